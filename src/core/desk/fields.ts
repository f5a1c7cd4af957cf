/** The fields of an event as cells of a table: each is read as a line of text, and written from what someone types. */
import {joinList, readDating, readLinks, readStatus, splitList, writeLinks} from '../formats/sheet/sheet-cells.ts';
import {freeIds, makeId} from '../model/make-id.ts';
import type {Link} from '../model/timeline.ts';
import {blankEvent, type Fields, groupsOf, isObject, withKey} from './draft.ts';

/** The cells of an event, in the order of a table's columns and of a form. */
export const fieldNames = [
  'date',
  'title',
  'text',
  'group',
  'status',
  'dating',
  'place',
  'links',
  'image',
  'alt',
  'weight',
  'tags',
  'phrase',
  'displayDate',
  'caption',
  'credit',
] as const;

export type FieldName = (typeof fieldNames)[number];

/** Names of choices in the interface's language, such as `planned` for «مقرر». */
export type Choices = Readonly<Record<string, string>>;

/** A date that was typed: in words, those are its phrase. */
export interface TypedDate {
  readonly edtf: string;
  readonly phrase?: string;
  /** From the day of publication. */
  readonly isReckoned?: boolean | undefined;
}

/** What a cell is read and written with, which the draft does not hold. */
export interface CellContext {
  /** What people may type for a status and a dating, beside the codes. */
  readonly status: Choices;
  readonly dating: Choices;
  /** A typed date as EDTF, with what else is then known of it; `undefined` where it is not understood, and kept as typed. */
  readonly readDate: (text: string) => TypedDate | undefined;
}

/** The path of a cell's field in an event, as Problems name it. */
export const pathOf: Readonly<Record<FieldName, string>> = {
  date: 'date',
  title: 'title',
  text: 'text',
  group: 'group',
  status: 'status',
  dating: 'dating',
  place: 'place',
  links: 'links',
  image: 'media.src',
  alt: 'media.alt',
  weight: 'weight',
  tags: 'tags',
  phrase: 'phrase',
  displayDate: 'displayDate',
  caption: 'media.caption',
  credit: 'media.credit',
};

