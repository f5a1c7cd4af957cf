/**
 * Any value into a timeline document: what is sound is kept, what is not is told of. The rules are those of
 * `timeline.schema.json`, but where the schema only refuses, one fault here costs one field, or one event, and no more.
 */
import {readEdtf} from '../date/read-edtf.ts';
import {isTimeZone} from '../date/time-zone.ts';
import {addClockFaults} from './clock-faults.ts';
import {isSeen} from './is-seen.ts';
import {freeIds, makeId} from './make-id.ts';
import {wayOfWriting} from './presentation-values.ts';
import type {Fault, FaultCode} from './problem.ts';
import {isSafeUrl} from './safe-url.ts';
import {CITED, shorten} from './shorten.ts';
import {LONGEST_LINE, LONGEST_TEXT} from './shown-text.ts';
import {
  type Era,
  emptyTimeline,
  type Group,
  type Link,
  type Media,
  type Presentation,
  type Quote,
  type Source,
  type Timeline,
  type TimelineEvent,
} from './timeline.ts';

/** From here, so that what checks a document stays one file for readers. */
export {clockDoubt} from './clock-faults.ts';

type Params = Record<string, string | number>;
type Place = Pick<Fault, 'list' | 'index' | 'id' | 'title'>;
type Tell = (code: FaultCode, field?: string, value?: unknown, params?: Params, position?: number) => void;

/** What of a value is kept, `undefined` for nothing; tells of the faults it finds. `field` is empty for a list's item. */
type Read<T> = (value: unknown, field: string, tell: Tell) => T | undefined;

/** A reader for every key of `T`. Other keys are kept as they came. */
type Shape<T> = {readonly [K in keyof T]-?: Read<T[K] & {}>};

/** Unknown keys may hold anything, but no deeper than this: a document must be writable as JSON. */
const DEEPEST = 100;
/** Nor more lists and objects than this under one key: those of a page's own program may all lead to one another. */
const MOST_VALUES = 1_000_000;
/** A note on unknown keys names this many. */
const KEYS_NAMED = 20;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON's `null` says no more than leaving the key out. */
const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

function kindOf(value: unknown): string {
  if (isAbsent(value)) return 'nothing';
  if (Array.isArray(value)) return 'list';
  const kind = typeof value;
  return kind === 'string' ? 'text' : kind === 'boolean' ? 'truth' : kind === 'number' ? 'number' : 'object';
}

function cite(value: unknown): string {
  if (typeof value === 'object' && value) return Array.isArray(value) ? '[…]' : '{…}';
  return shorten(String(value), CITED);
}

const wrongType = (expected: string, value: unknown, field: string, tell: Tell): undefined =>
  void tell('field-type', field, value, {expected, found: kindOf(value)});

/** Fields that are drawn as one line, or as few. */
const lines = /^(?:title|label|displayDate)$/;

/** Text, which may be empty. */
const anyText: Read<string> = (value, field, tell) => {
  if (typeof value !== 'string') return wrongType('text', value, field, tell);
  if (/[\u202d\u202e]/.test(value)) tell('text-override', field, value);
  const most = lines.test(field) ? LONGEST_LINE : LONGEST_TEXT;
  if (value.length > most) tell('field-too-long', field, value, {length: value.length, most});
  return value;
};

/** Text; one of which nothing is seen counts as left out. */
const text: Read<string> = (value, field, tell) => {
  const read = anyText(value, field, tell);
  return read !== undefined && isSeen(read) ? read : undefined;
};

/** Text of which something must be seen. */
const needed: Read<string> = (value, field, tell) => {
  const read = anyText(value, field, tell);
  if (read === undefined || isSeen(read)) return read;
  return void tell('field-missing', field);
};

const date: Read<string> = (value, field, tell) => {
  // A number such as 20221012 would be no date between quotation marks either, and is told of as that.
  const isNone = typeof value === 'number' && 'fault' in readEdtf(`${value}`);
  const given = isNone ? `${value}` : anyText(value, field, tell);
  if (given === undefined) return undefined;
  const read = readEdtf(given);
  if ('date' in read) return given;
  const {code, params, position} = read.fault;
  tell(code, field, given, {...params}, position);
};

