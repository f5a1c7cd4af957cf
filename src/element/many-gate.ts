import type {ReactiveController, ReactiveElement} from 'lit';
import type {EdtfDate} from '../core/date/edtf-date.ts';
import type {Timeline} from '../core/model/timeline.ts';
import {type Drawing, drawStory} from '../core/scene/build-scene.ts';
import type {EventIndex} from '../core/scene/event-index.ts';
import type {Scene} from '../core/scene/scene.ts';
import type {SceneOptions} from '../core/scene/scene-options.ts';
import {readStory, type Story} from '../core/scene/story.ts';

/** Up to so many events each has a mark of its own. */
export const mostFew = 60;

/** The way to what draws more events than can be told apart: loaded with the first story that has them. */
export class ManyGate implements ReactiveController {
  /** Settles once the module is there, or can't be had: a story is then drawn without. */
  work: Promise<void> | undefined;
  module: typeof import('./many.ts') | undefined;
  /** The event that the reader has come to, which has a mark of its own while it is in view. */
  pinned = '';
  /** Of a list: its first event. */
  from = 0;
  /** Of what is behind a counted mark. */
  crowdPage = 0;
  readonly #host: ReactiveElement;
  #isStyled = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const sheet = this.module?.manyStyles.styleSheet;
    if (this.#isStyled || !sheet) return;
    this.#isStyled = true;
    this.#host.shadowRoot?.adoptedStyleSheets.push(sheet);
    this.module?.onLook(() => this.#host.requestUpdate());
  }

  /** @returns What a drawing of the document must wait for; `undefined` for nothing. */
  loadFor({events}: Timeline, index?: EventIndex): Promise<void> | undefined {
    return (events.length > mostFew || index?.beyond) && !this.module ? this.load() : undefined;
  }

  load(): Promise<void> {
    // The second is a file of its own, which the first would ask for once it is there.
    this.work ??= Promise.all([import('./many.ts'), import('../core/format/format-span.ts')]).then(
      ([module]) => {
        this.module = module;
      },
      () => {
        this.work = undefined; // the network failed; where the browser lets it, the next story tries again
      },
    );
    return this.work;
  }

  read(timeline: Timeline, toClock?: (date: EdtfDate) => EdtfDate, index?: EventIndex): Story {
    const {module} = this;
    const isMany = module && (timeline.events.length > mostFew || index?.beyond);
    return isMany ? module.readMany(timeline, toClock, index) : readStory(timeline, toClock);
  }

  draw(story: Story, options: SceneOptions): Drawing {
    return story.many && this.module ? this.module.drawMany(story, options) : drawStory(story, options);
  }

  /** The part of a list that is shown; `undefined` where the whole is. */
  sceneOf({many}: Drawing, selected: string): Scene | undefined {
    many?.pin([this.pinned, selected]);
    return many?.page?.(this.from);
  }

  /** Makes the n-th event one that is drawn: in a list by turning to its page. */
  turnTo({many}: Drawing, n: number, id: string): void {
    if (!many) return;
    this.pinned = id;
    if (many.page) this.from = Math.floor(n / many.pageSize) * many.pageSize;
    this.#host.requestUpdate();
  }

  /** Turns to another part of a list, or of what is behind a counted mark. @returns The list's event to go to, if any. */
  turnPage({many}: Drawing, to: string): string {
    if (!many) return '';
    const by = to === 'next' ? 1 : -1;
    if (/^crowd/.test(to)) {
      this.crowdPage = Math.max(0, this.crowdPage + (to === 'crowd-next' ? 1 : -1));
      return '';
    }
    const {count, pageSize} = many;
    const last = Math.floor((count - 1) / pageSize) * pageSize;
    const from = to === 'first' ? 0 : to === 'last' ? last : this.from + by * pageSize;
    this.from = Math.max(0, Math.min(from, last));
    return many.idOf(this.from);
  }
}
