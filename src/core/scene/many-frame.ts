/** What stays the same while a reader moves through very many events: their index, the plot, and which of them are shown. */
import type {Beyond} from './beyond.ts';
import type {EventIndex, Field} from './event-index.ts';
import type {ManyEvents} from './story.ts';

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
  /** Marks that may stand above one another. */
  readonly lanes: number;
  readonly isShown: (place: number) => boolean;
  /** Epoch ms in the middle of what is drawn of an event. */
  readonly middleAt: (place: number) => number;
}
