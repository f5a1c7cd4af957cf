/**
 * How words of dates stand together. Each line is a rule: its name, what it matches, by the tags of `words-ar.ts` and
 * `words-en.ts`, and, where the labels do not say it all, what that means. The labels are D a day, M a month of either calendar,
 * Y a year, W a weekday, S a season, T an adjective (-1 past, 0 current, 1 to come), U a unit, N a number, X a date. Most lines
 * hold for both languages, which differ in their words. Stages run one after the other; in a stage the first rule that holds
 * wins. A new rule wants a line here and a test that shows it.
 */
import {has, type Match, noTags, type Stage, stage, type Tags} from './grammar.ts';
import {
  approximate,
  bareYear,
  century,
  clock,
  dated,
  dayOfUnit,
  days,
  eraYear,
  fromNow,
  fullYear,
  isDay,
  lately,
  type Made,
  monthOf,
  more,
  numeric,
  oneEnd,
  type Part,
  pair,
  partOfEra,
  range,
  said,
  sameDay,
  unitAway,
  unitBeside,
  type Values,
  vague,
  yearOf,
} from './readings.ts';
import {DAY, fieldsOf, type Publication} from './when.ts';

/** A rule without a name makes tags, not a date. Without a meaning it means what its labels say; a date is added to that. */
type Line = readonly [
  name: string,
  match: string,
  make?: Part | ((v: Values, m: Match, published: Publication) => Made),
];

const lines = (list: readonly Line[]) =>
  stage<Values, Publication>(
    list.map(([rule, pattern, make]) => [
      pattern,
      (v, m, published) => {
        const made = typeof make === 'function' ? make(v, m, published) : make?.vague ? make : said(v, m, make);
        if (!made || !rule) return made as Tags | false;
        return Array.isArray(made) ? made.map(each => dated({rule, ...each})) : dated({rule, ...made});
      },
    ]),
  );

const words: readonly Line[] = [
  ['numeric', 'a:n s:mark b:n t:mark c:n', numeric],
  // «يونيو/حزيران», «حزيران (يونيو)»: one month.
  ['', 'a:month slash b:month', ({a, b}) => a === b && {month: a, dual: a}],
  ['', 'a:month open b:month close', ({a, b}) => a === b && {month: a, dual: a}],
  ['', 'clock? h:n colon i:n P:ampm|ampmShort|part? zone?', clock],
  ['', 'clock h:ord|n and F:fraction P:ampm|part? zone?', clock],
  ['', 'clock h:ord|n P:ampm|ampmShort|part? zone?', clock],
  ['', 'h:n P:ampm zone?', clock],
  ['', 'a:card b:card', ({a, b}) => a < 10 && b === 10 && {card: a + 10}],
  ['', 'a:ord and b:ord', ({a, b}) => a < 10 && b >= 20 && {ord: a + b}],
  // "twenty-third".
  ['', 'a:card dash b:ord', ({a, b}) => a % 10 === 0 && b < 10 && {ord: a + b}],
  ['', 'al D:n', ({D}, {item}) => item['D']?.joined && {ord: D, numeral: true}],
  ['', 'D:n suffix', ({D}, {item}) => item['suffix']?.joined && {ord: D, numeral: true}],
];

/** «ألف وتسعمئة وسبعة وستين»: thousands, hundreds, then ones before tens. «وأحد» is written as «واحد», one word. */
const sums: readonly Line[] = [
  // «المادة 1983», but «القرار 5 مايو».
  ['', 'numbered [n]', (_, {next}) => !has(next, 'month') && noTags],
  [
    '',
    'a:card and? b:card',
    ({a, b, and}) =>
      (and
        ? b < 20
          ? !(a % 100)
          : b < 100
            ? a % 100 < 10
            : b < 1000 && !(a % 1000)
        : a >= 1000 && b % 10 === 1 && b < 12) && {
        card: a + b,
      },
  ],
];

