/** Tags and texts into what a reader of them reads: plain text, and the addresses that it leads to. */
import {isSafeUrl} from '../model/safe-url.ts';
import type {Link} from '../model/timeline.ts';

/** Hears of HTML piece by piece, in its order. */
export interface HtmlHandler {
  /** `name` and the attributes' names in lower case; an attribute that is given twice has its first value. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  /** A piece of text, its entities decoded; what stands in a script or a style sheet comes here as it stands. */
  readonly text: (text: string) => void;
}

/** Tells a handler of tags and texts in their order: of a text of HTML, or of a page's own nodes. */
export type HtmlWalk = (handler: HtmlHandler) => void;

/** HTML as the text that readers get of it. */
export interface PlainText {
  /** Without white space at either end; a line break is `\n`, and a blank line stands between paragraphs. */
  readonly text: string;
  /** In their order, each address once: links, and what was embedded, which is a link from now on. */
  readonly links: readonly Link[];
  /** Addresses that may not be followed (`javascript:`, `data:`), as they were written. */
  readonly refused: readonly string[];
  /** Tags of what runs, or draws what is no text, and is gone: `<script>`, `<svg>`, `<img onerror>`; each once. */
  readonly dropped: readonly string[];
}

/** Tags that mean HTML rather than a sign of less. None goes on beyond the next: of a text full of openings, each would be read to its end. */
export const HTML =
  /<\/?(?:a|b|base|blockquote|br|div|em|embed|form|h[1-6]|i|iframe|img|li|link|math|meta|object|ol|p|script|span|strong|style|svg|table|u|ul|video)\b[^<>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);/i;

/** Stand for `<br>`, a new line and a paragraph until it is known what the white space of the source means. */
const BREAK = '\u0001';
const LINE = '\u0002';
const PARAGRAPH = '\u0003';
/** What a reader of a text needs to know of an element. */
interface Kind {
  /** What stands around it. */
  readonly around?: string;
  /** What is in it is not for readers. */
  readonly isUnread?: true;
  /** A page would run, fetch or draw it. */
  readonly isDropped?: true;
  /** It shows what stands at another address. */
  readonly isEmbed?: true;
}

/** By name: looked up once for a tag, since a file has tens of thousands. */
const kinds = new Map<string, Kind>();
const know = (names: string, kind: Kind): void => {
  for (const name of names.split(' ')) kinds.set(name, {...kinds.get(name), ...kind});
};
know('p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure hr', {around: PARAGRAPH});
know(
  'div li dt dd tr section article header footer main nav aside address details summary figcaption caption form fieldset legend body html',
  {around: LINE},
);
know('td th', {around: ' '});
know('script style template title iframe object noembed noframes noscript datalist', {isUnread: true});
know('script style link meta base object embed iframe template form svg math', {isDropped: true});
know('iframe video audio source embed object', {isEmbed: true});
const plainKind: Kind = {};

/** Control characters mean nothing in a text, and could pass for those above. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;
const noLinks: readonly Link[] = [];
const nothing: readonly string[] = [];

/** What is nested in something left out is left out up to its own end: `depth` counts elements of that name. */
interface LeftOut {
  readonly name: string;
  depth: number;
}