const url: Read<string> = (value, field, tell) => {
  const read = needed(value, field, tell)?.trim();
  if (read === undefined || isSafeUrl(read)) return read;
  return void tell('url-refused', field, read);
};

/** Text that passes a test, which may throw for no; a blank one counts as left out. */
const like =
  <T extends string = string>(passes: (read: string) => unknown, params: Params): Read<T> =>
  (value, field, tell) => {
    const read = text(value, field, tell)?.trim();
    if (read === undefined) return undefined;
    try {
      if (passes(read)) return read as T;
    } catch {
      // `Intl` refuses by throwing.
    }
    return void tell('field-value', field, value, params);
  };

const oneOf = <T extends string>(...choices: readonly T[]): Read<T> =>
  like<T>(read => (choices as readonly string[]).includes(read), {choices: choices.join(', ')});

const language = like(read => Intl.getCanonicalLocales(read), {example: 'ar, en, ar-QA'});
const zoneExample = {example: 'Asia/Qatar, Europe/Moscow, UTC'};
/** By its shape alone where it has the common one; whether there is such a place is asked where a time depends on it. */
const zone = like(name => /^(?:UTC|[A-Z][a-z]+\/[A-Z][\w+/-]*)$/.test(name) || isTimeZone(name), zoneExample);
const color = like(read => /^#([\da-f]{3}|[\da-f]{6})$/i.test(read), {example: '#7a1f5c'});

const weight: Read<number> = (value, field, tell) => {
  if (typeof value !== 'number') return wrongType('number', value, field, tell);
  if (Number.isInteger(value) && value >= 1 && value <= 5) return value;
  return void tell('field-value', field, value, {choices: '1, 2, 3, 4, 5'});
};

const truth: Read<boolean> = (value, field, tell) =>
  typeof value === 'boolean' ? value : wrongType('truth', value, field, tell);

const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, field, tell) => {
    if (!Array.isArray(value)) return wrongType('list', value, field, tell);
    return value.flatMap((item, i) => read(item, `${field}[${i}]`, tell) ?? []);
  };

/** An object of a shape; nothing if a required key is missing or was refused. */
const objectOf =
  <T>(shape: Shape<T>, ...required: readonly (keyof T & string)[]): Read<T> =>
  (value, field, tell) => {
    if (!isObject(value)) return wrongType('object', value, field, tell);
    const path = (key: string) => (field ? `${field}.${key}` : key);
    // Not assigned one by one: a key `__proto__` would be lost, and found again as a prototype.
    const kept = Object.fromEntries(
      Object.keys(value).flatMap(key => {
        const found = value[key];
        const known = Object.hasOwn(shape, key);
        if (!known) tell('field-unknown', path(key));
        else if (isAbsent(found)) return [];
        const read = known ? shape[key as keyof T](found, path(key), tell) : plain(found, path(key), tell);
        return read === undefined ? [] : [[key, read]];
      }),
    );
    for (const key of required) if (isAbsent(value[key])) tell('field-missing', path(key));
    return required.every(key => Object.hasOwn(kept, key)) ? (kept as T) : undefined;
  };

/** A copy of what JSON can hold of a value: a document must be writable, and a loop or a bottomless pit is not. */
function plain(
  value: unknown,
  field: string,
  tell: Tell,
  depth = 0,
  trail = {inside: new Set<unknown>(), left: MOST_VALUES},
): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null; // + 0: JSON has no -0
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'object') return undefined;
  const {inside} = trail;
  if (depth >= DEEPEST || inside.has(value) || --trail.left < 0) return void tell('structure-too-deep', field);
  inside.add(value);
  const copy = (item: unknown) => plain(item, field, tell, depth + 1, trail);
  const read = Array.isArray(value)
    ? value.map(item => copy(item) ?? null)
    : Object.fromEntries(
        Object.entries(value).flatMap(([key, item]) => {
          const kept = copy(item);
          return kept === undefined ? [] : [[key, kept]];
        }),
      );
  inside.delete(value);
  return read;
}

const source = objectOf<Source>({title: text, publisher: text, published: date, url});

const presentation = objectOf<Presentation>({
  spacing: oneOf('auto', 'proportional', 'broken', 'equal'),
  layout: oneOf('auto', 'horizontal', 'vertical'),
  ...wayOfWriting(text),
  palette: oneOf('plain', 'khatt'),
  lanes: truth,
});

