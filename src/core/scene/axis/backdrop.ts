/**
 * What stands behind the marks where a story has it: eras as bands, a row for each group, the present. Loaded with such a
 * story; the others' readers need none of it.
 */
import type {EdtfDate} from '../../date/edtf-date.ts';
import {formatDate} from '../../format/format-date.ts';
import type {AxisPlan} from '../../scale/axis-plan.ts';
import type {DrawingOptions} from '../drawing-options.ts';
import {dateOptions} from '../event-words.ts';
import type {LegendEra, SceneEra, SceneLabel, SceneLane} from '../scene.ts';
import type {Story, StoryEvent} from '../story.ts';
import {fontSize, groupSign, lineHeight} from '../text-style.ts';
import type {Lane} from './axis-marks.ts';
import {markUnit, rowsHeight, size} from './axis-size.ts';
import {measureAll, wordsOf, wrap} from './label-shapes.ts';
import {withPresent} from './present.ts';
import type {UnderAxis} from './under-axis.ts';

/** Rows of groups, before it is known how many marks stand above one another in each. */
export interface Rows {
  /** CSS px beside the plot, for the names. */
  readonly gutter: number;
  /** From the top. */
  readonly groups: readonly RowGroup[];
  /** Index of a group's row. */
  readonly rowOf: (group: number) => number;
}

interface RowGroup extends Pick<SceneLane, 'lines' | 'color' | 'shape'> {
  /** Index in the author's order; -1 for events without a group. */
  readonly group: number;
}

/** A name takes no more than this, in em, nor than this share of the width; a longer one is broken into lines. */
const widestName = 9;
const widestShare = 0.22;
/** Between a name and the plot, em. */
const nameRoom = 1;

/**
 * `undefined` where there is nothing to part. The gutter is that of all groups, so that hiding one moves nothing.
 * @param all Indices of the groups that have events.
 * @param inSight Those of what is shown.
 */
function rows(
  story: Story,
  all: ReadonlySet<number>,
  inSight: ReadonlySet<number>,
  {em, width, measure}: DrawingOptions,
): Rows | undefined {
  if (!story.shapes.length) return undefined;
  const names = story.groupNames;
  const measured = measureAll(
    names.flatMap(name => wordsOf('strong', name)),
    measure,
  );
  const limit = Math.min(widestName * em, widestShare * width);
  const wrapped = names.map(name => wrap(name, 'strong', limit, measured));
  const widest = Math.max(...wrapped.map((name, i) => (all.has(i) ? name.width : 0)));
  const groups = [...names.keys(), -1].flatMap((group): RowGroup[] => {
    if (!inSight.has(group)) return [];
    const {groups: colors, none} = story.colors;
    const shape = story.shapes[group];
    return [{group, lines: wrapped[group]?.lines ?? [], color: colors[group] ?? none, ...(shape && {shape})}];
  });
  const places = new Map(groups.map(({group}, row) => [group, row]));
  const sign = (groupSign.size + groupSign.room) * fontSize.strong;
  return {gutter: Math.ceil(widest + (sign + nameRoom) * em), groups, rowOf: group => places.get(group) ?? 0};
}

/** The rows of a drawing. */
export interface Stack {
  /** CSS px from the axis to the upper edge of the topmost row. */
  readonly top: number;
  /** How many marks a row may have above one another: as many as in the whole, so that no part of it wants more room. */
  readonly most: (row: number) => number;
  /** CSS px from the axis to the middle of a group's lowest marks. */
  readonly liftOf: (group: number) => number;
  readonly lanes: (axisY: number) => SceneLane[];
}

/** @param marks Those of the whole. */
function stackRows({groups, rowOf}: Rows, marks: readonly Pick<Lane, 'lane' | 'row'>[], em: number): Stack {
  const unit = markUnit(em);
  const levels = groups.map((_, row) => 1 + Math.max(0, ...marks.flatMap(mark => (mark.row === row ? mark.lane : []))));
  let top = size.rowRoom * unit;
  const stacked = [...groups.entries()]
    .reverse()
    .map(([row, {group: _, ...named}]) => {
      const tall = (levels[row] ?? 1) * size.laneStep * unit;
      const height = Math.max(tall, named.lines.length * lineHeight.strong * em) + size.rowRoom * unit;
      const lift = top + (height - tall + size.laneStep * unit) / 2;
      top += height;
      return {named, height, lift, top};
    })
    .reverse();
  return {
    top,
    most: row => levels[row] ?? 1,
    liftOf: group => stacked[rowOf(group)]?.lift ?? 0,
    lanes: axisY => stacked.map(({named, height, top: edge}) => ({...named, y: axisY - edge, height})),
  };
}

