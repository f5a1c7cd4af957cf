import type {ReactiveElement} from 'lit';
import type {EdtfDate} from '../../core/date/edtf-date.ts';
import type {Timeline} from '../../core/model/timeline.ts';
import {type Drawing, drawStory} from '../../core/scene/build-scene.ts';
import type {EventIndex} from '../../core/scene/many/event-index.ts';
import {mostFew} from '../../core/scene/most-few.ts';
import type {Scene} from '../../core/scene/scene.ts';
import type {SceneOptions} from '../../core/scene/scene-options.ts';
import {readStory, type Story} from '../../core/scene/story.ts';
import {LazyPart} from '../lazy-part.ts';
import {importMany} from '../loading/lazy-imports.ts';
import type {Beside} from './many.ts';

/** From here, since a single file has another number: see `few-gate.ts`. */
export {mostFew};

/** Elements of a drawing without a card: beyond them what draws very many events is loaded, and counts whether it has to draw these. */
const mostPlain = 500;

/** The way to what draws more events than can be told apart: loaded with the first story that has them. */
export class ManyGate extends LazyPart<typeof import('./many.ts'), ReactiveElement & Beside> {
  /** The event that the reader has come to, which has a mark of its own while it is in view. */
  pinned = '';
  /** Of a list: its first event; below 0 where there is none. */
  from = -1;
  /** Of what is behind a counted mark. */
  crowdPage = 0;
  /** Settles once the labels are there, which come a frame after the marks. */
  labels: Promise<void> | undefined;
  #isLabelled = false;

  /** @returns What a drawing of the document must wait for; `undefined` for nothing. */
  loadFor({events, groups = [], eras = []}: Timeline, index?: EventIndex): Promise<void> | undefined {
    const isMany = events.length > mostFew || groups.length + eras.length > mostFew || index?.beyond;
    return isMany && !this.module ? this.load() : undefined;
  }

  protected override fetch() {
    return importMany();
  }

  hostUpdated(): void {
    if (!this.module && this.element.renderRoot.querySelectorAll('*').length > mostPlain) void this.load();
  }

  protected override onLoad({onLook}: typeof import('./many.ts')): void {
    onLook(() => this.element.requestUpdate());
  }

  read(timeline: Timeline, toClock?: (date: EdtfDate) => EdtfDate, index?: EventIndex): Story {
    const {module} = this;
    const isMany = module && (timeline.events.length > mostFew || index?.beyond);
    return isMany ? module.readMany(timeline, toClock, index) : readStory(timeline, toClock);
  }

  draw(story: Story, options: SceneOptions): Drawing {
    return this.module ? this.module.draw(this.element, story, options) : drawStory(story, options);
  }

  /** The part of a list that is shown, or what of a drawing is shown first; `undefined` where the whole is. */
  sceneOf({many}: Drawing, selected: string): Scene | undefined {
    many?.pin([this.pinned, selected]);
    if (!this.#isLabelled && many?.bare && !document.hidden) {
      this.labels ??= painted().then(() => {
        this.#isLabelled = true;
        this.element.requestUpdate();
      });
      return many.bare();
    }
    if (!many?.page) this.from = -1;
    // What turns into a list goes on at the event that the reader was at.
    else if (this.from < 0) this.turnTo({many}, many.indexOf(selected || this.pinned), this.pinned);
    return many?.page?.(this.from);
  }

  /** Makes the n-th event one that is drawn: in a list by turning to its page. */
  turnTo({many}: Pick<Drawing, 'many'>, n: number, id: string): void {
    if (!many) return;
    this.pinned = id;
    if (many.page) this.from = Math.floor(Math.max(0, n) / many.pageSize) * many.pageSize;
    this.element.requestUpdate();
  }
}

/** Settles in the frame after the next, which is then on the screen; soon, where the browser draws none. */
const painted = (): Promise<void> =>
  new Promise(resolve => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 1000);
  });
