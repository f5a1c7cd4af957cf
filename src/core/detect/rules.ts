/**
 * How words of dates stand together. Each rule is a line: what it matches, by the tags of `words-ar.ts` and `words-en.ts`, and
 * what that says. Most hold for both languages, which differ in their words. Stages run one after the other; in a stage the first
 * rule that holds wins. A new rule wants a line here and a test that shows it.
 */
import {utc} from '../date/utc.ts';
import {type Item, type Match, noTags, type Part, type Rule, stage, type Tags} from './grammar.ts';
import {DAY, fieldsOf, type Publication, type When} from './when.ts';

type DateRule = Rule<Publication>;

/** A date as tags: `date`, and by what it is exact to, for other rules to match. */
const date = (when: When): Tags => {
  const kind =
    when.from !== undefined || when.to !== undefined || when.vague
      ? 'Other'
      : when.day !== undefined || when.weekday !== undefined
        ? 'Day'
        : when.month !== undefined
          ? 'Month'
          : when.season !== undefined || when.masked
            ? 'Era'
            : 'Year';
  return {date: when, [kind]: when};
};
/** No date can be said. */
const vague = (rule: string, more: Partial<When> = {}): Tags => date({rule, vague: true, ...more});

/** A day of the month. */
const isDay = (n: number): boolean => n >= 1 && n <= 31;
const isYear = (n: number): boolean => n >= 1000 && n < 2200;

/** A year as one of several tags gives it. */
const yearIn = (m: Match, label: string): Partial<When> => {
  if (!m.has(label)) return {};
  if (m.tag(label) === 'y4') return {year: m.get(label)};
  const {year, hijri, relative} = m.get<When>(label);
  return {year, hijri, relative};
};

/** A month of either calendar. */
const monthIn = (m: Match, label: string): Partial<When> => ({
  month: m.get(label),
  hijri: m.tag(label).startsWith('hijri') || undefined,
});

/** Not «2019 dirhams», «100 workers». */
const isCount = (m: Match): boolean => Boolean(m.next?.tags.counted) && !m.next?.tags.unit;

/** Words after which a bare number may be counting. */
const endsClause = (item: Item | undefined): boolean =>
  !item ||
  !/\p{L}/u.test(item.text || '.') ||
  ['in', 'and', 'of', 'by', 'to', 'until', 'before', 'after', 'date'].some(tag => tag in item.tags) ||
  /^(?:علي|ثم|مع|الي|حين|by|with|when|as|at|the|a|an|near)$/.test(item.text);

/** A year of two digits is the last one that ended so. */
const fullYear = (n: number, {day}: Publication): number => {
  const {year} = fieldsOf(day);
  const century = year - (year % 100);
  return century + n <= year ? century + n : century + n - 100;
};

const yearOfEra = (n: number, era: string): Partial<When> =>
  era === 'bc' ? {year: 1 - n} : era === 'h' ? {year: n, hijri: true} : {year: n};

const centuryOf = (n: number, era: string): Partial<When> => {
  if (era === 'h') return {hijri: true, from: {rule: '', year: (n - 1) * 100 + 1, hijri: true}, to: {rule: '', year: n * 100, hijri: true}};
  if (era !== 'bc') return {year: (n - 1) * 100, masked: 2};
  return n === 1 ? {from: {rule: '', year: -99}, to: {rule: '', year: 0}} : {year: (1 - n) * 100, masked: 2};
};

/** The week, month and so on that lies `steps` away from that of the publication. */
function unitAway(unit: string, steps: number, {day, weekStart}: Publication): Partial<When> | undefined {
  const {year, month} = fieldsOf(day);
  const relative = true;
  if (unit === 'day') return {relative, ...fieldsOf(day + steps * DAY)};
  if (unit === 'week') {
    const first = day - ((new Date(day).getUTCDay() - weekStart + 7) % 7) * DAY + steps * 7 * DAY;
    return {relative, from: {rule: '', ...fieldsOf(first)}, to: {rule: '', ...fieldsOf(first + 6 * DAY)}};
  }
  if (unit === 'month') {
    const {year: y, month: m} = fieldsOf(utc(year, month - 1 + steps));
    return {relative, year: y, month: m};
  }
  if (unit === 'year') return {relative, year: year + steps};
  if (unit === 'decade') return {relative, year: year - (year % 10) + steps * 10, masked: 1};
  if (unit === 'century') return {relative, year: year - (year % 100) + steps * 100, masked: 2};
  return undefined;
}

