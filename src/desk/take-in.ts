/** What a journalist has, an article, cells or a file, into a draft, with what is to be said of it at once. */
import {type Draft, documentOf, emptyDraft, type Fields, headText, isObject, openDraft} from '../core/desk/draft.ts';
import {addDocument, editCells, editHead} from '../core/desk/edits.ts';
import {type FieldName, fieldNames} from '../core/desk/fields.ts';
import {type Cells, fromTsv} from '../core/desk/grid-text.ts';
import {draftTimeline} from '../core/detect/draft-timeline.ts';
import {readTimeline} from '../core/formats/read-timeline.ts';
import {storyInPage} from '../core/publish/story-in-page.ts';
import {foldText} from '../core/text/fold-text.ts';
import type {DeskStore} from './desk-store.ts';
import {allDeskWords} from './messages/desk-words-for.ts';

/** A file of a draft that has its article with it. */
export interface DraftFile {
  readonly 'khatt-draft': 1;
  readonly article: string;
  readonly document: unknown;
}

export interface TakenIn {
  readonly draft: Draft;
  /** Said of it, in sentences, besides how many events and problems it has. */
  readonly said: readonly string[];
}

/** A letter's name for a comparison: without case, marks and the forms of alif. */
const folded = (text: string): string => foldText(text).text.trim().toLowerCase();

const names: ReadonlyMap<string, FieldName> = new Map(
  fieldNames.flatMap(field =>
    [field, ...allDeskWords.map(({fields}) => fields[field])].map(name => [folded(name), field] as const),
  ),
);

/** The fields that a first row names; `undefined` where it is no row of names. */
export function headerOf(row: readonly string[]): readonly (FieldName | undefined)[] | undefined {
  const fields = row.map(name => names.get(folded(name)));
  return fields.includes('date') && fields.includes('title') ? fields : undefined;
}

/** Cells of a spreadsheet as events: by the names in their first row, else in the order of the table's columns. */
export function takeCells(cells: Cells, columns: readonly FieldName[], store: DeskStore, onto = emptyDraft): TakenIn {
  const header = cells[0] && headerOf(cells[0]);
  const fields = header ?? columns;
  const edits = (header ? cells.slice(1) : cells).flatMap((row, i) =>
    row.flatMap((text, j) => {
      const field = fields[j];
      return field ? [{key: onto.nextKey + i, field, text}] : [];
    }),
  );
  return {draft: editCells(onto, edits, store.cells), said: []};
}

/** Draft events of an article. @param published EDTF day, or time of one. */
export function takeArticle(text: string, published: string, store: DeskStore): TakenIn {
  const {words} = store;
  const {timeline, vague} = draftTimeline(text, {published});
  return {
    draft: openDraft(timeline, text),
    said: [
      ...(timeline.events.length ? [] : [words.begin.noEvents]),
      ...(vague.length ? [store.count(words.begin.vague, vague.length)] : []),
    ],
  };
}

const isDraftFile = (value: unknown): value is DraftFile =>
  isObject(value) && 'khatt-draft' in value && typeof value['article'] === 'string';

/**
 * Any file that khatt reads. A timeline document is opened as it is, faults included, so that they can be put right; of
 * another format, what was understood.
 */
export async function takeFile(given: string | Uint8Array, name: string, store: DeskStore): Promise<TakenIn> {
  const input = (await publishedDocument(given)) ?? given;
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  const document = jsonOf(text);
  if (isDraftFile(document)) return {draft: openDraft(document.document, document.article), said: []};
  if (isTimelineDocument(document)) return {draft: openDraft(document), said: []};
  const {timeline, problems} = await readTimeline(input, {name, lang: store.words.lang});
  return {
    draft: openDraft(timeline),
    said: problems.filter(({severity}) => severity !== 'note').map(({message, remedy}) => `${message} ${remedy}`),
  };
}

/** The document of a folder that was published, as its zip, or of one of its pages. */
async function publishedDocument(input: string | Uint8Array): Promise<string | undefined> {
  const isZip = typeof input !== 'string' && input[0] === 0x50 && input[1] === 0x4b && input[2] === 3;
  if (isZip) return (await import('./panels/published-files.ts')).documentInZip(input);
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  return text.trimStart().startsWith('<') ? storyInPage(text) : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** khatt's own, rather than another tool's JSON: that has other names for a date. */
function isTimelineDocument(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value['khatt'] === 1) return true;
  const {events} = value;
  return Array.isArray(events) && events.some(event => isObject(event) && typeof event['date'] === 'string');
}

/** A text that was pasted or dropped: cells, a file's text, or an article. */
export function kindOfText(text: string): 'cells' | 'file' | 'article' {
  const start = text.trimStart();
  if (/^[[{]/.test(start) || /^BEGIN:VCALENDAR/i.test(start)) return 'file';
  const rows = fromTsv(text.replace(/^\n+|\n+$/g, ''));
  // Prose has no tabs but at the start of a paragraph, where it has any.
  const tabbed = rows.filter(row => row.length > 1 && row[0]?.trim()).length;
  if (tabbed && tabbed * 2 >= rows.length) return 'cells';
  const [first = ''] = start.split('\n');
  return headerOf(first.split(/[,;]/).map(cell => cell.replace(/^"|"$/g, ''))) ? 'file' : 'article';
}

/** The draft with another's events below its own, where it has any; else that other. */
export function join(draft: Draft, taken: Draft): Draft {
  if (!draft.rows.length && !headText(draft, 'title')) return {...taken, article: taken.article || draft.article};
  const {draft: joined} = addDocument(draft, documentOf(taken) as Fields);
  return joined.article ? joined : {...joined, article: taken.article};
}

export const withPublished = (draft: Draft, published: string): Draft => editHead(draft, 'source.published', published);
