/** Which column of an archive holds which field of an event: the headers of spreadsheets, in English or Arabic. */
import {fieldOfHeader} from '../formats/sheet/sheet-headers.ts';

const fields = [
  'date',
  'end',
  'title',
  'text',
  'group',
  'place',
  'link',
  'image',
  'alt',
  'credit',
  'status',
  'weight',
] as const;

export type Field = (typeof fields)[number];
/** The column of each field that has one. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

/** @param names In the file's order. Of two columns for one field the first is taken. */
export function columnsOf(names: readonly string[]): Columns {
  const columns: Partial<Record<Field, string>> = {};
  for (const name of names) {
    const wanted = fieldOfHeader(name);
    const field = fields.find(each => each === wanted);
    if (field) columns[field] ??= name;
  }
  return columns;
}
