/** Arbitrary stories as newsrooms tell them: a crowded week, the months before it, and years that led there. */
import * as fc from 'fast-check';
import type {Era, Timeline, TimelineEvent} from '../../../src/core/model/timeline.ts';

const arabic =
  'الرئيس يزور العاصمة وزير الخارجية يعلن عن اتفاق جديد بين البلدين في قمة طارئة مجلس الأمن يبحث الأزمة بعد انهيار المفاوضات خفض كبير لإنتاج «أوبك+» لقاء مباشر في كازاخستان محادثات حول الطاقة والغاز الأمم المتحدة تدعو إلى هدنة البرلمان يقر الموازنة احتجاجات واسعة استقالة الحكومة'.split(
    ' ',
  );
const english =
  'president visits the capital foreign minister announces a new agreement between both countries at emergency summit Security Council debates crisis after talks collapse large cut in OPEC+ production first meeting since pandemic energy and gas forum parliament passes budget protests spread government resigns'.split(
    ' ',
  );

const pad = (n: number): string => String(n).padStart(2, '0');

/** Words of the language in no order. */
const prose = (words: readonly string[], minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), {minLength, maxLength, size: 'max'}).map(all => all.join(' '));

/** EDTF: days of one fortnight, days of two years, and what is known to the month, the year or as a span. */
const date = (): fc.Arbitrary<string> =>
  fc.oneof(
    {weight: 5, arbitrary: fc.integer({min: 1, max: 14}).map(n => `2022-10-${pad(n)}`)},
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.integer({min: 2021, max: 2022}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
        .map(([year, month, dayOfMonth]) => `${year}-${pad(month)}-${pad(dayOfMonth)}`),
    },
    {weight: 2, arbitrary: fc.integer({min: 1, max: 12}).map(month => `2022-${pad(month)}`)},
    {weight: 2, arbitrary: fc.integer({min: 1990, max: 2022}).map(String)},
    {
      weight: 1,
      arbitrary: fc.constantFrom('2014/2021', '2019/..', '199X', '1945~', '2020?', '2022-10-03/2022-10-09', '2022-22'),
    },
  );

/** Now and then what no newsroom means, but a file may hold. */
const oddDate = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    '-0044-03-15',
    'Y-200000',
    'Y150000',
    '../2001',
    '/2001',
    '2021-06/',
    '2022-10-12T18:30',
    '2022-10-12T18:31',
    '19XX',
    '0622',
  );

const era = (): fc.Arbitrary<Era> =>
  fc.record({
    date: fc.constantFrom('2020-03/2021-12', '2022-10-03/2022-10-08', '2022', '../2001', '2021-06/..', '19XX', '1815'),
    label: fc.constantFrom('الجائحة', 'سنوات الحرب الباردة الأخيرة', 'War', 'The long decade of talks', 'قبل'),
  });

export interface StoryShape {
  readonly min?: number;
  readonly max?: number;
  readonly lang?: 'ar' | 'en';
  /** With ages, clock times and long words among the rest. */
  readonly odd?: boolean;
  /** With up to four eras. */
  readonly eras?: boolean;
}

/** A sound document in Arabic or English. */
export function stories({min = 1, max = 14, lang, odd = false, eras = false}: StoryShape = {}): fc.Arbitrary<Timeline> {
  if (eras) {
    return fc
      .tuple(stories({min, max, odd, ...(lang && {lang})}), fc.array(era(), {maxLength: 4}))
      .map(([timeline, told]): Timeline => ({...timeline, eras: told}));
  }
  const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(arbitrary, {nil: undefined});
  return fc.constantFrom(...(lang ? [lang] : (['ar', 'en'] as const))).chain(language => {
    const words = language === 'ar' ? arabic : english;
    const title = prose(words, 3, 9);
    const event = fc
      .record({
        date: odd ? fc.oneof({weight: 3, arbitrary: date()}, {weight: 1, arbitrary: oddDate()}) : date(),
        title: odd
          ? fc.oneof(
              {weight: 6, arbitrary: title},
              {weight: 1, arbitrary: prose(words, 1, 30)},
              {weight: 1, arbitrary: fc.constantFrom('x'.repeat(45), 'قصير', 'فاستسقيناكموها'.repeat(3))},
            )
          : title,
        text: optional(prose(words, 4, 14).map(text => `${text}.`)),
        weight: optional(fc.integer({min: 1, max: 5})),
        status: fc.constantFrom('happened' as const, 'happened' as const, 'happened' as const, 'planned' as const),
        dating: fc.constantFrom('stated' as const, 'derived' as const, 'outside' as const),
        group: optional(fc.constantFrom('a', 'b', 'c')),
      })
      .map(({text, weight, group, ...rest}) => ({
        ...rest,
        ...(text && {text}),
        ...(weight && {weight}),
        ...(group && {group}),
      }));
    return fc.array(event, {minLength: min, maxLength: max, size: 'max'}).map(
      (events): Timeline => ({
        khatt: 1,
        lang: language,
        source: {published: '2022-10-12T18:30'},
        groups: [
          {id: 'a', label: language === 'ar' ? 'قطر' : 'Qatar', color: '#7a1f5c'},
          {id: 'b', label: language === 'ar' ? 'روسيا' : 'Russia'},
          {id: 'c', label: language === 'ar' ? 'الإمارات' : 'UAE', color: '#1f6f54'},
        ],
        events: events.map((item, i): TimelineEvent => ({id: `event-${i + 1}`, ...item})),
      }),
    );
  });
}