const years: readonly Line[] = [
  [
    'year-word',
    'yearWord N:n|card era|eraShort?',
    ({N, era}, {tag, item}, published) => {
      const isNumber = tag['N'] === 'n';
      if (era) return isNumber && eraYear(N, era);
      if (isNumber && item['N']?.text.length === 2) return {year: fullYear(N, published)};
      return N >= 100 && {year: N};
    },
  ],
  ['year-pair', '[yearsWord a:y4] and [b:y4]', ({a, b}) => [{year: a}, {year: b}]],
  ['year-era', 'N:n era', ({N, era}) => eraYear(N, era)],
  ['year-era', 'Y:y4 eraShort'],
  ['year-era', 'era:eraEn N:n', ({N, era}) => eraYear(N, era)],
  [
    'decade',
    'the? N:y4 s',
    ({N, the}, {item: {s}}) => s?.joined && N % 10 === 0 && (the || s.text === 's') && {year: N, masked: 1},
  ],
  ['decade', 'the? apostrophe n s', ({n}, _, p) => n % 10 === 0 && n < 100 && {year: fullYear(n, p), masked: 1}],
  [
    'decade',
    'decadeName of? centuryWord T:adj|ord',
    ({decadeName, T}, {tag}, {day}) => {
      const {year} = fieldsOf(day);
      return {year: decadeName + (tag['T'] === 'ord' ? T * 100 - 100 : year - (year % 100) + T * 100), masked: 1};
    },
  ],
  ['decade', 'decadeName', ({decadeName}, _, p) => ({year: fullYear(decadeName, p), masked: 1})],
  ['century', 'centuryWord N:ord era|eraShort?', ({N, era}) => century(N, era)],
  ['century', '[centuriesWord a:ord] and [b:ord era|eraShort?]', ({a, b, era}) => [century(a, era), century(b, era)]],
  ['century', 'the? N:ord dash? centuryEn era?', ({N, era}) => century(N, era)],
  ['century-adjective', 'centuryWord T:adj|this', ({T}, _, p) => unitAway('century', T, p)],
  ['', 'F:fraction N:ord|adj', fraction],
  ['', 'the? N:ord F:fraction', fraction],
  ['', 'F:initial N:n', (v, m) => m.item['N']?.joined && fraction(v, m)],
  // «شهر رمضان» is said to be a month.
  ['', 'monthWord month', ({month}) => ({month, said: month})],
  // «اليوم الأول» and «اليوم الوطني» are not today.
  ['next-day', 'theDay adjNext', ({adjNext}) => ({...vague, steps: adjNext})],
  ['same-day', 'theDay same', {...vague, steps: 0}],
  ['next-day', 'the following dayEn', {...vague, steps: 1}],
  ['same-unit', 'thatEn unit', vague],
  ['', 'theDay ord|dayName', () => noTags],
  ['', 'that unit|theDay', () => noTags],
];

/** «الربع الثالث», "second half", "Q1": months of a year. */
function fraction({F, N}: Values, {item, tag}: Match): Made {
  // «الربع الأخير».
  const n = tag['N'] === 'adj' && item['N']?.text === 'الاخير' ? F : N;
  return n > 0 && n <= F && {months: [((n - 1) * 12) / F + 1, (n * 12) / F]};
}

const units: readonly Line[] = [
  ['this-unit', 'T:this U:unit adj?', unitBeside],
  ['unit-adjective', 'U:unit T:adj', unitBeside],
  ['unit-adjective', 'the? T:pre U:unit', unitBeside],
  [
    'decade',
    'U:unit N:ord of X:Era',
    ({U, N, X: {year = 0, masked}}) => U === 'decade' && masked === 2 && {year: year + N * 10 - 10, masked: 1},
  ],
  ['same-unit', 'unit same|adjNext', (_, {before}) => !has(before, 'general') && vague],
  // «منذ بداية العام», but not «بداية العام الدراسي».
  [
    'part-this-unit',
    'edge of? the? U:unit',
    ({U}, {item, next}, p) =>
      /^(?:ال|year|month)/.test(item['U']?.text ?? '') &&
      /^(?:year|month)$/.test(U) &&
      !/^ال/.test(next?.text ?? '') && {...unitAway(U, 0, p), ...approximate},
  ],
  ['last-units', 'the? T:pre N:n|card U:units', lately],
  ['last-units', 'U:theUnits N:cardThe T:adj', lately],
  ['last-units', 'U:theUnits2 T:adj', lately],
  ['vague-units', 'theUnits few? adj', vague],
  ['vague-units', 'the? recent units', vague],
  ['ago', 'T:ago about? few? N:n|card? U:unit|unit2|units', fromNow],
  ['in', 'T:hence about? few? N:n|card? U:unit|unit2|units', fromNow],
  ['ago', 'about? N:n|card|a U:units T:agoAfter', fromNow],
  ['vague-units', 'U:units agoAfter', vague],
  ['in', 'N:n|card|a U:units T:henceAfter', fromNow],
  ['in', 'T:within N:n|card|a U:units', fromNow],
];

