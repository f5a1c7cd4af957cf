/**
 * How words of dates stand together. Each line is a rule: its name, what it matches, by the tags of `words-ar.ts` and
 * `words-en.ts`, and, where the labels do not say it all, what that means. The labels are D a day, M a month of either calendar,
 * Y a year, W a weekday, S a season, T an adjective (-1 past, 0 current, 1 to come). Most lines hold for both languages, which
 * differ in their words. Stages run one after the other; in a stage the first rule that holds wins. A new rule wants a line here
 * and a test that shows it.
 */
import {utc} from '../date/utc.ts';
import {type Item, type Match, noTags, stage, type Tags} from './grammar.ts';
import {DAY, fieldsOf, type Publication, type When} from './when.ts';

type Part = Partial<When>;
type Made = Part | readonly Part[] | undefined;

/** A rule without a name makes tags, not a date. */
type Line =
  | readonly [name: string, match: string]
  | readonly [name: string, match: string, make: (m: Match, published: Publication) => Made]
  | readonly [name: '', match: string, make: (m: Match, published: Publication) => Tags | undefined];

/** A date as tags: `date`, and by what it is exact to, for other rules to match. */
const dated = (when: When): Tags => {
  const {from, to, day, weekday, month, season, masked} = when;
  const kind =
    from !== undefined || to !== undefined || when.vague
      ? 'Other'
      : day !== undefined || weekday !== undefined
        ? 'Day'
        : month !== undefined
          ? 'Month'
          : season || masked
            ? 'Era'
            : 'Year';
  return {date: when, [kind]: when};
};

const lines = (list: readonly Line[]) =>
  stage<Publication>(
    list.map(([name, match, make = fromLabels]) => ({
      match,
      make: (m, published) => {
        const made = make(m, published) as Made;
        if (!made || !name) return made as Tags | undefined;
        const one = (part: Part) => dated({rule: name, ...part});
        return Array.isArray(made) ? made.map(one) : one(made as Part);
      },
    })),
  );

const vague: Part = {vague: true};
const isDay = (n: number): boolean => n >= 1 && n <= 31;
const isYear = (n: number): boolean => n >= 1000 && n < 2200;
const isLatin = (m: Match, label: string): boolean => /^[a-z]/.test(m.item(label)?.text ?? '');

/** Not «2019 dirhams», «100 workers». */
const isCount = (m: Match): boolean => Boolean(m.next?.tags.counted) && !m.next?.tags.unit;

/** What the labels say; nothing where they say what cannot be. */
function fromLabels(m: Match): Part | undefined {
  const day = m.as<number | undefined>('D');
  if ((day !== undefined && !isDay(day)) || isCount(m)) return undefined;
  return {
    day,
    weekday: m.as<number | undefined>('W'),
    season: m.as<number | undefined>('S'),
    toward: m.as<number | undefined>('T'),
    ...monthIn(m),
    ...yearIn(m),
  };
}

function monthIn(m: Match): Part {
  return m.has('M') ? {month: m.get('M'), hijri: m.tag('M').startsWith('hijri') || undefined} : {};
}

function yearIn(m: Match): Part {
  if (!m.has('Y')) return {};
  if (m.tag('Y') === 'y4') return {year: m.get('Y')};
  const {year, hijri, relative} = m.as<When>('Y');
  return {year, relative, ...(hijri && {hijri})};
}

/** The month stands first, as only English has it. */
const monthFirst = (m: Match): Part | undefined => (isLatin(m, 'M') ? fromLabels(m) : undefined);

/** A bare number where no more is counted behind it. */
const endsClause = (item: Item | undefined): boolean =>
  !item ||
  !/\p{L}/u.test(item.text || '.') ||
  ['in', 'and', 'of', 'by', 'to', 'until', 'before', 'after', 'date'].some(tag => tag in item.tags) ||
  /^(?:علي|ثم|مع|الي|حين|by|with|when|as|at|the|a|an|near)$/.test(item.text);

const bareYear = (m: Match): Part | undefined => (endsClause(m.next) ? fromLabels(m) : undefined);

/** A year of two digits is the last one that ended so. */
const fullYear = (n: number, {day}: Publication): number => {
  const {year} = fieldsOf(day);
  const full = year - (year % 100) + n;
  return full > year ? full - 100 : full;
};

