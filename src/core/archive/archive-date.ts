/** The dates of an archive's rows: text in EDTF, days, instants, or years as numbers. Hyparquet is told to give days and instants as epoch ms. */
import type {SchemaElement} from 'hyparquet';
import type {EdtfDate} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';

/** `clock`: a time without a zone; `year`: a whole number, which databases make of a column of years alone. */
export type DateKind = 'text' | 'day' | 'instant' | 'clock' | 'year';

/** For hyparquet: no Date is made of what is a number anyway. */
export const dateParsers = {
  dateFromDays: (days: number): number => days * 864e5,
  timestampFromMilliseconds: (time: bigint): number => Number(time),
  timestampFromMicroseconds: (time: bigint): number => Number(time / 1000n),
  timestampFromNanoseconds: (time: bigint): number => Number(time / 1_000_000n),
};

/** @returns `undefined` for a column that cannot hold dates. */
export function dateKind({
  type,
  logical_type: logical,
  converted_type: converted,
}: SchemaElement): DateKind | undefined {
  if (logical?.type === 'DATE' || converted === 'DATE') return 'day';
  if (logical?.type === 'TIMESTAMP') return logical.isAdjustedToUTC ? 'instant' : 'clock';
  if (converted?.startsWith('TIMESTAMP') || type === 'INT96') return 'instant';
  if (type === 'BYTE_ARRAY') return 'text';
  const isCount = (!logical || logical.type === 'INTEGER') && (!converted || /^U?INT_/.test(converted));
  return isCount && /^INT(?:32|64)$/.test(type ?? '') ? 'year' : undefined;
}

/** EDTF of a cell; empty where it holds nothing that could be a date. Databases write a time as text with a space before it. */
export function edtfOf(value: unknown, kind: DateKind): string {
  if (kind === 'text')
    return typeof value === 'string' ? value.trim().replace(/^(-?\d{4}-\d\d-\d\d) (?=\d\d:\d\d)/, '$1T') : '';
  if (kind === 'year') return value == null ? '' : yearText(Number(value));
  const date = new Date(value instanceof Date ? value.getTime() : Number(value ?? Number.NaN));
  if (Number.isNaN(date.getTime())) return '';
  const year = date.getUTCFullYear();
  // EDTF writes no months of the years beyond four digits.
  if (Math.abs(year) > 9999) return yearText(year);
  // From its end: the year before it is of four digits, or of six and a sign.
  const iso = date.toISOString();
  const day = yearText(year) + iso.slice(-20, -14);
  if (kind === 'day') return day;
  return `${day}${iso.slice(-14, -5)}${kind === 'instant' ? 'Z' : ''}`.replace(/:00(Z?)$/, '$1');
}

/**
 * The date of an event in the summary, as exactly as its row has it: a database writes days and times alike there, and a time of UTC
 * without its zone.
 */
export function summaryDate(text: string, kind: DateKind): string {
  const date = edtfOf(text, 'text');
  if (kind === 'day') return date.replace(/T.*$/, '');
  return kind === 'instant' ? date.replace(/T[\d:.]+$/, '$&Z') : date;
}

/** EDTF of a year in astronomical counting. */
const yearText = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

/** @returns `undefined` for a text that is no date. */
export function dateOf(value: unknown, kind: DateKind): EdtfDate | undefined {
  const read = readEdtf(edtfOf(value, kind));
  return 'date' in read ? read.date : undefined;
}

/** When a cell's date begins, epoch ms; NaN for none. */
export function startOf(value: unknown, kind: DateKind): number {
  if (kind === 'text' || kind === 'year') return dateOf(value, kind)?.start ?? Number.NaN;
  // Databases have an infinity of their own, of which a date knows nothing.
  return new Date(Number(value ?? Number.NaN)).getTime();
}

/** When the year of an instant begins; of one that no date reaches, as an infinite one, that itself. */
export function startOfYear(instant: number): number {
  const date = new Date(instant);
  date.setUTCMonth(0, 1);
  const start = date.setUTCHours(0, 0, 0, 0);
  return Number.isNaN(start) ? instant : start;
}

/** When the year has ended that an instant is in, or at the end of. */
export const endOfYear = (instant: number): number => startOfYear(startOfYear(instant - 1) + 366 * 864e5);

/**
 * When what begins last has ended.
 * @param last When it begins: epoch ms.
 * @param greatest Of each row group, as its statistics tell: a text may be a day as well as a year.
 */
export function endOfLast(last: number, kind: DateKind, greatest: readonly unknown[]): number {
  if (kind === 'year') return endOfYear(last + 1);
  const minute = 60_000;
  if (kind !== 'text') return last + (kind === 'day' ? 864e5 : minute);
  const ends = greatest.map(text => dateOf(text, kind)?.end ?? Number.NaN).filter(Number.isFinite);
  return ends.reduce((latest, end) => Math.max(latest, end), last + minute);
}

/** From when to when the dates of a row group are, as its statistics tell: epoch ms, NaN where they do not. */
export function boundsIn(least: unknown, most: unknown, kind: DateKind): {first: number; last: number} {
  if (kind !== 'text') return {first: startOf(least, kind), last: startOf(most, kind)};
  const [a, b] = [least, most].map(text => (typeof text === 'string' ? text.trim() : ''));
  // Texts are compared letter by letter: years before 1 BCE run backwards, and what is no date is the least or the most of all.
  const [from, to] = isBefore(a) && isBefore(b) ? [b, a] : [isCommon(a) ? a : '', isCommon(b) ? b : ''];
  return {first: textBound(from, false), last: Math.max(textBound(to, true), textBound(to, false))};
}

const isBefore = (text = ''): boolean => /^-\d{4}/.test(text);
const isCommon = (text = ''): boolean => /^\p{Nd}/u.test(text);

/** Writers shorten texts, and raise the last letter of one that is an upper bound, so as much of it is taken as is a date. */
function textBound(text = '', isUpper: boolean): number {
  for (const length of [text.length, 16, 10, 7, 4]) {
    if (length > text.length) continue;
    const read = readEdtf(edtfOf(text.slice(0, length), 'text'));
    if (!('date' in read)) continue;
    const bound = isUpper && length < text.length ? read.date.end : read.date.start;
    if (Number.isFinite(bound)) return bound;
  }
  return Number.NaN;
}
