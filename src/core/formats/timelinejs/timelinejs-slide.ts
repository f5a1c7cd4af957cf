/** A slide of a TimelineJS file, of today's format or the older one, as the parts of an event. */
import {readEdtf} from '../../date/read-edtf.ts';
import {isPicture} from '../../model/is-picture.ts';
import type {Fault} from '../../model/problem.ts';
import {isSafeUrl} from '../../model/safe-url.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import type {Link, Media} from '../../model/timeline.ts';
import {oneLine, plainLinks, withoutLinks} from '../../text/flow-text.ts';
import type {PlainText} from '../../text/plain-text.ts';
import {siteName} from './site-name.ts';
import {isFaultyEnd, joinDates, own, readParts} from './timelinejs-date.ts';

/** A slide with the names that both formats' fields have here. */
export interface Slide {
  readonly start: unknown;
  readonly end: unknown;
  readonly headline: unknown;
  readonly text: unknown;
  readonly media: unknown;
  readonly group: unknown;
  readonly id: unknown;
  readonly displayDate: unknown;
  /** What has no place in an event, under its own names. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** A fault without its place in the file. */
type SlideFault = Pick<Fault, 'severity' | 'code' | 'field' | 'value' | 'params'>;

/** A slide of TimelineJS as an event that `validate` has still to see. */
export interface ReadSlide {
  /** Nobody else's. */
  readonly event: Record<string, unknown>;
  readonly group: string;
  readonly faults: readonly SlideFault[];
  /** Whether the date can't be read for its end. */
  readonly isFaultyEnd: boolean;
  /** What of the slide has no place in an event. */
  readonly leftOut: readonly string[];
}

type ToText = (html: string) => PlainText;

/** UTF-16 units of a text that stands in for a headline that is missing. */
const HEADLINE = 80;

const noRest: Slide['rest'] = {};

/** What an object has under other names than these. */
function restOf(value: object, known: ReadonlySet<string>): Slide['rest'] {
  const unknown = Object.keys(value).filter(key => !known.has(key));
  return unknown.length ? Object.fromEntries(unknown.map(key => [key, own(value, key)])) : noRest;
}

const KNOWN: ReadonlySet<string> = new Set(
  'start_date end_date text media group unique_id display_date autolink'.split(' '),
);
const KNOWN_OLDER: ReadonlySet<string> = new Set(
  'startDate endDate headline text asset tag unique_id id display_date displayDate type'.split(' '),
);

/** `events[…]` of today's format, or its `title`. */
export function slideOf(given: object): Slide {
  const text = own(given, 'text');
  return {
    start: own(given, 'start_date'),
    end: own(given, 'end_date'),
    headline: own(text, 'headline') ?? (typeof text === 'object' ? undefined : own(given, 'headline')),
    text: typeof text === 'string' ? text : own(text, 'text'),
    media: own(given, 'media'),
    group: own(given, 'group'),
    id: own(given, 'unique_id'),
    displayDate: own(given, 'display_date'),
    rest: restOf(given, KNOWN),
  };
}

/** `date[…]` of the older format. */
export function olderSlideOf(given: object): Slide {
  const asset = own(given, 'asset');
  return {
    start: own(given, 'startDate'),
    end: own(given, 'endDate'),
    headline: own(given, 'headline'),
    text: own(given, 'text'),
    media: typeof asset === 'object' && asset ? {...asset, url: own(asset, 'media')} : undefined,
    group: own(given, 'tag'),
    id: own(given, 'unique_id') ?? own(given, 'id'),
    displayDate: own(given, 'display_date') ?? own(given, 'displayDate'),
    rest: restOf(given, KNOWN_OLDER),
  };
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Reads what a slide holds; `toText` makes plain text of its HTML. */
export function readSlide(slide: Slide, toText: ToText): ReadSlide {
  const faults: SlideFault[] = [];
  const links: Link[] = [];
  const leftOut: string[] = [];
  const read = (value: unknown, field: string): string => {
    const html = asText(value);
    if (!html) return '';
    const plain = toText(html);
    for (const link of plain.links) links.push(link);
    for (const tag of plain.dropped) leftOut.push(`${field} ${tag}`);
    for (const url of plain.refused)
      faults.push({severity: 'warning', code: 'url-refused', field, value: shorten(url, CITED)});
    return plain.text;
  };

  const from = readParts(slide.start);
  const to = readParts(slide.end);
  for (const fault of from.faults) faults.push({...fault, field: 'start_date'});
  for (const fault of to.faults) faults.push({...fault, field: 'end_date'});

  const headline = oneLine(read(slide.headline, 'headline'));
  const paragraphs = [read(slide.text, 'text')];
  const media = readMedia(slide.media, read, links, paragraphs);
  const whole = paragraphs.filter(Boolean).join('\n\n');
  // Without a headline, its first line is the title.
  const text = headline && links.length ? withoutLinks(whole, links) : whole;
  const title = headline || shorten(oneLine(media?.caption || text.split('\n')[0] || ''), HEADLINE);
  const shown = displayDateOf(slide);
  const id = asText(slide.id).trim();
  const unique = links.length > 1 ? [...new Map(links.map(link => [link.url, link])).values()] : links;
  // By name, one after the other: most events then have one shape, which engines are quick with.
  const event: Record<string, unknown> = {};
  if (id) event['id'] = id;
  const isFaulty = isFaultyEnd(from.text, to.text);
  // Alone, it is cited as the file has it.
  event['date'] = isFaulty && 'fault' in readEdtf(to.text) ? to.text : joinDates(from.text, to.text);
  if (shown) event['displayDate'] = oneLine(read(shown, 'display_date'));
  event['title'] = title;
  if (text) event['text'] = text;
  if (unique.length) event['links'] = plainLinks(unique);
  if (media) event['media'] = media;
  // Beside a picture it shows nothing more.
  if (!media && own(slide.media, 'thumbnail')) leftOut.push('media.thumbnail');
  return {group: oneLine(read(slide.group, 'group')), faults, isFaultyEnd: isFaulty, leftOut, event};
}

function displayDateOf({displayDate, start, end}: Slide): string {
  const [from, to] = [asText(own(start, 'display_date')), asText(own(end, 'display_date'))];
  return asText(displayDate).trim() || [from, to].filter(text => text.trim()).join('–');
}

/** A picture is kept; what else stands beside the text is a link, or, where it is a quotation, text. */
function readMedia(
  given: unknown,
  read: (value: unknown, field: string) => string,
  links: Link[],
  paragraphs: string[],
): (Media & Record<string, unknown>) | undefined {
  if (typeof given !== 'object' || !given) return undefined;
  const url = asText(own(given, 'url')).trim();
  const part = (name: string): string => {
    const value = own(given, name);
    return value ? oneLine(read(value, `media.${name}`)) : '';
  };
  const [caption, credit, title, alt] = [part('caption'), part('credit'), part('title'), part('alt')];
  const link = asText(own(given, 'link')).trim();
  if (link) links.push({...(title && {label: title}), url: link});
  const label = caption || title || alt;
  // An address that may not be followed is refused where all of them are.
  if (!isSafeUrl(url)) return {src: url};
  if (url.includes('<')) {
    const before = links.length;
    const quoted = read(url, 'media.url');
    // What was embedded has the label that stood under it.
    if (label && links[before] && !links[before].label) links[before] = {...links[before], label};
    else if (caption) paragraphs.push(caption);
    if (quoted) paragraphs.push([quoted, credit].filter(Boolean).join('\n'));
    return undefined;
  }
  if (!url) {
    if (caption) paragraphs.push([caption, credit].filter(Boolean).join('\n'));
    return undefined;
  }
  if (!isPicture(url)) {
    links.push({label: [label || siteName(url) || url, credit].filter(Boolean).join(' · '), url});
    return undefined;
  }
  const picture: Record<string, unknown> & {src: string} = {src: url};
  if (alt || title) picture['alt'] = alt || title;
  if (caption) picture['caption'] = caption;
  if (credit) picture['credit'] = credit;
  return picture;
}
