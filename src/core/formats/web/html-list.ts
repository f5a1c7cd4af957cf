/**
 * The author's own list of events: `<ol><li id><time datetime="EDTF">…</time> <h3>…</h3> <p>…</p></li></ol>`. What an event has
 * beside its date, title, text, links and picture stands in `data-group`, `data-place` and the like, as `writeTimeline` writes it.
 */

import {freeIds, makeId} from '../../model/make-id.ts';
import type {Fault} from '../../model/problem.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import {flowText, type HtmlHandler, type HtmlWalk} from '../../text/flow-text.ts';
import type {FileContent} from '../file-content.ts';
import {tellSecondDate} from './second-dates.ts';
import type {Attributes, Token} from './token.ts';

interface Item {
  readonly attributes: Attributes;
  readonly tokens: readonly Token[];
}

/** A list of events in HTML, wherever it stands. */
export interface List {
  readonly attributes: Attributes;
  readonly items: readonly Item[];
  /** Of the page around it. */
  readonly lang?: string;
  readonly title?: string;
  /** What stands between the heading and the list. */
  readonly before?: readonly Token[];
}

/** Names of the elements that a title stands in. */
export const HEADING = /^h[1-6]$/;
/** Elements without content. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Walks through tokens as `readHtml` does through a text. */
export const replay =
  (tokens: readonly Token[]): HtmlWalk =>
  ({open, close, text}: HtmlHandler) => {
    for (const token of tokens) {
      if (token.kind === 'open') open(token.name, token.attributes);
      else if (token.kind === 'close') close(token.name);
      else text(token.text);
    }
  };

/** What a reader sees of tokens, as one line. */
export const oneLine = (tokens: readonly Token[]): string => flowText(replay(tokens)).text.replace(/\s+/g, ' ').trim();

/** The tokens of the first element that a test takes, and the rest. */
function takeOut(
  tokens: readonly Token[],
  test: (name: string) => boolean,
): {readonly inner: readonly Token[]; readonly attributes: Attributes | undefined; readonly rest: readonly Token[]} {
  const start = tokens.findIndex(token => token.kind === 'open' && test(token.name));
  const first = tokens[start];
  if (first?.kind !== 'open') return {inner: [], attributes: undefined, rest: tokens};
  let depth = VOID.test(first.name) ? 0 : 1;
  let end = start + 1;
  for (; depth && end < tokens.length; end++) {
    const token = tokens[end];
    if (token?.kind === 'open' && token.name === first.name) depth += 1;
    else if (token?.kind === 'close' && token.name === first.name) depth -= 1;
  }
  return {
    inner: tokens.slice(start + 1, Math.max(start + 1, end - (depth || VOID.test(first.name) ? 0 : 1))),
    attributes: first.attributes,
    rest: [...tokens.slice(0, start), ...tokens.slice(end)],
  };
}

/** Words that stand for the date and do not say its year are the author's own, and are printed in its place. */
function displayDate(words: string, edtf: string): string {
  const year = /\d+/.exec(edtf)?.[0].replace(/^0+/, '') ?? '';
  const ascii = words.replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15));
  return year && ascii.includes(year) ? '' : words;
}

const list = (text: string): string[] =>
  text
    .split(/[,،]/)
    .map(tag => tag.trim())
    .filter(Boolean);

/** An item as an event, with the label of its group. */
function readItem(
  {attributes, tokens}: Item,
  ownWords: typeof displayDate,
  tell: (url: string) => void,
): Readonly<Record<string, unknown>> {
  const time = takeOut(tokens, name => name === 'time');
  const heading = takeOut(time.rest, name => HEADING.test(name));
  const figure = takeOut(heading.rest, name => name === 'figure');
  const image = takeOut(figure.attributes ? figure.inner : figure.rest, name => name === 'img');
  const src = image.attributes?.get('src')?.trim() ?? '';
  const caption = takeOut(image.rest, name => name === 'figcaption');
  const credit = takeOut(caption.inner, name => name === 'small');
  const body = flowText(replay(src ? (figure.attributes ? figure.rest : image.rest) : heading.rest));
  const titled = flowText(replay(heading.inner));
  for (const url of [...titled.refused, ...body.refused]) tell(url);

  const printed = oneLine(time.inner);
  const datetime = time.attributes?.get('datetime')?.trim();
  const date = datetime || printed;
  const shown = datetime ? ownWords(printed, datetime) : '';
  let title = titled.text.replace(/\s+/g, ' ');
  let text = body.text;
  if (!title) {
    const [first = '', ...others] = text.split('\n');
    title = shorten(first.trim(), 200);
    if (title === first.trim()) text = others.join('\n').trim();
  }
  const id = attributes.get('id')?.trim();
  const links = [...titled.links, ...body.links];
  const field = (name: string): string => attributes.get(`data-${name}`)?.trim() ?? '';
  const weight = field('weight');
  const tags = list(field('tags'));
  return {
    ...(id && {id}),
    date,
    ...(shown && {displayDate: shown}),
    title,
    ...(text && {text}),
    ...(field('group') && {group: field('group')}),
    ...(tags.length && {tags}),
    ...Object.fromEntries(
      ['place', 'status', 'dating', 'phrase'].flatMap(name => (field(name) ? [[name, field(name)]] : [])),
    ),
    ...(links.length && {links}),
    ...(src && {
      media: {
        src,
        ...(image.attributes?.has('alt') && {alt: image.attributes.get('alt')}),
        ...(oneLine(caption.rest.length < image.rest.length ? credit.rest : []) && {caption: oneLine(credit.rest)}),
        ...(oneLine(credit.inner) && {credit: oneLine(credit.inner)}),
      },
    }),
    ...(weight && {weight: Number(weight)}),
  };
}

/** A document of a list. @param ownWords What of the words for a date is the author's own; by their year if left out. */
export function readList({attributes, items, lang, title, before = []}: List, ownWords = displayDate): FileContent {
  const faults: Fault[] = [];
  const free = freeIds([]);
  const groups = new Map<string, string>();
  const events = items.map((item, index) => {
    const event = readItem(item, ownWords, url =>
      faults.push({severity: 'warning', code: 'url-refused', index, field: 'links', value: shorten(url, CITED)}),
    );
    tellSecondDate(item.tokens, index, event['title'], faults);
    const {group} = event;
    if (typeof group !== 'string') return event;
    const id = groups.get(group) ?? free(makeId(group) || 'group');
    groups.set(group, id);
    return {...event, group: id};
  });
  const description = title ? flowText(replay(before)).text : '';
  const timeZone = attributes.get('data-time-zone');
  const spoken = attributes.get('lang') ?? lang;
  return {
    faults,
    document: {
      khatt: 1,
      ...(title && {title}),
      ...(description && {description}),
      ...(spoken && {lang: spoken}),
      ...(timeZone && {timeZone}),
      ...(groups.size && {groups: [...groups].map(([label, id]) => ({id, label}))}),
      events,
    },
  };
}