/** What of an era is in view, before its edges are drawn. */
export interface Band extends Omit<SceneEra, 'edges'> {
  /** X of the ends that are known and in view. */
  readonly ends: readonly number[];
}

/** The bands in view. Labels that would touch stand in rows, no more than `most`. */
function eras(
  story: Story,
  plan: AxisPlan,
  {em, width, measure}: DrawingOptions,
  most: number,
): {readonly bands: readonly Band[]; readonly rows: number} {
  const widths = measure(story.eras.map(({label}) => ({style: 'tick', text: label})));
  const [pad, gap] = [0.5 * em, 0.8 * em];
  /** Where each row of labels is taken up to. */
  const ends: number[] = [];
  const bands = story.eras.flatMap(({label, date}, i): Band[] => {
    const [start, end] = [placeOf(date.start, plan), placeOf(date.end, plan)];
    const [from, to] = [Math.max(start, 0), Math.min(end, width)];
    if (to - from < 1) return [];
    const wide = widths[i] ?? 0;
    const x = from + pad;
    const free = ends.findIndex(taken => taken + gap <= x);
    const row = free < 0 ? ends.length : free;
    const fits = x + wide + pad <= to && row < most;
    if (fits) ends[row] = x + wide;
    return [
      {
        x: from,
        width: to - from,
        isTinted: i % 2 === 0,
        ends: [...(start >= 0 ? [start] : []), ...(end <= width ? [end] : [])],
        ...(fits && {label: {x, y: (0.25 + row * lineHeight.tick) * em, width: wide, text: label}}),
      },
    ];
  });
  return {bands, rows: bands.length ? Math.max(1, ends.length) : 0};
}

/** A band's edges run through no text. */
function withEdges(
  bands: readonly Band[],
  labels: readonly SceneLabel[],
  under: UnderAxis,
  {axisY, height}: {readonly axisY: number; readonly height: number},
  em: number,
): SceneEra[] {
  const clear = 3;
  const line = lineHeight.tick * em;
  const texts = [
    ...labels,
    ...bands.flatMap(({label}) => (label ? [{...label, height: line}] : [])),
    ...under.gaps.map(({x, width, lines}) => ({x, width, y: axisY + rowsHeight(0, em), height: lines.length * line})),
    ...under.ticks.map(({x, width, row}) => {
      return {x: x - width / 2, width, y: axisY + rowsHeight(row, em), height: line};
    }),
  ];
  return bands.map(({ends, ...band}): SceneEra => {
    const edges = ends.flatMap(x => {
      const inTheWay = texts
        .filter(text => text.x - clear < x && text.x + text.width + clear > x)
        .sort((a, b) => a.y - b.y);
      let y1 = 0;
      const lines: {x: number; y1: number; y2: number}[] = [];
      for (const text of [...inTheWay, {y: height, height: 0}]) {
        if (text.y - y1 > clear) lines.push({x, y1, y2: text.y});
        y1 = Math.max(y1, text.y + text.height);
      }
      return lines;
    });
    return {...band, edges};
  });
}

/** CSS px; infinite for an open end. */
const placeOf = (instant: number, {scale}: AxisPlan): number => (Number.isFinite(instant) ? scale(instant) : instant);

/** The story's eras with their dates in words. */
function eraWords(story: Story, options: DrawingOptions): LegendEra[] {
  const format = dateOptions(options);
  return story.eras.map(({label, date}) => ({label, date: formatDate(date, format)}));
}

/** For each era the index of its first event; -1 where none lies in it. */
function firstInEras(story: Story, shown: readonly StoryEvent[]): number[] {
  return story.eras.map(({date: {start, end}}) =>
    shown.findIndex(({date, sign}) => {
      const at = sign.shape === 'lasting' ? date.start : middleOf(date);
      return at >= start && at < end;
    }),
  );
}

const middleOf = ({start, end}: EdtfDate): number => (start + end) / 2;

/** All of this file under one name, as scenes are given it once it is loaded. */
export const backdrop = {rows, stackRows, eras, withEdges, eraWords, firstInEras, withPresent};
export type Backdrop = typeof backdrop;
