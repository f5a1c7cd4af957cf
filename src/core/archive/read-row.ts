/** Rows of an archive into events of a timeline: cells as those of a sheet, but that they may be lists, numbers and times as well. */

import {isAddressLike, picturesIn, readDating, readLinks, readStatus, splitList} from '../formats/sheet/sheet-cells.ts';
import type {Fault} from '../model/problem.ts';
import {CITED, shorten} from '../model/shorten.ts';
import {isSoundEvent} from '../model/sound.ts';
import type {Link, TimelineEvent} from '../model/timeline.ts';
import {HTML} from '../text/flow-text.ts';
import {foldText} from '../text/fold-text.ts';
import type {PlainText} from '../text/plain-text.ts';
import type {Columns, Field} from './archive-columns.ts';
import {type DateKind, edtfOf} from './archive-date.ts';

/** How the rows of one archive are read. */
export interface RowReader {
  readonly columns: Columns;
  /** What the columns hold that could hold dates. */
  readonly kinds: Readonly<Partial<Record<Field, DateKind>>> & {readonly date: DateKind};
}

type Cells = Readonly<Record<string, unknown>>;

/** The id of the event in a row, from 0. An archive's events have no other: to look for one would be to read all of them. */
export const idOfRow = (row: number): string => `row-${row + 1}`;
/** @returns The row, from 0; `undefined` for what is no such id. */
export function rowOfId(id: string): number | undefined {
  const row = /^row-([1-9]\d{0,14})$/.exec(id)?.[1];
  return row === undefined ? undefined : Number(row) - 1;
}

/** A table's cell may be a number, as a group's year or a title of figures, a truth, or a day, as a group's month. */
export function cellText(value: unknown, kind?: DateKind): string {
  if (kind === 'day' || kind === 'instant' || kind === 'clock') return edtfOf(value, kind);
  return /^(?:string|number|bigint|boolean)$/.test(typeof value) ? String(value).trim() : '';
}

/** Fields that sheets have HTML in; what a group is called is compared with the summary, and stays as it is written. */
const MARKED = ['title', 'text', 'place', 'displayDate', 'caption'] as const;

/** Whether a cell has tags in it, which readers are not to see. */
const isMarkedUp = (rows: readonly Cells[], {columns}: RowReader): boolean =>
  MARKED.some(field => {
    const [column = ''] = columns[field] ?? [];
    return column !== '' && rows.some(({[column]: cell}) => typeof cell === 'string' && HTML.test(cell));
  });

/**
 * The events of some rows. A row without a date or a title is left out, any other fault costs one field.
 * @param rows Cells by column; those that were not read are left out of the events.
 * @param first The row of the first of them, from 0.
 */
export async function readRows(
  rows: readonly Cells[],
  first: number,
  reader: RowReader,
): Promise<{events: TimelineEvent[]; faults: Fault[]}> {
  const toText = isMarkedUp(rows, reader) ? (await import('../text/plain-text.ts')).plainText : undefined;
  const faults: Fault[] = [];
  const read = rows.map((cells, i) => eventOf(cells, first + i, reader, faults, toText));
  const unsound = read.filter(event => !isSoundEvent(event));
  if (!unsound.length) return {events: read as readonly object[] as TimelineEvent[], faults};
  const {validate} = await import('../model/validate.ts');
  const groups = [...new Set(unsound.flatMap(({group}) => (typeof group === 'string' && group.trim()) || []))];
  const checked = validate({khatt: 1, groups: groups.map(id => ({id, label: id})), events: unsound});
  for (const {list: _, ...fault} of checked.faults) {
    const row = fault.index === undefined ? undefined : rowOfId(String(unsound[fault.index]?.id));
    if (row !== undefined) faults.push({...fault, index: row});
  }
  const sound = new Map(checked.timeline.events.map(event => [event.id, event]));
  const doubtful = new Set(unsound);
  const events = read.flatMap(event =>
    doubtful.has(event) ? (sound.get(String(event.id)) ?? []) : (event as object as TimelineEvent),
  );
  return {events, faults};
}

