/**
 * Most documents have no fault. What sees that at a glance is small, and is all of the checking that comes with the first
 * paint; whatever it is not sure of goes to `validate`, which says what is wrong and keeps the rest.
 */
import {readEdtf} from '../date/read-edtf.ts';
import {isSeen} from './is-seen.ts';
import {freeIds, makeId} from './make-id.ts';
import {isSafeUrl} from './safe-url.ts';
import {LONGEST_LINE, LONGEST_TEXT} from './shown-text.ts';
import type {Timeline, TimelineEvent} from './timeline.ts';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;
type Document = Readonly<Record<string, unknown>>;

const anyText: Check = value =>
  typeof value === 'string' && value.length <= LONGEST_TEXT && !/[\u202d\u202e]/.test(value);
const text: Check = value => anyText(value) && isSeen(value as string);
const matching =
  (pattern: RegExp): Check =>
  value =>
    typeof value === 'string' && pattern.test(value);
const line: Check = value => text(value) && (value as string).length <= LONGEST_LINE;
/** A year, a month or a day that any month has: nearly every date is one, and a thousand are seen so in a fraction of the time. */
const plainDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?)?$/;
const date: Check = value => typeof value === 'string' && (plainDate.test(value) || 'date' in readEdtf(value));
const url: Check = value => text(value) && (value as string).trim() === value && isSafeUrl(value as string);
const id: Check = value => text(value) && (value as string).trim().normalize('NFC') === value;

const listOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check);

/** An object with these fields and no others; `required` names those that it must have. */
const objectOf =
  (fields: Fields, ...required: readonly string[]): Check =>
  value =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every(key => Object.hasOwn(fields, key) && fields[key]?.((value as Document)[key])) &&
    required.every(key => key in value);

const event: Fields = {
  id,
  date,
  displayDate: line,
  title: line,
  text,
  group: text,
  tags: listOf(text),
  place: text,
  status: matching(/^(?:happened|planned|cancelled|disputed)$/),
  dating: matching(/^(?:stated|derived|outside)$/),
  phrase: text,
  quote: objectOf({exact: text, prefix: anyText, suffix: anyText}, 'exact'),
  links: listOf(objectOf({label: text, url}, 'url')),
  media: objectOf({src: url, alt: anyText, caption: text, credit: text}, 'src'),
  weight: value => [1, 2, 3, 4, 5].includes(value as number),
};

/** Whether an event has no fault of its own; whether its id and its group are sound only the document can tell. */
export const isSoundEvent: Check = objectOf(event, 'date', 'title');

const document = objectOf(
  {
    $schema: anyText,
    khatt: value => value === 1,
    title: line,
    description: text,
    lang: matching(/^[a-z]{2,3}(?:-[A-Z]{2})?$/),
    timeZone: matching(/^(?:UTC|[A-Z][a-z]+\/[A-Z][\w+/-]*)$/),
    source: objectOf({title: text, publisher: text, published: date, url}),
    groups: listOf(objectOf({id, label: line, color: matching(/^#(?:[\da-f]{3}){1,2}$/i)}, 'id', 'label')),
    eras: listOf(objectOf({date, label: line}, 'date', 'label')),
    events: listOf(isSoundEvent),
  },
  'khatt',
  'events',
);

/**
 * The document of a value that is plain JSON, if all of it is sound: what `validate` would return with no fault.
 * @returns `undefined` where that can't be seen at a glance.
 */
export function soundTimeline(value: unknown): Timeline | undefined {
  if (!document(value)) return undefined;
  const timeline = value as Omit<Timeline, 'events'> & {
    readonly events: readonly (Omit<TimelineEvent, 'id'> & {id?: string})[];
  };
  const {groups = [], events, timeZone} = timeline;
  const groupIds = new Set(groups.map(group => group.id));
  const given = events.flatMap(item => item.id ?? []);
  const isClear =
    groupIds.size === groups.length &&
    new Set(given).size === given.length &&
    events.every(({group}) => group === undefined || groupIds.has(group)) &&
    // Whether there is such a zone matters where there is a time.
    !(timeZone && events.some(item => /t/i.test(item.date)));
  if (!isClear) return undefined;
  const free = freeIds(given);
  return {
    ...timeline,
    events: events.map(item =>
      item.id ? (item as TimelineEvent) : {...item, id: free(makeId(item.title) || 'event')},
    ),
  };
}
