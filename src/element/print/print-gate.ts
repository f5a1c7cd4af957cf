import type {ReactiveElement} from 'lit';
import type {SceneOptions} from '../../core/scene/scene-options.ts';
import {countOf, type Story} from '../../core/scene/story.ts';
import type {TimelineModel} from '../../view/timeline-view.ts';
import {LazyPart} from '../lazy-part.ts';
import {mostPrinted} from './most-printed.ts';

/** Ms after which the module may come: it is in nobody's way then, and at hand when somebody prints. */
const idleAfter = 4000;
/** CSS px that are drawn at most for a sheet, which is two thirds as wide: nobody is told how wide it is before it is printed. */
const sheet = 960;

/**
 * The way to what is printed. Browsers wait for nobody between `beforeprint` and the first sheet, so its module is loaded before
 * anyone asks for it, once the page has come to rest; where it is not there in time, the list prints without its cards.
 */
export class PrintGate extends LazyPart<typeof import('./printing.ts')> {
  isPrinting = false;
  readonly #draw: () => void;
  /** CSS px that there were on the screen. */
  #width = 0;
  #media: MediaQueryList | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** @param draw Draws the element before it returns. */
  constructor(element: ReactiveElement, draw: () => void) {
    super(element);
    this.#draw = draw;
  }

  /** There is nothing to print but what the host itself draws, though the story is one for paper. */
  isBare(story: Story): boolean {
    return this.isPrinting && !this.module && countOf(story) <= mostPrinted;
  }

  hostConnected(): void {
    this.#media ??= matchMedia('print');
    this.#hear('addEventListener');
    this.#idle = setTimeout(() => this.load(), idleAfter);
    this.#onPrint({type: ''});
  }

  hostDisconnected(): void {
    this.#hear('removeEventListener');
    clearTimeout(this.#idle);
  }

  /**
   * What is printed in the place of what is on the screen; `undefined` for that as it is. Very many events are printed as drawn: a list
   * of them would fill hundreds of sheets.
   */
  view(story: Story, options: SceneOptions, model: TimelineModel): unknown {
    return this.isPrinting ? this.module?.paper(story, options, model) : undefined;
  }

  /**
   * CSS px to draw in, of those that there are: what is printed as it is drawn would be cut off by a narrower sheet. Browsers tell
   * how wide that is once they have counted the sheets: of what is drawn anew for it, they print no more than these.
   */
  width(width: number, story: Story | undefined): number {
    const isDrawn = this.isPrinting && story && countOf(story) > mostPrinted;
    if (isDrawn) return Math.min(this.#width || width, sheet);
    this.#width = width;
    return width;
  }

  #hear(change: 'addEventListener' | 'removeEventListener'): void {
    // Firefox prints a copy of the page, whose media the page never sees; a preview changes the media and prints nothing.
    // On the host too: an authoring page shows what paper will get by saying so to one element.
    for (const target of [window, this.element])
      for (const type of ['beforeprint', 'afterprint']) target[change](type, this.#onPrint);
    this.#media?.[change]('change', this.#onPrint);
  }

  readonly #onPrint = ({type}: Pick<Event, 'type'>): void => {
    const isPrinting = type === 'beforeprint' || (type !== 'afterprint' && this.#media?.matches === true);
    if (isPrinting === this.isPrinting) return;
    this.isPrinting = isPrinting;
    if (isPrinting) void this.load();
    if (this.element.hasUpdated) this.#draw();
  };

  protected override fetch() {
    return import('./printing.ts');
  }
}
