import {rootOf} from './article-text.ts';
import {isOn, type Passage} from './passages.ts';

/** The passage that a reader points at, or has the caret or the focus in. */
export class ArticlePointer {
  readonly #passages: () => readonly Passage[];
  readonly #tell: () => void;
  #article: Element | undefined;
  #pointed = '';
  #caret = '';
  #frame = 0;
  #last: PointerEvent | undefined;
  /** What is beneath the pointer; once an event has been dispatched, nobody can ask it any more. */
  #target: EventTarget | undefined;

  /** @param tell Called when `found` is another. */
  constructor(passages: () => readonly Passage[], tell: () => void) {
    this.#passages = passages;
    this.#tell = tell;
  }

  /** Id of its event; empty for none. */
  get found(): string {
    return this.#pointed || this.#caret;
  }

  follow(article: Element | undefined): void {
    if (article === this.#article) return;
    this.#listen('removeEventListener');
    this.#article = article;
    this.#pointed = '';
    this.#caret = '';
    this.#listen('addEventListener');
  }

  /** The reader has read on. */
  forgetCaret(): void {
    this.#caret = '';
  }

  #listen(change: 'addEventListener' | 'removeEventListener'): void {
    if (!this.#article) return;
    for (const type of ['pointermove', 'pointerdown', 'pointerleave'])
      this.#article[change](type, this.#onPointer as EventListener, {passive: true});
    this.#article[change]('focusin', this.#onFocus);
    document[change]('selectionchange', this.#onCaret);
    document[change]('pointerdown', this.#onPagePointer as EventListener, {passive: true});
  }

  readonly #onPointer = (event: PointerEvent): void => {
    if (event.type === 'pointerleave') {
      // A finger that is lifted leaves as well; what it has touched stays.
      if (event.pointerType === 'touch') return;
      this.#last = undefined;
      this.#point('');
      return;
    }
    this.#last = event;
    this.#target = event.composedPath()[0];
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#last) this.#point(this.#at(this.#last));
    });
  };

  /** A finger elsewhere lets go of what a finger has touched. */
  readonly #onPagePointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' && this.#article && !event.composedPath().includes(this.#article))
      this.#point('');
  };

  #at({clientX, clientY}: PointerEvent): string {
    const target = this.#target;
    const near = this.#passages().filter(
      ({ranges, element}) =>
        (target instanceof Node && element?.contains(target)) ||
        ranges.some(range => range.startContainer.parentNode === target),
    );
    return near.find(passage => isOn(passage, clientX, clientY))?.id ?? '';
  }

  #point(id: string): void {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#tell();
  }

  readonly #onCaret = (): void => {
    const {focusNode, focusOffset} = this.#selection() ?? {};
    const isInside = focusNode && this.#article?.contains(focusNode);
    this.#put((isInside && this.#passages().find(passage => holds(passage, focusNode, focusOffset ?? 0))?.id) || '');
  };

  readonly #onFocus = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const holder = this.#passages().find(
      ({ranges, element}) =>
        element?.contains(target) ||
        ranges.some(
          ({startContainer}) => target.contains(startContainer) && target !== this.#article && isLink(target),
        ),
    );
    if (holder) this.#put(holder.id);
  };

  #put(id: string): void {
    if (id === this.#caret) return;
    this.#caret = id;
    this.#tell();
  }

  /** Chromium alone tells what is selected within a shadow root by asking the root. */
  #selection(): Selection | null {
    const root = this.#article && (rootOf(this.#article) as Document & {getSelection?: () => Selection | null});
    return root?.getSelection?.() ?? document.getSelection();
  }
}

const isLink = (element: Element): boolean => element.matches('a, button, summary');

function holds({ranges, element}: Passage, node: Node, offset: number): boolean {
  if (element?.contains(node)) return true;
  return ranges.some(
    range => range.startContainer === node && offset >= range.startOffset && offset <= range.endOffset,
  );
}
