/**
 * Ticks at calendar units: the finest step whose labels fit, each label centred under the unit that it names, and under
 * them the larger unit that gives them their context. A day's dot stands in the middle of its day, above the day's number.
 */
import {type CountableTimeInterval, type TimeInterval, utcDay, utcHour, utcMinute, utcMonth, utcYear} from 'd3-time';
import type {Stretch} from './axis-plan.ts';
import type {TimeScale} from './piecewise-scale.ts';

export type TickUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** A named unit of time on the axis. */
export interface Tick {
  readonly unit: TickUnit;
  /** Epoch ms: the unit is [start, end). */
  readonly start: number;
  readonly end: number;
  /** CSS px from the axis' start: where its line stands; left out where the unit began before the stretch. */
  readonly line?: number;
  /** 0 for the units, 1 for the larger unit below them that gives their context. */
  readonly row: 0 | 1;
  /** Names its unit in full: a context, or a unit that stands alone. */
  readonly strong: boolean;
  /** CSS px from the axis' start: the middle of the label. */
  readonly x: number;
  readonly text: string;
  /** CSS px of the label. */
  readonly width: number;
}

export interface TickText {
  /** The words for a unit, as short as it may be within its context; `alone` where no context stands below it. */
  label(unit: TickUnit, start: number, alone: boolean): string;
  /** Widths in CSS px. */
  measure(texts: readonly string[], strong: boolean): readonly number[];
}

const intervals: Record<TickUnit, CountableTimeInterval> = {
  minute: utcMinute,
  hour: utcHour,
  day: utcDay,
  month: utcMonth,
  year: utcYear,
};
const contextOf: Partial<Record<TickUnit, TickUnit>> = {minute: 'day', hour: 'day', day: 'month', month: 'year'};
const day = 864e5;
const steps: readonly (readonly [TickUnit, number, number])[] = [
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
function possibleSteps(stretch: Stretch, tight: number): (typeof steps)[number][] {
  const rate = stretch.width / (stretch.end - stretch.start);
  return steps.filter(([unit, , ms]) => ms >= stretch.finest * 0.9 && ms * rate >= leastRoom[unit] * tight);
}

function stepStarts([unit, step]: (typeof steps)[number], stretch: Stretch): number[] {
  if (unit === 'year') return yearStarts(step, stretch);
  const starts = unitStarts(intervals[unit].every(step) ?? intervals[unit], stretch);
  if (unit !== 'day') return starts;
  // Days are counted from the 1st of each month: a 31st just before it would be out of step.
  return starts.filter(start => {
    const next = new Date(start + step * day).getUTCDate();
    return next === 1 || next > new Date(start).getUTCDate();
  });
}

/** What `stretchTicks` will most likely ask to have measured, so that it can be measured along with other text. */
export function likelyTexts(stretch: Stretch, text: TickText, tight: number): {text: string; strong: boolean}[] {
  const [step] = possibleSteps(stretch, tight);
  if (!step) return [];
  const [unit] = step;
  const context = contextOf[unit];
  const starts = stepStarts(step, stretch);
  const alone = starts.length <= 3 ? starts.map(start => text.label(unit, start, true)) : [];
  const contexts = context
    ? unitStarts(intervals[context], stretch).map(start => text.label(context, start, true))
    : [];
  return [
    ...starts.map(start => ({text: text.label(unit, start, !context), strong: false})),
    ...[...alone, ...contexts].map(label => ({text: label, strong: true})),
  ];
}

/** The ticks of one stretch, from its start; no finer than the dates in it. `tight`: the least room between labels, CSS px. */
export function stretchTicks(stretch: Stretch, scale: TimeScale, text: TickText, tight: number): Tick[] {
  for (const possible of possibleSteps(stretch, tight)) {
    const [unit] = possible;
    const ticks = unitTicks(unit, stepStarts(possible, stretch), stretch, scale, text, false);
    const touching = ticks.some((tick, i) => {
      const next = ticks[i + 1];
      return next && startOf(next) - endOf(tick) < tight;
    });
    if (touching || !ticks.length) continue;
    const [only, second] = ticks;
    if (only && !second) {
      const [alone] = unitTicks(unit, [only.start], stretch, scale, text, true);
      if (alone) return [alone];
    }
    const contexts = contextTicks(unit, stretch, scale, text, tight);
    // Days whose month has no room say nothing.
    if (contextOf[unit] && !contexts.length) continue;
    return [...ticks, ...contexts];
  }
  return [];
}

const startOf = (tick: Tick): number => tick.x - tick.width / 2;
const endOf = (tick: Tick): number => tick.x + tick.width / 2;

/** A tick for each unit whose label the stretch can hold. */
function unitTicks(
  unit: TickUnit,
  starts: readonly number[],
  stretch: Stretch,
  scale: TimeScale,
  text: TickText,
  strong: boolean,
): Tick[] {
  const alone = strong || !contextOf[unit];
  const labels = starts.map(start => text.label(unit, start, alone));
  const widths = text.measure(labels, strong);
  return starts.flatMap((start, i): Tick[] => {
    const end = intervals[unit].offset(new Date(start), 1).getTime();
    const line = start >= stretch.start ? {line: scale(start)} : {};
    const x = (scale(start) + scale(end)) / 2;
    const tick: Tick = {unit, start, end, x, row: 0, strong, text: labels[i] ?? '', width: widths[i] ?? 0, ...line};
    const fits = startOf(tick) >= stretch.x && endOf(tick) <= stretch.x + stretch.width;
    return fits ? [tick] : [];
  });
}

/** Starts of units that the stretch holds, and of the one under way when it starts. */
function unitStarts(interval: TimeInterval, {start, end}: Stretch): number[] {
  const first = interval.floor(new Date(start));
  return [...interval.range(first, new Date(end))].map(date => date.getTime());
}

/** Years are counted from 1 both ways: with a step of 500 they are 500 BCE, 1, 500, 1000. */
function yearStarts(step: number, {start, end}: Stretch): number[] {
  const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();
  const from = Math.floor(yearOf(start) / step);
  const count = Math.ceil(yearOf(end) / step) - from + 1;
  return Array.from({length: count}, (_, i) => {
    const years = (from + i) * step;
    // Astronomical years have a year 0, which is 1 BCE.
    const year = step === 1 || years > 0 ? years : years + 1;
    return new Date(0).setUTCFullYear(year, 0, 1);
  }).filter(ms => ms < end && ms >= start - 366 * day);
}

function contextTicks(unit: TickUnit, stretch: Stretch, scale: TimeScale, text: TickText, tight: number): Tick[] {
  const context = contextOf[unit];
  if (!context) return [];
  const starts = unitStarts(intervals[context], stretch);
  const labels = starts.map(start => text.label(context, start, true));
  const widths = text.measure(labels, true);
  const last = stretch.x + stretch.width;
  const ticks = starts.flatMap((start, i): Tick[] => {
    const end = intervals[context].offset(new Date(start), 1).getTime();
    const width = widths[i] ?? 0;
    // Under the start of its unit, or of the stretch where that began before.
    const x = Math.min(Math.max(stretch.x, scale(start)), last - width) + width / 2;
    const tick: Tick = {unit: context, start, end, x, row: 1, strong: true, text: labels[i] ?? '', width};
    return width > stretch.width ? [] : [tick];
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
