/** What a label may look like: its words in lines, at several widths, with and without a description. */
import type {LabelShape} from '../../layout/place-labels.ts';
import {splitWords, type Word, type WrappedText, wrapWords} from '../../layout/wrap-words.ts';
import type {SceneEvent} from '../scene.ts';
import {fontSize, groupSign, lineHeight, type StyledText, type TextMeasure, type TextStyle} from '../text-style.ts';

/** CSS px of a text that does not wrap. */
export type Measured = (style: TextStyle, text: string) => number;

/** Widths that have been asked for in one batch; what is not among them is asked for by itself. */
export function measureAll(texts: readonly StyledText[], measure: TextMeasure): Measured {
  const wanted = new Map(texts.map(item => [`${item.style} ${item.text}`, item]));
  const keys = [...wanted.keys()];
  const widths = measure([...wanted.values()]);
  const known = new Map(keys.map((key, i) => [key, widths[i] ?? 0]));
  return (style, text) => {
    const key = `${style} ${text}`;
    const width = known.get(key) ?? measure([{style, text}])[0] ?? 0;
    known.set(key, width);
    return width;
  };
}

/** A text's words, and the space between them. */
export const wordsOf = (style: TextStyle, text: string): StyledText[] =>
  [...splitWords(text), ' '].map(word => ({style, text: word}));

/** @param before CSS px of what stands before the text, in its first line. */
export function wrap(text: string, style: TextStyle, limit: number, measured: Measured, before = 0): WrappedText {
  return wrapper(text, style, measured, before)(limit);
}

/** The same at several limits: the words are parted and looked up once. */
function wrapper(text: string, style: TextStyle, measured: Measured, before = 0): (limit: number) => WrappedText {
  const words = splitWords(text).map(
    (word, i): Word => ({text: word, width: measured(style, word) + (i ? 0 : before)}),
  );
  const space = measured(style, ' ');
  let line: WrappedText | undefined;
  return limit => {
    // Most dates are one line at any limit, and that line is kept once.
    if (line && line.width <= limit) return line;
    const wrapped = wrapWords(words, space, limit);
    if (wrapped.lines.length === 1) line = wrapped;
    return wrapped;
  };
}

/** A label's lines, and the box that they take. */
export interface LabelChoice {
  readonly shape: LabelShape;
  readonly date: readonly string[];
  readonly title: readonly string[];
  readonly summary: readonly string[];
}

/** Widths to try, in em. */
const usualLimits = [18, 14, 11, 8.5];
const none: readonly string[] = [];
const titleLineCosts = [0, 0, 0.5, 1.6, 4, 7];

/** The best first, but for those that are no better than another. `width`: CSS px of the plot. */
export function labelShapes(
  event: SceneEvent,
  measured: Measured,
  {em, width, limits = usualLimits}: {readonly em: number; readonly width: number; readonly limits?: readonly number[]},
): LabelChoice[] {
  const choices = new Map<string, LabelChoice>();
  const sign = event.shape ? (groupSign.size + groupSign.room) * fontSize.date * em : 0;
  const titleIn = wrapper(event.title, 'title', measured);
  const dateIn = wrapper(event.date, 'date', measured, sign);
  const summaryIn = event.summary ? wrapper(event.summary, 'summary', measured) : undefined;
  let widest = Number.POSITIVE_INFINITY;
  for (const limitEm of limits) {
    const limit = Math.min(limitEm * em, width);
    if (limit >= widest) continue; // it would all come out the same
    const title = titleIn(limit);
    const date = dateIn(Math.max(limit, title.width));
    const base = Math.max(title.width, date.width);
    widest = base;
    const summary = summaryIn?.(Math.max(base, 11 * em));
    for (const shown of summary && summary.lines.length <= 3 ? [summary, undefined] : [undefined]) {
      const rows = {date: date.lines, title: title.lines, summary: shown?.lines ?? none};
      const key = `${rows.title.length} ${rows.date.length} ${rows.summary.length}`;
      if (choices.has(key)) continue;
      const lost = event.summary && !shown ? 2.5 : 0;
      const cost =
        (titleLineCosts[rows.title.length] ?? 7 + 3 * rows.title.length) +
        (rows.date.length - 1) * 1.2 +
        Math.max(0, rows.summary.length - 1) * 0.3 +
        lost;
      const tall =
        rows.date.length * lineHeight.date +
        rows.title.length * lineHeight.title +
        rows.summary.length * lineHeight.summary;
      // A hair more than measured: a browser rounds up where we add up.
      const shape = {width: Math.ceil(Math.max(base, shown?.width ?? 0)) + 1, height: tall * em, cost};
      choices.set(key, {shape, ...rows});
    }
  }
  return [...choices.values()];
}
