/** What only the page knows, as plain values. */
import type {Spacing} from '../scale/axis-plan.ts';
import type {SceneCalendars} from './calendars.ts';
import type {Direction, Scene} from './scene.ts';
import type {TextMeasure} from './text-style.ts';

export interface DrawingOptions {
  /** CSS px of the element; 0 where that is not known, which gives the vertical list. */
  readonly width: number;
  /** CSS px of the element's font size. */
  readonly em: number;
  /** BCP 47 of the interface. */
  readonly lang: string;
  readonly dir: Direction;
  readonly axis: 'auto' | Direction;
  readonly layout: Scene['layout'] | 'auto';
  readonly spacing: Spacing | 'auto';
  /** Numbering system; the language's own where left out. */
  readonly numerals?: string;
  readonly months?: string;
  /** Calendars other than the Gregorian, once they are loaded. */
  readonly calendars?: SceneCalendars | undefined;
  /** Ids of the groups whose events the reader has put out of sight. */
  readonly hidden?: readonly string[];
  /** Elements of the page that are taken by what is not in every timeline: what is wrong, what makes files. */
  readonly beside?: number;
  /** A row for each group, where there is an axis and more than one group. */
  readonly lanes?: boolean;
  /** The present, where a story goes on: epoch ms, on the clock of the zone that is shown. */
  readonly now?: number | undefined;
  /** The zone that is shown. */
  readonly timeZone: string;
  readonly measure: TextMeasure;
  /**
   * The same in the size of the labels of very many events, where the page's letters are measured: a browser may round the width of
   * each, as on Linux, and those of a smaller size are no share of it. `null` where nothing is rounded.
   */
  readonly measureSmall?: TextMeasure | null;
}
