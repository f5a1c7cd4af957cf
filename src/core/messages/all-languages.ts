/** All languages at once, for those who want a single file. */
import {ckb} from './ckb.ts';
import {de} from './de.ts';
import {es} from './es.ts';
import {fa} from './fa.ts';
import {fr} from './fr.ts';
import {he} from './he.ts';
import {id} from './id.ts';
import {ru} from './ru.ts';
import {tr} from './tr.ts';
import {ur} from './ur.ts';
import {addWords} from './words-for.ts';

/** Makes all languages known, so that `loadWords` has nothing left to load. */
export function addAllLanguages(): void {
  for (const words of [ckb, de, es, fa, fr, he, id, ru, tr, ur]) addWords(words);
}
