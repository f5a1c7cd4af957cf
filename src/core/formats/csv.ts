/** CSV, TSV and semicolons into the rows of a sheet, whole or as they come. */
import Papa from 'papaparse';
import type {Fault} from '../model/problem.ts';
import {shorten} from '../model/shorten.ts';
import type {FileContent} from './file-content.ts';
import {HTML, type RowEvent, Sheet, type ToText} from './sheet.ts';
import {findHeaders, MOST_ABOVE, readHeaders} from './sheet-headers.ts';
import {delimiterOf} from './sheet-shape.ts';

/** UTF-16 units of a list of columns that a fault cites. */
const CITED = 300;

/** Takes a text in pieces, and gives the rows that are whole. */
export class CsvRows {
  readonly #toText: ToText | undefined;
  #delimiter = '';
  #text = '';
  /** No new look at the text before it is so long: an open quote may go on to the end of the file. */
  #waitFor = 0;
  /** The number of the last row that was taken. */
  #row = 0;
  #above: string[][] = [];
  #sheet: Sheet | undefined;
  #isOpen = false;

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
    this.#text += piece;
    return this.#text.length < this.#waitFor ? [] : this.#take(true);
  }

  #take(isMore: boolean): RowEvent[] {
    this.#delimiter ||= delimiterOf(this.#text);
    const parser = new Papa.Parser({delimiter: this.#delimiter, newline: newlineOf(this.#text)});
    const {data, errors, meta} = parser.parse(this.#text, 0, isMore) as Papa.ParseResult<string[]>;
    const {cursor} = meta;
    this.#text = isMore ? this.#text.slice(cursor) : '';
    this.#waitFor = 2 * this.#text.length;
    // With more to come, a quote that is open may yet be closed.
    if (!isMore) this.#isOpen = errors.some(({code}) => code === 'MissingQuotes');
    const events = data.flatMap(cells => this.#takeRow(cells) ?? []);
    return events;
  }

  #takeRow(cells: string[]): RowEvent[] | undefined {
    const row = ++this.#row;
    const event = this.#sheet?.push(cells, row);
    if (this.#sheet) return event && [event];
    this.#above.push(cells);
    if (findHeaders(this.#above) < 0 && this.#above.length < MOST_ABOVE) return undefined;
    return this.#open();
  }

  /** Takes the row of headers, and what stood behind it. */
  #open(): RowEvent[] {
    const found = findHeaders(this.#above);
    // Without such a row, the first that is not blank is the likeliest, and what it lacks is told of.
    const at = found < 0 ? this.#above.findIndex(row => row.some(cell => cell.trim())) : found;
    this.#sheet = new Sheet(this.#above[at] ?? [], this.#toText);
    const sheet = this.#sheet;
    return this.#above.slice(at + 1).flatMap((cells, i) => sheet.push(cells, at + 2 + i) ?? []);
  }

  /** The document of the whole, and the events that are new. */
  end(): FileContent {
    this.#take(false);
    if (!this.#sheet) this.#open();
    const at = findHeaders(this.#above);
    if (at < 0) return {faults: [this.#noHeaders()]};
    const content = this.#sheet?.content() ?? {};
    const open: Fault = {severity: 'error', code: 'row-quotes', row: this.#row};
    return this.#isOpen ? {...content, faults: [...(content.faults ?? []), open]} : content;
  }

  #noHeaders(): Fault {
    const first = this.#above.find(row => row.some(cell => cell.trim())) ?? [];
    const {hasDate, hasTitle} = readHeaders(first);
    const columns = shorten(first.map(cell => cell.trim()).filter(Boolean).join(', '), CITED);
    const kind = hasDate ? 'title' : hasTitle ? 'date' : 'both';
    return {severity: 'error', code: 'file-columns', params: {kind, columns}};
  }
}

/** A file from an old Mac has no other line breaks. */
const newlineOf = (text: string): '\n' | '\r\n' | '\r' => {
  const [found] = /\r\n|\n|\r(?!\n|$)/.exec(text.slice(0, 1e5)) ?? ['\n'];
  return found as '\n';
};

/** Loads what makes plain text of HTML, where there is any. */
export const textMaker = (text: string): Promise<ToText | undefined> =>
  HTML.test(text)
    ? import('../text/plain-text.ts').then(
        ({plainText}) => plainText,
        () => undefined, // tags are seen as they were written
      )
    : Promise.resolve(undefined);

/** @param delimiter Empty where the text is to tell. */
export async function readCsv(text: string, delimiter: string): Promise<FileContent> {
  const rows = new CsvRows(delimiter, await textMaker(text));
  rows.push(text);
  return rows.end();
}
