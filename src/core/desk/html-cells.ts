/** The cells of an HTML table, as spreadsheets and browsers put them on the clipboard. Loaded when something is pasted. */
import {fieldOfHeader} from '../formats/sheet/sheet-headers.ts';
import {readHtml} from '../text/html-tokens.ts';
import type {Cells} from './grid-text.ts';

/** A merged cell covers no more columns than this. */
const WIDEST = 100;

/** Whether a column is one of sources, by the rows above. */
type IsSources = (column: number, rows: Cells) => boolean;

const bySources: IsSources = (column, rows) => rows.some(row => fieldOfHeader(row[column] ?? '') === 'link');

/**
 * The cells of the first table of an HTML text; `undefined` where there is none. A merged cell stands in its first column,
 * the others that it covers are empty. Takes time in proportion to the length; nothing becomes part of a page.
 * @param isSources Of such a column the addresses behind words are kept: «بيان <https://example.org/>». By its header if left out.
 */
export function htmlCells(html: string, isSources = bySources): Cells | undefined {
  const rows: string[][] = [];
  let depth = 0;
  let isOver = false;
  let cell: string[] | undefined;
  let columns = 1;
  let unread = '';
  let address = '';
  const close = (): void => {
    if (!cell) return;
    const lines = cell.join('').split('\n');
    const text = lines.map(line => line.replace(/[ \t\r\f\u00a0]+/g, ' ').trim()).join('\n');
    if (!rows.length) rows.push([]);
    rows.at(-1)?.push(text.trim(), ...Array.from({length: columns - 1}, () => ''));
    cell = undefined;
    address = '';
  };
  readHtml(html, {
    open: (name, attributes) => {
      if (isOver || unread) return;
      if (name === 'script' || name === 'style') unread = name;
      else if (name === 'table') depth++;
      else if (depth !== 1) return;
      else if (name === 'tr') {
        close();
        rows.push([]);
      } else if (name === 'td' || name === 'th') {
        close();
        cell = [];
        columns = Math.max(1, Math.min(Number.parseInt(attributes.get('colspan') ?? '1', 10) || 1, WIDEST));
      } else if (name === 'br') cell?.push('\n');
      else if (name === 'a' && cell && isSources(rows.at(-1)?.length ?? 0, rows)) {
        const href = attributes.get('href')?.trim() ?? '';
        address = /^https?:/i.test(href) ? href : '';
      }
    },
    close: name => {
      if (name === unread) unread = '';
      if (isOver || unread) return;
      if (name === 'table' && depth > 0) {
        if (depth === 1) close();
        depth--;
        isOver = depth === 0;
      } else if (depth !== 1) return;
      else if (/^(?:td|th|tr)$/.test(name)) close();
      else if (/^(?:p|div|li)$/.test(name)) cell?.push('\n');
      else if (name === 'a' && address) {
        // Words that are an address say where they lead themselves.
        if (!/^\s*(?:https?:|www\.)/i.test(cell?.at(-1) ?? '')) cell?.push(` <${address}>`);
        address = '';
      }
    },
    text: piece => {
      // A line break of the source is a space.
      if (!isOver && !unread) cell?.push(piece.replace(/\s+/g, ' '));
    },
  });
  close();
  const filled = rows.filter(row => row.length);
  return filled.length ? filled : undefined;
}
