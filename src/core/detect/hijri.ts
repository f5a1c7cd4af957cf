/**
 * Hijri dates as days of ours, by Umm al-Qura: what is announced and printed in Saudi Arabia (as `Intl` knows it, from 1300 to
 * 1600 AH; reckoned by rule outside). A local sighting may differ by a day.
 */
import {utc} from '../date/utc.ts';

const DAY = 864e5;
let format: Intl.DateTimeFormat | undefined;

/** The Hijri year, month (from 1) and day of a day, epoch ms UTC. */
export function toHijri(time: number): {readonly year: number; readonly month: number; readonly day: number} {
  format ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const fields: Record<string, number> = {};
  for (const {type, value} of format.formatToParts(time)) fields[type] = Number.parseInt(value, 10);
  return {year: fields.year ?? fields.relatedYear ?? 0, month: fields.month ?? 1, day: fields.day ?? 1};
}

/** Epoch ms of the first day of a Hijri month; `month` counts from 1, and one past 12 runs into the next year. */
export function hijriMonthStart(year: number, month: number): number {
  const months = (year - 1) * 12 + month - 1;
  // 1 Muharram 1 AH is 19 July 622 in the Gregorian calendar. The guess is at most some days off, and Intl corrects it.
  let time = utc(622, 6, 19) + Math.round(months * 29.530588) * DAY;
  for (let tries = 0; tries < 3; tries++) {
    const at = toHijri(time);
    const off = (at.year - 1) * 12 + at.month - 1 - months;
    if (off === 0 && at.day === 1) break;
    time -= (off * 29.53 + at.day - 1) * DAY;
    time = Math.round(time / DAY) * DAY;
  }
  return time;
}

/** First and last day, epoch ms, of a Hijri year, month or day. A day that the month has not is its last. */
export function hijriSpan(year: number, month?: number, day?: number): readonly [first: number, last: number] {
  if (!month) return [hijriMonthStart(year, 1), hijriMonthStart(year + 1, 1) - DAY];
  const start = hijriMonthStart(year, month);
  const end = hijriMonthStart(year, month + 1) - DAY;
  if (!day) return [start, end];
  const at = Math.min(start + (day - 1) * DAY, end);
  return [at, at];
}
