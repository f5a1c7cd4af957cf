import type {EdtfDate} from '../../date/edtf-date.ts';
import type {Story} from '../story.ts';

/**
 * Id of the event that is nearest to an instant: of those that go on then the shortest. Empty for a story without events.
 * @param now On the clock of the zone that is shown, as the story's dates are.
 */
export function nearestEvent({events}: Story, now: number): string {
  let nearest = events[0];
  for (const item of events) {
    if (!nearest) continue;
    const by = away(item.date, now) - away(nearest.date, now) || lasting(item.date) - lasting(nearest.date);
    if (by < 0) nearest = item;
  }
  return nearest?.event.id ?? '';
}

/** Of an end that is not known, only what is known. */
const endOf = ({end, unknownEnd, from}: EdtfDate): number => (unknownEnd && from ? from.end : end);
const away = (date: EdtfDate, now: number): number => Math.max(date.start - now, now - endOf(date), 0);
const lasting = (date: EdtfDate): number => endOf(date) - date.start;
