/** Of an archive's events that are not here: when they begin, as counts along the axis. */
import type {AxisPlan} from '../../scale/axis-plan.ts';
import type {Beyond} from './beyond.ts';
import {leastPart, narrowestColumn} from './density.ts';
import {type EventIndex, isDot} from './event-index.ts';

/** What the axis is planned by: the stretches of time in which anything begins. */
export function planIndex({edges, allBefore}: Beyond): Pick<EventIndex, 'starts' | 'ends' | 'kinds'> {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 1; i < edges.length; i++) {
    const [start, end] = [edges[i - 1] as number, edges[i] as number];
    if (allBefore(end) <= allBefore(start)) continue;
    starts.push(start);
    ends.push(end);
  }
  return {
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    kinds: Uint8Array.from(starts, (start, i) => ((ends[i] as number) - start <= 864e5 ? isDot : 0)),
  };
}

/**
 * A window cut where the counts are exact, into parts that are at least `least` CSS px wide but for the outermost: what lies
 * between is not known any finer.
 */
export function partsBeyond(
  {edges}: Beyond,
  [from, to]: readonly [number, number],
  plan: AxisPlan,
  least: number,
): number[] {
  const parts = [from];
  let x = plan.scale(from);
  for (let i = 0; i < edges.length; i++) {
    const at = edges[i] as number;
    if (at <= from) continue;
    if (at >= to) break;
    const next = plan.scale(at);
    if (next - x < leastPart(least, parts.length === 1)) {
      // Nothing happens after the last: no column reaches beyond it.
      if (i === edges.length - 1 && parts.length > 1) parts[parts.length - 1] = at;
      continue;
    }
    parts.push(at);
    x = next;
  }
  if (parts.length > 1 && plan.scale(to) - x < leastPart(least, true)) parts.pop();
  parts.push(to);
  return parts;
}

/** Columns over a window, as `binsOf` has them, of the groups at these places in `groups`. */
export function binsBeyond(
  beyond: Beyond,
  window: readonly [number, number],
  plan: AxisPlan,
  width: number,
  groups: readonly number[],
): {readonly x: number; readonly width: number; readonly counts: readonly number[]}[] {
  const parts = partsBeyond(beyond, window, plan, narrowestColumn);
  const xs = parts.map(part => Math.min(Math.max(plan.scale(part), 0), width));
  return parts.slice(1).flatMap((end, i) => {
    const counts = groups.map(nth => beyond.before(nth, end) - beyond.before(nth, parts[i] as number));
    const [x = 0, right = 0] = [xs[i], xs[i + 1]];
    return counts.some(n => n > 0) ? [{x, width: right - x, counts}] : [];
  });
}
