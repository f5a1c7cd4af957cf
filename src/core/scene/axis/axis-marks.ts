/** The marks along an axis: a dot or a bar for each event, in lanes where they would cover one another. */
import {type AxisPlan, middle, type Span} from '../../scale/axis-plan.ts';
import type {Sign} from '../sign.ts';
import {narrowestBar, size, uncrowded} from './axis-size.ts';

/** Where along the axis a mark stands: a bar, or a dot. */
export interface Bar {
  /** CSS px from the axis' start, within the plot; the same for a dot. */
  readonly from: number;
  readonly to: number;
  readonly isBar: boolean;
  /** It goes on beyond what is in view. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

/** A day as wide as this, in em of the marks, is a bar: a dot in its middle would be taken for noon. */
export const widestDot = 12;

/** `undefined` for what is not in view; `unit`: an em of the marks. */
export function barOf(span: Span, sign: Sign, plan: AxisPlan, unit: number, width: number): Bar | undefined {
  const inside = (x: number): number => Math.min(Math.max(x, 0), width);
  const start = plan.scale(span.start);
  const end = plan.scale(span.end);
  const cut = {cutStart: start < -1 && !sign.openStart, cutEnd: end > width + 1 && !sign.openEnd};
  const from = inside(sign.openStart ? 0 : start);
  const to = inside(sign.openEnd ? width : end);
  // An end that is not known is a bracket with a question mark, which wants its room.
  const least = sign.unknownStart || sign.unknownEnd ? 1.75 * unit : 0;
  if (least > to - from) {
    if (end < 0 || start > width) return undefined;
    const left = sign.unknownEnd ? Math.min(from, width - least) : Math.max(0, to - least);
    return {from: left, to: left + least, isBar: true, ...cut};
  }
  const isWide = plan.isPart && end - start >= widestDot * unit;
  if (isWide || (!span.dot && end - start >= narrowestBar)) {
    return to - from >= narrowestBar ? {from, to, isBar: true, ...cut} : undefined;
  }
  const dot = plan.scale(middle(span));
  if (dot < -1 || dot > width + 1) return undefined;
  const edge = (size.mark * unit) / 2;
  const x = Math.min(Math.max(dot, edge), width - edge);
  return {from: x, to: x, isBar: false, cutStart: false, cutEnd: false};
}

/** Where above the axis a mark stands, and which mark stands for it. */
export interface Lane {
  /** 0 on the axis, or lowest in its row, then upwards. */
  readonly lane: number;
  /** Index of the mark that stands for this one. */
  readonly lead: number;
  /** Index of the mark in whose place it stands: the first of a crowd, whichever leads it. */
  readonly place: number;
  /** As in `SceneMark`. */
  readonly count: number;
  /** Of the group's, where marks stand in rows; else 0. */
  readonly row: number;
}

const mostLanes = 4;

/** In a row of a group. */
export const mostInRow = 2;

/** How many lanes there may be: in a small story as many as it takes. */
export const lanesFor = (events: number): number => (events <= uncrowded ? Number.POSITIVE_INFINITY : mostLanes);

/**
 * Marks that would cover one another stand in lanes above one another; a crowd becomes one mark.
 * @param most How many lanes a row may have.
 * @param rows The row of each mark, where they stand in rows.
 */
export function laneMarks(
  bars: readonly Bar[],
  weights: readonly number[],
  unit: number,
  most: (row: number) => number,
  rows: readonly number[] = [],
): Lane[] {
  const half = (size.mark * unit) / 2;
  const endsOf: {to: number; lead: number}[][] = [];
  const lanes: {lane: number; lead: number}[] = [];
  bars.forEach(({from, to, isBar}, i) => {
    const row = rows[i] ?? 0;
    const limit = most(row);
    endsOf[row] ??= [];
    const ends = endsOf[row];
    const start = isBar ? from : from - half;
    const free = ends.findIndex(end => end.to <= start);
    const lane = free < 0 ? ends.length : free;
    if (lane < limit) {
      ends[lane] = {to: isBar ? to : to + half, lead: i};
      lanes.push({lane, lead: i});
      return;
    }
    // No lane is free: join the mark that reaches least far, the one that is nearest.
    const near = ends.reduce((best, end, n) => (end.to < (ends[best]?.to ?? 0) ? n : best), 0);
    lanes.push({lane: near, lead: ends[near]?.lead ?? i});
  });
  // The heaviest of a crowd leads it: its label stands for the others.
  const crowds = new Map<number, number[]>();
  lanes.forEach(({lead}, i) => {
    const crowd = crowds.get(lead);
    if (crowd) crowd.push(i);
    else crowds.set(lead, [i]);
  });
  const weight = (i: number): number => weights[i] ?? 3;
  const result: Lane[] = [];
  for (const [first, members] of crowds) {
    const lead = members.reduce((best, i) => (weight(i) > weight(best) ? i : best), first);
    for (const i of members) {
      result[i] = {
        lane: lanes[i]?.lane ?? 0,
        lead,
        place: first,
        count: i === lead ? members.length : 0,
        row: rows[i] ?? 0,
      };
    }
  }
  return result;
}
