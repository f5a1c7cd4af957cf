/**
 * Where in an article a reader is. Nothing is listened to while the page scrolls, and nothing is measured: the browser itself tells
 * when the middle of the window has come to another passage. What follows from that is drawn once the reader has come to rest, or has
 * stayed for a moment: what is only flown past is not read.
 */

import {type Placed, type Turn, turnsOf} from '../turns.ts';
import {boxOf, type Passage} from './passages.ts';

/** Ms at one passage after which it is read, though the page has not come to rest. */
const dwell = 400;

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
  /** When the browser has last told of a change, by `performance.now()`. */
  #changed = 0;
  /** When a scroll has last ended. */
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
    else this.#stay();
  }

  /** What is told is only kept until the reader stays: a page that is scrolled has no time to lose. */
  #watch(article: Element, height: number, windowHeight: number): void {
    const part = (at: number): number => Math.min(Math.max(at / height, 0), 1);
    const ats = this.#turns.map(({at}) => at);
    const above = ats.filter(at => at < 0).map(at => part(at + windowHeight / 2));
    this.#above = above.length;
    const inWindow = new IntersectionObserver(
      entries => {
        this.#inWindow = entries.at(-1);
        this.#stay();
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
        this.#stay();
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
    middle.observe(article);
  }

  /** The event that is being read about now. */
  #place(): string {
    const [middle, inWindow] = [this.#atMiddle, this.#inWindow];
    if (!isWithin(middle) && !inWindow?.isIntersecting) return '';
    const n = middle?.isIntersecting ? this.#above + passed(middle, this.#middle) : passed(inWindow, this.#window);
    return this.#turns[Math.min(n, this.#turns.length) - 1]?.id ?? '';
  }

  #stay(): void {
    this.#changed = performance.now();
    if (this.#timer !== undefined) return;
    // The browser tells of a scroll's last frame once the scroll has ended.
    const isEnding = this.#changed - this.#ended < settling;
    this.#timer = isEnding ? setTimeout(this.#arrive, settling) : setTimeout(this.#look, dwell);
  }

  readonly #look = (): void => {
    const left = this.#changed + dwell - performance.now();
    if (left > 1) this.#timer = setTimeout(this.#look, left);
    else this.#arrive();
  };

  /** Where the browser has told of nothing, nothing is to be looked at. */
  readonly #onScrollEnd = (): void => {
    this.#ended = performance.now();
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#arrive, settling);
  };

  readonly #arrive = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const id = this.#place();
    if (id === this.#told) return;
    this.#told = id;
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
