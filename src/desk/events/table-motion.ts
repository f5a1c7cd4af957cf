/** Where the keyboard goes in the table: rows and columns as lists of names, without the table. */
import type {Row} from '../../core/desk/draft.ts';
import type {FieldName} from '../../core/desk/fields.ts';
import type {Cell} from '../desk-store.ts';

/** In the order of reading. What else an event has stands in its form. */
export const columns: readonly FieldName[] = [
  'date',
  'title',
  'text',
  'group',
  'status',
  'dating',
  'place',
  'links',
  'image',
  'alt',
  'weight',
];

/** Indices of rows and columns, both ends included. */
export interface CellRange {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

const rowAt = (rows: readonly Row[], {key}: Cell): number => {
  const at = rows.findIndex(row => row.key === key);
  return at < 0 ? rows.length - 1 : at;
};
const columnAt = ({field}: Cell): number => Math.max(0, columns.indexOf(field));

/** The cells between two, in whatever order the two are. */
export function rangeOf(rows: readonly Row[], a: Cell, b: Cell): CellRange {
  const ordered = (one: number, other: number) => (one < other ? ([one, other] as const) : ([other, one] as const));
  return {rows: ordered(rowAt(rows, a), rowAt(rows, b)), columns: ordered(columnAt(a), columnAt(b))};
}

export const isIn = (range: CellRange, row: number, column: number): boolean =>
  row >= range.rows[0] && row <= range.rows[1] && column >= range.columns[0] && column <= range.columns[1];

const within = (n: number, most: number): number => Math.max(0, Math.min(n, most));

/** The cell that is so many rows and columns away, or as far as there are cells. */
export function cellFrom(rows: readonly Row[], from: Cell, by: {rows: number; columns: number; end?: boolean}): Cell {
  const row = by.end && by.rows ? by.rows * rows.length : rowAt(rows, from) + by.rows;
  const column = by.end && by.columns ? by.columns * columns.length : columnAt(from) + by.columns;
  return {
    key: rows[within(row, rows.length - 1)]?.key ?? from.key,
    field: columns[within(column, columns.length - 1)] ?? from.field,
  };
}

/** The next cell in reading order, over the ends of rows; `undefined` behind the last and before the first. */
export function nextCell(rows: readonly Row[], from: Cell, by: 1 | -1): Cell | undefined {
  const index = rowAt(rows, from) * columns.length + columnAt(from) + by;
  const row = rows[Math.floor(index / columns.length)];
  const field = columns[index % columns.length];
  return row && field && {key: row.key, field};
}
