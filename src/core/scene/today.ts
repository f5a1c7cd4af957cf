import type {Story} from './story.ts';

/**
 * Whether the axis reaches over the present: something has begun by then, and something is known to end later.
 * @param now On the clock of the zone that is shown, as the story's dates are.
 */
export function isDuring({events, many}: Story, now: number): boolean {
  return (
    many?.isDuring(now) ??
    (events.some(({date: {start}}) => start <= now && Number.isFinite(start)) &&
      events.some(({date: {end}}) => end > now && Number.isFinite(end)))
  );
}
