import type {CSSResult, ReactiveController, ReactiveElement} from 'lit';

/**
 * A part of the element that is loaded once, when it is first wanted: most readers only look. What the module exports as
 * `styles` is put beside the element's own.
 */
export abstract class LazyPart<Module extends object, Host extends ReactiveElement = ReactiveElement>
  implements ReactiveController
{
  module: Module | undefined;
  protected readonly element: Host;
  #loading: Promise<void> | undefined;
  #isStyled = false;

  constructor(element: Host) {
    this.element = element;
    element.addController(this);
  }

  // A method, not an arrow: in one, TypeScript 6.0 leaves the name of an imported source as it is.
  protected abstract fetch(): Promise<Module>;

  /** What is made of the module as it comes. */
  protected onLoad?(module: Module): void;

  /** Settles once the module is there, or can't be had: the element then does without it. */
  get work(): Promise<void> | undefined {
    return this.#loading;
  }

  hostUpdate(): void {
    // Not as it comes: an element that has not been in a page yet has no root.
    const sheet = (this.module as {readonly styles?: CSSResult} | undefined)?.styles?.styleSheet;
    if (this.#isStyled || !sheet) return;
    this.#isStyled = true;
    this.element.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  load(): Promise<void> {
    this.#loading ??= this.fetch().then(
      module => {
        this.module = module;
        this.onLoad?.(module);
        this.element.requestUpdate();
      },
      () => {
        this.#loading = undefined; // the network failed; where the browser lets it, the next to ask tries again
      },
    );
    return this.#loading;
  }
}
