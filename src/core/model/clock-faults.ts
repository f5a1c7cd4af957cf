/**
 * Clock times that no clock of their zone ever showed, since the clocks were put forward over them, and those that it showed twice,
 * since they were put back. Neither is refused: a report may have it so. In a file of its own, since few stories have times.
 */
import {type EdtfDate, isTimed} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import type {Fault} from './problem.ts';
import {CITED, shorten} from './shorten.ts';
import type {Timeline} from './timeline.ts';

const DAY = 864e5;
const WEEK = 7 * DAY;
const PLAIN = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
/** A time in UTC, as exactly as a date is known. */
const textOf = (ms: number, {edtf}: EdtfDate): string =>
  new Date(ms).toISOString().slice(0, /:\d\d:/.test(edtf) ? 19 : 16);

function offsetText(ms: number): string {
  const minutes = Math.abs(ms) / 60_000;
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `${ms < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant; NaN in years of which they tell in words. */
type Offset = (instant: number) => number;

/** Not `clockOffset`: that is in the file which readers wait for, and each name that another file takes from there is longer. */
function offsetsOf(timeZone: string): Offset {
  // Sweden writes the year first: 2022-03-27 03:30:00.
  const format = new Intl.DateTimeFormat('sv', {timeZone, dateStyle: 'short', timeStyle: 'medium'});
  return instant => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) - instant;
}

/** What is doubtful about a clock time; nothing where one instant is meant by it. */
function doubtOf(
  date: EdtfDate,
  zone: string,
  offset: Offset,
): Pick<Fault, 'severity' | 'code' | 'value' | 'params'> | undefined {
  const {start: clock, edtf: value} = date;
  const [before, after] = [offset(clock - DAY), offset(clock + DAY)];
  const [first, second] = [before, after].map(ahead => offset(clock - ahead) === ahead);
  // Until zones were agreed on, clocks were off by seconds, which no offset can say.
  if (before === after || first !== second || before % 60_000 || after % 60_000) return undefined;
  const written = textOf(clock, date);
  // What is shown elsewhere, as `toZoneClock` has it: of two the earlier, and of none the time by the clock before it moved.
  return first
    ? {
        severity: 'note',
        code: 'clock-twice',
        value,
        params: {zone, read: written + offsetText(before), other: written + offsetText(after)},
      }
    : {severity: 'warning', code: 'clock-skipped', value, params: {zone, read: textOf(clock + after - before, date)}};
}

/** Whether clocks are moved in the week of a clock time, or close to it: asked once of each, since asking takes longer than reading a date. */
function movesBy(offset: Offset): (clock: number) => boolean {
  const known = new Map<number, boolean>();
  return clock => {
    const week = Math.floor(clock / WEEK);
    // No number, which is no change, where there is none.
    const moves = known.get(week) ?? Boolean(offset(week * WEEK - DAY) - offset((week + 1) * WEEK + DAY));
    known.set(week, moves);
    return moves;
  };
}

/** Of one date, not an interval: what is doubtful about its time on the clocks of a zone (an IANA name that the engine knows). */
export function clockDoubt(date: EdtfDate, zone: string): ReturnType<typeof doubtOf> {
  return date.precision === 'interval' || !isTimed(date) || date.hasOffset
    ? undefined
    : doubtOf(date, zone, offsetsOf(zone));
}

/**
 * Adds a fault for each such time of an event, alone or as an end of an interval.
 * @param timeline A sound one: where an event has a time, the engine knows its zone.
 * @param faults Those of the document that it was made of, by which its events have their index there.
 */
export function addClockFaults({events, timeZone}: Timeline, faults: Fault[]): void {
  // UTC's never are, and most stories have no time.
  if (!timeZone || timeZone === 'UTC' || !events.some(({date}) => /t/i.test(date))) return;
  const lost = new Set(
    faults.filter(({severity, list}) => severity === 'error' && list === 'events').map(fault => fault.index),
  );
  const offset = offsetsOf(timeZone);
  const isNear = movesBy(offset);
  let index = -1;
  for (const {date, id, title} of events) {
    do index++;
    while (lost.has(index));
    // Most are a minute of a week in which no clock is moved: that is seen without reading them.
    if (!/t/i.test(date) || (PLAIN.test(date) && !isNear(Date.parse(`${date}Z`)))) continue;
    const read = readEdtf(date);
    if (!('date' in read)) continue;
    for (const end of [read.date.from ?? read.date, read.date.to]) {
      if (!end || end.precision === 'interval' || !isTimed(end) || end.hasOffset || !isNear(end.start)) continue;
      const doubt = doubtOf(end, timeZone, offset);
      if (doubt) faults.push({...doubt, list: 'events', index, id, title: shorten(title, CITED), field: 'date'});
    }
  }
}
