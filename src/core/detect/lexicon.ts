/** Words with a meaning to dates: looked up as they stand, or behind Arabic's one-letter words. */

import {arabicDates} from '../text/date-words-ar.ts';
import {englishDates} from '../text/date-words-en.ts';
import {makeLexicon} from '../text/lexicon.ts';
import {type Item, noTags, type Tags} from './grammar.ts';
import type {Token} from './token.ts';
import {arabic, arabicVerbs} from './words-ar.ts';
import {english, englishVerbs} from './words-en.ts';

/** In prose a month of either calendar may stand where one of the other does. */
const dates = [arabicDates, englishDates].map(table => table.replaceAll('hijri', 'month'));

export const lexicon = makeLexicon(...dates, arabic, english);

/** Apart from those of dates: a verb is one only where no date is. */
export const verbs = makeLexicon(arabicVerbs, englishVerbs);

/** Letters that are words of their own in front of others. */
const CLITICS = /^[وف]?[بلك]?/;

/** A sentence as items. A conjunction or preposition that is written as one word with what it stands before is an item of its own. */
export function readItems(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) at += read(tokens[at] as Token, at + 1);
  return items;

  /** Takes in a token and those behind it that are of the same expression, and says how many. */
  function read(token: Token, behind: number): number {
    const {text, start, end, joined, letter} = token;
    const lookUp = (word: string) =>
      lexicon.get(word)?.find(({rest}) => rest.every((next, i) => tokens[behind + i]?.text === next));
    const push = (from: number, to: number, tags: Tags) =>
      items.push({
        start: start + from,
        end: to,
        text: text.slice(from, to - start),
        joined: joined || from > 0,
        tags,
      });

    const [clitics] = CLITICS.exec(text) as RegExpExecArray;
    for (let cut = 0; cut <= clitics.length; cut++) {
      const last = text.charAt(cut - 1);
      // «باب» is no August, but «وآب» is.
      if (text.length <= cut + (/[بلك]/.test(last) ? 2 : cut)) continue;
      // «للعام» cannot be cut: its two letters stand for three.
      const isWhole = last === 'ل' && text[cut] === 'ل';
      const entry = lookUp((isWhole ? 'ا' : '') + text.slice(cut));
      if (!entry || ('capital' in entry.tags && letter === letter.toLowerCase()) || (text === 'اب' && letter !== 'آ'))
        continue;
      const cuts = isWhole ? cut - 1 : cut;
      for (let i = 0; i < cuts; i++) push(i, start + i + 1, lookUp(text.charAt(i))?.tags ?? noTags);
      const {rest, tags} = entry;
      push(cuts, tokens[behind + rest.length - 1]?.end ?? end, isWhole ? {...tags, inside: true} : tags);
      return rest.length + 1;
    }
    const n = Number(text);
    // Digits that may be a day or a year.
    push(0, end, /^\d{1,4}$/.test(text) ? {n, ...(/^(?:1.|2[01])..$/.test(text) && {y4: n})} : noTags);
    return 1;
  }
}
