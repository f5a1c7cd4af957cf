/** Which of very many events are in view, and how many. */
import type {AxisPlan} from '../../scale/axis-plan.ts';
import {widestDot} from '../axis/axis-marks.ts';
import {size} from '../axis/axis-size.ts';
import {isHere} from './beyond.ts';
import {lowerBound} from './event-index.ts';
import type {ManyFrame} from './many-frame.ts';

/** Places in the index, and for each an instant, epoch ms. */
export interface Lasting {
  readonly places: readonly number[];
  readonly at: readonly number[];
}

/** What of the events is in a window, half-open, epoch ms. */
export interface InView {
  readonly window: readonly [number, number];
  /** Of the field's dots. */
  readonly from: number;
  readonly to: number;
  /** Days so wide that they are bars: each with what is known of it only to the day. */
  readonly days: readonly {readonly from: number; readonly to: number}[];
  /** What lasted, and where it is counted, epoch ms. */
  readonly bars: Lasting;
  /** The same for what is in a day whose middle is out of view. */
  readonly strays: Lasting;
  readonly count: number;
  /** Marks before any are taken together. */
  readonly marks: number;
  /** Not all of them are here: they are only counted. */
  readonly isBeyond?: boolean;
}

/** What finds and counts the events of a window. */
export interface ManyWindow {
  readonly inViewOf: (plan: AxisPlan) => InView;
  /** Of an archive: how many of the events that are shown begin before an instant. */
  readonly countBefore: (instant: number) => number;
}

export function manyWindow({index, field, beyond, nths, width, unit}: ManyFrame): ManyWindow {
  /** Half-open, epoch ms. */
  const windowIn = (plan: AxisPlan): readonly [number, number] => [plan.scale.invert(0), plan.scale.invert(width)];

  /** Where each event that lasted is counted, epoch ms, of those in view. */
  function barsIn(plan: AxisPlan, [from, to]: readonly [number, number]): Lasting {
    const places: number[] = [];
    const at: number[] = [];
    const since = beyond?.since(from) ?? Number.NEGATIVE_INFINITY;
    for (let i = lowerBound(field.latest, from); i < field.bars.length; i++) {
      const place = field.bars[i] as number;
      const begin = index.starts[place] as number;
      const end = index.ends[place] as number;
      if (begin >= to) break;
      if (end <= from || begin < since) continue;
      const isLong = since === from || plan.scale(end) - plan.scale(begin) >= size.mark * unit;
      const where = isLong ? Math.max(begin, from) : (begin + end) / 2;
      if (where < from || where >= to) continue;
      places.push(place);
      at.push(where);
    }
    return {places, at};
  }

  function inViewOf(plan: AxisPlan): InView {
    const window = windowIn(plan);
    const [from, to] = [lowerBound(field.middles, window[0]), lowerBound(field.middles, window[1])];
    const bars = barsIn(plan, window);
    const days: {from: number; to: number}[] = [];
    const day = 864e5;
    // Zoomed in so far that a day fills the window, its middle may be out of view.
    const first = Math.floor(window[0] / day);
    const last = Math.floor(window[1] / day);
    if (plan.isPart && last - first < 30) {
      for (let nth = first; nth <= last; nth++) {
        if (plan.scale((nth + 1) * day) - plan.scale(nth * day) < widestDot * unit) continue;
        const noon = (nth + 0.5) * day;
        const [a, b] = [lowerBound(field.middles, noon), lowerBound(field.middles, noon + 1)];
        let end = a;
        while (end < b && isWholeDay(field.dots[end] as number)) end++;
        if (end > a) days.push({from: a, to: end});
      }
    }
    const strays = days.filter(each => each.to <= from || each.from >= to);
    const strayPlaces = strays.flatMap(each => [...field.dots.subarray(each.from, each.to)]);
    const strayAt = strays.flatMap(each =>
      Array.from({length: each.to - each.from}, () => (each.to <= from ? window[0] : window[1] - 1)),
    );
    const inDays = days.reduce((sum, each) => sum + each.to - each.from, 0);
    const count = to - from + strayPlaces.length + bars.places.length;
    if (beyond && !isHere(beyond, window))
      return {
        window,
        from,
        to,
        days: [],
        bars,
        strays: {places: [], at: []},
        count: Math.max(0, countBefore(window[1]) - countBefore(window[0])),
        marks: Number.POSITIVE_INFINITY,
        isBeyond: true,
      };
    return {
      window,
      from,
      to,
      days,
      bars,
      strays: {places: strayPlaces, at: strayAt},
      count,
      marks: count - inDays + days.length,
    };
  }
  const countBefore = (instant: number): number => {
    if (!beyond) return 0;
    if (nths.length === beyond.groups.length) return beyond.allBefore(instant);
    return nths.reduce((all, nth) => all + beyond.before(nth, instant), 0);
  };
  const isWholeDay = (place: number): boolean =>
    (index.ends[place] as number) - (index.starts[place] as number) >= 864e5;

  return {inViewOf, countBefore};
}
