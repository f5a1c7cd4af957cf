/**
 * How words of dates stand together. Each line is a rule, `name = pattern`: the pattern over the tags of `words-ar.ts` and
 * `words-en.ts`, in the notation of `grammar.ts`; and beside it, where the labels do not say it all, what that means. The labels
 * are D a day, M a month of either calendar, Y a year, W a weekday, S a season, T an adjective (-1 past, 0 current, 1 to come),
 * U a unit, N a number, X a date. Most lines hold for both languages, which differ in their words. Stages run one after the
 * other; in a stage the first rule that holds wins. A new rule wants a line here and a test that shows it.
 */
import {has, noTags, type Stage, stage, type Tags} from './grammar.ts';
import {
  approximate,
  bareYear,
  century,
  clock,
  DAYS,
  DECADES,
  dated,
  dayOfUnit,
  eraYear,
  fits,
  fraction,
  fromNow,
  fullYear,
  lately,
  type Made,
  type Match,
  MONTHS,
  monthPart,
  monthsOf,
  numeral,
  numeric,
  oneEnd,
  type Part,
  pair,
  partly,
  partOfEra,
  range,
  said,
  sameDay,
  uncertain,
  unitAway,
  unitBeside,
  type Values,
  vague,
  WEEKS,
  YEARS,
  yearBehind,
  yearOf,
} from './readings.ts';
import {isLatin, tenseOf} from './verbs.ts';
import {fieldsOf, type Publication, type When} from './when.ts';

type Meaning = Part | ((v: Values, m: Match, published: Publication) => Made);

/** A rule without a name makes tags, not a date. Without a meaning it means what its labels say; a date is added to that. */
type Line = string | readonly [rule: string, meaning: Meaning];

const lines = (list: readonly Line[]) =>
  stage<Values, Match, Publication>(
    list.map(line => {
      const [text, meaning] = typeof line === 'string' ? [line] : line;
      const [pattern = '', rule] = text.split(' = ').reverse();
      return [
        pattern,
        (v, m, published) => {
          const made = typeof meaning === 'function' ? meaning(v, m, published) : said(v, m, meaning);
          if (!made || !rule) return made as Tags | false;
          return [made].flat().map(each => dated({rule, ...each}));
        },
      ];
    }),
  );

const words: readonly Line[] = [
  ['numeric = a:n s:mark b:n t:mark c:n era|eraShort?', numeric],
  // «يونيو/حزيران», «يونيو حزيران», «حزيران (يونيو)»: one month.
  ['a:month slash|open? b:month close?', ({a, b}) => a === b && {month: a, dual: a}],
  ['clock h:ord|n colon? i:n? of P:part zone?', clock],
  ['clock? h:n colon +i:n P:ampm|ampmShort|part? zone?', clock],
  ['clock h:ord|n and F:fraction of? P:ampm|part? zone?', clock],
  ['clock h:ord|n P:ampm|ampmShort|part? zone?', clock],
  ['h:n P:ampm zone?', clock],
  ['a:card b:card', ({a, b}) => a < 10 && b === 10 && {card: a + b}],
  // «الثالث والعشرين», "twenty-third".
  ['a:card|ord and|dash b:ord', ({a, b}) => (b >= 20 ? a < 10 : b < 10 && a % 10 === 0) && {ord: a + b}],
  ['al +D:n', numeral],
  ['D:n +suffix', numeral],
];

const sums: readonly Line[] = [
  // «المادة 1983», but «القرار 5 مايو».
  // «القانون رقم 15 لسنة 2017» is named by its year.
  ['numbered [n in yearWord n]', (_, m) => m.in.text === 'ل' && noTags],
  ['numbered [n]', (_, m) => !has(m.right, 'month') && noTags],
  // «ألف وتسعمئة وسبعة وستين»: thousands, hundreds, then ones before tens. «وأحد» is written as «واحد», one word.
  [
    'a:card and? b:card',
    ({a, b, and}) =>
      (and
        ? b < 20
          ? !(a % 100)
          : b < 100
            ? a % 100 < 10
            : b < 1000 && !(a % 1000)
        : a >= 1000 && b % 10 === 1 && b < 12) && {card: a + b},
  ],
];

