/** What is behind the marks of very many events: remembered of each as a scene is made, and found once a reader asks. */
import type {ManyDrawn} from '../build-scene.ts';
import type {SceneEvent} from '../scene.ts';
import type {ManyOrder} from '../story.ts';
import {lowerBound} from './event-index.ts';
import {type ManyFrame, seenIn} from './many-frame.ts';
import type {Item} from './many-marks.ts';

/** Of the time in view: what is behind a mark is shown by coming nearer only if it covers less. */
const mostBehind = 0.9;

export interface ManyBehind extends Pick<ManyDrawn, 'behind' | 'holds'> {
  /** Remembers what an event of a scene stands for, for as long as somebody has that event. */
  readonly remember: (event: SceneEvent, item: Item) => void;
}

export function manyBehind({many, index}: ManyFrame, {nthOf}: ManyOrder): ManyBehind {
  const items = new WeakMap<SceneEvent, Item>();
  const seenAt = seenIn(many);

  const behind: ManyDrawn['behind'] = (event, {start: from = -Infinity, end: to = Infinity} = {}) => {
    const item = items.get(event);
    const places = item?.members() ?? [];
    // Of an archive by its rows, whichever lasts longest.
    const members = places.map(nthOf).sort((a, b) => a - b);
    // Of a column the time that it stands for, however long what is counted in it lasted.
    if (item?.span) return {members, count: item.count, start: item.span[0], end: item.span[1]};
    const edge = (of: Float64Array, way: (...values: number[]) => number): number =>
      places.reduce((found, each) => way(found, of[each] as number), of[places[0] ?? 0] as number);
    const start = Math.max(from, edge(index.starts, Math.min));
    const end = Math.min(to, edge(index.ends, Math.max));
    // What lasted for all that is in view is not parted by coming nearer.
    const isNearer = end - start < mostBehind * (to - from);
    return {members, count: places.length, start, end: isNearer ? end : start};
  };

  const holds: ManyDrawn['holds'] = (event, middles) => {
    const item = items.get(event);
    const isAny = (from: number, to: number): boolean => (middles[lowerBound(middles, from)] ?? Infinity) < to;
    if (item?.span) return isAny(...item.span);
    return item?.members().some(each => isAny(seenAt(each), seenAt(each) + 1)) ?? false;
  };

  return {
    remember: (event, item) => {
      items.set(event, item);
    },
    behind,
    holds,
  };
}
