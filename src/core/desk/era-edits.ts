/** The eras of a story: stretches of time behind its events, each with a name and a date. */
import {type Draft, type Fields, isObject, withKey} from './draft.ts';
import {editHead} from './edits.ts';

/** An era as texts, which need not be sound. */
export interface DraftEra {
  /** As they stand in the document, or as JSON has what is no text; empty where nothing does. */
  readonly date: string;
  readonly label: string;
}

const listOf = ({head}: Draft): readonly unknown[] => (Array.isArray(head['eras']) ? head['eras'] : []);

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

/** All that stands in the list, in its order, so that an index is one of the document. */
export const erasOf = (draft: Draft): readonly DraftEra[] =>
  listOf(draft).map(era =>
    isObject(era) ? {date: shown(era['date']), label: shown(era['label'])} : {date: '', label: shown(era)},
  );

/** Without an era there is no list, so that adding one and taking it away leaves no trace. */
const withEras = (draft: Draft, eras: readonly unknown[]): Draft =>
  editHead(draft, 'eras', eras.length ? eras : undefined);

/** Sets the date or the name of an era; one behind the last is made where there is a text for it. */
export function setEra(draft: Draft, index: number, key: keyof DraftEra, text: string): Draft {
  const eras = listOf(draft);
  const value = text.trim() ? text : undefined;
  if (index >= eras.length) return value === undefined ? draft : withEras(draft, [...eras, {[key]: value}]);
  const before = eras[index];
  const fields: Fields = isObject(before) ? before : {};
  const after = withKey(fields, key, value);
  return after === before ? draft : withEras(draft, eras.with(index, after));
}

/** Takes an era out, by its place in the list. */
export const removeEra = (draft: Draft, index: number): Draft =>
  index in listOf(draft) ? withEras(draft, listOf(draft).toSpliced(index, 1)) : draft;

/** Moves an era before or behind its neighbour: `by` is -1 or 1. */
export function moveEra(draft: Draft, index: number, by: -1 | 1): Draft {
  const eras = listOf(draft);
  const to = index + by;
  if (!(index in eras) || !(to in eras)) return draft;
  return withEras(draft, eras.with(index, eras[to]).with(to, eras[index]));
}
