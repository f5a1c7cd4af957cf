import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * The language and direction around an element: those of the nearest `lang` and `dir`, its own first, through shadow roots
 * and out. Followed live. Attributes are asked, not styles, so that a page's CSS reset cannot turn a language round.
 */
export class NearestLanguage implements ReactiveController {
  /** BCP 47; empty where the page names none. */
  lang = '';
  /** Empty where the page names none, or leaves it to the text (`auto`). */
  dir: 'rtl' | 'ltr' | '' = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    if (typeof MutationObserver !== 'undefined') this.#observer = new MutationObserver(() => this.#read());
  }

  hostConnected(): void {
    for (let root = this.#host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#observer?.observe(root, {attributes: true, attributeFilter: ['lang', 'dir'], subtree: true});
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    const lang = this.#nearest('lang');
    const dir = this.#nearest('dir').toLowerCase();
    const known = dir === 'rtl' || dir === 'ltr' ? dir : '';
    if (lang === this.lang && known === this.dir) return;
    this.lang = lang;
    this.dir = known;
    this.#host.requestUpdate();
  }

  #nearest(name: 'lang' | 'dir'): string {
    for (let element: Element | null = this.#host; element; ) {
      const found: Element | null = element.closest(`[${name}]`);
      if (found) return found.getAttribute(name) ?? '';
      const root: Node = element.getRootNode();
      element = root instanceof ShadowRoot ? root.host : null;
    }
    return '';
  }
}
