import type {ReactiveElement} from 'lit';
import type {Drawing} from '../../core/scene/build-scene.ts';
import type {Scene} from '../../core/scene/scene.ts';
import type {ZoomModel} from '../../view/controls-view.ts';

/** What a button or a key of the zoom does. */
export type ZoomPress = 'in' | 'out' | 'fit' | 'earlier' | 'later';

/** The element, as zooming sees it. */
export interface ZoomHost {
  readonly element: ReactiveElement & {readonly ready: Promise<void>};
  /** What is drawn, as a whole. */
  readonly drawing: () => Drawing | undefined;
  /**
   * Draws another scene in the place of the last, which is all that has changed: the element is not updated for it. Without a
   * model what is drawn has been moved there already.
   */
  readonly onMove: (scene: Scene, zoom?: ZoomModel) => void;
  /** The reader has come to rest at another part of the story, or the element has flown there. */
  readonly onRest: () => void;
}