function eraYear(m: Match): Part {
  const [n, era] = [m.get('N'), m.as<string>('era')];
  return era === 'bc' ? {year: 1 - n} : {year: n, hijri: era === 'h' || undefined};
}

function century(m: Match, label: unknown): Part {
  const [n, era] = [m.get(typeof label === 'string' ? label : 'ord'), m.as<string>('era')];
  const ends = (first: number, last: number, hijri?: true): Part => ({
    from: {rule: '', year: first, hijri},
    to: {rule: '', year: last, hijri},
    hijri,
  });
  if (era === 'h') return ends(n * 100 - 99, n * 100, true);
  if (era !== 'bc') return {year: (n - 1) * 100, masked: 2};
  return n === 1 ? ends(-99, 0) : {year: (1 - n) * 100, masked: 2};
}

/** «النصف الثاني من القرن التاسع عشر»: what holds of months in a year holds of years in a century. */
function partOfEra(m: Match): Part | undefined {
  const {year = 0, masked} = m.as<When>('E');
  const [first = 1, last = 1] = m.as<number[]>('months');
  if (!masked) return undefined;
  const at = (months: number): When => ({rule: '', year: Math.round(year + (months * 10 ** masked) / 12)});
  const to = at(last);
  return {from: at(first - 1), to: {...to, year: (to.year as number) - 1}};
}

/** The week, month and so on that lies `steps` away from that of the publication. */
function unitAway(unit: string, steps: number, {day, weekStart}: Publication): Part | undefined {
  const {year, month} = fieldsOf(day);
  const relative = true;
  if (Math.abs(steps) > 5000) return undefined;
  if (unit === 'day') return {relative, ...fieldsOf(day + steps * DAY)};
  if (unit === 'week') {
    const first = day - ((new Date(day).getUTCDay() - weekStart + 7) % 7) * DAY + steps * 7 * DAY;
    return {relative, from: {rule: '', ...fieldsOf(first)}, to: {rule: '', ...fieldsOf(first + 6 * DAY)}};
  }
  if (unit === 'month') return {relative, ...fieldsOf(utc(year, month - 1 + steps)), day: undefined};
  if (unit === 'year') return {relative, year: year + steps};
  const masked = unit === 'decade' ? 1 : 2;
  return unit === 'hour' ? undefined : {relative, masked, year: year - (year % 10 ** masked) + steps * 10 ** masked};
}

/** «الشهر الماضي», «next week», «هذا العام». */
const unitBeside = (m: Match, published: Publication): Part | undefined =>
  // «الأمين العام السابق» is a person.
  (m.before?.tags.general && m.item('unit')?.tags.yearWord) || (m.as<string>('unit') === 'day' && m.get('T'))
    ? undefined
    : unitAway(m.as<string>('unit'), m.get('T'), published);

/** «قبل أسبوعين», «بعد 3 أشهر»: weeks and decades are not counted out as days and months are. */
function fromNow(m: Match, published: Publication): Part | undefined {
  const unit = m.as<string>('U');
  const tag = m.tag('U');
  const count = m.has('N') ? m.get('N') : tag === 'unit2' ? 2 : tag === 'unit' ? 1 : undefined;
  const start = m.item('A')?.tags;
  if (m.next && 'n' in m.next.tags) return undefined;
  // «بعد يومين من توقيعها» counts from that.
  if (m.next?.tags.of && !start?.since)
    return start?.before || start?.after ? (count && count !== 1 ? vague : undefined) : undefined;
  const ahead = m.get('A') > 0 || undefined;
  if (count === undefined) return {...vague, ahead};
  const long = {week: ['day', 7], decade: ['year', 10], century: ['year', 100]}[unit] as [string, number] | undefined;
  const [step, times] = long ?? [unit, 1];
  const when = unitAway(step, m.get('A') * count * times, published);
  return when && {...when, ahead, approximate: m.has('about') || Boolean(long) || undefined};
}

/** «الأشهر الثلاثة الماضية»: from then to now. */
function lately(m: Match, published: Publication): Part {
  const [unit, toward] = [m.as<string>('U'), m.get('T')];
  const [step, times] = unit === 'week' ? ['day', 7] : [unit, 1];
  const ends = [0, toward * (m.has('N') ? m.get('N') : 2) * times].sort((a, b) => a - b);
  const [from, to] = ends.map(steps => unitAway(step, steps, published));
  return from && to && toward && !from.masked
    ? {relative: true, from: {rule: '', ...from}, to: {rule: '', ...to}}
    : vague;
}

