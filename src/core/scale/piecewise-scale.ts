/**
 * A time scale cut into segments, each with its own pixels per millisecond, so that one crowded week and one quiet
 * century fit on the same axis. Domain: epoch ms, UTC. Range: CSS px from the axis' start.
 *
 * It does what D3's polylinear `scaleLinear(domain, range)` does, which the tests hold it against, without the number
 * formats and colour interpolation that come with that one: a tenth of all that a reader would download.
 */
import {bisectRight, cumsum} from 'd3-array';

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
  const edges = [segments[0].start, ...segments.map(segment => segment.end)];
  const offsets = [0, ...cumsum(segments, segment => segment.width)];
  return Object.assign(polyline(edges, offsets), {invert: polyline(offsets, edges)});
}

/** The broken line through the points (xs[i], ys[i]); `xs` ascend. */
function polyline(xs: readonly number[], ys: readonly number[]): (x: number) => number {
  return x => {
    const i = bisectRight(xs, x, 1, xs.length - 1) - 1;
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[i], xs[i + 1], ys[i], ys[i + 1]];
    return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
  };
}
