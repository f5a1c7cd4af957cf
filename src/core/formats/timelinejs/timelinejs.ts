/**
 * TimelineJS: the JSON of TimelineJS3, and the older format with its list `timeline.date`. What TimelineJS would move or
 * make up (a month 13, a date of which only the year is known) is not.
 */
import {freeIds, makeId} from '../../model/make-id.ts';
import type {Fault} from '../../model/problem.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import type {FileContent} from '../file-content.ts';
import {mendJson} from '../json/mend-json.ts';
import {readJson} from '../json/read-json.ts';
import {leftOutFaults} from '../left-out.ts';
import {joinDates, own, readParts} from './timelinejs-date.ts';
import {olderSlideOf, readSlide, type Slide, slideOf} from './timelinejs-slide.ts';

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of an event: a slide's own of these names would be taken for what they are not. */
const EVENT_FIELDS =
  /^(?:id|date|displayDate|title|text|group|tags|place|status|dating|phrase|quote|links|media|weight|draft)$/;

const ROOT_FIELDS = /^(?:khatt|title|description|lang|timeZone|source|groups|eras|events|presentation|scale)$/;

interface Root {
  readonly slides: readonly unknown[];
  /** `events`, or `timeline.date`. */
  readonly path: string;
  readonly toSlide: (given: object) => Slide;
  readonly title: Slide | undefined;
  readonly eras: readonly unknown[];
  readonly isCosmological: boolean;
  /** What the file has of its own beside these. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** Names of what is there and has no place in a document. */
  readonly leftOut: readonly string[];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function rootOf(json: unknown): Root {
  const older = own(json, 'timeline');
  if (isObject(older) && Array.isArray(own(older, 'date'))) {
    return {
      slides: listOf(own(older, 'date')),
      path: 'timeline.date',
      toSlide: olderSlideOf,
      // Its start is that of the whole, and no event.
      title: {...olderSlideOf(older), start: undefined, end: undefined},
      eras: listOf(own(older, 'era')),
      isCosmological: false,
      rest: {},
      leftOut: own(older, 'asset') ? ['timeline.asset'] : [],
    };
  }
  const given = own(json, 'title');
  const [title, ...others] = Array.isArray(given) ? given : [given];
  const slide = isObject(title) ? slideOf(title) : undefined;
  const leftOut = ['start_date', 'end_date', 'media', 'background', 'group', 'display_date']
    .filter(name => own(title, name))
    .map(name => `title.${name}`);
  return {
    slides: listOf(own(json, 'events')),
    path: 'events',
    toSlide: slideOf,
    title: slide ?? (typeof title === 'string' ? {...slideOf({}), headline: title} : undefined),
    eras: listOf(own(json, 'eras')),
    rest: Object.fromEntries(Object.entries(json as object).filter(([key]) => !ROOT_FIELDS.test(key))),
    isCosmological: /^cosmological$/i.test(String(own(json, 'scale'))),
    leftOut: others.length ? [...leftOut, 'title[1]'] : leftOut,
  };
}

/** Reads a file that `knowsTimelinejs`. Groups and eras are in the order of their appearance. */
export async function readTimelinejs(text: string, given: unknown): Promise<FileContent> {
  let json = given;
  const faults: Fault[] = [];
  if (json === undefined) {
    const mend = mendJson(text);
    const read = await readJson(mend.text);
    if (!('document' in read)) return read;
    json = read.document;
    for (const kind of mend.mended) faults.push({severity: 'note', code: 'file-mended', params: {kind}});
  }
  // Said as of any other file that is no timeline.
  if (typeof json !== 'object' || json === null) return {document: json, faults};
  const {plainText} = await import('../../text/plain-text.ts');
  const root = rootOf(json);
  if (root.isCosmological) faults.push({severity: 'note', code: 'scale-cosmological'});

  const title = root.title && readSlide(root.title, plainText);
  const leftOut = new Set([...root.leftOut, ...(title?.leftOut ?? []).map(name => `title.${name}`)]);
  if (title?.event['links']) leftOut.add('title.text <a>');

  const free = freeIds([]);
  const groups = new Map<string, string>();
  const groupId = (label: string): string => {
    const id = groups.get(label) ?? free(makeId(label) || 'group');
    groups.set(label, id);
    return id;
  };
  const events: unknown[] = [];
  /** For each event that is kept, which of the file's it is. */
  const indexes: number[] = [];
  /** Those of the file's whose date can't be read for its end. */
  const faultyEnds = new Set<number>();
  root.slides.forEach((item, index) => {
    if (!isObject(item)) {
      indexes.push(index);
      events.push(item);
      return;
    }
    const slide = root.toSlide(item);
    const {event, group, faults: told, isFaultyEnd, leftOut: unplaced} = readSlide(slide, plainText);
    for (const name of unplaced) leftOut.add(name);
    if (told.length) {
      const place = {
        index,
        ...(typeof event['id'] === 'string' && {id: shorten(event['id'], CITED)}),
        title: shorten(String(event['title']), CITED),
      };
      for (const fault of told) faults.push({...fault, ...place});
    }
    if (told.some(({severity}) => severity === 'error')) return;
    const extra = Object.entries(slide.rest).filter(([key]) => !EVENT_FIELDS.test(key));
    indexes.push(index);
    if (isFaultyEnd) faultyEnds.add(index);
    if (group) event['group'] = groupId(group);
    events.push(extra.length ? {...Object.fromEntries(extra), ...event} : event);
  });

  const eras = root.eras.map((item, index) => {
    const slide =
      root.path === 'events' ? slideOf(isObject(item) ? item : {}) : olderSlideOf(isObject(item) ? item : {});
    const {event, group, faults: told, leftOut: unplaced} = readSlide(slide, plainText);
    const {title: label, text: rest} = event;
    // Without a headline, the label is of the text.
    const others = ['media', 'links', 'displayDate'].filter(name => event[name] !== undefined);
    if (rest && rest !== label) others.push('text');
    for (const name of [...others, ...(group ? ['group'] : []), ...unplaced]) leftOut.add(`eras.${name}`);
    for (const fault of told) if (fault.severity !== 'error') faults.push({...fault, list: 'eras', index});
    return {date: joinDates(readParts(slide.start).text, readParts(slide.end).text), label};
  });
  return {
    faults: [...leftOutFaults(leftOut), ...faults],
    document: {
      ...root.rest,
      khatt: 1,
      ...(title?.event['title'] ? {title: title.event['title']} : {}),
      ...(title?.event['text'] ? {description: title.event['text']} : {}),
      ...(groups.size && {groups: [...groups].map(([label, id]) => ({id, label}))}),
      ...(eras.length && {eras}),
      events,
    },
    place: fault => {
      if (fault.index === undefined || (fault.list && fault.list !== 'events')) return fault;
      const index = indexes[fault.index] ?? fault.index;
      const field = faultyEnds.has(index) ? 'end_date' : 'start_date';
      return {...fault, index, ...(fault.field === 'date' && {field})};
    },
  };
}
