/** How long lay between two instants, in words and no more exactly than a reader wants. */
import {lastDay, utc} from '../date/utc.ts';
import type {DurationUnit} from '../messages/words.ts';
import {wordsFor} from '../messages/words-for.ts';
import {fill, pluralText} from './fill.ts';

const MINUTE = 60_000;
const DAY = 864e5;

/** How a stretch of time is written. */
export interface DurationFormat {
  /** BCP 47. */
  readonly lang: string;
  /** Numbering system of all digits; by language if left out. */
  readonly numerals?: string;
  /** The text will follow a preposition: «بعد سنتين و5 أشهر». */
  readonly afterPreposition?: boolean;
}

type Amount = readonly [number, DurationUnit];

/** `ms` moved by whole calendar months; the 31st becomes the last day of a shorter month. */
function addMonths(ms: number, months: number): number {
  const date = new Date(ms);
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  return utc(year, month, Math.min(date.getUTCDate(), lastDay(year, month))) + (ms - Math.floor(ms / DAY) * DAY);
}

/** Whole units, rounded down, as one says «two years» until the third is full. */
function amounts(from: number, to: number): readonly [Amount, Amount?] {
  const length = to - from;
  if (length < 2 * DAY && (from % DAY || to % DAY)) {
    const minutes = Math.max(Math.floor(length / MINUTE), 1);
    const hours = Math.floor(minutes / 60);
    return hours
      ? [
          [hours, 'hour'],
          [minutes % 60, 'minute'],
        ]
      : [[minutes, 'minute']];
  }
  const [a, b] = [new Date(from), new Date(to)];
  let months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  if (addMonths(from, months) > to) months--;
  const years = Math.floor(months / 12);
  if (years >= 10) return [[years, 'year']];
  if (years)
    return [
      [years, 'year'],
      [months % 12, 'month'],
    ];
  if (months >= 3) return [[months, 'month']];
  const days = Math.floor((to - addMonths(from, months)) / DAY);
  return months
    ? [
        [months, 'month'],
        [days, 'day'],
      ]
    : [[days, 'day']];
}

/**
 * The calendar difference between two instants in epoch ms, read in UTC: years with months, years alone from ten, months alone
 * from three, days, and under two days hours with minutes unless both ends are midnights. Either order of the two will do.
 * @throws {RangeError} if one of them is not finite.
 */
export function formatDuration(from: number, to: number, options: DurationFormat): string {
  if (!Number.isFinite(from) || !Number.isFinite(to))
    throw new RangeError('A duration runs between two finite instants.');
  const {lang, durations, numerals} = wordsFor(options.lang);
  const units = options.afterPreposition ? durations.unitsAfterPreposition : durations.units;
  const [first, second] = amounts(Math.min(from, to), Math.max(from, to));
  const say = ([n, unit]: Amount) => pluralText(units[unit], n, lang, options.numerals || numerals);
  if (!second?.[0]) return say(first);
  const [a, b] = [say(first), say(second)];
  return fill((/^\p{Nd}/u.test(b) ? durations.andNumber : undefined) ?? durations.and, {a, b});
}