const calendar: readonly Line[] = [
  // «يومي 1 و2 نوفمبر» are two dates; with a dash it is one stretch.
  ['day-pair', '[daysWord? a:n|ord] and [b:n|ord of? M:month of? Y:Year|y4? T:adj?]', pair],
  ['range-of-days', 'a:n dash b:n of? M:month comma? Y:Year|y4?', days],
  ['range-of-days', 'M:monthEn a:n dash|to b:n comma? Y:y4?', days],
  ['day-month-year', 'the? D:n|ord of? M:month of? Y:Year|y4 eraShort?'],
  ['day-month-year', 'the? D:n|ord of? M:month comma Y:y4'],
  ['month-day-year', 'M:monthEn the? D:n|ord comma? Y:y4|Year'],
  ['month-year', 'M:monthEn comma Y:y4'],
  ['month-year', 'M:month of? Y:Year|y4 eraShort?'],
  ['day-month', 'the? D:n|ord of? M:month', ({D, M}) => isDay(D) && {day: D, ...monthOf(M)}],
  ['day-month', 'M:monthEn D:n|ord'],
  ['month', 'M:month T:adj|adjNext'],
  ['month', 'T:pre M:month'],
  ['month', 'M:said'],
  [
    'day-word',
    'dayWord? part? dayWord? day part? dayWord? weekday?',
    (v, _, {day}) => ({relative: true, ...fieldsOf(day + v.day * DAY)}),
  ],
  ['day-of-month', 'the D:ord of? X:Month', dayOfUnit],
  ['day-of-month', 'D:ord|n of X:Month', dayOfUnit],
  // «في مايو من العام نفسه».
  ['same-unit', 'the? D:n|ord? of? M:month|Month of? X:Other', ({X}) => X.rule === 'same-unit' && vague],
  ['season', 'the? S:season comma? of? Y:Year|y4'],
  ['season', 'S:season T:adj'],
  ['season', 'the? T:pre|this S:season'],
  ['part-of-era', 'months of? X:Era', partOfEra],
  [
    'part-of-year',
    'months of? Y:Year|y4',
    ({months: [first, last], Y}) => ({from: {...yearOf(Y), month: first}, to: {...yearOf(Y), month: last}}),
  ],
];

const weekdays: readonly Line[] = [
  [
    'weekday',
    'part? dayWord? W:weekday|weekdayShort part? adj? comma? open? the? part? X:Day close?',
    // A weekday beside the date that it is.
    ({W, X, open, close}) =>
      open === close && !X.relative && X.weekday === undefined && {...X, rule: `weekday-${X.rule}`, weekday: W},
  ],
  // «ليل الاثنين الثلاثاء» is one night, and begins on the first.
  ['weekday', 'part W:weekday weekday'],
  [
    'weekday',
    '[a:weekday] and [b:weekday T:adj|adjNext]',
    ({a, b, T}) => [
      {weekday: a, toward: T},
      {weekday: b, toward: T},
    ],
  ],
  ['weekday', 'part? dayWord? W:weekday part? T:adj|adjNext'],
  ['weekday', 'part? dayWord W:weekdayBare T:adj?'],
  ['weekday', 'part? dayWord? T:pre? W:weekday part?'],
  // «on the 20th».
  ['day', 'in [the D:ord]', (v, m) => has(m.item['D'], 'numeral') && bareYear(v, m)],
];

