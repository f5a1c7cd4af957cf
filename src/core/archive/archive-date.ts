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

/** EDTF of a cell; empty where it holds nothing that could be a date. */
export function edtfOf(value: unknown, kind: DateKind): string {
  if (kind === 'text') return typeof value === 'string' ? value.trim() : '';
  if (kind === 'year') return value == null ? '' : yearText(Number(value));
  const time = value instanceof Date ? value.getTime() : Number(value ?? Number.NaN);
  if (Number.isNaN(new Date(time).getTime())) return '';
  const iso = new Date(time).toISOString().replace(/^[+-]0*(?=\d{5})/, sign => (sign[0] === '-' ? 'Y-' : 'Y'));
  if (kind === 'day') return iso.slice(0, iso.indexOf('T'));
  return `${iso.slice(0, iso.indexOf('T') + 9)}${kind === 'instant' ? 'Z' : ''}`.replace(/:00(Z?)$/, '$1');
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
  return kind === 'text' || kind === 'year' ? (dateOf(value, kind)?.start ?? Number.NaN) : Number(value ?? Number.NaN);
}

/**
 * When the first date of a row group begins at the earliest, or the last at the latest, from its statistics. Writers shorten texts
 * there, and raise the last letter of one that is an upper bound, so as much of it is taken as is a date.
 */
export function boundOf(value: unknown, kind: DateKind, isUpper: boolean): number {
  if (kind !== 'text') return startOf(value, kind);
  if (typeof value !== 'string') return Number.NaN;
  for (const length of [value.length, 16, 10, 7, 4]) {
    if (length > value.length) continue;
    const read = readEdtf(value.slice(0, length));
    if ('date' in read) return isUpper && length < value.length ? read.date.end : read.date.start;
  }
  return Number.NaN;
}