/** A clock time, for the date beside it. */
function clock(m: Match): Tags | undefined {
  const minute = m.has('i') ? m.get('i') : m.has('frac') ? (m.tag('frac') === 'half' ? 30 : 15) : 0;
  const half = m.as<string>('ampm');
  let hour = m.get('h');
  if ((m.has('i') && !m.item('i')?.joined) || (!m.has('i') && hour > 12 && half)) return undefined;
  // «الثانية ليلا» is before dawn.
  const isNight = m.item('ampm')?.text.startsWith('ليل') && (hour < 5 || hour === 12);
  const isMorning = half === 'am' || isNight;
  if (half && !isMorning && hour < 12) hour += 12;
  if (isMorning && hour === 12) hour = 0;
  const two = (n: number) => String(n).padStart(2, '0');
  return hour < 24 && minute < 60 ? {time: `T${two(hour)}:${two(minute)}${m.as<string>('zone') ?? ''}`} : undefined;
}

/** Numeric dates: where only one order of day and month is possible it is taken; else the day stands first. */
function numeric(m: Match, {lang}: Publication): Part | undefined {
  const [a, b, c] = [m.get('a'), m.get('b'), m.get('c')];
  if (m.tag('s') !== m.tag('t')) return undefined;
  if (isYear(a) && b && b <= 12 && isDay(c)) return {year: a, month: b, day: c};
  if (!isYear(c) || !isDay(Math.max(a, b)) || !a || !b || Math.min(a, b) > 12) return undefined;
  const [first, second] = [
    {rule: 'numeric', year: c, month: b, day: a},
    {rule: 'numeric', year: c, month: a, day: b},
  ];
  if (b > 12) return second;
  return a > 12 || a === b ? first : {...first, uncertain: lang === 'en' || undefined, other: second};
}

const oneMonth = (m: Match): Tags | undefined =>
  m.get('a') === m.get('b') ? {month: m.get('a'), dual: m.get('a')} : undefined;
const numeral = (m: Match): Tags | undefined => (m.item('X')?.joined ? {ord: m.get('n'), numeral: true} : undefined);
const partOfYear =
  (months: number, most: number) =>
  (m: Match): Tags | undefined => {
    // «الربع الأخير».
    const n = m.tag('N') === 'adj' && m.item('N')?.text === 'الاخير' ? most : m.get('N');
    return n >= 1 && n <= most && (!m.has('X') || m.item('N')?.joined)
      ? {months: [(n - 1) * months + 1, n * months]}
      : undefined;
  };

/** «ألف وتسعمئة وسبعة وستين»: thousands, hundreds, then ones before tens. */
function sum(m: Match): Tags | undefined {
  const parts = ['a', 'b', 'c', 'd'].flatMap(label => (m.has(label) ? [m.get(label)] : []));
  const order = (n: number) => (n >= 100 ? -String(n).length : n < 20 ? 1 : 2);
  const rises = parts.every((n, i) => i === 0 || order(parts[i - 1] as number) < order(n));
  return rises && !parts.some((n, i) => n >= 10 && n < 20 && i < parts.length - 1)
    ? {card: parts.reduce((a, b) => a + b)}
    : undefined;
}

/** Two days of one month: two dates, or the ends of a stretch. */
const pair = (m: Match): [When, When] | undefined => {
  const [a, b] = [m.get('a'), m.get('b')];
  const rest = {rule: 'day-month', toward: m.as<number | undefined>('T'), ...monthIn(m), ...yearIn(m)};
  return isDay(a) && isDay(b) && a < b
    ? [
        {...rest, day: a},
        {...rest, day: b},
      ]
    : undefined;
};
const days = (m: Match): Part | undefined => {
  const [from, to] = pair(m) ?? [];
  return from && {from, to};
};

/** «العاشر من الشهر الماضي». */
const dayOfUnit = (m: Match): Part | undefined => {
  const {relative, toward, year, month} = m.as<When>('Month');
  return relative && isDay(m.get('D')) ? {relative, toward, year, month, day: m.get('D')} : undefined;
};

