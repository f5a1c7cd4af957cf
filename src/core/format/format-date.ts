/**
 * Dates as a reader reads them: each at its own precision, with what is not certain said in words. The pattern and the names
 * are `Intl`'s, asked for one calendar and one numbering system, or known beforehand for the commonest locales; what `Intl` has
 * no words for comes from the messages. The text holds no bidirectional control characters.
 */
import {clockOffset} from '../date/clock-offset.ts';
import {type EdtfDate, isTimed} from '../date/edtf-date.ts';
import {type CalendarNames, calendarNames} from '../messages/calendar-names.ts';
import type {DateKind, DateTemplate, DateWords} from '../messages/words.ts';
import {wordsFor} from '../messages/words-for.ts';
import {fill, inDigits} from './fill.ts';

/** How a date is written. */
export interface DateFormat {
  /** BCP 47. Words come from its primary subtag, English where there are none; month names from the whole. */
  readonly lang: string;
  /** Numbering system of all digits, such as `arab`; by language if left out. */
  readonly numerals?: string;
  /**
   * Arabic month names: `dual` («يونيو/حزيران»), or a region's, such as `EG`, `SY` or `MA`. `auto`, the default, follows the
   * region in `lang`, and is dual where it has none.
   */
  readonly months?: string;
  /** The calendars to write it in, if not the Gregorian alone. */
  readonly calendars?: DateCalendars;
  /** IANA zone for a time that names its offset; UTC if left out. Nothing else ever moves. */
  readonly timeZone?: string;
  /** Puts the weekday before a single day. */
  readonly weekday?: boolean;
  /** The date printed just before in the same list: the year and the second month name are not repeated within its month. */
  readonly after?: EdtfDate | undefined;
  /** The text will follow a preposition, which changes some words in some languages («خلال القرن العشرين»). */
  readonly afterPreposition?: boolean;
}

/** A calendar other than the Gregorian, as dates are written in it. */
export interface DateCalendar {
  readonly id: string;
  /** Some of the fields y, m or s, and d, in the order of the locale. */
  parts(ms: number, fields: string, locale: string): readonly Intl.DateTimeFormatPart[];
  /** The same for all days of a month. */
  monthOf(ms: number): string;
}

/**
 * The calendars for a date: one, or two of which the second follows in brackets; undefined stands for the Gregorian. None, which
 * is the Gregorian alone, where no other counts the date's years. They are in a file of their own, since few readers need them.
 */
export type DateCalendars = (date: EdtfDate, numerals: string | undefined) => readonly (DateCalendar | undefined)[];

