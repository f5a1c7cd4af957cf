import type {ReactiveElement} from 'lit';
import type {Words} from '../core/messages/words.ts';
import type {Drawing} from '../core/scene/build-scene.ts';
import type {Scene} from '../core/scene/scene.ts';
import type {SceneOptions} from '../core/scene/scene-options.ts';
import type {Story} from '../core/scene/story.ts';
import type {ManyGate} from './many/many-gate.ts';
import type {OpenedMarks} from './opened/opened-marks.ts';
import type {SearchGate} from './search/search-gate.ts';
import type {ZoomGate} from './zoom/zoom-gate.ts';

/** The element, as what a reader does with it sees it. */
export interface ReaderHost {
  readonly element: ReactiveElement & {
    selected: string;
    readonly ready: Promise<void>;
  };
  readonly opened: OpenedMarks;
  readonly zoom: ZoomGate;
  readonly many: ManyGate;
  readonly search: () => SearchGate;
  readonly story: () => Story | undefined;
  /** What is drawn, as a whole and in view. */
  readonly drawing: () => Drawing | undefined;
  readonly scene: () => Scene | undefined;
  readonly options: () => SceneOptions;
  readonly words: () => {readonly words: Words; readonly numerals: string};
  /** Asks again for a document that could not be had. */
  readonly retry: () => void;
}
