import type {ReactiveElement} from 'lit';
import type {Words} from '../../core/messages/words.ts';
import type {Problem} from '../../core/model/problem.ts';
import type {Drawing} from '../../core/scene/build-scene.ts';
import type {Story} from '../../core/scene/story.ts';
import type {OpenedMarks} from '../opened/opened-marks.ts';

/** The element, as its article sees it. */
export interface ArticleHost {
  readonly element: ReactiveElement & {
    readonly article: string;
    readonly axis: string;
    readonly calendar: string;
    readonly layout: string;
    readonly months: string;
    readonly numerals: string;
    readonly palette: string;
    readonly problems: readonly Problem[];
    selected: string;
    readonly spacing: string;
    readonly timeZone: string;
  };
  readonly opened: OpenedMarks;
  readonly story: () => Story | undefined;
  /** What is drawn, as a whole. */
  readonly drawing: () => Drawing | undefined;
  readonly words: () => {readonly words: Words};
  readonly say: (text: string) => void;
  /** Makes an event the one that Tab reaches. */
  readonly makeCurrent: (id: string) => void;
  /** Puts the focus on an event's mark, which may first have to come into view. */
  readonly focus: (id: string) => Promise<void>;
}
