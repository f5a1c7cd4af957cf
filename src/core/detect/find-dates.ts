import {type DetectOptions, detect, type FoundDate} from './detect.ts';

export type {FoundDate} from './detect.ts';

/**
 * The dates of an article in Arabic or English, in the order of the text. What depends on the day of publication is reckoned
 * from it; a bare weekday or month by the tense of its verb. Ambiguous words that are no dates are left out.
 * @throws {RangeError} if `published` is not a day or a time of one; or if it has an offset, so that its day depends on
 * `timeZone`, and that is not an IANA name that this engine knows.
 */
export const findDates = (text: string, options: DetectOptions): FoundDate[] =>
  detect(text, options).dates.map(({found}) => found);
