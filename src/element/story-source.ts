import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type EdtfDate, needsZone} from '../core/date/edtf-date.ts';
import {readEdtf} from '../core/date/read-edtf.ts';
import type {Problem} from '../core/model/problem.ts';
import type {Timeline} from '../core/model/timeline.ts';
import {readStory, type Story} from '../core/scene/story.ts';
import {type LoadedStory, type LoadOptions, loadDocument, readDocument} from './load-document.ts';

/** Where the element's story comes from, and how far it has got. The last that is asked for wins; what it replaces is aborted. */
export class StorySource implements ReactiveController {
  state: 'idle' | 'loading' | 'error' | 'ready' = 'idle';
  story: Story | undefined;
  problems: readonly Problem[] = [];
  /** Settles once what was asked for last has been read, or has failed. */
  work: Promise<void> = Promise.resolve();
  /** True from a story's arrival until the element has told of it. */
  isNews = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #abort = new AbortController();
  #again: (() => void) | undefined;
  #zone = '';
  #scripts: MutationObserver | undefined;
  #scriptText = '';
  #scriptOptions: (() => LoadOptions) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#scripts?.observe(this.#host, {childList: true, subtree: true, characterData: true});
    this.#readScript();
  }

  hostDisconnected(): void {
    this.#scripts?.disconnect();
  }

  /** Reads `<script type="application/json">` children, now and when they change, while nothing else gives a story. */
  followScripts(options: () => LoadOptions): void {
    this.#scriptOptions = options;
    this.#scripts ??= new MutationObserver(() => this.#readScript());
    if (this.#host.isConnected) this.hostConnected();
  }

  stopScripts(): void {
    this.#scripts?.disconnect();
    this.#scripts = undefined;
    this.#scriptOptions = undefined;
    this.#scriptText = '';
  }

  #readScript(): void {
    const options = this.#scriptOptions;
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const text = script?.textContent ?? '';
    if (!options || !script || text === this.#scriptText) return;
    this.#scriptText = text;
    this.#begin(() => readDocument(text, options()));
  }

  /** Fetches a document; again on `retry`. */
  load(url: string, options: () => LoadOptions): void {
    this.#begin(signal => loadDocument(url, {...options(), signal}));
  }

  /** Takes a document that is at hand. */
  take(document: object, options: LoadOptions): void {
    this.#begin(() => readDocument(document, options));
  }

  retry(): void {
    this.#again?.();
  }

  /** The zone whose clocks are shown; the document's own if empty. */
  showZone(zone: string): void {
    if (zone === this.#zone) return;
    this.#zone = zone;
    const {timeline} = this.story ?? {};
    if (timeline) this.work = this.#ready(timeline, this.problems, this.#abort.signal, false);
  }

  #begin(read: (signal: AbortSignal) => Promise<LoadedStory>): void {
    this.#again = () => this.#begin(read);
    this.#abort.abort();
    this.#abort = new AbortController();
    const {signal} = this.#abort;
    this.state = 'loading';
    this.#host.requestUpdate();
    this.work = this.#run(read, signal);
  }

  async #run(read: (signal: AbortSignal) => Promise<LoadedStory>, signal: AbortSignal): Promise<void> {
    try {
      const {timeline, problems} = await read(signal);
      if (signal.aborted) return;
      if (timeline) await this.#ready(timeline, problems, signal, true);
      else this.#settle('error', undefined, problems, true);
    } catch (error) {
      if (!signal.aborted) throw error; // a fault of ours: the page's console should have it
    }
  }

  async #ready(timeline: Timeline, problems: readonly Problem[], signal: AbortSignal, isNews: boolean): Promise<void> {
    const own = timeline.timeZone ?? 'UTC';
    const shown = this.#zone || own;
    const moves = timeline.events.some(({date}) => {
      const read = readEdtf(date);
      return 'date' in read && needsZone(read.date, own, shown);
    });
    let toClock: ((date: EdtfDate) => EdtfDate) | undefined;
    if (moves) {
      const {toZoneClock} = await import('../core/date/zone.ts');
      if (signal.aborted) return;
      toClock = date => toZoneClock(date, own, shown);
    }
    this.#settle('ready', readStory(timeline, toClock), problems, isNews);
  }

  #settle(state: 'ready' | 'error', story: Story | undefined, problems: readonly Problem[], isNews: boolean): void {
    Object.assign(this, {state, story, problems, isNews: isNews || this.isNews});
    this.#host.requestUpdate();
  }
}
