/** What a reader must know of very many events, beyond what the interface says of any story. All languages in one file. */
import {languageOf} from './words-for.ts';

export interface ManyWords {
  /** Of an archive `{n}` of `{count}` events have been loaded. */
  readonly part: string;
}

const words: Readonly<Record<string, ManyWords>> = {
  ar: {
    part: 'حُمّل من الأرشيف {n} من أصل {count} حتى الآن، والبحث فيما حُمّل وحده.',
  },
  en: {
    part: '{n} of the archive’s {count} events have been loaded; a search looks through those only.',
  },
  ckb: {
    part: 'لە کۆی {count} ڕووداوی ئەرشیفەکە {n} بار کراون؛ گەڕان تەنیا لەوانەدا دەکرێت.',
  },
  de: {
    part: '{n} von {count} Ereignissen des Archivs sind geladen; die Suche durchsucht nur diese.',
  },
  es: {
    part: 'Se han cargado {n} de los {count} acontecimientos del archivo; la búsqueda solo abarca esos.',
  },
  fa: {
    part: 'از {count} رویداد بایگانی {n} رویداد بارگذاری شده است و جست‌وجو تنها در همین‌هاست.',
  },
  fr: {
    part: '{n} des {count} événements de l’archive sont chargés ; la recherche ne porte que sur ceux-ci.',
  },
  he: {
    part: 'נטענו {n} מתוך {count} האירועים שבארכיון; החיפוש הוא רק בהם.',
  },
  id: {
    part: '{n} dari {count} peristiwa dalam arsip telah dimuat; pencarian hanya mencakup yang itu.',
  },
  ru: {
    part: 'Загружено событий архива: {n} из {count}; поиск ведётся только среди них.',
  },
  tr: {
    part: 'Arşivdeki {count} olaydan {n} tanesi yüklendi; arama yalnızca bunlarda yapılır.',
  },
  ur: {
    part: 'آرکائیو کے {count} واقعات میں سے {n} لوڈ ہوئے ہیں؛ تلاش انہی میں ہوتی ہے۔',
  },
};

/** In a language given as a BCP 47 tag; English where there is no such language here. */
export const manyWords = (lang: string): ManyWords => words[languageOf(lang)] ?? (words['en'] as ManyWords);
