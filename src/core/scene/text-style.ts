/** The kinds of text in a drawing, and their sizes. */

/** Each is measured in its own font. */
export type TextStyle = 'date' | 'title' | 'summary' | 'tick' | 'strong';

export interface StyledText {
  readonly style: TextStyle;
  readonly text: string;
}

/** Widths in CSS px of texts that do not wrap, asked for all at once. */
export type TextMeasure = (texts: readonly StyledText[]) => readonly number[];

/** Line heights, in em of the element's font size: the style sheet is made from the same figures. */
export const lineHeight: Readonly<Record<TextStyle, number>> = {
  date: 1.45,
  title: 1.6,
  summary: 1.5,
  tick: 1.3,
  strong: 1.3,
};

/** The sign of a group before a date: its size and the room after it, in em of the date. */
export const groupSign = {size: 0.62, room: 0.36} as const;

/** Font sizes, in em of the element's font size. */
export const fontSize: Readonly<Record<TextStyle, number>> = {
  date: 0.875,
  title: 1.0625,
  summary: 0.875,
  tick: 0.875,
  strong: 0.875,
};
