/** Whether a text is a table, and what parts its cells. Asked of every file that is not JSON, so it looks at the first lines only. */
import {fieldOfHeader} from './sheet-headers.ts';

/** UTF-16 units that are looked at. */
const LOOKED_AT = 20_000;
const DELIMITERS = ['\t', ';', ',', '|'] as const;

const firstLines = (text: string): string[] =>
  text
    .slice(0, LOOKED_AT)
    // Quoted cells hold any of the marks.
    .replace(/"(?:[^"]|"")*"/g, cell => cell.replace(/[\t;,|\r\n]/g, ' ').replaceAll('"', ''))
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim())
    .slice(0, 10);

/** How many cells of a line are headers that are known. */
const known = (line: string, delimiter: string): number =>
  new Set(line.split(delimiter).map(cell => fieldOfHeader(cell) ?? '')).size -
  (line.split(delimiter).every(cell => fieldOfHeader(cell)) ? 0 : 1);

/** By which mark most headers are known; then by which the first lines have the same number of cells, most of them. */
export function delimiterOf(text: string): string {
  const lines = firstLines(text);
  const score = (delimiter: string): number => {
    const headers = Math.max(0, ...lines.map(line => known(line, delimiter)));
    const counts = lines.map(line => line.split(delimiter).length);
    const isEven = counts.every(count => count === counts[0]);
    return 1000 * headers + (isEven ? 10 : 1) * (counts[0] ?? 1);
  };
  const [best = ','] = [...DELIMITERS].sort((a, b) => score(b) - score(a));
  return best;
}

/** A table: with headers that are known, or with lines of as many cells each, unless it is something else at a glance. */
export function knowsTable(text: string, json: unknown): boolean {
  if (
    json !== undefined ||
    /^\s*[[{<]|^\s*BEGIN:V|^\s*(?:var|let|const|window)\b|^[^\n]*=\s*[[{]/.test(text.slice(0, 2000))
  )
    return false;
  if (/[\u0000-\u0008]/.test(text.slice(0, 1000))) return false;
  const delimiter = delimiterOf(text);
  const lines = firstLines(text);
  if (lines.some(line => known(line, delimiter) >= 2)) return true;
  const counts = lines.map(line => line.split(delimiter).length);
  return lines.length > 1 && (counts[0] ?? 1) > 1 && counts.every(count => count === counts[0]);
}