/** «قبل أسبوعين» is some day of that time: weeks and decades are not counted out as days and months are. */
function countedAway(unit: string, count: number, published: Publication): Partial<When> | undefined {
  if (unit === 'week') return {relative: true, ...fieldsOf(published.day + count * 7 * DAY), approximate: true};
  if (unit === 'decade') return {...unitAway('year', count * 10, published), approximate: true};
  if (unit === 'century') return {...unitAway('year', count * 100, published), approximate: true};
  return unitAway(unit, count, published);
}

/** Years that no calendar reaches are not a date. */
const away = (rule: string, unit: string, count: number, published: Publication, more: Partial<When> = {}) => {
  const when = Math.abs(count) < 5000 ? countedAway(unit, count, published) : undefined;
  return when && date({rule, ...when, ...more});
};

/** «الأشهر الثلاثة الماضية»: from then to now. */
function lately(unit: string, count: number, toward: number, published: Publication): Tags | undefined {
  if (!toward) return vague('vague-units');
  const simple = unit === 'week' ? 'day' : unit;
  const [near, far] = [
    unitAway(simple, 0, published),
    unitAway(simple, toward * count * (unit === 'week' ? 7 : 1), published),
  ];
  if (!near || !far || near.masked) return vague('vague-units');
  const [from, to] = (toward < 0 ? [far, near] : [near, far]).map(each => ({rule: '', ...each}));
  return date({rule: 'last-units', from, to});
}

function clock(hour: number, minute: number, half: string | undefined, zone = ''): string | undefined {
  if (hour > 24 || minute > 59) return undefined;
  let h = hour;
  if (half === 'pm' && h < 12) h += 12;
  if (half === 'am' && h === 12) h = 0;
  return h > 23 ? undefined : `T${String(h).padStart(2, '0')}:${String(minute).padStart(2, '0')}${zone}`;
}

/** Both marks touch the numbers on both sides. */
const touching = (m: Match, ...labels: readonly string[]): boolean => labels.every(label => m.item(label)?.joined);

const words: readonly DateRule[] = [
  // Numeric dates. Where only one order of day and month is possible it is taken; else the day stands first.
  {
    match: 'a:n s:slash|dash|dot b:n t:slash|dash|dot c:n',
    make: (m, {lang}) => {
      if (m.tag('s') !== m.tag('t')) return undefined;
      const [a, b, c] = [m.get('a'), m.get('b'), m.get('c')];
      if (isYear(a) && b <= 12 && isDay(c)) return date({rule: 'numeric-year-first', year: a, month: b, day: c});
      if (!isYear(c) || !isDay(Math.max(a, b)) || Math.min(a, b) > 12 || !a || !b) return undefined;
      const first: When = {rule: 'numeric', year: c, month: b, day: a};
      const second: When = {rule: 'numeric', year: c, month: a, day: b};
      if (b > 12) return date(second);
      if (a > 12 || a === b) return date(first);
      return date({...first, uncertain: lang === 'en' || undefined, other: second});
    },
  },
  // «يونيو/حزيران», «حزيران (يونيو)»: one month.
  {match: 'a:month slash b:month', make: m => (m.get('a') === m.get('b') ? {month: m.get('a'), dual: true} : undefined)},
  {
    match: 'a:month open b:month close',
    make: m => (m.get('a') === m.get('b') ? {month: m.get('a'), dual: true} : undefined),
  },
  // Clock times.
  {
    match: 'clock? h:n colon i:n seconds:colon? ampm|ampmShort? zone?',
    make: m => {
      if (!touching(m, 'colon', 'i')) return undefined;
      const half = m.has('ampm') ? m.get<string>('ampm') : undefined;
      const time = clock(m.get('h'), m.get('i'), half, m.get<string>('zone'));
      return time ? {time} : undefined;
    },
  },
  {
    match: 'clock h:ord|n and? frac:half|quarter? ampm? zone?',
    make: m => {
      if (m.has('and') !== m.has('frac')) return undefined;
      const minute = m.tag('frac') === 'half' ? 30 : m.has('frac') ? 15 : 0;
      const time = clock(m.get('h'), minute, m.get<string>('ampm'), m.get<string>('zone'));
      return time ? {time} : undefined;
    },
  },
  {
    match: 'h:n ampm zone?',
    make: m => {
      const time = m.get('h') <= 12 ? clock(m.get('h'), 0, m.get<string>('ampm'), m.get<string>('zone')) : undefined;
      return time ? {time} : undefined;
    },
  },
  // Numbers in words.
  {match: 'a:card b:card', make: m => (m.get('a') < 10 && m.get('b') === 10 ? {card: m.get('a') + 10} : undefined)},
  {match: 'a:ord and b:ord', make: m => (m.get('a') < 10 && m.get('b') >= 20 ? {ord: m.get('a') + m.get('b')} : undefined)},
  {match: 'al n', make: m => (m.item('n')?.joined ? {ord: m.get('n'), numeral: true} : undefined)},
  {match: 'n suffix', make: m => (m.item('suffix')?.joined ? {ord: m.get('n'), numeral: true} : undefined)},
];

