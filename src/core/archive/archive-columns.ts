/** Which column of an archive holds which field of an event: the headers of spreadsheets, in English or Arabic. */
import {fieldOfHeader, SEVERAL} from '../formats/sheet/sheet-headers.ts';

/** Those of a sheet that an event has, but for its id: that of an archive's event is the number of its row. */
const fields = [
  'date',
  'end',
  'displayDate',
  'title',
  'text',
  'group',
  'tags',
  'place',
  'link',
  'image',
  'alt',
  'caption',
  'credit',
  'status',
  'dating',
  'phrase',
  'quote',
  'weight',
] as const;

/** A field of an event that an archive may have a column for. */
export type Field = (typeof fields)[number];

/** The columns of each field that has any: of links and tags all, of others one. */
export type Columns = Readonly<Partial<Record<Field, readonly [string, ...string[]]>>>;

/** @param names In the file's order. Of two columns for one field the first is taken. */
export function columnsOf(names: readonly string[]): Columns {
  const columns: Partial<Record<Field, readonly [string, ...string[]]>> = {};
  for (const name of names) {
    const wanted = fieldOfHeader(name);
    const field = fields.find(each => each === wanted);
    const given = field && columns[field];
    if (field && (!given || SEVERAL.has(field))) columns[field] = given ? [...given, name] : [name];
  }
  return columns;
}
