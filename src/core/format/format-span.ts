/** A stretch of time in words, no more exactly than its length asks for: years, months, days, or days with times. */
import type {EdtfDate, Precision} from '../date/edtf-date.ts';
import {type DateFormat, formatDate} from './format-date.ts';

const day = 864e5;

/** From `start` to `end`, epoch ms, `end` excluded, on the clock that they were read from. */
export function formatSpan(start: number, end: number, options: DateFormat): string {
  const length = end - start;
  const precision: Precision =
    length > 3 * 366 * day ? 'year' : length > 92 * day ? 'month' : length > 2 * day ? 'day' : 'minute';
  const from = dateAt(start, precision);
  const to = dateAt(end - 1, precision);
  return formatDate({...from, end: to.end, precision: 'interval', from, to}, options);
}

function dateAt(instant: number, precision: Precision): EdtfDate {
  const date = new Date(instant);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const utc = (y: number, m: number): number => new Date(0).setUTCFullYear(y, m, 1);
  const floor = (unit: number): number => Math.floor(instant / unit) * unit;
  const [start, end] =
    precision === 'year'
      ? [utc(year, 0), utc(year + 1, 0)]
      : precision === 'month'
        ? [utc(year, month), utc(year, month + 1)]
        : precision === 'day'
          ? [floor(day), floor(day) + day]
          : [floor(6e4), floor(6e4) + 6e4];
  return {edtf: '', start, end, precision, approximate: false, uncertain: false, openStart: false, openEnd: false};
}
