import {LazyPart} from '../lazy-part.ts';
import type {SearchHost} from './search-host.ts';
import type {Searching} from './searching.ts';

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
