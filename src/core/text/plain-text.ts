/** HTML into what a reader of it reads: plain text, and the addresses that it leads to. */
import {flowText, ownText, type PlainText} from './flow-text.ts';
import {readHtml} from './html-tokens.ts';

export type {PlainText} from './flow-text.ts';

/**
 * The text of a piece of HTML: tags dropped, entities decoded, paragraphs and line breaks kept; scripts, style sheets and
 * comments are gone with what is in them. White space is one space as in a browser, but where no tag breaks a line, the line
 * breaks of the source are its author's and stay. Takes time in proportion to the length.
 */
export function plainText(html: string): PlainText {
  if (!/[<&]/.test(html)) return ownText(html);
  return flowText(handler => readHtml(html, handler));
}
