/**
 * A pane over the plot while a reader's pointer moves what is drawn there. The browser keeps, of every box under a wheel that a
 * script may refuse, and of every box that a finger may not scroll by, where it is, and puts these places together anew in each
 * frame of a movement: half of all that a frame took. The pane is one box, and none of those below it is asked while it is there.
 */
export class Pane {
  readonly #element: HTMLElement;
  readonly #onWheel: (event: WheelEvent) => void;
  #plot: HTMLElement | undefined;
  #pane: HTMLElement | undefined;

  /** @param onWheel Heard on the element itself, and not passively. */
  constructor(element: HTMLElement, onWheel: (event: WheelEvent) => void) {
    this.#element = element;
    this.#onWheel = onWheel;
  }

  /** Only where the pointer is: a wheel elsewhere on the element must not zoom the page meanwhile. */
  cover(plot: HTMLElement | null): void {
    if (plot === this.#plot && this.#pane?.parentNode === plot) return;
    this.lift();
    if (!plot?.matches(':hover')) return;
    this.#plot = plot;
    this.#pane ??= this.#make();
    plot.append(this.#pane);
    plot.classList.add('covered');
    plot.addEventListener('pointerleave', this.#onLeave);
    this.#element.removeEventListener('wheel', this.#onWheel);
  }

  lift(): void {
    const plot = this.#plot;
    if (!plot) return;
    this.#plot = undefined;
    this.#element.addEventListener('wheel', this.#onWheel, {passive: false});
    plot.removeEventListener('pointerleave', this.#onLeave);
    plot.classList.remove('covered');
    this.#pane?.remove();
  }

  readonly #onLeave = (): void => this.lift();

  #make(): HTMLElement {
    const pane = document.createElement('div');
    pane.className = 'pane';
    pane.addEventListener('wheel', this.#onWheel, {passive: false});
    return pane;
  }
}
