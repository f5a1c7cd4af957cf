/**
 * A time scale cut into segments, each with its own pixels per millisecond, so that one crowded week and one quiet
 * century fit on the same axis. Domain: epoch ms, UTC. Range: CSS px from the axis' start.
 */
import {cumsum} from 'd3-array';
import {type ScaleLinear, scaleLinear} from 'd3-scale';

/** One stretch of the axis. Segments touch: each starts where the one before it ends. */
export interface Segment {
  /** Epoch ms: `start` is inclusive, `end` exclusive and later. */
  readonly start: number;
  readonly end: number;
  /** CSS px, above 0. */
  readonly width: number;
}

export type TimeScale = ScaleLinear<number, number>;

/** @throws {RangeError} if a segment does not start where the one before it ends. */
export function piecewiseScale(segments: readonly [Segment, ...Segment[]]): TimeScale {
  segments.forEach(({start}, i) => {
    const edge = segments[i - 1]?.end ?? start;
    if (start !== edge) throw new RangeError(`segments[${i}]: starts at ${start}, not at ${edge}; make them touch.`);
  });
  const edges = [segments[0].start, ...segments.map(segment => segment.end)];
  const offsets = [0, ...cumsum(segments, segment => segment.width)];
  return scaleLinear(edges, offsets); // D3's polylinear scale inverts, and continues past both ends
}
