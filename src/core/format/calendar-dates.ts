/**
 * Dates in calendars other than the Gregorian: what `Intl` says, put right where its data is not what is printed. In a file of
 * its own, since few readers need them.
 */
import type {EdtfDate} from '../date/edtf-date.ts';
import {
  type DateCalendar,
  type DateCalendars,
  type DateFormat,
  formatDate as formatIn,
  formatter,
} from './format-date.ts';
import {hebrewNumeral} from './hebrew-numeral.ts';

type Part = Intl.DateTimeFormatPart;

/** As `DateFormat`, with calendars by their ids. */
export interface CalendarDateFormat extends Omit<DateFormat, 'calendars'> {
  /**
   * Calendar id, `gregory` if left out; with two, parted by a space, the second follows each date in brackets. Days and years
   * of the Hebrew calendar are written in letters where the language is Hebrew, unless `numerals` are asked for.
   */
  readonly calendar?: string;
}

/** A date as a reader reads it: as `formatDate` in `format-date.ts`, in any calendar. */
export function formatDate(date: EdtfDate, {calendar, ...format}: CalendarDateFormat): string {
  return formatIn(date, calendar ? {...format, calendars: dateCalendars(calendarIds(calendar))} : format);
}

let supported: readonly string[] | undefined;

/** The calendars that an attribute asks for, of those that `Intl` knows: one, or two where a second stands beside the first. */
export function calendarIds(calendar: string): readonly string[] {
  const ids = new Set(calendar.toLowerCase().split(/[\s,]+/));
  supported ??= Intl.supportedValuesOf('calendar');
  return [...ids].filter(id => supported?.includes(id)).slice(0, 2);
}

/** The calendars of these ids, for the dates whose years they count. */
export function dateCalendars(ids: readonly string[]): DateCalendars {
  return ({start, end}, numerals) => {
    const ends = [start, end - 1].filter(Number.isFinite);
    return ids.filter(id => ends.every(at => isCounted(at, id))).map(id => calendarFor(id, numerals));
  };
}

const calendars = new Map<string, DateCalendar>();

function calendarFor(id: string, numerals: string | undefined): DateCalendar | undefined {
  if (id === 'gregory') return undefined;
  const letters = !numerals || numerals === 'hebr';
  const key = `${id} ${letters}`;
  const calendar: DateCalendar = calendars.get(key) ?? {
    id,
    parts: (ms, fields, locale) => partsOf(ms, fields, locale, id, letters),
    monthOf: ms => formatter('en', id, 'ym').format(ms),
  };
  calendars.set(key, calendar);
  return calendar;
}

/**
 * Years before a calendar's first, and of five digits, no reader of it uses. Some calendars in some engines count the former
 * backwards, in an era of their own, which may have no name.
 */
function isCounted(ms: number, calendar: string): boolean {
  if (calendar === 'gregory') return true;
  if (Math.abs(ms) > 3e14) return false; // Engines fail on some days that are far away.
  const year = formatter('en', calendar, 'y').format(ms);
  return Number(/-?\d+/.exec(year)?.[0]) > 0 && !/\bB(?!E)|ERA0|\s$/.test(year);
}

function partsOf(ms: number, fields: string, locale: string, calendar: string, letters: boolean): readonly Part[] {
  const ask = (some: string) => formatter(locale, calendar, some).formatToParts(ms);
  // A number alone needs no word of the language's («12日»).
  let parts: readonly Part[] = fields === 'd' ? formatter('en', calendar, 'd').formatToParts(ms) : ask(fields);
  if (fields === 'ym') {
    // In Persian and Hebrew, among others, it has no pattern for a month («1401 مهر»), but a good one for a day.
    const monthOfDay = without(ask('ymd'), 'day');
    if (typesOf(monthOfDay) !== typesOf(parts)) parts = monthOfDay;
  }
  // A year beyond 5000 is of no other calendar, and the marks for it are hardly known («ص» is also «صباحًا»).
  if (calendar === 'hebrew') parts = without(parts, 'era');
  const inLetters = letters && calendar === 'hebrew' && /^he\b/.test(locale);
  return parts.map(({type, value}) => {
    if (type === 'month') return {type, value: printed[value] ?? value.replace('ر بیع', 'ربیع')};
    if (type !== 'day' && type !== 'year') return {type, value};
    // Turkish has «07» here.
    const number = Number(value);
    return {type, value: inLetters ? hebrewNumeral(number) : String(number)};
  });
}

/** Names of the Persian months in Arabic and Urdu as CLDR 48 has them, by sound from English, and as newspapers print them. */
const printed: Readonly<Record<string, string>> = {
  فرفردن: 'فروردين',
  أذربيهشت: 'أرديبهشت',
  تار: 'تير',
  شهرفار: 'شهريور',
  آيان: 'آبان',
  اسفندار: 'إسفند',
  فروردن: 'فروردین',
  آرڈبائش: 'اردیبہشت',
  خداداد: 'خرداد',
  شہریوار: 'شہریور',
  ابان: 'آبان',
  آزر: 'آذر',
  ڈے: 'دی',
};

const typesOf = (parts: readonly Part[]): string =>
  parts.flatMap(({type}) => (type === 'literal' ? [] : [type])).join(' ');

/** The parts without one of them, and without what parts it from its neighbour. */
function without(parts: readonly Part[], type: Part['type']): readonly Part[] {
  const at = parts.findIndex(part => part.type === type);
  const [from, to] = at > 0 ? [at - 1, at] : [at, at + 1];
  return at < 0 ? parts : parts.filter((_, i) => i < from || i > to);
}
