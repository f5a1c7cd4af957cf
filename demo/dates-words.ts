/** What the page says of a date that was found, in both languages. */
import type {Mention} from '../src/draft.ts';

export type Language = 'ar' | 'en';

interface Words {
  /** By what the rule's name starts with; the longest start that fits counts. */
  readonly rules: Readonly<Record<string, string>>;
  /** By what the rule's name ends with: what decided. `%` is the verb. */
  readonly decided: Readonly<Record<string, string>>;
  readonly listSeparator: string;
  readonly noDate: string;
  readonly drop: string;
  readonly keep: string;
  readonly read: (date: string) => string;
  readonly count: (dates: number, events: number) => string;
  readonly noDay: string;
  readonly file: string;
}

const ar: Words = {
  rules: {
    weekday: 'اسم يوم',
    'weekday-day': 'يوم وتاريخه',
    'weekday-month': 'يوم وتاريخه',
    'weekday-numeric': 'يوم وتاريخه',
    'day-word': 'يوم محسوب من يوم النشر',
    'day-month': 'يوم وشهر',
    'day-month-year': 'يوم وشهر وسنة',
    'month-day-year': 'يوم وشهر وسنة',
    'day-of': 'يوم من شهر',
    'month-': 'يوم وشهر',
    'month-year': 'شهر وسنة',
    month: 'شهر',
    day: 'يوم من الشهر',
    numeric: 'تاريخ بالأرقام',
    'two-calendars': 'يوم بتقويمين',
    year: 'سنة',
    decade: 'عقد',
    century: 'قرن',
    season: 'فصل من السنة',
    ago: 'مدة مضت قبل النشر',
    in: 'مدة تلي النشر',
    unit: 'مدة محسوبة من يوم النشر',
    'this-unit': 'مدة محسوبة من يوم النشر',
    last: 'مدة محسوبة من يوم النشر',
    range: 'من تاريخ إلى آخر',
    part: 'جزء من مدة',
    since: 'مفتوح النهاية',
    after: 'مفتوح النهاية',
    before: 'مفتوح البداية',
    until: 'حتى تاريخ',
    by: 'في أجل أقصاه تاريخ',
    about: 'تاريخ تقريبي',
    'next-day': 'يلي تاريخًا قبله في الجملة',
    'same-day': 'تاريخ قبله في الجملة',
    adjective: 'شهر أو يوم مع صفة',
  },
  decided: {
    'past-verb': 'ماضٍ، بدلالة «%»',
    'future-verb': 'مستقبل، بدلالة «%»',
    'no-verb': 'لا فعل يحسم، والماضي أرجح',
    adjective: 'بدلالة الصفة',
    published: 'هو يوم النشر',
    nearest: 'أقرب يوم إلى النشر',
    'other-weekday': 'اسم اليوم لا يوافق التاريخ',
    impossible: 'ليس في التقويم يوم كهذا',
  },
  listSeparator: '، ',
  noDate: 'عبارة زمنية لا تحدد تاريخًا',
  drop: 'استبعده',
  keep: 'أعده',
  read: date => `اقرأه ${date}`,
  count: (dates, events) => `وُجد من التواريخ ${dates}، وفي المسودة من الأحداث ${events}.`,
  noDay: 'اكتب يوم النشر كي تُحسب التواريخ منه.',
  file: 'مسودة',
};

const en: Words = {
  rules: {
    weekday: 'a weekday',
    'weekday-day': 'a weekday and its date',
    'weekday-month': 'a weekday and its date',
    'weekday-numeric': 'a weekday and its date',
    'day-word': 'a day counted from publication',
    'day-month': 'a day and month',
    'day-month-year': 'a day, month and year',
    'month-day-year': 'a day, month and year',
    'day-of': 'a day of a month',
    'month-': 'a day and month',
    'month-year': 'a month and year',
    month: 'a month',
    day: 'a day of the month',
    numeric: 'a date in figures',
    'two-calendars': 'a day in two calendars',
    year: 'a year',
    decade: 'a decade',
    century: 'a century',
    season: 'a season',
    ago: 'counted back from publication',
    in: 'counted on from publication',
    unit: 'counted from publication',
    'this-unit': 'counted from publication',
    last: 'counted from publication',
    range: 'from one date to another',
    part: 'part of a longer time',
    since: 'open at its end',
    after: 'open at its end',
    before: 'open at its start',
    until: 'up to a date',
    by: 'no later than a date',
    about: 'approximate',
    'next-day': 'follows a date in the same sentence',
    'same-day': 'a date in the same sentence',
    adjective: 'a month or day with an adjective',
  },
  decided: {
    'past-verb': 'past, because of “%”',
    'future-verb': 'future, because of “%”',
    'no-verb': 'no verb decides; the past is likelier',
    adjective: 'an adjective decides',
    published: 'the day of publication',
    nearest: 'the day nearest to publication',
    'other-weekday': 'the weekday is not that of the date',
    impossible: 'no calendar has this day',
  },
  listSeparator: ', ',
  noDate: 'names a time but no date',
  drop: 'Leave it out',
  keep: 'Put it back',
  read: date => `Read it as ${date}`,
  count: (dates, events) => `Dates found: ${dates}. Events drafted: ${events}.`,
  noDay: 'Say when the article was published, so that dates can be counted from it.',
  file: 'draft',
};

export const wordsOf = (lang: Language): Words => ({ar, en})[lang];

/** How a date was read: what kind of words it is, and what decided. */
export function explain({rule, cue, edtf}: Mention, lang: Language): string {
  const {rules, decided, noDate} = wordsOf(lang);
  const how = Object.entries(decided).find(([end]) => rule.endsWith(`-${end}`))?.[1];
  if (edtf === null) return how ?? noDate;
  const [start] = Object.keys(rules)
    .filter(each => rule.startsWith(each))
    .sort((a, b) => b.length - a.length);
  const kind = rules[start ?? ''] ?? '';
  const why = how && (how.includes('%') ? (cue ? how.replace('%', cue) : '') : how);
  return [kind, why].filter(Boolean).join(lang === 'ar' ? '؛ ' : '; ');
}
