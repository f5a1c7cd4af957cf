/**
 * HTML as a row of tags and texts, by the rules of the HTML standard's tokenizer as far as a reader of texts needs them. Tokens,
 * not a tree: a tree of a hostile page costs more than time in proportion to its length. Texts between tags are found, not looked
 * at letter by letter, since a file of hundreds of texts is read while a page waits. Nothing is executed or fetched.
 */
import {decodeHTML, decodeHTMLAttribute} from 'entities/decode';
import type {HtmlHandler} from './flow-text.ts';

/** Up to their own end tags these hold text and no tags; the last two have entities. */
const RAW = /^(?:script|style|xmp|iframe|noembed|noframes|textarea|title)$/;
const WITH_ENTITIES = /^(?:textarea|title)$/;

const LETTER = /[a-z]/i;
const NAME = /[^\s/>]*/y;
const SPACE = /[\s/]*/y;
const KEY = /=?[^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

/** The entities that nearly every text is content with; the library, which knows two thousand, takes long to get under way. */
const COMMON: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

/** @param decodeAny What the library has for such a text. */
function decoded(text: string, decodeAny: (text: string) => string): string {
  let isCommon = true;
  const read = text.replace(/&(?:([a-z\d]+|#39);|([a-z#])?)/gi, (whole, name?: string, other?: string) => {
    const found = name && Object.hasOwn(COMMON, name) ? COMMON[name] : undefined;
    if (found === undefined && (name || other)) isCommon = false;
    return found ?? whole;
  });
  return isCommon ? read : decodeAny(text);
}

const noAttributes: ReadonlyMap<string, string> = new Map();

/** The text that a sticky pattern finds at an index; empty where that is nothing. */
function take(pattern: RegExp, html: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(html)?.[0] ?? '';
}

interface Tag {
  readonly attributes: ReadonlyMap<string, string>;
  /** The index behind the tag; the length of the text where it does not end. */
  readonly end: number;
  readonly isWhole: boolean;
}

/** What follows a tag's name, from `start` on. */
function readTag(html: string, start: number): Tag {
  if (html[start] === '>') return {attributes: noAttributes, end: start + 1, isWhole: true};
  const attributes = new Map<string, string>();
  for (let at = start; ; ) {
    at += take(SPACE, html, at).length;
    if (at >= html.length) return {attributes, end: at, isWhole: false};
    if (html[at] === '>') return {attributes, end: at + 1, isWhole: true};
    const key = take(KEY, html, at);
    at += key.length;
    const equals = take(EQUALS, html, at);
    at += equals.length;
    let value = '';
    const quote = html[at];
    if (equals && (quote === '"' || quote === "'")) {
      const close = html.indexOf(quote, at + 1);
      if (close < 0) return {attributes, end: html.length, isWhole: false};
      value = html.slice(at + 1, close);
      at = close + 1;
    } else if (equals) {
      value = take(BARE_VALUE, html, at);
      at += value.length;
    }
    const name = key.toLowerCase();
    if (!attributes.has(name)) attributes.set(name, value.includes('&') ? decoded(value, decodeHTMLAttribute) : value);
  }
}

/** Where the end tag of an element that holds only text starts; the length of the text where there is none. */
function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** The index behind what starts with `<!`, `<?` or `</` and is no tag. */
function endOfComment(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return behind(html, '>', at + 2);
  if (html.startsWith('>', at + 4)) return at + 5;
  if (html.startsWith('->', at + 4)) return at + 6;
  const end = /--!?>/g;
  end.lastIndex = at + 4;
  return end.test(html) ? end.lastIndex : html.length;
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Tells a handler of all tags and texts in their order; comments and declarations are passed over. */
export function readHtml(html: string, {open, close, text}: HtmlHandler): void {
  const tell = (from: number, to: number): void => {
    if (from === to) return;
    const piece = html.slice(from, to);
    text(piece.includes('&') ? decoded(piece, decodeHTML) : piece);
  };
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const next = html[at + 1] ?? '';
    const isClose = next === '/';
    if (LETTER.test(isClose ? (html[at + 2] ?? '') : next)) {
      tell(from, at);
      const start = at + (isClose ? 2 : 1);
      const written = take(NAME, html, start);
      const name = written.toLowerCase();
      const tag = readTag(html, start + written.length);
      at = tag.end;
      from = at;
      if (!tag.isWhole) return;
      if (isClose) close(name);
      else open(name, tag.attributes);
      if (!isClose && RAW.test(name)) {
        at = endOfRaw(html, name, from);
        if (WITH_ENTITIES.test(name)) tell(from, at);
        else if (at > from) text(html.slice(from, at));
        from = at;
      }
    } else if (next === '!' || next === '?' || isClose) {
      tell(from, at);
      at = endOfComment(html, at);
      from = at;
    } else at += 1;
  }
  tell(from, html.length);
}
