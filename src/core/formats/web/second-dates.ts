/**
 * A second date of an item, and a second list of a page: of either the first is read. In a file of its own, which the single file of
 * khatt does without.
 */
import {readEdtf} from '../../date/read-edtf.ts';
import type {Fault} from '../../model/problem.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import type {HtmlWalk} from '../../text/flow-text.ts';
import type {Token} from './token.ts';

/** White space and signs, and one word at most: «2019 – 2021», `2019 to 2021`. */
const JOINING = /^\P{L}*[\p{L}\p{M}]*\P{L}*$/u;

/** Where each `<time>` is, up to behind its end. */
function timesOf(tokens: readonly Token[]): readonly (readonly [from: number, to: number])[] {
  return tokens.flatMap((token, from): [number, number][] => {
    if (token.kind !== 'open' || token.name !== 'time') return [];
    const end = tokens.findIndex((each, i) => i > from && each.kind === 'close' && each.name === 'time');
    return [[from, end < 0 ? tokens.length : end + 1]];
  });
}

const textOf = (tokens: readonly Token[]): string =>
  tokens.map(token => (token.kind === 'text' ? token.text : '')).join('');

const dateOf = (tokens: readonly Token[]): string => {
  const [open] = tokens;
  const written = open?.kind === 'open' ? open.attributes.get('datetime') : undefined;
  return (written || textOf(tokens)).trim();
};

/** Adds a fault where a second `<time>` follows the first of an item with a word between them at most; one in a sentence is no date of it. */
export function tellSecondDate(tokens: readonly Token[], index: number, title: unknown, faults: Fault[]): void {
  const [first, second] = timesOf(tokens);
  if (!first || !second || !JOINING.test(textOf(tokens.slice(first[1], second[0])))) return;
  const [from, to] = [first, second].map(([start, end]) => dateOf(tokens.slice(start, end)));
  const whole = `${from}/${to}`;
  const isWhole = 'date' in readEdtf(whole);
  faults.push({
    severity: 'warning',
    code: 'date-another',
    list: 'events',
    index,
    ...(typeof title === 'string' && title && {title: shorten(title, CITED)}),
    field: 'date',
    value: shorten(to ?? '', CITED),
    params: {read: shorten(from ?? '', CITED), ...(isWhole && {kind: 'interval', whole})},
  });
}

/** The fault of `count` more lists with dates than the one that was read. */
export const otherLists = (count: number): readonly Fault[] =>
  count > 0 ? [{severity: 'warning', code: 'file-lists', params: {count}}] : [];

/** How many lists of a page hold a `<time>`; one inside another is of that. */
export function countLists(walk: HtmlWalk): number {
  let [count, depth, isCounted] = [0, 0, false];
  walk({
    open: name => {
      if (name === 'ol' && !depth++) isCounted = false;
      if (name !== 'time' || !depth || isCounted) return;
      isCounted = true;
      count++;
    },
    close: name => {
      if (name === 'ol' && depth) depth--;
    },
    text: () => undefined,
  });
  return count;
}
