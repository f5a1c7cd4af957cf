import {expect} from 'chai';
import fc from 'fast-check';
import {type EditorsCheckOptions, editorsCheck} from '../../../src/core/desk/editors-check.ts';
import type {Timeline, TimelineEvent} from '../../../src/core/model/timeline.ts';
import {validate} from '../../../src/core/model/validate.ts';

const sound: TimelineEvent = {
  id: 'opening',
  date: '2022-10-12',
  title: 'افتتاح الجسر',
  links: [{url: 'https://example.org/'}],
};

const check = (
  event: Partial<TimelineEvent>,
  more: Partial<Timeline> = {},
  options: Partial<EditorsCheckOptions> = {},
) =>
  editorsCheck(
    {khatt: 1, events: [{...sound, ...event}], ...more},
    {now: Date.UTC(2022, 9, 20), widthOf: title => title.length * 0.6, ...options},
  ).map(({code, field}) => [code, field].filter(Boolean).join(' '));

/** Without a source of its own. */
const bare = (event: Partial<TimelineEvent>, more: Partial<Timeline> = {}) => {
  const {links: _, ...rest} = sound;
  return editorsCheck({khatt: 1, events: [{...rest, ...event}], ...more}, {now: 0, widthOf: () => 1}).map(
    ({code}) => code,
  );
};

describe('the editor’s check', () => {
  it('has nothing to say of an event with a source', () => {
    expect(check({})).to.deep.equal([]);
  });

  it('asks for a source where neither the event nor the story names one', () => {
    expect(bare({})).to.deep.equal(['no-source']);
    expect(bare({}, {source: {title: 'التقرير'}})).to.deep.equal([]);
  });

  it('asks for a source of what does not come from the article', () => {
    expect(bare({dating: 'outside'}, {source: {title: 'التقرير'}})).to.deep.equal(['no-source']);
  });

  it('tells of what a program has drafted and nobody has checked', () => {
    expect(check({draft: true})).to.deep.equal(['unchecked title']);
    expect(check({draft: false})).to.deep.equal([]);
  });

  it('asks what an image shows', () => {
    expect(check({media: {src: 'a.jpg'}})).to.deep.equal(['no-alt alt']);
    expect(check({media: {src: 'a.jpg', alt: 'الجسر ليلًا'}})).to.deep.equal([]);
  });

  it('doubts a date that is more exact than its words', () => {
    expect(check({date: '2019-06-14', phrase: 'عام 2019'})).to.deep.equal(['date-exact date']);
    expect(check({date: '2019-06-14', phrase: 'يونيو 2019'})).to.deep.equal(['date-exact date']);
    expect(check({date: '2019', phrase: 'عام 2019'})).to.deep.equal([]);
    expect(check({date: '2019-06-14', phrase: '14 يونيو 2019'})).to.deep.equal([]);
    expect(check({date: '2019', phrase: '14 يونيو 2019'})).to.deep.equal([]);
  });

  it('takes a day that was reckoned from the day of publication for as exact as its words', () => {
    const source = {title: 'التقرير', published: '2022-10-12'};
    expect(check({date: '2022-10-11', phrase: 'الثلاثاء', dating: 'derived'}, {source})).to.deep.equal([]);
  });

  it('leaves dates alone that come from elsewhere, or from words that give none', () => {
    expect(check({date: '2019-06-14', phrase: 'عام 2019', dating: 'outside'})).to.deep.equal([]);
    expect(check({date: '2019-06-14', phrase: 'مؤخرًا'})).to.deep.equal([]);
  });

  it('asks whether what was planned has come to pass', () => {
    expect(check({status: 'planned', date: '2022-10-13'})).to.deep.equal(['planned-past status']);
    expect(check({status: 'planned', date: '2022-10'})).to.deep.equal([]);
    expect(check({status: 'planned', date: '2022-10-20'})).to.deep.equal([]);
  });

  it('reckons days in the time zone of the story', () => {
    const now = Date.UTC(2022, 9, 13, 21, 30);
    const planned = {status: 'planned', date: '2022-10-13'} as const;
    expect(check(planned, {timeZone: 'Asia/Qatar'}, {now})).to.deep.equal(['planned-past status']);
    expect(check(planned, {timeZone: 'UTC'}, {now})).to.deep.equal([]);
  });

  it('names titles that a phone has no room for', () => {
    expect(check({title: 'كلمة '.repeat(30)})).to.deep.equal(['title-long title']);
  });

  it('names passages that the article does not have, or has more than once', () => {
    const article = 'افتُتح الجسر يوم الأربعاء. ثم أُغلق الجسر يوم الخميس.';
    expect(check({quote: {exact: 'انهار الجسر'}}, {}, {article})).to.deep.equal(['quote-missing phrase']);
    expect(check({quote: {exact: 'الجسر يوم'}}, {}, {article})).to.deep.equal(['quote-many phrase']);
    expect(check({quote: {exact: 'أغلق الجسر'}}, {}, {article})).to.deep.equal([]);
    expect(check({quote: {exact: 'انهار الجسر'}})).to.deep.equal([]);
  });

  it('names colours that some readers take for one', () => {
    const groups = [
      {id: 'a', label: 'أ', color: '#7a1f5c'},
      {id: 'b', label: 'ب', color: '#7a205c'},
    ];
    const [advice] = editorsCheck({khatt: 1, groups, events: [sound]}, {now: 0, widthOf: () => 1});
    expect(advice).to.deep.include({code: 'color-alike', title: 'ب', params: {other: 'أ'}});
  });

  it('never throws, whatever a document holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, article) => {
        const {timeline} = validate({events: [sound], more: JSON.parse(json)});
        const extra = {
          ...timeline,
          events: timeline.events.map(event => ({...event, phrase: article, quote: {exact: article}})),
        };
        editorsCheck(extra, {now: 0, article, widthOf: () => 1});
      }),
      {numRuns: 50},
    );
  });
});
