import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type EdtfDate, needsZone} from '../../core/date/edtf-date.ts';
import {readEdtf} from '../../core/date/read-edtf.ts';
import type {Problem} from '../../core/model/problem.ts';
import type {Timeline} from '../../core/model/timeline.ts';
import type {EventIndex} from '../../core/scene/many/event-index.ts';
import {groupColors} from '../../core/scene/palette.ts';
import type {Story} from '../../core/scene/story.ts';
import {mostFew} from '../many/many-gate.ts';
import {importManyAhead, importOwnList} from './lazy-imports.ts';
import {loadDocument, readDocument} from './load-document.ts';
import type {LoadedStory, LoadOptions, LoadProgress} from './loading.ts';

type ReadStory = (timeline: Timeline, toClock?: (date: EdtfDate) => EdtfDate, index?: EventIndex) => Story;

/** `src`: where its story is fetched from, if at all. */
type Host = ReactiveControllerHost & HTMLElement & {readonly src: string};

type Read = (options: LoadOptions, signal: AbortSignal) => Promise<LoadedStory>;

/**
 * Where the element's story comes from, and how far it has got. The last that is asked for wins; what it replaces is aborted, as is a
 * file that is still on its way when the element is taken out of the page.
 */
export class StorySource implements ReactiveController {
  state: 'idle' | 'loading' | 'error' | 'ready' = 'idle';
  story: Story | undefined;
  problems: readonly Problem[] = [];
  /** Settles once what was asked for last has been read, or has failed. */
  work: Promise<void> = Promise.resolve();
  /** How far a large file has come. */
  progress: LoadProgress | undefined;
  /** Called when a first part of it can be drawn. */
  onPart: (() => void) | undefined;
  /** True from a story's arrival until the element has told of it. */
  isNews = false;
  readonly #host: Host;
  readonly #prepare: (timeline: Timeline, index?: EventIndex) => Promise<unknown> | undefined;
  readonly #readStory: ReadStory;
  #abort = new AbortController();
  #again: (() => void) | undefined;
  #zone = '';
  #isConnected = false;
  #children: MutationObserver | undefined;
  /** What was read last; `undefined` for nothing yet: an empty text is one too. */
  #childText: string | undefined;
  #childOptions: (() => LoadOptions) | undefined;
  /** The language that the Problems are worded in. */
  #spoken = '';

