const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What the clocks of a zone show at an instant, written as if it were UTC. Epoch ms, whole seconds.
 * @throws {RangeError} if the zone is not an IANA name that this engine knows.
 */
export function wallClock(instant: number, timeZone: string): number {
  const seconds = Math.floor(instant / 1000) * 1000;
  if (timeZone === 'UTC') return seconds;
  let format = formats.get(timeZone);
  if (!format) {
    const [calendar, numberingSystem, hourCycle, numeric] = ['gregory', 'latn', 'h23', 'numeric'] as const;
    const date = {year: numeric, month: numeric, day: numeric} as const;
    const time = {hourCycle, hour: numeric, minute: numeric, second: numeric} as const;
    format = new Intl.DateTimeFormat('en', {calendar, numberingSystem, timeZone, ...date, ...time});
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(seconds).map(({type, value}) => [type, Number(value)]));
  const {year = 0, month = 1, day, hour, minute, second} = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
