/**
 * iCalendar (RFC 5545). A calendar has days and times and nothing coarser: what is known only to the month is an event of all its
 * days that keeps nobody busy, and `X-KHATT-DATE` keeps how exactly it is known. Times are in UTC, which needs no zone's rules along.
 */
import ICAL from 'ical.js';
import {readEdtf} from '../../date/read-edtf.ts';
import {makeId} from '../../model/make-id.ts';
import type {Timeline} from '../../model/timeline.ts';
import {dateIn, groupLabels, Losses, type Written} from '../losses.ts';
import {fromCalendar, toCalendar} from './ics-date.ts';

const HELD = new Set('id date title text group place status links'.split(' '));
const STATUS: Readonly<Record<string, string>> = {cancelled: 'CANCELLED', planned: 'TENTATIVE'};

/** When the file says it was made. A pure function knows no present: when the story was published, or the epoch. */
function stampOf({source}: Timeline): string {
  const read = readEdtf(source?.published ?? '');
  const start = 'date' in read && Number.isFinite(read.date.start) ? read.date.start : 0;
  return `${new Date(start >= 0 && start < 2.5e14 ? start : 0).toISOString().slice(0, 19)}Z`;
}

/** A calendar's text holds no control characters. */
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** The lines of a component, unfolded: the library takes long to fold a long line, and folds it a byte too late. */
function linesOf(component: ICAL.Component): string[] {
  const name = component.name.toUpperCase();
  return [
    `BEGIN:${name}`,
    ...component
      .getAllProperties()
      .map(property => ICAL.stringify.property(property.toJSON() as never, ICAL.design.icalendar, true)),
    ...component.getAllSubcomponents().flatMap(linesOf),
    `END:${name}`,
  ];
}

/** A line in pieces of at most 75 bytes in UTF-8, the space that continues it among them, and never cut inside a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let size = 0;
  let from = 0;
  let at = 0;
  for (const char of line) {
    const bytes = bytesOf(char.codePointAt(0) ?? 0);
    if (size + bytes > 75) {
      pieces.push(line.slice(from, at));
      from = at;
      size = 1;
    }
    at += char.length;
    size += bytes;
  }
  return [...pieces, line.slice(from)].join('\r\n ');
}

export async function writeIcs(timeline: Timeline): Promise<Written> {
  const losses = new Losses('iCalendar');
  const {title, description, lang, timeZone} = timeline;
  losses.document(timeline, new Set(['title', 'description', 'lang', 'timeZone']));
  const read = await dateIn('UTC', timeline);
  const stamp = stampOf(timeline);
  const labelOf = groupLabels(timeline);
  const host = makeId(title ?? '') || 'timeline';

  const add = (component: ICAL.Component, name: string, type: string, value: string, parameters: object = {}): void => {
    component.addProperty(new ICAL.Property([name, {...parameters}, type, value]));
  };
  const own = (component: ICAL.Component, name: string, value: string | undefined): void => {
    if (value)
      add(
        component,
        name,
        'unknown',
        clean(value)
          .replace(/[\\;,]/g, '\\$&')
          .replaceAll('\n', '\\n'),
      );
  };
  const text = (component: ICAL.Component, name: string, value: string | undefined, parameters: object = {}): void => {
    if (value) add(component, name, 'text', clean(value), parameters);
  };
  const calendar = new ICAL.Component('vcalendar');
  text(calendar, 'version', '2.0');
  text(calendar, 'prodid', '-//khatt//timeline//EN');
  own(calendar, 'x-wr-calname', title);
  own(calendar, 'x-wr-caldesc', description);
  own(calendar, 'x-wr-timezone', timeZone);

  for (const [index, event] of timeline.events.entries()) {
    const date = read(event.date);
    const dates = date && toCalendar(date);
    if (!date || !dates) {
      losses.event(event, index);
      continue;
    }
    const {start, end, type} = dates;
    // One whole day is written as any day is.
    const isExact = dates.isExact && (date.precision !== 'interval' || end !== undefined);
    if (!isExact) losses.date(event, index, fromCalendar(start, end ?? ''));
    losses.fields(event, index, HELD);
    const place = {list: 'events', index, id: event.id, title: event.title} as const;
    const {links = []} = event;
    if (links.length > 1 || links.some(({label}) => label)) losses.field('links', place);
    if (event.status === 'disputed') losses.field('status', place);

    const item = new ICAL.Component('vevent');
    text(item, 'uid', `${event.id.replace(/\s/g, ' ')}@${host}`);
    add(item, 'dtstamp', 'date-time', stamp);
    add(item, 'dtstart', type, start);
    if (end) add(item, 'dtend', type, end);
    if (!isExact) own(item, 'x-khatt-date', event.date);
    text(item, 'summary', event.title, lang ? {language: lang} : {});
    text(item, 'description', event.text);
    text(item, 'location', event.place);
    text(item, 'categories', labelOf(event));
    text(item, 'status', STATUS[event.status ?? ''] ?? 'CONFIRMED');
    if (type === 'date') text(item, 'transp', 'TRANSPARENT');
    if (links[0]) add(item, 'url', 'uri', clean(links[0].url));
    calendar.addSubcomponent(item);
  }
  losses.groups(timeline);
  return {text: `${linesOf(calendar).map(folded).join('\r\n')}\r\n`, faults: losses.faults};
}