const words: readonly Line[] = [
  ['numeric', 'a:n s:slash|dash|dot b:n t:slash|dash|dot c:n', numeric],
  // «يونيو/حزيران», «حزيران (يونيو)»: one month.
  ['', 'a:month slash b:month', oneMonth],
  ['', 'a:month open b:month close', oneMonth],
  ['', 'clock? h:n colon i:n ampm|ampmShort|part? zone?', clock],
  ['', 'clock h:ord|n and frac:half|quarter ampm|part? zone?', clock],
  ['', 'clock h:ord|n ampm|ampmShort|part? zone?', clock],
  ['', 'h:n ampm zone?', clock],
  ['', 'a:card b:card', m => (m.get('a') < 10 && m.get('b') === 10 ? {card: m.get('a') + 10} : undefined)],
  ['', 'a:ord and b:ord', m => (m.get('a') < 10 && m.get('b') >= 20 ? {ord: m.get('a') + m.get('b')} : undefined)],
  // "twenty-third".
  ['', 'a:card dash b:ord', m => (m.get('a') % 10 || m.get('b') > 9 ? undefined : {ord: m.get('a') + m.get('b')})],
  ['', 'al X:n', m => (m.item('X')?.joined ? {ord: m.get('X'), numeral: true} : undefined)],
  ['', 'n X:suffix', numeral],
];

const sums: readonly Line[] = [
  // «وأحد» is written as «واحد», one word.
  [
    '',
    'a:card b:card',
    m => (m.get('a') >= 1000 && m.get('b') % 10 === 1 && m.get('b') < 12 ? {card: m.get('a') + m.get('b')} : undefined),
  ],
  ['', 'a:card and b:card and c:card and d:card', sum],
  ['', 'a:card and b:card and c:card', sum],
  ['', 'a:card and b:card', sum],
];

const years: readonly Line[] = [
  [
    'year-word',
    'yearWord N:n|card era|eraShort?',
    (m, published) => {
      if (m.has('era')) return m.tag('N') === 'n' ? eraYear(m) : undefined;
      const n = m.get('N');
      if (m.item('N')?.text.length === 2 && m.tag('N') === 'n') return {year: fullYear(n, published)};
      return n >= 100 ? {year: n} : undefined;
    },
  ],
  ['year-pair', '[yearsWord a:y4] and [b:y4]', m => [{year: m.get('a')}, {year: m.get('b')}]],
  ['year-era', 'N:n era', eraYear],
  ['year-era', 'Y:y4 eraShort'],
  ['year-era', 'era N:n', m => (isLatin(m, 'era') ? eraYear(m) : undefined)],
  [
    'decade',
    'the? Y:y4 s',
    m =>
      m.item('s')?.joined && m.get('Y') % 10 === 0 && (m.has('the') || m.item('s')?.text === 's')
        ? {year: m.get('Y'), masked: 1}
        : undefined,
  ],
  [
    'decade',
    'the? apostrophe n s',
    (m, p) => (m.get('n') % 10 === 0 && m.get('n') < 100 ? {year: fullYear(m.get('n'), p), masked: 1} : undefined),
  ],
  [
    'decade',
    'decadeName of? centuryWord C:adj|ord',
    (m, {day}) => {
      const {year} = fieldsOf(day);
      const base = m.tag('C') === 'ord' ? (m.get('C') - 1) * 100 : year - (year % 100) + m.get('C') * 100;
      return {year: base + m.get('decadeName'), masked: 1};
    },
  ],
  ['decade', 'decadeName', (m, p) => ({year: fullYear(m.get('decadeName'), p), masked: 1})],
  ['century', 'centuryWord ord era|eraShort?', century],
  ['century', '[centuriesWord a:ord] and [b:ord era|eraShort?]', m => ['a', 'b'].map(label => century(m, label))],
  ['century', 'the? ord dash? centuryEn era?', century],
  ['century-adjective', 'centuryWord T:adj|this', (m, p) => unitAway('century', m.get('T'), p)],
  ['', 'quarter N:ord|adj', partOfYear(3, 4)],
  ['', 'half N:ord|adj', partOfYear(6, 2)],
  ['', 'third N:ord|adj', partOfYear(4, 3)],
  ['', 'the? N:ord quarterEn', partOfYear(3, 4)],
  ['', 'the? N:ord halfEn', partOfYear(6, 2)],
  ['', 'X:q N:n', partOfYear(3, 4)],
  ['', 'X:h N:n', partOfYear(6, 2)],
  // «شهر رمضان» is said to be a month.
  ['', 'monthWord month', m => ({month: m.get('month'), said: m.get('month')})],
  ['', 'monthWord hijri', m => ({hijri: m.get('hijri'), hijriSaid: m.get('hijri')})],
  // «اليوم الأول» and «اليوم الوطني» are not today.
  ['next-day', 'theDay adjNext', m => ({...vague, steps: m.get('adjNext')})],
  ['same-day', 'theDay same', () => ({...vague, steps: 0})],
  ['next-day', 'the following dayEn', m => ({...vague, steps: m.get('following')})],
  ['same-unit', 'thatEn unit', () => vague],
  ['', 'theDay ord|dayName', () => noTags],
  ['', 'that unit|theDay', () => noTags],
];

