/** What an event covers on the axis, in finite time. */
import type {EdtfDate} from '../../date/edtf-date.ts';
import type {Span} from '../../scale/axis-plan.ts';
import type {Sign} from '../sign.ts';
import type {StoryEvent} from '../story.ts';

const year = 365.25 * 864e5;

/**
 * An open end reaches as far as the other events do, and clearly beyond its own known end: to the edge of the plot, where
 * its arrow stands. An end that is not known is not drawn anywhere: the span covers the end that is.
 */
export function spanOf(date: EdtfDate, sign: Sign, all: readonly StoryEvent[]): Span {
  const dot = sign.shape === 'dot';
  const known = (sign.unknownEnd && date.from) || (sign.unknownStart && date.to);
  const {start, end} = known || date;
  if (Number.isFinite(start) && Number.isFinite(end)) return {start, end, dot};
  const others = all.flatMap(({date: other}) => [other.start, other.end]).filter(Number.isFinite);
  const [first, last] = [Math.min(...others), Math.max(...others)];
  const from = Number.isFinite(start) ? start : Math.min(first, end - year / 12);
  const to = Number.isFinite(end) ? end : Math.max(last, from + year / 12);
  return {start: from, end: to, dot};
}
