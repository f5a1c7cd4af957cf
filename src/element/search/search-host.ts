import type {ReactiveElement} from 'lit';
import type {Words} from '../../core/messages/words.ts';
import type {Drawing} from '../../core/scene/build-scene.ts';
import type {Scene} from '../../core/scene/scene.ts';
import type {Story} from '../../core/scene/story.ts';
import type {OpenedMarks} from '../opened/opened-marks.ts';

/** The element, as search sees it. */
export interface SearchHost {
  readonly element: ReactiveElement;
  readonly opened: OpenedMarks;
  readonly story: () => Story | undefined;
  /** What is drawn, as a whole and in view. */
  readonly drawing: () => Drawing | undefined;
  readonly scene: () => Scene | undefined;
  /** The present, on the clock of the zone that is shown. */
  readonly now: () => number;
  readonly words: () => {readonly words: Words; readonly numerals: string};
  /** Brings an event to where it can be seen, and makes it the one that Tab reaches. */
  readonly reveal: (id: string) => Promise<unknown>;
  /** Brings an instant to where it can be seen; on the clock of the zone that is shown. */
  readonly revealInstant: (instant: number) => Promise<unknown>;
  readonly say: (text: string) => void;
}