const units: readonly Line[] = [
  ['this-unit', 'T:this unit adj?', unitBeside],
  ['unit-adjective', 'unit T:adj', unitBeside],
  ['unit-adjective', 'the? T:pre unit', unitBeside],
  [
    'decade',
    'unit ord of C:Era',
    m => {
      const {year = 0, masked} = m.as<When>('C');
      return m.as<string>('unit') === 'decade' && masked === 2
        ? {year: year + m.get('ord') * 10 - 10, masked: 1}
        : undefined;
    },
  ],
  ['same-unit', 'unit same|adjNext', m => (m.before?.tags.general ? undefined : vague)],
  // «منذ بداية العام», but not «بداية العام الدراسي».
  [
    'part-this-unit',
    'edge of? the? U:unit',
    (m, p) =>
      /^(?:ال|year|month)/.test(m.item('U')?.text ?? '') &&
      /^(?:year|month)$/.test(m.as<string>('U')) &&
      !/^ال/.test(m.next?.text ?? '')
        ? {...unitAway(m.as<string>('U'), 0, p), approximate: true}
        : undefined,
  ],
  ['last-units', 'the? T:pre N:n|card U:units', lately],
  ['last-units', 'U:theUnits N:cardThe T:adj', lately],
  ['last-units', 'U:theUnits2 T:adj', lately],
  ['vague-units', 'theUnits few? adj', () => vague],
  ['vague-units', 'the? recent units', () => vague],
  ['ago', 'A:ago about? few? N:n|card? U:unit|unit2|units', fromNow],
  ['in', 'A:hence about? few? N:n|card? U:unit|unit2|units', fromNow],
  ['ago', 'about? N:n|card|a U:units A:agoAfter', fromNow],
  ['vague-units', 'U:units A:agoAfter', () => vague],
  ['in', 'N:n|card|a U:units A:henceAfter', fromNow],
  ['in', 'A:within N:n|card|a U:units', fromNow],
];

const calendar: readonly Line[] = [
  // «يومي 1 و2 نوفمبر» are two dates; with a dash it is one stretch.
  ['day-pair', '[daysWord? a:n|ord] and [b:n|ord of? M:month|hijri of? Y:Year|y4? T:adj?]', pair],
  ['range-of-days', 'a:n dash b:n of? M:month|hijri comma? Y:Year|y4?', days],
  ['range-of-days', 'M:month a:n dash|to b:n comma? Y:y4?', m => (isLatin(m, 'M') ? days(m) : undefined)],
  ['day-month-year', 'the? D:n|ord of? M:month|hijri of? Y:Year|y4 eraShort?'],
  ['day-month-year', 'the? D:n|ord of? M:month|hijri comma Y:y4'],
  ['month-day-year', 'M:month|hijri the? D:n|ord comma? Y:y4|Year', monthFirst],
  ['month-year', 'M:month comma Y:y4', monthFirst],
  ['month-year', 'M:month|hijri of? Y:Year|y4 eraShort?'],
  [
    'day-month',
    'the? D:n|ord of? M:month|hijri',
    m => (isDay(m.get('D')) ? {day: m.get('D'), ...monthIn(m)} : undefined),
  ],
  ['day-month', 'M:month|hijri D:n|ord', monthFirst],
  ['month', 'M:month|hijri T:adj|adjNext'],
  ['month', 'T:pre M:month|hijri'],
  ['month', 'M:said|hijriSaid'],
  [
    'day-word',
    'dayWord? part? dayWord? day part? dayWord? weekday?',
    (m, {day}) => ({relative: true, ...fieldsOf(day + m.get('day') * DAY)}),
  ],
  ['day-of-month', 'the D:ord of? Month', dayOfUnit],
  ['day-of-month', 'D:ord|n of Month', dayOfUnit],
  // «في مايو من العام نفسه».
  [
    'same-unit',
    'the? D:n|ord? of? M:month|Month of? O:Other',
    m => (m.as<When>('O').rule === 'same-unit' ? vague : undefined),
  ],
  ['season', 'the? S:season comma? of? Y:Year|y4'],
  ['season', 'S:season T:adj'],
  ['season', 'the? T:pre|this S:season'],
  ['part-of-era', 'months of? E:Era', partOfEra],
  [
    'part-of-year',
    'months of? Y:Year|y4',
    m => {
      const [first = 1, last = 1] = m.as<number[]>('months');
      const year = yearIn(m);
      return {...year, year: undefined, from: {rule: '', ...year, month: first}, to: {rule: '', ...year, month: last}};
    },
  ],
];

