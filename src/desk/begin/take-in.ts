/** What a journalist has, an article, cells or a file, into a draft, with what is to be said of it at once. */
import {readEdtf} from '../../core/date/read-edtf.ts';
import {type Draft, emptyDraft, isObject, openDraft} from '../../core/desk/draft.ts';
import {editCells} from '../../core/desk/edits.ts';
import type {FieldName} from '../../core/desk/fields.ts';
import {type Cells, toTsv} from '../../core/desk/grid-text.ts';
import {draftTimeline} from '../../core/detect/draft-timeline.ts';
import {describeFault} from '../../core/format/problem-text.ts';
import {type Decoded, decodeOther} from '../../core/formats/decode.ts';
import type {FileContent} from '../../core/formats/file-content.ts';
import {duplicateKeys} from '../../core/formats/json/duplicate-keys.ts';
import {readOther} from '../../core/formats/other-formats.ts';
import {isOwnJson} from '../../core/formats/read-timeline.ts';
import {findHeaders} from '../../core/formats/sheet/sheet-headers.ts';
import type {Fault} from '../../core/model/problem.ts';
import {validate} from '../../core/model/validate.ts';
import {imagesInPage, storyInPage} from '../../core/publish/story-in-page.ts';
import type {DeskStore} from '../desk-store.ts';
import {draftOf, isDraftFile} from '../drafts/draft-file.ts';
import {isLocalImage, LARGEST_IMAGE, putImage, putImages} from '../drafts/local-images.ts';
import {kindOfText} from './kind-of-text.ts';

export interface TakenIn {
  /** Left out where nothing could be read. */
  readonly draft?: Draft;
  /** A file's text that is an article: of which day is still to be told. */
  readonly article?: string;
  /** Said of it, in sentences, besides how many events and problems it has. */
  readonly said: readonly string[];
}

/**
 * Cells of a spreadsheet as events: by the headers among their first rows, in any order; else in the order of the table's
 * columns.
 */
export async function takeCells(cells: Cells, columns: readonly FieldName[], store: DeskStore): Promise<TakenIn> {
  if (findHeaders(cells) >= 0) return withTypedDates(await takeText(toTsv(cells), 'tsv', '', store), store);
  const edits = cells.flatMap((row, i) =>
    row.flatMap((text, j) => {
      const field = columns[j];
      return field ? [{key: emptyDraft.nextKey + i, field, text}] : [];
    }),
  );
  return {draft: editCells(emptyDraft, edits, store.cells), said: []};
}

/**
 * Dates that a table may not hold, but that can be typed at the desk, such as «الثلاثاء الماضي», as if they had been: each into a cell
 * that was emptied before, since to type what stands in it already changes nothing.
 */
function withTypedDates({draft, ...taken}: TakenIn, store: DeskStore): TakenIn {
  if (!draft) return taken;
  const edits = draft.rows.flatMap(({key, value}) => {
    const date = isObject(value) ? value['date'] : undefined;
    return typeof date === 'string' && !('date' in readEdtf(date)) && store.readDate(date)
      ? ['', date].map(text => ({key, field: 'date' as const, text}))
      : [];
  });
  return {...taken, draft: editCells(draft, edits, store.cells)};
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

/**
 * Any file that khatt reads, as its own document has it, faults included, so that they can be put right: a timeline document
 * key for key, of another format what its rows and fields hold. Nothing of it is a draft where `draft` is undefined.
 */
export async function takeFile(given: string | Uint8Array, name: string, store: DeskStore): Promise<TakenIn> {
  const input = (await publishedDocument(given)) ?? given;
  if (typeof input === 'string') return takeText(input, '', name, store);
  const {text, faults = []} = await decoded(input);
  return takeText(text, '', name, store, faults);
}

/** Of several files that are opened together, the one with the story: the data of a published folder, else the first that is no image. */
export const storyAmong = (files: readonly File[]): File | undefined =>
  files.find(({name}) => name === 'timeline.json') ??
  files.find(({name}) => /\.(?:json|zip|html?|csv|tsv|ics|parquet)$/i.test(name)) ??
  files.find(({type}) => !type.startsWith('image/')) ??
  files[0];

/** Keeps the images of a published folder under the names that its story has for them. */
export async function keepImagesOf(files: readonly File[]): Promise<void> {
  for (const file of files) {
    if (isLocalImage(file.name) && file.size <= LARGEST_IMAGE) await putImage(file.name, file);
  }
}

/** UTF-8 where the bytes are that, and else what they are likeliest to be. */
async function decoded(bytes: Uint8Array): Promise<Decoded> {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    if (!text.includes('\0')) return {text};
  } catch {
    // Bytes of another encoding.
  }
  return decodeOther(bytes);
}

/** Notes of what is not as in the file, though nothing is wrong: how a date was read, what was left out, which of several times is here. */
const told = /^(?:date-reading|date-repeats|field-left-out|clock-twice)$/;

/** What is worth a sentence at the head of the desk: of notes of one kind in one column the first, with how many more rows it is true of. */
function briefly(faults: readonly Fault[]): readonly Fault[] {
  const notes = new Map<string, Fault>();
  for (const fault of faults) {
    if (fault.severity !== 'note' || !told.test(fault.code)) continue;
    const key = [fault.code, fault.params?.['kind'], fault.column].join('\n');
    const first = notes.get(key);
    const more = Number(first?.params?.['more'] ?? 0) + Number(fault.params?.['more'] ?? 0) + (first ? 1 : 0);
    notes.set(key, {...(first ?? fault), params: {...(first ?? fault).params, ...(more && {more})}});
  }
  return [...faults.filter(({severity}) => severity !== 'note'), ...notes.values()];
}

/** Cells of a sheet with an error in the place of a date or a title: the draft has nothing there. */
const brokenCells = ({document, place}: FileContent): readonly Fault[] =>
  place
    ? validate(document)
        .faults.map(place)
        .filter(({code}) => code === 'cell-error')
    : [];

async function takeText(
  given: string,
  format: string,
  name: string,
  store: DeskStore,
  faults: readonly Fault[] = [],
): Promise<TakenIn> {
  const text = given.replace(/^\ufeff/, '');
  if (/\.(?:txt|text|md)$/i.test(name) && kindOfText(text) === 'article' && text.trim())
    return {article: text, said: []};
  const json = format ? undefined : jsonOf(text);
  if (isDraftFile(json)) {
    if (isObject(json.images)) await putImages(json.images as Readonly<Record<string, string>>);
    return {draft: draftOf(json), said: []};
  }
  const content: FileContent = isOwnJson(json) ? {document: json} : await readOther(text, json, format);
  const found = [...faults, ...(content.faults ?? []), ...brokenCells(content), ...duplicateKeys(text)];
  const said = briefly(found).map(fault => {
    const named = name && fault.code.startsWith('file-') ? {...fault, params: {...fault.params, name}} : fault;
    const {message, remedy} = describeFault(named, store.words.lang);
    return `${message} ${remedy}`;
  });
  const {document} = content;
  const isDocument = isObject(document) || Array.isArray(document);
  return {...(isDocument && {draft: openDraft(document)}), said};
}

/** The document of a folder that was published, as its zip, or of one of its pages. */
async function publishedDocument(input: string | Uint8Array): Promise<string | undefined> {
  const isZip = typeof input !== 'string' && input[0] === 0x50 && input[1] === 0x4b && input[2] === 3;
  if (isZip) return (await import('../publish/published-files.ts')).documentInZip(input);
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  if (!text.trimStart().startsWith('<')) return undefined;
  const story = storyInPage(text);
  if (story !== undefined) await putImages(imagesInPage(text));
  return story;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
