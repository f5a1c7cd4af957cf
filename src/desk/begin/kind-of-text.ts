import {fromTsv} from '../../core/desk/grid-text.ts';
import {knowsTable} from '../../core/formats/sheet/sheet-shape.ts';

/** A text that was pasted or dropped: cells, a file's text, or an article. */
export function kindOfText(text: string): 'cells' | 'file' | 'article' {
  const start = text.trimStart();
  if (/^[[{]/.test(start) || /^BEGIN:VCALENDAR/i.test(start)) return 'file';
  const rows = fromTsv(text.replace(/^\n+|\n+$/g, ''));
  // Prose has no tabs but at the start of a paragraph, where it has any.
  const tabbed = rows.filter(row => row.length > 1 && row[0]?.trim()).length;
  if (tabbed && tabbed * 2 >= rows.length) return 'cells';
  return knowsTable(text, undefined) ? 'file' : 'article';
}
