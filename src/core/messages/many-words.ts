/** What a reader must know of very many events, beyond what the interface says of any story. All languages in one file. */
import {languageOf} from './words-for.ts';

export interface ManyWords {
  /** Columns stand for more events than can be told apart. */
  readonly density: string;
  /** Of an archive `{n}` of `{count}` events have been loaded. */
  readonly part: string;
  /** Rows were asked for, which there are not: of groups there are more than a hundred. */
  readonly rows: string;
}

const words: Readonly<Record<string, ManyWords>> = {
  ar: {
    density: 'كل عمود يعدّ الأحداث في مدته، والعناوين لأبرزها؛ كبّر لرؤية البقية.',
    part: 'حُمّل من الأرشيف {n} من أصل {count} حتى الآن، والبحث فيما حُمّل وحده.',
    rows: 'المجموعات أكثر من أن يكون لكل منها صف.',
  },
  en: {
    density: 'Each column counts the events of its time; labels name the weightiest. Zoom in for the rest.',
    part: '{n} of the archive’s {count} events have been loaded; a search looks through those only.',
    rows: 'There are too many groups to give each a row of its own.',
  },
  ckb: {
    density: 'هەر ستوونێک ڕووداوەکانی ماوەی خۆی دەژمێرێت و ناوەکان هی گرنگترینەکانن؛ بۆ بینینی ئەوانی دیکە گەورەی بکە.',
    part: 'لە کۆی {count} ڕووداوی ئەرشیفەکە {n} بار کراون؛ گەڕان تەنیا لەوانەدا دەکرێت.',
    rows: 'گرووپەکان زۆر لەوە زیاترن کە هەریەکەیان ڕیزێکی خۆی هەبێت.',
  },
  de: {
    density:
      'Jede Säule zählt die Ereignisse ihrer Zeit; beschriftet sind die wichtigsten. Die übrigen zeigen sich beim Vergrößern.',
    part: '{n} von {count} Ereignissen des Archivs sind geladen; die Suche durchsucht nur diese.',
    rows: 'Für eine eigene Zeile je Gruppe sind es zu viele Gruppen.',
  },
  es: {
    density:
      'Cada columna cuenta los acontecimientos de su periodo; los títulos son de los más importantes. Amplíe para ver el resto.',
    part: 'Se han cargado {n} de los {count} acontecimientos del archivo; la búsqueda solo abarca esos.',
    rows: 'Hay demasiados grupos para que cada uno tenga su propia fila.',
  },
  fa: {
    density: 'هر ستون رویدادهای بازهٔ خود را می‌شمارد و عنوان‌ها از آنِ مهم‌ترین‌هاست؛ برای دیدن بقیه بزرگ‌نمایی کنید.',
    part: 'از {count} رویداد بایگانی {n} رویداد بارگذاری شده است و جست‌وجو تنها در همین‌هاست.',
    rows: 'گروه‌ها بیش از آن‌اند که هر کدام ردیفی جداگانه داشته باشد.',
  },
  fr: {
    density:
      'Chaque colonne compte les événements de sa période ; les titres sont ceux des plus importants. Zoomez pour voir les autres.',
    part: '{n} des {count} événements de l’archive sont chargés ; la recherche ne porte que sur ceux-ci.',
    rows: 'Les groupes sont trop nombreux pour avoir chacun sa ligne.',
  },
  he: {
    density: 'כל עמודה סופרת את האירועים בפרק הזמן שלה, והכותרות הן של החשובים שבהם; הגדילו כדי לראות את השאר.',
    part: 'נטענו {n} מתוך {count} האירועים שבארכיון; החיפוש הוא רק בהם.',
    rows: 'יש יותר מדי קבוצות מכדי שלכל אחת תהיה שורה משלה.',
  },
  id: {
    density:
      'Setiap kolom menghitung peristiwa pada rentangnya; judul menandai yang terpenting. Perbesar untuk melihat yang lain.',
    part: '{n} dari {count} peristiwa dalam arsip telah dimuat; pencarian hanya mencakup yang itu.',
    rows: 'Kelompoknya terlalu banyak untuk masing-masing mendapat baris sendiri.',
  },
  ru: {
    density:
      'Каждый столбец показывает число событий за свой отрезок времени; подписаны самые важные. Остальные видны при увеличении.',
    part: 'Загружено событий архива: {n} из {count}; поиск ведётся только среди них.',
    rows: 'Групп слишком много, чтобы у каждой была своя строка.',
  },
  tr: {
    density:
      'Her sütun kendi dönemindeki olayları sayar; başlıklar en önemlilerine aittir. Ötekiler için yakınlaştırın.',
    part: 'Arşivdeki {count} olaydan {n} tanesi yüklendi; arama yalnızca bunlarda yapılır.',
    rows: 'Her birine ayrı bir satır vermek için çok fazla grup var.',
  },
  ur: {
    density: 'ہر ستون اپنی مدت کے واقعات گنتا ہے اور عنوانات اہم ترین واقعات کے ہیں؛ باقی دیکھنے کے لیے بڑا کریں۔',
    part: 'آرکائیو کے {count} واقعات میں سے {n} لوڈ ہوئے ہیں؛ تلاش انہی میں ہوتی ہے۔',
    rows: 'گروہ اتنے زیادہ ہیں کہ ہر ایک کو الگ قطار نہیں دی جا سکتی۔',
  },
};

/** In a language given as a BCP 47 tag; English where there is no such language here. */
export const manyWords = (lang: string): ManyWords => words[languageOf(lang)] ?? (words['en'] as ManyWords);
