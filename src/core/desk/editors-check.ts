/** What an editor would ask before a timeline is published. Advice, never a lock: nothing here is a fault. */
import type {Precision} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import {wallClock} from '../date/wall-clock.ts';
import {findDates} from '../detect/find-dates.ts';
import {colorFaults} from '../model/color-faults.ts';
import type {Timeline, TimelineEvent} from '../model/timeline.ts';
import {quoteFinder} from '../text/find-quote.ts';
import type {FieldName} from './fields.ts';

/** Kinds of advice; the desk has words for each. */
export type AdviceCode =
  | 'unchecked'
  | 'no-source'
  | 'no-alt'
  | 'date-exact'
  | 'planned-past'
  | 'title-long'
  | 'color-contrast'
  | 'color-alike'
  | 'quote-missing'
  | 'quote-many';

/** A piece of advice, and what it is about. */
export interface Advice {
  readonly code: AdviceCode;
  /** Of an event of the timeline; left out where a group is meant. */
  readonly id?: string;
  /** The cell in which it can be heeded. */
  readonly field?: FieldName;
  /** Of the event, or of the group. */
  readonly title: string;
  /** For the words: another group's name, how often a passage was found, a phrase. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the check needs to know that no timeline says. */
export interface EditorsCheckOptions {
  /** Epoch ms. */
  readonly now: number;
  /** The article that the story is made beside; passages are sought where there is one. */
  readonly article?: string;
  /** Em of a title that does not wrap. */
  readonly widthOf: (title: string) => number;
}

/** Em of a title on a phone 360 px wide, beside the axis of the list: three lines of it are still a title. */
const PHONE_LINE = 17;
const PHONE_LINES = 3;

/** The finer the higher. An interval is as fine as its finer end. */
const fineness: Readonly<Record<Exclude<Precision, 'interval'>, number>> = {
  century: 0,
  decade: 1,
  year: 2,
  season: 3,
  month: 4,
  day: 5,
  minute: 6,
  second: 7,
};

/** Never throws, for any timeline that `validate` has passed. In the order of the events; what concerns groups comes last. */
export function editorsCheck(timeline: Timeline, {now, article = '', widthOf}: EditorsCheckOptions): Advice[] {
  const {timeZone = 'UTC', source} = timeline;
  const find = article.trim() ? quoteFinder(article) : undefined;
  const clock = clockOf(now, timeZone);
  const hasSource = Boolean(source && (source.url || source.title || source.publisher));
  const advice = timeline.events.flatMap((event): Advice[] => {
    const {id, title, links = [], media, quote, status, dating} = event;
    const say = (code: AdviceCode, field: FieldName, params: Advice['params'] = {}): Advice => ({
      code,
      id,
      field,
      title,
      params,
    });
    const found = quote && find?.(quote);
    const date = readEdtf(event.date);
    return [
      ...(event.draft ? [say('unchecked', 'title')] : []),
      // What the article tells has the article for its source, where the story names that.
      ...(links.length || (hasSource && dating !== 'outside') ? [] : [say('no-source', 'links')]),
      ...(media?.src && !media.alt?.trim() ? [say('no-alt', 'alt')] : []),
      ...(isTooExact(event, timeline) ? [say('date-exact', 'date', {phrase: event.phrase ?? ''})] : []),
      ...(status === 'planned' && 'date' in date && date.date.end <= (date.date.hasOffset ? now : clock)
        ? [say('planned-past', 'status')]
        : []),
      ...(widthOf(title) > PHONE_LINE * PHONE_LINES ? [say('title-long', 'title')] : []),
      ...(found?.count === 0 ? [say('quote-missing', 'phrase')] : []),
      ...(found?.count ? [say('quote-many', 'phrase', {n: found.count})] : []),
    ];
  });
  const groups = colorFaults(timeline.groups ?? []).map(({code, title = '', params = {}}): Advice => {
    const {other = ''} = params as Record<string, string>;
    return {code: code as 'color-contrast' | 'color-alike', title, params: {other}};
  });
  return [...advice, ...groups];
}

/** Clock time in the document's zone, as dates without an offset are read; UTC where the zone is none. */
function clockOf(now: number, timeZone: string): number {
  try {
    return wallClock(now, timeZone);
  } catch {
    return now;
  }
}

/** The words that gave the date say less than the date does: «عام 2019» for a day of it. */
function isTooExact({date, phrase, dating}: TimelineEvent, {source, lang, timeZone}: Timeline): boolean {
  if (!phrase?.trim() || dating === 'outside') return false;
  const [published = '1970-01-01'] = /^\d{4}-\d\d-\d\d/.exec(source?.published ?? '') ?? [];
  let found: ReturnType<typeof findDates>;
  try {
    found = findDates(phrase, {published, ...(lang && {lang}), ...(timeZone && {timeZone})});
  } catch {
    return false;
  }
  const said = found.flatMap(({edtf}) => (edtf ? [finenessOf(edtf)] : []));
  return said.length > 0 && finenessOf(date) > Math.max(...said);
}

function finenessOf(edtf: string): number {
  const read = readEdtf(edtf);
  if (!('date' in read)) return 0;
  const {precision, from, to} = read.date;
  if (precision !== 'interval') return fineness[precision];
  const ends = [from, to].flatMap(end => (end && end.precision !== 'interval' ? [fineness[end.precision]] : []));
  return Math.max(0, ...ends);
}