/** The cell in which a fault of this path is put right; the title where the event as a whole is at fault. */
export function fieldOfPath(path = ''): FieldName {
  const whole = path.replace(/\[.*$/, '');
  return (
    fieldNames.find(name => pathOf[name] === whole) ??
    fieldNames.find(name => whole.split('.')[0] === pathOf[name].split('.')[0]) ??
    'title'
  );
}

/** A value of the wrong kind is shown as JSON has it, so that it can be seen and put right. */
const shown = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const isLink = (link: unknown): link is Link =>
  isObject(link) && typeof link['url'] === 'string' && ['string', 'undefined'].includes(typeof link['label']);

const isText = (value: unknown): value is string => typeof value === 'string';

/** The text of a cell. */
export function cellText(
  event: Fields,
  field: FieldName,
  head: Fields,
  context?: Pick<CellContext, 'status' | 'dating'>,
): string {
  const [key = '', part] = pathOf[field].split('.');
  const value = event[key];
  switch (field) {
    case 'group':
      return groupsOf({head}).find(({id}) => id === value)?.label ?? shown(value);
    case 'status':
    case 'dating':
      return context?.[field][shown(value)] ?? shown(value);
    case 'tags':
      return Array.isArray(value) && value.every(isText) ? joinList(value, '، ') : shown(value);
    case 'links':
      return Array.isArray(value) && value.every(isLink) ? writeLinks(value) : shown(value);
    default:
      return part ? (isObject(value) ? shown(value[part]) : field === 'image' ? shown(value) : '') : shown(value);
  }
}

const same = (a: string, b: string): boolean =>
  a.trim().normalize('NFC').toLocaleLowerCase('en') === b.trim().normalize('NFC').toLocaleLowerCase('en');

/** The code for a choice that was typed as a code or as a name; what sheets have for it; the text itself where it is neither. */
const codeOf = (text: string, choices: Choices, readSheet: (cell: string) => string): string =>
  Object.entries(choices).find(([code, name]) => same(text, code) || same(text, name))?.[0] ?? readSheet(text);

/** Sources as sheets have them. One whose address stays keeps what else is known of it. */
function linksFrom(text: string, before: unknown): unknown {
  const known = Array.isArray(before) ? before.filter(isObject) : [];
  const links = readLinks(text).map(({label, url}) => {
    const {label: _, ...old} = known.find(link => link['url'] === url) ?? {};
    return {...old, ...(label && {label}), url};
  });
  return links.length ? links : undefined;
}

const digitsOf = (text: string): string =>
  text.trim().replace(/[٠-٩۰-۹]/g, digit => String((digit.charCodeAt(0) - 0x660) % 0x90));

/**
 * The event, and the document around it, after a text was put into a cell. Both are returned as they are where the text is
 * what stood there; a blank text takes the field out. What cannot be understood is kept, for Problems to name.
 */
export function writeCell(
  event: Fields,
  field: FieldName,
  typed: string,
  head: Fields,
  context: CellContext,
): {readonly event: Fields; readonly head: Fields} {
  if (typed === cellText(event, field, head, context)) return {event, head};
  const text = typed.trim();
  const [key = '', part] = pathOf[field].split('.');
  const put = (value: unknown) => settle(withKey(event, key, value));
  const only = (next: Fields) => ({event: next, head});
  if (part) return only(put(withPart(event[key], part, text)));
  if (!text) return only(put(undefined));
  switch (field) {
    case 'date':
      return only(settle(withDate(event, text, context)));
    case 'group': {
      const known = groupsOf({head}).find(({id, label}) => same(label, text) || same(id, text));
      if (known) return only(put(known.id));
      const groups = Array.isArray(head['groups']) ? head['groups'] : [];
      const id = freeIds(groupsOf({head}).map(group => group.id))(makeId(text) || 'group');
      return {event: put(id), head: {...head, groups: [...groups, {id, label: text}]}};
    }
    case 'status':
    case 'dating':
      return only(put(codeOf(text, context[field], field === 'status' ? readStatus : readDating)));
    case 'tags':
      return only(put(splitList(text)));
    case 'links':
      return only(put(linksFrom(text, event['links'])));
    case 'weight':
      return only(put(/^\d+$/.test(digitsOf(text)) ? Number(digitsOf(text)) : text));
    // The one field in which a line break at the end is being written.
    case 'text':
      return only(put(typed));
    default:
      return only(put(text));
  }
}

/** An event without a key is a blank row again. */
const settle = (event: Fields): Fields => (Object.keys(event).length ? event : blankEvent);

/** An image's own fields; an image without any is none. */
function withPart(value: unknown, part: string, text: string): unknown {
  const parts = withKey(isObject(value) ? value : {}, part, text || undefined);
  return Object.keys(parts).length ? parts : undefined;
}

/** The words that a date was reckoned from stay with it, unless the author has given others. */
function withDate(event: Fields, text: string, {readDate}: CellContext): Fields {
  const read = readDate(text);
  const kept = hasOtherWords(event, text, readDate)
    ? withKey(withKey(event, 'phrase', undefined), 'dating', undefined)
    : event;
  const dated = withKey(kept, 'date', read?.edtf ?? text);
  if (!read?.phrase || 'phrase' in dated || 'dating' in dated) return dated;
  return {...dated, dating: read.isReckoned ? 'derived' : 'stated', phrase: read.phrase};
}

/**
 * The date was typed in words before, and now others are typed. An article's words are none of these, and EDTF may be another
 * reading of the same.
 */
function hasOtherWords(
  {date, dating, phrase, quote}: Fields,
  text: string,
  readDate: CellContext['readDate'],
): boolean {
  if ((dating !== 'derived' && dating !== 'stated') || quote !== undefined || !isText(phrase)) return false;
  const [former, read] = [readDate(phrase), readDate(text)];
  if (!former?.phrase || !read) return false;
  return read.phrase !== undefined || (former.edtf === date && read.edtf !== text);
}
