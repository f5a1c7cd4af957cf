/** The list that readers without script, crawlers and feeds see, and that the element reads back as its data. */
import {readEdtf} from '../../date/read-edtf.ts';
import {formatDate} from '../../format/format-date.ts';
import type {Link, Media, Timeline, TimelineEvent} from '../../model/timeline.ts';
import {BETWEEN_LINKS} from '../../text/flow-text.ts';
import {escapeHtml as esc, paragraphs} from '../../text/write-html.ts';
import {groupLabels, Losses, placeOf, type Written} from '../losses.ts';
import {isOwnWords} from './own-words.ts';

const HELD = new Set(
  'id date displayDate title text group tags place status dating phrase links media weight'.split(' '),
);

/** Attributes with a value. */
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${esc(String(value))}"`)
    .join('');

function figure({src, alt, caption, credit}: Media): string {
  // An empty one says that the picture needs no words; one that is missing is told of until it is written.
  const words = alt === undefined ? '' : ` alt="${esc(alt)}"`;
  const image = `<img src="${esc(src)}"${words} loading="lazy" referrerpolicy="no-referrer">`;
  if (!caption && !credit) return image;
  const small = credit ? `<small>${esc(credit)}</small>` : '';
  return `<figure>${image}<figcaption>${[esc(caption ?? ''), small].filter(Boolean).join(' ')}</figcaption></figure>`;
}

interface ItemParts {
  readonly lang: string | undefined;
  /** Its label. */
  readonly group: string | undefined;
  readonly links: readonly Link[];
}

function itemOf(event: TimelineEvent, {lang = 'en', group, links}: ItemParts): string[] {
  const {id, date, displayDate, title, text = '', tags = [], place, status, dating, phrase, media, weight} = event;
  const read = readEdtf(date);
  const words = displayDate ?? ('date' in read ? formatDate(read.date, {lang}) : date);
  const sources = links.map(({label, url}) => `<a href="${esc(url)}">${esc(label ?? url)}</a>`);
  return [
    `<li${attributes({
      id,
      'data-group': group,
      'data-place': place,
      'data-tags': tags.join(', '),
      'data-status': status,
      'data-dating': dating,
      'data-phrase': phrase,
      'data-weight': weight,
    })}>`,
    `  <time datetime="${esc(date)}">${esc(words)}</time>`,
    `  <h3>${esc(title)}</h3>`,
    ...paragraphs(text).map(paragraph => `  ${paragraph}`),
    ...(media ? [`  ${figure(media)}`] : []),
    ...(sources.length ? [`  <p>${sources.join(BETWEEN_LINKS)}</p>`] : []),
    '</li>',
  ];
}

export async function writeHtml(timeline: Timeline): Promise<Written> {
  const losses = new Losses('HTML');
  const {title, description = '', lang, timeZone} = timeline;
  losses.document(timeline, new Set(['title', 'description', 'lang', 'timeZone']));
  // Without a heading nothing says which of a page's paragraphs belong to the list.
  if (description && !title) losses.field('description');
  const labelOf = groupLabels(timeline);
  const items = timeline.events.flatMap((event, index) => {
    losses.fields(event, index, HELD);
    const {tags, displayDate} = event;
    if (tags?.some(tag => /[,،]/.test(tag))) losses.field('tags', placeOf(event, index));
    if (displayDate && !isOwnWords(displayDate, event.date, lang)) losses.field('displayDate', placeOf(event, index));
    return itemOf(event, {lang, group: labelOf(event), links: losses.sources(event, index)});
  });
  losses.groups(timeline);
  const lines = [
    ...(title ? [`<h2>${esc(title)}</h2>`] : []),
    ...paragraphs(description),
    `<ol${attributes({lang, 'data-time-zone': timeZone})}>`,
    ...items.map(line => `  ${line}`),
    '</ol>',
  ];
  return {text: `${lines.join('\n')}\n`, faults: losses.faults};
}
