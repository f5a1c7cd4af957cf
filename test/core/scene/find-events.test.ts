import {expect} from 'chai';
import * as fc from 'fast-check';
import {buildScene} from '../../../src/core/scene/build-scene.ts';
import {eventFinder} from '../../../src/core/scene/find-events.ts';
import {readStory} from '../../../src/core/scene/story.ts';
import {timelines} from '../../support/arbitraries/timeline.ts';
import {documentOf, sceneOptions} from '../../support/draw.ts';

const groups = [
  {id: 'qatar', label: 'قطر'},
  {id: 'opec', label: 'أوبك+'},
];
const story = readStory(
  documentOf(
    [
      {id: 'mbz', date: '2022-10-11', title: 'مُحَمَّد بن زايد يزور روسيا', place: 'سان بطرسبورغ', tags: ['زيارة', 'قمة']},
      {id: 'opec', date: '2022-10-05', title: 'خفض الإنتاج', text: 'قرار كبير.\n\nأغضب «واشنطن».', group: 'opec'},
      {id: 'dushanbe', date: '2019', title: 'لقاء في دوشنبه', text: 'عام ٢٠١٩، قبل الجائحة', group: 'qatar'},
      {id: 'sunday', date: '2022-10-09', title: 'يوم الأحد', text: 'صورة للقمر'},
    ],
    {groups},
  ),
);
const scene = buildScene(story, sceneOptions());
const find = eventFinder(story, scene.events);

describe('eventFinder', () => {
  const finds: readonly [query: string, ids: readonly string[], why: string][] = [
    ['محمد', ['mbz'], 'a title without its diacritics'],
    ['الاحد', ['sunday'], 'another form of hamza'],
    ['اغضب', ['opec'], 'the text'],
    ['بطرسبورغ', ['mbz'], 'the place'],
    ['أوبك', ['opec'], 'the label of the group'],
    ['قطر', ['dushanbe'], 'the label of the group'],
    ['قمه', ['mbz'], 'a tag'],
    ['2019', ['dushanbe'], 'digits of another script'],
    ['٢٠٢٢', ['opec', 'sunday', 'mbz'], 'the date, in order of time'],
    ['أكتوبر', ['opec', 'sunday', 'mbz'], 'the date as it is written'],
    ['روسيا زيارة', ['mbz'], 'words from two fields, in any order'],
    ['«واشنطن»', ['opec'], 'a word in quotation marks'],
    ['روسيا، زايد', ['mbz'], 'words parted by punctuation'],
    ['روسيا واشنطن', [], 'words that no event has both of'],
    ['القمر', ['sunday'], 'a word whose article a preposition has swallowed'],
    ['202', ['opec', 'sunday', 'mbz'], 'the beginning of a year'],
    ['022', [], 'no number by its middle'],
    ['9', ['sunday'], 'a day as a whole, not in 2019'],
    ['لقاء (في', ['dushanbe'], 'words with signs that mean something in patterns'],
    ['', [], 'nothing'],
    [' \u200f، ', [], 'nothing but punctuation'],
  ];
  for (const [query, ids, why] of finds) {
    it(`finds ${why} («${query}»)`, () => expect(find(query)).to.deep.equal(ids));
  }

  it('finds only events that can be shown', () => {
    expect(eventFinder(story, scene.events.slice(0, 1))('2022')).to.deep.equal([]);
  });

  it('finds every event by any word of its title', () => {
    fc.assert(
      fc.property(timelines({min: 1, max: 4}), timeline => {
        const any = readStory(timeline);
        const {events} = buildScene(any, sceneOptions({layout: 'vertical'}));
        const search = eventFinder(any, events);
        for (const {event} of any.events) {
          for (const word of event.title.split(/\s+/)) {
            if (/[\p{L}\p{N}]/u.test(word)) expect(search(word), word).to.include(event.id);
          }
        }
      }),
      {numRuns: 60},
    );
  });
});
