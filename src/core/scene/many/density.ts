/** How many events there are where: time cut into even parts that stand still while a reader pans, and what lies in each. */
import type {AxisPlan} from '../../scale/axis-plan.ts';
import {type EventIndex, type Field, lowerBound} from './event-index.ts';

const minute = 6e4;
const hour = 60 * minute;
const day = 24 * hour;
/** Parts of time that a reader knows by name as far as there are such; each divides a later one. */
const known = [1, 2, 5, 10, 30]
  .map(n => n * minute)
  .concat(
    [1, 2, 4, 12].map(n => n * hour),
    [1, 2, 4].map(n => n * day),
  );
const week = 7 * day;
/** The epoch was a Thursday. */
const monday = 4 * day;

/** The shortest part that is at least so long, ms. */
function partOf(least: number): number {
  const found = known.find(part => part >= least);
  if (found !== undefined) return found;
  let part = week;
  while (part < least) part *= 2;
  return part;
}

/** CSS px of the narrowest column. */
export const narrowestColumn = 5;

/**
 * CSS px that a part takes at least, of those that all others take. At either end of a window it may be cut off, and a narrower one
 * would be no target.
 */
export const leastPart = (least: number, isOutermost: boolean): number => (isOutermost ? 0.35 : 0.999) * least;

/** Edges of the parts of a window, from its start to its end, each at least `least` CSS px wide but for the outermost. */
export function cellsOf([from, to]: readonly [number, number], plan: AxisPlan, least: number): number[] {
  // By the fastest stretch; in a slower one parts are taken together.
  const rate = Math.max(...plan.stretches.map(({start, end, width}) => width / (end - start)));
  const part = partOf(least / rate);
  const base = part % week ? 0 : monday;
  const edges = [from];
  let x = plan.scale(from);
  for (let at = Math.floor((from - base) / part) * part + part + base; at < to; ) {
    const next = plan.scale(at);
    if (next - x >= leastPart(least, edges.length === 1)) {
      edges.push(at);
      x = next;
      at += part;
    } else {
      // Over what the axis does not draw, in one step.
      const reach = plan.scale.invert(x + least);
      at = Math.max(at + part, Math.ceil((reach - base) / part - 1e-9) * part + base);
    }
  }
  if (edges.length > 1 && plan.scale(to) - x < leastPart(least, true)) edges.pop();
  edges.push(to);
  return edges;
}

/**
 * Columns over the window with what is in each, by the field's groups: its dots, and other events (places in the index) where
 * they are counted, epoch ms.
 */
export function binsOf(
  {grouped, groupsInUse}: Field,
  {groups}: EventIndex,
  window: readonly [number, number],
  others: readonly {readonly places: readonly number[]; readonly at: readonly number[]}[],
  plan: AxisPlan,
  width: number,
): {readonly x: number; readonly width: number; readonly counts: readonly number[]}[] {
  const edges = cellsOf(window, plan, narrowestColumn);
  const xs = edges.map(edge => Math.min(Math.max(plan.scale(edge), 0), width));
  const counts = edges.slice(1).map(() => grouped.map(() => 0));
  grouped.forEach((list, g) => {
    let before = lowerBound(list, edges[0] as number);
    for (let i = 1; i < edges.length; i++) {
      const at = lowerBound(list, edges[i] as number, before);
      (counts[i - 1] as number[])[g] = at - before;
      before = at;
    }
  });
  const slot = new Map(groupsInUse.map((group, i) => [group, i]));
  for (const {places, at} of others)
    places.forEach((place, i) => {
      const bin = lowerBound(edges, (at[i] as number) + 1e-6) - 1;
      const column = counts[Math.max(0, Math.min(bin, counts.length - 1))];
      const g = slot.get(groups[place] as number) ?? 0;
      if (column) column[g] = (column[g] ?? 0) + 1;
    });
  return counts.flatMap((each, i) => {
    const [x = 0, end = 0] = [xs[i], xs[i + 1]];
    return each.some(n => n > 0) ? [{x, width: end - x, counts: each}] : [];
  });
}
