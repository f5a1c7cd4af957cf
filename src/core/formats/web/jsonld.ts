/** Events as search engines are told of them: schema.org `Event` in JSON-LD, alone, in a list, or in a graph. */
import {readEdtf} from '../../date/read-edtf.ts';
import {freeIds, makeId} from '../../model/make-id.ts';
import type {Fault} from '../../model/problem.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import type {PlainText} from '../../text/plain-text.ts';
import type {FileContent} from '../file-content.ts';
import {isEvent, isObject, typesOf} from '../json/known-json.ts';
import {readJson} from '../json/read-json.ts';
import {leftOutFaults} from '../left-out.ts';
import {textReader} from './jsonld-text.ts';

type Node = Readonly<Record<string, unknown>>;

/** No deeper than this: what nests events deeper is no list of them. */
const DEEPEST = 20;

/** The first text of a value, which may be a list, or an object with a name. */
function textOf(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string' || typeof first === 'number') return String(first).trim();
  if (!isObject(first)) return '';
  const inner = first['name'] ?? first['@value'] ?? first['url'] ?? first['contentUrl'];
  return typeof inner === 'string' ? inner.trim() : '';
}

/** All events of a value in their order; events within an event follow it. */
function collect(value: unknown, found: Node[], depth = 0): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  if (!isObject(value)) return;
  if (isEvent(value)) found.push(value);
  for (const key of ['@graph', 'itemListElement', 'item', 'mainEntity', 'subEvent', 'event', 'events']) {
    if (value[key] !== undefined) collect(value[key], found, depth + 1);
  }
}

/** What is read of an event; other words of the vocabulary are told of as left out. */
const READ = new Set(
  (
    'name headline description startDate endDate identifier location url image about keywords eventStatus inLanguage ' +
    'subEvent event events mainEntity mainEntityOfPage'
  ).split(' '),
);

/** Of these an event here has one, and the vocabulary may give several: a name in each language, or each day of a series. */
const ONE = ['name', 'startDate', 'endDate', 'description', 'url'];

/** The picture of an event, of which the first is taken. The vocabulary says that it is one, whatever its address ends in. */
function pictureOf(given: unknown): Node | undefined {
  const image = Array.isArray(given) ? given[0] : given;
  const src = isObject(image) ? textOf(image['contentUrl'] ?? image['url']) : textOf(image);
  if (!src) return undefined;
  if (!isObject(image)) return {src};
  const [alt, caption, credit] = ['description', 'caption', 'creditText'].map(key => textOf(image[key]));
  return {src, ...(alt && {alt}), ...(caption && {caption}), ...(credit && {credit})};
}

/** Schema.org's dates are ISO 8601, of which EDTF leaves out fractions of a second. */
const date = (value: unknown): string =>
  textOf(value)
    .replace(/\.\d+(?=Z|[+-]|$)/, '')
    .replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d):00(?=Z|[+-]|$)/, '$1');

/** The whole that the events are of: the name and the description of a list. */
function wholeOf(json: unknown): Node {
  const nodes = Array.isArray(json) ? json : isObject(json) && Array.isArray(json['@graph']) ? json['@graph'] : [json];
  return nodes.find((node): node is Node => isObject(node) && typesOf(node).includes('ItemList')) ?? {};
}

