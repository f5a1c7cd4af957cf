/**
 * A time scale cut into segments, each with its own pixels per millisecond, so that one crowded week and one quiet
 * century fit on the same axis. Domain: epoch ms, UTC. Range: CSS px from the axis' start.
 *
 * It does what D3's polylinear `scaleLinear(domain, range)` does, which the tests hold it against, without the number
 * formats and colour interpolation that come with that one: a tenth of all that a reader would download.
 */

/** One stretch of the axis. Segments touch: each starts where the one before it ends. */
export interface Segment {
  /** Epoch ms: `start` is inclusive, `end` exclusive and later. */
  readonly start: number;
  readonly end: number;
  /** CSS px, above 0. */
  readonly width: number;
}

/** From epoch ms to CSS px; monotone, and continued past both ends at the rate of the first and the last segment. */
export interface TimeScale {
  (instant: number): number;
  /** From CSS px to epoch ms. */
  invert(x: number): number;
}

/** @throws {RangeError} if a segment does not start where the one before it ends. */
export function piecewiseScale(segments: readonly [Segment, ...Segment[]]): TimeScale {
  segments.forEach(({start}, i) => {
    const edge = segments[i - 1]?.end ?? start;
    if (start !== edge) throw new RangeError(`segments[${i}]: starts at ${start}, not at ${edge}; make them touch.`);
  });
  const edges = [segments[0].start];
  const offsets = [0];
  for (const {end, width} of segments) {
    edges.push(end);
    offsets.push((offsets.at(-1) ?? 0) + width);
  }
  return Object.assign(polyline(edges, offsets), {invert: polyline(offsets, edges)});
}

/** The broken line through the points (xs[i], ys[i]); `xs` ascend. */
function polyline(xs: readonly number[], ys: readonly number[]): (x: number) => number {
  return x => {
    // The last point that is not after x, but for the very last.
    let low = 0;
    let high = xs.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((xs[middle] ?? 0) <= x) low = middle;
      else high = middle;
    }
    const x0 = xs[low] ?? 0;
    const y0 = ys[low] ?? 0;
    return y0 + ((x - x0) / ((xs[high] ?? 0) - x0)) * ((ys[high] ?? 0) - y0);
  };
}
