/**
 * Epoch ms of the start of a UTC day, in the proleptic Gregorian calendar. `month` counts from 0, and one past an end runs
 * into the next unit. NaN outside what a JavaScript date reaches. Unlike `Date.UTC`, it takes years 0 to 99 as they are.
 */
export function utc(year: number, month = 0, day = 1): number {
  return year > 99 ? Date.UTC(year, month, day) : new Date(0).setUTCFullYear(year, month, day);
}

/** The last day of a month, 28 to 31; `month` counts from 0. */
export function lastDay(year: number, month: number): number {
  // The calendar repeats every 400 years, which keeps years at the edge of what a date reaches from being NaN.
  return new Date(utc((year % 400) + 400, month + 1, 0)).getUTCDate();
}
