/**
 * Ticks at calendar units: the finest step whose labels fit, each label centred under the unit that it names, and under
 * them the larger unit that gives them their context. A day's dot stands in the middle of its day, above the day's number.
 */
import type {Stretch} from './axis-plan.ts';
import {type Calendar, gregorian} from './calendar.ts';
import type {TimeScale} from './piecewise-scale.ts';

/** What a tick may name. Months and years are those of a calendar; all that is shorter is the same in each. */
export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** A named unit of time on the axis. */
export interface Tick {
  readonly unit: TickUnit;
  /** Epoch ms: the unit is [start, end). */
  readonly start: number;
  readonly end: number;
  /** CSS px from the axis' start: where its line stands; left out where the unit began before the stretch. */
  readonly line?: number;
  /** 0 for the units, 1 for the larger unit below them that gives their context, 2 for a second calendar. */
  readonly row: 0 | 1 | 2;
  /** Names its unit in full: a context, or a unit that stands alone. */
  readonly strong: boolean;
  /** CSS px from the axis' start: the middle of the label. */
  readonly x: number;
  readonly text: string;
  /** CSS px of the label. */
  readonly width: number;
}

/** A unit to be named; `dayAndMonth` is a day with its month, without the year. */
export type LabelUnit = TickUnit | 'dayAndMonth';

/** The words of ticks and how wide they are, given by whoever knows the language and the font. */
export interface TickText {
  /**
   * The words for a unit, as short as it may be within its context; `alone` where no context stands below it. `calendar`:
   * the id of the one to name it in, Gregorian if left out.
   */
  label(unit: LabelUnit, start: number, alone: boolean, calendar?: string): string;
  /** Widths in CSS px. */
  measure(texts: readonly string[], strong: boolean): readonly number[];
}

/** The row of ticks of a second calendar. */
export interface SecondRow {
  /** The row, from the start of a stretch, under the `main` ticks that `stretchTicks` made for it. */
  ticks(stretch: Stretch, scale: TimeScale, text: TickText, tight: number, main: readonly Tick[]): Tick[];
  /** What `ticks` will most likely ask to have measured. */
  likely(stretch: Stretch, text: TickText, tight: number): LikelyText[];
}

/** The calendars that an axis is read in. */
export interface AxisCalendars {
  /** The calendar of a stretch's ticks, and of the larger units below them. */
  main(stretch: Stretch): Calendar;
  readonly second?: SecondRow;
}

/** A label that may be asked for; `strong` as in `Tick`. */
export interface LikelyText {
  readonly text: string;
  readonly strong: boolean;
}

const contextOf: Partial<Record<TickUnit, TickUnit>> = {minute: 'day', hour: 'day', day: 'month', month: 'year'};
const day = 864e5;
/** Ms of the units that are as long in every calendar. */
const evenLengths: Readonly<Partial<Record<TickUnit, number>>> = {minute: 6e4, hour: 36e5, day};
/** A Hebrew year of 13 months has up to 385 days. */
const longestYear = 386 * day;
const ours: AxisCalendars = {main: () => gregorian};

/** A unit, how many of it, and how long that is, about, in ms. */
type Step = readonly [unit: TickUnit, count: number, length: number];
const steps: readonly Step[] = [
  ...[1, 5, 15, 30].map(n => ['minute', n, n * 6e4] as const),
  ...[1, 3, 6, 12].map(n => ['hour', n, n * 36e5] as const),
  ...[1, 2, 5, 10].map(n => ['day', n, n * day] as const),
  ...[1, 3, 6].map(n => ['month', n, n * 30 * day] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000].map(
    n => ['year', n, n * 365 * day] as const,
  ),
];

/** Room that the narrowest label of a unit takes, as a multiple of the least room between labels. */
const leastRoom: Readonly<Record<TickUnit, number>> = {minute: 4, hour: 4, day: 2, month: 3, year: 3};

/** The steps that a stretch may hold, the finest first: no finer than what is known, nor than what surely can't fit. */
export function possibleSteps(stretch: Stretch, tight: number): Step[] {
  const rate = stretch.width / (stretch.end - stretch.start);
  return steps.filter(({0: unit, 2: ms}) => ms >= stretch.finest * 0.9 && ms * rate >= leastRoom[unit] * tight);
}

