/** CSV, TSV and semicolons into the rows of a sheet, whole or as they come. */
import Papa from 'papaparse';
import type {Fault} from '../../model/problem.ts';
import {shorten} from '../../model/shorten.ts';
import {HTML} from '../../text/flow-text.ts';
import type {FileContent} from '../file-content.ts';
import {type RowEvent, Sheet, type ToText} from './sheet.ts';
import {findHeaders, MOST_ABOVE, readHeaders} from './sheet-headers.ts';
import {delimiterOf} from './sheet-shape.ts';

/** So many rows with a quotation mark out of place are told of: the first of them is what to mend. */
const MOST_TOLD = 5;
/** UTF-16 units of a list of columns that a fault cites. */
const LONGEST_LIST = 300;
/** UTF-16 units of a whole text that are taken at a time: what a few hundred rows leave behind is cleared away cheaply. */
const PIECE = 65_536;

/** Takes a text in pieces, and gives the rows that are whole. */
export class CsvRows {
  readonly #toText: ToText | undefined;
  #delimiter = '';
  #text = '';
  #held = '';
  /** No new look at the text before it is so long: an open quote may go on to the end of the file. */
  #waitFor = 0;
  /** The number of the last row that was taken. */
  #row = 0;
  #above: string[][] = [];
  #sheet: Sheet | undefined;
  readonly #quotes: Fault[] = [];

  constructor(delimiter: string, toText?: ToText) {
    this.#delimiter = delimiter;
    this.#toText = toText;
  }

  /** What can be said of the document so far. */
  get head(): RowEvent | undefined {
    return this.#sheet?.head;
  }

  get events(): readonly RowEvent[] {
    return this.#sheet?.events ?? [];
  }

  /** Takes the next piece. @returns The events that are whole now. */
  push(piece: string): RowEvent[] {
    // A carriage return at the end may be half of a line break.
    const text = this.#held + piece;
    this.#held = text.endsWith('\r') ? '\r' : '';
    this.#text += plainBreaks(text.slice(0, text.length - this.#held.length));
    return this.#text.length < this.#waitFor ? [] : this.#take(true);
  }

  #take(isMore: boolean): RowEvent[] {
    this.#delimiter ||= delimiterOf(this.#text);
    const parser = new Papa.Parser({delimiter: this.#delimiter, newline: '\n'});
    const {data, errors, meta}: Papa.ParseResult<string[]> = parser.parse(this.#text, 0, isMore);
    const {cursor} = meta;
    this.#text = isMore ? this.#text.slice(cursor) : '';
    this.#waitFor = 2 * this.#text.length;
    for (const {code, row} of errors) {
      // What is not whole yet is read again.
      if (row === undefined || row >= data.length) continue;
      const isOpen = code === 'MissingQuotes';
      const place = this.#row + row + 1;
      // Each mark behind one that is out of place is out of place too; that it is never closed says more.
      if (this.#quotes.at(-1)?.row === place) {
        if (!isOpen) continue;
        this.#quotes.pop();
      }
      if (this.#quotes.length >= MOST_TOLD) continue;
      this.#quotes.push({
        severity: isOpen ? 'error' : 'warning',
        code: 'row-quotes',
        row: place,
        params: {kind: isOpen ? 'open' : 'inside'},
      });
    }
    return data.flatMap(cells => this.#takeRow(cells));
  }

  #takeRow(cells: string[]): RowEvent[] {
    const row = ++this.#row;
    if (this.#sheet) return this.#sheet.push(cells, row);
    this.#above.push(cells);
    if (findHeaders(this.#above) < 0 && this.#above.length < MOST_ABOVE) return [];
    return this.#open();
  }

  /** Takes the row of headers, and what stood behind it. */
  #open(): RowEvent[] {
    const found = findHeaders(this.#above);
    // Without such a row, the first that is not blank is the likeliest, and what it lacks is told of.
    const at = found < 0 ? this.#above.findIndex(row => row.some(cell => cell.trim())) : found;
    this.#sheet = new Sheet(this.#above[at] ?? [], this.#toText);
    const sheet = this.#sheet;
    // Excel writes above the headers what parts the cells.
    for (const cells of this.#above.slice(0, at)) if (!cells[0]?.startsWith('sep=')) sheet.leaveOutAbove(cells);
    return this.#above.slice(at + 1).flatMap((cells, i) => sheet.push(cells, at + 2 + i));
  }

  /** The document of the whole, and the events that are new. */
  end(): FileContent {
    this.#text += this.#held && '\n';
    this.#take(false);
    if (!this.#sheet) this.#open();
    const at = findHeaders(this.#above);
    if (at < 0) return {faults: [this.#noHeaders()]};
    const content = this.#sheet?.content() ?? {};
    return {...content, faults: [...(content.faults ?? []), ...this.#quotes]};
  }

  #noHeaders(): Fault {
    const first = this.#above.find(row => row.some(cell => cell.trim())) ?? [];
    const {hasDate, hasTitle} = readHeaders(first);
    const columns = shorten(
      first
        .map(cell => cell.trim())
        .filter(Boolean)
        .join(', '),
      LONGEST_LIST,
    );
    const kind = hasDate ? 'title' : hasTitle ? 'date' : 'both';
    return {severity: 'error', code: 'file-columns', params: {kind, columns}};
  }
}

/** The library has one kind of line break in a file, and people have all of them. */
const plainBreaks = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Loads what makes plain text of HTML, where there is any. */
export const textMaker = (text: string): Promise<ToText | undefined> =>
  HTML.test(text)
    ? import('../../text/plain-text.ts').then(
        ({plainText}) => plainText,
        () => undefined, // tags are seen as they were written
      )
    : Promise.resolve(undefined);

/** @param delimiter Empty where the text is to tell. */
export async function readCsv(text: string, delimiter: string): Promise<FileContent> {
  const rows = new CsvRows(delimiter, await textMaker(text));
  for (let at = 0; at < text.length; at += PIECE) rows.push(text.slice(at, at + PIECE));
  return rows.end();
}
