import type {ReactiveController, ReactiveElement} from 'lit';
import type {Timeline} from '../core/model/timeline.ts';

/** The way to what draws eras, rows of groups and the present: loaded with the first story that has them. */
export class BackdropGate implements ReactiveController {
  /** Settles once the module is there, or can't be had: a story is then drawn without. */
  work: Promise<void> | undefined;
  module: typeof import('./backdrop.ts') | undefined;
  readonly #host: ReactiveElement;
  #isStyled = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const sheet = this.module?.backdropStyles.styleSheet;
    if (this.#isStyled || !sheet) return;
    this.#isStyled = true;
    this.#host.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  /**
   * @param isWanted Whatever the document says.
   * @returns What a drawing of the document must wait for; `undefined` for nothing.
   */
  loadFor({eras, presentation}: Timeline, isWanted: boolean): Promise<void> | undefined {
    return (eras?.length || isWanted || presentation?.lanes) && !this.module ? this.#load() : undefined;
  }

  #load(): Promise<void> {
    this.work ??= import('./backdrop.ts').then(
      module => {
        this.module = module;
        this.#host.requestUpdate();
      },
      () => {
        this.work = undefined; // the network failed; where the browser lets it, the next story tries again
      },
    );
    return this.work;
  }
}
