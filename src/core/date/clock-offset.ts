const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Milliseconds that the clocks of a zone are ahead of UTC at an instant (epoch ms), to the second: zones were not always whole
 * minutes away from it.
 * @throws {RangeError} if the zone is not an IANA name that this engine knows.
 */
export function clockOffset(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'});
    formats.set(timeZone, format);
  }
  const [, sign, h, m, s = 0] = /GMT([+-])(\d+):(\d+):?(\d+)?/.exec(format.format(instant)) ?? [];
  return sign ? Number(`${sign}1000`) * (Number(h) * 3600 + Number(m) * 60 + Number(s)) : 0;
}