/** Numbers of two and more words: «ألف وتسعمئة وسبعة وستين». */
const sums: readonly DateRule[] = [
  // «وأحد» is written as «واحد», one word.
  {match: 'a:card b:card', make: m => (m.get('a') >= 1000 && m.get('b') % 10 === 1 && m.get('b') < 12 ? {card: m.get('a') + m.get('b')} : undefined)},
  ...['a:card and b:card and c:card and d:card', 'a:card and b:card and c:card', 'a:card and b:card'].map(
  match => ({
    match,
    make: (m: Match) => {
      const parts = ['a', 'b', 'c', 'd'].filter(label => m.has(label)).map(label => m.get(label));
      const size = (n: number) => String(n).length;
      // Thousands, hundreds, then ones before tens.
      const big = parts.filter(n => n >= 100);
      const small = parts.filter(n => n < 100);
      const ordered = big.every((n, i) => i === 0 || size(n) < size(big[i - 1] as number));
      const paired = small.length < 2 || (small.length === 2 && (small[0] as number) < 10 && (small[1] as number) >= 20);
      const bigFirst = parts.slice(0, big.length).every(n => n >= 100);
      return ordered && paired && bigFirst ? {card: parts.reduce((sum, n) => sum + n, 0)} : undefined;
    },
  }),
),
];