const weekdays: readonly Line[] = [
  [
    'weekday',
    'part? dayWord? W:weekday|weekdayShort part? adj? comma? open? the? part? D:Day close?',
    m => {
      const day = m.as<When>('D');
      // A weekday beside the date that it is.
      if (m.has('open') !== m.has('close') || day.relative || day.weekday !== undefined) return undefined;
      return {...day, rule: `weekday-${day.rule}`, weekday: m.get('W')};
    },
  ],
  // «ليل الاثنين الثلاثاء» is one night, and begins on the first.
  ['weekday', 'part W:weekday weekday'],
  [
    'weekday',
    '[a:weekday] and [b:weekday T:adj|adjNext]',
    m => ['a', 'b'].map(label => ({weekday: m.get(label), toward: m.get('T')})),
  ],
  ['weekday', 'part? dayWord? W:weekday part? T:adj|adjNext'],
  ['weekday', 'part? dayWord W:weekdayBare T:adj?'],
  ['weekday', 'part? dayWord? T:pre? W:weekday part?'],
  // «on the 20th».
  ['day', 'in [the D:ord]', m => (m.item('D')?.tags.numeral ? bareYear(m) : undefined)],
];

const end = (m: Match, label: string): When => {
  const value = m.as<never>(label);
  const tag = m.tag(label);
  return tag === 'y4'
    ? {rule: '', year: value}
    : tag === 'month'
      ? {rule: '', month: value}
      : tag === 'n'
        ? {rule: '', day: value}
        : value;
};

/** A stretch between two things that may be said in part: «بين مارس ومايو 2020», «من 3 إلى 7 مارس 2022». */
function range(m: Match): Part | undefined {
  const [from, to] = [end(m, 'A'), end(m, 'B')];
  if (isCount(m) || m.before?.tags.numbered || from.vague || to.vague) return undefined;
  // A bare number is a day of the month that stands behind; of two bare years the second is later.
  if (m.tag('A') === 'n' && (to.day === undefined || to.month === undefined || !isDay(m.get('A')))) return undefined;
  if (m.tag('B') === 'month' && from.month === undefined) return undefined;
  if (m.tag('A') === 'y4' && m.tag('B') === 'y4' && m.get('A') >= m.get('B')) return undefined;
  return {relative: from.relative || to.relative, from: from.from ?? from, to: to.to ?? to};
}

/** Bare numbers and months that something beside them makes a date. */
const cued: readonly Line[] = [
  ['part', 'edge dash? of? the? Y:y4', m => ({...fromLabels(m), approximate: true})],
  ['part', 'edge of? M:month|hijri', m => ({...fromLabels(m), approximate: true})],
  ['about-year', 'about Y:y4', m => bareYear(m) && {...yearIn(m), approximate: true}],
  ['year', 'maybe Y:y4', m => bareYear(m) && {...yearIn(m), uncertain: true}],
  ['range', 'between A:date|month|y4|n and B:date|month|y4', range],
  ['range', 'from A:date|month|y4|n to B:date|month|y4', range],
  ['range', 'A:y4|Year|Month|Day dash B:y4|Year|Month|Day', range],
  ['range', 'A:month dash B:Month', range],
  ['year', 'in|since|until|by|before|after|ago [Y:y4]', m => (m.before?.tags.numbered ? undefined : fromLabels(m))],
  [
    'month',
    'C:in|since|until|by|before|after|inside [M:month|hijri]',
    // «صفر لصفر», «محرم»: a Hijri month wants a word of its own before it.
    m =>
      m.tag('M') === 'hijri' && ((m.item('C')?.text.length ?? 0) < 2 || m.get('M') < 3) ? undefined : fromLabels(m),
  ],
  ['month', 'M:dual'],
  // «حرب 1967», "the 1967 war".
  ['year', 'yearly [Y:y4]', m => (isCount(m) ? undefined : fromLabels(m))],
  ['year', 'the [Y:y4] yearlyEn', m => yearIn(m)],
  // A year in brackets behind a name.
  [
    'year',
    'open [Y:y4] close',
    m => (m.before?.tags === noTags && /\p{L}/u.test(m.before.text) ? yearIn(m) : undefined),
  ],
  // "the war of 1967 changed", "dates from 1889".
  [
    'year',
    'of|from [Y:y4]',
    m =>
      isLatin(m, 'of') && (endsClause(m.next) || /(?:ed|e|as)$/.test(m.next?.text ?? '')) ? fromLabels(m) : undefined,
  ],
];

