/** HTML as text, in which nothing but the templates themselves is ever markup. */
import {escapeXml} from '../export/svg-writer.ts';
import {directionIn, piecesOf} from '../format/text-direction.ts';

/** Text that is markup already. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Content = Markup | string | number | false | undefined | readonly Content[];

const written = (content: Content): string => {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(written).join('');
  return escapeXml(String(content));
};

/** What stands in `${}` is escaped, for content and for attributes in double quotes; nothing is written for `undefined` and `false`. */
export const markup = (parts: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(parts.map((part, i) => part + (i < contents.length ? written(contents[i]) : '')).join(''));

/** A text in a page that runs `dir`: set apart where it runs the other way, or what of it does, and still where lines begin. */
export const running = (text: string, dir: 'ltr' | 'rtl'): Markup => {
  const pieces = directionIn(dir, text) === dir ? piecesOf(text) : ['', text];
  return markup`${pieces.map((piece, i) => (i % 2 ? markup`<bdi>${piece}</bdi>` : piece))}`;
};

/** An attribute with its space before it, or nothing. */
export const attribute = (name: string, value: string | undefined): Markup =>
  value === undefined ? new Markup('') : markup` ${new Markup(name)}="${value}"`;

/** JSON for the inside of a `<script>`: whatever its texts say, they neither end it nor open a comment (HTML standard, 4.12.1.3). */
export const scriptJson = (value: unknown): Markup => new Markup(JSON.stringify(value).replaceAll('<', '\\u003c'));

/** A comment, which nothing in the text ends (HTML standard, 13.1.6). */
export const comment = (text: string): Markup =>
  new Markup(`<!--\n${text.trim().replace(/<!--|--!?>/g, found => found.replace('--', '- -'))}\n-->`);