const groupFields = objectOf<Partial<Group>>({id: text, label: text, color});
const eraFields = objectOf<Era>({date, label: needed}, 'date', 'label');

const eventFields = objectOf<Omit<TimelineEvent, 'id'> & {id?: string}>(
  {
    id: text,
    date,
    displayDate: text,
    title: needed,
    text,
    group: text,
    tags: listOf(text),
    place: text,
    status: oneOf('happened', 'planned', 'cancelled', 'disputed'),
    dating: oneOf('stated', 'derived', 'outside'),
    phrase: text,
    quote: objectOf<Quote>({exact: needed, prefix: anyText, suffix: anyText}, 'exact'),
    links: listOf(objectOf<Link>({label: text, url}, 'url')),
    media: objectOf<Media>({src: url, alt: anyText, caption: text, credit: text}, 'src'),
    weight,
    draft: truth,
  },
  'date',
  'title',
);

/** An id as an author gives it: trimmed, and its accents composed, since it is compared and stands in addresses. */
function givenId(item: unknown): string | undefined {
  const id = isObject(item) ? item.id : undefined;
  return (typeof id === 'string' && id.trim().normalize('NFC')) || undefined;
}

/**
 * Gives every item of a list an id of its own. Given ids stay, the first time they come; what is made keeps clear of
 * them all, so that a link to an event does not change with what comes before it.
 */
function ids(items: readonly unknown[]): (given: string | undefined, make: () => string) => string {
  const reserved = new Set(items.flatMap(item => givenId(item) ?? []));
  const used = new Set<string>();
  const free = freeIds(reserved);
  return (given, make) => {
    const id = given && !used.has(given) ? given : free(given ?? make());
    used.add(id);
    return id;
  };
}

/** A bare list in which something looks like an event. */
const isListOfEvents = (input: unknown): input is readonly unknown[] =>
  Array.isArray(input) && input.some(item => isObject(item) && ('date' in item || 'title' in item));

/**
 * Makes a timeline of any value, and never throws. Events stay in their order; one that cannot be drawn is left out, with
 * at least one `error` fault of its index. A fault in an optional field leaves out that field, with a `warning`; eras and
 * groups are lesser things too. Unknown keys stay, and one `note` names them (`params.keys`). What is returned is plain
 * data: written as JSON and validated again, it is the same, and has no fault that it did not have before.
 */
export function validate(input: unknown): Validated {
  try {
    return checked(input);
  } catch {
    return checked(undefined); // a getter of the page's own program, which throws whatever is done
  }
}

interface Validated {
  readonly timeline: Timeline;
  readonly faults: readonly Fault[];
}

