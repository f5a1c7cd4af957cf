/** Arbitrary timeline documents: sound ones, as `validate` leaves them, and sound ones with one fault put in. */
import * as fc from 'fast-check';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import type {Era, Group, Timeline, TimelineEvent} from '../../../src/core/model/timeline.ts';
import {edtfText} from './edtf.ts';

/** A date that can be drawn. */
export const drawnDate = (): fc.Arbitrary<string> => edtfText().filter(text => 'date' in readEdtf(text));

/** Text with something in it to read. */
const words = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('قمة الدوحة', 'أوبك+', 'Suez crisis', 'اتفاق «باريس» 2015', 'a <b>bold</b> claim', '١٩٧٣', '🛢️'),
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 30}).filter(text => /\S/.test(text)),
  );

const ids = (lengths: {minLength?: number; maxLength: number}) =>
  fc.uniqueArray(
    words()
      .map(text => text.trim().normalize('NFC'))
      .filter(id => id !== ''),
    lengths,
  );

const url = () =>
  fc.oneof(
    fc.webUrl(),
    fc.constantFrom('/a/b', '#part', 'page.html?x=1', '//example.org/x', 'mailto:desk@example.org', '../صور/١.jpg'),
  );

const optional = <T, K extends keyof T>(model: {[P in keyof T]: fc.Arbitrary<T[P]>}, ...requiredKeys: K[]) =>
  fc.record(model, {requiredKeys, noNullPrototype: true});

const event = (id: string, groups: readonly string[]): fc.Arbitrary<TimelineEvent> =>
  optional(
    {
      id: fc.constant(id),
      date: drawnDate(),
      displayDate: words(),
      title: words(),
      text: words(),
      ...(groups.length && {group: fc.constantFrom(...groups)}),
      tags: fc.array(words(), {maxLength: 3}),
      place: words(),
      status: fc.constantFrom('happened' as const, 'planned' as const, 'cancelled' as const, 'disputed' as const),
      dating: fc.constantFrom('stated' as const, 'derived' as const, 'outside' as const),
      phrase: words(),
      quote: optional({exact: words(), prefix: fc.string(), suffix: fc.string()}, 'exact'),
      links: fc.array(optional({label: words(), url: url()}, 'url'), {maxLength: 2}),
      media: optional({src: url(), alt: fc.string(), caption: words(), credit: words()}, 'src'),
      weight: fc.integer({min: 1, max: 5}),
    },
    'id',
    'date',
    'title',
  );

/** A sound document with this many events, in no order. */
export const timelines = ({min = 0, max = 6} = {}): fc.Arbitrary<Timeline> =>
  fc.tuple(ids({minLength: min, maxLength: max}), ids({maxLength: 3})).chain(([eventIds, groupIds]) =>
    optional(
      {
        khatt: fc.constant(1 as const),
        title: words(),
        description: words(),
        lang: fc.constantFrom('ar', 'en', 'ar-EG', 'he', 'fa'),
        timeZone: fc.constantFrom('UTC', 'Asia/Qatar', 'Europe/Moscow'),
        source: optional({title: words(), publisher: words(), published: drawnDate(), url: url()}),
        groups: fc.tuple(
          ...groupIds.map(
            (id): fc.Arbitrary<Group> =>
              optional({id: fc.constant(id), label: words(), color: fc.constantFrom('#7a1f5c', '#ABC')}, 'id', 'label'),
          ),
        ),
        eras: fc.array(fc.record({date: drawnDate(), label: words()}, {noNullPrototype: true}) as fc.Arbitrary<Era>, {
          maxLength: 2,
        }),
        events: fc.tuple(...eventIds.map(id => event(id, groupIds))),
        presentation: optional({
          spacing: fc.constantFrom('auto', 'proportional', 'broken', 'equal'),
          layout: fc.constantFrom('auto', 'horizontal', 'vertical'),
          numerals: fc.constantFrom('latn', 'arab'),
          months: fc.constantFrom('auto', 'dual', 'EG'),
          calendar: fc.constantFrom('gregory', 'gregory islamic-umalqura'),
          palette: fc.constantFrom('plain', 'khatt'),
          lanes: fc.boolean(),
        }),
      },
      'khatt',
      'groups',
      'events',
    ),
  );

export interface Broken {
  readonly document: unknown;
  /** Index of the event that can't be drawn for its fault; `undefined` where the fault costs less. */
  readonly lost: number | undefined;
}

/** What makes an event impossible to draw. */
const fatal: readonly object[] = [
  {title: undefined},
  {title: ''},
  {title: ' \n'},
  {title: 5},
  {title: ['x']},
  {date: undefined},
  {date: ''},
  {date: 2022},
  {date: 'in May'},
  {date: '2022-13-01'},
  {date: '2022-10-32'},
  {date: '2022-10-12T25:00'},
  {date: '../..'},
];

/** What costs an event one field. */
const slight: readonly object[] = [
  {id: 5},
  {displayDate: 2022},
  {text: ['x']},
  {group: 7},
  {tags: 'x'},
  {tags: [5]},
  {place: {}},
  {status: 'done'},
  {dating: 'guessed'},
  {phrase: false},
  {quote: 'x'},
  {quote: {prefix: 'x'}},
  {links: 'https://example.org'},
  {links: ['https://example.org']},
  {links: [{label: 'x'}]},
  {links: [{url: 'javascript:alert(1)'}]},
  {links: [{url: 'java\nscript:alert(1)'}]},
  {media: {alt: 'x'}},
  {media: {src: 'data:image/svg+xml,x'}},
  {media: {src: 'x.jpg', credit: 5}},
  {weight: 6},
  {weight: 2.5},
  {weight: '3'},
];

/** What is wrong with the rest of a document. */
const aside: readonly object[] = [
  {khatt: 2},
  {title: 5},
  {lang: 'ar_QA'},
  {timeZone: 3},
  {source: 'x'},
  {source: {published: 'today'}},
  {source: {url: 'file:///x'}},
  {groups: {}},
  {groups: [{id: 'only-an-id'}]},
  {groups: [{label: 'only a label'}]},
  {groups: [{id: 'a', label: 'A', color: 'red'}]},
  {eras: [{date: '2019'}]},
  {eras: [{date: '2019-13', label: 'x'}]},
  {eras: 'x'},
  {presentation: {spacing: 'tight'}},
  {presentation: {lanes: 'yes'}},
  {presentation: []},
];

/** A sound document of one event or more, with one fault. */
export const brokenTimelines = (): fc.Arbitrary<Broken> =>
  fc
    .tuple(timelines({min: 1}), fc.nat())
    .chain(([timeline, n]) => {
      const index = n % timeline.events.length;
      const events = (item: unknown) => ({...timeline, events: timeline.events.with(index, item as TimelineEvent)});
      const changed = (change: object) => events({...timeline.events[index], ...change});
      return fc.oneof(
        fc.constantFrom(...fatal).map(change => ({document: changed(change), lost: index})),
        fc.constantFrom(null, 'text', 5, [], true).map(item => ({document: events(item), lost: index})),
        fc.constantFrom(...slight).map(change => ({document: changed(change), lost: undefined})),
        fc.constantFrom(...aside).map(change => ({document: {...timeline, ...change}, lost: undefined})),
      );
    })
    // Without the keys that are undefined, as a file would have it.
    .map(({document, lost}) => ({document: JSON.parse(JSON.stringify(document)), lost}));
