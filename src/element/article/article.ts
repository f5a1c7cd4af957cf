/** What joins a timeline to the article that it stands in, in both directions. Loaded where a page names an article. */
import {articleWords} from '../../core/messages/article-words.ts';
import type {Color} from '../../core/model/color.ts';
import type {Fault, Problem} from '../../core/model/problem.ts';
import {type Drawing, drawnAt, drawnIndex} from '../../core/scene/build-scene.ts';
import type {Story} from '../../core/scene/story.ts';
import {articleStyles} from '../../view/styles/article-styles.ts';
import {KhattProblemEvent} from '../khatt-events.ts';
import {targetOf} from '../marks.ts';
import type {ArticleHost} from './article-host.ts';
import {ArticlePointer} from './article-pointer.ts';
import {readArticle, rootOf} from './article-text.ts';
import {EventMarks} from './event-marks.ts';
import type {InkedRange} from './inks.ts';
import {KhattReadEvent} from './khatt-read-event.ts';
import {PassageInk} from './passage-ink.ts';
import {findPassages, type Passage} from './passages.ts';
import {ReadingPlace} from './reading-place.ts';
import {WayBack} from './way-back.ts';

/**
 * Ms at rest after which a passage's event is marked in a timeline that is out of sight, and the most that it waits for that while the
 * reader goes on; and ms at rest after which Tab leads to it.
 */
const marksAfter = 800;
const marksWithin = 2500;
const offersAfter = 2000;