  /**
   * @param prepare What a document's drawing must wait for; `undefined` for nothing.
   * @param read Reads the document then.
   */
  constructor(
    host: Host,
    prepare: (timeline: Timeline, index?: EventIndex) => Promise<unknown> | undefined,
    read: ReadStory,
  ) {
    this.#host = host;
    this.#readStory = read;
    this.#prepare = prepare;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#children?.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['datetime', 'href', 'src'],
    });
    this.#readChild();
    if (this.#abort.signal.aborted) this.retry();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#children?.disconnect();
    // A file's loading; what is moved within the page is there again by then.
    setTimeout(() => {
      if (!this.#isConnected && this.#host.src && this.state === 'loading') this.#abort.abort();
    });
  }

  /**
   * Reads the child that is a `<script type="application/json">`, else the one that is a list with dates, now and when it changes, while
   * nothing else gives a story.
   */
  followChild(options: () => LoadOptions): void {
    this.#childOptions = options;
    this.#children ??= new MutationObserver(this.#readChild);
    if (this.#isConnected) this.hostConnected();
  }

  leaveChild(): void {
    this.#children?.disconnect();
    this.#children = undefined;
    this.#childOptions = undefined;
    this.#childText = undefined;
  }

  readonly #readChild = (): void => {
    const options = this.#childOptions;
    const child =
      this.#host.querySelector(':scope > script[type^="application/json"]') ??
      this.#host.querySelector(':scope > ol:has(time)');
    const isList = child?.localName === 'ol';
    const text = (isList ? child.outerHTML : child?.textContent) ?? '';
    if (!this.#isConnected || !options || !child || text === this.#childText) return;
    if (isBeingParsed(child)) {
      document.addEventListener('DOMContentLoaded', this.#readChild, {once: true});
      return;
    }
    this.#childText = text;
    importManyAhead(text, mostFew);
    this.#begin(loading => {
      if (!isList) return readDocument(text, loading);
      return importOwnList().then(
        ({readOwnList}) => readOwnList(child, loading),
        // The list itself stays in sight.
        () => ({timeline: undefined, problems: []}),
      );
    }, options);
  };

  /** Fetches a document; again on `retry`. */
  load(url: string, options: () => LoadOptions): void {
    this.#begin((loading, signal) => {
      const watch = {
        onProgress: (progress: LoadProgress | undefined) => {
          if (signal.aborted) return;
          this.progress = progress;
          this.#host.requestUpdate();
        },
        onPart: (timeline: Timeline) => void this.#ready(timeline, [], signal, undefined),
        onMore: ({timeline, problems, index}: LoadedStory) =>
          timeline && !signal.aborted && void this.#ready(timeline, problems, signal, false, index),
      };
      return loadDocument(url, {...loading, signal, watch});
    }, options);
  }

  /** Takes a document that is at hand. */
  take(document: object, options: () => LoadOptions): void {
    this.#begin(loading => readDocument(document, loading), options);
  }

  /** Leaves the story, what was said of it, and what is on its way. */
  clear(): void {
    this.#abort.abort();
    this.#again = undefined;
    this.work = Promise.resolve();
    this.#settle('idle', undefined, [], true);
  }

  /** Words the Problems in another language. */
  speak(lang: string): void {
    if (lang === this.#spoken || this.state === 'loading') return;
    this.#spoken = lang;
    const {problems} = this;
    if (!problems.length) return;
    this.work = import('../../core/format/problem-text.ts').then(
      ({describeFault}) => {
        if (this.problems !== problems) return;
        this.problems = problems.map(problem => describeFault(problem, lang));
        this.#host.requestUpdate();
      },
      () => undefined, // they stay in the language they are in
    );
  }

  retry(): void {
    this.#again?.();
  }

  /** The zone whose clocks are shown; the document's own if empty. */
  showZone(zone: string): void {
    if (zone === this.#zone) return;
    this.#zone = zone;
    const {timeline, many} = this.story ?? {};
    // What is on its way finds the zone when it comes; the story that it is to replace is not put in its place.
    if (timeline && this.state !== 'loading' && !many?.index.beyond)
      this.work = this.#ready(timeline, this.problems, this.#abort.signal, false);
  }

  /** The palette of groups without a colour of their own; the document's if empty. */
  paint(palette: string): void {
    const {story} = this;
    if (!story || (story.palette ?? '') === palette) return;
    const {groups = [], presentation} = story.timeline;
    this.story = {...story, palette, colors: groupColors(groups, palette || presentation?.palette)};
  }

  /** A date on the clock of the zone that is shown, as the story's own dates are. */
  async toClock(date: EdtfDate): Promise<EdtfDate> {
    const own = this.story?.timeline.timeZone ?? 'UTC';
    const shown = this.#zone || own;
    if (!needsZone(date, own, shown)) return date;
    const {toZoneClock} = await import('../../core/date/zone.ts');
    return toZoneClock(date, own, shown);
  }

  #begin(read: Read, options: () => LoadOptions): void {
    this.#again = () => this.#begin(read, options);
    // With a reason of our own: else the browser makes an error, with a trace of calls, for the first document too.
    this.#abort.abort('superseded');
    this.#abort = new AbortController();
    this.state = 'loading';
    this.progress = undefined;
    this.#host.requestUpdate();
    this.work = this.#run(read, options, this.#abort.signal);
  }

  async #run(read: Read, options: () => LoadOptions, signal: AbortSignal): Promise<void> {
    try {
      const loading = options();
      const {timeline, problems, index} = await read(loading, signal);
      if (signal.aborted) return;
      this.#spoken = loading.lang || timeline?.lang || 'en';
      if (timeline) await this.#ready(timeline, problems, signal, true, index);
      else this.#settle('error', undefined, problems, true);
    } catch (error) {
      if (signal.aborted) return;
      this.#settle('error', undefined, [], true);
      throw error; // a fault of ours: the page's console should have it
    }
  }

  /** @param isNews `undefined` for a part of a story of which more is on its way. */
  async #ready(
    timeline: Timeline,
    problems: readonly Problem[],
    signal: AbortSignal,
    isNews: boolean | undefined,
    index?: EventIndex,
  ): Promise<void> {
    const own = timeline.timeZone ?? 'UTC';
    const shown = this.#zone || own;
    // An archive's counts know of one clock only.
    const moves =
      !index?.beyond &&
      `${own} ${shown}` !== 'UTC UTC' &&
      timeline.events.some(({date}) => {
        const read = /t/i.test(date) && readEdtf(date);
        return read && 'date' in read && needsZone(read.date, own, shown);
      });
    let toClock: ((date: EdtfDate) => EdtfDate) | undefined;
    if (moves) {
      const {toZoneClock} = await import('../../core/date/zone.ts');
      if (signal.aborted) return;
      toClock = date => toZoneClock(date, own, shown);
    }
    const prepared = this.#prepare(timeline, index);
    if (prepared) {
      await prepared;
      if (signal.aborted) return;
    }
    // Another zone has been asked for meanwhile.
    if (shown !== (this.#zone || own)) return this.#ready(timeline, problems, signal, isNews, index);
    // Where a worker found the events in time, it knew of no other clock.
    const story = this.#readStory(timeline, toClock, toClock ? undefined : index);
    if (isNews === undefined) {
      if (signal.aborted || this.state !== 'loading') return;
      this.story = story;
      this.onPart?.();
      this.#host.requestUpdate();
    } else this.#settle('ready', story, problems, isNews);
  }

  #settle(state: StorySource['state'], story: Story | undefined, problems: readonly Problem[], isNews: boolean): void {
    this.progress = undefined;
    Object.assign(this, {state, story, problems, isNews: isNews || this.isNews});
    this.#host.requestUpdate();
  }
}

/** A parser that is still at an element has not put anything after it, nor after what it stands in. */
function isBeingParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return false;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false;
  return true;
}