/** What all ticks of a stretch are made from. */
export interface Drawing {
  readonly stretch: Stretch;
  readonly scale: TimeScale;
  readonly text: TickText;
  /** CSS px: the least room between labels. */
  readonly tight: number;
  readonly calendar: Calendar;
}

function stepStarts([unit, step, length]: Step, stretch: Stretch, calendar: Calendar): number[] {
  if (unit === 'year') return yearStarts(step, stretch, calendar);
  if (unit === 'minute' || unit === 'hour') return evenStarts(length, stretch);
  const all = unitStarts(unit, stretch, calendar);
  if (step === 1) return all;
  const from = all[0] ?? 0;
  // Days are counted from the 1st of each month, months from the first of each year: the last of a month of 31 days, or of a
  // year of 13 months, would be out of step with what follows it.
  const larger = unit === 'day' ? 'month' : 'year';
  return unitStarts(larger, stretch, calendar).flatMap(start =>
    unitStarts(unit, {start, end: unitEnd(larger, start, calendar)}, calendar).filter(
      (ms, i, {length: count}) => i % step === 0 && count - i >= step && ms >= from && ms < stretch.end,
    ),
  );
}

/** What `stretchTicks` will most likely ask to have measured, so that it can be measured along with other text. */
export function likelyTexts(
  stretch: Stretch,
  text: TickText,
  tight: number,
  calendars: AxisCalendars = ours,
): LikelyText[] {
  const step = possibleSteps(stretch, tight)[0];
  if (!step) return [];
  const calendar = calendars.main(stretch);
  const unit = step[0];
  const context = contextOf[unit];
  const starts = stepStarts(step, stretch, calendar);
  const alone = starts.length <= 3 ? starts.map(start => text.label(unit, start, true, calendar.id)) : [];
  const contexts = context
    ? unitStarts(context, stretch, calendar).map(start => text.label(context, start, true, calendar.id))
    : [];
  return [
    ...starts.map(start => ({text: text.label(unit, start, !context, calendar.id), strong: false})),
    ...[...alone, ...contexts].map(label => ({text: label, strong: true})),
    ...(calendars.second?.likely(stretch, text, tight) ?? []),
  ];
}

/**
 * The ticks of one stretch, from its start, row by row; no finer than the dates in it. `tight`: the least room between labels,
 * CSS px.
 */
export function stretchTicks(
  stretch: Stretch,
  scale: TimeScale,
  text: TickText,
  tight: number,
  calendars: AxisCalendars = ours,
): Tick[] {
  const drawing: Drawing = {stretch, scale, text, tight, calendar: calendars.main(stretch)};
  const ticks = mainTicks(drawing);
  return [...ticks, ...(calendars.second?.ticks(stretch, scale, text, tight, ticks) ?? [])];
}

function mainTicks(drawing: Drawing): Tick[] {
  for (const possible of possibleSteps(drawing.stretch, drawing.tight)) {
    const unit = possible[0];
    const starts = stepStarts(possible, drawing.stretch, drawing.calendar);
    // Most steps that are too fine are so at once.
    if (areTouching(unitTicks(unit, starts.slice(0, 4), drawing, false), drawing.tight)) continue;
    const ticks = unitTicks(unit, starts, drawing, false);
    if (areTouching(ticks, drawing.tight) || !ticks.length) continue;
    const only = ticks[0];
    const context = contextOf[unit];
    // A time of day names no day, however it stands.
    if (only && ticks.length < 2 && context !== 'day') {
      const alone = unitTicks(unit, [only.start], drawing, true)[0];
      if (alone) return [alone];
    }
    if (!context) return ticks;
    const contexts = contextTicks(context, drawing, true);
    // Days whose month has no room say nothing.
    if (contexts.length) return [...ticks, ...contexts];
  }
  return [];
}

const startOf = (tick: Tick): number => tick.x - tick.width / 2;
const endOf = (tick: Tick): number => tick.x + tick.width / 2;

/** Whether two neighbours in a row of ticks stand closer than `tight`, CSS px. */
export function areTouching(ticks: readonly Tick[], tight: number): boolean {
  return ticks.some((tick, i) => {
    const next = ticks[i + 1];
    return next && startOf(next) - endOf(tick) < tight;
  });
}

