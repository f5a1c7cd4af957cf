/** Prose as words, numbers and marks, with offsets into the folded text. Arabic has no `\b`, and engines differ on its words. */
import {type FoldedText, foldText, originalSpan} from '../text/fold-text.ts';

export interface Token {
  /** Folded: lower case, without diacritics and tatweel, digits in ASCII. */
  readonly text: string;
  /** UTF-16 units of the folded text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly joined: boolean;
  /** Its first character as it was written. */
  readonly letter: string;
}

export interface Tokens {
  readonly folded: FoldedText;
  /** By sentence; none is empty. */
  readonly sentences: readonly (readonly Token[])[];
}

/** Numbers of dates such as 12.10.2022, each alone; other numbers with their decimals and marks («%12», "$1,950"), words, marks. */
const TOKEN =
  /\d+(?=\.\d+\.\d)|(?<=\d\.)\d+(?=\.\d)|(?<=\d\.\d+\.)\d+|[$€£%#]?\d+(?:[.,٫٬]\d+)*[$€£%٪]?|\p{L}[\p{L}\p{M}]*|\S/gu;

/** What ends with a full stop and no sentence, as does a letter («د.»). */
const ABBREVIATIONS =
  'jan feb mar apr jun jul aug sept? oct nov dec mon tues? wed thu thurs fri sat sun mrs? dr st no ca';

/** A mark that ends a sentence if white space follows. */
const STOP = new RegExp(
  `(?:[!?؟]|(?<!(?<![\\p{L}\\p{M}\\d])(?:\\p{L}|${ABBREVIATIONS.replaceAll(' ', '|')}))\\.)["')\\]»”]*$`,
  'u',
);
/** UTF-16 units that `STOP` looks back over. */
const LOOK_BACK = 16;

/** Splits a text into tokens; each is looked at once. */
export function tokenize(original: string): Tokens {
  const folded = foldText(original);
  const {text, starts, ends} = folded;
  const sentences: Token[][] = [];
  let before = 0;
  for (const {0: word, index} of text.matchAll(TOKEN)) {
    const joined = before === index && before > 0;
    if (
      !before ||
      (!joined &&
        (/[\n\r\u2028\u2029]/.test(original.slice(ends[before - 1], starts[index])) ||
          STOP.test(text.slice(Math.max(0, before - LOOK_BACK), before))))
    )
      sentences.push([]);
    before = index + word.length;
    sentences.at(-1)?.push({text: word, start: index, end: before, joined, letter: original[starts[index] ?? 0] ?? ''});
  }
  return {folded, sentences};
}

/** Where folded units stand in the original, without invisible marks at the end. */
export function spanInOriginal(original: string, folded: FoldedText, start: number, end: number) {
  const span = originalSpan(folded, start, end);
  while (/\p{Cf}/u.test(original[span.end - 1] ?? '') && span.end > span.start + 1) span.end--;
  return span;
}