/** Bare numbers and months that something beside them makes a date. */
const cued: readonly Line[] = [
  ['part', 'edge dash? of? the? Y:y4', approximate],
  ['part', 'edge of? M:month', approximate],
  ['about-year', 'about Y:y4', (v, m) => bareYear(v, m, approximate)],
  ['year', 'maybe Y:y4', (v, m) => bareYear(v, m, {uncertain: true})],
  ['range', 'between A:date|month|y4|n and B:date|month|y4', range],
  ['range', 'from A:date|month|y4|n to B:date|month|y4', range],
  ['range', 'A:y4|Year|Month|Day dash B:y4|Year|Month|Day', range],
  ['range', 'A:month dash B:Month', range],
  ['year', 'in|since|until|by|before|after|ago [Y:y4]'],
  [
    'month',
    'C:in|since|until|by|before|after|inside [M:month]',
    // «صفر لصفر», «محرم»: a Hijri month wants a word of its own before it.
    (v, m) => (v.M < 13 || (v.M > 14 && (m.item['C']?.text ?? '').length > 1)) && said(v, m),
  ],
  ['month', 'M:dual'],
  // «حرب 1967», "the 1967 war".
  ['year', 'yearly [Y:y4]'],
  ['year', 'the [Y:y4] yearlyEn', ({Y}) => yearOf(Y)],
  // A year in brackets behind a name.
  ['year', 'open [Y:y4] close', ({Y}, {before}) => before?.tags === noTags && /\p{L}/u.test(before.text) && yearOf(Y)],
  // "the war of 1967 changed", "dates from 1889".
  ['year', 'ofEn [Y:y4]', (v, m) => (/(?:ed|e|as)$/.test(m.next?.text ?? '') ? said(v, m) : bareYear(v, m))],
];

const around: readonly Line[] = [
  ['two-calendars', 'A:Day corresponds B:Day', sameDay],
  ['two-calendars', 'A:Day open corresponds? B:Day close', sameDay],
  ['two-calendars', 'A:Day slash B:Day', sameDay],
  [
    'year',
    'X:Month|Day of? Y:Year|y4',
    more(
      ({year, month, toward, rule}, {Y}) =>
        year === undefined && month !== undefined && toward === undefined && {...yearOf(Y), rule: `${rule}-year`},
    ),
  ],
  [
    'adjective',
    'X:Day|Month T:adj',
    more(({year, toward}, {T}) => year === undefined && toward === undefined && {toward: T}),
  ],
  [
    'part',
    'the? edge dash? of? the? X:Month|Year|Era|Other',
    more(({rule}) => ({rule: `part-${rule}`, ...approximate})),
  ],
  ['time', 'time in|of|comma? the? X:Day', more((_, {time}) => ({time}))],
  ['time', 'X:Day comma? in|at? time', more((_, {time}) => ({time}))],
  ['part-of-day', 'part X:Day', more(() => ({}))],
];

const marked: readonly Line[] = [
  ['about', 'X:date aboutAfter', more(() => approximate)],
  ['about', 'about in? the? X:date', more(() => approximate)],
  ['maybe', 'maybe in? X:date', more(() => ({uncertain: true}))],
];

const open: readonly Line[] = [
  ['since', 'since about? X:date untilNow?', oneEnd('since', true)],
  ['since-event', 'since outbreak event?', vague],
  ['since-event', 'since event', vague],
  ['before', 'before about? X:date', oneEnd('before', false)],
  ['after', 'after about? X:date', oneEnd('after', true)],
  ['until', 'until|by X:date', more(() => ({}))],
];

/** What makes a date none: a street, a bridge, a newspaper, a prayer; and every Friday, which is no one day. */
const names: readonly Line[] = [
  // «الجمعة من كل أسبوع».
  ['', '[X:date] of every', ({X}) => X.weekday !== undefined && noTags],
  ['', 'every [date|vague]', () => noTags],
  // «أيام الجمعة» are many, «أيام السبت والأحد» may be two.
  [
    '',
    'U:units [X:date]',
    ({U, X}, {next}) => U === 'day' && X.weekday !== undefined && !X.toward && !has(next, 'and') && noTags,
  ],
  [
    '',
    'name [X:date]',
    ({X}) =>
      !X.vague &&
      (X.toward === undefined || X.weekday === undefined) &&
      (X.year === undefined || X.rule === 'day-word') &&
      noTags,
  ],
];

/** In this order. */
export const stages: readonly Stage<Values, Publication>[] = [
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
