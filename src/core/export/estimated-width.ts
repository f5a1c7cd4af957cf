/**
 * Widths of text where there is no browser to ask. They are those of the wide fonts among those that a reader may have (DejaVu
 * Sans, Verdana, Tahoma; Noto Naskh and Kufi for Arabic) and a little more: a text may end before the room for it does, and never
 * after it.
 */
import {fontSize, type TextMeasure} from '../scene/text-style.ts';

/** Em of a character, by the first class that has it. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}\u0640]/u, 0],
  [/\s/u, 0.36],
  [/[اأإآٱلءدذرزژو]/u, 0.5],
  [/[سشصضطظ]/u, 0.98],
  [/\p{Script=Arabic}/u, 0.7],
  [/\p{Script=Hebrew}/u, 0.7],
  [/[ijltfI.,:;'’|!()[\]«»،؛\-/]/u, 0.46],
  [/[mwMW@%—…]/u, 1.08],
  [/[\p{Lu}&#+=<>~]/u, 0.82],
  [/[\p{Ll}\d]/u, 0.67],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.1],
];
const anyOther = 0.85;
/** Of semibold letters beside those of regular weight. */
const bolder = 1.1;

const known = new Map<string, number>();

function widthOf(character: string): number {
  let width = known.get(character);
  if (width === undefined) {
    width = widths.find(([is]) => is.test(character))?.[1] ?? anyOther;
    known.set(character, width);
  }
  return width;
}

/** Em of a text that does not wrap. */
export const estimatedWidth = (text: string, isBold = false): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * (isBold ? bolder : 1);

/** @param em CSS px of the drawing's font size. */
export const estimatedMeasure =
  (em: number): TextMeasure =>
  texts =>
    texts.map(({style, text}) => estimatedWidth(text, style !== 'summary' && style !== 'tick') * fontSize[style] * em);
