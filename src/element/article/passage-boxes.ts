/**
 * Passages shown where a browser lacks the CSS Custom Highlight API: lines and tints over the text, in a layer of the timeline's own.
 * The layer is a popover that is placed in the page, so that it scrolls with the text by itself. Loaded by such browsers only.
 */
import type {Ink, InkedRange} from './inks.ts';

export class PassageBoxes {
  readonly #layer = document.createElement('div');
  readonly #size = new ResizeObserver(() => this.#draw());
  readonly #shown = new Map<Ink, readonly InkedRange[]>();

  constructor() {
    Object.assign(this.#layer, {className: 'passage-boxes', popover: 'manual', ariaHidden: 'true'});
  }

  /** @param root Of the timeline. */
  follow(root: ParentNode, article: Element): void {
    // Before all that is drawn, or it would go with that.
    root.prepend(this.#layer);
    this.#size.disconnect();
    this.#size.observe(article);
    this.#size.observe(document.documentElement);
    addEventListener('scroll', this.#onScroll, {capture: true, passive: true});
  }

  show(ink: Ink, ranges: readonly InkedRange[]): void {
    this.#shown.set(ink, ranges);
    this.#draw();
  }

  stop(): void {
    this.#size.disconnect();
    removeEventListener('scroll', this.#onScroll, {capture: true});
    this.#shown.clear();
    this.#layer.remove();
  }

  /** What scrolls in a box of its own does not take the layer along. */
  readonly #onScroll = ({target}: Event): void => {
    if (target !== document) this.#draw();
  };

  #draw(): void {
    const layer = this.#layer;
    // Browsers that have no popovers either show their readers all but this.
    if (!layer.isConnected || typeof layer.showPopover !== 'function') return;
    const [left, top] = [scrollX, scrollY];
    const boxes = [...this.#shown].flatMap(([ink, ranges]) =>
      ranges.flatMap(({range, color}) =>
        [...range.getClientRects()].map(rect => {
          const box = document.createElement('div');
          box.className = ink;
          const px = {left: rect.left + left, top: rect.top + top, width: rect.width, height: rect.height};
          for (const [name, value] of Object.entries(px)) box.style.setProperty(name, `${value}px`);
          if (color) {
            box.style.setProperty('--_light', color.light);
            box.style.setProperty('--_dark', color.dark);
          }
          return box;
        }),
      ),
    );
    layer.replaceChildren(...boxes);
    layer.togglePopover(boxes.length > 0);
  }
}
