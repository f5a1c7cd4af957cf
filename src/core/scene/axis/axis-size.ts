/** The measures of the horizontal drawing. */
import {lineHeight} from '../text-style.ts';

/** In em of the element's font size. */
export const size = {
  /** A mark with its room: WCAG 2.2 asks 24 CSS px of a target. */
  mark: 1.5,
  /** Marks of one day stand above one another, and none takes of another's target. */
  laneStep: 1.5,
  /** Between the marks of two rows. */
  rowRoom: 0.35,
  /** From a mark's middle to where its leader starts. */
  clear: 0.75,
  gap: 6,
  /** The least room between two labels of the axis. */
  tight: 0.8,
  /** From the axis line to the first row of ticks. */
  ticks: 0.95,
  /** The least length of a leader that is seen. */
  leader: 1.6,
} as const;

/** CSS px: marks are targets, and do not shrink with a smaller font. */
const smallestUnit = 16;

/** An em of the marks, CSS px. */
export const markUnit = (em: number): number => Math.max(em, smallestUnit);

/** A bar narrower than this, CSS px, is drawn as a dot: it would say nothing more. */
export const narrowestBar = 8;

/** Up to this many events every mark keeps to itself; beyond it, a crowd becomes one counted mark. */
export const uncrowded = 12;

/** CSS px from the axis line to the lower edge of so many rows of what stands under it. */
export const rowsHeight = (rows: number, em: number): number => (size.ticks + rows * lineHeight.tick) * em;
