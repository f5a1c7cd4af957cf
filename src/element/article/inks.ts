import type {Color} from '../../core/model/color.ts';

/** All passages; the one being read; the one whose event is pointed at, focused or open. The later is seen above the earlier. */
export const inks = ['passage', 'read', 'marked'] as const;
export type Ink = (typeof inks)[number];

export interface InkedRange {
  readonly range: Range;
  /** Of the event's group; that of the text where it has none. */
  readonly color: Color | undefined;
}