const years: readonly Line[] = [
  [
    'year-word = yearWord|yearsWord N:n|card era|eraShort?',
    (v, {N}, published) => {
      const isNumber = N.tag === 'n';
      if (v.era) return isNumber && eraYear(v);
      return isNumber && N.text.length === 2 ? {year: fullYear(v.N, published)} : v.N >= 100 && {year: v.N};
    },
  ],
  ['year-era = N:n era', eraYear],
  'year-era = Y:y4 +eraShort',
  ['year-era = era:eraEn N:n', eraYear],
  ['decade = the? N:y4 +s', (v, m) => v.N % 10 === 0 && (v.the || m.s.text === 's') && {year: v.N, masked: 1}],
  ['decade = the? apostrophe N:n s', (v, _, p) => v.N % 10 === 0 && v.N < 100 && {year: fullYear(v.N, p), masked: 1}],
  [
    'decade = N:decadeName of? centuryWord T:adj|ord',
    ({N, T}, m, {day}) => {
      const {year} = fieldsOf(day);
      return {year: N + T * 100 - (m.T.tag === 'ord' ? 100 : (year % 100) - year), masked: 1};
    },
  ],
  ['decade = N:decadeName', (v, _, p) => ({year: fullYear(v.N, p), masked: 1})],
  // «القرنين السابع والثامن», “the 18th-19th century”.
  [
    'century = [the? C:centuriesWord? a:ord|n dash?] and|dash|to [the? b:ord|n dash? C:centuryEn? era|eraShort?]',
    v => v.C && [v.a, v.b].map(N => century({...v, N})),
  ],
  ['century = the? C:centuryWord? N:ord|n dash? C:centuryEn? era|eraShort?', v => v.C && century(v)],
  ['F:fraction N:ord|adj', fraction],
  ['the? N:ord F:fraction', fraction],
  ['F:initial +N:n', fraction],
  // «شهر رمضان» is said to be a month.
  ['monthWord M:month', v => ({month: v.M, said: v.M})],
  // «اليوم الأول» and «اليوم الوطني» are not today.
  ['next-day = theDay adjNext', {vague: true, steps: 1}],
  ['same-day = theDay same', {vague: true, steps: 0}],
  ['next-day = the following dayEn', {vague: true, steps: 1}],
  ['same-unit = thatEn unit', vague],
  ['[theDay] ord|dayName', () => noTags],
  ['that unit|theDay', () => noTags],
];

const units: readonly Line[] = [
  // «الأسبوع الأول من مارس», «الجمعة الثانية من مارس», "the last Friday in May"; but «الأحد الثاني من مارس» may be the second.
  [
    'the? [a:ord|pre? U:unit|weekday N:ord|adj? of|in] month|monthWord',
    ({a, U}, {U: {tag}, N}) =>
      (tag === 'unit' ? U === WEEKS : Boolean(a) || /ه$|^الاخير/.test(N?.text)) && {edge: true},
  ],
  ['this-unit = T:this U:unit adj?', unitBeside],
  ['unit-adjective = U:unit T:adj', unitBeside],
  ['unit-adjective = the? T:pre U:unit', unitBeside],
  ['same-unit = unit same|adjNext', (_, m) => !has(m.left, 'general') && vague],
  // «منذ بداية العام», but not «بداية العام الدراسي».
  [
    'part-this-unit = edge the? U:unit',
    (v, m, p) =>
      /^(?:ال[عسش]|year|month)/.test(m.U.text) && !/^ال/.test(m.right.text) && {...unitAway(v.U, 0, p), ...partly(m)},
  ],
  ['last-units = the? T:pre|recent N:n|card? U:units', lately],
  ['last-units = U:units|unit2 N:card|few? T:adj', lately],
  ['ago = T:ago about|more? few? N:n|card? U:unit|unit2|units', fromNow],
  ['ago = about? N:n|card|a U:units T:agoAfter', fromNow],
  ['vague-units = U:units agoAfter', vague],
  ['ago = T:within N:n|card|a U:units', fromNow],
];

