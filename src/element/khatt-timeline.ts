import {
  type ComplexAttributeConverter,
  html,
  isServer,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  render,
} from 'lit';
import {readEdtf} from '../core/date/read-edtf.ts';
import {isTimeZone} from '../core/date/time-zone.ts';
import {wordsFor} from '../core/messages/words-for.ts';
import type {Problem} from '../core/model/problem.ts';
import {emptyTimeline, type Timeline, type TimelineDocument} from '../core/model/timeline.ts';
import type {Scene} from '../core/scene/scene.ts';
import type {SceneOptions} from '../core/scene/scene-options.ts';
import {searchedFrom} from '../core/scene/searched-from.ts';
import {countOf, hasEvent, type Story} from '../core/scene/story.ts';
import {mostProblems} from '../view/most-problems.ts';
import {styles} from '../view/styles/styles.ts';
import {messageView, statusView, type TimelineModel, timelineView} from '../view/timeline-view.ts';
import type {ArticleHost} from './article/article-host.ts';
import {BackdropGate} from './backdrop-gate.ts';
import type {ExportHost} from './export/export-host.ts';
import type {Exporting, PngOptions, SvgOptions} from './export/exporting.ts';
import {isFocusLost} from './is-focus-lost.ts';
import {KhattLoadEvent, KhattProblemEvent} from './khatt-events.ts';
import {LinkGate} from './links/link-gate.ts';
import type {LoadOptions} from './loading/loading.ts';
import {serverStory} from './loading/server-story.ts';
import {StorySource} from './loading/story-source.ts';
import {ManyGate} from './many/many-gate.ts';
import {idOfMark} from './marks.ts';
import {NearestLanguage} from './nearest-language.ts';
import {OpenedMarks} from './opened/opened-marks.ts';
import {PageGate} from './page-gate.ts';
import {PrintGate} from './print/print-gate.ts';
import {Reader} from './reader.ts';
import type {ReaderHost} from './reader-host.ts';
import {SearchGate} from './search/search-gate.ts';
import type {SearchHost} from './search/search-host.ts';
import {StoryDrawing} from './story-drawing.ts';
import {ZoomGate} from './zoom/zoom-gate.ts';

type Spacing = SceneOptions['spacing'];
type Layout = SceneOptions['layout'];

/** Ms: what has come by then needs no word of its being on its way. */
const unnoticed = 50;

/** An attribute that is taken away is the empty text, and the empty text is no attribute. */
const converter: ComplexAttributeConverter<string> = {
  fromAttribute: value => value ?? '',
  toAttribute: value => value || null,
};

