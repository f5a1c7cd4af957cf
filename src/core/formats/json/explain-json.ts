/** Where and why a text is not JSON (RFC 8259), in the same way in every browser. Loaded only for a text that is not. */
import type {Fault} from '../../model/problem.ts';

/** Why, for the words: `params.kind` of a `file-not-json` fault. */
type Kind =
  | 'html'
  /** Of a feed, or an answer in XML, but no page. */
  | 'xml'
  /** Of a site generator: Liquid, Jinja, Handlebars, ERB, or with front matter. */
  | 'template'
  | 'binary'
  /** Sentences, or a table whose columns nothing parts that is known: no attempt at JSON. */
  | 'text'
  /** The text ends while something is open. */
  | 'end'
  /** A comma with nothing behind it. */
  | 'comma'
  /** A comma, or a colon, is missing. */
  | 'separator'
  | 'quotes'
  | 'comment'
  | 'line-break'
  | 'escape'
  /** Something after the end. */
  | 'more'
  | 'other';

interface Stop {
  readonly kind: Kind;
  readonly at: number;
  /** For `end`: what would close the text. */
  readonly open?: string;
}

/** UTF-16 units of the text that are shown. */
const SHOWN = 40;

/** A declaration of XML, or the root of a feed, a site map or a map, unless it is of a page in XHTML. */
const XML = /^\s*<(?:\?xml\b|rss\b|feed\b|urlset\b|kml\b)(?![\s\S]{0,2000}<html\b)/i;

/** Front matter, or a tag of Liquid, Jinja or ERB. */
const TEMPLATE = /^\s*(?:---\s*\n|\{\{|<%)|\{%-?\s*(?:for|if|assign|include|capture|set|block|raw|comment)\b/;

/** A first line of two words or more, which is no code. «،» parts words as a space does. */
const PROSE =
  /^\s*(?![\w-]+:|(?:true|false|null)\b)(?:[#>*•«“]+\s*)?[\p{L}\p{M}\p{N}’'»”]*\p{L}[’'»”]*[ \t،؛:.]+[\p{L}\p{N}«“][^\n[{=]*(?:\n|$)/u;

const BLANK = /[ \t\n\r]*/y;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const STRING_PART = /[^"\\\u0000-\u001f]*/y;

/** The index behind what a sticky pattern finds at an index; -1 if that is nothing. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The index behind a string that starts at `start`, or where it stops being one. */
function readString(text: string, start: number): number | Stop {
  for (let at = start + 1; ; ) {
    at = behind(STRING_PART, text, at);
    if (at >= text.length) return {kind: 'end', at};
    if (text[at] === '"') return at + 1;
    if (text[at] !== '\\') return {kind: 'line-break', at};
    const next = behind(ESCAPE, text, at);
    if (next < 0) return {kind: 'escape', at};
    at = next;
  }
}

/** The first place at which a text stops being JSON. It keeps its own stack, since files may be nested without end. */
function findStop(text: string): Stop {
  const closers: string[] = [];
  const end = (at: number, open = ''): Stop => ({kind: 'end', at, open: open + closers.reverse().join('')});
  let wanted: 'item' | 'key' | 'colon' | 'comma' = 'item';
  /** What stands before a wanted item or key, and where. */
  let before = '';
  let beforeAt = 0;
  for (let at = 0; ; ) {
    at = behind(BLANK, text, at);
    const char = text[at];
    if (char === undefined) return end(at);
    const closer = closers.at(-1);
    const separator = wanted === 'comma' ? ',' : ':';

    if (wanted === 'comma' && !closer) return {kind: 'more', at};
    if (char === '/') return {kind: 'comment', at};
    if (char === closer && (wanted === 'comma' || before === '[' || before === '{')) {
      closers.pop();
      wanted = 'comma';
      before = '';
      at++;
    } else if (wanted === 'comma' || wanted === 'colon') {
      if (char !== separator) return {kind: /["\w[{-]/.test(char) ? 'separator' : 'other', at};
      wanted = wanted === 'comma' && closer === '}' ? 'key' : 'item';
      before = char;
      beforeAt = at++;
    } else if (char === '"') {
      const next = readString(text, at);
      if (typeof next !== 'number') return next.kind === 'end' ? end(next.at, '"') : next;
      at = next;
      wanted = wanted === 'key' ? 'colon' : 'comma';
      before = '';
    } else if (before === ',' && (char === ']' || char === '}')) {
      return {kind: 'comma', at: beforeAt};
    } else if (wanted === 'item' && (char === '{' || char === '[')) {
      closers.push(char === '{' ? '}' : ']');
      wanted = char === '{' ? 'key' : 'item';
      before = char;
      beforeAt = at++;
    } else {
      const next = wanted === 'item' ? behind(LITERAL, text, at) : -1;
      if (next < 0) return {kind: closer && /[\p{L}_'‘’“”„«`]/u.test(char) ? 'quotes' : 'other', at};
      at = next;
      wanted = 'comma';
      before = '';
    }
  }
}

/**
 * The fault of a text that `JSON.parse` refuses. `params`: kind, line and column from 1, found (what stands there), and for
 * a text that breaks off, open (what would close it).
 */
export function explainJson(text: string): Fault {
  const start = text.trimStart().slice(0, SHOWN).replace(/\s+/g, ' ');
  const whole = (kind: Kind): Fault => ({severity: 'error', code: 'file-not-json', params: {kind, found: start}});
  if (XML.test(text)) return whole('xml');
  if (text.trimStart().startsWith('<')) return whole('html');
  if (TEMPLATE.test(text)) return whole('template');
  if (/[\u0000-\u0008]|^%PDF-/.test(text.slice(0, 1000))) return whole('binary');
  if (PROSE.test(text.slice(0, 2000))) return whole('text');
  const {kind, at, open} = findStop(text);
  const lines = text.slice(0, at).split('\n');
  const inLine = lines.at(-1) ?? '';
  const from = kind === 'end' ? text.trimEnd().length - SHOWN : at - Math.min(inLine.length, SHOWN / 2);
  const found = text.slice(Math.max(0, from), kind === 'end' ? undefined : at + SHOWN / 2).trim();
  return {
    severity: 'error',
    code: 'file-not-json',
    position: at,
    params: {
      kind,
      line: lines.length,
      column: inLine.length + 1,
      found: found.split('\n').at(kind === 'end' ? -1 : 0) ?? '',
      ...(open && {open: open.slice(0, SHOWN)}),
    },
  };
}