const years: readonly DateRule[] = [
  {
    match: 'yearWord N:n|card era|eraShort?',
    make: (m, published) => {
      const n = m.get('N');
      const era = m.has('era') ? m.get<string>('era') : '';
      if (m.tag('N') === 'card' && n < 100) return undefined;
      if (era) return date({rule: 'year-word', ...yearOfEra(n, era)});
      if (m.item('N')?.text.length === 2) return date({rule: 'year-word-short', year: fullYear(n, published)});
      return n >= 100 ? date({rule: 'year-word', year: n}) : undefined;
    },
  },
  {
    match: 'yearsWord a:y4 and b:y4',
    make: m => [
      {from: 'yearsWord', to: 'a', tags: date({rule: 'year-pair', year: m.get('a')})},
      {from: 'b', to: 'b', tags: date({rule: 'year-pair', year: m.get('b')})},
    ],
  },
  {match: 'n era', make: m => date({rule: 'year-era', ...yearOfEra(m.get('n'), m.get<string>('era'))})},
  {match: 'y4 eraShort', make: m => date({rule: 'year-era', year: m.get('y4')})},
  {match: 'eraBefore n', make: m => (isCount(m) ? undefined : date({rule: 'year-era', year: m.get('n')}))},
  // Decades.
  {
    match: 'the? y4 s',
    make: m => {
      const year = m.get('y4');
      const plain = m.item('s')?.joined && (m.has('the') || m.item('s')?.text === 's');
      return plain && year % 10 === 0 ? date({rule: 'decade', year, masked: 1}) : undefined;
    },
  },
  {
    match: 'the? apostrophe n s',
    make: (m, published) =>
      m.get('n') % 10 === 0 && m.get('n') < 100 && m.item('s')?.joined
        ? date({rule: 'decade', year: fullYear(m.get('n'), published), masked: 1})
        : undefined,
  },
  {
    match: 'decadeName of? centuryWord C:adj|ord',
    make: (m, published) => {
      const {year} = fieldsOf(published.day);
      const base = m.tag('C') === 'ord' ? (m.get('C') - 1) * 100 : year - (year % 100) + m.get('C') * 100;
      return date({rule: 'decade', year: base + m.get('decadeName'), masked: 1});
    },
  },
  {
    match: 'decadeName',
    make: (m, published) => date({rule: 'decade', year: fullYear(m.get('decadeName'), published), masked: 1}),
  },
  // Centuries.
  {match: 'centuryWord ord era|eraShort?', make: m => date({rule: 'century', ...centuryOf(m.get('ord'), m.get<string>('era'))})},
  {match: 'centuryWord adj', make: (m, published) => date({rule: 'century-adjective', ...unitAway('century', m.get('adj'), published)})},
  {match: 'centuryWord this', make: (_, published) => date({rule: 'century-adjective', ...unitAway('century', 0, published)})},
  {match: 'the? ord dash? centuryEn era?', make: m => date({rule: 'century', ...centuryOf(m.get('ord'), m.get<string>('era'))})},
  // Parts of years.
  {match: 'quarter ord', make: m => (m.get('ord') <= 4 ? {months: [m.get('ord') * 3 - 2, m.get('ord') * 3]} : undefined)},
  {match: 'half ord', make: m => (m.get('ord') <= 2 ? {months: [m.get('ord') * 6 - 5, m.get('ord') * 6]} : undefined)},
  {match: 'the? ord quarterEn', make: m => (m.get('ord') <= 4 ? {months: [m.get('ord') * 3 - 2, m.get('ord') * 3]} : undefined)},
  {match: 'the? ord halfEn', make: m => (m.get('ord') <= 2 ? {months: [m.get('ord') * 6 - 5, m.get('ord') * 6]} : undefined)},
  {
    match: 'q n',
    make: m => (m.item('n')?.joined && isDay(m.get('n')) && m.get('n') <= 4 ? {months: [m.get('n') * 3 - 2, m.get('n') * 3]} : undefined),
  },
  {
    match: 'h n',
    make: m => (m.item('n')?.joined && (m.get('n') === 1 || m.get('n') === 2) ? {months: [m.get('n') * 6 - 5, m.get('n') * 6]} : undefined),
  },
  // «شهر رمضان»: said to be a month.
  {match: 'monthWord M:month|hijri', make: m => ({[m.tag('M')]: m.get('M'), [m.tag('M') === 'hijri' ? 'hijriSaid' : 'monthSaid']: m.get('M')})},
  // «اليوم الأول» and «اليوم الوطني» are not today.
  {match: 'theDay adjNext', make: m => vague('next-day', {steps: m.get('adjNext')})},
  {match: 'theDay same', make: () => vague('same-day', {steps: 0})},
  {match: 'theDay ord|dayName', make: () => noTags},
  {match: 'that unit|theDay', make: () => noTags},
];

const isTitle = (m: Match): boolean => Boolean(m.before?.tags.general) && Boolean(m.item('unit')?.tags.yearWord);

const units: readonly DateRule[] = [
  {match: 'this theDay', make: (_, published) => date({rule: 'day-word', relative: true, ...fieldsOf(published.day)})},
  {match: 'this unit adj?', make: (m, published) => withRule('this-unit', unitAway(m.get<string>('unit'), 0, published))},
  {
    match: 'unit adj',
    make: (m, published) =>
      isTitle(m) || m.get<string>('unit') === 'day'
        ? undefined
        : withRule('unit-adjective', unitAway(m.get<string>('unit'), m.get('adj'), published)),
  },
  {match: 'unit same', make: () => vague('same-unit')},
  {match: 'unit adjNext', make: m => (isTitle(m) ? undefined : vague('next-unit'))},
  {
    match: 'the? pre unit',
    make: (m, published) => withRule('unit-adjective', unitAway(m.get<string>('unit'), m.get('pre'), published)),
  },
  {match: 'the? pre n:n|card units', make: (m, published) => lately(m.get<string>('units'), m.get('n'), m.get('pre'), published)},
  {match: 'theUnits cardThe adj', make: (m, published) => lately(m.get<string>('theUnits'), m.get('cardThe'), m.get('adj'), published)},
  {match: 'theUnits2 adj', make: (m, published) => lately(m.get<string>('theUnits2'), 2, m.get('adj'), published)},
  {match: 'theUnits few? adj', make: () => vague('vague-units')},
  {match: 'the? recent units', make: () => vague('vague-units')},
  // Ago and in. What counts from another event («بعد يومين من توقيعها») has no date that can be said.
  {match: 'hence|before|after about? N:n|card units of', make: () => vague('from-another-event')},
  {match: 'hence|before|after about? unit2 of', make: () => vague('from-another-event')},
  {match: 'hence|before|after few? U:units|unit of', make: m => (m.item('U')?.tags.yearWord && nextIsNumber(m) ? undefined : noTags)},
  {match: 'ago about? N:n|card units', make: (m, p) => away('ago', m.get<string>('units'), -m.get('N'), p, aboutIn(m))},
  {match: 'ago about? unit2', make: (m, p) => away('ago', m.get<string>('unit2'), -2, p, aboutIn(m))},
  {match: 'ago about? unit', make: (m, p) => (nextIsNumber(m) ? undefined : away('ago', m.get<string>('unit'), -1, p, aboutIn(m)))},
  {match: 'ago few? units', make: () => vague('vague-units')},
  {match: 'hence about? N:n|card units', make: (m, p) => away('in', m.get<string>('units'), m.get('N'), p, {...aboutIn(m), ahead: true})},
  {match: 'hence about? unit2', make: (m, p) => away('in', m.get<string>('unit2'), 2, p, {...aboutIn(m), ahead: true})},
  {
    match: 'hence about? unit',
    make: (m, p) => (nextIsNumber(m) ? undefined : away('in', m.get<string>('unit'), 1, p, {...aboutIn(m), ahead: true})),
  },
  {match: 'hence few? units', make: () => vague('vague-units', {ahead: true})},
  {match: 'about? N:n|card|a units agoAfter', make: (m, p) => away('ago', m.get<string>('units'), -m.get('N'), p, aboutIn(m))},
  {match: 'units agoAfter', make: () => vague('vague-units')},
  {match: 'N:n|card|a units henceAfter', make: (m, p) => away('in', m.get<string>('units'), m.get('N'), p, {ahead: true})},
  {
    match: 'within N:n|card|a units',
    make: (m, p) => (m.next?.tags.of ? undefined : away('in', m.get<string>('units'), m.get('N'), p, {ahead: true})),
  },
];

