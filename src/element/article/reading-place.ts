/**
 * Where in an article a reader is. Nothing is listened to while the page scrolls, and nothing is measured: the browser itself tells
 * when the middle of the window has come to another passage. That is told on at once, in a frame that is drawn for the scroll anyway;
 * but to a reader who hurries past several, now and then, and once the page has come to rest.
 */

import {boxOf, type Passage} from './passages.ts';
import {type Placed, type Turn, turnsOf} from './turns.ts';

/** Ms from one passage that is told to the next, at least, while the page moves. */
const pace = 1500;

/** Ms after a scroll within which the browser has told where it has led, and has drawn the last of it. */
const settling = 120;

/** CSS px: more than any article has. */
const far = 1_000_000;

/**
 * WebKit (2.50) adds to the height of what it watches the mean of the upper and the lower `scrollMargin`, where it has moved the upper
 * edge by the whole of the upper one: where both are the same, that moves the upper edge alone. And it has scroll margins for boxes
 * only where no root is named, which in a frame would be the window around it. It is known by where it says the lower edge is: far
 * above the window.
 */
let addsMean = false;

export class ReadingPlace {
  readonly #tell: (id: string) => void;
  readonly #size = new ResizeObserver(() => this.#measure());
  #article: Element | undefined;
  #passages: readonly Passage[] = [];
  #turns: readonly Turn[] = [];
  /** How many of them are above the article's upper edge. */
  #above = 0;
  /** How much of the article is above the middle of the window; and, while that is not in it, whether it is in the window. */
  #middle: IntersectionObserver | undefined;
  #window: IntersectionObserver | undefined;
  #atMiddle: IntersectionObserverEntry | undefined;
  #inWindow: IntersectionObserverEntry | undefined;
  /** What is watched has been told of; before, the last place holds. */
  #isKnown = true;
  /** When a passage has last been told, by `performance.now()`; and when a scroll has last ended. */
  #since = Number.NEGATIVE_INFINITY;
  #ended = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = '';

  /** @param tell Called with the event that is being read about, when that changes; empty for none. */
  constructor(tell: (id: string) => void) {
    this.#tell = tell;
  }

  follow(article: Element, passages: readonly Passage[]): void {
    if (article !== this.#article) {
      this.stop();
      this.#article = article;
      addEventListener('resize', this.#remeasure);
      addEventListener('scrollend', this.#onScrollEnd, {capture: true, passive: true});
    }
    this.#passages = passages;
    this.#remeasure();
  }

  stop(): void {
    removeEventListener('resize', this.#remeasure);
    removeEventListener('scrollend', this.#onScrollEnd, {capture: true});
    this.#article = undefined;
    this.#size.disconnect();
    this.#unwatch();
    this.#arrive();
  }

  /** What is observed anew is told of once it has been laid out, when measuring costs least. */
  readonly #remeasure = (): void => {
    this.#size.disconnect();
    if (this.#article) this.#size.observe(this.#article);
  };

  #unwatch(): void {
    this.#middle?.disconnect();
    this.#window?.disconnect();
    this.#atMiddle = undefined;
    this.#inWindow = undefined;
    this.#isKnown = true;
  }

  #measure(): void {
    const article = this.#article;
    if (!article) return;
    const {top, height} = article.getBoundingClientRect();
    const placed = this.#passages.flatMap((passage): Placed[] => {
      const box = boxOf(passage);
      return box ? [{id: passage.id, top: box.top - top, bottom: box.bottom - top}] : [];
    });
    const windowHeight = document.documentElement.clientHeight;
    this.#turns = turnsOf(placed, windowHeight);
    this.#unwatch();
    if (height && this.#turns.length) this.#watch(article, height, windowHeight);
    else this.#come();
  }

  #watch(article: Element, height: number, windowHeight: number): void {
    const part = (at: number): number => Math.min(Math.max(at / height, 0), 1);
    const ats = this.#turns.map(({at}) => at);
    const above = ats.filter(at => at < 0).map(at => part(at + windowHeight / 2));
    this.#above = above.length;
    const inWindow = new IntersectionObserver(
      entries => {
        this.#inWindow = entries.at(-1);
        this.#isKnown = true;
        this.#come();
      },
      {root: document, rootMargin: `0px ${far}px`, threshold: [0, ...above]},
    );
    let isWatching = false;
    const middle = new IntersectionObserver(
      entries => {
        this.#atMiddle = entries.at(-1);
        if (!addsMean && (this.#atMiddle?.rootBounds?.bottom ?? 0) < 0) {
          addsMean = true;
          this.#remeasure();
          return;
        }
        const isNeeded = !isWithin(this.#atMiddle);
        if (isNeeded && !isWatching) inWindow.observe(article);
        else if (!isNeeded && isWatching) {
          inWindow.disconnect();
          this.#inWindow = undefined;
        }
        isWatching = isNeeded;
        this.#isKnown = !isNeeded || this.#inWindow !== undefined;
        this.#come();
      },
      {
        root: addsMean && window === parent ? null : document,
        rootMargin: `${far}px ${far}px -50%`,
        // Of a box of its own that the article scrolls in, what is above its edge counts as well.
        scrollMargin: `${far}px 0px ${addsMean ? far : 0}px`,
        threshold: [0, ...ats.filter(at => at >= 0).map(part), 1],
      },
    );
    [this.#middle, this.#window] = [middle, inWindow];
    this.#isKnown = false;
    middle.observe(article);
  }

  /** The event that is being read about now. */
  #place(): string {
    const [middle, inWindow] = [this.#atMiddle, this.#inWindow];
    if (!isWithin(middle) && !inWindow?.isIntersecting) return '';
    const n = middle?.isIntersecting ? this.#above + passed(middle, this.#middle) : passed(inWindow, this.#window);
    return this.#turns[Math.min(n, this.#turns.length) - 1]?.id ?? '';
  }

  #come(): void {
    if (!this.#isKnown || this.#timer !== undefined) return;
    // The browser tells of a scroll's last frame once the scroll has ended.
    this.#wait(performance.now() - this.#ended < settling ? settling : pace);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    const left = Math.min(ms, this.#since + pace - performance.now());
    if (left > 0) this.#timer = setTimeout(this.#arrive, left);
    else this.#arrive();
  }

  /** Where the browser has told of nothing, nothing is to be looked at. */
  readonly #onScrollEnd = (): void => {
    this.#ended = performance.now();
    if (this.#timer !== undefined) this.#wait(settling);
  };

  readonly #arrive = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isKnown) return;
    const id = this.#place();
    if (id === this.#told) return;
    this.#told = id;
    this.#since = performance.now();
    this.#tell(id);
  };
}

/** The middle of the window is in the article. */
const isWithin = (middle: IntersectionObserverEntry | undefined): boolean =>
  Boolean(middle?.isIntersecting && middle.intersectionRatio < 1);

/** Turns that have been passed: thresholds of a watch but for its first. They are not the numbers that it was given, but those rounded. */
const passed = (entry: IntersectionObserverEntry | undefined, watch: IntersectionObserver | undefined): number =>
  entry?.isIntersecting
    ? (watch?.thresholds.filter(threshold => threshold <= entry.intersectionRatio).length ?? 1) - 1
    : 0;
