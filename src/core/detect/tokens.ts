/** Prose as words, numbers and marks, with offsets into the folded text. Arabic has no `\b`, and engines differ on its words. */
import {type FoldedText, foldText, originalSpan} from '../text/fold-text.ts';

export interface Token {
  /** Folded: lower case, without diacritics and tatweel, digits in ASCII. */
  readonly text: string;
  /** UTF-16 units of the folded text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
  /** Nothing stands between it and the token before. */
  readonly joined: boolean;
  /** The first of a sentence. */
  readonly opens: boolean;
}

export interface Tokens {
  readonly folded: FoldedText;
  readonly list: readonly Token[];
}

const TOKEN = /\d+|\p{L}[\p{L}\p{M}]*|\S/gu;

/** What ends with a full stop and no sentence. */
const ABBREVIATIONS = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun mr mrs dr st no c ca'.split(
    ' ',
  ),
);

/** Splits a text into tokens; each is looked at once. */
export function tokenize(original: string): Tokens {
  const folded = foldText(original);
  const {text, starts, ends} = folded;
  const list: Token[] = [];
  let opens = true;
  for (const {0: word, index} of text.matchAll(TOKEN)) {
    const before = list.at(-1);
    const joined = before?.end === index;
    if (before && !joined && !opens) {
      const gap = original.slice(ends[before.end - 1], starts[index]);
      opens = /[\n\r\u2028\u2029]/.test(gap) || endsSentence(list);
    }
    const isNumber = word >= '0' && word < ':';
    list.push({text: word, start: index, end: index + word.length, isNumber, joined, opens});
    opens = false;
  }
  return {folded, list};
}

/** A mark followed by white space ends a sentence, if the word before it is not one letter («د.») or an abbreviation. */
function endsSentence(list: readonly Token[]): boolean {
  let at = list.length - 1;
  while (at > 0 && /^["')\]»”]$/.test(list[at]?.text ?? '')) at--;
  const mark = list[at]?.text ?? '';
  if (mark !== '.') return /^[!?؟]$/.test(mark);
  const word = list[at - 1];
  // «1960s.», «2019م.».
  if (word?.joined && list[at - 2]?.isNumber) return true;
  return !word || word.isNumber || (!/^\p{L}$/u.test(word.text) && !ABBREVIATIONS.has(word.text));
}

/** Where folded units stand in the original, without invisible marks at the end. */
export function spanInOriginal(original: string, folded: FoldedText, start: number, end: number) {
  const span = originalSpan(folded, start, end);
  while (/\p{Cf}/u.test(original[span.end - 1] ?? '') && span.end > span.start + 1) span.end--;
  return span;
}
