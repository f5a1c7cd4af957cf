/** Search and today: moving about in a story without looking for the way. Loaded when a reader reaches for them. */
import {fill, formatNumber, pluralText} from '../../core/format/fill.ts';
import {drawnAt, drawnIndex, type ManyDrawn} from '../../core/scene/build-scene.ts';
import {eventFinder} from '../../core/scene/find-events.ts';
import {nearestEvent} from '../../core/scene/many/nearest-event.ts';
import {foundView} from '../../view/found-view.ts';
import {foundStyles} from '../../view/styles/found-styles.ts';
import {importSearchMany} from '../loading/lazy-imports.ts';
import {markOf} from '../marks.ts';
import type {SearchHost} from './search-host.ts';

export class Searching {
  readonly #host: SearchHost;
  #query = '';
  /** Ids in order of time. */
  #found: readonly string[] = [];
  #among: {readonly of: readonly string[]; readonly ids: ReadonlySet<string>} = {of: [], ids: new Set()};
  /** Which of them is shown; -1 for none yet. */
  #at = -1;
  /** What `#found` was found in. */
  #drawing: unknown;
  #story: unknown;
  readonly #folded = new Map<string, string>();
  /** Of very many events: the middles in time of those that have been found, ascending. */
  #middles: Float64Array | undefined;
  #isMarked = false;
  /** The event whose tooltip, or whose crowd, was opened here. */
  #shown = '';

