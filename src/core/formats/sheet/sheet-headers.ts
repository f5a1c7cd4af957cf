/** What the columns of a sheet hold, by their headers: English and Arabic, forgiving in case, diacritics and hamza. */
import {foldText} from '../../text/fold-text.ts';

/** The fields of a row. Those of TimelineJS's sheets that have no counterpart have names of their own. */
export type SheetField =
  | 'id'
  | 'date'
  | 'end'
  | 'displayDate'
  | 'title'
  | 'text'
  | 'group'
  | 'tags'
  | 'place'
  | 'link'
  | 'image'
  | 'alt'
  | 'caption'
  | 'credit'
  | 'status'
  | 'dating'
  | 'phrase'
  | 'quote'
  | 'weight'
  | 'type'
  | 'year'
  | 'month'
  | 'day'
  | 'time'
  | 'endYear'
  | 'endMonth'
  | 'endDay'
  | 'endTime'
  | 'thumbnail'
  | 'background';

/** The first of each is what `csv` is written with. Spelling as in print; «ال» may be left out. */
const headers: Readonly<Record<SheetField, readonly [english: string, arabic: string]>> = {
  id: ['id|identifier', 'المعرّف'],
  date: [
    'date|start|when|start date|starts|from|begin|event date',
    'التاريخ|البداية|متى|تاريخ البداية|من|تاريخ البدء|البدء|تاريخ الحدث|التاريخ الميلادي',
  ],
  end: ['end|until|end date|ends|to', 'النهاية|إلى|تاريخ النهاية|حتى|تاريخ الانتهاء|الانتهاء'],
  displayDate: ['display date|shown date|date as printed', 'التاريخ المعروض|التاريخ كما يُكتب'],
  title: ['title|headline|event|name|event title|event name', 'العنوان|الحدث|اسم الحدث|عنوان الحدث|عنوان الخبر'],
  text: ['text|description|details|body|summary', 'النص|الوصف|التفاصيل|الشرح|نص الحدث|وصف الحدث|تفاصيل الحدث'],
  group: ['group|category|actor|section', 'المجموعة|الفئة|الطرف|التصنيف|القسم'],
  tags: ['tags|keywords', 'الوسوم|الكلمات المفتاحية'],
  place: ['place|location|where|city', 'المكان|الموقع|أين|المدينة|مكان الحدث'],
  link: ['link|source|url|links|sources|urls|source url', 'الرابط|المصدر|الروابط|المصادر|رابط المصدر|رابط الخبر'],
  image: ['image|media|photo|picture|image url', 'الصورة|الوسائط|رابط الصورة'],
  alt: ['alt|alt text|image description', 'وصف الصورة|النص البديل'],
  caption: ['caption|media caption|image caption', 'تعليق الصورة|التعليق'],
  credit: ['credit|media credit|photographer|image credit', 'المصور|مصدر الصورة|حقوق الصورة'],
  status: ['status', 'الحالة'],
  dating: ['dating|how it is dated', 'كيف عُرف التاريخ'],
  phrase: ['phrase|words of the date', 'العبارة الدالة على التاريخ|العبارة|عبارة التاريخ'],
  quote: ['quote', 'الاقتباس'],
  weight: ['weight|importance', 'الأهمية|الوزن'],
  type: ['type', 'النوع'],
  year: ['year', 'السنة|العام'],
  month: ['month', 'الشهر'],
  day: ['day', 'اليوم'],
  time: ['time|start time', 'الوقت|الساعة|وقت البداية'],
  endYear: ['end year', 'سنة النهاية'],
  endMonth: ['end month', 'شهر النهاية'],
  endDay: ['end day', 'يوم النهاية'],
  endTime: ['end time', 'وقت النهاية'],
  thumbnail: ['media thumbnail|thumbnail', 'الصورة المصغرة'],
  background: ['background', 'الخلفية'],
};

/** UTF-16 units: a header that says more than its name, in brackets, is not longer. */
const LONGEST = 80;

/** A header as it is compared: without what stands in brackets, marks around it, and how words are parted. */
const keyOf = (header: string): string =>
  foldText(header)
    .text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[_\-:*"'.#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(.*[^ ]) ?\*$/, '$1');

const fields = new Map<string, SheetField>();
for (const [field, names] of Object.entries(headers)) {
  for (const name of names.flatMap(list => list.split('|'))) {
    const key = keyOf(name);
    fields.set(key, field as SheetField);
    // «تاريخ» for «التاريخ»; two letters mean too much.
    if (/^ال.{3}/.test(key) && !fields.has(key.slice(2))) fields.set(key.slice(2), field as SheetField);
  }
}

/** What a column with such a header holds; `undefined` where that is not known. A `tag` is the group of older sheets. */
export function fieldOfHeader(header: string): SheetField | undefined {
  // The lines of a table are asked as well, and most of their cells are texts or figures.
  if (header.length > LONGEST || /\p{Nd}/u.test(header)) return undefined;
  const key = keyOf(header);
  return fields.get(key) ?? (/^(?:tag|الوسم)$/.test(key) ? 'group' : undefined);
}

/** The header that a field is written with. */
export const headerOf = (field: SheetField, lang: 'ar' | 'en'): string => {
  const [english, arabic] = headers[field];
  const name = (lang === 'ar' ? arabic : english).split('|')[0] ?? field;
  return lang === 'ar' ? name : name.charAt(0).toUpperCase() + name.slice(1);
};

/** What the columns of a sheet hold, by their headers. */
export interface SheetColumns {
  /** By column; `undefined` for one that khatt does not know. */
  readonly fields: readonly (SheetField | undefined)[];
  /** By column, as written, trimmed. */
  readonly headers: readonly string[];
  readonly hasDate: boolean;
  readonly hasTitle: boolean;
}

/** The header of the column of a field; empty where there is none. */
export const headerAt = ({fields, headers}: SheetColumns, field: SheetField): string =>
  headers[fields.indexOf(field)] ?? '';

/** Fields of which a table may have several columns. */
export const SEVERAL: ReadonlySet<SheetField> = new Set(['link', 'tags']);

/** Reads a row of headers. Of two columns for one field the first is it, and the other is not known. */
export function readHeaders(cells: readonly string[]): SheetColumns {
  const used = new Set<SheetField>();
  const found = cells.map(cell => {
    const field = fieldOfHeader(cell);
    if (!field || (used.has(field) && !SEVERAL.has(field))) return undefined;
    used.add(field);
    return field;
  });
  return {
    fields: found,
    headers: cells.map(cell => cell.trim()),
    hasDate: used.has('date') || used.has('year'),
    hasTitle: used.has('title'),
  };
}

/** Rows above the headers that are passed over: a sheet may begin with its own title. */
export const MOST_ABOVE = 10;

/** The index of the row of headers among the first; -1 where none has both a date and a title. */
export function findHeaders(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, MOST_ABOVE).findIndex(row => {
    const {hasDate, hasTitle} = readHeaders(row);
    return hasDate && hasTitle;
  });
}
