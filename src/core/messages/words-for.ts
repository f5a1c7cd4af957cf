import {ar} from './ar.ts';
import {calendarNames} from './calendar-names.ts';
import {en} from './en.ts';
import type {Words} from './words.ts';

/** By primary subtag. Arabic and English are always there; other languages are added once they have been loaded. */
const known = new Map<string, Words>([ar, en].map(words => [words.lang, words]));

/** Old subtags, and Kurdish, which in a right-to-left page is Sorani. */
const aliases = new Map([
  ['iw', 'he'],
  ['in', 'id'],
  ['ku', 'ckb'],
]);

/** The primary subtag under which the words for a BCP 47 tag are kept: `ckb` for `ku-IQ`, `fr` for `fr_CA`. */
export function languageOf(lang: string): string {
  const primary = lang.toLowerCase().split(/[-_]/)[0] as string;
  // The Kurdish of Turkey is another language, and written in Latin letters.
  return /^ku[-_](latn|tr)/i.test(lang) ? 'kmr' : (aliases.get(primary) ?? primary);
}

/** The words for a BCP 47 tag, found by its primary subtag («ar-EG» has those of «ar»); English where there are none. */
export function wordsFor(lang: string): Words {
  return known.get(languageOf(lang)) ?? en;
}

/** Makes a language's words known to `wordsFor`, from then on. */
export function addWords(words: Words): void {
  known.set(words.lang, words);
  Object.assign(calendarNames, words.calendarNames);
}