  constructor(host: SearchHost) {
    this.#host = host;
    const {element} = host;
    const root = element.renderRoot;
    root.addEventListener('input', this.#onInput);
    root.addEventListener('keydown', this.#onKey as EventListener);
    root.addEventListener('focusout', this.#onFocusOut as EventListener);
    const sheet = foundStyles.styleSheet;
    if (sheet) element.shadowRoot?.adoptedStyleSheets.push(sheet);
    this.#look(); // at what was typed while this was on its way
  }

  get view(): unknown {
    return foundView(this.#host.words().words, this.#tally, this.#found.length > 0);
  }

  get #tally(): string {
    const {words, numerals} = this.#host.words();
    const [n, count] = [this.#at + 1, this.#found.length].map(each => formatNumber(each, numerals)) as [string, string];
    if (this.#at >= 0) return fill(words.ui.position, {n, count});
    return this.#query && pluralText(words.ui.search.found, this.#found.length, words.lang, numerals);
  }

  /** Another drawing, or another story, is searched anew. */
  update(): void {
    if (this.#query && this.#host.drawing() !== this.#drawing) this.#search();
  }

  /** Marks what has been found, once it is drawn. */
  updated(): void {
    const {element, scene} = this.#host;
    if (this.#query && this.#query !== this.#asked) this.#look(); // another field, or none: the story has been another
    if (this.#among.of !== this.#found) this.#among = {of: this.#found, ids: new Set(this.#found)};
    const found = this.#among.ids;
    if (!found.size && !this.#isMarked) return;
    this.#isMarked = found.size > 0;
    const now = this.#found[this.#at] ?? '';
    const seen = scene()?.events ?? [];
    const leads = new Map(seen.map(({id, mark}) => [id, mark.lead]));
    const {many} = this.#host.drawing() ?? {};
    const middles = this.#middles;
    const held = new Set(seen.flatMap(event => (many && middles && many.holds(event, middles) ? event.id : [])));
    // Of several events in one mark, the ring is at the mark, and the line under what was found in the list behind it.
    const ringed = many ? held : new Set(this.#found.map(id => leads.get(id)));
    for (const each of element.renderRoot.querySelectorAll<HTMLElement>('li[data-id], .crowd-list [data-for]')) {
      const {id = each.dataset['for'] ?? ''} = each.dataset;
      const {classList} = each;
      classList.toggle('found', found.has(id));
      classList.toggle('found-now', id === now);
      classList.toggle('ringed', ringed.has(id));
      classList.toggle('ringed-now', id === leads.get(now));
    }
  }

  /** Does what a button is for. */
  async press(action: 'find-next' | 'find-previous' | 'today'): Promise<void> {
    if (action === 'today') await this.#toInstant(this.#host.now());
    else await this.#step(action === 'find-next' ? 1 : -1);
  }

  /** Goes to the next of what has been found, or to the one before; around the ends. */
  async #step(by: 1 | -1): Promise<void> {
    const {length} = this.#found;
    if (!length) return;
    this.#at = this.#at < 0 && by < 0 ? length - 1 : (this.#at + by + length) % length;
    const id = this.#found[this.#at] ?? '';
    await this.#show(id);
    const drawing = this.#host.drawing();
    const event = drawing && drawnAt(drawing, drawnIndex(drawing, id));
    if (!event || id !== this.#shown) return; // the reader is further on
    this.#host.say([this.#tally, event.dateWords, event.title].join(this.#host.words().words.listSeparator));
  }

  /** Goes to the present; the event that is nearest to it takes the focus. */
  async #toInstant(now: number): Promise<void> {
    const {element, opened, story, scene, drawing, revealInstant} = this.#host;
    const [all, whole] = [story(), drawing()];
    if (!all || !whole) return;
    const drawn = new Set(whole.many ? [] : whole.scene.events.map(event => event.id));
    const id = whole.many
      ? whole.many.idOf(whole.many.nearest(now))
      : nearestEvent({...all, events: all.events.filter(({event}) => drawn.has(event.id))}, now);
    if (!id) return;
    await revealInstant(now);
    await this.#show(id, true);
    const lead = scene()?.events.find(item => item.id === id)?.mark.lead ?? id;
    if (!opened.crowded) markOf(element.renderRoot, lead)?.focus({preventScroll: true});
  }

  get #field(): HTMLInputElement | null {
    return this.#host.element.renderRoot.querySelector<HTMLInputElement>('.search input');
  }

  /** What the field says. */
  get #asked(): string {
    return this.#field?.value.trim() ?? '';
  }

  readonly #onInput = ({target}: Event): void => {
    if (target === this.#field) this.#look();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const field = this.#field;
    // While a word is being composed, keys are the input method's.
    if (event.target !== field || !field || event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void this.#step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && (field.value || this.#shown)) {
      event.preventDefault(); // nothing else shall close by it
      field.value = '';
      this.#look();
      this.#close();
    }
  };

  /** What was opened here goes with the reader who turns to something else. */
  readonly #onFocusOut = ({target, relatedTarget}: FocusEvent): void => {
    const inSearch = (node: EventTarget | null): boolean => node instanceof Element && Boolean(node.closest('.search'));
    if (inSearch(target) && !inSearch(relatedTarget) && this.#host.opened.hinted === this.#shown)
      this.#host.opened.closeTooltip();
  };

  /** Finds what the field says. */
  #look(): void {
    const {element} = this.#host;
    const query = this.#asked;
    if (query === this.#query) return;
    this.#query = query;
    this.#close();
    this.#search();
    element.requestUpdate();
    if (!this.#host.drawing()?.many) this.#tell();
  }

  /** How many have been found. */
  #tell(): void {
    const {say, words} = this.#host;
    const query = this.#query;
    say(query && !this.#found.length ? fill(words().words.ui.search.none, {text: query}) : this.#tally);
  }

  #search(): void {
    const {drawing, story} = this.#host;
    const [all, drawn, now] = [story(), drawing(), this.#found[this.#at]];
    if (all !== this.#story) this.#folded.clear();
    this.#story = all;
    this.#drawing = drawn;
    this.#middles = undefined;
    if (drawn?.many) {
      this.#found = [];
      void this.#searchMany(drawn.many, this.#query);
      return;
    }
    this.#found = all && drawn ? eventFinder(all, drawn.scene.events, this.#folded)(this.#query) : [];
    this.#at = now === undefined ? -1 : this.#found.indexOf(now);
  }

  async #searchMany(many: ManyDrawn, query: string): Promise<void> {
    const isWanted = () => query === this.#query && this.#host.drawing()?.many === many;
    // Where it can't be fetched, the next query tries again.
    const part = await importSearchMany().catch(() => undefined);
    const found = isWanted() ? await part?.searchMany(many, query, isWanted) : undefined;
    if (!found) return;
    this.#found = found.ids;
    this.#middles = found.middles;
    this.#tell();
    this.#host.element.requestUpdate();
  }

  #close(): void {
    const {opened} = this.#host;
    if (this.#shown && opened.hinted === this.#shown) opened.closeTooltip();
    if (this.#shown && opened.crowded) opened.closeCrowd();
    this.#shown = '';
    this.#at = -1;
  }

  /** Brings an event into view and opens what says more of it; the focus goes into a crowd only if that is asked for. */
  async #show(id: string, isGoing = false): Promise<void> {
    const {element, opened, reveal, scene} = this.#host;
    this.#shown = id;
    await reveal(id);
    if (id !== this.#shown) return; // the reader is further on
    const drawn = scene();
    const {count = 1, lead = id} = drawn?.events.find(item => item.id === id)?.mark ?? {};
    const isUpright = drawn?.layout === 'vertical';
    const seen = isUpright
      ? element.renderRoot.querySelector(`li[data-id=${CSS.escape(id)}]`)
      : markOf(element.renderRoot, lead);
    opened.closeTooltip();
    if (!isUpright && count !== 1) {
      await opened.openCrowd(lead, isGoing);
    } else {
      opened.closeCrowd();
      if (!isUpright) opened.openTooltip(id);
    }
    element.requestUpdate();
    await element.updateComplete;
    // WebKit scrolls back to a field with the focus in the frames after what stands beside it has been drawn anew.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    if (id === this.#shown && seen && !isWholeInWindow(seen))
      seen.scrollIntoView({block: 'center', behavior: 'instant'});
  }
}

/** Whether all of an element is within the window's edges. */
function isWholeInWindow(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
