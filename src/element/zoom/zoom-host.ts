import type {ReactiveElement} from 'lit';
import type {Drawing} from '../../core/scene/build-scene.ts';

/** What a button or a key of the zoom does. */
export type ZoomPress = 'in' | 'out' | 'fit' | 'earlier' | 'later';

/** The element, as zooming sees it. */
export interface ZoomHost {
  readonly element: ReactiveElement;
  /** What is drawn, as a whole. */
  readonly drawing: () => Drawing | undefined;
  /** The reader has come to rest at another part of the story, or the element has flown there. */
  readonly onRest: () => void;
}
