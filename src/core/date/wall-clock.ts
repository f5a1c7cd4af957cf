/**
 * What the clocks of a zone show at an instant, written as if it were UTC. Epoch ms, whole seconds.
 * @throws {RangeError} if the zone is not an IANA name that this engine knows.
 */
export function wallClock(instant: number, timeZone: string): number {
  const seconds = Math.floor(instant / 1000) * 1000;
  if (timeZone === 'UTC') return seconds;
  const format = new Intl.DateTimeFormat('en', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(seconds).map(({type, value}) => [type, Number(value)]));
  const {year = 0, month = 1, day, hour, minute, second} = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
