/** Which column of an archive holds which field of an event: the headers of spreadsheets, in English or Arabic. */
import {foldText} from '../text/fold-text.ts';

const headers = {
  date: ['date', 'start', 'when', 'التاريخ', 'البداية', 'متى'],
  end: ['end', 'until', 'النهاية', 'إلى'],
  title: ['title', 'headline', 'event', 'العنوان', 'الحدث'],
  text: ['text', 'description', 'details', 'النص', 'الوصف', 'التفاصيل'],
  group: ['group', 'category', 'tag', 'actor', 'المجموعة', 'الفئة', 'الطرف'],
  place: ['place', 'location', 'المكان'],
  link: ['link', 'source', 'url', 'الرابط', 'المصدر'],
  image: ['image', 'media', 'الصورة'],
  alt: ['alt', 'وصف الصورة'],
  credit: ['credit', 'المصور'],
  status: ['status', 'الحالة'],
  weight: ['weight', 'الأهمية'],
} as const;

export type Field = keyof typeof headers;
/** The column of each field that has one. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

const plain = (header: string): string => foldText(header).text.replace(/\s+/g, ' ').trim();
const fieldOf = new Map(
  (Object.keys(headers) as Field[]).flatMap(field => headers[field].map(header => [plain(header), field] as const)),
);

/** @param names In the file's order. Of two columns for one field the first is taken. */
export function columnsOf(names: readonly string[]): Columns {
  const columns: Partial<Record<Field, string>> = {};
  for (const name of names) {
    const field = fieldOf.get(plain(name));
    if (field) columns[field] ??= name;
  }
  return columns;
}
