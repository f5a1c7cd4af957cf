/** A stretch of time in words, no more exactly than its length asks for: years, months, days, or days with times. */
import type {EdtfDate, Precision} from '../date/edtf-date.ts';
import {utc} from '../date/utc.ts';
import {type DateFormat, formatDate} from './format-date.ts';

const day = 864e5;
const minute = 6e4;

/** From `start` to `end`, epoch ms, `end` excluded, on the clock that they were read from. */
export function formatSpan(start: number, end: number, options: DateFormat): string {
  const length = end - start;
  const isOfDays = length > 2 * day || (start % day === 0 && end % day === 0);
  const precision: Precision =
    length > 3 * 366 * day ? 'year' : length > 92 * day ? 'month' : isOfDays ? 'day' : 'minute';
  // People say of a time when it ends, but of days which is the last.
  const from = dateAt(isOfDays ? start : Math.round(start / minute) * minute, precision);
  const to = dateAt(isOfDays ? end - 1 : Math.round(end / minute) * minute, precision);
  return formatDate({...from, end: to.end, precision: 'interval', from, to}, options);
}

function dateAt(instant: number, precision: Precision): EdtfDate {
  const date = new Date(instant);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const floor = (unit: number): number => Math.floor(instant / unit) * unit;
  const [start, end] =
    precision === 'year'
      ? [utc(year), utc(year + 1)]
      : precision === 'month'
        ? [utc(year, month), utc(year, month + 1)]
        : precision === 'day'
          ? [floor(day), floor(day) + day]
          : [instant, instant + minute];
  return {edtf: '', start, end, precision, approximate: false, uncertain: false, openStart: false, openEnd: false};
}
