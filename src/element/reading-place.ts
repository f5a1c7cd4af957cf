/**
 * Where in an article a reader is. Nothing is listened to while the page scrolls, and nothing is measured: the browser itself tells
 * when the middle of the window has come to another passage. What follows from that is drawn once the reader has come to rest, or has
 * stayed for a moment: what is only flown past is not read.
 */
import {boxOf, type Passage} from './passages.ts';
import {type Placed, type Turn, turnsOf} from './turns.ts';

/** Ms at one passage after which it is read, though the page has not come to rest. */
const dwell = 400;

/** Ms after a scroll within which the browser has told where it has led. */
const settling = 50;

/** CSS px: more than any article has. */
const far = 1_000_000;

export class ReadingPlace {
  readonly #tell: (id: string) => void;
  readonly #size = new ResizeObserver(() => this.#measure());
  #article: Element | undefined;
  #passages: readonly Passage[] = [];
  #turns: readonly Turn[] = [];
  #watches: readonly IntersectionObserver[] = [];
  #isSeen = false;
  /** How many turns the middle of the window has passed: of those above the article's upper edge, and of those in it. */
  #above = 0;
  #within = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #now = '';
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
    this.#now = '';
    this.#arrive();
  }

  /** What is observed anew is told of once it has been laid out, when measuring costs least. */
  readonly #remeasure = (): void => {
    this.#size.disconnect();
    if (this.#article) this.#size.observe(this.#article);
  };

  #unwatch(): void {
    for (const watch of this.#watches) watch.disconnect();
    this.#watches = [];
    this.#isSeen = false;
    this.#above = 0;
    this.#within = 0;
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

  /**
   * Two watches, since what is watched is how much of the article is above a line: the middle of the window, and, as long as that is
   * above the article itself, its lower edge.
   */
  #watch(article: Element, height: number, windowHeight: number): void {
    const part = (at: number): number => Math.min(Math.max(at / height, 0), 1);
    const ats = this.#turns.map(({at}) => at);
    const above = ats.filter(at => at < 0).map(at => part(at + windowHeight / 2));
    const within = ats.filter(at => at >= 0).map(part);
    const edge = new IntersectionObserver(
      entries => {
        const last = entries.at(-1);
        this.#isSeen = last?.isIntersecting ?? false;
        // Once its upper edge has left the window, less and less of it is seen.
        const isPast = last && last.boundingClientRect.top <= (last.rootBounds?.top ?? 0);
        this.#above = isPast ? above.length : passed(last, edge) - 1;
        this.#come();
      },
      {root: document, rootMargin: `0px ${far}px`, threshold: [0, ...above]},
    );
    const middle = new IntersectionObserver(
      entries => {
        const n = passed(entries.at(-1), middle);
        this.#within = n && above.length + n;
        this.#come();
      },
      // Of a box of its own that the article scrolls in, what is above its edge counts as well.
      {root: document, rootMargin: `${far}px ${far}px -50%`, scrollMargin: `${far}px 0px 0px`, threshold: within},
    );
    this.#watches = within.length ? [edge, middle] : [edge];
    for (const watch of this.#watches) watch.observe(article);
  }

  #come(): void {
    const id = (this.#isSeen && this.#turns[(this.#within || this.#above) - 1]?.id) || '';
    if (id === this.#now) return;
    this.#now = id;
    this.#arriveIn(dwell);
  }

  readonly #onScrollEnd = (): void => this.#arriveIn(settling);

  #arriveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#arrive, ms);
  }

  readonly #arrive = (): void => {
    clearTimeout(this.#timer);
    if (this.#now === this.#told) return;
    this.#told = this.#now;
    this.#tell(this.#now);
  };
}

/** Of the thresholds of a watch; they are not the numbers that it was given, but those rounded. */
const passed = (entry: IntersectionObserverEntry | undefined, {thresholds}: IntersectionObserver): number =>
  entry?.isIntersecting ? thresholds.filter(threshold => threshold <= entry.intersectionRatio).length : 0;
