/** Which passage of an article is the most central one, and where in it that changes. */

export interface Placed {
  readonly id: string;
  /** CSS px from the article's upper edge. */
  readonly top: number;
  readonly bottom: number;
}

/** Once the middle of the window has come to `at`, CSS px from the article's upper edge, `id` is the most central. */
export interface Turn {
  readonly at: number;
  readonly id: string;
}

/** The passage in view that is nearest to its middle; where none is in view, the last that the reader has gone past. */
export function mostCentral(placed: readonly Placed[], top: number, height: number): string {
  const middle = top + height / 2;
  let [best, least] = ['', Number.POSITIVE_INFINITY];
  let [past, lowest] = ['', Number.NEGATIVE_INFINITY];
  for (const {id, top: from, bottom: to} of placed) {
    const distance = Math.max(from - middle, middle - to, 0);
    const isInView = to > top && from < top + height;
    // Of two that both hold the middle, the later begun.
    if (isInView && distance <= least) [best, least] = [id, distance];
    if (to <= middle && to >= lowest) [past, lowest] = [id, to];
  }
  return best || past;
}

/**
 * Every place where `mostCentral` comes to another passage, in their order.
 * @param height Of the window, CSS px.
 */
export function turnsOf(placed: readonly Placed[], height: number): readonly Turn[] {
  const half = height / 2;
  const centralAt = (middle: number): string => mostCentral(placed, middle - half, height);
  const edges = placed.flatMap(({top, bottom}) => [top - half, top, bottom, bottom + half]).sort((a, b) => a - b);
  const byId = new Map(placed.map(each => [each.id, each]));
  const turns: Turn[] = [];
  let last = '';
  const turn = (at: number, id: string): void => {
    if (id !== last) turns.push({at, id});
    last = id;
  };
  edges.forEach((from, i) => {
    const to = edges[i + 1] ?? from + height;
    if (to - from < 0.01) return;
    turn(from, centralAt(from + 0.001));
    // Between two edges the nearest can change once: from the nearest above to the nearest below.
    const next = centralAt(to - 0.001);
    const [above, below] = [byId.get(last), byId.get(next)];
    if (next !== last && above && below) turn((above.bottom + below.top) / 2, next);
  });
  return turns;
}
