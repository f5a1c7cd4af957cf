/** Prose as words, numbers and marks, with offsets into the folded text. Arabic has no `\b`, and engines differ on its words. */

import {type FoldedText, foldText} from '../text/fold-text.ts';
import {lexicon} from './lexicon.ts';
import type {Token} from './token.ts';

/** An article's words, numbers and marks. */
export interface Tokens {
  readonly folded: FoldedText;
  /** By sentence; none is empty. */
  readonly sentences: readonly (readonly Token[])[];
}

/** Numbers of dates such as 12.10.2022, each alone; other numbers with their decimals and marks («%12», "$1,950"), words, marks. */
const TOKEN =
  /\d+(?=\.\d+\.\d)|(?<=\d\.)\d+(?=\.\d)|(?<=\d\.\d+\.)\d+|[$€£%#]?\d+(?:[.,٫٬]\d+)*[$€£%٪]?|\p{L}[\p{L}\p{M}]*|\S/gu;

/** A mark that ends a sentence, and the word before it, with the year that it is the era of; and how far back they are sought. */
const STOP = /((?:\d{3} )?[\p{L}\p{M}\d]*)([.!?؟])["')\]»”]*$/u;
const LOOK_BACK = 16;

/** White space behind these words ends a sentence; not behind a letter («د.»), unless a year's («1444 هـ.»), or an abbreviation that is known. */
function endsSentence(text: string): boolean {
  // As most words of a text are followed by another.
  if (/[\p{L}\d]$/u.test(text)) return false;
  const [, word = '', mark] = STOP.exec(text) ?? [];
  if (mark !== '.') return Boolean(mark);
  return !/^\D$/.test(word) && !lexicon.get(word)?.some(({rest}) => rest[0] === '.');
}

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
        (!/^.*$/.test(original.slice(ends[before - 1], starts[index])) ||
          endsSentence(text.slice(Math.max(0, before - LOOK_BACK), before))))
    )
      sentences.push([]);
    before = index + word.length;
    sentences
      .at(-1)
      ?.push({text: word, start: index, end: before, joined, letter: original.charAt(starts[index] as number)});
  }
  return {folded, sentences};
}

/** Where folded units stand in the original, without invisible marks at the end. */
export function spanInOriginal(original: string, {starts, ends}: FoldedText, from: number, to: number) {
  const start = starts[from] as number;
  let end = ends[to - 1] as number;
  while (/\p{Cf}/u.test(original.charAt(end - 1)) && end > start + 1) end--;
  return {start, end};
}
