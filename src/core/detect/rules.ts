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
  CENTURIES,
  century,
  clock,
  DAYS,
  DECADES,
  dated,
  dayOfUnit,
  days,
  eraYear,
  fraction,
  fromNow,
  fullYear,
  lately,
  type Made,
  type Match,
  monthsOf,
  numeral,
  numeric,
  oneEnd,
  oneMonth,
  type Part,
  pair,
  partOfEra,
  range,
  said,
  sameDay,
  uncertain,
  unitAway,
  unitBeside,
  type Values,
  vague,
  YEARS,
  yearBehind,
  yearOf,
} from './readings.ts';
import {isLatin} from './verbs.ts';
import {fieldsOf, type Publication} from './when.ts';

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
  ['numeric = a:n s:mark b:n t:mark c:n', numeric],
  // «يونيو/حزيران», «حزيران (يونيو)»: one month.
  ['a:month slash b:month', oneMonth],
  ['a:month open b:month close', oneMonth],
  ['clock? h:n colon +i:n P:ampm|ampmShort|part? zone?', clock],
  ['clock h:ord|n and F:fraction P:ampm|part? zone?', clock],
  ['clock h:ord|n P:ampm|ampmShort|part? zone?', clock],
  ['h:n P:ampm zone?', clock],
  ['a:card b:card', ({a, b}) => a < 10 && b === 10 && {card: a + b}],
  ['a:ord and b:ord', ({a, b}) => a < 10 && b >= 20 && {ord: a + b}],
  // "twenty-third".
  ['a:card dash b:ord', ({a, b}) => a % 10 === 0 && b < 10 && {ord: a + b}],
  ['al +D:n', numeral],
  ['D:n +suffix', numeral],
];

const sums: readonly Line[] = [
  // «المادة 1983», but «القرار 5 مايو».
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
    'year-word = yearWord N:n|card era|eraShort?',
    (v, {N}, published) => {
      const isNumber = N.tag === 'n';
      if (v.era) return isNumber && eraYear(v);
      return isNumber && N.text.length === 2 ? {year: fullYear(v.N, published)} : v.N >= 100 && {year: v.N};
    },
  ],
  ['year-pair = [yearsWord a:y4] and [b:y4]', v => [{year: v.a}, {year: v.b}]],
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
  ['century = centuryWord N:ord era|eraShort?', century],
  [
    'century = [centuriesWord a:ord] and [b:ord era|eraShort?]',
    v => [century({...v, N: v.a}), century({...v, N: v.b})],
  ],
  ['century = the? N:ord dash? centuryEn era?', century],
  ['century-adjective = centuryWord T:adj|this', (v, _, p) => unitAway(CENTURIES, v.T, p)],
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
  ['theDay ord|dayName', () => noTags],
  ['that unit|theDay', () => noTags],
];

const units: readonly Line[] = [
  ['this-unit = T:this U:unit adj?', unitBeside],
  ['unit-adjective = U:unit T:adj', unitBeside],
  ['unit-adjective = the? T:pre U:unit', unitBeside],
  [
    'decade = U:unit N:ord of X:Era',
    ({U, N, X: {year = 0, masked}}) => U === DECADES && masked === 2 && {year: year + N * 10 - 10, masked: 1},
  ],
  ['same-unit = unit same|adjNext', (_, m) => !has(m.left, 'general') && vague],
  // «منذ بداية العام», but not «بداية العام الدراسي».
  [
    'part-this-unit = edge the? U:unit',
    (v, {U, right}, p) =>
      /^(?:ال[عسش]|year|month)/.test(U.text) && !/^ال/.test(right.text) && {...unitAway(v.U, 0, p), ...approximate},
  ],
  ['last-units = the? T:pre|recent N:n|card? U:units', lately],
  ['last-units = U:theUnits|theUnits2 N:cardThe|few? T:adj', lately],
  ['ago = T:ago about|more? few? N:n|card? U:unit|unit2|units', fromNow],
  ['ago = about? N:n|card|a U:units T:agoAfter', fromNow],
  ['vague-units = U:units agoAfter', vague],
  ['ago = T:within N:n|card|a U:units', fromNow],
];

const calendar: readonly Line[] = [
  // «يومي 1 و2 نوفمبر» are two dates; with a dash it is one stretch.
  ['day-pair = [daysWord? a:n|ord] and [b:n|ord of? M:month of? Y:Year|y4? T:adj?]', pair],
  ['range-of-days = a:n dash b:n of? M:month comma? Y:Year|y4?', days],
  ['range-of-days = M:monthEn a:n dash|to b:n comma? Y:y4?', days],
  'day-month-year = the? D:n|ord of? M:month of|comma? Y:Year|y4 eraShort?',
  'month-day-year = M:monthEn the? D:n|ord comma? Y:Year|y4',
  'month-year = M:month of|comma? Y:Year|y4 eraShort?',
  'day-month = the? D:n|ord of? M:month',
  'day-month = M:monthEn D:n|ord',
  'month = M:month T:adj|adjNext',
  'month = T:pre M:month',
  'month = M:said|dual',
  ['day-word = dayWord? part? dayWord? D:day part? dayWord? weekday?', (v, _, p) => unitAway(DAYS, v.D, p)],
  ['day-of-month = the D:ord of? X:Month', dayOfUnit],
  ['day-of-month = D:ord|n of X:Month', dayOfUnit],
  // «في مايو من العام نفسه».
  ['same-unit = the? D:n|ord? of? month|Month of? X:Other', v => v.X.rule === 'same-unit' && vague],
  'season = the? S:season of|comma? Y:Year|y4',
  'season = S:season T:adj',
  'season = the? T:pre|this S:season',
  ['part-of-era = months of? X:Era', partOfEra],
  ['part-of-year = months of? Y:Year|y4', v => monthsOf(v, yearOf(v.Y))],
  ['part-of-year = months of U:unit', (v, _, p) => v.U === YEARS && monthsOf(v, unitAway(YEARS, 0, p))],
  // «في الربع الثالث», but halves of a match are halves of something.
  ['part-of-year = C:in [months]', (v, m) => !isLatin(m.C.text) && !has(m.right, 'of') && monthsOf(v)],
];

