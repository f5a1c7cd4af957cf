const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What the clocks of a zone show at an instant of our days, when zones are whole minutes away from UTC. Epoch ms, written as
 * if it were UTC.
 * @throws {RangeError} if the zone is not an IANA name that this engine knows.
 */
export function wallClock(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'});
    formats.set(timeZone, format);
  }
  const [, sign, hours, minutes] = /GMT(.)(\d\d):(\d\d)/.exec(format.format(instant)) ?? [];
  return sign ? instant + Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000 : instant;
}
