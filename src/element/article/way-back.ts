import type {ArticleWords} from '../../core/messages/article-words.ts';
import {KhattSelectEvent} from '../khatt-events.ts';
import type {ArticleHost} from './article-host.ts';
import {blockAround} from './article-text.ts';
import {boxOf, type Passage, startOf} from './passages.ts';

/** Takes a reader from an event to its passage, and back. */
export class WayBack {
  readonly #host: ArticleHost;
  readonly #button = document.createElement('button');
  /** The way back is offered while the passage is in the window and the timeline is not. */
  readonly #seen = new IntersectionObserver(entries => {
    for (const {target, isIntersecting} of entries) this.#inView[isIntersecting ? 'add' : 'delete'](target);
    const isOffered = this.#inView.size > 0 && !this.#inView.has(this.#host.element);
    if (isOffered !== this.#button.matches(':popover-open')) this.#button.togglePopover();
  });
  readonly #inView = new Set<Element>();
  #id = '';
  /** What has the focus in the article, and whether it can have it only while it has. */
  #place: HTMLElement | undefined;
  #isLent = false;

  constructor(host: ArticleHost) {
    this.#host = host;
    Object.assign(this.#button, {type: 'button', className: 'way-back', part: 'way-back', popover: 'manual'});
    this.#button.addEventListener('click', this.#goBack);
  }

  /**
   * Scrolls as the page scrolls. The focus goes to the block that the passage is in, or to what an author has marked, which is made
   * focusable for as long as it has the focus, if it is not by itself.
   */
  goTo(passage: Passage, article: Element, {back, hint}: ArticleWords): void {
    const start = startOf(passage);
    if (!start) return;
    this.stop();
    const {element} = this.#host;
    this.#id = passage.id;
    const place = passage.element ?? blockAround(start, article);
    this.#place = place;
    // A card that stands over the page would hide what the reader is taken to.
    if (this.#host.drawing()?.scene.layout === 'horizontal' && element.dispatchEvent(new KhattSelectEvent(''))) {
      element.selected = '';
    }
    (start instanceof Element ? start : (start.parentElement ?? place)).scrollIntoView({block: 'center'});
    const box = boxOf(passage);
    // Of a block that is longer than the window, the passage may still be out of it.
    if (box && (box.top < 0 || box.bottom > innerHeight)) scrollBy(0, box.top - innerHeight / 3);
    place.focus({preventScroll: true});
    if (!place.matches(':focus')) {
      this.#isLent = !place.hasAttribute('tabindex');
      if (this.#isLent) place.tabIndex = -1;
      place.focus({preventScroll: true});
    }
    place.addEventListener('blur', this.#onBlur);
    document.addEventListener('keydown', this.#onKey, true);
    this.#host.say(hint);
    this.#button.textContent = back;
    // Before all that is drawn, or it would go with that.
    element.renderRoot.prepend(this.#button);
    this.#seen.observe(element);
    this.#seen.observe(place);
  }

  stop(): void {
    this.#seen.disconnect();
    this.#inView.clear();
    this.#button.remove();
    document.removeEventListener('keydown', this.#onKey, true);
    this.#return();
    this.#id = '';
  }

  readonly #onBlur = (): void => this.#return();

  #return(): void {
    const place = this.#place;
    this.#place = undefined;
    place?.removeEventListener('blur', this.#onBlur);
    if (this.#isLent) place?.removeAttribute('tabindex');
    this.#isLent = false;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#place?.matches(':focus')) return;
    event.preventDefault();
    void this.#goBack();
  };

  readonly #goBack = async (): Promise<void> => {
    const id = this.#id;
    this.stop();
    const {element} = this.#host;
    await this.#host.focus(id);
    element.scrollIntoView({block: 'nearest'});
    element.renderRoot.querySelector(':focus')?.scrollIntoView({block: 'nearest'});
  };
}
