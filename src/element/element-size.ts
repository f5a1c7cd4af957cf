import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The room that an element has, in CSS px, and the size of its font: what decides between axis and list. */
export class ElementSize implements ReactiveController {
  /** Of the content box; 0 while the element is not shown. */
  width = 0;
  em = 16;
  /** What the text is set in: a change calls for measuring anew. */
  font = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #root: () => ParentNode;
  #observer: ResizeObserver | undefined;
  #probe: HTMLElement | undefined;
  /** A word, whose width tells of what nothing else does: a font that has come, spacing of letters that a reader has asked for. */
  #word: HTMLElement | undefined;

  /** @param root Where the element draws. */
  constructor(host: ReactiveControllerHost & HTMLElement, root: () => ParentNode) {
    this.#host = host;
    this.#root = root;
    host.addController(this);
  }

  /**
   * What is observed is as wide as the host's content and as large as its font, and no higher for what is drawn: an observed host would
   * change its own height while it is told of its width, which browsers report to the page as an error.
   */
  hostConnected(): void {
    this.#probe ??= document.createElement('div');
    this.#word ??= this.#probe.appendChild(document.createElement('b'));
    this.#probe.className = 'probe';
    this.#word.className = 'title';
    // Before all that is drawn, or it would go with that.
    this.#root().prepend(this.#probe);
    this.#observer ??= new ResizeObserver(() => {
      if (this.read()) this.#host.requestUpdate();
    });
    for (const each of [this.#probe, this.#word]) this.#observer.observe(each);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Reads size and font now, so that the first drawing is the right one; tells whether anything changed. */
  read(): boolean {
    const style = getComputedStyle(this.#host);
    // A page's reset may have made the host inline, which has no width.
    const width = this.#probe?.offsetWidth ?? 0;
    const em = Number.parseFloat(style.fontSize) || 16;
    const font = `${style.fontSize} ${style.fontFamily} ${style.fontWeight} ${style.fontStretch} ${this.#word?.offsetWidth}`;
    if (width === this.width && em === this.em && font === this.font) return false;
    Object.assign(this, {width, em, font});
    return true;
  }
}
