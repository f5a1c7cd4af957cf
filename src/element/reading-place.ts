/**
 * Where in an article a reader is. Passages are measured when the article changes its size, not when it is scrolled: a scroll asks for
 * one rectangle, that of the article, and that a few times a second.
 */
import {boxOf, type Passage} from './passages.ts';

/** Ms between two looks while the page scrolls: sooner than a reader has begun to read. */
const pause = 100;

interface Placed {
  readonly id: string;
  /** CSS px from the article's upper edge. */
  readonly top: number;
  readonly bottom: number;
}

export class ReadingPlace {
  readonly #tell: (id: string) => void;
  readonly #seen = new IntersectionObserver(entries => {
    this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
    this.#listen(this.#isSeen);
    this.#ask();
  });
  readonly #size = new ResizeObserver(() => {
    this.#placed = undefined;
    this.#ask();
  });
  #article: Element | undefined;
  #passages: readonly Passage[] = [];
  #placed: readonly Placed[] | undefined;
  #isSeen = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = '';

  /** @param tell Called with the event that is being read about, when that changes; empty for none. */
  constructor(tell: (id: string) => void) {
    this.#tell = tell;
  }

  follow(article: Element, passages: readonly Passage[]): void {
    this.#passages = passages;
    this.#placed = undefined;
    if (article !== this.#article) {
      this.stop();
      this.#article = article;
      this.#seen.observe(article);
      this.#size.observe(article);
    }
    this.#ask();
  }

  stop(): void {
    this.#article = undefined;
    this.#isSeen = false;
    this.#seen.disconnect();
    this.#size.disconnect();
    this.#listen(false);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#is('');
  }

  /** A page may scroll in a box of its own, hence by capture. */
  #listen(isOn: boolean): void {
    const change = isOn ? addEventListener : removeEventListener;
    change('scroll', this.#onScroll, {capture: true, passive: true} as AddEventListenerOptions);
    change('resize', this.#ask);
  }

  readonly #onScroll = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#ask();
    }, pause);
  };

  readonly #ask = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#read();
    });
  };

  #read(): void {
    if (!this.#article || !this.#isSeen) {
      this.#is('');
      return;
    }
    const {top} = this.#article.getBoundingClientRect();
    this.#placed ??= this.#passages.flatMap(passage => {
      const box = boxOf(passage);
      return box ? [{id: passage.id, top: box.top - top, bottom: box.bottom - top}] : [];
    });
    this.#is(mostCentral(this.#placed, -top, innerHeight));
  }

  #is(id: string): void {
    if (id === this.#told) return;
    this.#told = id;
    this.#tell(id);
  }
}

/** The passage in view that is nearest to its middle; where none is in view, the last that the reader has gone past. */
export function mostCentral(placed: readonly Placed[], top: number, height: number): string {
  const middle = top + height / 2;
  let [best, least] = ['', Number.POSITIVE_INFINITY];
  let [past, lowest] = ['', Number.NEGATIVE_INFINITY];
  for (const {id, top: from, bottom: to} of placed) {
    const distance = Math.max(from - middle, middle - to, 0);
    const isInView = to > top && from < top + height;
    // Of two that both hold the middle, the later begun.
    if (isInView && distance <= least) [best, least] = [id, distance];
    if (to <= middle && to >= lowest) [past, lowest] = [id, to];
  }
  return best || past;
}
