/** A list of schema.org's events in JSON-LD, for search engines. Its dates are ISO 8601: a year, a month, a day, a time. */

import type {EdtfDate} from '../../date/edtf-date.ts';
import {readEdtf} from '../../date/read-edtf.ts';
import type {Timeline} from '../../model/timeline.ts';
import {ownText} from '../../text/flow-text.ts';
import {groupLabels, Losses, placeOf, type Written} from '../losses.ts';
import {textReader} from './jsonld-text.ts';

const HELD = new Set('id date title text group place links media status tags'.split(' '));

const PLAIN = /^(?:year|month|day|minute|second)$/;

const day = (instant: number): string => new Date(instant).toISOString().replace(/T.*/, '');

/** ISO 8601 has seconds where it has a time at all that all readers take, and no unknown digits. */
function iso({edtf, precision, start}: EdtfDate): string {
  const text = edtf.replace(/[~?%]$/, '').replace(/(?:-XX)+$/, '');
  if (!PLAIN.test(precision)) return day(start);
  return precision === 'minute' ? text.replace(/T\d\d:\d\d/, '$&:00') : text;
}

interface Dates {
  readonly startDate: string;
  readonly endDate?: string;
  readonly isExact: boolean;
}

/** `undefined` where a year is not one of four digits, as readers of JSON-LD take them. */
function datesOf(date: EdtfDate): Dates | undefined {
  const {isExact, ...dates} = isoDates(date);
  return Object.values(dates).every(text => /^\d{4}(?!\d)/.test(text)) ? {...dates, isExact} : undefined;
}

function isoDates(date: EdtfDate): Dates {
  const {precision, from, to, approximate, uncertain, openStart, openEnd} = date;
  const isSure = !approximate && !uncertain && !openStart && !openEnd;
  if (precision === 'interval') {
    const known = (one: EdtfDate | undefined): boolean =>
      one !== undefined &&
      PLAIN.test(one.precision) &&
      !one.edtf.includes('X') &&
      !(one.precision === 'second' && one.edtf.includes(':00'));
    const last = to && (PLAIN.test(to.precision) ? iso(to) : day(to.end - 1));
    return {
      // An event must start: of one that is open there, its end is known.
      startDate: from ? iso(from) : (last ?? ''),
      ...(last && {endDate: last}),
      // With one date at both ends it is not known that the event lasted.
      isExact: isSure && known(from) && known(to) && from?.edtf !== to?.edtf,
    };
  }
  if (PLAIN.test(precision)) {
    return {
      startDate: iso(date),
      isExact: isSure && !(precision === 'second' && new Date(date.start).getUTCSeconds() === 0),
    };
  }
  return {startDate: iso(date), endDate: day(date.end - 1), isExact: false};
}

/** A time on the clock of the story's zone says how far that is from UTC, for a reader of JSON-LD knows of no other clock. */
async function offsetsOf({timeZone = 'UTC', events}: Timeline): Promise<(text: string) => string | undefined> {
  const isClock = (text: string): boolean => /T[\d:.]+$/.test(text);
  if (timeZone === 'UTC' || !events.some(({date}) => /T/.test(date))) return text => text;
  const {toZoneClock} = await import('../../date/zone.ts');
  return text => {
    const read = isClock(text) ? readEdtf(text) : undefined;
    if (!read || !('date' in read)) return text;
    const minutes = (read.date.start - toZoneClock(read.date, timeZone, 'UTC').start) / 6e4;
    // Before zones were agreed on, clocks were off by seconds, which no offset can say.
    if (!Number.isInteger(minutes)) return undefined;
    const digits = (n: number): string => String(Math.floor(n)).padStart(2, '0');
    const far = Math.abs(minutes);
    return `${text}${minutes < 0 ? '-' : '+'}${digits(far / 60)}:${digits(far % 60)}`;
  };
}

export async function writeJsonld(timeline: Timeline): Promise<Written> {
  const losses = new Losses('JSON-LD');
  const withOffset = await offsetsOf(timeline);
  const {title, description, lang} = timeline;
  const toText = await textReader();
  // What looks like HTML is read as that, here and by others, and so are «&lt;» and a tag that the author meant as words.
  const isOther = (text = ''): boolean => toText(text).text !== ownText(text).text;
  losses.document(timeline, new Set(['title', 'description', 'lang']));
  for (const field of ['title', 'description'] as const) if (isOther(timeline[field])) losses.field(field);
  const labelOf = groupLabels(timeline);
  const items = timeline.events.flatMap((event, index) => {
    const read = readEdtf(event.date);
    const dates = 'date' in read ? datesOf(read.date) : undefined;
    if (!dates) return losses.event(event, index) ?? [];
    const {isExact: isKnown, startDate, endDate} = dates;
    const [start, end] = [withOffset(startDate), endDate && withOffset(endDate)];
    const isExact = isKnown && start !== undefined && (!endDate || end !== undefined);
    const written = {startDate: start ?? startDate, ...(endDate && {endDate: end ?? endDate})};
    if (!isExact) losses.date(event, index, Object.values(written).join(' – '));
    losses.fields(event, index, HELD);
    const place = placeOf(event, index);
    for (const field of ['title', 'text', 'place'] as const) if (isOther(event[field])) losses.field(field, place);
    const {links = [], tags = [], media} = event;
    if (links.length > 1 || links.some(({label}) => label)) losses.field('links', place);
    // Of what is over, schema.org says the same whether it was planned or took place; an end that is open it has not.
    const last = readEdtf(endDate ?? startDate);
    const isPlan = event.status === 'planned' && 'date' in last && last.date.end > Date.now();
    if (event.status === 'disputed' || (event.status === 'planned' && !isPlan)) losses.field('status', place);
    if (tags.some(tag => /[,،]/.test(tag))) losses.field('tags', place);
    const group = labelOf(event);
    return [
      {
        '@type': 'Event',
        '@id': `#${event.id}`,
        name: event.title,
        ...written,
        ...(event.text && {description: event.text}),
        ...(event.place && {location: {'@type': 'Place', name: event.place}}),
        ...(event.status === 'cancelled' && {eventStatus: 'https://schema.org/EventCancelled'}),
        ...(isPlan && {eventStatus: 'https://schema.org/EventScheduled'}),
        ...(links[0] && {url: links[0].url}),
        ...(media && {
          image: {
            '@type': 'ImageObject',
            contentUrl: media.src,
            ...(media.alt && {description: media.alt}),
            ...(media.caption && {caption: media.caption}),
            ...(media.credit && {creditText: media.credit}),
          },
        }),
        ...(tags.length && {keywords: tags.join(', ')}),
        ...(group && {about: {'@type': 'Thing', name: group}}),
        ...(lang && {inLanguage: lang}),
      },
    ];
  });
  losses.groups(timeline);
  const document = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...(title && {name: title}),
    ...(description && {description}),
    ...(lang && {inLanguage: lang}),
    itemListElement: items.map((item, i) => ({'@type': 'ListItem', position: i + 1, item})),
  };
  // So that it may stand in a page's script, whatever a title holds.
  return {text: `${JSON.stringify(document, null, 2).replaceAll('<', '\\u003c')}\n`, faults: losses.faults};
}
