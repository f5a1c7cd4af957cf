/** What the axis says under its line: ticks, and how long its breaks stand for. */
import {formatDuration} from '../../format/duration.ts';
import {tickText} from '../../format/tick-text.ts';
import type {Words} from '../../messages/words.ts';
import type {AxisPlan, Gap} from '../../scale/axis-plan.ts';
import {type AxisCalendars, likelyTexts, stretchTicks, type TickText} from '../../scale/calendar-ticks.ts';
import type {DrawingOptions} from '../drawing-options.ts';
import type {SceneGap} from '../scene.ts';
import type {StyledText} from '../text-style.ts';
import {size} from './axis-size.ts';
import {type Measured, wordsOf, wrap} from './label-shapes.ts';

/** The options of a drawing along an axis, `width` being that of the plot. */
export interface AxisOptions extends DrawingOptions {
  readonly words: Words;
}

/** As `SceneTick`, by its row under the axis, from 0, where no height is known yet. */
export interface UnderTick {
  readonly x: number;
  readonly width: number;
  readonly row: number;
  readonly text: string;
  readonly strong: boolean;
  readonly line?: number;
  readonly isNow?: true;
}

/** `rows`: how many lines of text stand below one another. */
export interface UnderAxis {
  readonly ticks: readonly UnderTick[];
  readonly gaps: readonly SceneGap[];
  readonly rows: number;
}

/** Words of ticks that are remembered: a reader who pans through centuries shall not fill the memory with them. */
const mostWritten = 2000;
const known = new WeakMap<AxisOptions, AxisText>();

interface AxisText extends TickText {
  /** How long a break stands for. */
  gap(gap: Gap): string;
}

/** The same words are asked for again and again while a reader zooms. */
function ticksText(options: AxisOptions): AxisText {
  const text = known.get(options) ?? newTicksText(options);
  known.set(options, text);
  return text;
}

function newTicksText({lang, numerals, months, calendars, measure}: AxisOptions): AxisText {
  const write = tickText({
    lang,
    ...(numerals && {numerals}),
    ...(months && {months}),
    ...(calendars && {calendarsOf: calendars.calendarsOf}),
  });
  // By instant: to make a text of one for a key would take longer than to find its words.
  const written = new Map<string, Map<number, string>>();
  const durations = new Map<number, string>();
  return {
    label: (unit, start, alone, calendar) => {
      const kind = `${unit}${alone}${calendar}`;
      let texts = written.get(kind);
      if (!texts || texts.size > mostWritten) {
        texts = new Map();
        written.set(kind, texts);
      }
      const text = texts.get(start) ?? write(unit, start, alone, calendar);
      texts.set(start, text);
      return text;
    },
    measure: (texts, strong) => measure(texts.map(text => ({style: strong ? 'strong' : 'tick', text}))),
    gap: ({from, to}) => {
      // A number stays in one line with what it counts, whatever it is printed with.
      const text =
        durations.get(from) ??
        formatDuration(from, to, {lang, ...(numerals && {numerals})}).replace(/(\p{Nd}) /gu, '$1\u00a0');
      durations.set(from, text);
      return text;
    },
  };
}

/** The whole may need fewer rows than a part of it, which has months above years, and a second calendar under both. */
export const leastRows = ({calendars}: AxisOptions): number => (calendars?.axis.second ? 3 : 2);

/** What `underAxis` will most likely have to measure. */
export function likelyUnderAxis(plan: AxisPlan, options: AxisOptions): StyledText[] {
  const text = ticksText(options);
  return [
    ...plan.gaps.flatMap(gap => wordsOf('tick', text.gap(gap))),
    ...plan.stretches
      .flatMap(stretch => likelyTexts(stretch, text, size.tight * options.em, options.calendars?.axis))
      .map(({text: label, strong}): StyledText => ({style: strong ? 'strong' : 'tick', text: label})),
  ];
}

/** What stands under an axis: that of the whole, or of what is in view. */
export function underAxis(plan: AxisPlan, options: AxisOptions, measured: Measured): UnderAxis {
  const text = ticksText(options);
  const tight = size.tight * options.em;
  const {axis} = options.calendars ?? {};
  const placed: UnderTick[] =
    plan.spacing === 'equal'
      ? placeTicks(plan, text, tight, options.width, axis)
      : plan.stretches.flatMap(stretch => stretchTicks(stretch, plan.scale, text, tight, axis));
  // Years need no context: a second calendar's row follows them at once.
  const used = [0, 1, 2].filter(row => placed.some(tick => tick.row === row));
  const ticks = placed.map(tick => ({...tick, row: used.indexOf(tick.row)}));
  const gaps = plan.gaps.map((gap): SceneGap => {
    const {lines, width} = wrap(text.gap(gap), 'tick', gap.width - tight, measured);
    // A break that only just shows has no room for words.
    return {
      x: gap.x,
      width: gap.width,
      lines: width > gap.width ? [] : lines.map(line => line.replaceAll('\u00a0', ' ')),
    };
  });
  const rows = Math.max(0, ...ticks.map(tick => tick.row + 1), ...gaps.map(gap => gap.lines.length));
  return {ticks, gaps, rows};
}

/** Evenly spaced places have no calendar between them: each says its own year. */
function placeTicks(plan: AxisPlan, text: TickText, tight: number, plot: number, axis?: AxisCalendars): UnderTick[] {
  const starts = plan.stretches.slice(1);
  const years = starts.map(stretch => text.label('year', stretch.start, true, axis?.main(stretch).id));
  const widths = text.measure(years, false);
  let edge = Number.NEGATIVE_INFINITY;
  return starts.flatMap(({x: place}, i): UnderTick[] => {
    const width = widths[i] ?? 0;
    const x = Math.min(Math.max(place, width / 2), plot - width / 2);
    if (years[i] === years[i - 1] || x - width / 2 - edge < tight) return [];
    edge = x + width / 2;
    return [{x, width, row: 0, text: years[i] ?? '', strong: false}];
  });
}
