/** The axis of very many events: planned by those that decide, since planning looks at each pair of neighbours. */
import {type AxisPlan, middle, type PlanOptions, planAxis, type Span} from '../../scale/axis-plan.ts';
import {type EventIndex, isDot} from './event-index.ts';

/** Days that are told apart when the axis is planned; on an axis of equal steps each is a stretch of its own. */
const mostDays = 3000;
const mostSteps = 400;
/** Of this many parts of all time, events that last are told apart by the ones they begin and end in. */
const parts = 96;

/** `index`: of all events, so that the axis stands still when some are put out of sight. */
export function planMany(
  {starts, ends, kinds}: Pick<EventIndex, 'starts' | 'ends' | 'kinds'>,
  options: PlanOptions,
): AxisPlan {
  const days = new Map<number, Span>();
  const lasting = new Map<number, Span>();
  const first = starts.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = ends.reduce((most, end) => Math.max(most, end), Number.NEGATIVE_INFINITY);
  const part = (last - first) / parts || 1;
  const widen = (spans: Map<number, Span>, key: number, start: number, end: number, dot: boolean): void => {
    const before = spans.get(key);
    // Most events of a day are of the whole day.
    if (before && start >= before.start && end <= before.end) return;
    spans.set(key, {start: Math.min(start, before?.start ?? start), end: Math.max(end, before?.end ?? end), dot});
  };
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    if ((kinds[i] as number) & isDot) widen(days, Math.floor((start + end) / 2 / 864e5), start, end, true);
    else {
      const key = Math.floor((start - first) / part) * parts * 2 + Math.floor((end - first) / part);
      widen(lasting, key, start, end, false);
    }
  }
  const most = options.spacing === 'equal' ? mostSteps : mostDays;
  return planAxis([...thinned([...days.values()], most), ...thinned([...lasting.values()], most)], options);
}

/** No more than about `most` spans: neighbours are taken together, but never across a lull. */
function thinned(spans: readonly Span[], most: number): Span[] {
  if (spans.length <= most) return [...spans];
  const sorted = [...spans].sort((a, b) => middle(a) - middle(b));
  const together = Math.ceil(spans.length / most);
  const lull = (middle(sorted.at(-1) as Span) - middle(sorted[0] as Span)) / 200;
  const kept: Span[] = [];
  let taken = 0;
  for (const span of sorted) {
    const before = kept.at(-1);
    if (before && taken < together && span.start - before.end < lull) {
      kept[kept.length - 1] = {
        ...before,
        start: Math.min(before.start, span.start),
        end: Math.max(before.end, span.end),
      };
      taken++;
    } else {
      kept.push(span);
      taken = 1;
    }
  }
  return kept;
}
