import type {ReactiveController} from 'lit';
import {fill, formatNumber} from '../core/format/fill.ts';
import type {Spacing} from '../core/scale/axis-plan.ts';
import {drawnAt, drawnCount, drawnId, drawnIndex} from '../core/scene/build-scene.ts';
import type {Beyond} from '../core/scene/many/beyond.ts';
import type {SceneEvent} from '../core/scene/scene.ts';
import {countOf, itemOf, shownEvents} from '../core/scene/story.ts';
import type {Crowd} from '../view/crowd-view.ts';
import {isFocusLost} from './is-focus-lost.ts';
import {KhattSelectEvent, KhattViewEvent} from './khatt-events.ts';
import {idOfMark, markOf, targetOf} from './marks.ts';
import type {ReaderHost} from './reader-host.ts';
import {stepTo} from './step-keys.ts';
import type {ZoomPress} from './zoom/zoom-host.ts';

/** As on the key, and with Shift where a keyboard has it there. */
const zoomKeys: Readonly<Record<string, ZoomPress>> = {'+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'fit'};

/** What a reader has chosen, and what comes of each click and key: one listener of each kind for all events of a story. */
export class Reader implements ReactiveController {
  /** Empty where the author's holds. */
  spacing: Spacing | '' = '';
  /** They would rather have a list than a drawing. */
  isList = false;
  /** Ids of the groups that they have put out of sight. */
  hidden: readonly string[] = [];
  /** The event that Tab reaches. */
  current = '';
  /** What is announced. */
  status = '';
  readonly #host: ReaderHost;
  #lastPointer = '';

  constructor(host: ReaderHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onPageKey);
    const root = this.#host.element.renderRoot;
    root.addEventListener('click', this.#onClick as EventListener);
    root.addEventListener('keydown', this.#onKey as EventListener);
    root.addEventListener('pointerdown', this.#onPointer as EventListener);
    root.addEventListener('focusin', this.#onFocusIn);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onPageKey);
  }

  /** What is said once more is read out once more, as only another text is. */
  readonly say = (text: string): void => this.#set({status: text && text === this.status ? `${text}\u00a0` : text});

  readonly makeCurrent = (id: string): void => {
    if (id !== this.current) this.#set({current: id});
  };

  find(selector: string): HTMLElement | null {
    return this.#host.element.renderRoot.querySelector(selector);
  }

  mark(id: string): HTMLElement | null {
    return markOf(this.#host.element.renderRoot, id);
  }

  /** «3 of 6 shown». */
  shownText(n: number, count: number): string {
    const {words, numerals} = this.#host.words();
    return fill(words.ui.shown, {n: formatNumber(n, numerals), count: formatNumber(count, numerals)});
  }

  /** What is behind a counted mark. */
  readonly crowdOf = (lead: SceneEvent): Crowd | undefined => {
    const {element, many} = this.#host;
    const drawing = this.#host.drawing();
    return drawing && many.module?.crowdOf(drawing, lead, many.crowdPage, element);
  };

  /** What of an archive is not here. */
  get beyond(): Beyond | undefined {
    return this.#host.story()?.many?.index.beyond;
  }

  /** Takes back what is out of sight, where an event is among it. */
  show(id: string): void {
    const story = this.#host.story();
    const group = story && itemOf(story, id)?.event.group;
    if (group && this.hidden.includes(group)) this.hidden = this.hidden.filter(hidden => hidden !== group);
  }

  /** Brings an event into view, and makes it the one that Tab reaches. */
  readonly reveal = async (id: string): Promise<void> => {
    const {element, zoom} = this.#host;
    await this.beyond?.need(id);
    this.#turnTo(id);
    await zoom.zooming?.reveal(id);
    await element.updateComplete;
    this.makeCurrent(id);
  };

  /** Brings an event into view, with all that is known of it. */
  async bring(id: string): Promise<void> {
    await this.beyond?.need(id, true);
    this.#turnTo(id);
    await this.#host.zoom.zooming?.reveal(id);
  }

  /**
   * Puts the focus on an event's mark, which may first have to come into view.
   * @param own Not on the column that counts the event among others and bears its id.
   */
  readonly focus = async (id: string, options?: FocusOptions, own?: boolean): Promise<void> => {
    const {element, zoom} = this.#host;
    if (!this.mark(id)?.matches(own ? ':not(.column)' : '*')) {
      await this.beyond?.need(id);
      this.#turnTo(id);
      await zoom.zooming?.reveal(id);
      await element.updateComplete;
    }
    this.mark(id)?.focus(options);
  };

  /** Tells the page, and those who do not see it, what is in view now. */
  readonly tellView = (): void => {
    const {element, zoom, options, words} = this.#host;
    const {span, k} = zoom.zooming ?? {};
    const [scene, drawing] = [this.#host.scene(), this.#host.drawing()];
    if (!span || !k || !scene || !drawing) return;
    const shown = this.shownText(scene.inView?.count ?? scene.events.length, drawnCount(drawing));
    // The whole begins and ends with some room to spare, which is no part of the story.
    this.say(k > 1 ? [zoom.text(options()), shown].join(words().words.listSeparator) : shown);
    element.dispatchEvent(new KhattViewEvent(span.start, span.end, k));
  };

  #set(changes: Partial<Pick<Reader, 'spacing' | 'isList' | 'hidden' | 'current' | 'status'>>): void {
    Object.assign(this, changes);
    this.#host.element.requestUpdate();
  }

  /** @param press The button in the card that was pressed: where it still is, it keeps the focus. */
  #choose(id: string, press = ''): void {
    const {element, opened} = this.#host;
    // Of an archive: what is open stays until the next is here.
    if (id && !this.#isHere(id)) {
      void this.beyond?.need(id, true)?.then(() => this.#isHere(id) && this.#choose(id, press));
      return;
    }
    const before = element.selected;
    if (!element.dispatchEvent(new KhattSelectEvent(id))) return;
    element.selected = id;
    opened.closeTooltip();
    opened.closeCrowd();
    if (!id && before) this.makeCurrent(before);
    void element.ready.then(() => {
      const pressed = press && this.find(`.card [data-action=${press}]:enabled`);
      const target = pressed || (id ? this.find('.card-body') : this.mark(this.current));
      target?.focus({preventScroll: true});
      if (pressed) this.say(this.#named(id)?.name ?? '');
      if (id) this.find('.card.inline')?.scrollIntoView({block: 'nearest'});
    });
  }

  #isHere(id: string): boolean {
    const story = this.#host.story();
    return story !== undefined && itemOf(story, id) !== undefined;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const {element, opened, zoom, many} = this.#host;
    const target = targetOf(element.renderRoot, event);
    if (!target) return;
    const button = target.closest<HTMLElement>('[data-action]');
    if (button) {
      this.#act(button.dataset);
      return;
    }
    const id = target.closest<HTMLElement>('li[data-id]')?.dataset['id'];
    if (!id || target.closest('.card') || !target.closest('.mark, .label')) return;
    const scene = this.#host.scene();
    const drawing = this.#host.drawing();
    const seen = scene?.events.find(item => item.id === id);
    if (seen && seen.mark.count > 1 && target.closest('.mark')) {
      const span = drawing && many.module?.spanBehind(drawing, seen, scene?.inView);
      if (span) {
        void zoom.use(async zooming => {
          await zooming.zoomToSpan(span, 1);
          await this.focus(id);
        });
        return;
      }
      many.crowdPage = 0;
      if (opened.crowded === id) opened.closeCrowd();
      else void opened.openCrowd(id);
      return;
    }
    // The first tap on a mark is what pointing at it is with a mouse.
    const isTap = this.#lastPointer === 'touch' && event.detail > 0 && scene?.layout === 'horizontal';
    if (isTap && target.closest('.mark') && opened.hinted !== id && element.selected !== id) {
      opened.openTooltip(id, true);
      return;
    }
    this.#choose(id === element.selected ? '' : id);
  };

  #act({action = '', for: id = '', group = '', spacing = '', view = '', zoom: by = '', page = ''}: DOMStringMap): void {
    const {element, opened, zoom, search} = this.#host;
    const drawing = this.#host.drawing();
    const {words} = this.#host.words();
    const beside = (steps: -1 | 1): string =>
      (drawing && drawnId(drawing, drawnIndex(drawing, element.selected) + steps)) || element.selected;
    switch (action) {
      case 'zoom':
        void zoom.use(zooming => zooming.press(by));
        break;
      case 'close':
        this.#choose('');
        break;
      case 'close-crowd':
        this.mark(opened.crowded)?.focus();
        opened.closeCrowd();
        break;
      case 'previous':
        this.#choose(beside(-1), action);
        break;
      case 'next':
        this.#choose(beside(1), action);
        break;
      case 'details':
        this.#choose(id);
        break;
      case 'group':
        this.#toggleGroup(group);
        break;
      case 'spacing':
        this.#set({spacing: spacing as Spacing, status: words.ui.spacing[spacing as Spacing]});
        break;
      case 'view':
        this.#set({isList: view === 'list', status: words.ui.view[view === 'list' ? 'list' : 'timeline']});
        break;
      case 'page':
        this.#turnPage(page);
        break;
      case 'find-next':
      case 'find-previous':
      case 'today':
        void search().use(searching => searching.press(action));
        break;
      case 'copy-link':
        void opened.copyLink(words).then(this.say);
        break;
      case 'retry':
        // Another failure is news, though its words are the same.
        this.say('');
        this.#host.retry();
        void element.ready.then(() => {
          // The button is gone, and the focus with it.
          if (isFocusLost()) (this.mark(this.current) ?? this.find('[data-action=retry]'))?.focus();
        });
        break;
    }
  }

  /** Of a list in parts, or of what is behind a counted mark. */
  #turnPage(to: string): void {
    const {element, many} = this.#host;
    const drawing = this.#host.drawing();
    if (!drawing) return;
    const id = many.module?.turnPage(many, drawing, to);
    element.requestUpdate();
    if (id) void this.focus(id);
  }

  /** Puts the events of a group out of sight, or back into it. */
  #toggleGroup(id: string): void {
    const {element, opened} = this.#host;
    const story = this.#host.story();
    const group = story?.timeline.groups?.find(each => each.id === id);
    if (!story || !group) return;
    const isHidden = this.hidden.includes(id);
    const hidden = isHidden ? this.hidden.filter(each => each !== id) : [...this.hidden, id];
    const shown = story.many?.countShown(hidden) ?? shownEvents(story, {hidden}).length;
    const chosen = element.selected && itemOf(story, element.selected);
    if (chosen && hidden.includes(chosen.event.group ?? '')) {
      if (!element.dispatchEvent(new KhattSelectEvent(''))) return;
      element.selected = '';
    }
    opened.closeTooltip();
    opened.closeCrowd();
    const {listSeparator, ui} = this.#host.words().words;
    const told = fill(isHidden ? ui.groupShown : ui.groupHidden, {group: group.label});
    this.#set({hidden, status: [told, this.shownText(shown, countOf(story))].join(listSeparator)});
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const {element, zoom, many} = this.#host;
    const scene = this.#host.scene();
    const target = targetOf(element.renderRoot, event);
    const drawing = this.#host.drawing();
    if (!scene || !drawing || !target || event.ctrlKey || event.altKey || event.metaKey) return;
    const press = zoomKeys[event.key];
    if (press && drawing.axis && target.closest('.plot, .controls, .overview')) {
      event.preventDefault();
      const mark = target.closest('.mark') ? this.current : '';
      void zoom.use(zooming => zooming.press(press, mark));
      return;
    }
    if (!target.closest('.mark')) return;
    const {layout, axisDir, dir} = scene;
    const at = drawnIndex(drawing, this.current);
    const to = stepTo(event.key, {at, count: drawnCount(drawing), layout, axisDir, dir});
    const next = to === undefined ? '' : drawnId(drawing, to);
    if (!next) return;
    event.preventDefault();
    const mark = scene.density && many.module?.pageStep(scene, this.current, event.key);
    // WebKit would not show where keys lead after a click.
    void this.focus(mark || next, {focusVisible: true}, !mark);
  };

  /** An event of the story with its words, whether or not it is in view. */
  #named(id: string): SceneEvent | undefined {
    const drawing = this.#host.drawing();
    return drawing && drawnAt(drawing, drawnIndex(drawing, id));
  }

  /** Of very many events, makes this one that has a mark of its own. */
  #turnTo(id: string): void {
    const drawing = this.#host.drawing();
    if (drawing) this.#host.many.turnTo(drawing, drawnIndex(drawing, id), id);
  }

  /** Escape closes what is open, wherever the focus is: a tooltip may be in the way of someone who only points. */
  readonly #onPageKey = (event: KeyboardEvent): void => {
    const {element, opened} = this.#host;
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const isInside = event.composedPath().includes(element);
    if (opened.hinted) opened.closeTooltip();
    else if (opened.crowded && isInside) this.#act({action: 'close-crowd'});
    else if (element.selected && isInside) this.#choose('');
    else return;
    if (isInside) event.preventDefault();
  };

  readonly #onPointer = (event: PointerEvent): void => {
    this.#lastPointer = event.pointerType;
  };

  readonly #onFocusIn = (event: Event): void => {
    const id = idOfMark(targetOf(this.#host.element.renderRoot, event));
    if (id) this.makeCurrent(id);
  };
}
