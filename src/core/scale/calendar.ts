/** What a calendar has of its own on an axis: its months and its years. Days, and all that is shorter, are the same in every one. */
import {utcMonth, utcYear} from 'd3-time';
import {utc} from '../date/utc.ts';

/** Of D3's intervals, what an axis asks: named here, so that a package that uses khatt needs no other package's types. */
export interface CalendarUnit {
  /** The start of the unit that a date lies in. */
  floor(date: Date): Date;
  /** So many units later. */
  offset(date: Date, step: number): Date;
  /** The starts of units from `start` on and before `stop`. */
  range(start: Date, stop: Date): Date[];
  /** How many units start after `start` and not after `end`. */
  count(start: Date, end: Date): number;
}

/** The months and years of a calendar, and how its years are numbered. */
export interface Calendar {
  /** As `Intl` knows it. */
  readonly id: string;
  readonly month: CalendarUnit;
  readonly year: CalendarUnit;
  /** The number of the year that an instant, epoch ms, lies in. */
  yearOf(instant: number): number;
  /** Epoch ms: the inverse, where a year starts. */
  startOfYear(year: number): number;
}

/** In UTC, with astronomical years: 0 is 1 BCE. */
export const gregorian: Calendar = {
  id: 'gregory',
  month: utcMonth,
  year: utcYear,
  yearOf: instant => new Date(instant).getUTCFullYear(),
  startOfYear: utc,
};
