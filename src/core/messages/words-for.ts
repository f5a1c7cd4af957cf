import {ar} from './ar.ts';
import {en} from './en.ts';
import type {Words} from './words.ts';

/** By primary subtag. Arabic and English are always there; other languages are added once they have been loaded. */
const known = new Map<string, Words>([ar, en].map(words => [words.lang, words]));

/** The words for a BCP 47 tag, found by its primary subtag («ar-EG» has those of «ar»); English where there are none. */
export function wordsFor(lang: string): Words {
  return known.get(lang.toLowerCase().split(/[-_]/)[0] ?? '') ?? en;
}

/** Makes a language's words known to `wordsFor`, from then on. */
export function addWords(words: Words): void {
  known.set(words.lang, words);
}