function checked(input: unknown): Validated {
  const faults: Fault[] = [];
  const unknown = new Set<string>();
  let deep = false;

  const teller =
    (place: Place): Tell =>
    (code, field, value, params, position) => {
      if (code === 'field-unknown') {
        // By kind of place, not by index: the note is about the key.
        unknown.add([place.list && `${place.list}[]`, field?.replace(/\[\d+\]/g, '[]')].filter(Boolean).join('.'));
        return;
      }
      if (code === 'structure-too-deep') {
        if (deep) return;
        deep = true;
      }
      const costsAll = code === 'file-not-timeline' || (!place.list && field === 'events');
      const costsEvent =
        place.list === 'events' &&
        !/^(?:field-too-long|structure-too-deep|text-override)$/.test(code) &&
        (!field || field === 'date' || field === 'title');
      faults.push({
        severity: costsAll || costsEvent ? 'error' : 'warning',
        code,
        ...place,
        ...(field && {field: shorten(field, CITED)}),
        ...(value !== undefined && {value: cite(value)}),
        ...(position !== undefined && {position}),
        ...(params && {
          params: Object.fromEntries(
            Object.entries(params).map(([name, param]) => [
              name,
              typeof param === 'string' && name !== 'choices' ? shorten(param, CITED) : param,
            ]),
          ),
        }),
      });
    };
  const tellDocument = teller({});

  let document: Readonly<Record<string, unknown>> = {};
  if (isListOfEvents(input)) {
    document = {events: input};
    faults.push({severity: 'warning', code: 'file-not-timeline', params: {found: 'list', kind: 'events'}});
  } else if (!isObject(input)) {
    tellDocument('file-not-timeline', '', input, {found: kindOf(input)});
    return {timeline: emptyTimeline, faults};
  } else {
    document = input;
    if (isAbsent(input.events)) tellDocument('file-not-timeline', '', undefined, {found: 'object', kind: 'no-events'});
  }

  /** Reads the items of one of the document's lists; `read` is told the item, its index, and where it is. */
  const list = <T>(name: 'events' | 'groups' | 'eras', read: (item: unknown, index: number) => T | undefined) => {
    const items = document[name];
    if (isAbsent(items)) return undefined;
    if (!Array.isArray(items)) return wrongType('list', items, name, tellDocument);
    return items.flatMap((item, index) => read(item, index) ?? []);
  };
  const itemsOf = (name: string): readonly unknown[] => {
    const items = document[name];
    return Array.isArray(items) ? items : [];
  };

  /** The faults told since there were `from` of them are of an item that has now been given its id. */
  const nameFaults = (from: number, id: string) => {
    for (let i = from; i < faults.length; i++) faults[i] = {...(faults[i] as Fault), id};
  };

  const groupId = ids(itemsOf('groups'));
  const groups = list('groups', (item, index): Group | undefined => {
    const from = faults.length;
    const given = givenId(item);
    const tell = teller({list: 'groups', index, ...(given && {id: given})});
    const read = groupFields(item, '', tell);
    if (!read) return undefined;
    const label = read.label ?? given;
    if (!read.label) tell('field-missing', 'label');
    if (!label) return undefined;
    if (!given) tell('field-missing', 'id');
    const id = groupId(given, () => makeId(label) || 'group');
    if (given && id !== given) tell('id-duplicate', 'id', given, {id});
    nameFaults(from, id);
    return {...read, id, label};
  });
  const groupIds = new Set(groups?.map(({id}) => id));

  const eras = list('eras', (item, index) => eraFields(item, '', teller({list: 'eras', index})));

  const eventId = ids(itemsOf('events'));
  const events = list('events', (item, index): TimelineEvent | undefined => {
    const from = faults.length;
    const given = givenId(item);
    const heading = isObject(item) && typeof item.title === 'string' ? shorten(item.title.trim(), CITED) : '';
    const tell = teller({
      list: 'events',
      index,
      ...(given && {id: given}),
      ...(heading && {title: heading}),
    });
    const read = eventFields(item, '', tell);
    if (!read) return undefined;
    const id = eventId(given, () => makeId(read.title) || 'event');
    if (given && id !== given) tell('id-duplicate', 'id', given, {id});
    const {group: wanted, ...rest} = read;
    const group = wanted?.trim().normalize('NFC');
    const known = group !== undefined && groupIds.has(group);
    if (group !== undefined && !known) tell('id-dangling', 'group', group);
    nameFaults(from, id);
    return known ? {...read, id, group} : {...rest, id};
  });

  const kept = objectOf<Omit<Timeline, 'khatt'> & {khatt: unknown; $schema: unknown}>({
    $schema: anyText,
    khatt: value => {
      if (value !== 1) tellDocument('file-version', 'khatt', value);
      return 1;
    },
    title: text,
    description: text,
    lang: language,
    timeZone: (value, field, tell) => {
      const name = zone(value, field, tell);
      // Asking a browser for its zones takes longer than drawing a story, so a story without a time does not ask.
      if (name === undefined || !events?.some(({date: when}) => /t/i.test(when)) || isTimeZone(name)) return name;
      return void tell('field-value', field, name, zoneExample);
    },
    source,
    groups: () => groups,
    eras: () => eras,
    events: () => events,
    presentation,
  })(document, '', tellDocument);

  if (unknown.size) {
    const keys = [...unknown].slice(0, KEYS_NAMED).map(key => shorten(key, CITED));
    if (unknown.size > KEYS_NAMED) keys.push('…');
    faults.push({severity: 'note', code: 'field-unknown', params: {keys: keys.join(', '), count: unknown.size}});
  }
  const timeline = {...emptyTimeline, ...(kept as Partial<Timeline>)};
  addClockFaults(timeline, faults);
  return {timeline, faults};
}
