/**
 * Hijri dates as days of ours, by Umm al-Qura: what is announced and printed in Saudi Arabia (as `Intl` knows it, from 1300 to
 * 1600 AH; reckoned by rule outside). A local sighting may differ by a day.
 */
import {utc} from '../date/utc.ts';

export const DAY = 864e5;
let format: Intl.DateTimeFormat | undefined;

/** The Hijri year, month (from 1) and day of a day, epoch ms UTC. */
export function toHijri(time: number): {readonly year: number; readonly month: number; readonly day: number} {
  format ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {dateStyle: 'short', timeZone: 'UTC'});
  const [month = 1, day = 1, year = 0] = format.format(time).match(/\d+/g)?.map(Number) ?? [];
  return {year, month, day};
}

/** Epoch ms of the first day of a Hijri month; `month` counts from 1, and one past 12 runs into the next year. */
function monthStart(year: number, month: number): number {
  // 1 Muharram 1 AH is 19 July 622 in the Gregorian calendar. Half a month on, the guess is in the month, and Intl knows the day.
  const inside = utc(622, 6, 19) + Math.round((year * 12 + month - 12.5) * 29.530588) * DAY;
  return inside - (toHijri(inside).day - 1) * DAY;
}

/**
 * First and last day, epoch ms, of a Hijri year, month or day. The thirtieth of a month that has 29 days by Umm al-Qura is the
 * day behind them, as where the moon was sighted a day later.
 */
export function hijriSpan(year: number, month?: number, day?: number): readonly [first: number, last: number] {
  const start = monthStart(year, month ?? 1) + ((day ?? 1) - 1) * DAY;
  return [start, day ? start : monthStart(year, (month ?? 12) + 1) - DAY];
}
