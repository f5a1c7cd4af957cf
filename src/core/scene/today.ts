/** Where the present stands in a story. Instants are on the clock of the zone that is shown, as the story's dates are. */
import type {EdtfDate} from '../date/edtf-date.ts';
import type {Story} from './story.ts';

/** Whether the axis reaches over `now`: something has begun by then, and something is known to end later. */
export function isDuring({events}: Story, now: number): boolean {
  return (
    events.some(({date: {start}}) => start <= now && Number.isFinite(start)) &&
    events.some(({date: {end}}) => end > now && Number.isFinite(end))
  );
}

/** Id of the event that is nearest to `now`: of those that go on then the shortest. Empty for a story without events. */
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
