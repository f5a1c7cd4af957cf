/** What a calendar has of its own on an axis: its months and its years. Days, and all that is shorter, are the same in every one. */
import {type CountableTimeInterval, utcMonth, utcYear} from 'd3-time';

export interface Calendar {
  /** As `Intl` knows it. */
  readonly id: string;
  readonly month: CountableTimeInterval;
  readonly year: CountableTimeInterval;
  /** The number of the year that an instant, epoch ms, lies in. */
  yearOf(instant: number): number;
  /** Epoch ms: the inverse, where a year starts. */
  startOfYear(year: number): number;
}

export const gregorian: Calendar = {
  id: 'gregory',
  month: utcMonth,
  year: utcYear,
  yearOf: instant => new Date(instant).getUTCFullYear(),
  startOfYear: year => new Date(0).setUTCFullYear(year, 0, 1),
};