const calendar: readonly Line[] = [
  // «في مايو من العام نفسه».
  ['same-unit = the? D:n|ord? of? month|Month of? X:Other', v => v.X.rule === 'same-unit' && vague],
  [
    'range-of-days = M:monthEn a:n dash|to b:n comma? Y:y4?',
    ({a, b, M, Y}) =>
      fits(b) && {
        ends: [
          {month: M, day: a},
          {...monthPart(M), ...yearOf(Y), day: b},
        ],
      },
  ],
  'month-year = M:month of|comma? Y:Year|y4 eraShort?',
  'day-month = the? D:n|ord of? M:month',
  'month-day = M:monthEn the? D:n|ord',
  'month = M:month T:adj|adjNext',
  'month = T:pre M:month',
  'month = M:said|dual',
  ['day-word = the? dayWord? part? dayWord? D:day part? dayWord? weekday?', (v, _, p) => unitAway(DAYS, v.D, p)],
  ['day-of-month = the? D:ord|n of? X:Month', v => (v.the || v.of) && dayOfUnit(v)],
  // «في 17 الجاري».
  [
    'day-of-month = D:ord|n of? T:adj',
    (v, m, p) => !v.T && (v.of || m.D.tag === 'n') && dayOfUnit({...v, X: unitAway(MONTHS, 0, p) as When}),
  ],
  'season = the? S:season of|comma? Y:Year|y4',
  'season = S:season T:adj',
  'season = the? T:pre|this S:season',
  [
    'decade = U:unit N:ord of X:Era',
    ({U, N, X: {year = 0, masked}}) => U === DECADES && masked === 2 && {year: year + N * 10 - 10, masked: 1},
  ],
  ['part-of-era = months of? X:Era', partOfEra],
  ['part-of-year = months of? Y:Year|y4', v => monthsOf(v, yearOf(v.Y))],
  ['part-of-year = months of U:unit', (v, _, p) => v.U === YEARS && monthsOf(v, unitAway(YEARS, 0, p))],
  // «في الربع الثالث», but halves of a match are halves of something.
  ['part-of-year = C:in [months]', (v, m) => !/^(?:in|during)$/.test(m.C.text) && !has(m.right, 'of') && monthsOf(v)],
];

/** «5 مايو 2019», "May 5, 2019". */
const datesOfYears: readonly Line[] = [
  [
    'year = X:Month|Day of|comma? Y:Year|y4 eraShort?',
    ({X, Y}) =>
      (X.year ?? X.toward) === undefined && X.month !== undefined && {...X, ...yearOf(Y), rule: `${X.rule}-year`},
  ],
];

const weekdays: readonly Line[] = [
  // «سوق الأربعاء», but «مدرسة يوم الأحد», «حزب الأحد الماضي».
  ['name [weekday]', (_, m) => !has(m.right, 'adj') && noTags],
  // A weekday beside the date that it is.
  [
    'weekday = part? dayWord? W:weekday|weekdayShort part? adj? comma? corresponds? open? the? part? X:Day close?',
    ({W, X, open, close}) =>
      open === close && !X.relative && !X.weekday && {...X, rule: `weekday-${X.rule}`, weekday: W},
  ],
  ['weekday = [a:weekday] and [b:weekday T:adj|adjNext]', ({a, b, T}) => [a, b].map(weekday => ({weekday, toward: T}))],
  // «ليل الاثنين الثلاثاء» is one night, and begins on the first.
  'weekday = part? dayWord? T:pre? W:weekday weekday? part? T:adj|adjNext?',
  'weekday = part? dayWord W:weekdayBare T:adj?',
  // «on the 20th».
  ['day = in [the D:ord]', (v, m) => has(m.D, 'numeral') && bareYear(v, m)],
];

