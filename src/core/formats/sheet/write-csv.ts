/** A timeline as CSV that spreadsheets open, and that reads back as the same story. */
import Papa from 'papaparse';
import {readEdtf} from '../../date/read-edtf.ts';
import {freeIds, makeId} from '../../model/make-id.ts';
import type {Fault} from '../../model/problem.ts';
import type {Timeline, TimelineEvent} from '../../model/timeline.ts';
import {validate} from '../../model/validate.ts';
import {foldText} from '../../text/fold-text.ts';
import {Losses} from '../losses.ts';
import {readCsv} from './csv.ts';
import {datingWord, guarded, joinList, statusWord, writeLinks} from './sheet-cells.ts';
import {fieldOfHeader, headerOf, type SheetField} from './sheet-headers.ts';

/** In the order of columns; one that would be blank all the way down is left out, but for the date and the title. */
const ORDER: readonly SheetField[] = [
  'type',
  'date',
  'end',
  'title',
  'text',
  'group',
  'place',
  'link',
  'image',
  'alt',
  'caption',
  'credit',
  'status',
  'tags',
  'displayDate',
  'dating',
  'phrase',
  'quote',
  'weight',
  'id',
];

type Row = Partial<Record<SheetField, string>> & {readonly others?: ReadonlyMap<string, string>};

/** Both ends of an interval that has two, in a column each; anything else is one cell. */
function dateCells(date: string): Row {
  const read = readEdtf(date);
  const {from, to} = 'date' in read ? read.date : {};
  return from && to && from.edtf !== to.edtf ? {date: from.edtf, end: to.edtf} : {date};
}

const KNOWN = new Set<keyof TimelineEvent>([
  'id',
  'date',
  'displayDate',
  'title',
  'text',
  'group',
  'tags',
  'place',
  'status',
  'dating',
  'phrase',
  'quote',
  'links',
  'media',
  'weight',
]);

function rowOf(event: TimelineEvent, labels: ReadonlyMap<string, string>, lang: 'ar' | 'en', hasIds: boolean): Row {
  const {title, text, group, place, links, media, status, tags, displayDate, dating, phrase, quote, weight} = event;
  const others = Object.entries(event).flatMap(([key, value]): [string, string][] =>
    KNOWN.has(key as keyof TimelineEvent) || fieldOfHeader(key) || typeof value !== 'string' ? [] : [[key, value]],
  );
  const cells: Record<string, string | undefined> = {
    title,
    text,
    group: group && labels.get(group),
    place,
    link: links?.length ? writeLinks(links) : undefined,
    image: media?.src,
    alt: media?.alt,
    caption: media?.caption,
    credit: media?.credit,
    status: status && statusWord(status, lang),
    tags: tags?.length ? joinList(tags, lang === 'ar' ? '، ' : ', ') : undefined,
    displayDate,
    dating: dating && datingWord(dating, lang),
    phrase,
    quote: quote?.exact,
    weight: weight === undefined ? undefined : String(weight),
    id: hasIds ? event.id : undefined,
  };
  return {...(cells as Row), ...dateCells(event.date), others: new Map(others)};
}

/** Whether the ids are not those that reading makes of the titles. */
function hasOwnIds(events: readonly TimelineEvent[]): boolean {
  const free = freeIds([]);
  return events.some(({id, title}) => free(makeId(title) || 'event') !== id);
}

/** UTF-8 with a mark, without which Excel shows Arabic as other letters; headers in Arabic or English, by the timeline's language. */
export async function writeCsv(
  timeline: Timeline,
): Promise<{readonly text: string; readonly faults: readonly Fault[]}> {
  const lang = /^ar\b/i.test(timeline.lang ?? '') ? 'ar' : 'en';
  const labels = new Map((timeline.groups ?? []).map(({id, label}) => [id, label]));
  const {title, description, eras = [], events} = timeline;
  const [titleType, eraType] = lang === 'ar' ? ['عنوان', 'حقبة'] : ['title', 'era'];
  const hasIds = hasOwnIds(events);
  const rows: Row[] = [
    ...(title || description
      ? [{type: titleType, ...(title && {title}), ...(description && {text: description})}]
      : []),
    ...eras.map(({date, label}): Row => ({type: eraType, ...dateCells(date), title: label})),
    ...events.map(event => rowOf(event, labels, lang, hasIds)),
  ];
  const fields = ORDER.filter(field => field === 'date' || field === 'title' || rows.some(row => row[field]));
  const others = [...new Set(rows.flatMap(row => [...(row.others?.keys() ?? [])]))];
  const table = [
    [...fields.map(field => headerOf(field, lang)), ...others.map(guarded)],
    ...rows.map(row => [
      ...fields.map(field => guarded(row[field] ?? '')),
      ...others.map(key => guarded(row.others?.get(key) ?? '')),
    ]),
  ];
  const text = `${Papa.unparse(table, {newline: '\r\n'})}\r\n`;
  return {text: `\ufeff${text}`, faults: await lossesOf(timeline, text)};
}

/** So many fields are told of. */
const MOST_TOLD = 20;

/** What is not the same when the file is read again: each field once, whatever the event. */
async function lossesOf(timeline: Timeline, text: string): Promise<readonly Fault[]> {
  const {document} = await readCsv(text, ',');
  const read = validate(document).timeline;
  const lost = new Set<string>();
  compare(byLabel(timeline), byLabel(read), '', lost);
  const losses = new Losses('CSV');
  const fields = [...lost].map(field => field.replace(/^(groups|eras)\[\].*/, '$1'));
  for (const field of [...new Set(fields)].slice(0, MOST_TOLD)) losses.field(field);
  losses.colors(timeline);
  losses.groups(timeline, label => foldText(label).text);
  return losses.faults;
}

/** With a group's label in the place of its id. Of groups, what is told of each by itself is left out. */
function byLabel({groups = [], events, ...rest}: Timeline): object {
  const labels = new Map(groups.map(({id, label}) => [id, label]));
  const used = new Set(events.map(({group}) => group));
  return {
    ...rest,
    groups: groups.filter(({id}) => used.has(id)).map(({id, color, ...group}) => group),
    events: events.map(({group, ...event}) => ({...event, ...(group && {group: labels.get(group)})})),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function compare(given: unknown, read: unknown, path: string, lost: Set<string>): void {
  if (given === undefined || given === null || given === read) return;
  if (Array.isArray(given)) {
    const items: readonly unknown[] = Array.isArray(read) ? read : [];
    given.forEach((item, i) => {
      compare(item, items[i], `${path}[]`, lost);
    });
    if (items.length > given.length) lost.add(path);
  } else if (isObject(given)) {
    if (isObject(read))
      for (const [key, item] of Object.entries(given)) compare(item, read[key], path ? `${path}.${key}` : key, lost);
    else lost.add(path);
  } else if (!isSameDate(given, read)) lost.add(path);
}

/** Written in another way, such as in digits of another script. */
function isSameDate(given: unknown, read: unknown): boolean {
  if (typeof given !== 'string' || typeof read !== 'string') return false;
  const [a, b] = [readEdtf(given), readEdtf(read)];
  return 'date' in a && 'date' in b && a.date.edtf === b.date.edtf;
}
