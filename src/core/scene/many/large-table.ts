/** A large table, which comes in rows. Loaded once a large file turns out to be none of JSON. */
import {CsvRows} from '../../formats/sheet/csv.ts';
import {knowsTable} from '../../formats/sheet/sheet-shape.ts';
import {plainText} from '../../text/plain-text.ts';

/** @param beginning Of the text. @returns `undefined` where it is no table. */
export const openTable = (beginning: string, format: string): CsvRows | undefined =>
  format || knowsTable(beginning, undefined)
    ? new CsvRows(format.toLowerCase() === 'tsv' ? '\t' : '', plainText)
    : undefined;
