import {type DetectOptions, detect} from './detect.ts';

export interface FoundDate {
  /** Where the words stand, in UTF-16 units of the text. */
  readonly index: number;
  readonly length: number;
  /** The words: `text.slice(index, index + length)`. */
  readonly text: string;
  /** EDTF, levels 0 and 1; null where the words give no date that can be said. */
  readonly edtf: string | null;
  /** Which rule has read them, and by what it decided: `weekday-past-verb`, `year-word`. */
  readonly rule: string;
  /** Other readings, EDTF, the likeliest first: the Tuesday to come for the one that has been. */
  readonly alternatives: string[];
}

/**
 * The dates of an article in Arabic or English, in the order of the text. What depends on the day of publication is reckoned
 * from it; a bare weekday or month by the tense of its verb. Ambiguous words that are no dates are left out.
 * @throws {RangeError} if `published` is not a day or a time of one, or `timeZone` is not an IANA name that this engine knows.
 */
export function findDates(text: string, options: DetectOptions): FoundDate[] {
  return detect(text, options).dates.map(({index, length, edtf, rule, alternatives}) => ({
    index,
    length,
    text: text.slice(index, index + length),
    edtf,
    rule,
    alternatives,
  }));
}
