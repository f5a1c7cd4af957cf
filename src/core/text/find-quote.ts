/**
 * A passage found again in a text: the W3C's TextQuoteSelector (Web Annotation Data Model, 4.2.4), read as a person would read
 * it. A quote that was typed anew, or copied from another edition, differs in white space, diacritics, tatweel, forms of hamza
 * or quotation marks, or has marks of footnotes, and is still that quote.
 */
import {type FoldedText, foldText, originalSpan} from './fold-text.ts';

/** The passage, and what stands right before and after it, which tells it from the same words elsewhere. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * Where the passage stands, in UTF-16 units of the text, whole characters with their diacritics; or how often its words were
 * found, where that is not once: `count` is 0 for a passage that is not there.
 */
export type FoundQuote =
  | {readonly start: number; readonly end: number; readonly count?: never}
  | {readonly start?: never; readonly end?: never; readonly count: number};

/** Of a prefix or a suffix, so much is compared; more would tell no more. UTF-16 units of folded text. */
const contextLength = 64;

/** Single and double are one: editors nest them the other way round. */
const QUOTATION_MARKS = /[«»‹›„‟‚‛「」『』`´′″]/g;

const foldMarks = (text: string): string => text.replace(QUOTATION_MARKS, '"').replaceAll("'", '"');

/** «[3]» leads to a footnote, which another edition has not. As many invisible marks leave places as they are. */
const withoutNotes = (text: string): string => text.replace(/\[\p{Nd}{1,3}\]/gu, mark => '\u200b'.repeat(mark.length));

const folded = (text: string): string => foldMarks(foldText(withoutNotes(text)).text).trim();

/**
 * Finds quotes in one text, which is folded once for all of them. Where the words of a quote occur once, its prefix and suffix
 * do not matter: what stands around a passage is edited more often than the passage. Where they occur more often, the place
 * counts that agrees with all of the prefix and suffix, or else the one that agrees with most of them, if that is more than half.
 */
export function quoteFinder(text: string): (quote: TextQuote) => FoundQuote {
  const source: FoldedText = foldText(withoutNotes(text));
  const marked = foldMarks(source.text);
  return ({exact, prefix = '', suffix = ''}) => {
    const sought = folded(exact);
    if (!sought) return {count: 0};
    const places: number[] = [];
    for (let at = marked.indexOf(sought); at >= 0; at = marked.indexOf(sought, at + 1)) places.push(at);
    const [only] = places;
    if (only === undefined) return {count: 0};
    const at = places.length === 1 ? only : placeOf(places, {marked, sought, prefix, suffix});
    return at === undefined ? {count: places.length} : originalSpan(source, at, at + sought.length);
  };
}

/** One quote in one text. */
export const findQuote = (text: string, quote: TextQuote): FoundQuote => quoteFinder(text)(quote);

interface Sought {
  readonly marked: string;
  readonly sought: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The place that the prefix and the suffix speak for; `undefined` where they speak for none, or for several alike. */
function placeOf(places: readonly number[], {marked, sought, prefix, suffix}: Sought): number | undefined {
  const before = folded(prefix).slice(-contextLength);
  const after = folded(suffix).slice(0, contextLength);
  let [best, most, isShared] = [0, (before.length + after.length) / 2, true];
  for (const at of places) {
    const agreed = agreedBefore(marked, at, before) + agreedAfter(marked, at + sought.length, after);
    if (agreed > most) [best, most, isShared] = [at, agreed, false];
    else if (agreed === most) isShared = true;
  }
  return isShared ? undefined : best;
}

/** How much of a prefix stands before a place, read backwards from there. White space at the seam is nobody's. */
function agreedBefore(text: string, at: number, prefix: string): number {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  let n = 0;
  while (n < prefix.length && text[end - 1 - n] === prefix[prefix.length - 1 - n]) n += 1;
  return n;
}

function agreedAfter(text: string, at: number, suffix: string): number {
  const start = text[at] === ' ' ? at + 1 : at;
  let n = 0;
  while (n < suffix.length && text[start + n] === suffix[n]) n += 1;
  return n;
}
