/** How a Scene looks as a file, which has no page to take its colours and its font from. */
import type {Words} from '../messages/words.ts';
import type {Direction} from '../scene/scene.ts';
import type {TextMeasure} from '../scene/text-style.ts';

/** Colours as SVG writes them: `#rrggbb`, or a name. */
export interface Theme {
  /** Which of an event's two inks is used. */
  readonly scheme: 'light' | 'dark';
  readonly text: string;
  readonly muted: string;
  readonly axis: string;
  readonly line: string;
  readonly surface: string;
}

/** The element's own colours, where a page sets no others. */
export const themes: Readonly<Record<Theme['scheme'], Theme>> = {
  light: {
    scheme: 'light',
    text: '#1b1a18',
    muted: '#5c5852',
    axis: '#3b3935',
    line: '#b9b4ab',
    surface: '#ffffff',
  },
  dark: {scheme: 'dark', text: '#eceae5', muted: '#b8b4ac', axis: '#cbc7bf', line: '#5d5a55', surface: '#25262b'},
};

/** A piece of text with a direction of its own, such as an address in an Arabic line. */
export interface Field {
  readonly text: string;
  readonly dir: Direction;
  readonly lang?: string | undefined;
}

/** What a file of a Scene needs beside it. */
export interface SvgOptions {
  readonly words: Words;
  /** Numbering system of the counts. */
  readonly numerals: string;
  /** CSS px of the text that the Scene was measured in, and its width of texts. */
  readonly em: number;
  readonly measure: TextMeasure;
  /** A CSS `font-family`. */
  readonly fontFamily: string;
  /** From the middle of a line to its baseline, in em of its text: half of what the font rises above less half of what it falls below. */
  readonly baseline?: number;
  readonly theme: Theme;
  /** Where the story is from, under all else. */
  readonly source?: readonly Field[];
  readonly withoutLegend?: boolean;
  /** Widths are guesses that a text may stay below: what lies before its leader ends at it, not somewhere near it. */
  readonly isEstimated?: boolean;
  /** `@font-face` rules with their fonts as `data:`; the one style sheet that the file may hold. */
  readonly fontFaces?: string;
}

/** Around the drawing, em. */
export const margin = 1.5;
