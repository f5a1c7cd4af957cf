/** iCalendar (RFC 5545): the events of a calendar. Each is read by itself, so that one that is broken costs no other. */
import ICAL from 'ical.js';
import type {EdtfDate} from '../../date/edtf-date.ts';
import {readEdtf} from '../../date/read-edtf.ts';
import {isTimeZone} from '../../date/time-zone.ts';
import {isPicture} from '../../model/is-picture.ts';
import {freeIds, makeId} from '../../model/make-id.ts';
import type {Fault} from '../../model/problem.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import {clockDoubt} from '../../model/validate.ts';
import {HTML, ownText, type PlainText} from '../../text/flow-text.ts';
import type {FileContent} from '../file-content.ts';
import {leftOutFaults} from '../left-out.ts';
import {fromCalendar, toCalendar} from './ics-date.ts';

interface Blocks {
  readonly events: readonly string[];
  /** The calendar's own lines. */
  readonly head: string;
  /** Names of parts that are no events, such as to-dos. */
  readonly others: ReadonlySet<string>;
  /** Whether the text ends before the calendar does. */
  readonly breaksOff: boolean;
}

/** What belongs to an event or to the calendar, and says nothing to readers. */
const AROUND = /^(?:VCALENDAR|VEVENT|VALARM|VTIMEZONE|STANDARD|DAYLIGHT|X-.*)$/;

/** A time with an offset from UTC, which calendars have not and programs write all the same; the library passes over it, as over a «z». */
const OFFSET = /^(DT(?:START|END)\b[^:]*:)(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)$/i;

