/** SVG as text that any XML reader takes, whatever the words in it. */
import {piecesOf, rtlLetter} from '../format/text-direction.ts';
import type {Direction} from '../scene/scene.ts';

/** Attributes by name; those that are `undefined` are left out. Numbers are CSS px, written to 2 decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * What XML 1.0 has no way to write (its production `Char`), and halves of characters: not by `\p{Surrogate}`, since WebKit misses
 * one that U+FFFF follows, and both with it.
 */
const unwritable =
  /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const named: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Text for the content of an element or for an attribute in double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"]/g, character => named[character] ?? character);

/** To 2 decimals, without a minus before nothing. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** One element. What stands in it is markup already. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${typeof value === 'number' ? figure(value) : escapeXml(value)}"`,
  );
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`;
}

/** Path data: figures are written short, all else as it is. */
export const pathData = (parts: TemplateStringsArray, ...values: readonly number[]): string =>
  parts.map((part, i) => part + (i < values.length ? figure(values[i] ?? 0) : '')).join('');

/** One line of text, which does not wrap. */
export interface TextLine {
  readonly text: string;
  /** CSS px: where `side` of the text stands, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right' | 'middle';
  /** Which way the line runs, whatever stands in it. */
  readonly dir: Direction;
  /** BCP 47; left out where it is that of the whole drawing. */
  readonly lang?: string | undefined;
  readonly size: number;
  readonly weight?: number | undefined;
  readonly fill: string;
}

/**
 * One line of text. Each is an element of its own, and so a paragraph of its own to the bidirectional algorithm: a Latin
 * name at its edge moves nothing beside it. In SVG the text's own direction decides what `start` is.
 */
export function textLine({text, x, y, side, dir, lang, size, weight, fill}: TextLine): string {
  const anchor = side === 'middle' ? 'middle' : (side === 'left') === (dir === 'ltr') ? 'start' : 'end';
  return tag(
    'text',
    {
      x,
      y,
      direction: dir,
      'text-anchor': anchor,
      'font-size': size,
      'font-weight': weight,
      fill,
      'xml:lang': lang,
    },
    escapeXml(dir === 'rtl' ? signed(text) : text),
  );
}

/** A sign at the end of a Latin word stays there, as `piecesOf` has it. */
const signed = (text: string): string =>
  piecesOf(text)
    .map((piece, i) => (i % 2 ? piece + marks.ltr : piece))
    .join('');

const directionOfLetter = (letter: string): Direction => (rtlLetter.test(letter) ? 'rtl' : 'ltr');

const marks: Readonly<Record<Direction, string>> = {ltr: '\u200e', rtl: '\u200f'};
/** To the bidirectional algorithm, digits after an Arabic letter are not those after another. */
const arabicMark = '\u061c';

/**
 * The lines of one text, each able to stand by itself: signs and digits at an edge go where they would if the line before or
 * after still stood beside them, as in «The C++» before «Programming Language» at the end of an Arabic line. What they need for
 * that is a mark that is not seen. UAX #9, rules W2 and N1.
 */
export function standingAlone(lines: readonly string[], dir: Direction): string[] {
  return lines.map((line, i) => {
    const letters = line.match(/\p{L}/gu) ?? [];
    const before = lines
      .slice(0, i)
      .join(' ')
      .match(/\p{L}(?=\P{L}*$)/u)?.[0];
    const after = /\p{L}/u.exec(lines.slice(i + 1).join(' '))?.[0];
    const [first, last] = [letters[0] ?? after, letters.at(-1) ?? before];
    const other = dir === 'rtl' ? 'ltr' : 'rtl';
    const isOther = (letter: string | undefined): boolean =>
      letter !== undefined && directionOfLetter(letter) === other;
    const opens = /^\P{L}/u.test(line);
    const afterArabic =
      opens && before !== undefined && /\p{Script=Arabic}/u.test(before) && /^\P{L}*?\p{N}/u.test(line);
    const start = afterArabic ? arabicMark : opens && isOther(before) && isOther(first) ? marks[other] : '';
    const end = /\P{L}$/u.test(line) && isOther(last) && isOther(after) ? marks[other] : '';
    return start + line + end;
  });
}

/** CSS px. */
export const move = (x: number, y: number, content: string): string =>
  tag('g', {transform: `translate(${figure(x)} ${figure(y)})`}, content);
