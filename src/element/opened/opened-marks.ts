import type {ReactiveElement} from 'lit';
import type {Words} from '../../core/messages/words.ts';
import type {Copied} from '../../view/card-view.ts';
import {LazyPart} from '../lazy-part.ts';
import {idOfMark, markOf, targetOf} from '../marks.ts';
import type {OpenedModel, OpenedViews} from './opened.ts';

/** What the host knows of what is to be open. */
export interface OpenedHost extends ReactiveElement {
  readonly selected: string;
}

/**
 * What is open at a mark: the tooltip of the one pointed at or focused, the card of the selected one, the list behind a counted
 * one. Their module is loaded when a reader first reaches for a mark: most only look.
 */
export class OpenedMarks extends LazyPart<typeof import('./opened.ts')> {
  /** The event whose tooltip is open. */
  hinted = '';
  /** A finger has opened it: nothing but another tap closes it. */
  isTapped = false;
  /** The event whose counted mark is open. */
  crowded = '';
  readonly #host: OpenedHost;
  /** The event whose address was to be copied last, and what has become of it. */
  #copied: {readonly id: string; readonly how: Copied} | undefined;

  constructor(host: OpenedHost) {
    super(host);
    this.#host = host;
  }

  hostConnected(): void {
    addEventListener('resize', this.#place);
    document.addEventListener('pointerdown', this.#onPagePointer);
    const root = this.#host.renderRoot;
    root.addEventListener('pointerover', this.#onPointerOver as EventListener);
    root.addEventListener('pointerout', this.#onPointerOut as EventListener);
    root.addEventListener('focusin', this.#onFocusIn);
    root.addEventListener('focusout', this.#onFocusOut as EventListener);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#place);
    this.#followScroll(false);
    document.removeEventListener('pointerdown', this.#onPagePointer);
    this.closeTooltip();
    this.closeCrowd();
  }

  hostUpdated(): void {
    const {selected, isConnected} = this.#host;
    this.#followScroll(isConnected && Boolean(this.hinted || this.crowded || selected));
    this.#place();
  }

  /** @param isTapped By a finger, which points at nothing: the tooltip then offers the card. */
  openTooltip(id: string, isTapped = false): void {
    if (id === this.#host.selected) return;
    this.hinted = id;
    this.isTapped = isTapped;
    this.#host.requestUpdate();
    void this.load();
  }

  closeTooltip(): void {
    if (!this.hinted) return;
    this.hinted = '';
    this.isTapped = false;
    this.#host.requestUpdate();
  }

  /** Opens the list behind a counted mark, and goes to it unless the reader is to stay in place. */
  async openCrowd(id: string, isGoing = true): Promise<void> {
    this.crowded = id;
    this.closeTooltip();
    this.#host.requestUpdate();
    await this.load();
    await this.#host.updateComplete;
    if (isGoing) this.#root.querySelector<HTMLElement>('.crowd-list button')?.focus();
  }

  closeCrowd(): void {
    if (!this.crowded) return;
    this.crowded = '';
    this.#host.requestUpdate();
  }

  /** Copies the address of the selected event; tells what to say of that. */
  async copyLink({ui}: Words): Promise<string> {
    const id = this.#host.selected;
    const module = this.module;
    const show = (how: Copied): Promise<boolean> => {
      this.#copied = {id, how};
      this.#host.requestUpdate();
      return this.#host.updateComplete;
    };
    return module ? module.copyLink(this.#root, module.addressOf(this.#host, id), show, ui) : '';
  }

  protected override fetch() {
    return import('./opened.ts');
  }

  /** What is open, as it is drawn once the module is there. */
  views(model: OpenedModel): OpenedViews {
    const {crowded, hinted, isTapped} = this;
    const {selected} = this.#host;
    if (this.#copied?.id !== selected) this.#copied = undefined;
    const open = {selected, crowded, hinted, isTapped, copied: this.#copied?.how ?? ''} as const;
    const views = this.module?.openedViews(this.#host, model, open) ?? {crowded};
    this.crowded = views.crowded;
    return views;
  }

  /** Only while something is open: a page that is read asks nothing of the element. */
  #followScroll(isOpen: boolean): void {
    const change = isOpen ? addEventListener : removeEventListener;
    change('scroll', this.#place, {capture: true, passive: true} as AddEventListenerOptions);
  }

  get #root(): HTMLElement | DocumentFragment {
    return this.#host.renderRoot;
  }

  readonly #place = (): void => {
    if (!this.#host.isConnected || !this.module) return; // what is not in a page has no top layer
    const hinted = markOf(this.#root, this.hinted);
    const isSeen = hinted !== null && this.module.isInWindow(hinted);
    // What has the focus may be on its way: WebKit scrolls to it later.
    if (!isSeen && !hinted?.matches(':focus-visible')) this.closeTooltip();
    this.module.placeOpened(this.#root, {
      hinted: isSeen ? hinted : null,
      selected: markOf(this.#root, this.#host.selected),
      crowded: markOf(this.#root, this.crowded),
    });
  };

  /** A finger elsewhere on the page closes what a finger has opened. */
  readonly #onPagePointer = (event: PointerEvent): void => {
    if (!this.isTapped) return;
    const path = event.composedPath();
    const mark = markOf(this.#root, this.hinted);
    const tooltip = this.#root.querySelector('.tooltip');
    if (!(mark && path.includes(mark)) && !(tooltip && path.includes(tooltip))) this.closeTooltip();
  };

  readonly #onPointerOver = (event: PointerEvent): void => {
    const id = idOfMark(targetOf(this.#root, event));
    if (event.pointerType !== 'touch' && !event.buttons && id) this.openTooltip(id);
  };

  readonly #onPointerOut = (event: PointerEvent): void => {
    const to = event.relatedTarget;
    const stays = to instanceof Element && (to.closest('.tooltip') || idOfMark(to) === this.hinted);
    const held = markOf(this.#root, this.hinted)?.matches(':focus-visible');
    if (event.pointerType !== 'touch' && this.hinted && !stays && !held) this.closeTooltip();
  };

  readonly #onFocusIn = (event: Event): void => {
    const target = targetOf(this.#root, event);
    const id = idOfMark(target);
    if (id && target?.matches(':focus-visible')) this.openTooltip(id);
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    const isMark = idOfMark(targetOf(this.#root, event));
    if (isMark && !(to instanceof Element && to.closest('.tooltip'))) this.closeTooltip();
  };
}