/** Such a line with the time in UTC; any other as it is. */
function inUtc(line: string): string {
  const [whole, head = '', year, month, day, hour, minute, second, offset = ''] = OFFSET.exec(line.trimEnd()) ?? [];
  const read = whole && readEdtf(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset.toUpperCase()}`);
  if (!read || 'fault' in read) return line;
  return head + new Date(read.date.start).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A calendar's lines, unfolded, by event. What is inside an event (an alarm) is left out, as are time zones and to-dos. */
function blocksOf(text: string): Blocks {
  const events: string[] = [];
  const head: string[] = [];
  const others = new Set<string>();
  let event: string[] | undefined;
  const open: string[] = [];
  for (const line of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')) {
    const [, mark = '', name = ''] = /^(BEGIN|END):\s*([\w-]{1,40})\s*$/i.exec(line) ?? [];
    if (/^begin$/i.test(mark)) {
      open.push(name.toUpperCase());
      if (!AROUND.test(name.toUpperCase())) others.add(name.toUpperCase());
      if (open.at(-1) === 'VEVENT' && !event) event = [];
      continue;
    }
    if (mark) {
      const closed = open.pop();
      if (closed === 'VEVENT' && event) {
        events.push(event.join('\r\n'));
        event = undefined;
      }
    } else if (!line.trim()) continue;
    else if (event && open.at(-1) === 'VEVENT') event.push(inUtc(line));
    else if (open.length === 1) head.push(line);
  }
  // A file that was cut short has lost its last event's end, and perhaps no more.
  if (event?.length) events.push(event.join('\r\n'));
  const breaksOff = open.length > 0 && !/(?:^|[\r\n])END:VCALENDAR\s*$/i.test(text.slice(-1000));
  return {events, head: head.join('\r\n'), others, breaksOff};
}

function componentOf(name: string, lines: string): ICAL.Component | undefined {
  // The library takes any such line for the begin or the end of a part; those that are have been taken out.
  if (/^(?:BEGIN|END):/im.test(lines)) return undefined;
  try {
    return new ICAL.Component(ICAL.parse(`BEGIN:${name}\r\n${lines}\r\nEND:${name}`));
  } catch {
    return undefined;
  }
}

/** The lines of a component that can be read by themselves. */
function readLines(name: string, lines: string): {readonly component: ICAL.Component; readonly bad: readonly string[]} {
  const whole = componentOf(name, lines);
  if (whole) return {component: whole, bad: []};
  const bad: string[] = [];
  const good = lines.split('\r\n').filter(line => {
    const isGood = componentOf(name, line) !== undefined;
    if (!isGood) bad.push(line);
    return isGood;
  });
  return {component: componentOf(name, good.join('\r\n')) ?? new ICAL.Component(name.toLowerCase()), bad};
}

/** The values of a property as texts, unescaped. */
function valuesOf(component: ICAL.Component, name: string): readonly string[] {
  return component.getAllProperties(name).flatMap(property => {
    const [, , , ...values] = property.toJSON() as unknown as [string, object, string, ...unknown[]];
    const texts = values.flat().map(value => (typeof value === 'object' ? '' : String(value).trim()));
    // The library leaves the escapes of what it does not know.
    return property.type === 'unknown'
      ? texts.map(text => text.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark)))
      : texts;
  });
}

const textOf = (component: ICAL.Component, name: string): string => valuesOf(component, name).find(Boolean) ?? '';

/** A day that does not say it is one («DTSTART:20221012») comes as a time without digits. */
const withoutBlankTime = (text: string): string => text.replace(/^([\d-]+)T:*$/, '$1');

interface Moment {
  readonly text: string;
  /** The TZID; empty for a day, UTC, or a clock without a zone. */
  readonly zone: string;
}

/** The zone of a moment as it is known: `named` has another name for what is none of IANA's. */
function momentOf(component: ICAL.Component, name: string, named = (zone: string): string => zone): Moment {
  const property = component.getFirstProperty(name);
  const zone = property?.getParameter('tzid');
  const text = withoutBlankTime(textOf(component, name)).replace(/^-+$/, '');
  return {text, zone: typeof zone === 'string' ? named(zone.replace(/^\/.*?\/(?=\w+\/)/, '')) : ''};
}

/** The end that a duration leads to. */
function endOf(start: string, duration: string): string {
  const from =
    'date' in readEdtf(start.replace(/Z$/, ''))
      ? Date.parse(`${start.slice(0, 19)}${start.includes('T') ? 'Z' : ''}`)
      : NaN;
  try {
    const seconds = ICAL.Duration.fromString(duration).toSeconds();
    // A day and a half from a day on are of two days.
    const length = start.includes('T') ? seconds : Math.ceil(seconds / 86_400) * 86_400;
    const end = new Date(from + length * 1000).toISOString();
    return start.includes('T') ? end.slice(0, 19) + (start.endsWith('Z') ? 'Z' : '') : end.slice(0, 10);
  } catch {
    return ''; // it says no length of time, or one beyond all dates
  }
}

/** Whether it is nothing that a date could be; a day or an hour that there is not is another matter. */
function isUnread(text: string): boolean {
  const read = readEdtf(text);
  return 'fault' in read && read.fault.code === 'date-syntax';
}

type ToClock = (date: EdtfDate, from: string, to: string) => EdtfDate;

/** A moment of another zone than the document's, as the same instant. */
function inZone({text, zone}: Moment, own: string, toClock: ToClock | undefined): string {
  if (!toClock || !zone || zone === own || !isTimeZone(zone)) return text;
  const read = readEdtf(text);
  if ('fault' in read) return text;
  return `${new Date(toClock(read.date, zone, 'UTC').start).toISOString().slice(0, 19)}Z`;
}

/** Properties of an event that are read, or are no matter of readers; others are told of, but for those of a program's own. */
const READ = new Set(
  (
    'summary description location url categories status image attach dtstart dtend duration rrule exdate uid recurrence-id dtstamp ' +
    'created last-modified sequence transp class priority'
  ).split(' '),
);

const STATUS: Readonly<Record<string, string>> = {CANCELLED: 'cancelled', TENTATIVE: 'planned'};

/** UTF-16 units of a file's end that are shown. */
const SHOWN = 40;

/** The value of the first property of a name, as the lines of its event have it: of what is no date, the library makes what looks like one. */
const writtenValue = (lines: string, name: string): string =>
  new RegExp(`^${name}(?:;(?:"[^"\\r\\n]*"|[^":\\r\\n])*)?:(.*)$`, 'im').exec(lines)?.[1]?.trim() ?? '';

/** Properties of which an event has one (RFC 5545, 3.6.1). */
const ONE = ['dtstart', 'dtend', 'duration', 'summary', 'description', 'location', 'url', 'status'];

/** What is known of a calendar as a whole when its events are read. */
interface Calendar {
  /** Written by khatt. */
  readonly isOurs: boolean;
  /** IANA name of the document's zone; empty where it has none. */
  readonly own: string;
  readonly named: (zone: string) => string;
  readonly toClock: ToClock | undefined;
  readonly fromHtml: ((html: string) => PlainText) | undefined;
}

type Tell = (fault: Omit<Fault, 'index'>) => void;

/** Reads the events of a calendar in their order, and keeps what of them is the document's. */
class EventReader {
  readonly faults: Fault[] = [];
  /** Ids of the groups, by their labels. */
  readonly groups = new Map<string, string>();
  /** Of each event with a date that can't be read, which property that is, and what the file has there. */
  readonly unread = new Map<number, Pick<Fault, 'field' | 'value'>>();
  /** Of the first title that says one. */
  lang = '';
  readonly #calendar: Calendar;
  readonly #leftOut: Set<string>;
  readonly #freeId = freeIds([]);
  readonly #zonesTold = new Set<string>();

  /** @param leftOut Takes the names of what is left out. */
  constructor(calendar: Calendar, leftOut: Set<string>) {
    this.#calendar = calendar;
    this.#leftOut = leftOut;
  }

  /** @param lines Of the event, as they are written. */
  read({component, bad}: ReturnType<typeof readLines>, lines: string, index: number): object {
    const title = textOf(component, 'summary');
    const uid = textOf(component, 'uid');
    const {isOurs} = this.#calendar;
    const id = component.hasProperty('recurrence-id') ? '' : isOurs ? uid.replace(/@[^@]*$/, '') : uid;
    const place = {index, ...(title && {title: shorten(title, CITED)}), ...(id && {id: shorten(id, CITED)})};
    const tell: Tell = fault => void this.faults.push({...place, ...fault});
    for (const line of bad.slice(0, 3)) tell({severity: 'warning', code: 'line-unread', value: shorten(line, CITED)});
    const spoken = component.getFirstProperty('summary')?.getParameter('language');
    if (!this.lang && typeof spoken === 'string') this.lang = spoken;
    tellSeconds(component, tell);
    const date = this.#date(component, lines, index, tell);
    tellRule(component, tell);
    const [group, ...tags] = valuesOf(component, 'categories').filter(Boolean);
    if (group && !this.groups.has(group)) this.groups.set(group, this.#freeId(makeId(group) || 'group'));
    const url = textOf(component, 'url');
    const status = STATUS[textOf(component, 'status').toUpperCase()];
    const picture = this.#picture(component);
    for (const {name} of component.getAllProperties())
      if (!READ.has(name) && !name.startsWith('x-')) this.#leftOut.add(name.toUpperCase());
    const {text, links} = this.#description(component, tell);
    const where = textOf(component, 'location');
    return {
      ...(id && {id}),
      date,
      title: title.replace(/\s+/g, ' '),
      ...(text && {text}),
      ...(group && {group: this.groups.get(group)}),
      ...(tags.length && {tags}),
      ...(where && {place: where.replace(/\s+/g, ' ')}),
      ...(status && {status}),
      ...((url || links.length) && {
        links: [...(url ? [{url}] : []), ...links.filter(link => link.url !== url)],
      }),
      ...(picture && {media: {src: picture}}),
    };
  }

  /** EDTF, or as much of it as can be made of what is there. */
  #date(component: ICAL.Component, lines: string, index: number, tell: Tell): string {
    const {named, own, toClock} = this.#calendar;
    const start = momentOf(component, 'dtstart', named);
    const duration = textOf(component, 'duration');
    const end = component.hasProperty('dtend')
      ? momentOf(component, 'dtend', named)
      : {text: duration ? endOf(start.text, duration) : '', zone: start.zone};
    if (duration && !component.hasProperty('dtend') && !end.text && 'date' in readEdtf(start.text))
      tell({severity: 'warning', code: 'line-unread', value: shorten(`DURATION:${duration}`, CITED)});
    this.#tellZones(start, end, tell);
    const unreadName = [start, end].findIndex(({text}) => text && isUnread(text));
    if (unreadName >= 0) {
      const field = unreadName ? 'DTEND' : 'DTSTART';
      this.unread.set(index, {field, value: shorten(writtenValue(lines, field), CITED)});
    }
    // What was written here says how exactly the date is known, unless another program has moved the event since.
    const exact = readEdtf(textOf(component, 'x-khatt-date'));
    if ('date' in exact) {
      const written = toCalendar(toClock ? toClock(exact.date, own || 'UTC', 'UTC') : exact.date);
      if (written?.start === start.text && (written.end ?? '') === end.text) return exact.date.edtf;
    }
    return fromCalendar(inZone(start, own, toClock), inZone(end, own, toClock));
  }

  /** What is doubtful about the zones of an event's moments, and about their times in these. */
  #tellZones(start: Moment, end: Moment, tell: Tell): void {
    if (start.zone && !isTimeZone(start.zone) && !this.#zonesTold.has(start.zone)) {
      this.#zonesTold.add(start.zone);
      tell({severity: 'warning', code: 'zone-unknown', field: 'DTSTART', value: shorten(start.zone, CITED)});
    }
    // In the calendar's own zone times stay as they are, and are looked at with those of any story.
    for (const [field, {text: time, zone}] of [['DTSTART', start] as const, ['DTEND', end] as const]) {
      const clock = zone && zone !== this.#calendar.own && isTimeZone(zone) && readEdtf(time);
      const doubt = clock && 'date' in clock && clockDoubt(clock.date, zone);
      if (doubt) tell({...doubt, field});
    }
  }

  #picture(component: ICAL.Component): string | undefined {
    const attached = [...valuesOf(component, 'image'), ...valuesOf(component, 'attach')].filter(Boolean);
    const picture = attached.find(isPicture);
    if (attached.some(address => address !== picture)) this.#leftOut.add('ATTACH');
    return picture;
  }

  #description(component: ICAL.Component, tell: Tell): Pick<PlainText, 'text' | 'links'> {
    const {fromHtml} = this.#calendar;
    const written = textOf(component, 'description');
    const {text, links, refused, dropped} = fromHtml && HTML.test(written) ? fromHtml(written) : ownText(written);
    for (const address of refused)
      tell({severity: 'warning', code: 'url-refused', field: 'DESCRIPTION', value: shorten(address, CITED)});
    for (const tag of dropped) this.#leftOut.add(`DESCRIPTION ${tag}`);
    return {text, links};
  }
}

/** Of properties that an event has one of, each further value. */
function tellSeconds(component: ICAL.Component, tell: Tell): void {
  for (const name of ONE) {
    const [kept, second] = new Set(valuesOf(component, name).map(withoutBlankTime).filter(Boolean));
    if (kept === undefined || second === undefined) continue;
    const [value, params] = [shorten(second, CITED), {taken: shorten(kept, CITED)}];
    tell({severity: 'warning', code: 'key-duplicate', field: name.toUpperCase(), value, params});
  }
}

/** An event that repeats is drawn once. */
function tellRule(component: ICAL.Component, tell: Tell): void {
  const rule =
    textOf(component, 'rrule') ||
    component
      .getFirstProperty('rrule')
      ?.toICALString()
      .replace(/^RRULE:/i, '');
  if (rule) tell({severity: 'note', code: 'date-repeats', field: 'RRULE', value: shorten(rule, CITED)});
}

/** @returns Only faults where there is no event. */
export async function readIcs(text: string): Promise<FileContent> {
  const {events, head, others: parts, breaksOff} = blocksOf(text);
  const calendar = readLines('VCALENDAR', head).component;
  const faults: Fault[] = [];
  if (breaksOff) {
    const [found = ''] = /[^\r\n]*$/.exec(text.trimEnd().slice(-SHOWN)) ?? [];
    faults.push({severity: 'warning', code: 'file-mended', params: {kind: 'end', found}});
  }
  if (!events.length) {
    faults.push({severity: 'error', code: 'file-not-timeline', params: {found: 'object', kind: 'calendar'}});
    return {faults};
  }
  const items = events.map(lines => readLines('VEVENT', lines));
  const written = [
    textOf(calendar, 'x-wr-timezone'),
    ...['dtstart', 'dtend'].flatMap(name => items.map(({component}) => momentOf(component, name).zone)),
  ];
  // Outlook has the names of Windows.
  const zoneOf = written.some(zone => zone && !isTimeZone(zone))
    ? (await import('./windows-zones.ts')).zoneOfWindows
    : undefined;
  const named = (zone: string): string => (isTimeZone(zone) ? zone : (zoneOf?.(zone) ?? zone));
  const zones = written.map(named);
  const own = zones.find(zone => isTimeZone(zone)) ?? '';
  const hasOthers =
    zones.some(zone => zone && zone !== own && isTimeZone(zone)) ||
    items.some(({component}) => textOf(component, 'x-khatt-date').includes('T'));
  const toClock = hasOthers ? (await import('../../date/zone.ts')).toZoneClock : undefined;
  const isOurs = /khatt/.test(textOf(calendar, 'prodid'));
  // Calendars that are kept on the web write their descriptions in HTML; ours never does.
  const hasHtml = !isOurs && items.some(({component}) => HTML.test(textOf(component, 'description')));
  const fromHtml = hasHtml ? (await import('../../text/plain-text.ts')).plainText : undefined;
  const leftOut = new Set(parts);
  const reader = new EventReader({isOurs, own, named, toClock, fromHtml}, leftOut);
  const read = items.map((item, index) => reader.read(item, events[index] ?? '', index));
  const {groups, lang, unread} = reader;
  const title = textOf(calendar, 'x-wr-calname') || textOf(calendar, 'name');
  const description = textOf(calendar, 'x-wr-caldesc') || textOf(calendar, 'description');
  return {
    faults: [...leftOutFaults(leftOut), ...faults, ...reader.faults],
    document: {
      khatt: 1,
      ...(title && {title}),
      ...(description && {description}),
      ...(lang && {lang}),
      ...(own && {timeZone: own}),
      ...(groups.size && {groups: [...groups].map(([label, id]) => ({id, label}))}),
      events: read,
    },
    place: fault => {
      if (fault.list !== 'events' || fault.field !== 'date') return fault;
      const found = fault.code === 'date-syntax' ? unread.get(fault.index ?? -1) : undefined;
      if (!found) return {...fault, field: 'DTSTART'};
      return {...fault, position: 0, ...found, params: {found: found.value ?? '', kind: 'calendar'}};
    },
  };
}
