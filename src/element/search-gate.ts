import type {ReactiveElement} from 'lit';
import type {Words} from '../core/messages/words.ts';
import type {Drawing} from '../core/scene/build-scene.ts';
import type {Scene} from '../core/scene/scene.ts';
import type {Story} from '../core/scene/story.ts';
import {LazyPart} from './lazy-part.ts';
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
export class SearchGate extends LazyPart<typeof import('./searching.ts')> {
  readonly #host: SearchHost;
  #searching: Searching | undefined;

  constructor(host: SearchHost) {
    super(host.element);
    this.#host = host;
  }

  hostConnected(): void {
    this.element.renderRoot.addEventListener('focusin', this.#onReach);
  }

  override hostUpdate(): void {
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
    await this.load();
    if (this.#searching) await work(this.#searching);
  }

  protected override fetch() {
    return import('./searching.ts');
  }

  protected override onLoad({Searching}: typeof import('./searching.ts')): void {
    this.#searching = new Searching(this.#host);
  }

  readonly #onReach = ({target}: Event): void => {
    if (target instanceof Element && target.closest('.search')) void this.load();
  };
}