const aboutIn = (m: Match): Partial<When> => (m.has('about') ? {approximate: true} : {});
const nextIsNumber = (m: Match): boolean => Boolean(m.next && 'n' in m.next.tags);
const withRule = (rule: string, when: Partial<When> | undefined): Tags | undefined => when && date({rule, ...when});

/** A day, with or without a month and a year, in the order of either language. */
const days: readonly DateRule[] = [
  // «10 و12 ديسمبر», «يومي 1 و2 نوفمبر»: two dates; with a dash, one stretch.
  {
    match: 'daysWord? a:n|ord and b:n|ord of? M:month|hijri of? Y:Year|y4?',
    make: m => {
      if (!isDay(m.get('a')) || !isDay(m.get('b')) || m.get('a') >= m.get('b')) return undefined;
      const rest = {rule: 'day-pair', ...monthIn(m, 'M'), ...yearIn(m, 'Y')};
      return [
        {from: m.has('daysWord') ? 'daysWord' : 'a', to: 'a', tags: date({...rest, day: m.get('a')})},
        {from: 'b', to: m.has('Y') ? 'Y' : 'M', tags: date({...rest, day: m.get('b')})},
      ];
    },
  },
  {
    match: 'a:n dash b:n of? M:month|hijri comma? Y:Year|y4?',
    make: m =>
      isDay(m.get('a')) && isDay(m.get('b')) && m.get('a') < m.get('b')
        ? stretch(m, {...monthIn(m, 'M'), ...yearIn(m, 'Y')})
        : undefined,
  },
  {
    match: 'M:month a:n dash|to b:n comma? Y:y4?',
    make: m =>
      isLatin(m, 'M') && isDay(m.get('a')) && isDay(m.get('b')) && m.get('a') < m.get('b')
        ? stretch(m, {...monthIn(m, 'M'), ...yearIn(m, 'Y')})
        : undefined,
  },
  {
    match: 'the? D:n|ord of? M:month|hijri comma? of? Y:Year|y4 eraShort?',
    make: m =>
      isDay(m.get('D')) && !isCount(m) && !(m.has('comma') && m.tag('Y') === 'Year')
        ? date({rule: 'day-month-year', day: m.get('D'), ...monthIn(m, 'M'), ...yearIn(m, 'Y')})
        : undefined,
  },
  {
    match: 'M:month|hijri the? D:n|ord comma? Y:y4|Year',
    make: m =>
      isLatin(m, 'M') && isDay(m.get('D'))
        ? date({rule: 'month-day-year', day: m.get('D'), ...monthIn(m, 'M'), ...yearIn(m, 'Y')})
        : undefined,
  },
  {
    match: 'M:month|hijri comma? of? Y:Year|y4 eraShort?',
    make: m =>
      isCount(m) || m.before?.tags.name || (m.has('comma') && (m.tag('Y') === 'Year' || !isLatin(m, 'M')))
        ? undefined
        : date({rule: 'month-year', ...monthIn(m, 'M'), ...yearIn(m, 'Y')}),
  },
  {
    match: 'the? D:n|ord of? M:month|hijri',
    make: m => (isDay(m.get('D')) ? date({rule: 'day-month', day: m.get('D'), ...monthIn(m, 'M')}) : undefined),
  },
  {
    match: 'M:month|hijri D:n|ord',
    make: m => (isLatin(m, 'M') && isDay(m.get('D')) && !isCount(m) ? date({rule: 'day-month', day: m.get('D'), ...monthIn(m, 'M')}) : undefined),
  },
  {match: 'M:month|hijri T:adj|adjNext', make: m => date({rule: 'month', ...monthIn(m, 'M'), toward: m.get('T')})},
  {match: 'pre M:month|hijri', make: m => date({rule: 'month', ...monthIn(m, 'M'), toward: m.get('pre')})},
  {match: 'M:monthSaid|hijriSaid', make: m => date({rule: 'month', ...monthIn(m, 'M')})},
  // Days by name.
  {match: 'dayWord? part? dayWord? day part? dayWord? weekday?', make: (m, p) => date({rule: 'day-word', relative: true, ...fieldsOf(p.day + m.get('day') * DAY)})},
  {match: 'the? D:ord in? the? Month', make: m => ordinalOf(m)},
  {match: 'D:ord|n of Month', make: m => ordinalOf(m)},
  // Seasons and parts of years.
  {match: 'the? season comma? of? Y:Year|y4', make: m => (isCount(m) ? undefined : date({rule: 'season', season: m.get('season'), ...yearIn(m, 'Y')}))},
  {match: 'season adj', make: m => date({rule: 'season', season: m.get('season'), toward: m.get('adj')})},
  {match: 'the? pre season', make: m => date({rule: 'season', season: m.get('season'), toward: m.get('pre')})},
  {match: 'this season', make: m => date({rule: 'season', season: m.get('season'), toward: 0})},
  {
    match: 'months of? Y:Year|y4',
    make: m => {
      const [first, last] = m.get<[number, number]>('months');
      const {year} = yearIn(m, 'Y');
      return date({rule: 'part-of-year', from: {rule: '', year, month: first}, to: {rule: '', year, month: last}});
    },
  },
];