/**
 * A timeline that shows a whole story at first paint, as exactly as its dates are known, in the direction that the reader
 * reads. A tooltip and a card say more of each event; arrow keys step through them in the direction that is seen.
 *
 * @tagname khatt-timeline
 * @slot - The story as the author's own HTML, for readers without script; shown until the timeline is, or where it fails.
 *
 * @event {KhattLoadEvent} khatt-load - A document has been read and drawn.
 * @event {KhattProblemEvent} khatt-problem - Something is wrong with a document, or it could not be had.
 * @event {KhattSelectEvent} khatt-select - The reader chose an event, or closed its card. Cancel it to keep the old selection.
 * @event {KhattViewEvent} khatt-view - Another part of the story is in view.
 * @event {KhattReadEvent} khatt-read - In the article, the reader has come to the passage of another event.
 *
 * @csspart header - Title and description.
 * @csspart plot - The drawing.
 * @csspart axis - The axis line with its breaks.
 * @csspart tick - A label of the axis.
 * @csspart gap - How long a break stands for.
 * @csspart events - The list of events.
 * @csspart event - One event of the list.
 * @csspart mark - The button on the axis that stands for an event.
 * @csspart leader - The line from a mark to its label.
 * @csspart label - Date, title and summary of an event.
 * @csspart date - The date of an event.
 * @csspart title - The title of an event.
 * @csspart tooltip - What shows when a mark is pointed at or focused.
 * @csspart card - All of the selected event.
 * @csspart controls - The buttons that zoom, and the switch of the spacing.
 * @csspart overview - The strip of the whole story, once zoomed in.
 * @csspart legend - What the signs and colours mean.
 * @csspart status - What is announced to screen readers.
 * @csspart problems - What could not be drawn, and why.
 * @csspart notes - The same where no event is missing: remarks for authors.
 *
 * @cssprop [--khatt-text] - Colour of text.
 * @cssprop [--khatt-muted] - Colour of lesser text.
 * @cssprop [--khatt-axis] - Colour of the axis.
 * @cssprop [--khatt-line] - Colour of thin lines and borders.
 * @cssprop [--khatt-break] - Colour of the axis where time is cut.
 * @cssprop [--khatt-era] - Background of every other era.
 * @cssprop [--khatt-surface] - Background of the tooltip and the card.
 * @cssprop [--khatt-accent] - Colour of the focus ring.
 * @cssprop [--khatt-radius=0.5em] - Corners of the card and the tooltip.
 * @cssprop [--khatt-shadow] - Shadow of the card and the tooltip.
 * @cssprop [--khatt-title-font] - Font family of the story's title and of its events' titles.
 * @cssprop [--khatt-title-weight=600] - Weight of the same.
 * @cssprop [--khatt-heading-size=1.625em] - Size of the story's title.
 *
 * @cssState loading - A document is on its way.
 * @cssState error - A document could not be had or read.
 */
export class KhattTimeline extends LitElement {
  static override styles = styles;
  // Not by decorators: what those leave in the code weighs more than all that they say.
  static override properties: PropertyDeclarations = {
    src: {converter},
    format: {converter},
    layout: {converter},
    spacing: {converter},
    selected: {converter, reflect: true},
    numerals: {converter},
    months: {converter},
    calendar: {converter},
    palette: {converter},
    timeZone: {converter, attribute: 'time-zone'},
    axis: {converter},
    article: {converter},
    headingLevel: {attribute: 'heading-level', converter: {fromAttribute: value => Number(value ?? 2)}},
    lanes: {type: Boolean},
    withoutControls: {type: Boolean, attribute: 'without-controls'},
    withoutLegend: {type: Boolean, attribute: 'without-legend'},
    withoutLinks: {type: Boolean, attribute: 'without-links'},
    withDownload: {type: Boolean, attribute: 'with-download'},
    timeline: {attribute: false},
  };

  /** Address of the document. */
  get src(): string {
    return this.#src;
  }
  set src(src: string) {
    this.#src = src;
    this.#asked = true;
    this.requestUpdate();
  }
  /** The document's format; known by its content where empty. */
  format = '';
  /** `auto`: an axis where the labels fit, a list where they don't. */
  layout: Layout | '' = '';
  /** `auto`: to scale, or with empty stretches cut where days would otherwise cover one another. */
  spacing: Spacing | '' = '';
  /** Id of the selected event, whose card is open; empty for none. */
  selected = '';
  /** Numbering system of all digits, such as `latn` or `arab`; by language where empty. */
  numerals = '';
  /** Arabic month names: `auto`, `dual`, or a region such as `EG`, `SY`, `MA`. */
  months = '';
  /** One or two calendars, by their ids: `gregory`, `islamic-umalqura`, `persian`, `hebrew`; a second stands beside the first. */
  calendar = '';
  /** Colours of groups that have none of their own: `plain` for calm ones; khatt's own or the document's where empty. */
  palette = '';
  /** IANA name of the zone whose clocks are shown; the document's where empty. */
  timeZone = '';
  /** Which way time runs; `auto` follows the text. */
  axis: 'auto' | 'rtl' | 'ltr' | '' = '';
  /** Id of the article that the story is about: an element of the page, in which the quotes of the events are found. */
  article = '';
  /** Level of the title's heading, 2 to 6. */
  headingLevel = 2;
  /** A row above the axis for each group. */
  lanes = false;
  /** Hides the search and all switches. */
  withoutControls = false;
  /** Hides the legend. */
  withoutLegend = false;
  /** Hides the link to an event in its card. */
  withoutLinks = false;
  /** A menu among the controls, from which a reader saves the drawing and its data. */
  withDownload = false;

