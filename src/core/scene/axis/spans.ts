/** What events cover on the axis, in finite time. */
import {reachOfOpen} from '../../date/edtf-date.ts';
import type {Span} from '../../scale/axis-plan.ts';
import type {Story, StoryEvent} from '../story.ts';

/**
 * An open end reaches as far as the other events of the story do, and clearly beyond its own known end: to the edge of the
 * plot, where its arrow stands. An end that is not known is not drawn anywhere: the span covers the end that is.
 */
export function spansOf(items: readonly StoryEvent[], {events}: Pick<Story, 'events'>): Span[] {
  const known = events.flatMap(({drawn: {start, end}}) => [start, end]).filter(Number.isFinite);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const beyond = reachOfOpen(first, last);
  return items.map(({drawn: {start, end}, sign}) => ({
    start: Number.isFinite(start) ? start : Math.min(end - beyond, first),
    end: Number.isFinite(end) ? end : Math.max(start + beyond, last),
    dot: sign.shape === 'dot',
  }));
}
