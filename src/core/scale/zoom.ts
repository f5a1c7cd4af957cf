/**
 * Zooming into a planned axis. Every stretch of it grows by `k`; stretches with a lower rate than the fastest, and cuts, which
 * have the lowest, grow by its square until they have caught up: so a broken axis opens up into one that is to scale, smoothly,
 * and the map from time to pixels stays one monotone polyline at every step. Pure arithmetic, in epoch ms and CSS px.
 */
import type {AxisPlan, Gap, Span, Stretch} from './axis-plan.ts';
import {piecewiseScale, type Segment, type TimeScale} from './piecewise-scale.ts';

/** What is in view: how far in, and the instant in the middle of the window. */
export interface Zoom {
  /** 1 shows the whole story. */
  readonly k: number;
  /** Epoch ms. */
  readonly center: number;
}

/** The whole axis at one zoom. */
interface Opened {
  readonly scale: TimeScale;
  /** CSS px of the whole axis. */
  readonly length: number;
  readonly parts: readonly Part[];
  /** Px per ms of the fastest stretch: what is to scale has this rate. */
  readonly rate: number;
}

interface Part extends Segment {
  readonly x: number;
  readonly finest: number;
  /** What the part is a piece of, where it is a cut that is not to scale yet. */
  readonly gap?: Gap;
}

const minute = 6e4;
/** A cut that is this many times as wide as it was shows its ticks. */
const showsTime = 2.5;
/** Rates this close are the same. */
const alike = 1e-6;

const rateOf = ({start, end, width}: Segment): number => width / (end - start);
/** A break may take more room than its time would to scale: it keeps that room until zooming has caught up with it. */
const rateAt = (own: number, fastest: number, k: number): number => Math.max(own, Math.min(fastest * k, own * k * k));

const cache = new WeakMap<AxisPlan, {k: number; opened: Opened}>();

function openAt(plan: AxisPlan, k: number): Opened {
  const known = cache.get(plan);
  if (known?.k === k) return known.opened;
  const fastest = Math.max(...plan.stretches.map(rateOf));
  const pieces = [...plan.stretches, ...plan.gaps].sort((a, b) => a.start - b.start);
  let x = 0;
  const parts = pieces.map((piece): Part => {
    const {start, end} = piece;
    const rate = rateAt(rateOf(piece), fastest, k);
    const width = rate * (end - start);
    const finest = 'finest' in piece ? piece.finest : end - start;
    const isGap = 'from' in piece && Math.abs(rate / (fastest * k) - 1) > alike;
    const part = {start, end, width, x, finest, ...(isGap && {gap: piece})};
    x += width;
    return part;
  });
  const scale = piecewiseScale(parts as [Part, ...Part[]]);
  const opened = {scale, length: x, parts, rate: fastest * k};
  cache.set(plan, {k, opened});
  return opened;
}

