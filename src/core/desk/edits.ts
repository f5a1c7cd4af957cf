/** Everything that can be done to a draft: each takes one and returns another, or the same where nothing changed. */
import {compareDates, drawnDate} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import {
  blankEvent,
  type Draft,
  documentOf,
  type Fields,
  fieldsOf,
  headText,
  isObject,
  type Row,
  withKey,
} from './draft.ts';
import {type CellContext, type FieldName, writeCell} from './fields.ts';

/** A text that is put into a cell. */
export interface CellEdit {
  /** Of a row; one from `nextKey` on is of a row below the last, which is made where there is something to put into it. */
  readonly key: number;
  readonly field: FieldName;
  readonly text: string;
}

/** Puts texts into cells, in their order. */
export function editCells(draft: Draft, edits: readonly CellEdit[], context: CellContext): Draft {
  let {head, nextKey} = draft;
  const rows = [...draft.rows];
  const places = new Map(rows.map(({key}, i) => [key, i]));
  let changed = false;
  for (const {key, field, text} of edits) {
    let at = places.get(key);
    if (at === undefined) {
      if (key < draft.nextKey || !text.trim()) continue;
      at = rows.length;
      rows.push({key, value: blankEvent});
      places.set(key, at);
      nextKey = Math.max(nextKey, key + 1);
    }
    const row = rows[at] as Row;
    const before = fieldsOf(row);
    const written = writeCell(before, field, text, head, context);
    if (written.event === before && written.head === head) continue;
    changed = true;
    head = written.head;
    rows[at] = {...row, value: written.event};
  }
  return changed ? {...draft, head, rows, nextKey} : draft;
}

/** Puts events into the list, before the row at `at`. @returns The draft and the keys of the new rows. */
export function insertEvents(
  draft: Draft,
  at: number,
  events: readonly unknown[],
): {readonly draft: Draft; readonly keys: readonly number[]} {
  const rows = events.map((value, i): Row => ({key: draft.nextKey + i, value}));
  if (!rows.length) return {draft, keys: []};
  return {
    draft: {...draft, rows: draft.rows.toSpliced(at, 0, ...rows), nextKey: draft.nextKey + rows.length},
    keys: rows.map(({key}) => key),
  };
}

/** Puts an empty row into the list. */
export const insertBlank = (draft: Draft, at: number) => insertEvents(draft, at, [blankEvent]);

/** Takes rows out, by their keys. */
export function removeRows(draft: Draft, keys: readonly number[]): Draft {
  const gone = new Set(keys);
  const rows = draft.rows.filter(({key}) => !gone.has(key));
  return rows.length === draft.rows.length ? draft : {...draft, rows};
}

/** Copies rows, each below the last of them, without their ids: a link leads to one event. */
export function duplicateRows(draft: Draft, keys: readonly number[]) {
  const wanted = new Set(keys);
  const copied = draft.rows.filter(({key}) => wanted.has(key));
  const last = draft.rows.findLastIndex(({key}) => wanted.has(key));
  return insertEvents(
    draft,
    last + 1,
    copied.map(({value}) => (isObject(value) && value !== blankEvent ? withKey(value, 'id', undefined) : value)),
  );
}

/** As a timeline lists them, the coarser first of those that start together; events whose date can't be read go last, in their order. */
export function sortByDate(draft: Draft): Draft {
  const dated = draft.rows.map(row => {
    const {date} = fieldsOf(row);
    const read = typeof date === 'string' ? readEdtf(date) : undefined;
    return {row, date: read && 'date' in read ? drawnDate(read.date) : undefined};
  });
  const rows = dated
    .toSorted((a, b) => (a.date && b.date ? compareDates(a.date, b.date) : Number(!a.date) - Number(!b.date)))
    .map(({row}) => row);
  return rows.every((row, i) => row === draft.rows[i]) ? draft : {...draft, rows};
}

/** Sets a value of the document by its path, `source.published`; `undefined` or a blank text takes it out. */
export function editHead(draft: Draft, path: string, value: unknown): Draft {
  const wanted = typeof value === 'string' && !value.trim() ? undefined : value;
  const set = (fields: Fields, [key = '', ...rest]: readonly string[]): Fields => {
    if (!rest.length) return withKey(fields, key, wanted);
    const inner = set(isObject(fields[key]) ? (fields[key] as Fields) : {}, rest);
    return inner === fields[key] ? fields : withKey(fields, key, Object.keys(inner).length ? inner : undefined);
  };
  const head = set(draft.head, path.split('.'));
  return head === draft.head ? draft : {...draft, head};
}

/** Sets values of one event by their keys: what a panel knows better than a cell can say. `undefined` takes a key out. */
export function editEvent(draft: Draft, key: number, change: Fields): Draft {
  const at = draft.rows.findIndex(row => row.key === key);
  const row = draft.rows[at];
  if (!row) return draft;
  const before = fieldsOf(row);
  const value = Object.entries(change).reduce((fields, [name, to]) => withKey(fields, name, to), before);
  return value === before ? draft : {...draft, rows: draft.rows.with(at, {...row, value})};
}

/** Puts an article beside the document, in the place of the one that is there. */
export const setArticle = (draft: Draft, article: string): Draft =>
  article === draft.article ? draft : {...draft, article};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Adds what another document tells to this one: its events and eras below the others, its groups where they are not yet there. */
export function addDocument(draft: Draft, document: Fields) {
  const {events, groups, eras, ...rest} = document;
  const own = listOf(draft.head['groups']);
  const isKnown = (group: unknown) => own.some(each => isObject(each) && isObject(group) && each['id'] === group['id']);
  const added = listOf(groups).filter(group => !isKnown(group));
  const head = {
    ...rest,
    ...draft.head,
    ...((own.length || added.length) && {groups: [...own, ...added]}),
    ...(Array.isArray(eras) && eras.length && {eras: [...listOf(draft.head['eras']), ...eras]}),
  };
  return insertEvents({...draft, head}, draft.rows.length, listOf(events));
}

/** The draft with another's events below its own, where it has any; else that other. */
export function joinDrafts(draft: Draft, taken: Draft): Draft {
  if (!draft.rows.length && !headText(draft, 'title')) return {...taken, article: taken.article || draft.article};
  const {draft: joined} = addDocument(draft, documentOf(taken));
  return joined.article ? joined : {...joined, article: taken.article};
}