export async function readJsonld(text: string, given: unknown): Promise<FileContent> {
  let json = given;
  if (json === undefined) {
    const read = await readJson(text);
    if (!('document' in read)) return read;
    json = read.document;
  }
  const plainText = await textReader();
  const nodes: Node[] = [];
  collect(json, nodes);
  if (!nodes.length) {
    return {faults: [{severity: 'error', code: 'file-not-timeline', params: {found: 'object', kind: 'jsonld'}}]};
  }
  const faults: Fault[] = [];
  const leftOut = new Set<string>();
  const whole = wholeOf(json);
  const lang = nodes.map(node => textOf(node['inLanguage'])).find(Boolean) || textOf(whole['inLanguage']);
  const [title, description] = [textOf(whole['name']), textOf(whole['description'])].map(html => plainText(html).text);
  const groups = new Map<string, string>();
  const free = freeIds([]);
  const events = nodes.map((node, index) => {
    const event = readEvent(node, index, plainText, faults, leftOut);
    // Of several subjects, the first is the group.
    const group = textOf(node['about']);
    if (!group) return event;
    if (!groups.has(group)) groups.set(group, free(makeId(group) || 'group'));
    return {...event, group: groups.get(group)};
  });
  return {
    faults: [...leftOutFaults(leftOut), ...faults],
    document: {
      khatt: 1,
      ...(title && {title}),
      ...(description && {description}),
      ...(lang && {lang}),
      ...(groups.size && {groups: [...groups].map(([label, id]) => ({id, label}))}),
      events,
    },
    place: fault => (fault.field === 'date' && fault.list === 'events' ? {...fault, field: 'startDate'} : fault),
  };
}

function readEvent(
  node: Node,
  index: number,
  toText: (html: string) => PlainText,
  faults: Fault[],
  leftOut: Set<string>,
): Node {
  const title = toText(textOf(node['name']) || textOf(node['headline']));
  const body = toText(textOf(node['description']));
  for (const url of [...title.refused, ...body.refused]) {
    faults.push({severity: 'warning', code: 'url-refused', index, field: 'description', value: shorten(url, CITED)});
  }
  for (const tag of [...title.dropped, ...body.dropped]) leftOut.add(`description ${tag}`);
  const [start, end] = [date(node['startDate']), date(node['endDate'])];
  const interval = end && end !== start && 'date' in readEdtf(start) ? `${start}/${end}` : start;
  const read = readEdtf(interval);
  const isOver = 'date' in read && read.date.end <= Date.now();
  // What follows the first number sign of an address without a page is the id, with whatever signs are in it.
  const id = textOf(node['@id']).replace(/^#|^.*#/, '') || textOf(node['identifier']);
  const place = toText(textOf(node['location'])).text;
  const url = textOf(node['url']);
  const links = [...(url ? [{url}] : []), ...body.links.filter(link => link.url !== url)];
  const media = pictureOf(node['image']);
  const keywords = [node['keywords']].flat().map(textOf).filter(Boolean).join(',');
  for (const key of ONE) {
    const [kept, second] = new Set([node[key]].flat().map(textOf).filter(Boolean));
    if (kept === undefined || second === undefined) continue;
    const params = {taken: shorten(kept, CITED)};
    const place = {index, ...(title.text && {title: shorten(title.text, CITED)})};
    faults.push({
      severity: 'warning',
      code: 'key-duplicate',
      ...place,
      field: key,
      value: shorten(second, CITED),
      params,
    });
  }
  for (const key of Object.keys(node)) {
    const value = node[key];
    const isRead =
      READ.has(key) && !(Array.isArray(value) && value.length > 1 && /^(?:location|image|about)$/.test(key));
    if (!isRead && !key.startsWith('@')) leftOut.add(shorten(key, CITED));
  }
  const state = textOf(node['eventStatus']);
  return {
    ...(id && {id}),
    date: interval,
    title: title.text.replace(/\s+/g, ' '),
    ...(body.text && {text: body.text}),
    ...(place && {place}),
    ...(keywords && {
      tags: keywords
        .split(/[,،]/)
        .map(tag => tag.trim())
        .filter(Boolean),
    }),
    ...(/Cancelled$/i.test(state) && {status: 'cancelled'}),
    // What schema.org calls scheduled may be over: it says so of all that took place when it was to.
    ...(/(?:Scheduled|Rescheduled|Postponed)$/i.test(state) && !isOver && {status: 'planned'}),
    ...(links.length && {links}),
    ...(media && {media}),
  };
}
