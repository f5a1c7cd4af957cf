import type {ReactiveElement} from 'lit';
import type {Words} from '../../core/messages/words.ts';
import type {Drawing} from '../../core/scene/build-scene.ts';
import type {Scene} from '../../core/scene/scene.ts';
import type {SceneOptions} from '../../core/scene/scene-options.ts';
import type {Story} from '../../core/scene/story.ts';

/** The element, as exports see it. */
export interface ExportHost {
  readonly element: ReactiveElement & {
    readonly ready: Promise<void>;
    readonly selected: string;
    readonly withoutLegend: boolean;
    readonly withoutLinks: boolean;
  };
  readonly story: () => Story | undefined;
  /** What is in view. */
  readonly scene: () => Scene | undefined;
  readonly options: () => SceneOptions;
  /** The whole story, drawn for other options. */
  readonly draw: (story: Story, options: SceneOptions) => Drawing;
  readonly words: () => {readonly words: Words; readonly numerals: string};
  readonly say: (text: string) => void;
}