/** The text of tags and texts, as `plainText` has it of a text of HTML. */
export function flowText(walk: HtmlWalk): PlainText {
  const out: string[] = [];
  let leftOut: LeftOut | undefined;
  let anchor: {readonly url: string; readonly from: number} | undefined;
  const links = new Map<string, Link>();
  const refused: string[] = [];
  const dropped = new Set<string>();

  const addLink = (address: string, text: string): void => {
    const url = address.trim();
    const label = oneLine(text);
    if (!url) return;
    if (!isSafeUrl(url)) refused.push(url);
    else if (!links.has(url)) links.set(url, label ? {label, url} : {url});
  };
  const closeAnchor = (): void => {
    if (anchor)
      addLink(
        anchor.url,
        out
          .slice(anchor.from)
          .join('')
          .replace(/[\u0001-\u0003]/g, ' '),
      );
    anchor = undefined;
  };

  walk({
    open: (name, attributes) => {
      if (leftOut) {
        if (name === leftOut.name) leftOut.depth++;
        return;
      }
      const {around, isUnread, isDropped, isEmbed} = kinds.get(name) ?? plainKind;
      if (name === 'br') out.push(BREAK);
      else if (around) out.push(around);
      const source = isEmbed || name === 'img' ? (attributes.get('src') ?? attributes.get('data') ?? '') : '';
      if (name === 'a') {
        closeAnchor();
        anchor = {url: attributes.get('href') ?? '', from: out.length};
      } else if (isEmbed) {
        addLink(source, attributes.get('title') ?? '');
      } else if (name === 'img' && attributes.get('alt')) {
        addLink(source, attributes.get('alt') ?? '');
      }
      if (isDropped && !links.has(source.trim())) dropped.add(`<${name}>`);
      if (attributes.size)
        for (const key of attributes.keys()) if (key.startsWith('on')) dropped.add(`<${name} ${key}>`);
      if (isUnread) leftOut = {name, depth: 1};
    },
    close: name => {
      if (!leftOut) {
        if (name === 'a') closeAnchor();
        const {around} = kinds.get(name) ?? plainKind;
        if (around) out.push(around);
      } else if (name === leftOut.name && --leftOut.depth === 0) leftOut = undefined;
    },
    text: piece => {
      if (!leftOut) out.push(piece.replace(CONTROLS, ''));
    },
  });
  closeAnchor();
  return {
    text: out.some(isMark) ? flow(out) : ownLines(out.join('')),
    links: links.size ? [...links.values()] : noLinks,
    refused,
    dropped: dropped.size ? [...dropped] : nothing,
  };
}

const isMark = (piece: string): boolean => piece === BREAK || piece === LINE || piece === PARAGRAPH;

/** Text as a browser flows it, a line at a time, which keeps that linear. Runs of white space are single spaces. */
function flow(pieces: readonly string[]): string {
  let text = '';
  let line = '';
  /** What stands between the text and the line. */
  let breaks = 0;
  let isParagraph = false;
  const endLine = (): void => {
    const flowed = /[\t\n\r\f]| {2}/.test(line) ? line.replace(/[ \t\n\r\f]+/g, ' ') : line;
    line = '';
    if (!flowed || flowed === ' ') return;
    // Spaces that do not flow, such as U+00A0, end a line all the same.
    text += (isParagraph || breaks > 1 ? '\n\n' : '\n') + flowed.trim();
    breaks = 0;
    isParagraph = false;
  };
  for (const piece of pieces) {
    if (isMark(piece)) {
      endLine();
      if (piece === BREAK) breaks++;
      if (piece === PARAGRAPH) isParagraph = true;
    } else line += piece;
  }
  endLine();
  return text.trim();
}

/** As one line. Single spaces, which most are, stay as they are. */
export const oneLine = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim();

/** Text without tags, of which the line breaks are its author's. */
export const ownLines = (text: string): string =>
  (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text) ? text.replace(CONTROLS, '').replace(/\r\n?/g, '\n') : text).trim();

/** What `flowText` has of such a text. */
export const ownText = (text: string): PlainText => ({
  text: ownLines(text),
  links: noLinks,
  refused: nothing,
  dropped: nothing,
});

/** What parts links that stand in one line, as `html` writes them. */
export const BETWEEN_LINKS = ' · ';

/** Pieces of a label that has such marks in itself: a film, who made it, who showed it. */
const MOST_PIECES = 4;

/** Links without labels that are their addresses, such as are shown where there is no other. */
export const plainLinks = (links: readonly Link[]): Link[] =>
  links.map(link => (link.label === link.url ? {url: link.url} : link));

/**
 * A text without the lines at its end that are links and nothing else, such as a list of sources: they are among the links. Each
 * link is one of them once: a text that says «رويترز» before such a source stays.
 */
export function withoutLinks(text: string, links: readonly Link[]): string {
  let labels = links.map(({label, url}) => oneLine(label ?? url));
  const lines = text.split('\n');
  const isLinks = (line: string): boolean => {
    const pieces = oneLine(line).split(BETWEEN_LINKS);
    const left = [...labels];
    for (let at = 0; at < pieces.length; ) {
      let length = MOST_PIECES;
      const place = () => left.indexOf(pieces.slice(at, at + length).join(BETWEEN_LINKS));
      while (length && place() < 0) length--;
      if (!length && pieces[at]?.trim()) return false;
      if (length) left.splice(place(), 1);
      at += length || 1;
    }
    labels = left;
    return true;
  };
  while (lines.length && isLinks(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n');
}