/** Everything that a piece of a date needs to be written. */
interface Style {
  readonly words: DateWords;
  /** One locale, or two whose month names are written side by side. */
  readonly locales: readonly string[];
  /** Gregorian if undefined. */
  readonly calendar: DateCalendar | undefined;
  readonly timeZone: string;
  readonly weekday: boolean;
  readonly short: boolean;
  readonly afterPreposition: boolean;
  /** Leaves out the time of day. */
  readonly dateOnly: boolean;
  /** It begins before our era: what of it does not says so, or all of «من 45 ق.م إلى 14» could be before it. */
  readonly ce: boolean;
  /** The calendar of what stands beside the date in brackets. */
  readonly second?: Pick<Style, 'calendar' | 'short'> | undefined;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `fields`: any of y, m, s for a short month, d and w. */
export function formatter(asked: string, calendar: string, fields: string): Intl.DateTimeFormat {
  const locale = calendarNames[asked]?.standIn ?? asked;
  const key = `${locale} ${calendar} ${fields}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, {
      calendar,
      numberingSystem: 'latn',
      timeZone: 'UTC',
      ...(fields.includes('y') && {year: 'numeric'}),
      ...(fields.includes('m') && {month: 'long'}),
      ...(fields.includes('s') && {month: 'short'}),
      ...(fields.includes('d') && {day: 'numeric'}),
      ...(fields.includes('w') && {weekday: 'long'}),
    });
    formatters.set(key, found);
  }
  return found;
}

/** Where a date starts on the clocks it is shown by, as epoch ms. */
const clock = ({start, hasOffset}: EdtfDate, {timeZone}: Style) =>
  hasOffset && timeZone !== 'UTC' ? start + clockOffset(start, timeZone) : start;

const yearOf = (ms: number) => new Date(ms).getUTCFullYear();
/** The same for all days of a month. */
const monthOf = (ms: number, calendar: DateCalendar | undefined) =>
  calendar ? calendar.monthOf(ms) : new Date(ms).toISOString().slice(0, -17);
const dayOf = (ms: number) => Math.floor(ms / 864e5);

const join = (parts: readonly Intl.DateTimeFormatPart[]) => parts.map(({value}) => value).join('');

/** The fields of a calendar date in the language's order; of two month names, one stands after the other. */
function partsOf(ms: number, fields: string, style: Style): readonly Intl.DateTimeFormatPart[] {
  const {locales, calendar, short, words} = style;
  const locale = locales[0] ?? 'en';
  const other = calendar || short ? undefined : locales[1];
  return plainParts(ms, fields, locale, style).map(({type, value}, i, parts) => {
    // «3.–12. Oktober»: a full stop is the number's, not of what follows.
    if (type === 'literal') return {type, value: parts[i - 1]?.type === 'day' ? value.replace(/^\./, '') : value};
    if (type === 'day') {
      const number = value === '1' ? (words.firstDay ?? value) : value;
      return {type, value: parts[i + 1]?.value.startsWith('.') ? `${number}.` : number};
    }
    return {type, value: type === 'month' && other ? `${value}/${join(plainParts(ms, 'm', other, style))}` : value};
  });
}

function plainParts(
  ms: number,
  fields: string,
  locale: string,
  {calendar, afterPreposition}: Pick<Style, 'calendar' | 'afterPreposition'>,
): readonly Intl.DateTimeFormatPart[] {
  if (calendar) return calendar.parts(ms, fields, locale);
  const names = calendarNames[locale];
  return names
    ? knownParts(ms, fields, names, afterPreposition)
    : formatter(locale, 'gregory', fields).formatToParts(ms);
}

/** What `Intl` would answer, from names known beforehand. */
function knownParts(
  ms: number,
  fields: string,
  {months, declined = months, weekdays, order, comma, joiner = ' '}: CalendarNames,
  afterPreposition = false,
): Intl.DateTimeFormatPart[] {
  const date = new Date(ms);
  if (fields === 'w') return [{type: 'weekday', value: weekdays[date.getUTCDay()] ?? ''}];
  const year = date.getUTCFullYear();
  const parts: Record<string, Intl.DateTimeFormatPart> = {
    d: {type: 'day', value: date.getUTCDate().toFixed()},
    m: {type: 'month', value: (afterPreposition || fields.includes('d') ? declined : months)[date.getUTCMonth()] ?? ''},
    y: {type: 'year', value: (year > 0 ? year : 1 - year).toFixed()},
  };
  const wanted = [...order].filter(field => fields.includes(field));
  return wanted.flatMap((field, i) => {
    const part = parts[field];
    const before = wanted[i - 1];
    return part
      ? [...(before ? [{type: 'literal' as const, value: before === 'd' && field === 'y' ? comma : joiner}] : []), part]
      : [];
  });
}

/**
 * A piece of a day's date, in few words: `s` its month's name, as short as the language has it, `d` its number, `md` both; of
 * two Arabic names, the first.
 */
export function dayPiece(
  ms: number,
  fields: 's' | 'd' | 'md',
  {lang, months = 'auto', numerals}: DateFormat,
  calendar?: DateCalendar,
): string {
  // A number alone needs no word of the language's («12日»).
  const locale = (fields === 'd' && !calendar ? undefined : monthLocales(lang, months)[0]) ?? 'en';
  const known = !calendar && calendarNames[locale];
  const text =
    known && fields === 's'
      ? join(knownParts(ms, 'm', known)).slice(0, known.shortLength)
      : join(plainParts(ms, fields, locale, {calendar, afterPreposition: false}));
  return inDigits(text, numerals || wordsFor(lang).numerals);
}

function print(ms: number, fields: string, style: Style): string {
  return inEra(ms, fields, style, withYear(join(partsOf(ms, fields, style)), fields, style));
}

/** A date with its era, where that has to be said. */
function inEra(ms: number, fields: string, {words, calendar, ce}: Style, date: string): string {
  if (calendar || !fields.includes('y')) return date;
  return yearOf(ms) <= 0 ? fill(words.bce, {date}) : ce ? fill(words.ce, {date}) : date;
}

/** A single date that ends in a year, which some languages name as one after a preposition: «с 2019 года». */
function withYear(date: string, fields: string, {words, calendar, afterPreposition}: Style): string {
  const named = afterPreposition && fields.includes('y') && !calendar;
  return named ? fill(words.yearAfterPreposition ?? '{date}', {date}) : date;
}

/** An en dash, which also runs the right way between numbers in a right-to-left line; with spaces around more than «3» or «3.». */
function joinRange(from: string, to: string, {words}: Style): string {
  return fill(words.range, /[^\d:.]/.test(from + to) ? {from: `${from} `, to: ` ${to}`} : {from, to});
}

/** From one instant to another, both included, with what they share at either end said once. */
function printRange(from: number, to: number, fields: string, style: Style): string {
  if (!style.calendar && yearOf(from) <= 0 && yearOf(to) > 0)
    return joinRange(print(from, fields, style), print(to, fields, style), style);
  const a = partsOf(from, fields, style);
  const b = partsOf(to, fields, style);
  const sameYear = ['era', 'year', 'relatedYear'].every(
    unit => a.find(({type}) => type === unit)?.value === b.find(({type}) => type === unit)?.value,
  );
  // A day's number is shared only where everything is, and a month only within its year.
  const shared = (i: number, j: number) =>
    a[i]?.value === b[j]?.value && a[i]?.type !== 'day' && (a[i]?.type !== 'month' || sameYear);
  let text = join(a);
  if (text === join(b)) text = withYear(text, fields, style);
  else {
    let head = 0;
    while (shared(head, head)) head++;
    let tail = 0;
    while (shared(a.length - tail - 1, b.length - tail - 1)) tail++;
    const middle = (parts: typeof a) => join(parts.slice(head, parts.length - tail));
    text = join(a.slice(0, head)) + joinRange(middle(a), middle(b), style) + join(a.slice(a.length - tail));
  }
  return inEra(from, fields, style, text);
}

function century(n: number, {words, afterPreposition}: Style): string {
  return fill(
    // A list from 0 begins with nothing.
    (afterPreposition && words.centuryNamesAfterPreposition[n]) ||
      words.centuryNames[n] ||
      words.centuryEndingIn?.[n % 10] ||
      words.century,
    {n},
  );
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

const seasonOf = (ms: number): (typeof SEASONS)[number] =>
  SEASONS[Math.floor((new Date(ms).getUTCMonth() - 2) / 3)] ?? 'winter';

function seasonName(ms: number, {words, afterPreposition}: Style): string {
  return ((afterPreposition ? words.seasonsAfterPreposition : undefined) ?? words.seasons)[seasonOf(ms)];
}

function seasonYear(start: number, last: number, style: Style): string {
  // Persian years start with spring, so that each season is of one of them.
  if (style.calendar?.id === 'persian') return print((start + last) / 2, 'y', style);
  // Winter runs into the next year, and says so.
  return printRange(start, last, 'y', {...style, calendar: undefined});
}

/** The template for a date of this kind. */
export function templateFor(template: DateTemplate, {precision, start}: EdtfDate): string {
  if (typeof template === 'string') return template;
  const kind = precision === 'season' ? seasonOf(start) : /minute|second/.test(precision) ? 'day' : precision;
  return template[kind as DateKind] ?? template.other;
}

const time = (ms: number, date: EdtfDate) =>
  new Date(ms).toISOString().slice(-13, date.precision === 'second' ? -5 : -8);

/** What `write` says, and beside it in brackets the same in the second calendar, where that is not the same. */
function inBoth(style: Style, write: (style: Style) => string): string {
  const text = write(style);
  if (!style.second) return text;
  const plain: Style = {...style, second: undefined, weekday: false, dateOnly: true};
  const beside = write({...plain, ...style.second});
  return beside === write(plain) ? text : `${text} (${beside})`;
}

/** One date without its marks. */
function printOne(date: EdtfDate, style: Style): string {
  const {words, weekday, short, afterPreposition, dateOnly} = style;
  const start = clock(date, style);
  const last = date.end - 1;
  const year = yearOf(start);
  const gregorian: Style = {...style, calendar: undefined};
  // «probably the 1960s»
  const named = (name: string) =>
    afterPreposition || date.uncertain ? fill(words.namedAfterPreposition, {date: name}) : name;
  switch (date.precision) {
    case 'century':
      // 19XX is the 20th century; -01XX, the years 101 to 200 before our era, is the 2nd before it.
      return named(inEra(last, 'y', gregorian, century(Math.floor(Math.abs(year) / 100) + 1, style)));
    case 'decade': {
      if (year < 100) return printRange(start, last, 'y', gregorian);
      if (afterPreposition && words.decadeAfterPreposition) return fill(words.decadeAfterPreposition, {n: year});
      const name = words.decadeNames[year] ?? words.decadeNames[year % 100];
      return named(
        name
          ? fill(name, {n: year, century: century(Math.floor(year / 100) + 1, {...style, afterPreposition: true})})
          : fill(words.decade, {n: year}),
      );
    }
    case 'season':
      return fill(words.season, {season: seasonName(start, style), year: seasonYear(start, last, style)});
    case 'year':
      return printRange(start, last, 'y', style);
    case 'month':
      return printRange(start, last, 'ym', style);
    default: {
      const day = print(start, short ? 'md' : 'ymd', style);
      const full = weekday ? fill(words.weekday, {weekday: print(start, 'w', gregorian), date: day}) : day;
      return isTimed(date) && !dateOnly ? fill(words.dateAndTime, {date: full, time: time(start, date)}) : full;
    }
  }
}

/** One date with its marks in words. */
function printMarked(date: EdtfDate, style: Style): string {
  const {words} = style;
  const {approximate, uncertain} = date;
  const template = uncertain
    ? style.afterPreposition
      ? approximate
        ? words.approximateAndUncertainAfterPreposition
        : words.uncertainAfterPreposition
      : approximate
        ? words.approximateAndUncertain
        : words.uncertain
    : approximate
      ? ((style.afterPreposition ? words.approximateAfterPreposition : undefined) ?? words.approximate)
      : '{date}';
  const marked: Style = {
    ...style,
    // «نحو الثلاثاء» would be about a weekday.
    weekday: style.weekday && !approximate,
    afterPreposition: style.afterPreposition || (approximate && !words.approximateAlone),
  };
  return fill(templateFor(template, date), {date: inBoth(marked, each => printOne(date, each))});
}

function printInterval({from, to, unknownStart, unknownEnd}: EdtfDate, style: Style): string {
  const {words} = style;
  const plain: Style = {...style, weekday: false};
  const after: Style = {...plain, afterPreposition: true};
  if (!from || !to) {
    const template = from
      ? unknownEnd
        ? words.unknownEnd
        : words.openEnd
      : unknownStart
        ? words.unknownStart
        : words.openStart;
    const known = from ?? to;
    return known ? fill(templateFor(template, known), {date: printMarked(known, after)}) : '';
  }
  const certain = !from.approximate && !from.uncertain && !to.approximate && !to.uncertain;
  const alike = isTimed(from) === isTimed(to) && (from.precision === to.precision || isTimed(to));
  const named = from.start !== to.start && (to.precision === 'decade' || to.precision === 'century');
  if (certain && alike && !named) return inBoth(plain, each => printSpan(from, to, each));
  const ends = words.fromTo.startsWith('{from}') ? plain : after;
  // “from October 12, 2022, to about 2024”
  return fill(words.fromTo, {from: printMarked(from, ends).replace(/, \d+$/, '$&,'), to: printMarked(to, ends)});
}

/** From one date to another that is known as finely, with what they share said once. */
function printSpan(from: EdtfDate, to: EdtfDate, style: Style): string {
  const [start, end] = [clock(from, style), clock(to, style)];
  const fields = style.short ? 'md' : 'ymd';
  if (isTimed(to) && !style.dateOnly) {
    if (dayOf(start) !== dayOf(end)) return joinRange(printOne(from, style), printOne(to, style), style);
    const [a, b] = [time(start, from), time(end, to)];
    return fill(style.words.dateAndTime, {
      date: print(end, fields, style),
      time: a === b ? a : joinRange(a, b, style),
    });
  }
  if (from.start === to.start) return printOne(to, style);
  switch (to.precision) {
    case 'year':
      return printRange(start, to.end - 1, 'y', style);
    case 'month':
      return printRange(start, to.end - 1, 'ym', style);
    case 'season': {
      const last = to.end - 1;
      if (yearOf(start) !== yearOf(last)) return joinRange(printOne(from, style), printOne(to, style), style);
      const season = joinRange(seasonName(start, style), seasonName(end, style), style);
      return fill(style.words.season, {season, year: seasonYear(end, last, style)});
    }
    default:
      return printRange(start, end, fields, style);
  }
}

/** The month that a day or finer lies in, or that an interval of such lies in as a whole. */
function monthWithin(date: EdtfDate | undefined, style: Style): string | undefined {
  if (date?.from && date.to) {
    const month = monthWithin(date.from, style);
    return month === monthWithin(date.to, style) ? month : undefined;
  }
  const single = date && date.precision !== 'interval' && (date.precision === 'day' || isTimed(date));
  return single ? monthOf(clock(date, style), style.calendar) : undefined;
}

/** The locale to ask `Intl` with, never the engine's own, which would differ from reader to reader. */
function localeOf(lang: string, fallback: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang.replaceAll('_', '-'))[0] ?? fallback;
  } catch {
    return fallback; // Not a language tag at all: the page's slip, not a reason to show no date.
  }
}

const REGION = /^[a-z]{2}$/i;

const localesOf = new Map<string, readonly string[]>();

/** The locales to ask for month names: two where two names are to stand side by side. */
function monthLocales(lang: string, months: string): readonly string[] {
  // Words that come later may bring names of their own.
  const key = `${lang} ${months} ${wordsFor(lang).lang}`;
  const locales = localesOf.get(key) ?? findLocales(lang, months);
  localesOf.set(key, locales);
  return locales;
}

function findLocales(lang: string, months: string): readonly string[] {
  // Without asking `Intl`, where the answer is known: its first answer of a page is slow.
  if (lang === 'ar') return REGION.test(months) ? [`ar-${months.toUpperCase()}`] : ['ar-EG', 'ar-SY'];
  if (lang in calendarNames && (!lang.startsWith('ar') || months === 'auto')) return [lang];
  if (lang === 'en-US') return ['en'];
  const words = wordsFor(lang);
  const own = Object.keys(words.calendarNames ?? {});
  if (own.length) return [own.find(name => name.toLowerCase() === lang.toLowerCase()) ?? words.lang];
  const locale = localeOf(lang, words.lang);
  const {language, region = ''} = new Intl.Locale(locale);
  if (language !== 'ar') return [locale];
  const chosen = REGION.test(months) ? months : months !== 'dual' && REGION.test(region) ? region : '';
  return chosen ? [`ar-${chosen}`] : ['ar-EG', 'ar-SY'];
}

/**
 * A date as a reader reads it: «11 أكتوبر/تشرين الأول 2022», «نحو 1890», «منذ 2019», «3–12 أكتوبر/تشرين الأول 2022». In a calendar
 * other than the Gregorian, a month or a year is given as the months or years it touches, and decades and centuries stay, as do
 * seasons, but for those of the Persian calendar. In two calendars: «12 أكتوبر/تشرين الأول 2022 (16 ربيع الأول 1444 هـ)».
 * @throws {RangeError} if `timeZone` is needed and is not an IANA name.
 */
export function formatDate(date: EdtfDate, options: DateFormat): string {
  const {lang, months = 'auto', timeZone = 'UTC', weekday = false, after, afterPreposition = false} = options;
  const words = wordsFor(lang);
  const calendars = options.calendars?.(date, options.numerals) ?? [];
  const calendar = calendars[0];
  const full: Style = {
    words: words.dates,
    locales: monthLocales(lang, months),
    calendar,
    timeZone,
    weekday,
    short: false,
    afterPreposition,
    dateOnly: false,
    ce: yearOf(date.start) <= 0 && date.precision !== 'century',
  };
  const isShort = (style: Style): boolean => {
    const month = monthWithin(date, style);
    return month !== undefined && month === monthWithin(after, style);
  };
  const short = isShort(full);
  // Of two, the Gregorian one may be the second, which has no calendar of its own.
  const other = calendars[1];
  const second =
    calendars.length > 1 ? {calendar: other, short: short && isShort({...full, calendar: other})} : undefined;
  const style: Style = {...full, short, second};
  const text = (date.precision === 'interval' ? printInterval : printMarked)(date, style);
  return inDigits(text, options.numerals || words.numerals);
}