const around: readonly Line[] = [
  ['two-calendars = A:Day|Month|Year open? corresponds|slash|dash? B:Day|Month|Year close?', sameDay],
  ['adjective = X:Day|Month T:adj', ({X, T}) => (X.year ?? X.toward) === undefined && {...X, toward: T}],
  [
    'part = the? edge dash? the? X:Month|Year|Era|Other',
    ({X}, m) => !X.vague && {...X, rule: `part-${X.rule}`, ...partly(m)},
  ],
  'time = time in|of|comma? the? X:Day',
  'time = X:Day comma? in|at? time',
  'part-of-day = part X:Day',
];

/** «يومي 1 و2 نوفمبر», «في شهري مايو ويونيو الماضيين» are two dates; with a dash it is one stretch. */
const pairs: readonly Line[] = [['[daysWord? A:n|ord|month] and [B:Day|Month]', pair]];

/** Bare numbers and months that something beside them makes a date. */
const cued: readonly Line[] = [
  ['year = about|maybe [Y:y4]', bareYear],
  ['range = between|from A:date|month|y4|n and|to B:date|month|y4', range],
  ['range = A:y4 slash B:y4', range],
  ['range = A:date|month|y4|n dash B:date|y4', range],
  // «في 2019», "the war of 1967 changed".
  ['year = C:in|since|until|by|before|after|edge|ofEn [Y:y4]', yearBehind],
  [
    'month = C:in|since|until|by|before|after|inside|edge [M:month]',
    // «صفر لصفر», «محرم»: a Hijri month wants a word of its own before it.
    (v, m) => (v.M < 13 || (v.M > 14 && m.C.text.length !== 1)) && said(v, m),
  ],
  // «حرب 1967», "the 1967 war".
  'year = Year and [Y:y4]',
  'year = yearly [Y:y4]',
  // "The 2016 election", but not "the 1975 played".
  [
    'year = the [Y:y4]',
    (v, m) => (v.Y as number) > 1899 && isLatin(m.right.text) && !tenseOf(m.right.text) && said(v, m),
  ],
  // A year in brackets behind a name.
  ['year = open [Y:y4] close', (v, {left}) => left.tags === noTags && /\p{L}/u.test(left.text) && yearOf(v.Y)],
];

const marked: readonly Line[] = [
  ['about = X:date aboutAfter', approximate],
  ['about = about|aboutAfter in? the? X:date', approximate],
  ['maybe = maybe in? X:date', uncertain],
];

const open: readonly Line[] = [
  ['one-end = C:since|before|after|until|by about? X:date untilNow?', oneEnd],
  ['since-event = since outbreak|event event?', vague],
];

/** What makes a date none: a street, a bridge, a newspaper, a prayer; and every Friday, which is no one day. */
const names: readonly Line[] = [
  // «الجمعة من كل أسبوع».
  ['[X:date] of every', v => v.X.year === undefined && noTags],
  ['every [date|vague]', () => noTags],
  // «أيام الجمعة» are many, «أيام السبت والأحد» may be two.
  [
    'U:units [X:date]',
    ({U, X}, m) => U === DAYS && X.weekday !== undefined && !X.toward && !has(m.right, 'and') && noTags,
  ],
  [
    'name [X:date]',
    ({X}, m) =>
      !X.vague &&
      !X.weekday &&
      (X.year === undefined || X.rule === 'day-word' || (X.rule === 'day-month-year' && !has(m.name, 'yearly'))) &&
      noTags,
  ],
  ['quote [date] quote', () => noTags],
];

/** In this order. */
export const stages: readonly Stage<Values, Match, Publication>[] = [
  words,
  sums,
  sums,
  years,
  units,
  calendar,
  datesOfYears,
  weekdays,
  around,
  pairs,
  pairs,
  pairs,
  cued,
  around,
  marked,
  open,
  names,
].map(lines);