const isLatin = (m: Match, label: string): boolean => /^[a-z]/.test(m.item(label)?.text ?? '');

const stretch = (m: Match, rest: Partial<When>): Tags => {
  const end = (day: number): When => ({rule: 'day-month', ...rest, day});
  return date({rule: 'range-of-days', from: end(m.get('a')), to: end(m.get('b'))});
};

/** «العاشر من الشهر الماضي». */
function ordinalOf(m: Match): Tags | undefined {
  const month = m.get<When>('Month');
  return month.rule === 'unit-adjective' && isDay(m.get('D')) ? date({...month, rule: 'day-of-month', day: m.get('D')}) : undefined;
}

/** A weekday beside the date that it is. */
const weekdays: readonly DateRule[] = [
  {
    match: 'part? dayWord? W:weekday|weekdayShort part? adj? comma? open? the? part? D:Day close?',
    make: m => {
      const day = m.get<When>('D');
      if (m.has('open') !== m.has('close') || day.rule === 'day-word' || day.weekday !== undefined) return undefined;
      return date({...day, rule: `weekday-${day.rule}`, weekday: m.get('W')});
    },
  },
  // «ليل الاثنين الثلاثاء» is one night, and begins on the first.
  {match: 'part a:weekday b:weekday', make: m => date({rule: 'weekday', weekday: m.get('a')})},
  {
    match: 'a:weekday and b:weekday T:adj|adjNext',
    make: m => [
      {from: 'a', to: 'a', tags: date({rule: 'weekday', weekday: m.get('a'), toward: m.get('T')})},
      {from: 'b', to: 'T', tags: date({rule: 'weekday', weekday: m.get('b'), toward: m.get('T')})},
    ],
  },
  {match: 'part? dayWord? weekday part? T:adj|adjNext', make: m => date({rule: 'weekday', weekday: m.get('weekday'), toward: m.get('T')})},
  {match: 'part? dayWord weekdayBare adj?', make: m => date({rule: 'weekday', weekday: m.get('weekdayBare'), toward: m.get('adj')})},
  {match: 'part? dayWord? pre? weekday part?', make: m => date({rule: 'weekday', weekday: m.get('weekday'), toward: m.get('pre')})},
  // «on the 20th».
  {
    match: 'in the D:ord',
    make: m =>
      m.item('D')?.tags.numeral && isDay(m.get('D')) && endsClause(m.next)
        ? [{from: 'the', to: 'D', tags: date({rule: 'day', day: m.get('D')})}]
        : undefined,
  },
];

