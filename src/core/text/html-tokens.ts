/**
 * HTML as a row of tags and texts. Tokens, not a tree: a tree of a hostile page costs more than time in proportion to its
 * length, and what is read from HTML here needs none. Nothing is executed or fetched.
 */
import {type QuoteType, Tokenizer} from 'htmlparser2';

export interface HtmlHandler {
  /** `name` and the attributes' names in lower case; an attribute that is given twice has its first value. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  /** A piece of text, its entities decoded; what stands in a script or a style sheet comes here as well. */
  readonly text: (text: string) => void;
}

/** Tells a handler of all tags and texts in their order; comments and declarations are passed over. Takes time in proportion to the length. */
export function readHtml(html: string, {open, close, text}: HtmlHandler): void {
  let name = '';
  let attributes = new Map<string, string>();
  let key = '';
  let value = '';
  const piece = (start: number, end: number): string => html.slice(start, end);
  const closeTag = (): void => open(name, attributes);
  const tokenizer = new Tokenizer(
    {decodeEntities: true},
    {
      onopentagname: (start, end) => {
        name = piece(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname: (start, end) => {
        key = piece(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += piece(start, end);
      },
      onattribentity: code => {
        value += String.fromCodePoint(code);
      },
      onattribend: (_: QuoteType) => {
        if (!attributes.has(key)) attributes.set(key, value);
      },
      onopentagend: closeTag,
      onselfclosingtag: closeTag,
      onclosetag: (start, end) => close(piece(start, end).toLowerCase()),
      ontext: (start, end) => text(piece(start, end)),
      ontextentity: code => text(String.fromCodePoint(code)),
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
