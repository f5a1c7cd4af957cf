/** The languages that are loaded when a page asks for them: one file each. */
import type {Words} from './words.ts';
import {addWords, languageOf, wordsFor} from './words-for.ts';

/** By primary subtag. */
type Files = Readonly<Record<string, () => Promise<Words>>>;

const files: Files = {
  ckb: async () => (await import('./ckb.ts')).ckb,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fa: async () => (await import('./fa.ts')).fa,
  fr: async () => (await import('./fr.ts')).fr,
  he: async () => (await import('./he.ts')).he,
  id: async () => (await import('./id.ts')).id,
  ru: async () => (await import('./ru.ts')).ru,
  tr: async () => (await import('./tr.ts')).tr,
  ur: async () => (await import('./ur.ts')).ur,
};

/** Makes a `loadWords` for some files. */
export function wordsLoader(sources: Files): (lang: string) => Promise<void> | undefined {
  const loading = new Map<string, Promise<void>>();
  return lang => {
    const language = languageOf(lang);
    if (!Object.hasOwn(sources, language) || wordsFor(language).lang === language) return undefined;
    const begun = loading.get(language);
    if (begun) return begun;
    const load = async (): Promise<void> => {
      try {
        const words = await sources[language]?.();
        if (words) addWords(words);
      } catch {
        // English stays, and the next who asks tries again.
      } finally {
        loading.delete(language);
      }
    };
    const promise = load();
    loading.set(language, promise);
    return promise;
  };
}

/**
 * Loads the words of a language, given as a BCP 47 tag, so that `wordsFor` has them once the promise is fulfilled. It never
 * rejects: where the file can't be had, English stays, and a later call tries again. `undefined` where there is nothing to
 * wait for: the words are there, or the language has none.
 */
export const loadWords = wordsLoader(files);
