import {fieldsOf, type Row} from '../../core/desk/draft.ts';
import {type CellEdit, editCells} from '../../core/desk/edits.ts';
import {cellText, type FieldName} from '../../core/desk/fields.ts';
import {type Cells, fromTsv, toHtmlTable, toTsv} from '../../core/desk/grid-text.ts';
import type {DeskStore} from '../desk-store.ts';
import {type CellRange, columns} from './table-motion.ts';

/**
 * What was pasted, as cells: of the table where there is one, else of its text.
 * @param sources The column of the sources; told by its header if left out.
 */
export async function cellsOf(
  {html, text}: {readonly html: string; readonly text: string},
  sources?: number,
): Promise<Cells> {
  if (/<table\b/i.test(html)) {
    const {htmlCells} = await import('../../core/desk/html-cells.ts');
    const cells = htmlCells(html, sources === undefined ? undefined : column => column === sources);
    if (cells) return cells;
  }
  return fromTsv(text);
}

/** Whether it is prose, of which a line is a paragraph and no row: with a blank line, or from a page or Word, which have HTML and no table. */
function isProse({html, text}: {readonly html: string; readonly text: string}): boolean {
  const lines = text.trim();
  if (/\t/.test(lines) || /<table\b/i.test(html) || !/[\r\n]/.test(lines)) return false;
  return html !== '' || /\n\s*\n|\r\s*\r/.test(lines);
}

/** The table, as its clipboard sees it. */
export interface CopiedTable {
  readonly store: DeskStore;
  readonly rows: readonly Row[];
  readonly selection: CellRange;
  /** A cell has the focus, and is not being written in. */
  readonly isAtCell: boolean;
  readonly fillSelection: (text: string) => void;
}

/** Copying, cutting and pasting of cells, to and from spreadsheets. */
export class TableClipboard {
  readonly #table: CopiedTable;

  constructor(table: CopiedTable) {
    this.#table = table;
  }

  /** Where nothing is selected as text, browsers tell the page's body, not what has the focus. */
  listen(): void {
    document.addEventListener('copy', this.#onCopy);
    document.addEventListener('cut', this.#onCopy);
    document.addEventListener('paste', this.#onPaste);
  }

  stop(): void {
    document.removeEventListener('copy', this.#onCopy);
    document.removeEventListener('cut', this.#onCopy);
    document.removeEventListener('paste', this.#onPaste);
  }

  get #fields(): readonly FieldName[] {
    const [from, to] = this.#table.selection.columns;
    return columns.slice(from, to + 1);
  }

  readonly #onCopy = (event: ClipboardEvent): void => {
    const table = this.#table;
    if (!table.isAtCell || !event.clipboardData) return;
    const {store} = table;
    const [from, to] = table.selection.rows;
    const fields = this.#fields;
    const cells = store.draft.rows
      .slice(from, to + 1)
      .map(row => fields.map(field => cellText(fieldsOf(row), field, store.draft.head, store.words)));
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(cells));
    event.clipboardData.setData('text/html', toHtmlTable(cells));
    if (event.type === 'cut') table.fillSelection('');
    store.say(store.count(store.words.table.copied, cells.length * fields.length));
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const table = this.#table;
    if (!table.isAtCell || !event.clipboardData) return;
    event.preventDefault();
    const pasted = {html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain')};
    const {draft} = table.store;
    // An article goes into the cell of a text as it is.
    if (this.#fields.join() === 'text' && isProse(pasted)) {
      this.#paste([[pasted.text.replace(/\r\n?/g, '\n').trim()]]);
      return;
    }
    void cellsOf(pasted, columns.indexOf('links') - table.selection.columns[0]).then(cells => {
      // Something else was done while the table was read: what would be pasted over is no longer what was seen.
      if (table.store.draft === draft) this.#paste(cells);
    });
  };

  /** Puts cells in from the active one on; rows that are not there are made. One cell goes into all of the selection. */
  #paste(cells: Cells): void {
    const table = this.#table;
    const {store} = table;
    const [only] = cells.length === 1 && cells[0]?.length === 1 ? cells[0] : [];
    if (only !== undefined) {
      const [from, to] = table.selection.rows;
      const keys = table.rows.slice(from, to + 1).map(({key}) => key);
      store.edit(keys.flatMap(key => this.#fields.map((field): CellEdit => ({key, field, text: only}))));
      return;
    }
    const {rows, columns: chosen} = table.selection;
    const {draft} = store;
    const keyAt = (i: number) => draft.rows[rows[0] + i]?.key ?? draft.nextKey + (rows[0] + i - draft.rows.length);
    const edits = cells.flatMap((row, i) =>
      row.flatMap((text, j): CellEdit[] => {
        const field = columns[chosen[0] + j];
        return field ? [{key: keyAt(i), field, text}] : [];
      }),
    );
    store.apply(editCells(draft, edits, store.cells));
    const width = Math.max(...cells.map(row => row.length));
    const end = {key: keyAt(cells.length - 1), field: columns[chosen[0] + width - 1] ?? columns.at(-1) ?? 'weight'};
    const start = {key: keyAt(0), field: columns[chosen[0]] ?? 'date'};
    store.selectRange(end, start);
    store.say(store.count(store.words.table.pasted, cells.length));
  }
}
