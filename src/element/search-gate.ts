import type {ReactiveController, ReactiveElement} from 'lit';
import type {Words} from '../core/messages/words.ts';
import type {Drawing} from '../core/scene/build-scene.ts';
import type {Scene} from '../core/scene/scene.ts';
import type {Story} from '../core/scene/story.ts';
import type {OpenedMarks} from './opened-marks.ts';
import type {Searching} from './searching.ts';

/** The element, as search sees it. */
export interface SearchHost {
  readonly element: ReactiveElement;
  readonly opened: OpenedMarks;
  readonly story: () => Story | undefined;
  /** What is drawn, as a whole and in view. */
  readonly drawing: () => Drawing | undefined;
  readonly scene: () => Scene | undefined;
  readonly words: () => {readonly words: Words; readonly numerals: string};
  /** Brings an event to where it can be seen, and makes it the one that Tab reaches. */
  readonly reveal: (id: string) => Promise<unknown>;
  /** Brings an instant to where it can be seen; on the clock of the zone that is shown. */
  readonly revealInstant: (instant: number) => Promise<unknown>;
  readonly say: (text: string) => void;
}

/** The way into search, whose module is loaded when a reader reaches for the field. */
export class SearchGate implements ReactiveController {
  /** Settles once the module is there, or can't be had. */
  work: Promise<void> | undefined;
  readonly #host: SearchHost;
  #searching: Searching | undefined;

  constructor(host: SearchHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    this.#host.element.renderRoot.addEventListener('focusin', this.#onReach);
  }

  hostUpdate(): void {
    this.#searching?.update();
  }

  hostUpdated(): void {
    this.#searching?.updated();
  }

  /** What stands in the field beside the reader's words. */
  get view(): unknown {
    return this.#searching?.view;
  }

  async use(work: (searching: Searching) => unknown): Promise<void> {
    await this.#load();
    if (this.#searching) await work(this.#searching);
  }

  #load(): Promise<void> {
    this.work ??= import('./searching.ts').then(
      ({Searching}) => {
        this.#searching = new Searching(this.#host);
      },
      () => {
        this.work = undefined; // the network failed; where the browser lets it, the next reach tries again
      },
    );
    return this.work;
  }

  readonly #onReach = ({target}: Event): void => {
    if (target instanceof Element && target.closest('.search')) void this.#load();
  };
}
