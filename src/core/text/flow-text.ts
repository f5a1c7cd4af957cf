/** Tags and texts into what a reader of them reads: plain text, and the addresses that it leads to. */
import {isSafeUrl} from '../model/safe-url.ts';
import type {Link} from '../model/timeline.ts';

export interface HtmlHandler {
  /** `name` and the attributes' names in lower case; an attribute that is given twice has its first value. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  /** A piece of text, its entities decoded; what stands in a script or a style sheet comes here as it stands. */
  readonly text: (text: string) => void;
}

/** Tells a handler of tags and texts in their order: of a text of HTML, or of a page's own nodes. */
export type HtmlWalk = (handler: HtmlHandler) => void;

export interface PlainText {
  /** Without white space at either end; a line break is `\n`, and a blank line stands between paragraphs. */
  readonly text: string;
  /** In their order, each address once: links, and what was embedded, which is a link from now on. */
  readonly links: readonly Link[];
  /** Addresses that may not be followed (`javascript:`, `data:`), as they were written. */
  readonly refused: readonly string[];
}

/** Elements with a blank line around them, and with a line of their own. */
const PARAGRAPHS = /^(?:p|h[1-6]|blockquote|pre|ul|ol|dl|table|figure|hr)$/;
const LINES =
  /^(?:div|li|dt|dd|tr|section|article|header|footer|main|nav|aside|address|details|summary|figcaption|caption|form|fieldset|legend|body|html)$/;
/** What is in them is not for readers. */
const UNREAD = /^(?:script|style|template|title|iframe|object|noembed|noframes|noscript|datalist)$/;

/** Stand for `<br>`, a new line and a paragraph until it is known what the white space of the source means. */
const BREAK = '\u0001';
const LINE = '\u0002';
const PARAGRAPH = '\u0003';
/** Control characters mean nothing in a text, and could pass for those above. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

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

  const addLink = (address: string, text: string): void => {
    const url = address.trim();
    const label = text.replace(/\s+/g, ' ').trim();
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
  const breakAt = (name: string): void => {
    if (PARAGRAPHS.test(name)) out.push(PARAGRAPH);
    else if (LINES.test(name)) out.push(LINE);
    else if (name === 'td' || name === 'th') out.push(' ');
  };

  walk({
    open: (name, attributes) => {
      if (leftOut) {
        if (name === leftOut.name) leftOut.depth++;
        return;
      }
      if (name === 'br') out.push(BREAK);
      else breakAt(name);
      const source = attributes.get('src') ?? attributes.get('data') ?? '';
      if (name === 'a') {
        closeAnchor();
        anchor = {url: attributes.get('href') ?? '', from: out.length};
      } else if (/^(?:iframe|video|audio|source|embed|object)$/.test(name)) {
        addLink(source, attributes.get('title') ?? '');
      } else if (name === 'img' && attributes.get('alt')) {
        addLink(source, attributes.get('alt') ?? '');
      }
      if (UNREAD.test(name)) leftOut = {name, depth: 1};
    },
    close: name => {
      if (!leftOut) {
        if (name === 'a') closeAnchor();
        if (name !== 'br') breakAt(name);
      } else if (name === leftOut.name && --leftOut.depth === 0) leftOut = undefined;
    },
    text: piece => {
      if (!leftOut) out.push(piece.replace(CONTROLS, ''));
    },
  });
  closeAnchor();
  const all = out.join('');
  return {text: /[\u0001-\u0003]/.test(all) ? flow(all) : ownLines(all), links: [...links.values()], refused};
}

/** Text as a browser flows it. Runs of white space are single spaces before breaks are looked at, which keeps that linear. */
const flow = (text: string): string =>
  text
    .replace(/[ \t\n\r\f]*[\t\n\r\f][ \t\n\r\f]*| {2,}/g, ' ')
    .replace(/ ?[\u0001-\u0003][ \u0001-\u0003]*/g, run =>
      run.includes(PARAGRAPH) || run.split(BREAK).length > 2 ? '\n\n' : '\n',
    )
    // Spaces that do not flow, such as U+00A0, end a line all the same.
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim();

/** Text without tags, of which the line breaks are its author's. */
export const ownLines = (text: string): string => text.replace(CONTROLS, '').replace(/\r\n?/g, '\n').trim();