/** Bare numbers and months that something before them makes a date. */
const cued: readonly DateRule[] = [
  {match: 'edge dash? of? the? Y:y4', make: m => (isCount(m) ? undefined : date({rule: 'part', year: m.get('Y'), approximate: true}))},
  {match: 'edge of? M:month|hijri', make: m => date({rule: 'part', ...monthIn(m, 'M'), approximate: true})},
  {
    match: 'about Y:y4',
    make: m => (endsClause(m.next) ? date({rule: 'about-year', year: m.get('Y'), approximate: true}) : undefined),
  },
  {match: 'maybe Y:y4', make: m => (endsClause(m.next) ? date({rule: 'year', year: m.get('Y'), uncertain: true}) : undefined)},
  // «بين مارس ومايو 2020», «من 2012 إلى 2013»: the part that stands bare is made whole with the other.
  {match: 'between A:date|month|y4|n and B:date|month|y4', make: m => ends(m, 'between')},
  {match: 'from A:date|month|y4|n to B:date|month|y4', make: m => ends(m, 'from')},
  {match: 'A:y4 dash B:y4', make: m => (m.get('A') < m.get('B') && !m.before?.tags.numbered ? ends(m, 'A') : undefined)},
  {match: 'A:Day|Month|Year dash B:Day|Month|Year', make: m => ends(m, 'A')},
  {match: 'A:month dash B:Month', make: m => ends(m, 'A')},
  {match: 'A:Year dash B:y4', make: m => ends(m, 'A')},
  {
    match: 'in|since|until|by|before|after|ago|from Y:y4',
    make: m =>
      isCount(m) || m.before?.tags.numbered || m.tag('in') === 'from'
        ? undefined
        : [{from: 'Y', to: 'Y', tags: date({rule: 'year', year: m.get('Y')})}],
  },
  {
    match: 'C:in|since|until|by|before|after|inside M:month|hijri',
    // «صفر لصفر», «محرم»: a Hijri month wants a word of its own before it.
    make: m => m.tag('M') === 'hijri' && ((m.item('C')?.text.length ?? 0) < 2 || m.get('M') < 3) ? undefined : [{from: 'M', to: 'M', tags: date({rule: 'month', ...monthIn(m, 'M')})}],
  },
  {match: 'D:dual', make: m => date({rule: 'month', month: m.items[m.from]?.tags.month as number})},
  // A year in brackets behind a name.
  {
    match: 'open Y:y4 close',
    make: m =>
      m.before && !Object.keys(m.before.tags).length && /\p{L}/u.test(m.before.text)
        ? [{from: 'Y', to: 'Y', tags: date({rule: 'year-in-brackets', year: m.get('Y')})}]
        : undefined,
  },
  {
    match: 'of Y:y4',
    make: m =>
      isLatin(m, 'of') && endsClause(m.next) && !isCount(m) ? [{from: 'Y', to: 'Y', tags: date({rule: 'year', year: m.get('Y')})}] : endsClause(m.next) ? undefined : verbNext(m),
  },
];

/** «the war of 1967 changed»: a word behind it that is not counted. */
const verbNext = (m: Match): readonly Part[] | undefined =>
  isLatin(m, 'of') && /(?:ed|e|as)$/.test(m.next?.text ?? '') && !isCount(m)
    ? [{from: 'Y', to: 'Y', tags: date({rule: 'year', year: m.get('Y')})}]
    : undefined;

/** A stretch between two things that may be said in part. */
function ends(m: Match, opener: string): readonly Part[] | undefined {
  if (isCount(m)) return undefined;
  const to = endIn(m, 'B');
  const from = endIn(m, 'A');
  if (!to || !from || to.vague || from.vague) return undefined;
  // A bare number is a day of the month that stands behind.
  if (m.tag('A') === 'n' && (to.day === undefined || to.month === undefined || !isDay(m.get('A')))) return undefined;
  if (m.tag('B') === 'month' && from.month === undefined) return undefined;
  const first = m.has(opener) ? opener : 'A';
  return [{from: first, to: 'B', tags: date({rule: 'range', from: from.from ?? from, to: to.to ?? to})}];
}