/** An event as it goes to `validate`. */
type RowEvent = Record<string, unknown> & {readonly id: string};

function eventOf(
  cells: Cells,
  row: number,
  {columns, kinds}: RowReader,
  faults: Fault[],
  toText: ((html: string) => PlainText) | undefined,
): RowEvent {
  const cell = (field: Field): unknown => cells[columns[field]?.[0] ?? ''];
  const event: RowEvent = {id: idOfRow(row)};
  const links: unknown[] = [];
  /** Of what is no text, it itself, to be told of. */
  const said = (field: Field): unknown => {
    const value = cell(field);
    const text = cellText(value, kinds[field]);
    return text || (typeof value === 'object' && value !== null ? value : undefined);
  };
  const plain = (field: (typeof MARKED)[number]): unknown => {
    const text = said(field);
    if (!toText || typeof text !== 'string' || !HTML.test(text)) return text;
    const read = toText(text);
    links.push(...read.links);
    return read.text || (read.dropped.length ? undefined : text);
  };
  const set = (name: string, value: unknown): void => {
    if (value !== undefined && value !== '') event[name] = value;
  };
  const refuse = (field: string, text: string): void => {
    const {id, title} = event;
    const place = {index: row, id, ...(typeof title === 'string' && {title: shorten(title, CITED)})};
    faults.push({severity: 'warning', code: 'url-refused', ...place, field, value: shorten(text, CITED)});
  };

  const start = edtfOf(cell('date'), kinds.date);
  const end = edtfOf(cell('end'), kinds.end ?? 'text');
  event['date'] = end && end !== start ? `${start}/${end}` : start;
  set('title', plain('title'));
  set('displayDate', plain('displayDate'));
  set('text', plain('text'));
  set('group', said('group'));
  set('place', plain('place'));
  for (const [field, read] of [
    ['status', readStatus],
    ['dating', readDating],
  ] as const) {
    const word = said(field);
    set(field, typeof word === 'string' ? read(word) : word);
  }
  set('phrase', said('phrase'));
  const quote = said('quote');
  if (quote !== undefined) event['quote'] = typeof quote === 'string' ? {exact: quote} : quote;
  const tags = itemsOf(columns.tags, cells, splitList);
  if (tags.length) event['tags'] = tags;
  const weight = weightOf(cell('weight'));
  if (weight !== undefined) event['weight'] = weight;
  const image = said('image');
  const src = typeof image === 'string' ? (picturesIn(image)[0] ?? '') : image;
  if (typeof src === 'string' && src && !isAddressLike(src)) refuse('media', src);
  else if (src) {
    const media: Record<string, unknown> = {src};
    for (const field of ['alt', 'caption', 'credit'] as const) {
      const words = field === 'caption' ? plain(field) : said(field);
      if (words !== undefined) media[field] = words;
    }
    event['media'] = media;
  }
  const readSources = (text: string): readonly Link[] => readLinks(text, other => refuse('links', other));
  links.unshift(...itemsOf(columns.link, cells, readSources));
  if (links.length) event['links'] = links;
  return event;
}

/** What several columns hold, each a list or a text that is one; nothing of those that were not read. */
const itemsOf = <T>(columns: readonly string[] = [], cells: Cells, read: (text: string) => readonly T[]): unknown[] =>
  columns
    .flatMap(column => cells[column] ?? [])
    .flatMap((item): readonly unknown[] => (typeof item === 'object' ? [item] : read(cellText(item))));

/** Databases write a number as it comes, such as 4.0; people may have written it as a text. */
function weightOf(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'bigint')
    return Number.isNaN(Number(value)) ? undefined : Math.round(Number(value));
  if (typeof value !== 'string') return value ?? undefined;
  const number = Number(foldText(value).text);
  return !value.trim() ? undefined : Number.isNaN(number) ? value : Math.round(number);
}
