/**
 * How much of the axis each stretch of time gets: the same rate all along, empty stretches cut to a narrow break, or the same
 * step for every event. Pure arithmetic on spans of time; nothing here knows events.
 */
import {piecewiseScale, type Segment, type TimeScale} from './piecewise-scale.ts';

/** The same rate all along; that, but for breaks in the place of empty stretches; the same step for every event. */
export type Spacing = 'proportional' | 'broken' | 'equal';

/** What one event covers on the axis. */
export interface Span {
  /** Epoch ms, finite, `end` later than `start`. */
  readonly start: number;
  readonly end: number;
  /** Known to the day or finer: drawn as a dot in the middle of the span. */
  readonly dot: boolean;
}

/** What the axis of a story is planned by, beside its spans. */
export interface PlanOptions {
  /** CSS px of the plot. */
  readonly width: number;
  readonly spacing: Spacing | 'auto';
  /** CSS px: two dots closer than this would cover one another. */
  readonly markWidth: number;
  /** CSS px that a break takes. */
  readonly gapWidth: number;
}

/** A part of the axis in which time is proportional. */
export interface Stretch extends Segment {
  /** CSS px from the axis' start. */
  readonly x: number;
  /** Ms: the shortest span in it; its ticks are no finer than what is known. */
  readonly finest: number;
  /** A cut that zooming has opened, though not yet at the rate of what stands beside it. */
  readonly opened?: true;
}

/** A cut: time passes that the axis does not draw. */
export interface Gap extends Segment {
  readonly x: number;
  /** Epoch ms: the end of what stands before the cut, and the start of what stands after; the time it stands for. */
  readonly from: number;
  readonly to: number;
}

/** An axis: its stretches, the cuts between them, and `scale`, the one map over all of them. */
export interface AxisPlan {
  readonly spacing: Spacing;
  readonly stretches: readonly Stretch[];
  readonly gaps: readonly Gap[];
  readonly scale: TimeScale;
  /** A reader has zoomed in: it is the plan of a part. */
  readonly isPart?: true;
}

const day = 864e5;

/** Where the dot of a span stands, in epoch ms. */
export const middle = ({start, end}: Span): number => (start + end) / 2;

/** The plan for the spans, in any order; at least one. */
export function planAxis(spans: readonly Span[], options: PlanOptions): AxisPlan {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  if (options.spacing === 'equal') return equalPlan(sorted, options);
  if (options.spacing !== 'broken') {
    const plan = cutPlan(sorted, [], options);
    if (options.spacing === 'proportional' || !crowded(sorted, plan.scale, options.markWidth)) return plan;
  }
  return cutPlan(sorted, chooseCuts(sorted, options), options);
}

/** Whether two dots on different days would cover one another. */
function crowded(sorted: readonly Span[], scale: TimeScale, markWidth: number): boolean {
  return dayDistinct(sorted).some(({0: a, 1: b}) => scale(b) - scale(a) < markWidth);
}

/** Neighbouring dots that are not on the same day, as pairs of instants. */
function dayDistinct(sorted: readonly Span[]): [number, number][] {
  const dots = sorted
    .filter(span => span.dot)
    .map(middle)
    .sort((a, b) => a - b);
  return dots.slice(1).flatMap((dot, i): [number, number][] => {
    const before = dots[i] ?? dot;
    return Math.floor(before / day) === Math.floor(dot / day) ? [] : [[before, dot]];
  });
}

/** A piece of time in which no span starts or ends, and no dot stands. */
interface Lull {
  readonly start: number;
  readonly end: number;
  /** No span covers it. */
  readonly empty: boolean;
}

function lullsOf(sorted: readonly Span[]): Lull[] {
  const changes = sorted
    .flatMap(({start, end, dot}) => [
      {at: start, by: 1, dot},
      {at: end, by: -1, dot},
    ])
    .sort((a, b) => a.at - b.at);
  let [dots, bars] = [0, 0];
  return changes.flatMap(({at, by, dot}, i): Lull[] => {
    if (dot) dots += by;
    else bars += by;
    const end = changes[i + 1]?.at ?? at;
    return end > at && !dots ? [{start: at, end, empty: !bars}] : [];
  });
}

/**
 * The lulls to cut: the longest first, until dots on different days no longer cover one another and no empty lull takes most
 * of the axis; only where the break is clearly narrower than what it stands for.
 */
function chooseCuts(sorted: readonly Span[], options: PlanOptions): Lull[] {
  const lulls = lullsOf(sorted).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const pairs = dayDistinct(sorted);
  const cuts: Lull[] = [];
  for (;;) {
    const {scale, stretches} = cutPlan(sorted, cuts, options);
    const length = ({start, end}: Lull): number => scale(end) - scale(start);
    const stretchOf = (instant: number): number => cuts.filter(cut => cut.end <= instant).length;
    const tight = pairs.filter(({0: a, 1: b}) => scale(b) - scale(a) < options.markWidth);
    /** Cutting helps only what stands in the same stretch. */
    const helped = new Set(tight.flat().map(stretchOf));
    const fastest = Math.max(...stretches.map(({start, end, width}) => width / (end - start)));
    // The rest are shorter still.
    const many = lulls.findIndex(({start, end}) => (end - start) * fastest <= 1.25 * options.gapWidth);
    const wide = lulls
      .slice(0, many < 0 ? lulls.length : many)
      .filter(lull => length(lull) > 1.25 * options.gapWidth && !cuts.includes(lull));
    const helps = ({start}: Lull): boolean => helped.has(stretchOf(start));
    const next =
      wide.find(lull => lull.empty && (helps(lull) || length(lull) > 0.6 * options.width)) ??
      wide.find(lull => !lull.empty && helps(lull));
    if (!next) return cuts;
    cuts.push(next);
  }
}