export class ArticleLinks {
  problems: readonly Problem[] = [];
  /** Settles once the passages have been looked for, and what is wrong with them has been worded. */
  work: Promise<void> = Promise.resolve();
  readonly #host: ArticleHost;
  readonly #ink = new PassageInk();
  readonly #marks: EventMarks;
  readonly #back: WayBack;
  readonly #place = new ReadingPlace(id => this.#onPlace(id));
  readonly #pointer = new ArticlePointer(
    () => this.#passages,
    () => this.#refresh(),
  );
  /** What changes in the article; and what may bring another article under its name. */
  readonly #changes = new MutationObserver(() => this.#later());
  readonly #surroundings = new MutationObserver(() => {
    if (this.#lookUp() !== this.#article) this.#later();
  });
  #article: HTMLElement | undefined;
  #name = '';
  #story: Story | undefined;
  #passages: readonly Passage[] = [];
  #faults: readonly Fault[] = [];
  #told = '[]';
  #lang = '';
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Since when something waits to be marked, by `performance.now()`. */
  #waits: number | undefined;
  /** What the lines under all passages were drawn for. */
  #inked: readonly [readonly Passage[], Drawing | undefined] | undefined;
  #isOn = false;
  /** Events: of the passage being read; shown as that; pointed at or focused in the timeline. */
  #read: string | undefined;
  #shown: string | undefined;
  #pointed = '';

  constructor(host: ArticleHost) {
    this.#host = host;
    const {element} = host;
    this.#marks = new EventMarks(element.renderRoot);
    this.#back = new WayBack(host);
    const sheet = articleStyles.styleSheet;
    if (sheet) element.shadowRoot?.adoptedStyleSheets.push(sheet);
    for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout'])
      element.renderRoot.addEventListener(type, this.#onReach);
    element.renderRoot.addEventListener('click', this.#onClick);
  }

  /** The words of the card's way to an event's passage; empty where there is none. */
  wayTo(id: string): string {
    return this.#passages.some(passage => passage.id === id) ? articleWords(this.#lang).go : '';
  }

  /** After each update of the element. */
  update(): void {
    const {element} = this.#host;
    if (!element.isConnected) return;
    if (!element.article) {
      if (this.#isOn) this.stop();
      return;
    }
    const story = this.#host.story();
    const {lang} = this.#host.words().words;
    const isSpokenAnew = lang !== this.#lang;
    this.#lang = lang;
    if (!this.#isOn || element.article !== this.#name || story !== this.#story) this.#find();
    else {
      if (isSpokenAnew) this.work = this.#tell();
      this.#refresh();
    }
  }

  stop(): void {
    this.#isOn = false;
    document.removeEventListener('keydown', this.#onPageKey, true);
    this.#changes.disconnect();
    this.#surroundings.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#take(undefined, [], []);
    clearTimeout(this.#rest);
    this.#waits = undefined;
    this.#back.stop();
  }

  #lookUp(): HTMLElement | undefined {
    const {element} = this.#host;
    return rootOf(element).getElementById(element.article) ?? document.getElementById(element.article) ?? undefined;
  }

  #find(): void {
    const {element} = this.#host;
    this.#isOn = true;
    document.addEventListener('keydown', this.#onPageKey, true);
    this.#name = element.article;
    this.#story = this.#host.story();
    this.#changes.disconnect();
    this.#surroundings.disconnect();
    for (const root of new Set([rootOf(element), document])) {
      this.#surroundings.observe(root, {childList: true, subtree: true, attributes: true, attributeFilter: ['id']});
    }
    const article = this.#lookUp();
    const events = this.#story?.timeline.events ?? [];
    if (!article) {
      // What is still being parsed may hold it further on.
      const isMissing = document.readyState !== 'loading' && this.#story;
      this.#take(undefined, [], isMissing ? [missing(this.#name)] : []);
      return;
    }
    const text = readArticle(article);
    const what = {childList: true, subtree: true, characterData: true};
    const attributes = {attributes: true, attributeFilter: ['hidden', 'data-khatt-event']};
    this.#changes.observe(article, {...what, ...attributes});
    for (const root of text.roots) if (root !== rootOf(article)) this.#changes.observe(root, what);
    this.#ink.follow(element.renderRoot, article, text.roots);
    const {passages, faults} = findPassages(text, events);
    this.#take(article, passages, faults);
  }

  #take(article: HTMLElement | undefined, passages: readonly Passage[], faults: readonly Fault[]): void {
    this.#article = article;
    this.#passages = passages;
    this.#faults = faults;
    this.#pointer.follow(article);
    if (article) this.#place.follow(article, passages);
    else {
      this.#place.stop();
      this.#ink.clear();
      this.#inked = undefined;
    }
    this.work = this.#tell();
    this.#refresh();
  }

  /** Once in a frame, whatever a page does to its article in it. */
  #later(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#isOn) this.#find();
    });
  }

  /** Words the faults, and tells of them where they are others than before. Not within an update of the element, which may be why. */
  async #tell(): Promise<void> {
    const faults = this.#faults;
    const lang = this.#lang;
    const {element} = this.#host;
    await null;
    // The card may have a way to a passage now, or none any more.
    element.requestUpdate();
    try {
      const words = faults.length ? await import('../../core/format/problem-text.ts') : undefined;
      if (faults !== this.#faults || lang !== this.#lang) return;
      this.problems = faults.flatMap(fault => words?.describeFault(fault, lang) ?? []);
    } catch {
      return; // the network failed: the passages that were found are shown
    }
    element.requestUpdate();
    const key = JSON.stringify(faults);
    if (key === this.#told) return;
    this.#told = key;
    if (faults.length) element.dispatchEvent(new KhattProblemEvent(element.problems));
  }

  /**
   * Where text is highlighted, Chromium paints all of it anew after any change of the page, if only of an attribute that nobody sees.
   * So what nobody sees waits until the reader is at rest, or has read on for a while.
   */
  #onPlace(id: string): void {
    // Where a reader begins is told of without a scroll: the caret that they have put somewhere stays.
    if (this.#read !== undefined) this.#pointer.forgetCaret();
    this.#read = id;
    const {element} = this.#host;
    if (!id || isInWindow(element)) this.#show();
    else {
      const now = performance.now();
      this.#waits ??= now;
      this.#atRest(marksAfter, () => this.#show(), this.#waits + marksWithin - now);
    }
    element.dispatchEvent(new KhattReadEvent(id));
  }

  #show(): void {
    this.#atRest(offersAfter, this.#offer);
    this.#waits = undefined;
    this.#shown = this.#read;
    this.#refresh();
  }

  /** Once the article has not moved for `ms`, or after the most that it is to be waited for. Nothing tells of that in every browser. */
  #atRest(ms: number, act: () => void, most = Number.POSITIVE_INFINITY): void {
    clearTimeout(this.#rest);
    const top = this.#top();
    const look = (): void => (this.#top() === top || most <= ms ? act() : this.#atRest(ms, act, most - ms));
    this.#rest = setTimeout(look, Math.min(ms, most));
  }

  #top(): number | undefined {
    return this.#article?.getBoundingClientRect().top;
  }

  /**
   * Makes the event that is read about the one that Tab reaches. The element is drawn anew for that: hence when it is asked for, or
   * when the reader has long been at rest. Never from under a reader's hands.
   */
  readonly #offer = (): void => {
    if (this.#shown !== this.#read) this.#show();
    clearTimeout(this.#rest);
    if (this.#read && !this.#host.element.matches(':focus-within')) this.#host.makeCurrent(this.#read);
  };

  readonly #onPageKey = ({key}: KeyboardEvent): void => {
    if (key === 'Tab') this.#offer();
  };

  /** Shows what is read and what is marked, in the article and in the timeline. */
  #refresh(): void {
    if (!this.#isOn) {
      this.#marks.show('', '', undefined);
      return;
    }
    const {opened, element} = this.#host;
    const drawing = this.#host.drawing();
    const found = this.#pointer.found;
    const marked = found || this.#pointed || opened.hinted || element.selected;
    const inked = (passages: readonly Passage[]): InkedRange[] =>
      passages.flatMap(({id, ranges}) => {
        const color: Color | undefined = drawing && drawnAt(drawing, drawnIndex(drawing, id))?.color;
        return ranges.map(range => ({range, color}));
      });
    if (this.#inked?.[0] !== this.#passages || this.#inked[1] !== drawing) {
      this.#inked = [this.#passages, drawing];
      this.#ink.show('passage', inked(this.#passages));
    }
    this.#ink.show('read', inked(this.#passages.filter(({id}) => id === this.#shown)));
    this.#ink.show('marked', inked(this.#passages.filter(({id}) => id === marked)));
    this.#marks.show(this.#shown ?? '', found, drawing?.scene);
  }

  readonly #onReach = (event: Event): void => {
    const isLeft = event.type === 'pointerout' || event.type === 'focusout';
    const target = targetOf(this.#host.element.renderRoot, event)?.closest('.mark, .label');
    const id = (!isLeft && target?.closest<HTMLElement>('li[data-id]')?.dataset['id']) || '';
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#refresh();
  };

  readonly #onClick = (event: Event): void => {
    const button = targetOf(this.#host.element.renderRoot, event)?.closest('[data-action=article]');
    const passage = button && this.#passages.find(({id}) => id === this.#host.element.selected);
    if (passage && this.#article) this.#back.goTo(passage, this.#article, articleWords(this.#lang));
  };
}

function isInWindow(element: Element): boolean {
  const {top, bottom, left, right} = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

const missing = (value: string): Fault => ({severity: 'warning', code: 'article-missing', value});
