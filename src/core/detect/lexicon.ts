/** Words with a meaning to dates: looked up as they stand, or behind Arabic's one-letter words. */
import type {Lexicon, LexiconEntry} from '../text/lexicon.ts';
import {type Item, kindOf, noTags, type Tags} from './grammar.ts';
import type {Token, Tokens} from './tokens.ts';

function lookUp(lexicon: Lexicon, first: string, list: readonly Token[], at: number): LexiconEntry | undefined {
  return lexicon
    .get(first)
    ?.find(({rest}) => rest.every((word, i) => list[at + 1 + i]?.text === word && !list[at + 1 + i]?.opens));
}

const AND = /^[وف]/;
const AND_TAGS: Tags = {and: true};
const IN_TAGS: Tags = {in: true};
const PREPOSITION = /^[بلك]/;

/** Folded, these are also other words of everyday («باب», «أب»), so they stand alone or behind «و» only. */
const TOO_SHORT = 3;

/** English words that mean a month or a weekday only with a capital. */
const CAPITAL = new Set(['may', 'march', 'mar', 'august', 'sun', 'sat', 'wed', 'mon', 'second', 'dec', 'jun']);

/** All tokens as items. A conjunction or preposition that is written as one word with what it stands before is an item of its own. */
export function readItems({folded, list}: Tokens, original: string, lexicon: Lexicon): Item[] {
  const items: Item[] = [];
  let sentence = -1;
  let at = 0;
  const push = (start: number, end: number, text: string, tags: Tags, joined: boolean) =>
    items.push({start, end, text, tags, sentence, joined, kind: kindOf(tags)});

  while (at < list.length) {
    const token = list[at] as Token;
    const {text, start, end, joined} = token;
    if (token.opens) sentence++;
    if (token.isNumber) {
      push(start, end, text, numberTags(list, at), joined);
      at++;
      continue;
    }
    const letter = original[folded.starts[start] ?? 0] ?? '';
    if (text === 'اب' && /[أإ]/.test(letter)) {
      push(start, end, text, noTags, joined);
      at++;
      continue;
    }
    let word = text;
    let from = start;
    let entry = lookUp(lexicon, word, list, at);
    if (entry && CAPITAL.has(text) && letter === letter.toLowerCase()) {
      const {month, weekday, weekdayShort, ...tags} = entry.tags;
      entry = {rest: [], tags};
    }
    const prefixes: [length: number, tags: Tags][] = [];
    if (!entry && AND.test(word) && word.length > 2) {
      const found = lookUp(lexicon, word.slice(1), list, at);
      const further =
        !found && PREPOSITION.test(word[1] ?? '') ? behindPreposition(word.slice(1), list, at) : undefined;
      if (found || further) prefixes.push([1, word[0] === 'و' ? AND_TAGS : noTags]);
      if (found || further) word = word.slice(1);
      entry = found;
    }
    if (!entry) {
      const found = behindPreposition(word, list, at);
      if (found) {
        entry = found.entry;
        // «للعام» cannot be cut: its two letters stand for three.
        if (!found.whole) prefixes.push([1, IN_TAGS]);
        else entry = {...entry, tags: {...entry.tags, inside: true}};
      }
    }
    if (!entry) {
      push(start, end, text, noTags, joined);
      at++;
      continue;
    }
    prefixes.forEach(([length, tags], i) => {
      push(from, from + length, text.slice(from - start, from - start + length), tags, i > 0 || joined);
      from += length;
    });
    const last = list[at + entry.rest.length] as Token;
    push(from, last.end, text.slice(from - start), entry.tags, from > start || joined);
    at += entry.rest.length + 1;
  }
  return items;

  function behindPreposition(word: string, tokens: readonly Token[], index: number) {
    if (!PREPOSITION.test(word) || word.length <= TOO_SHORT) return undefined;
    const whole = word.startsWith('لل');
    const entry = lookUp(lexicon, whole ? `ال${word.slice(2)}` : word.slice(1), tokens, index);
    return entry && {entry, whole};
  }
}

const DECIMAL = /^[٫٬,.]$/;

/** Digits that may be a day or a year, but not those of «12.5» and «1,950». */
function numberTags(list: readonly Token[], at: number): Tags {
  const text = (i: number) => list[at + i]?.text ?? '';
  const touches = (i: number) => Boolean(list[at + i]?.joined);
  const isNumber = (i: number) => Boolean(list[at + i]?.isNumber);
  const dotted = (first: number) =>
    [0, 2, 4].every(i => isNumber(first + i)) &&
    [1, 3].every(i => text(first + i) === '.') &&
    [1, 2, 3, 4].every(i => touches(first + i));
  const behind = touches(1) && DECIMAL.test(text(1)) && touches(2) && isNumber(2);
  const before = touches(0) && DECIMAL.test(text(-1)) && touches(-1) && isNumber(-2);
  if ((behind || before) && ![0, -2, -4].some(dotted)) return noTags;
  // «%12», «$2019», «12%».
  if ((touches(0) && /^[$€£%#]$/.test(text(-1))) || (touches(1) && /^[$€£%٪]$/.test(text(1)))) return noTags;
  const digits = text(0);
  const value = Number(digits);
  if (digits.length > 4) return noTags;
  numbers[value] ??= digits.length === 4 && value >= 1000 && value < 2200 ? {n: value, y4: value} : {n: value};
  return numbers[value];
}

/** Tags of numbers: one object for each, by which stages know what rules to try. */
const numbers: Tags[] = [];