/** Two calendars, one date: the one that needs no reckoning. */
function sameDay(m: Match): Part | undefined {
  const [a, b] = [m.as<When>('A'), m.as<When>('B')];
  const ours = a.hijri ? b : a;
  if (Boolean(a.hijri) === Boolean(b.hijri)) return undefined;
  return {...ours, rule: 'two-calendars', weekday: a.weekday ?? b.weekday};
}

/** More said of a date, unless none can be said. */
const more =
  (part: (m: Match, when: When) => Part | undefined) =>
  (m: Match): Part | undefined => {
    const when = m.as<When>('X');
    const added = when.vague ? undefined : part(m, when);
    return added && {...when, ...added};
  };

const withYear = more((m, {year, month, toward, rule}) =>
  year === undefined && month !== undefined && toward === undefined ? {...yearIn(m), rule: `${rule}-year`} : undefined,
);
const withTime = more(m => ({time: m.as<string>('time')}));
const approximate = more(() => ({approximate: true}));

const around: readonly Line[] = [
  ['two-calendars', 'A:Day corresponds B:Day', sameDay],
  ['two-calendars', 'A:Day open corresponds? B:Day close', sameDay],
  ['two-calendars', 'A:Day slash B:Day', sameDay],
  ['year', 'X:Month|Day of? Y:Year|y4', withYear],
  [
    'adjective',
    'X:Day|Month T:adj',
    more((m, {year, toward}) => (year === undefined && toward === undefined ? {toward: m.get('T')} : undefined)),
  ],
  [
    'part',
    'the? edge dash? of? the? X:Month|Year|Era|Other',
    more((_, {rule}) => ({rule: `part-${rule}`, approximate: true})),
  ],
  ['time', 'time in|of|comma? the? X:Day', withTime],
  ['time', 'X:Day comma? in|at? time', withTime],
  ['part-of-day', 'part X:Day', more(() => ({}))],
];

const oneEnd = (name: string, isFrom: boolean) =>
  more((_, when) => {
    if (when.from === null || when.to === null) return undefined;
    // What has lasted since March has been since one that is over.
    const end = name === 'since' ? {...when, toward: when.toward ?? -1} : when;
    return {...blank, rule: `${name}-${when.rule}`, ...(isFrom ? {from: end, to: null} : {from: null, to: end})};
  });
/** Nothing of the one date that becomes an end. */
const blank: Part = {
  year: undefined,
  month: undefined,
  day: undefined,
  weekday: undefined,
  season: undefined,
  masked: undefined,
  toward: undefined,
  hijri: undefined,
  time: undefined,
  approximate: undefined,
  uncertain: undefined,
  other: undefined,
};

const marked: readonly Line[] = [
  ['about', 'X:date aboutAfter', approximate],
  ['about', 'about in? the? X:date', approximate],
  ['maybe', 'maybe in? X:date', more(() => ({uncertain: true}))],
];

const open: readonly Line[] = [
  ['since', 'since about? X:date untilNow?', oneEnd('since', true)],
  ['since-event', 'since outbreak event?', () => vague],
  ['since-event', 'since event', () => vague],
  ['before', 'before about? X:date', oneEnd('before', false)],
  ['after', 'after about? X:date', oneEnd('after', true)],
  ['until', 'until|by X:date', more(() => ({}))],
];

/** In this order. */
export const stages = [words, sums, years, units, calendar, weekdays, around, cued, around, marked, open].map(lines);
