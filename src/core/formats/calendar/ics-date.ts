/** Dates of calendars (RFC 5545), whose ends are exclusive and which are days or times of day and nothing coarser, and EDTF. */
import type {EdtfDate} from '../../date/edtf-date.ts';
import {readEdtf} from '../../date/read-edtf.ts';

/** A date as calendars have it: days, or instants in UTC. */
export interface CalendarDates {
  readonly type: 'date' | 'date-time';
  /** `2022-10-12`, or `2022-10-12T15:30:00Z`. */
  readonly start: string;
  /** Exclusive; left out for one day, or an instant. */
  readonly end?: string;
  /** Whether a calendar says just what the date says. */
  readonly isExact: boolean;
}

const DAY = 864e5;
/** A calendar has years of four digits. */
const FIRST = Date.UTC(1000, 0);
const LAST = Date.UTC(9999, 11, 31);

const iso = (ms: number): string => new Date(ms).toISOString();
const day = (ms: number): string => iso(ms).slice(0, 10);
const time = (ms: number): string => `${iso(ms).slice(0, 19)}Z`;

const isTime = (date: EdtfDate | undefined): boolean => date?.precision === 'minute' || date?.precision === 'second';

/**
 * A date as a calendar holds it; `undefined` where it holds nothing of the kind. What is coarser than a day lasts all its days.
 * @param date Its times in UTC.
 */
export function toCalendar(date: EdtfDate): CalendarDates | undefined {
  const {precision, from, to, approximate, uncertain, openStart, openEnd} = date;
  // Of an interval with an open end, the end that is known.
  const start = openStart ? (to?.start ?? date.end) : date.start;
  const end = openEnd ? (from?.end ?? date.start) : date.end;
  const [firstDay, lastDay] = [Math.floor(start / DAY) * DAY, Math.ceil(end / DAY) * DAY];
  if (!(firstDay >= FIRST && lastDay <= LAST)) return undefined;
  const isPlain = !approximate && !uncertain && !openStart && !openEnd;
  const seconds = (one: EdtfDate | undefined): boolean =>
    one?.precision !== 'second' || new Date(one.start).getUTCSeconds() !== 0;
  if (isTime(date)) {
    return {type: 'date-time', start: time(date.start), isExact: isPlain && seconds(date)};
  }
  if (precision === 'interval' && isTime(from) && isTime(to) && from && to && to.start > from.start) {
    return {
      type: 'date-time',
      start: time(from.start),
      end: time(to.start),
      isExact: isPlain && seconds(from) && seconds(to),
    };
  }
  const isDays = precision === 'day' || (from?.precision === 'day' && to?.precision === 'day');
  return {
    type: 'date',
    start: day(firstDay),
    ...(lastDay - firstDay > DAY && {end: day(lastDay)}),
    isExact: isPlain && isDays,
  };
}

/** EDTF of what a calendar says: the end is its last day, and a time that is a whole minute is known to the minute. */
export function fromCalendar(start: string, end: string): string {
  const minute = (text: string): string => text.replace(/^(.*T\d\d:\d\d):00(?=Z|$)/, '$1');
  if (!end || end === start) return minute(start);
  if (start.includes('T') || end.includes('T')) return `${minute(start)}/${minute(end)}`;
  const read = readEdtf(end);
  if ('fault' in read) return `${start}/${end}`;
  const last = read.date.start - DAY;
  const text = Math.abs(last) < 8.64e15 ? day(last) : end;
  // An end before its start is told of as it was written.
  if (end < start && end.length === start.length) return `${start}/${end}`;
  return text <= start && text.length === start.length ? start : `${start}/${text}`;
}
