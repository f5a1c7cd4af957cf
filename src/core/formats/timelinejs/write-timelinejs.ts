/** TimelineJS3's JSON. It has years, months, days and times, alone or from one to another, and nothing for how sure they are. */
import {type EdtfDate, needsZone, type Precision} from '../../date/edtf-date.ts';
import {formatDate} from '../../format/format-date.ts';
import {isPicture} from '../../model/is-picture.ts';
import type {Link, Timeline, TimelineEvent} from '../../model/timeline.ts';
import {escapeHtml, paragraphs} from '../../text/write-html.ts';
import {dateIn, groupLabels, Losses, placeOf, type Written} from '../losses.ts';

type Parts = Readonly<Record<string, number>>;

interface Dates {
  readonly start: Parts;
  readonly end?: Parts;
  readonly isExact: boolean;
}

const FINENESS: readonly Precision[] = ['year', 'month', 'day', 'minute', 'second'];

/** The parts of an instant down to a precision; a year before 1 is written as TimelineJS prints it, without a year 0. */
function parts(instant: number, precision: Precision): Parts {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  const all: readonly (readonly [string, number])[] = [
    ['year', year > 0 ? year : year - 1],
    ['month', date.getUTCMonth() + 1],
    ['day', date.getUTCDate()],
    ['hour', date.getUTCHours()],
    ['minute', date.getUTCMinutes()],
    ['second', date.getUTCSeconds()],
  ];
  const finest = FINENESS.indexOf(precision);
  // An hour comes with its minutes.
  return Object.fromEntries(all.slice(0, finest < 3 ? finest + 1 : finest + 2));
}

/** A date that is no interval, as its first and its last part. */
function bounds({start, end, precision}: EdtfDate): {first: Parts; last: Parts; isOne: boolean} {
  if (FINENESS.includes(precision)) {
    const only = parts(start, precision);
    return {first: only, last: only, isOne: true};
  }
  // A season is its months, a decade or a century its years.
  const unit = precision === 'season' ? 'month' : 'year';
  return {first: parts(start, unit), last: parts(end - 1, unit), isOne: false};
}

function datesOf(date: EdtfDate): Dates | undefined {
  const {from, to, precision, approximate, uncertain, openStart, openEnd} = date;
  const isSure = !approximate && !uncertain && !openStart && !openEnd;
  if (precision !== 'interval') {
    const {first, last, isOne} = bounds(date);
    return {start: first, ...(!isOne && {end: last}), isExact: isSure && isOne};
  }
  const [start, end] = [from && bounds(from), to && bounds(to)];
  const known = start ?? end;
  if (!known) return undefined;
  return {
    start: known.first,
    end: (end ?? known).last,
    // From a year to the same year is that year there, and not all of it.
    isExact: isSure && Boolean(start?.isOne && end?.isOne) && from?.edtf !== to?.edtf,
  };
}

const two = (part: number): string => String(part).padStart(2, '0');

/** Parts as they are told of: `2022-10-12 18:05:09`. */
const shown = ({year, month, day, hour, minute, second}: Parts): string => {
  const written = (parts: readonly (number | undefined)[]): string[] =>
    parts.filter(part => part !== undefined).map(two);
  return [written([year, month, day]).join('-'), written([hour, minute, second]).join(':')].filter(Boolean).join(' ');
};

const HELD = new Set('id date displayDate title text group links media'.split(' '));

function textOf({text = ''}: TimelineEvent, links: readonly Link[]): string {
  const sources = links.map(({label, url}) => `<p><a href="${escapeHtml(url)}">${escapeHtml(label ?? url)}</a></p>`);
  return [...paragraphs(text), ...sources].join('');
}

export async function writeTimelinejs(timeline: Timeline): Promise<Written> {
  const losses = new Losses('TimelineJS');
  const {title, description, lang = 'en', timeZone = 'UTC', eras = []} = timeline;
  const read = await dateIn(timeZone, timeline);
  losses.document(timeline, new Set(['title', 'description', 'eras']));
  // Of a slide without a headline, the text is taken for that.
  if (description && !title) losses.field('description');

  const labelOf = groupLabels(timeline);
  const events = timeline.events.flatMap((event, index) => {
    losses.fields(event, index, HELD);
    const date = read(event.date);
    const dates = date && datesOf(date);
    if (!date || !dates) return losses.event(event, index) ?? [];
    // TimelineJS has no zones: its times are clock times, as those of a document in UTC are.
    const isInstant = /T[^/]*(?:Z|[+\-−]\d\d)/.test(event.date) || needsZone(date, timeZone, 'UTC');
    const isExact = dates.isExact && !isInstant;
    if (!isExact) losses.date(event, index, [dates.start, ...(dates.end ? [dates.end] : [])].map(shown).join(' – '));
    // What the parts cannot say is said in words, which TimelineJS prints in their place.
    const words = event.displayDate ?? (isExact ? undefined : formatDate(date, {lang}));
    const group = labelOf(event);
    const {media} = event;
    // TimelineJS goes by the address: what ends otherwise it takes for a page, which is a link with a label.
    if (media && !isPicture(media.src)) losses.field('media', placeOf(event, index));
    return [
      {
        unique_id: event.id,
        start_date: dates.start,
        ...(dates.end && {end_date: dates.end}),
        ...(words && {display_date: escapeHtml(words)}),
        text: {headline: escapeHtml(event.title), text: textOf(event, losses.sources(event, index))},
        ...(group !== undefined && {group: escapeHtml(group)}),
        ...(media && {
          media: {
            url: media.src,
            ...(media.caption && {caption: escapeHtml(media.caption)}),
            ...(media.credit && {credit: escapeHtml(media.credit)}),
            ...(media.alt && {alt: escapeHtml(media.alt)}),
          },
        }),
      },
    ];
  });
  losses.groups(timeline);
  const document = {
    ...((title || description) && {
      title: {text: {headline: escapeHtml(title ?? ''), text: paragraphs(description ?? '').join('')}},
    }),
    events,
    ...(eras.length && {
      eras: eras.flatMap(({date: text, label}, index) => {
        const date = read(text);
        const dates = date && datesOf(date);
        if (!dates) return losses.field('date', {list: 'eras', index}) ?? [];
        // An era is drawn from its start to its end: a season as its months, a decade as its years.
        const isWhole = /^(?:decade|century|season)$/.test(date.precision) && !date.approximate && !date.uncertain;
        if (!dates.isExact && !isWhole) losses.field('date', {list: 'eras', index});
        return [{start_date: dates.start, end_date: dates.end ?? dates.start, text: {headline: escapeHtml(label)}}];
      }),
    }),
  };
  return {text: `${JSON.stringify(document, null, 2)}\n`, faults: losses.faults};
}
