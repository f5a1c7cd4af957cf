/** Words by what they mean, looked up a phrase at a time. */
import {foldText} from './fold-text.ts';
import {formsOf, type WordTable} from './word-table.ts';

/** Words that belong together, and what they mean. */
export interface LexiconEntry {
  /** The words behind the first. */
  readonly rest: readonly string[];
  readonly tags: Record<string, unknown>;
}

/** Entries by their first word, folded; the longest come first. */
export type Lexicon = ReadonlyMap<string, readonly LexiconEntry[]>;

/** A lexicon of all words of some tables; what stands in several has the tags of each. */
export function makeLexicon(...tables: readonly WordTable[]): Lexicon {
  const lexicon = new Map<string, LexiconEntry[]>();
  for (const [tag, value, form] of tables.flatMap(formsOf)) {
    const [first = '', ...rest] = foldText(form).text.match(/\d+|\p{L}[\p{L}\p{M}]*|\S/gu) ?? [];
    const entries = lexicon.get(first) ?? [];
    const same = entries.find(entry => entry.rest.join(' ') === rest.join(' '));
    if (same) same.tags[tag] = value;
    else entries.push({rest, tags: {[tag]: value}});
    lexicon.set(first, entries);
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return lexicon;
}
