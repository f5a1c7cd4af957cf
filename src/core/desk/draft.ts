/**
 * A timeline while it is being written: the document as its author has it, faults and unknown keys included, so that opening
 * and saving changes nothing. Immutable: every edit makes a new draft, which shares with the old one what did not change.
 */

/** An object of a JSON document. */
export type Fields = Readonly<Record<string, unknown>>;

/** One item of the document's `events`. */
export interface Row {
  /** Stays with the event for as long as the draft is open, whatever its id and place. */
  readonly key: number;
  /** Nearly always an object; a document may hold anything. */
  readonly value: unknown;
}

/** A document and the article beside it, while they are being written. */
export interface Draft {
  /** The document. Its own `events`, if any, only keep their place among the keys: the rows are the events. */
  readonly head: Fields;
  readonly rows: readonly Row[];
  /** The article that it is made beside; no part of the document. */
  readonly article: string;
  /** Above every key in use. */
  readonly nextKey: number;
}

/** The event of a row in which nothing stands yet: told apart by identity, since a file may hold `{}`. */
export const blankEvent: Fields = Object.freeze({});

/** Whether a value of JSON is an object, no list. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in the fields of a row; nothing where it holds no object. */
export const fieldsOf = ({value}: Row): Fields => (isObject(value) ? value : blankEvent);

/** Whether nothing stands in a row yet. */
export const isBlank = ({value}: Row): boolean => value === blankEvent;

/** What a new story begins with. */
export const emptyDraft: Draft = {head: {khatt: 1, events: []}, rows: [], article: '', nextKey: 1};

/** A draft of any JSON value: of a document, or of a bare list of events. Anything else is an empty draft. */
export function openDraft(value: unknown, article = ''): Draft {
  const head = Array.isArray(value) ? emptyDraft.head : isObject(value) ? value : emptyDraft.head;
  const events = Array.isArray(value) ? value : head['events'];
  const rows = Array.isArray(events) ? events.map((event, i): Row => ({key: i + 1, value: event})) : [];
  return {head, rows, article, nextKey: rows.length + 1};
}

/** The document as JSON has it: what was opened, key for key, but for what was changed. Rows left blank are no events. */
export function documentOf({head, rows}: Draft): Fields {
  const events = head['events'];
  const values = rows.filter(row => !isBlank(row)).map(({value}) => value);
  if (!values.length && events !== undefined && !Array.isArray(events)) return head;
  if (!values.length && !rows.length && !('events' in head)) return head;
  return {...head, events: values};
}

/** The text of the draft's file. */
export const textOf = (draft: Draft): string => `${JSON.stringify(documentOf(draft), null, 2)}\n`;

/** Whether there is nothing in it that anyone could miss. */
export const isEmpty = ({head, rows, article}: Draft): boolean =>
  !article.trim() && rows.every(isBlank) && Object.keys(head).every(key => key === 'khatt' || key === 'events');

/** There is more than a title, which may be written before anything else. */
export const hasStory = ({head, rows, article}: Draft): boolean =>
  Boolean(article.trim() || rows.length) || Object.keys(head).some(key => !/^(?:khatt|events|title)$/.test(key));

/** A text of the document, not of an event: `title`, `source.published`. Empty where it is none. */
export function headText({head}: Pick<Draft, 'head'>, path: string): string {
  let value: unknown = head;
  for (const name of path.split('.')) value = isObject(value) ? value[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** `fields` with one key set, in its place if it had one, or left out for `undefined`. Returns `fields` if nothing changes. */
export function withKey(fields: Fields, key: string, value: unknown): Fields {
  if (value === fields[key]) return fields;
  if (value !== undefined) return {...fields, [key]: value};
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
}

/** The groups of the document that can be chosen from. */
export function groupsOf({head}: Pick<Draft, 'head'>): readonly {readonly id: string; readonly label: string}[] {
  const groups = head['groups'];
  if (!Array.isArray(groups)) return [];
  return groups.flatMap(group => {
    if (!isObject(group)) return [];
    const {id, label} = group;
    const name = typeof label === 'string' && label.trim() ? label : id;
    return typeof id === 'string' && typeof name === 'string' ? [{id, label: name}] : [];
  });
}
