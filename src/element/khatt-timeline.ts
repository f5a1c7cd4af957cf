import {
  type ComplexAttributeConverter,
  html,
  isServer,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import {readEdtf} from '../core/date/read-edtf.ts';
import {isTimeZone} from '../core/date/time-zone.ts';
import {wallClock} from '../core/date/wall-clock.ts';
import {fill, formatNumber} from '../core/format/fill.ts';
import {wordsFor} from '../core/messages/words-for.ts';
import type {Problem} from '../core/model/problem.ts';
import {emptyTimeline, type Timeline} from '../core/model/timeline.ts';
import type {Beyond} from '../core/scene/beyond.ts';
import {type Drawing, directionOf, drawnAt, drawnCount, drawnId, drawnIndex} from '../core/scene/build-scene.ts';
import type {Scene, SceneEvent} from '../core/scene/scene.ts';
import type {SceneOptions} from '../core/scene/scene-options.ts';
import {countOf, hasEvent, itemOf, type Story, shownEvents} from '../core/scene/story.ts';
import {isDuring} from '../core/scene/today.ts';
import {styles} from '../view/styles.ts';
import {messageView, statusView, type TimelineModel, timelineView} from '../view/timeline-view.ts';
import {ArticleGate} from './article-gate.ts';
import type {ArticleHost} from './article-host.ts';
import {BackdropGate} from './backdrop-gate.ts';
import {ElementSize} from './element-size.ts';
import type {ExportHost} from './export-host.ts';
import type {Exporting, PngOptions, SvgOptions} from './exporting.ts';
import {KhattLoadEvent, KhattProblemEvent, KhattSelectEvent, KhattViewEvent} from './khatt-events.ts';
import {LinkGate} from './link-gate.ts';
import type {LoadOptions} from './load-document.ts';
import {LocaleParts} from './locale-parts.ts';
import {ManyGate} from './many-gate.ts';
import {idOfMark, markOf, targetOf} from './marks.ts';
import {NearestLanguage} from './nearest-language.ts';
import type {Crowd} from './opened.ts';
import {OpenedMarks} from './opened-marks.ts';
import {PrintGate} from './print-gate.ts';
import {SearchGate} from './search-gate.ts';
import type {SearchHost} from './search-host.ts';
import {serverDir, serverStory} from './server-story.ts';
import {stepTo} from './step-keys.ts';
import {StorySource} from './story-source.ts';
import {TextRuler} from './text-ruler.ts';
import {ZoomGate} from './zoom-gate.ts';
import type {ZoomPress} from './zoom-host.ts';

type Spacing = SceneOptions['spacing'];
type Layout = SceneOptions['layout'];

/** A story of more events than this can be searched: fewer are seen at a glance. */
const searchedFrom = 20;

/** Ms: the present on the axis moves on in such steps, so that not every update draws anew. */
const nowStep = 3e5;

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
    timeZone: {converter, attribute: 'time-zone'},
    axis: {converter},
    article: {converter},
    headingLevel: {attribute: 'heading-level', converter: {fromAttribute: value => Number(value) || 2}},
    lanes: {type: Boolean},
    withoutControls: {type: Boolean, attribute: 'without-controls'},
    withoutLegend: {type: Boolean, attribute: 'without-legend'},
    withoutLinks: {type: Boolean, attribute: 'without-links'},
    withDownload: {type: Boolean, attribute: 'with-download'},
    timeline: {attribute: false},
    chosenSpacing: {attribute: false},
    isListChosen: {attribute: false},
    hiddenGroups: {attribute: false},
    current: {attribute: false},
    status: {attribute: false},
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

  /** The document that is drawn; set one to draw it. It is never changed by the element. */
  get timeline(): Timeline {
    return this.#source.story?.timeline ?? emptyTimeline;
  }
  set timeline(timeline: Timeline) {
    this.#asked = false;
    this.#given = 'timeline';
    if (isServer) {
      this.#source.story = serverStory(timeline);
      this.#source.state = 'ready';
      return;
    }
    this.#source.stopScripts();
    this.#source.take(timeline, this.#loadOptions);
  }

  /** What is wrong with the document, and with what it quotes of the article. */
  get problems(): readonly Problem[] {
    const {problems} = this.#article;
    return problems.length ? [...this.#source.problems, ...problems] : this.#source.problems;
  }

  /** Settles once what is set has been read and drawn, or has failed. */
  get ready(): Promise<void> {
    return this.#whenDrawn();
  }

  /** The spacing that the reader has chosen. */
  private chosenSpacing: Spacing | '' = '';
  /** The reader would rather have a list than a drawing. */
  private isListChosen = false;
  /** Ids of the groups that the reader has put out of sight. */
  private hiddenGroups: readonly string[] = [];
  /** The event that Tab reaches. */
  private current = '';
  private status = '';

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
  readonly #locale = new LocaleParts(this);
  readonly #size = new ElementSize(this, () => this.renderRoot);
  readonly #ruler = new TextRuler(this, () => this.renderRoot);
  readonly #opened = new OpenedMarks(this);
  readonly #zoom = new ZoomGate({element: this, drawing: () => this.#drawing, onRest: () => this.#onView()});
  readonly #parts: SearchHost & ExportHost & ArticleHost = {
    element: this,
    opened: this.#opened,
    story: () => this.#source.story,
    drawing: () => this.#drawing,
    scene: () => this.#scene,
    words: () => ({words: wordsFor(this.#lang), numerals: this.#numerals}),
    reveal: id => this.#reveal(id),
    revealInstant: async instant => this.#zoom.zooming?.centerOn(instant),
    say: text => {
      this.status = text;
    },
    options: () => this.#sceneOptions(),
    draw: (story, options) => this.#many.draw(story, options),
    makeCurrent: id => {
      this.current = id;
    },
    focus: id => this.#focus(id),
  };
  readonly #article = new ArticleGate(this.#parts);
  readonly #search = new SearchGate(this.#parts);
  readonly #links = new LinkGate({
    element: this,
    has: id => this.#has(id),
    isLoading: () => this.#asked || this.#source.isNews || this.#source.state === 'loading',
    open: id => {
      this.selected = id;
      void this.ready.then(() => this.#mark(id)?.scrollIntoView({block: 'center'}));
    },
  });
  readonly #print = new PrintGate(this, () => {
    this.#wasAtMark ||= this.#find('.mark:focus') !== null;
    this.requestUpdate();
    this.performUpdate();
    // What is printed takes the place of what had the focus.
    if (this.#wasAtMark && !this.#print.isPrinting) {
      this.#wasAtMark = false;
      this.#mark(this.current)?.focus({preventScroll: true});
    }
  });
  readonly #internals = this.attachInternals();
  /** The whole story as it is drawn, and the part of it that is in view. */
  #drawing: Drawing | undefined;
  #scene: Scene | undefined;
  /** What the scene was made from. */
  #sceneKey = '';
  #sceneStory: Story | undefined;
  #measuredFont = '';
  #wasAtMark = false;
  #lastPointer = '';
  #src = '';
  /** `src` has been set, and is read at the next update. */
  #asked = false;
  /** Of `src` and `timeline` the one that was set last gives the story. */
  #given: '' | 'src' | 'timeline' = '';
  #exporting: Exporting | undefined;
  /** Settles once the download menu is there, or can't be had. */
  #menu: Promise<unknown> | undefined;
  /** There is a drawing to choose, and a list beside it. */
  #hasChoice = false;

  constructor() {
    super();
    // A server's elements have no children.
    if (!isServer) this.#source.followScripts(this.#loadOptions);
  }

  /** Selects an event and opens its card, or closes it for an empty id; nothing happens where the story has no such event. */
  select(id: string): void {
    if (!id || !this.#drawing || this.#has(id)) this.selected = id;
  }

  /**
   * Zooms to a date or an interval, with some room beside it; a list has nothing to zoom.
   * @returns Settles when it is in view.
   * @throws {RangeError} if that is not an EDTF date.
   */
  zoomTo(edtf: string): Promise<void> {
    const read = readEdtf(edtf);
    if (!('date' in read)) throw new RangeError(`zoomTo("${edtf}"): write an EDTF date, such as 2022-10 or 2019/2022.`);
    return this.ready.then(async () => {
      const {start, end} = await this.#source.toClock(read.date);
      await this.#zoom.use(zooming => {
        const {span} = zooming;
        const whole = this.#drawing?.axis?.plan.stretches ?? [];
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
    document.addEventListener('keydown', this.#onPageKey);
    document.fonts.addEventListener('loadingdone', this.#onFonts);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onPageKey);
    document.fonts.removeEventListener('loadingdone', this.#onFonts);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // One listener of each kind for all events of the story, however many there are.
    root.addEventListener('click', this.#onClick as EventListener);
    root.addEventListener('keydown', this.#onKey as EventListener);
    root.addEventListener('pointerdown', this.#onPointer as EventListener);
    root.addEventListener('focusin', this.#onFocusIn);
    return root;
  }

  /** A document at hand is read within a few microtasks; waiting for those spares the drawing of a loading message. */
  protected override async scheduleUpdate(): Promise<void> {
    for (let i = 0; i < 20 && !this.hasUpdated && this.#source.state === 'loading' && !this.src; i++) await null;
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!isServer && (this.#asked || (this.#given === 'src' && changed.has('format')))) this.#readSrc();
    this.#source.speak(this.#lang);
    if (changed.has('timeZone')) this.#source.showZone(isTimeZone(this.timeZone) ? this.timeZone : '');
    if (changed.has('spacing')) this.chosenSpacing = '';
    if (changed.has('layout')) this.isListChosen = false;
    // Not while a reader moves: it would have the browser lay out the page once more in every frame.
    if (this.isConnected && !this.#zoom.zooming?.isMoving) this.#size.read();
    if (changed.has('selected')) this.#show(this.selected);
    this.#drawScene(this.#locale.has(this.#lang, this.#calendar));
    const events = this.#scene?.events ?? [];
    if (!events.some(({id}) => id === this.current)) this.current = events[0]?.id ?? '';
    const isOpen = this.#has(this.selected);
    if (isOpen) void this.#opened.load();
    if (isOpen && changed.has('selected')) {
      void this.#bring(this.selected);
      this.current = this.selected;
    }
    if (this.withDownload) this.#menu ??= this.#export().catch(() => undefined);
    if (this.#source.isNews) this.status = this.#source.state === 'error' ? wordsFor(this.#lang).ui.loadFailed : '';
  }

  protected override render() {
    const scene = this.#scene;
    const {state: loading, problems, story} = this.#source;
    if (scene && story && loading !== 'error') {
      const model = this.#model(story, scene);
      const view = this.#print.view(story, this.#sceneOptions(), model) ?? timelineView(model);
      return html`${this.#progress}${view}${statusView(this.status)}`;
    }
    const words = wordsFor(this.#lang);
    const message =
      loading === 'loading' || loading === 'error'
        ? this.#progress || messageView({words, problems, state: loading})
        : nothing;
    return html`${message}<slot></slot>${statusView(this.status)}`;
  }

  /** Of a large file, how far it has come. */
  get #progress(): unknown {
    const {progress} = this.#source;
    if (!progress) return undefined;
    const {loaded, total, events} = progress;
    void this.#many.load();
    const words = wordsFor(this.#lang);
    return this.#many.module?.progressView(words, total ? loaded / total : undefined, events, this.#numerals);
  }

  protected override updated(): void {
    if (this.#scene?.inView)
      this.#many.module?.paintDensity(this.renderRoot, this.#scene, this.#zoom.zooming?.isMoving);
    const {inView} = this.#scene ?? {};
    if (inView && !this.#zoom.zooming?.isMoving) this.#beyond?.want(inView);
    const {state: loading, problems} = this.#source;
    this.#internals.states[loading === 'loading' ? 'add' : 'delete']('loading');
    this.#internals.states[loading === 'error' ? 'add' : 'delete']('error');
    if (!this.#source.isNews || loading === 'loading' || (loading === 'ready' && !this.#scene)) return;
    this.#source.isNews = false;
    this.#links.settled();
    if (loading === 'ready') this.dispatchEvent(new KhattLoadEvent(this.timeline, problems));
    if (problems.length) this.dispatchEvent(new KhattProblemEvent(problems));
  }

  /* ---- What is drawn --------------------------------------------------------------------------------------- */

  /** The page's language; where it names none, the document's. */
  get #lang(): string {
    return (isServer ? this.getAttribute('lang') : this.#language.lang) || this.#source.story?.timeline.lang || 'en';
  }

  readonly #loadOptions = (): LoadOptions => ({format: this.format, lang: this.#language.lang});

  #readSrc(): void {
    this.#asked = false;
    if (this.src) {
      this.#given = 'src';
      this.#source.stopScripts();
      this.#source.load(this.src, this.#loadOptions);
    } else if (this.#given === 'src') {
      this.#given = '';
      this.#source.clear();
      this.#source.followScripts(this.#loadOptions);
    }
  }

  #has(id: string): boolean {
    const {story} = this.#source;
    return Boolean(story && id && hasEvent(story, id));
  }

  #isHere(id: string): boolean {
    const {story} = this.#source;
    return story !== undefined && itemOf(story, id) !== undefined;
  }

  /** Takes back what the reader has put out of sight, where an event is among it. */
  #show(id: string): void {
    const {story} = this.#source;
    const group = story && itemOf(story, id)?.event.group;
    if (group && this.hiddenGroups.includes(group))
      this.hiddenGroups = this.hiddenGroups.filter(hidden => hidden !== group);
  }

  #drawScene(hasWords: boolean): void {
    const {story} = this.#source;
    if (!story) {
      this.#drawing = undefined;
      this.#scene = undefined;
      this.#sceneStory = undefined;
      return;
    }
    // Until the words of another language are there, what is drawn stays as it is.
    if (hasWords) this.#drawWhole(story);
    if (this.#drawing)
      this.#scene = this.#many.sceneOf(this.#drawing, this.selected) ?? this.#zoom.sceneOf(this.#drawing);
  }

  #drawWhole(story: Story): void {
    if (this.#measuredFont !== this.#size.font) this.#ruler.forget();
    if (story !== this.#sceneStory) {
      // What is hidden is hidden by a button of the legend, and another story may have no such button.
      const told = story.shapes.length ? (story.timeline.groups ?? []).map(({id}) => id) : [];
      this.hiddenGroups = this.hiddenGroups.filter(id => told.includes(id));
    }
    const now = this.#hasToday(story) ? Math.floor(this.#now / nowStep) * nowStep : undefined;
    // The present may come to a drawing that is there; eras and rows are waited for before.
    void this.#backdrop.loadFor(story.timeline, this.lanes || now !== undefined);
    const options = {...this.#sceneOptions(), now};
    const {measure, calendars, ...plain} = options;
    const key = JSON.stringify([plain, this.#calendar, this.isListChosen, this.#print.isBare, this.#size.font]);
    if (story === this.#sceneStory && key === this.#sceneKey && this.#measuredFont) return;
    this.#measuredFont = this.#size.font;
    this.#sceneStory = story;
    this.#sceneKey = key;
    this.#drawing = this.#many.draw(story, options);
    this.#hasChoice = Boolean(this.#drawing.axis);
    if (this.#hasChoice && (this.isListChosen || this.#print.isBare))
      this.#drawing = this.#many.draw(story, {...options, layout: 'vertical'});
  }

  #sceneOptions(): SceneOptions {
    const {presentation = {}, timeZone} = this.#source.story?.timeline ?? emptyTimeline;
    const lang = this.#lang;
    const numerals = this.numerals || presentation.numerals;
    const months = this.months || presentation.months;
    return {
      width: this.#size.width,
      em: this.#size.em,
      lang,
      dir: (isServer ? serverDir(this) : this.#language.dir) || directionOf(lang),
      axis: oneOf(['rtl', 'ltr'], this.axis, 'auto'),
      layout: oneOf(['horizontal', 'vertical'], this.layout || presentation.layout, 'auto'),
      spacing: oneOf(
        ['proportional', 'broken', 'equal'],
        this.chosenSpacing || this.spacing || presentation.spacing,
        'auto',
      ),
      ...(numerals && {numerals}),
      ...(months && {months}),
      hidden: this.withoutControls || this.withoutLegend ? [] : this.hiddenGroups,
      lanes: this.lanes || presentation.lanes === true,
      backdrop: this.#backdrop.module?.backdrop,
      timeZone: (isTimeZone(this.timeZone) && this.timeZone) || timeZone || 'UTC',
      calendars: this.#locale.calendars,
      measure: this.#ruler.measure,
    };
  }

  get #calendar(): string {
    return this.calendar || this.#source.story?.timeline.presentation?.calendar || '';
  }

  get #numerals(): string {
    return this.#sceneOptions().numerals ?? wordsFor(this.#lang).numerals;
  }

  /** The present, on the clock of the zone that is shown. */
  get #now(): number {
    return wallClock(Date.now(), this.#sceneOptions().timeZone);
  }

  /** The zone's clocks are asked only where a day might decide: making the first date format of a page takes long. */
  #hasToday(story: Story): boolean {
    const [now, day] = [Date.now(), 864e5];
    const isNear = countOf(story) > 1 && (isDuring(story, now - day) || isDuring(story, now + day));
    return isNear && isDuring(story, this.#now);
  }

  #model(story: Story, scene: Scene): TimelineModel {
    const words = wordsFor(scene.lang);
    const options = this.#sceneOptions();
    const {headingLevel, withoutLinks} = this;
    return {
      scene,
      words,
      numerals: options.numerals ?? words.numerals,
      current: this.current,
      selected: this.selected,
      ...this.#opened.views({
        story,
        scene,
        words,
        options,
        headingLevel,
        withoutLinks,
        wayToArticle: this.#article.links?.wayTo(this.selected),
        crowdOf: this.#crowdOf,
      }),
      many: this.#many.module,
      zoom: this.#zoom.model(words, options),
      tools: {
        hasSearch: countOf(story) > searchedFrom,
        found: this.#search.view,
        hasToday: this.#hasToday(story),
      },
      backdrop: this.#backdrop.module?.backdropViews,
      shown: this.#shownText(scene.events.length, countOf(story)),
      download: this.withDownload && this.#exporting?.view,
      view: this.#hasChoice ? (this.isListChosen ? 'list' : 'timeline') : '',
      headingLevel,
      problems: this.problems,
      withoutControls: this.withoutControls,
      withoutLegend: this.withoutLegend,
    };
  }

  /** What makes files is loaded where a page has the download menu, or asks for one. */
  async #export(): Promise<Exporting> {
    const {Exporting} = await import('./exporting.ts');
    this.#exporting ??= new Exporting(this.#parts);
    return this.#exporting;
  }

  async #whenDrawn(): Promise<void> {
    const works = () => [
      this.#source.work,
      this.#backdrop.work,
      this.#many.work,
      this.#many.labels,
      this.#locale.work,
      this.#opened.work,
      this.#zoom.zooming?.work,
      this.#links.work,
      this.#article.work,
      this.#print.isPrinting && this.#print.work,
      this.#menu,
      this.#beyond?.work(),
    ];
    for (;;) {
      await this.updateComplete;
      const before = works();
      await Promise.all(before);
      await this.updateComplete;
      if (works().every((work, i) => work === before[i]) && !this.isUpdatePending) return;
    }
  }

  /** A web font has arrived: what was measured without it is measured anew. */
  readonly #onFonts = (): void => {
    this.#ruler.forget();
    this.#sceneKey = '';
    this.requestUpdate();
  };

  /* ---- What the reader does -------------------------------------------------------------------------------- */

  /** @param press The button in the card that was pressed: where it still is, it keeps the focus. */
  #choose(id: string, press = ''): void {
    // Of an archive: what is open stays until the next is here.
    if (id && !this.#isHere(id)) {
      void this.#beyond?.need(id, true)?.then(() => this.#isHere(id) && this.#choose(id, press));
      return;
    }
    const before = this.selected;
    if (!this.dispatchEvent(new KhattSelectEvent(id))) return;
    this.selected = id;
    this.#opened.closeTooltip();
    this.#opened.closeCrowd();
    if (!id && before) this.current = before;
    void this.ready.then(() => {
      const pressed = press && this.#find(`.card [data-action=${press}]:enabled`);
      const target = pressed || (id ? this.#find('.card-body') : this.#mark(this.current));
      target?.focus({preventScroll: true});
      if (pressed) this.status = this.#named(id)?.name ?? '';
      if (id) this.#find('.card.inline')?.scrollIntoView({block: 'nearest'});
    });
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  #mark(id: string): HTMLElement | null {
    return markOf(this.renderRoot, id);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const target = targetOf(this.renderRoot, event);
    if (!target) return;
    const button = target.closest<HTMLElement>('[data-action]');
    if (button) {
      this.#act(button.dataset);
      return;
    }
    const id = target.closest<HTMLElement>('li[data-id]')?.dataset['id'];
    if (!id || target.closest('.card') || !target.closest('.mark, .label')) return;
    const scene = this.#scene;
    const seen = scene?.events.find(item => item.id === id);
    if (seen && seen.mark.count > 1 && target.closest('.mark')) {
      const span = this.#drawing && this.#many.module?.spanBehind(this.#drawing, seen);
      if (span) {
        void this.#zoom.use(async zooming => {
          await zooming.zoomToSpan(span, 1);
          await this.#focus(id);
        });
        return;
      }
      this.#many.crowdPage = 0;
      if (this.#opened.crowded === id) this.#opened.closeCrowd();
      else void this.#opened.openCrowd(id);
      return;
    }
    // The first tap on a mark is what pointing at it is with a mouse.
    const isTap = this.#lastPointer === 'touch' && event.detail > 0 && scene?.layout === 'horizontal';
    if (isTap && target.closest('.mark') && this.#opened.hinted !== id && this.selected !== id) {
      this.#opened.openTooltip(id, true);
      return;
    }
    this.#choose(id === this.selected ? '' : id);
  };

  #act({action = '', for: id = '', group = '', spacing = '', view = '', zoom: by = '', page = ''}: DOMStringMap): void {
    const drawing = this.#drawing;
    const beside = (by: number): string =>
      (drawing && drawnId(drawing, drawnIndex(drawing, this.selected) + by)) || this.selected;
    switch (action) {
      case 'zoom':
        void this.#zoom.use(zooming => zooming.press(by));
        break;
      case 'close':
        this.#choose('');
        break;
      case 'close-crowd':
        this.#mark(this.#opened.crowded)?.focus();
        this.#opened.closeCrowd();
        break;
      case 'previous':
        this.#choose(beside(-1), action);
        break;
      case 'next':
        this.#choose(beside(1), action);
        break;
      case 'details':
        this.#choose(id);
        break;
      case 'group':
        this.#toggleGroup(group);
        break;
      case 'spacing':
        this.chosenSpacing = spacing as Spacing;
        this.status = wordsFor(this.#lang).ui.spacing[spacing as Exclude<Spacing, 'auto'>];
        break;
      case 'view':
        this.isListChosen = view === 'list';
        this.status = wordsFor(this.#lang).ui.view[this.isListChosen ? 'list' : 'timeline'];
        break;
      case 'page':
        this.#turnPage(page);
        break;
      case 'find-next':
        void this.#search.use(search => search.step(1));
        break;
      case 'find-previous':
        void this.#search.use(search => search.step(-1));
        break;
      case 'today':
        void this.#search.use(search => search.toInstant(this.#now));
        break;
      case 'copy-link':
        this.status = '';
        void this.#opened.copyLink(wordsFor(this.#lang)).then(text => {
          this.status = text;
        });
        break;
      case 'retry':
        this.#source.retry();
        void this.ready.then(() => {
          // The button is gone, and the focus with it.
          if (document.activeElement !== document.body) return;
          (this.#mark(this.current) ?? this.#find('[data-action=retry]'))?.focus();
        });
        break;
    }
  }

  /** Of a list in parts, or of what is behind a counted mark. */
  #turnPage(to: string): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    const id = this.#many.turnPage(drawing, to);
    this.requestUpdate();
    if (id) void this.#focus(id);
  }

  readonly #crowdOf = (lead: SceneEvent): Crowd | undefined =>
    this.#drawing && this.#many.module?.crowdOf(this.#drawing, lead, this.#many.crowdPage);

  /** Puts the events of a group out of sight, or back into it. */
  #toggleGroup(id: string): void {
    const {story} = this.#source;
    const group = story?.timeline.groups?.find(each => each.id === id);
    if (!story || !group) return;
    const isHidden = this.hiddenGroups.includes(id);
    const hidden = isHidden ? this.hiddenGroups.filter(each => each !== id) : [...this.hiddenGroups, id];
    const shown = story.many?.countShown(hidden) ?? shownEvents(story, {hidden}).length;
    const chosen = this.selected && itemOf(story, this.selected);
    if (chosen && hidden.includes(chosen.event.group ?? '')) {
      if (!this.dispatchEvent(new KhattSelectEvent(''))) return;
      this.selected = '';
    }
    this.#opened.closeTooltip();
    this.#opened.closeCrowd();
    this.hiddenGroups = hidden;
    const {listSeparator, ui} = wordsFor(this.#lang);
    const told = fill(isHidden ? ui.groupShown : ui.groupHidden, {group: group.label});
    this.status = [told, this.#shownText(shown, countOf(story))].join(listSeparator);
  }

  /** «3 of 6 shown». */
  #shownText(n: number, count: number): string {
    const {ui, numerals} = wordsFor(this.#lang);
    const digits = this.#sceneOptions().numerals ?? numerals;
    return fill(ui.shown, {n: formatNumber(n, digits), count: formatNumber(count, digits)});
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const scene = this.#scene;
    const target = targetOf(this.renderRoot, event);
    const drawing = this.#drawing;
    if (!scene || !drawing || !target || event.ctrlKey || event.altKey || event.metaKey) return;
    const zoom = zoomKeys[event.key];
    if (zoom && this.#drawing?.axis && target.closest('.plot, .controls, .overview')) {
      event.preventDefault();
      const mark = target.closest('.mark') ? this.current : '';
      void this.#zoom.use(zooming => zooming.press(zoom, mark));
      return;
    }
    if (!target.closest('.mark')) return;
    const {layout, axisDir, dir} = scene;
    const at = drawnIndex(drawing, this.current);
    const to = stepTo(event.key, {at, count: drawnCount(drawing), layout, axisDir, dir});
    const next = to === undefined ? '' : drawnId(drawing, to);
    if (!next) return;
    event.preventDefault();
    const mark = scene.density && this.#many.module?.pageStep(scene, this.current, event.key);
    // WebKit would not show where keys lead after a click.
    void this.#focus(mark || next, {focusVisible: true});
  };

  /** An event of the story with its words, whether or not it is in view. */
  #named(id: string): SceneEvent | undefined {
    const drawing = this.#drawing;
    return drawing && drawnAt(drawing, drawnIndex(drawing, id));
  }

  /** Brings an event into view, and makes it the one that Tab reaches. */
  async #reveal(id: string): Promise<void> {
    await this.#beyond?.need(id);
    this.#turnTo(id);
    await this.#zoom.zooming?.reveal(id);
    await this.updateComplete;
    this.current = id;
  }

  /** What of an archive is not here. */
  get #beyond(): Beyond | undefined {
    return this.#source.story?.many?.index.beyond;
  }

  /** Brings the selected event into view, with all that is known of it. */
  async #bring(id: string): Promise<void> {
    await this.#beyond?.need(id, true);
    await this.#zoom.zooming?.reveal(id);
  }

  /** Of very many events, makes this one that has a mark of its own. */
  #turnTo(id: string): void {
    const drawing = this.#drawing;
    if (drawing) this.#many.turnTo(drawing, drawnIndex(drawing, id), id);
  }

  /** Puts the focus on an event's mark, which may first have to come into view. */
  async #focus(id: string, options?: FocusOptions): Promise<void> {
    if (!this.#mark(id)) {
      await this.#beyond?.need(id);
      this.#turnTo(id);
      await this.#zoom.zooming?.reveal(id);
      await this.updateComplete;
    }
    this.#mark(id)?.focus(options);
  }

  /** Tells the page, and those who do not see it, what is in view now. */
  #onView(): void {
    const {span, k} = this.#zoom.zooming ?? {};
    const [scene, drawing] = [this.#scene, this.#drawing];
    if (!span || !k || !scene || !drawing) return;
    const shown = this.#shownText(scene.inView?.count ?? scene.events.length, drawnCount(drawing));
    this.status = [this.#zoom.text(this.#sceneOptions()), shown].join(wordsFor(scene.lang).listSeparator);
    this.dispatchEvent(new KhattViewEvent(span.start, span.end, k));
  }

  /** Escape closes what is open, wherever the focus is: a tooltip may be in the way of someone who only points. */
  readonly #onPageKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const isInside = event.composedPath().includes(this);
    if (this.#opened.hinted) this.#opened.closeTooltip();
    else if (this.#opened.crowded && isInside) this.#act({action: 'close-crowd'});
    else if (this.selected && isInside) this.#choose('');
    else return;
    if (isInside) event.preventDefault();
  };

  readonly #onPointer = (event: PointerEvent): void => {
    this.#lastPointer = event.pointerType;
  };

  readonly #onFocusIn = (event: Event): void => {
    const id = idOfMark(targetOf(this.renderRoot, event));
    if (id) this.current = id;
  };
}

/** As on the key, and with Shift where a keyboard has it there. */
const zoomKeys: Readonly<Record<string, ZoomPress>> = {'+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'fit'};

function oneOf<T extends string>(values: readonly T[], value: string | undefined, otherwise: 'auto'): T | 'auto' {
  return values.find(known => known === value) ?? otherwise;
}