function endIn(m: Match, label: string): When | undefined {
  const tag = m.tag(label);
  if (tag === 'y4') return {rule: 'year', year: m.get(label)};
  if (tag === 'month') return {rule: 'month', month: m.get(label)};
  if (tag === 'n') return {rule: 'day-month', day: m.get(label)};
  return m.get<When>(label);
}

/** What stands around a date and says more of it. */
const around: readonly DateRule[] = [
  // Two calendars, one date: the one that needs no reckoning.
  {match: 'A:Day corresponds B:Day', make: m => sameDay(m)},
  {match: 'A:Day open corresponds? B:Day close', make: m => sameDay(m)},
  {match: 'A:Day slash B:Day', make: m => sameDay(m)},
  {match: 'D:Month of? Y:Year', make: m => joinYear(m)},
  {match: 'D:Month of? Y:y4', make: m => joinYear(m)},
  {match: 'D:Day of? Y:Year', make: m => joinYear(m)},
  {
    match: 'D:Day|Month T:adj',
    make: m => {
      const when = m.get<When>('D');
      return when.toward === undefined && when.year === undefined ? date({...when, toward: m.get('T')}) : undefined;
    },
  },
  {match: 'the? edge dash? of? the? D:Month|Year|Era|Other', make: m => {
      const when = m.get<When>('D');
      return when.vague ? undefined : date({...when, rule: `part-${when.rule}`, approximate: true});
    },
  },
  {match: 'clockTime:time in|of|comma? the? D:Day', make: m => date({...m.get<When>('D'), time: m.get<string>('clockTime')})},
  {match: 'D:Day comma? in|at? clockTime:time', make: m => date({...m.get<When>('D'), time: m.get<string>('clockTime')})},
  {match: 'part D:Day', make: m => date(m.get<When>('D'))},
];

function sameDay(m: Match): Tags | undefined {
  const [a, b] = [m.get<When>('A'), m.get<When>('B')];
  if (Boolean(a.hijri) === Boolean(b.hijri)) return undefined;
  const [ours] = a.hijri ? [b] : [a];
  return date({...ours, rule: 'two-calendars', weekday: ours.weekday ?? a.weekday ?? b.weekday});
}

function joinYear(m: Match): Tags | undefined {
  const when = m.get<When>('D');
  if (when.year !== undefined || when.month === undefined || when.toward !== undefined) return undefined;
  return date({...when, ...yearIn(m, 'Y'), rule: `${when.rule}-year`});
}

const marked: readonly DateRule[] = [
  {match: 'D:date aboutAfter', make: m => approximate(m)},
  {match: 'about in? the? D:date', make: m => approximate(m)},
  {match: 'maybe in? D:date', make: m => {
      const when = m.get<When>('D');
      return when.vague ? undefined : date({...when, uncertain: true});
    },
  },
];

const approximate = (m: Match): Tags | undefined => {
  const when = m.get<When>('D');
  return when.vague ? undefined : date({...when, approximate: true});
};

const open: readonly DateRule[] = [
  {match: 'since about? D:date untilNow?', make: m => oneEnd(m, 'from', 'since')},
  {match: 'since outbreak', make: m => sinceSomething(m)},
  {match: 'before about? D:date', make: m => oneEnd(m, 'to', 'before')},
  {match: 'after about? D:date', make: m => oneEnd(m, 'from', 'after')},
  {match: 'until|by D:date', make: m => (m.get<When>('D').vague ? undefined : date({...m.get<When>('D')}))},
];

/** «منذ تفشي الجائحة»: a time that the words do not give. */
const sinceSomething = (m: Match): Tags | undefined => vague(m.has('outbreak') ? 'since-event' : 'vague');

function oneEnd(m: Match, end: 'from' | 'to', rule: string): Tags | undefined {
  const when = m.get<When>('D');
  if (when.vague || when.from === null || when.to === null) return undefined;
  const rest = end === 'from' ? {from: when, to: null} : {from: null, to: when};
  return date({rule: `${rule}-${when.rule}`, ...rest});
}

/** In this order. */
export const stages = [words, sums, years, units, days, weekdays, around, cued, around, marked, open].map(stage);
