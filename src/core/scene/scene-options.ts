import type {Backdrop} from './axis/backdrop.ts';
import type {DrawingOptions} from './drawing-options.ts';

/** What a scene is made by, beside the story. */
export interface SceneOptions extends DrawingOptions {
  /** What draws eras, rows and the present, once it is loaded; without it there are none. */
  readonly backdrop?: Backdrop | undefined;
}