/** The farthest that a reader may zoom in: one minute fills the window. At least 1. */
export function mostZoom(plan: AxisPlan, width: number): number {
  return Math.max(1, width / (minute * Math.max(...plan.stretches.map(rateOf))));
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The zoom at which the axis stands so far to the start: nothing beyond either end comes into view. */
function zoomAt(opened: Opened, k: number, offset: number, width: number): Zoom {
  const start = clamp(offset, 0, Math.max(0, opened.length - width));
  return {k, center: opened.scale.invert(start + width / 2)};
}

/** CSS px from the start of the axis to the start of the window. */
const offsetOf = ({scale, length}: Opened, {center}: Zoom, width: number): number =>
  clamp(scale(center) - width / 2, 0, Math.max(0, length - width));

/** The whole story. */
export const wholeZoom = (plan: AxisPlan, width: number): Zoom => zoomAt(openAt(plan, 1), 1, 0, width);

/** Zooms to `k`, within limits; the instant at `x`, CSS px from the window's start, stays where it is. */
export function zoomAbout(plan: AxisPlan, width: number, zoom: Zoom, k: number, x: number): Zoom {
  const to = clamp(k, 1, mostZoom(plan, width));
  const before = openAt(plan, zoom.k);
  const instant = before.scale.invert(offsetOf(before, zoom, width) + x);
  const after = openAt(plan, to);
  return zoomAt(after, to, after.scale(instant) - x, width);
}

/** Moves the window by so many CSS px, towards the axis' end if above 0. */
export function panBy(plan: AxisPlan, width: number, zoom: Zoom, by: number): Zoom {
  const opened = openAt(plan, zoom.k);
  return zoomAt(opened, zoom.k, offsetOf(opened, zoom, width) + by, width);
}

/** Brings an instant to the middle of the window, or as near to it as the axis' ends let it. */
export function panTo(plan: AxisPlan, width: number, zoom: Zoom, instant: number): Zoom {
  const opened = openAt(plan, zoom.k);
  return zoomAt(opened, zoom.k, opened.scale(instant) - width / 2, width);
}

/** The zoom at which a span fills this much of the window, 0 to 1; the whole story for one that lies beyond it. */
export function zoomToSpan(plan: AxisPlan, width: number, span: Omit<Span, 'dot'>, share = 1): Zoom {
  const most = mostZoom(plan, width);
  // What lies beyond the axis' ends can't be shown.
  const whole = openAt(plan, 1);
  const [first, last] = [whole.scale.invert(0), whole.scale.invert(whole.length)];
  const [start, end] = [clamp(span.start, first, last), clamp(span.end, first, last)];
  if (start >= end) return wholeZoom(plan, width);
  const lengthAt = (k: number): number => {
    const {scale} = openAt(plan, k);
    return scale(end) - scale(start);
  };
  let [low, high] = [1, most];
  if (lengthAt(high) <= width * share) low = high;
  for (let i = 0; i < 60 && high / low > 1 + 1e-9; i++) {
    const middle = Math.sqrt(low * high);
    if (lengthAt(middle) <= width * share) low = middle;
    else high = middle;
  }
  const opened = openAt(plan, low);
  return zoomAt(opened, low, (opened.scale(start) + opened.scale(end) - width) / 2, width);
}

/** What is in view, epoch ms. */
export function windowOf(plan: AxisPlan, width: number, zoom: Zoom): {readonly start: number; readonly end: number} {
  const opened = openAt(plan, zoom.k);
  const offset = offsetOf(opened, zoom, width);
  return {start: opened.scale.invert(offset), end: opened.scale.invert(offset + width)};
}

/** The plan for what is in view: x from the window's start, what is out of view left out, what just shows cut at the edge. */
export function openPlan(plan: AxisPlan, width: number, zoom: Zoom): AxisPlan {
  const {k} = zoom;
  const opened = openAt(plan, k);
  const offset = offsetOf(opened, zoom, width);
  const scale: TimeScale = Object.assign((instant: number) => opened.scale(instant) - offset, {
    invert: (x: number) => opened.scale.invert(x + offset),
  });
  const stretches: Stretch[] = [];
  const gaps: Gap[] = [];
  for (const part of opened.parts) {
    const x = Math.max(part.x - offset, 0);
    const seen = Math.min(part.x + part.width - offset, width) - x;
    if (seen <= 0.01) continue;
    const {gap, finest} = part;
    const start = x ? part.start : Math.max(part.start, scale.invert(0));
    const end = Math.min(part.end, scale.invert(width));
    if (end <= start) continue;
    if (gap && part.width < showsTime * gap.width) {
      gaps.push({...gap, x, width: seen});
      continue;
    }
    const before = stretches.at(-1);
    const rate = rateOf(part);
    // What has come to the same rate is one stretch, with one row of ticks.
    if (before && !gap && !before.opened && before.end === start && Math.abs(rateOf(before) / rate - 1) < alike) {
      const joined = {end, width: before.width + seen, finest: Math.min(before.finest, finest / k)};
      stretches[stretches.length - 1] = {...before, ...joined};
    } else if (gap) {
      // Nothing is known of a lull: how fine its ticks are is a matter of room alone.
      stretches.push({start, end, x, width: seen, finest: 0, opened: true});
    } else stretches.push({start, end, x, width: seen, finest: finest / k});
  }
  const toScale =
    !gaps.length && stretches.every(stretch => !stretch.opened && Math.abs(rateOf(stretch) / opened.rate - 1) < alike);
  return {
    spacing: toScale ? 'proportional' : plan.spacing === 'equal' ? 'equal' : 'broken',
    stretches,
    gaps,
    scale,
    isPart: true,
  };
}
