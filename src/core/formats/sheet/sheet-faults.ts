/** What is told of a sheet: faults, with the row and the column that a journalist sees, and what there is no place for. */
import type {Fault} from '../../model/problem.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import {leftOutFaults} from '../left-out.ts';
import {brokenCell, cellName} from './sheet-cells.ts';
import {headerAt, type SheetColumns, type SheetField} from './sheet-headers.ts';

/** Of one kind of note or fault in one column, so many rows are told of; the last says of how many more it is true. */
const MOST_TOLD = 20;
/** What a row of a type has a place for; that of an event without a picture none for what is said of one. */
const HELD = {
  title: /^(?:type|title|text)$/,
  era: /^(?:type|title|date|end|time|endTime|(?:y|endY)ear|(?:m|endM)onth|(?:d|endD)ay)$/,
  event: /^(?!(?:alt|caption|credit)$)/,
} as const;

/** Gathers the faults of a sheet: of one kind in one column only the first rows are told, and how many more there are. */
export class SheetFaults {
  readonly #columns: SheetColumns;
  readonly #faults: Fault[] = [];
  /** By kind and column: how many rows there are of it, and the last that was told. */
  readonly #told = new Map<string, {count: number; last: number}>();
  /** What has no place in an event: the headers of columns, and tags of HTML. */
  readonly #leftOut = new Set<string>();
  /** Columns that are told of among it. */
  readonly #outside = new Set<number>();

  constructor(columns: SheetColumns) {
    this.#columns = columns;
  }

  tell(fault: Fault): void {
    const key = [fault.code, fault.params?.['kind'], fault.column].join('\n');
    const told = this.#told.get(key) ?? {count: 0, last: 0};
    told.count++;
    if (told.count <= MOST_TOLD) told.last = this.#faults.push(fault) - 1;
    this.#told.set(key, told);
  }

  /** Tells of an address that nobody should be led to. */
  refuse(url: string, column: string, row: number): void {
    this.tell({severity: 'warning', code: 'url-refused', row, column, value: shorten(url, CITED)});
  }

  leaveOut(what: string): void {
    this.#leftOut.add(what);
  }

  /** A column that is a second one of its kind, or has no header and is told of by its first cell. */
  leaveOutColumn(column: number, row: number): void {
    if (this.#outside.has(column)) return;
    this.#outside.add(column);
    this.#leftOut.add(this.#columns.headers[column] || cellName(column, row));
  }

  /** What a row has beside what one of its type is for. */
  leaveOutCells(cells: readonly string[], row: number, type: keyof typeof HELD): void {
    this.#columns.fields.forEach((field, i) => {
      const cell = cells[i]?.trim();
      if (cell && !HELD[type].test(field ?? '') && !brokenCell(cell) && !this.#outside.has(i))
        this.#leftOut.add(cellName(i, row));
    });
  }

  /** Tells of a part of a row, in the column that has it, if there is one. */
  tellOf(field: SheetField, fault: Fault): void {
    const column = headerAt(this.#columns, field);
    this.tell({...fault, ...(column && {column})});
  }

  /** All of them, once all rows have come. */
  all(): readonly Fault[] {
    for (const {count, last} of this.#told.values()) {
      const fault = this.#faults[last];
      if (count > MOST_TOLD && fault)
        this.#faults[last] = {...fault, params: {...fault.params, more: count - MOST_TOLD}};
    }
    return [...this.#faults, ...leftOutFaults(this.#leftOut)];
  }
}