  /**
   * The document that is drawn; set one to draw it. It is never changed by the element. `null` and `undefined`, which a framework
   * sets until it has one, are none: what the tag itself gives is drawn.
   */
  get timeline(): Timeline {
    return this.#source.story?.timeline ?? emptyTimeline;
  }
  set timeline(timeline: TimelineDocument | null | undefined) {
    if (timeline == null) {
      this.#given &&= 'src';
      this.src = this.#src;
      return;
    }
    this.#asked = false;
    this.#given = 'timeline';
    if (isServer) {
      this.#source.story = serverStory(timeline);
      this.#source.state = 'ready';
      return;
    }
    this.#source.leaveChild();
    this.#source.take(timeline, this.#loadOptions);
  }

  /** What is wrong with the document, with what it quotes of the article, and with the attributes of the tag. */
  get problems(): readonly Problem[] {
    const {problems} = this.#article;
    return problems.length ? [...this.#source.problems, ...problems] : this.#source.problems;
  }

  /** Settles once what is set has been read and drawn, or has failed. */
  get ready(): Promise<void> {
    return this.#whenDrawn();
  }

  // The language first: what the source reads is told of in it.
  readonly #language = new NearestLanguage(this);
  readonly #backdrop = new BackdropGate(this);
  readonly #many = new ManyGate(this);
  readonly #source = new StorySource(
    this,
    (timeline, index) => {
      const works = [this.#backdrop.loadFor(timeline, this.lanes), this.#many.loadFor(timeline, index)].filter(Boolean);
      return works.length ? Promise.all(works) : undefined;
    },
    (timeline, toClock, index) => this.#many.read(timeline, toClock, index),
  );
  readonly #opened = new OpenedMarks(this);
  readonly #zoom = new ZoomGate({
    element: this,
    drawing: () => this.#drawn.drawing,
    onMove: (scene, zoom) => {
      this.#noteFocus();
      this.#drawn.scene = scene;
      if (zoom) {
        this.#model = {...(this.#model as TimelineModel), scene, zoom};
        render(this.render(), this.renderRoot, this.renderOptions);
      }
      this.#opened.hostUpdated();
      this.#search.hostUpdated();
      this.updated();
    },
    onRest: () => this.#reader.tellView(),
  });
  readonly #host: ReaderHost & Omit<ExportHost, 'say'> & Pick<ArticleHost, 'element'> = {
    element: this,
    opened: this.#opened,
    zoom: this.#zoom,
    many: this.#many,
    search: () => this.#search,
    story: () => this.#source.story,
    drawing: () => this.#drawn.drawing,
    scene: () => this.#drawn.scene,
    options: () => this.#drawn.options(),
    words: () => ({words: wordsFor(this.#drawn.lang), numerals: this.#drawn.numerals}),
    retry: () => this.#source.retry(),
    draw: (story, options) => this.#many.draw(story, options),
  };
  readonly #reader = new Reader(this.#host);
  readonly #parts: SearchHost & ExportHost & ArticleHost = {
    ...this.#host,
    reveal: this.#reader.reveal,
    revealInstant: async instant => this.#zoom.zooming?.centerOn(instant),
    now: () => this.#drawn.now,
    say: this.#reader.say,
    makeCurrent: this.#reader.makeCurrent,
    focus: this.#reader.focus,
  };
  readonly #article = new PageGate(this.#parts);
  readonly #search = new SearchGate(this.#parts);
  readonly #links = new LinkGate({
    element: this,
    has: id => this.#has(id),
    isLoading: () => this.#asked || this.#source.isNews || this.#source.state === 'loading',
    open: id => {
      this.selected = id;
      // At once, also in a page that glides: the card finds its place beside a mark that is seen.
      return this.ready.then(() => this.#reader.mark(id)?.scrollIntoView({block: 'center', behavior: 'instant'}));
    },
  });
  readonly #print = new PrintGate(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #drawn: StoryDrawing = new StoryDrawing({
    ...this.#host,
    element: this,
    backdrop: this.#backdrop,
    language: this.#language,
    print: this.#print,
    reader: this.#reader,
    source: this.#source,
  });
  /** Made for the first state that is no plain one: a document in the page is there at once. */
  #internals: ElementInternals | undefined;
  /** What is shown; `undefined` until all of it has been looked at anew. */
  #model: TimelineModel | undefined;
  /** What had the focus when it was drawn last, and the id of the event whose mark that was. */
  #focused: readonly [Element, string] | undefined;
  #src = '';
  /** `src` has been set, and is read at the next update. */
  #asked = false;
  /** The format in which `src` was asked for last. */
  #askedAs = '';
  /** Of `src` and `timeline` the one that was set last gives the story. */
  #given: '' | 'src' | 'timeline' = '';
  #exporting: Exporting | undefined;
  /** Settles once the download menu is there, or can't be had. */
  #menu: Promise<unknown> | undefined;

  constructor() {
    super();
    // A server's elements have no children.
    if (!isServer) this.#source.followChild(this.#loadOptions);
  }

  /** Selects an event and opens its card, or closes it for an empty id; nothing happens where the story has no such event. */
  select(id: string): void {
    if (!id || !this.#drawn.drawing || this.#has(id)) this.selected = id;
  }

  /**
   * Zooms to a date or an interval, with some room beside it; a list has nothing to zoom.
   * @returns Settles when it is in view.
   * @throws {RangeError} if that is not an EDTF date.
   */
  zoomTo(edtf: string): Promise<void> {
    const read = readEdtf(String(edtf));
    if (!('date' in read)) throw new RangeError(`zoomTo("${edtf}"): write an EDTF date, such as 2022-10 or 2019/2022.`);
    return this.ready.then(async () => {
      const {start, end} = await this.#source.toClock(read.date);
      await this.#zoom.use(zooming => {
        const {span} = zooming;
        const whole = this.#drawn.drawing?.axis?.plan.stretches ?? [];
        return zooming.zoomToSpan({
          start: Number.isFinite(start) ? start : (whole[0]?.start ?? span?.start ?? end - 1),
          end: Number.isFinite(end) ? end : (whole.at(-1)?.end ?? span?.end ?? start + 1),
        });
      });
    });
  }

  /**
   * Shows the whole story again.
   * @returns Settles when it is in view.
   */
  zoomToFit(): Promise<void> {
    return this.ready.then(() => this.#zoom.use(zooming => zooming.zoomToFit()));
  }

  /**
   * What is in view as an SVG file that stands by itself; with a `width`, the whole story drawn for that.
   * @returns Rejects where there is no story.
   */
  async toSVG(options?: SvgOptions): Promise<string> {
    return (await this.#export()).toSVG(options);
  }

  /**
   * The same as a picture. It is made by way of a `data:` image, which the page's content policy has to allow.
   * @returns Rejects where there is no story, where the policy forbids it, or where the picture would be too large.
   */
  async toPNG(options?: PngOptions): Promise<Blob> {
    return (await this.#export()).toPNG(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts.addEventListener('loadingdone', this.#measureAnew);
    // What was drawn out of the page was measured without a size.
    if (this.hasUpdated) this.#measureAnew();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts.removeEventListener('loadingdone', this.#measureAnew);
  }

  /**
   * What is at hand, or comes soon, needs no loading message: to draw one would hold up the story itself. What a page has put in the
   * timeline's place is not taken away for that.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#asked || (this.#given === 'src' && this.format !== this.#askedAs)) this.#readSrc();
    const isBare = () =>
      [...this.childNodes].every(node => node.nodeName === 'SCRIPT' || node.nodeValue?.trim() === '');
    // On which clock it is read is found out by the first update.
    if (!this.hasUpdated && this.#source.state === 'loading' && !this.timeZone && isBare()) {
      this.#drawn.size.read();
      const wait = new Promise<void>(resolve => {
        this.#source.onPart = resolve;
        setTimeout(resolve, unnoticed);
      });
      // A failure is drawn as well, and the page's console has it.
      await Promise.race([this.#source.work, wait]).catch(reportError);
    }
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const reader = this.#reader;
    this.#model = undefined;
    // What frameworks set where there is none.
    this.selected ??= '';
    this.#source.speak(this.#drawn.lang);
    if (changed.has('timeZone')) this.#source.showZone(isTimeZone(this.timeZone) ? this.timeZone : '');
    this.#source.paint(this.palette);
    if (changed.has('spacing')) reader.spacing = '';
    if (changed.has('layout')) reader.isList = false;
    // Not while a reader moves: it would have the browser lay out the page once more in every frame.
    if (this.isConnected && !this.#zoom.zooming?.isMoving) this.#drawn.size.read();
    if (changed.has('selected')) reader.show(this.selected);
    this.#drawn.update();
    const events = this.#drawn.scene?.events ?? [];
    if (!events.some(({id}) => id === reader.current)) reader.current = events[0]?.id ?? '';
    const isOpen = this.#has(this.selected);
    if (isOpen) void this.#opened.load();
    if (isOpen && (changed.has('selected') || this.#source.isNews)) {
      void reader.bring(this.selected);
      reader.current = this.selected;
    }
    if (this.withDownload) this.#menu ??= this.#export().catch(() => undefined);
    if (this.#source.isNews)
      reader.status = this.#source.state === 'error' ? wordsFor(this.#drawn.lang).ui.loadFailed : '';
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#noteFocus();
    super.update(changed);
  }

  protected override render() {
    const scene = this.#drawn.scene;
    const {state: loading, problems, story} = this.#source;
    if (scene && story && loading !== 'error') {
      this.#model ??= this.#modelOf(story, scene);
      const model = this.#model;
      const view = this.#print.view(story, this.#drawn.options(), model) ?? timelineView(model);
      return html`${this.#progress}${view}${statusView(this.#reader.status)}`;
    }
    const words = wordsFor(this.#drawn.lang);
    const message =
      loading === 'loading' || loading === 'error'
        ? this.#progress || messageView({words, problems, state: loading})
        : nothing;
    return html`${message}<slot></slot>${statusView(this.#reader.status)}`;
  }

  /** Of a large file, how far it has come. */
  get #progress(): unknown {
    const {progress} = this.#source;
    if (!progress) return undefined;
    const {loaded, total, events} = progress;
    void this.#many.load();
    const words = wordsFor(this.#drawn.lang);
    return this.#many.module?.progressView(words, total ? loaded / total : undefined, events, this.#drawn.numerals);
  }

  protected override updated(): void {
    this.#keepFocus();
    if (this.#drawn.scene?.inView)
      this.#many.module?.paintDensity(this.renderRoot, this.#drawn.scene, this.#zoom.zooming?.isMoving);
    const {inView} = this.#drawn.scene ?? {};
    if (inView && !this.#zoom.zooming?.isMoving) this.#reader.beyond?.want(inView, this.#reader.hidden);
    const {state: loading, problems} = this.#source;
    for (const state of ['loading', 'error'] as const) {
      const isIn = loading === state;
      if (isIn) this.#internals ??= this.attachInternals();
      this.#internals?.states[isIn ? 'add' : 'delete'](state);
    }
    if (!this.#source.isNews || loading === 'loading' || (loading === 'ready' && !this.#drawn.scene)) return;
    this.#source.isNews = false;
    this.#links.settled();
    if (loading === 'ready') this.dispatchEvent(new KhattLoadEvent(this.timeline, problems));
    if (problems.length) this.dispatchEvent(new KhattProblemEvent(problems));
  }

  #noteFocus(): void {
    // Not looked for among all elements, since this is asked in every frame of a movement.
    const focused = this.shadowRoot?.activeElement;
    if (focused) this.#focused = [focused, idOfMark(focused)];
  }

  /** Where the mark or the card that had the focus is gone, or stands for another event now, its successor has it. */
  #keepFocus(): void {
    const [before, id] = this.#focused ?? [];
    if (!before) return;
    const reader = this.#reader;
    const now = reader.find(':focus');
    const isThere = before.checkVisibility() && idOfMark(before) === id;
    if (now ? now !== before : isThere || !isFocusLost()) this.#focused = undefined;
    else if (!isThere) {
      const card = before.closest('.card-body') && reader.find('article');
      const mark = reader.mark(id || reader.current) ?? reader.mark(reader.current);
      (card?.checkVisibility() ? card : mark)?.focus({preventScroll: true});
    }
  }

  /* ---- What is drawn --------------------------------------------------------------------------------------- */

  readonly #loadOptions = (): LoadOptions => ({format: this.format, lang: this.#language.lang});

  #readSrc(): void {
    this.#asked = false;
    this.#askedAs = this.format;
    if (this.src) {
      this.#given = 'src';
      this.#source.leaveChild();
      this.#source.load(this.src, this.#loadOptions);
    } else if (this.#given === 'src') {
      this.#given = '';
      this.#source.clear();
      this.#source.followChild(this.#loadOptions);
    }
  }

  #has(id: string): boolean {
    const {story} = this.#source;
    return Boolean(story && id && hasEvent(story, id));
  }

  #modelOf(story: Story, scene: Scene): TimelineModel {
    const words = wordsFor(scene.lang);
    const options = this.#drawn.options();
    const {headingLevel, withoutLinks, problems} = this;
    // Of very many, what draws very many events lists a part.
    void (problems[mostProblems] && this.#many.load());
    return {
      scene,
      words,
      numerals: options.numerals ?? words.numerals,
      current: this.#reader.current,
      selected: this.selected,
      ...this.#opened.views({
        story,
        scene,
        words,
        options,
        headingLevel,
        withoutLinks,
        wayToArticle: this.#article.links?.wayTo(this.selected),
        crowdOf: this.#reader.crowdOf,
      }),
      many: this.#many.module,
      zoom: this.#zoom.model(words, options),
      tools: {
        hasSearch: countOf(story) > searchedFrom,
        found: this.#search.view,
        hasToday: this.#drawn.hasToday(story),
      },
      backdrop: this.#backdrop.module?.backdropViews,
      shown: this.#reader.shownText(scene.events.length, countOf(story)),
      download: this.withDownload && this.#exporting?.view,
      view: this.#drawn.hasChoice ? (this.#reader.isList ? 'list' : 'timeline') : '',
      headingLevel,
      problems,
      withoutControls: this.withoutControls,
      withoutLegend: this.withoutLegend,
    };
  }

  /** What makes files is loaded where a page has the download menu, or asks for one. */
  async #export(): Promise<Exporting> {
    const {Exporting} = await import('./export/exporting.ts');
    this.#exporting ??= new Exporting(this.#parts);
    return this.#exporting;
  }

  async #whenDrawn(): Promise<void> {
    const works = () => [
      this.#source.work,
      this.#backdrop.work,
      this.#many.work,
      this.#many.labels,
      this.#drawn.locale.work,
      this.#opened.work,
      this.#zoom.zooming?.work,
      this.#links.work,
      this.#article.work,
      this.#article.looked,
      this.#print.isPrinting && this.#print.work,
      this.#menu,
      this.#reader.beyond?.work(),
    ];
    for (;;) {
      await this.updateComplete;
      const before = works();
      await Promise.all(before);
      await this.updateComplete;
      if (works().every((work, i) => work === before[i]) && !this.isUpdatePending) return;
    }
  }

  /** A web font has arrived, or the element has come back into a page: what was measured without that is measured anew. */
  readonly #measureAnew = (): void => {
    this.#drawn.forget();
    this.requestUpdate();
  };
}
