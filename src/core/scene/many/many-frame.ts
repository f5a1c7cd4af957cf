/** What stays the same while a reader moves through very many events: their index, the plot, and which of them are shown. */
import type {Lane} from '../axis/axis-marks.ts';
import type {ManyEvents} from '../story.ts';
import type {Beyond} from './beyond.ts';
import {type EventIndex, type Field, isDot} from './event-index.ts';

export interface ManyFrame {
  readonly many: ManyEvents;
  readonly index: EventIndex;
  readonly field: Field;
  readonly beyond: Beyond | undefined;
  /** Of an archive: which of its groups are shown, as places in `beyond.groups`. */
  readonly nths: readonly number[];
  /** CSS px of the plot. */
  readonly width: number;
  /** CSS px of an em of the marks. */
  readonly unit: number;
  /** Of a column that can be pressed, CSS px: a target at least, and no more of them than a page has elements for. */
  readonly columnWidth: number;
  /** Marks that may stand above one another; in a row of a group where there are rows. */
  readonly lanes: number;
  /** Each group has a row. */
  readonly hasRows: boolean;
  /** Of an event; 0 where there are no rows. */
  readonly rowOf: (place: number) => number;
  /** CSS px from the axis to the middle of a mark. */
  readonly liftOf: (mark: {readonly place: number} & Pick<Lane, 'lane'>) => number;
  readonly isShown: (place: number) => boolean;
  /** Epoch ms in the middle of what is drawn of an event. */
  readonly middleAt: (place: number) => number;
}

/** @returns Epoch ms in the middle of what is drawn of an event. */
export const middleIn =
  ({index: {starts, ends}}: Pick<ManyEvents, 'index'>) =>
  (place: number): number =>
    ((starts[place] as number) + (ends[place] as number)) / 2;

/** @returns Epoch ms where an event is in view: its middle, or where it began if it is only counted there. */
export function seenIn(many: Pick<ManyEvents, 'index'>): (place: number) => number {
  const {starts, kinds, beyond} = many.index;
  const middleAt = middleIn(many);
  return place => {
    const [middle, start] = [middleAt(place), starts[place] as number];
    const isDated = ((kinds[place] as number) & isDot) > 0;
    return beyond && !isDated && start < beyond.since(middle) ? start : middle;
  };
}
