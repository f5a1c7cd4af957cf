import {clockOffset} from './clock-offset.ts';

/**
 * What the clocks of a zone show at an instant: epoch ms, written as if it were UTC.
 * @throws {RangeError} if the zone is not an IANA name that this engine knows.
 */
export const wallClock = (instant: number, timeZone: string): number => instant + clockOffset(instant, timeZone);
