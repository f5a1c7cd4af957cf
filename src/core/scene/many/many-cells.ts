/** More events than can be told apart, in parts of the window: each is a column that counts them, and has a heaviest that may be named. */
import type {AxisPlan} from '../../scale/axis-plan.ts';
import type {Beyond} from './beyond.ts';
import {cellsOf} from './density.ts';
import {partsBeyond} from './draw-beyond.ts';
import {type Field, heaviest, isDot, lowerBound} from './event-index.ts';
import type {ManyFrame} from './many-frame.ts';
import type {InView, ManyWindow} from './many-window.ts';

/** A part of the window. `start` and `end`: epoch ms. */
export interface Cell {
  /** Of the field's dots. */
  readonly from: number;
  readonly to: number;
  /** Places of what else is in it. */
  readonly bars: readonly number[];
  readonly start: number;
  readonly end: number;
  /** How many there are, where not all are here. */
  readonly count?: number;
}

/** What finds the cells of a window. */
export interface ManyCells {
  readonly cells: (inView: InView, plan: AxisPlan) => Cell[];
  readonly isInCell: (place: number, cell: Cell) => boolean;
  /** The heaviest of a cell that is not drawn by itself; -1 for none. */
  readonly leadOf: (cell: Cell, apart: ReadonlySet<number>) => number;
}

export function manyCells(
  {index, field, beyond, columnWidth, isShown, middleAt}: ManyFrame,
  {countBefore}: ManyWindow,
): ManyCells {
  /** Cells of what is not here: what is known of it is when it begins. */
  function cellsBeyond({window}: InView, plan: AxisPlan): Cell[] {
    const parts = partsBeyond(beyond as Beyond, window, plan, columnWidth);
    return parts.slice(0, -1).flatMap((start, i): Cell[] => {
      const end = parts[i + 1] as number;
      const own = countBefore(end) - countBefore(start);
      const [from, to] = [lowerBound(index.starts, start), lowerBound(index.starts, end)];
      const places = Array.from({length: to - from}, (_, n) => from + n).filter(isShown);
      return own > 0 ? [{from: 0, to: 0, bars: places, start, end, count: own}] : [];
    });
  }

  function cellsIn({window, bars, strays}: InView, plan: AxisPlan): Cell[] {
    const edges = cellsOf(window, plan, columnWidth);
    const others: number[][] = edges.map(() => []);
    for (const {places, at} of [bars, strays])
      places.forEach((place, i) => {
        others[cellAt(edges, at[i] as number)]?.push(place);
      });
    return edges.slice(0, -1).flatMap((start, i): Cell[] => {
      const end = edges[i + 1] as number;
      const [from, to] = [lowerBound(field.middles, start), lowerBound(field.middles, end)];
      const rest = others[i] ?? [];
      return from < to || rest.length ? [{from, to, bars: rest, start, end}] : [];
    });
  }
  const isInCell = (place: number, {from, to, bars, start, end, count: known}: Cell): boolean => {
    if (known !== undefined) return isBetween(index.starts[place] as number, start, end) && isShown(place);
    if (!((index.kinds[place] as number) & isDot)) return bars.includes(place);
    return (from < to && isBetween(middleAt(place), start, end)) || bars.includes(place);
  };
  const cellAt = (edges: readonly number[], instant: number): number =>
    Math.max(0, Math.min(edges.length - 2, lowerBound(edges, instant + 1e-6) - 1));

  function leadOf({from, to, bars}: Cell, apart: ReadonlySet<number>): number {
    let best = -1;
    const heavier = (place: number): boolean =>
      best < 0 || (index.weights[place] as number) > (index.weights[best] as number);
    for (const place of bars) if (!apart.has(place) && heavier(place)) best = place;
    for (let i = heaviest(field, from, to); i >= 0; ) {
      const place = field.dots[i] as number;
      if (!apart.has(place)) return heavier(place) ? place : best;
      // The next of the same weight, or of a lesser one.
      i = nextHeaviest(field, i, from, to, index.weights[place] as number);
    }
    return best;
  }

  const cells = (inView: InView, plan: AxisPlan): Cell[] => (inView.isBeyond ? cellsBeyond : cellsIn)(inView, plan);
  return {cells, isInCell, leadOf};
}

const isBetween = (instant: number, start: number, end: number): boolean => instant >= start && instant < end;

/** After the i-th dot, which is of that weight: the next of a cell that is as heavy, or of a lesser weight. */
function nextHeaviest({heavy}: Field, i: number, from: number, to: number, weight: number): number {
  const own = heavy[5 - weight];
  const next = own?.[lowerBound(own, i + 1)];
  if (next !== undefined && next < to) return next;
  for (const list of heavy.slice(6 - weight)) {
    const found = list[lowerBound(list, from)];
    if (found !== undefined && found < to) return found;
  }
  return -1;
}