/** The axis with the given lulls cut out; none cut is the proportional axis. */
function cutPlan(sorted: readonly Span[], cuts: readonly Lull[], {width, gapWidth, markWidth}: PlanOptions): AxisPlan {
  const ordered = [...cuts].sort((a, b) => a.start - b.start);
  const first = sorted[0]?.start ?? 0;
  const last = sorted.reduce((latest, {end}) => Math.max(latest, end), first);
  const edges = [first, ...ordered.flatMap(cut => [cut.start, cut.end]), last];
  const rooms = Array.from({length: ordered.length + 1}, (_, i) => {
    const [start = first, end = last] = [edges[2 * i], edges[2 * i + 1]];
    return stretchNeed(sorted, start, end, markWidth);
  });
  const widths = share(
    width - gapWidth * ordered.length,
    rooms.map(room => room.need),
    rooms.map(room => room.most),
  );

  // Each stretch keeps a margin of its own time at both ends, taken from the lull beside it where there is one.
  const stretches: Segment[] = rooms.map(({start, end, margin}, i) => {
    const total = widths[i] ?? 0;
    const roomBefore = i === 0 ? Infinity : (start - (edges[2 * i - 1] ?? start)) / 3;
    const roomAfter = i === rooms.length - 1 ? Infinity : ((edges[2 * i + 2] ?? end) - end) / 3;
    // Between two cuts there may be no time at all, but a bar's end.
    const own = margin.time || ((end - start) * margin.px) / Math.max(total - 2 * margin.px, 1);
    const wanted = own || Math.min(roomBefore, roomAfter);
    return {start: start - Math.min(wanted, roomBefore), end: end + Math.min(wanted, roomAfter), width: total};
  });

  const segments: Segment[] = [];
  const gaps: Gap[] = [];
  const placed: Stretch[] = [];
  let x = 0;
  stretches.forEach((stretch, i) => {
    placed.push({...stretch, x, finest: finestIn(sorted, stretch)});
    segments.push(stretch);
    x += stretch.width;
    const next = stretches[i + 1];
    const cut = ordered[i];
    if (!next || !cut) return;
    const gap = {start: stretch.end, end: next.start, width: gapWidth};
    gaps.push({...gap, x, from: cut.start, to: cut.end});
    segments.push(gap);
    x += gapWidth;
  });
  const scale = piecewiseScale(segments as [Segment, ...Segment[]]);
  return {spacing: ordered.length ? 'broken' : 'proportional', stretches: placed, gaps, scale};
}

function finestIn(sorted: readonly Span[], {start, end}: Segment): number {
  return sorted.reduce(
    (finest, span) => (span.start < end && span.end > start ? Math.min(finest, span.end - span.start) : finest),
    end - start,
  );
}

/** What a stretch asks for: a share by its number of places, and, for a single event, a limit. */
function stretchNeed(sorted: readonly Span[], start: number, end: number, markWidth: number) {
  const inside = sorted.filter(span => span.start < end && span.end > start);
  const places = new Set(inside.map(span => (span.dot ? middle(span) : span.start)));
  const only = inside[0];
  const single = places.size < 2;
  if (single && only?.dot) {
    // A day alone shows the days beside it, a time alone its own day: a dot on an axis without a measure says nothing.
    const unit = Math.max(end - start, day);
    return {start, end, need: 1, most: 6 * markWidth, margin: {time: unit, px: 0}};
  }
  return {
    start,
    end,
    need: Math.max(1, places.size),
    most: single ? 10 * markWidth : Number.POSITIVE_INFINITY,
    // Beside a century or a decade there is room for the names of the years in which it begins and ends.
    margin: {time: 0, px: single && end - start < 9 * 365 * day ? markWidth / 3 : markWidth},
  };
}

/** `total` shared by need, none above its limit unless all are. */
function share(total: number, needs: readonly number[], most: readonly number[]): number[] {
  const widths = needs.map(() => 0);
  let open = needs.map((_, i) => i);
  let left = total;
  while (open.length) {
    const sum = open.reduce((all, i) => all + (needs[i] ?? 0), 0);
    const rate = left / sum;
    const full = open.filter(i => rate * (needs[i] ?? 0) > (most[i] ?? 0));
    if (!full.length || full.length === open.length) {
      for (const i of open) widths[i] = rate * (needs[i] ?? 0);
      break;
    }
    for (const i of full) {
      widths[i] = most[i] ?? 0;
      left -= most[i] ?? 0;
    }
    open = open.filter(i => !full.includes(i));
  }
  return widths;
}

/** Every place the same step; between two places time is proportional. */
function equalPlan(sorted: readonly Span[], {width, markWidth}: PlanOptions): AxisPlan {
  const places = [...new Set(sorted.map(span => (span.dot ? middle(span) : span.start)))].sort((a, b) => a - b);
  const first = places[0] ?? 0;
  const last = sorted.reduce((latest, {end}) => Math.max(latest, end), first);
  const step = (width - markWidth) / Math.max(1, places.length);
  const lead = sorted[0] ? Math.max(first - sorted[0].start, day / 2) : day;
  const edges = [first - lead, ...places, ...(last > (places.at(-1) ?? first) ? [last] : [])];
  const segments = edges.slice(1).map((end, i): Segment => {
    const start = edges[i] ?? end;
    const isLast = i === edges.length - 2;
    return {start, end, width: i === 0 ? markWidth : isLast ? width - markWidth - step * (places.length - 1) : step};
  });
  let x = 0;
  const stretches = segments.map(segment => {
    const stretch = {...segment, x, finest: finestIn(sorted, segment)};
    x += segment.width;
    return stretch;
  });
  return {spacing: 'equal', stretches, gaps: [], scale: piecewiseScale(segments as [Segment, ...Segment[]])};
}