const weekdays: readonly Line[] = [
  // A weekday beside the date that it is.
  [
    'weekday = part? dayWord? W:weekday|weekdayShort part? adj? comma? corresponds? open? the? part? X:Day close?',
    ({W, X, open, close}) =>
      open === close && !X.relative && !X.weekday && {...X, rule: `weekday-${X.rule}`, weekday: W},
  ],
  [
    'weekday = [a:weekday] and [b:weekday T:adj|adjNext]',
    v => [
      {weekday: v.a, toward: v.T},
      {weekday: v.b, toward: v.T},
    ],
  ],
  // «ليل الاثنين الثلاثاء» is one night, and begins on the first.
  'weekday = part? dayWord? T:pre? W:weekday weekday? part? T:adj|adjNext?',
  'weekday = part? dayWord W:weekdayBare T:adj?',
  // «on the 20th».
  ['day = in [the D:ord]', (v, m) => has(m.D, 'numeral') && bareYear(v, m)],
];

const around: readonly Line[] = [
  ['two-calendars = A:Day|Month|Year open? corresponds|slash|dash? B:Day|Month|Year close?', sameDay],
  [
    'year = X:Month|Day of? Y:Year|y4',
    ({X, Y}) =>
      X.year === undefined &&
      X.month !== undefined &&
      X.toward === undefined && {...X, ...yearOf(Y), rule: `${X.rule}-year`},
  ],
  ['adjective = X:Day|Month T:adj', ({X, T}) => X.year === undefined && X.toward === undefined && {...X, toward: T}],
  [
    'part = the? edge dash? the? X:Month|Year|Era|Other',
    ({X}) => !X.vague && {...X, rule: `part-${X.rule}`, ...approximate},
  ],
  'time = time in|of|comma? the? X:Day',
  'time = X:Day comma? in|at? time',
  'part-of-day = part X:Day',
];

/** Bare numbers and months that something beside them makes a date. */
const cued: readonly Line[] = [
  ['part = edge dash? the? Y:y4', approximate],
  ['year = about|maybe [Y:y4]', bareYear],
  ['range = between A:date|month|y4|n and B:date|month|y4', range],
  ['range = from A:date|month|y4|n to B:date|month|y4', range],
  ['range = A:y4|Year|Month|Day dash B:y4|Year|Month|Day', range],
  ['range = A:month dash B:Month', range],
  // «في 2019», "the war of 1967 changed".
  ['year = C:in|since|until|by|before|after|ofEn [Y:y4]', yearBehind],
  [
    'month = C:in|since|until|by|before|after|inside|edge [M:month]',
    // «صفر لصفر», «محرم»: a Hijri month wants a word of its own before it.
    (v, m) => (v.M < 13 || (v.M > 14 && m.C.text.length > 1)) && said(v, m),
  ],
  // «حرب 1967», "the 1967 war".
  'year = yearly [Y:y4]',
  'year = the [Y:y4] yearlyEn',
  // A year in brackets behind a name.
  ['year = open [Y:y4] close', (v, {left}) => left.tags === noTags && /\p{L}/u.test(left.text) && yearOf(v.Y)],
];

const marked: readonly Line[] = [
  ['about = X:date aboutAfter', approximate],
  ['about = about|aboutAfter in? the? X:date', approximate],
  ['maybe = maybe in? X:date', uncertain],
];

const open: readonly Line[] = [
  // What has lasted since March has been since one that is over.
  ['since = since about? X:date untilNow?', oneEnd('since', X => [{...X, toward: X.toward ?? -1}, null])],
  ['since-event = since outbreak|event event?', vague],
  ['before = before about? X:date', oneEnd('before', X => [null, X])],
  ['after = after about? X:date', oneEnd('after', X => [X, null])],
  'until = until|by X:date',
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
    ({X}) =>
      !X.vague && (X.toward === undefined || !X.weekday) && (X.year === undefined || X.rule === 'day-word') && noTags,
  ],
];

/** In this order. */
export const stages: readonly Stage<Values, Match, Publication>[] = [
  words,
  sums,
  sums,
  years,
  units,
  calendar,
  weekdays,
  around,
  cued,
  around,
  marked,
  open,
  names,
].map(lines);