/** A tick for each unit whose label the stretch can hold. */
export function unitTicks(
  unit: TickUnit,
  starts: readonly number[],
  {stretch, scale, text, calendar}: Drawing,
  strong: boolean,
): Tick[] {
  const alone = strong || !contextOf[unit];
  const labels = starts.map(start => text.label(unit, start, alone, calendar.id));
  const widths = text.measure(labels, strong);
  const ticks: Tick[] = [];
  starts.forEach((start, i) => {
    const end = unitEnd(unit, start, calendar);
    const from = scale(start);
    const line = start >= stretch.start ? {line: from} : {};
    // A clock's time is an instant; a day, a month, a year last.
    const x = unit === 'hour' || unit === 'minute' ? from : (from + scale(end)) / 2;
    const tick: Tick = {unit, start, end, x, row: 0, strong, text: labels[i] ?? '', width: widths[i] ?? 0, ...line};
    if (startOf(tick) >= stretch.x && endOf(tick) <= stretch.x + stretch.width) ticks.push(tick);
  });
  return ticks;
}

/** Starts of units that the stretch holds, and of the one under way when it starts. */
export function unitStarts(unit: TickUnit, part: Pick<Stretch, 'start' | 'end'>, calendar: Calendar): number[] {
  const length = evenLengths[unit];
  if (length) return evenStarts(length, part);
  const interval = calendar[unit as 'month' | 'year'];
  return interval.range(interval.floor(new Date(part.start)), new Date(part.end)).map(Number);
}

/** The same of what is that long, ms, and begins when days do. */
function evenStarts(length: number, {start, end}: Pick<Stretch, 'start' | 'end'>): number[] {
  const starts: number[] = [];
  for (let at = Math.floor(start / length) * length; at < end; at += length) starts.push(at);
  return starts;
}

/** Where the unit ends that starts there. */
export function unitEnd(unit: TickUnit, start: number, calendar: Calendar): number {
  const length = evenLengths[unit];
  return length ? start + length : Number(calendar[unit as 'month' | 'year'].offset(new Date(start), 1));
}

/** Years are counted from 1 both ways: with a step of 500 they are 500 BCE, 1, 500, 1000. */
export function yearStarts(step: number, {start, end}: Pick<Stretch, 'start' | 'end'>, calendar: Calendar): number[] {
  const from = Math.floor(calendar.yearOf(start) / step);
  const count = Math.ceil(calendar.yearOf(end) / step) - from + 1;
  return Array.from({length: count}, (_, i) => {
    const years = (from + i) * step;
    // Astronomical years have a year 0, which is 1 BCE.
    const year = step === 1 || years > 0 ? years : years + 1;
    return calendar.startOfYear(year);
  }).filter(ms => ms < end && ms >= start - longestYear);
}

/** The larger units that hold those of a row, as far as their names have room. */
export function contextTicks(
  context: TickUnit,
  {stretch, scale, text, tight, calendar}: Drawing,
  strong: boolean,
  named: Pick<Stretch, 'start' | 'end'> = stretch,
): Tick[] {
  const starts = unitStarts(context, named, calendar);
  const labels = starts.map(start => text.label(context, start, true, calendar.id));
  const widths = text.measure(labels, strong);
  const last = stretch.x + stretch.width;
  const ticks = starts.flatMap((start, i): Tick[] => {
    const end = unitEnd(context, start, calendar);
    const width = widths[i] ?? 0;
    // Under the start of its unit, or of the stretch where that began before.
    const x = Math.min(Math.max(stretch.x, scale(start)), last - width) + width / 2;
    const tick: Tick = {unit: context, start, end, x, row: 1, strong, text: labels[i] ?? '', width};
    // Most of it would stand under what comes before, as if that were its own.
    return width > stretch.width || x < scale(start) ? [] : [tick];
  });
  // A month that only just shows at the edge gives way to the one that follows it.
  let edge = Number.POSITIVE_INFINITY;
  const kept = ticks.reverse().filter(tick => {
    const fits = endOf(tick) + tight <= edge;
    if (fits) edge = startOf(tick);
    return fits;
  });
  return kept.reverse();
}
