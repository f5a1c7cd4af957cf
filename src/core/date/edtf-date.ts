/**
 * A date as exactly as it is known: EDTF levels 0 and 1 (ISO 8601-2:2019, annex A; Library of Congress EDTF).
 * Instants are epoch milliseconds in UTC; a time without an offset is clock time, written as if it were UTC.
 */

/** How finely a date is known; `interval` is the span between two dates, each of which has a precision of its own. */
export type Precision = 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'minute' | 'second' | 'interval';

/** The half-open interval [start, end) that a date covers. */
export interface EdtfDate {
  /** The date in normal form: ASCII digits, no white space. */
  readonly edtf: string;
  /** Epoch ms, inclusive; -Infinity where the start is open or unknown. */
  readonly start: number;
  /** Epoch ms, exclusive, later than `start`; Infinity where the end is open or unknown. */
  readonly end: number;
  readonly precision: Precision;
  /** `~` or `%`. */
  readonly approximate: boolean;
  /** `?` or `%`. */
  readonly uncertain: boolean;
  /** The start is open (`..`) or unknown (empty). */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** The open end is not known (`2019/`), rather than known to be open (`2019/..`). */
  readonly unknownStart?: boolean;
  readonly unknownEnd?: boolean;
  /** The time names its own offset from UTC (`T18:30Z`, `T18:30+03:00`), so it is an instant, not a clock time. */
  readonly hasOffset?: boolean;
  /** The two ends of an interval, where they are known. */
  readonly from?: EdtfDate;
  readonly to?: EdtfDate;
}

/** Why a text is not a date. The words are made elsewhere, in the reader's language, from the code and the parameters. */
export interface DateFault {
  readonly code: DateFaultCode;
  /** Where in the text as given, in UTF-16 units. */
  readonly position: number;
  /** What the words need: the month or day found, the last day of that month, and so on. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What keeps a text from being a date. The `params` of each are named beside it. */
export type DateFaultCode =
  | 'date-empty'
  /** Not of any form that is understood. `params`: found, the piece that is not. */
  | 'date-syntax'
  /** Understood, but beyond levels 0 and 1: sets, significant digits, level 2 seasons. `params`: found. */
  | 'date-level'
  /** `params`: month, year. */
  | 'date-month'
  /** `params`: day, last (the month's last day), month, year. */
  | 'date-day'
  /** `params`: hour. */
  | 'date-hour'
  /** `params`: minute. */
  | 'date-minute'
  /** `params`: second. */
  | 'date-second'
  /** `params`: offset. */
  | 'date-offset'
  /** Outside the years that a JavaScript date reaches. `params`: year. */
  | 'date-range'
  /** `params`: from, to, both EDTF. */
  | 'date-end-before-start'
  /** `/`, `../..`: nothing to place. */
  | 'date-no-end-known';

/**
 * The order of a list of dates, for `sort`: by start, and of those that start together the coarser first, so that a year
 * stands before its first month and that before its first day.
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  // Two open ends differ by NaN, which counts as no difference.
  return a.start - b.start || b.end - a.end || 0;
}

/**
 * What is drawn of a date. An end that is not known (`/1990`) is drawn nowhere, so what was until then stands where the end that
 * is known does; an open one (`../1990`) is drawn: all that was before.
 */
export const drawnDate = (date: EdtfDate): EdtfDate =>
  (date.unknownEnd && date.from) || (date.unknownStart && date.to) || date;

/**
 * How far an open end reaches beyond the end that is known of its own event, ms: a month, which would leave a story of hours or days
 * no room, or as long as that story is.
 * @param first Of all ends that are known, the first and the last, epoch ms.
 */
export function reachOfOpen(first: number, last: number): number {
  const month = (365.25 / 12) * 864e5;
  return Math.min(month, last - first || month);
}

/** The date itself, or the two ends of an interval as far as they are known. */
const parts = (date: EdtfDate): readonly EdtfDate[] =>
  date.precision === 'interval' ? [date.from, date.to].filter(end => end !== undefined) : [date];

/** The date, or an end of the interval, is known to the minute or the second. */
export function isTimed(date: EdtfDate): boolean {
  return parts(date).some(({precision}) => precision === 'minute' || precision === 'second');
}

/**
 * Whether `toZoneClock` would change the date, so that the zone's rules must be loaded: it has an instant and the shown
 * zone is not UTC, or it has a clock time and the two zones differ. Zones are IANA names.
 */
export function needsZone(date: EdtfDate, documentZone: string, shownZone: string): boolean {
  return parts(date).some(
    part => isTimed(part) && (part.hasOffset ? !/^(etc\/)?(utc|gmt)$/i.test(shownZone) : documentZone !== shownZone),
  );
}
