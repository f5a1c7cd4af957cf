/** Cells on a clipboard: tab-separated text, and an HTML table, as spreadsheets write both. */

/** Rows of cells; rows may differ in length. */
export type Cells = readonly (readonly string[])[];

/** Cells as tab-separated text: those with a tab, a line break or a quote first are quoted, as spreadsheets do. */
export function toTsv(cells: Cells): string {
  const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return cells.map(row => row.map(quoted).join('\t')).join('\n');
}

/** Tab-separated text as cells. A quote that opens a cell and never ends is a letter like any other. */
export function fromTsv(text: string): Cells {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; ; ) {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = at;
    const match = quoted.exec(source);
    const plain = /[^\t\n]*/y;
    plain.lastIndex = at;
    const cell = match ? (match[1] as string).replaceAll('""', '"') : (plain.exec(source)?.[0] ?? '');
    rows.at(-1)?.push(cell);
    at += match ? match[0].length : cell.length;
    if (at >= source.length) return rows;
    if (source[at] === '\n') rows.push([]);
    at++;
  }
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Cells as an HTML table. */
export function toHtmlTable(cells: Cells): string {
  const escaped = (text: string) => text.replace(/[&<>"]/g, char => escapes[char] ?? char).replaceAll('\n', '<br>');
  const rows = cells.map(row => `<tr>${row.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}
