/**
 * Clock times in a time zone. The only file that needs Luxon, and so loaded only once a date does (`needsZone`); it asks for
 * Luxon's zones alone, since its dates are five times their size.
 */
import {IANAZone} from 'luxon';
import {type EdtfDate, isTimed} from './edtf-date.ts';

/** Milliseconds that the clocks of `zone` are ahead of UTC at an instant. Zones were not always whole minutes away from it. */
const ahead = (instant: number, zone: string): number => Math.round(IANAZone.create(zone).offset(instant) * 60_000);

/**
 * Epoch ms of the instant that the clocks of `zone` show as `clock`, which is written as UTC. Of an hour that the clocks show
 * twice, the earlier instant; an hour that they leave out is read as if they had not yet moved (RFC 5545, 3.3.5).
 */
function instantOf(clock: number, zone: string): number {
  const offsets = [-864e5, 864e5].map(day => ahead(clock + day, zone));
  const most = Math.max(...offsets);
  return clock - (ahead(clock - most, zone) === most ? most : Math.min(...offsets));
}

function moveOne(date: EdtfDate, documentZone: string, shownZone: string): EdtfDate {
  if (!isTimed(date) || (!date.hasOffset && documentZone === shownZone)) return date;
  const instant = date.hasOffset ? date.start : instantOf(date.start, documentZone);
  const start = instant + ahead(instant, shownZone);
  const {hasOffset, ...rest} = date;
  return {...rest, start, end: start + date.end - date.start};
}

/**
 * The date with its times as the clocks of `shownZone` show them, written as UTC. A time with an offset is an instant; one
 * without is clock time in `documentZone`. A date without a time never moves, alone or as an end of an interval. `edtf` stays
 * as the author wrote it; `hasOffset` goes, since the result is clock time.
 * @throws {RangeError} if a zone is not an IANA name that this engine knows.
 */
export function toZoneClock(date: EdtfDate, documentZone: string, shownZone: string): EdtfDate {
  for (const zone of [documentZone, shownZone]) {
    if (!IANAZone.isValidZone(zone)) throw new RangeError(`"${zone}" is not a time zone; name one such as Asia/Qatar.`);
  }
  if (date.precision !== 'interval') return moveOne(date, documentZone, shownZone);
  const from = date.from && moveOne(date.from, documentZone, shownZone);
  const to = date.to && moveOne(date.to, documentZone, shownZone);
  const [start, end] = [from?.start ?? date.start, to?.end ?? date.end];
  // A day that does not move can be overtaken by a time that does. The author's order then stands.
  return start < end ? {...date, start, end, ...(from && {from}), ...(to && {to})} : date;
}
