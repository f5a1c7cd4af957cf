/** What only the page knows, as plain values. */

import type {Backdrop} from './backdrop.ts';
import type {SceneCalendars} from './calendars.ts';
import type {Direction} from './scene.ts';

/** The kinds of text in the drawing; each is measured in its own font. */
export type TextStyle = 'date' | 'title' | 'summary' | 'tick' | 'strong';

/** Widths in CSS px of texts that do not wrap, asked for all at once. */
export type TextMeasure = (texts: readonly {readonly style: TextStyle; readonly text: string}[]) => readonly number[];

export interface SceneOptions {
  /** CSS px of the element; 0 where that is not known, which gives the vertical list. */
  readonly width: number;
  /** CSS px of the element's font size. */
  readonly em: number;
  /** BCP 47 of the interface. */
  readonly lang: string;
  readonly dir: Direction;
  readonly axis: 'auto' | Direction;
  readonly layout: 'auto' | 'horizontal' | 'vertical';
  readonly spacing: 'auto' | 'proportional' | 'broken' | 'equal';
  /** Numbering system; the language's own where left out. */
  readonly numerals?: string;
  readonly months?: string;
  /** Calendars other than the Gregorian, once they are loaded. */
  readonly calendars?: SceneCalendars | undefined;
  /** Ids of the groups whose events the reader has put out of sight. */
  readonly hidden?: readonly string[];
  /** A row for each group, where there is an axis and more than one group. */
  readonly lanes?: boolean;
  /** What draws eras, rows and the present, once it is loaded; without it there are none. */
  readonly backdrop?: Backdrop | undefined;
  /** The present, where a story goes on: epoch ms, on the clock of the zone that is shown. */
  readonly now?: number | undefined;
  /** The zone that is shown. */
  readonly timeZone: string;
  readonly measure: TextMeasure;
}

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
