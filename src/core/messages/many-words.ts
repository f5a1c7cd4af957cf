/** What a reader must know of very many events, beyond what the interface says of any story. All languages in one file. */
import {languageOf} from './words-for.ts';

export interface ManyWords {
  /** Of an archive `{n}` of `{count}` events have been loaded. */
  readonly part: string;
  /** Rows for the groups were asked for. */
  readonly noRows: string;
}

const words: Readonly<Record<string, ManyWords>> = {
  ar: {
    part: 'حُمّل من الأرشيف {n} من أصل {count} حتى الآن، والبحث فيما حُمّل وحده.',
    noRows: 'الأحداث أكثر من أن يكون لكل مجموعة صف، والألوان تميّز بينها.',
  },
  en: {
    part: '{n} of the archive’s {count} events have been loaded; a search looks through those only.',
    noRows: 'There are too many events for a row per group; colours tell the groups apart.',
  },
  ckb: {
    part: 'لە کۆی {count} ڕووداوی ئەرشیفەکە {n} بار کراون؛ گەڕان تەنیا لەوانەدا دەکرێت.',
    noRows: 'ڕووداوەکان زۆرن و ناکرێت هەر گرووپێک ڕیزێکی خۆی هەبێت؛ ڕەنگەکان لێکیان جیا دەکەنەوە.',
  },
  de: {
    part: '{n} von {count} Ereignissen des Archivs sind geladen; die Suche durchsucht nur diese.',
    noRows: 'Für eine Zeile je Gruppe sind es zu viele Ereignisse; die Farben unterscheiden die Gruppen.',
  },
  es: {
    part: 'Se han cargado {n} de los {count} acontecimientos del archivo; la búsqueda solo abarca esos.',
    noRows: 'Hay demasiados acontecimientos para una fila por grupo; los colores distinguen los grupos.',
  },
  fa: {
    part: 'از {count} رویداد بایگانی {n} رویداد بارگذاری شده است و جست‌وجو تنها در همین‌هاست.',
    noRows: 'رویدادها بیش از آن است که هر گروه ردیفی جدا داشته باشد؛ رنگ‌ها گروه‌ها را از هم جدا می‌کنند.',
  },
  fr: {
    part: '{n} des {count} événements de l’archive sont chargés ; la recherche ne porte que sur ceux-ci.',
    noRows: 'Il y a trop d’événements pour une ligne par groupe ; les couleurs distinguent les groupes.',
  },
  he: {
    part: 'נטענו {n} מתוך {count} האירועים שבארכיון; החיפוש הוא רק בהם.',
    noRows: 'יש יותר מדי אירועים לשורה לכל קבוצה; הצבעים מבדילים בין הקבוצות.',
  },
  id: {
    part: '{n} dari {count} peristiwa dalam arsip telah dimuat; pencarian hanya mencakup yang itu.',
    noRows: 'Peristiwanya terlalu banyak untuk satu baris per kelompok; warna membedakan kelompok.',
  },
  ru: {
    part: 'Загружено событий архива: {n} из {count}; поиск ведётся только среди них.',
    noRows: 'Событий слишком много, чтобы дать каждой группе строку; группы различаются цветом.',
  },
  tr: {
    part: 'Arşivdeki {count} olaydan {n} tanesi yüklendi; arama yalnızca bunlarda yapılır.',
    noRows: 'Olaylar, her gruba bir satır ayrılamayacak kadar çok; grupları renkler ayırır.',
  },
  ur: {
    part: 'آرکائیو کے {count} واقعات میں سے {n} لوڈ ہوئے ہیں؛ تلاش انہی میں ہوتی ہے۔',
    noRows: 'واقعات اتنے زیادہ ہیں کہ ہر گروہ کی الگ قطار نہیں بن سکتی؛ گروہوں کو رنگ الگ کرتے ہیں۔',
  },
};

/** In a language given as a BCP 47 tag; English where there is no such language here. */
export const manyWords = (lang: string): ManyWords => words[languageOf(lang)] ?? (words['en'] as ManyWords);
