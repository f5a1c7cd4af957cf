import {isServer, type ReactiveElement} from 'lit';
import {isTimeZone} from '../core/date/time-zone.ts';
import {wallClock} from '../core/date/wall-clock.ts';
import {wordsFor} from '../core/messages/words-for.ts';
import {emptyTimeline} from '../core/model/timeline.ts';
import {type Drawing, directionOf} from '../core/scene/build-scene.ts';
import type {Scene} from '../core/scene/scene.ts';
import type {SceneOptions} from '../core/scene/scene-options.ts';
import {countOf, type Story} from '../core/scene/story.ts';
import {isDuring} from '../core/scene/today.ts';
import type {BackdropGate} from './backdrop-gate.ts';
import {ElementSize} from './element-size.ts';
import {serverDir} from './loading/server-story.ts';
import type {StorySource} from './loading/story-source.ts';
import {LocaleParts} from './locale-parts.ts';
import type {ManyGate} from './many/many-gate.ts';
import type {NearestLanguage} from './nearest-language.ts';
import type {PrintGate} from './print/print-gate.ts';
import type {Reader} from './reader.ts';
import {TextRuler} from './text-ruler.ts';
import type {ZoomGate} from './zoom/zoom-gate.ts';

/** Ms: the present on the axis moves on in such steps, so that not every update draws anew. */
const nowStep = 3e5;

/** The element, as what draws its story sees it: what its tag says, and what else a drawing is made from. */
export interface DrawingHost {
  readonly element: ReactiveElement & {
    readonly axis: string;
    readonly calendar: string;
    readonly lanes: boolean;
    readonly layout: string;
    readonly months: string;
    readonly numerals: string;
    readonly selected: string;
    readonly spacing: string;
    readonly timeZone: string;
    readonly withoutControls: boolean;
    readonly withoutLegend: boolean;
  };
  readonly backdrop: BackdropGate;
  readonly language: NearestLanguage;
  readonly many: ManyGate;
  readonly print: PrintGate;
  readonly reader: Reader;
  readonly source: StorySource;
  readonly zoom: ZoomGate;
}

/** What is drawn of the story: kept until something that it was made from is another. */
export class StoryDrawing {
  /** The whole story. */
  drawing: Drawing | undefined;
  /** The part of it that is in view. */
  scene: Scene | undefined;
  /** There is a drawing to choose, and a list beside it. */
  hasChoice = false;
  readonly locale: LocaleParts;
  readonly size: ElementSize;
  readonly #ruler: TextRuler;
  readonly #host: DrawingHost;
  /** What the drawing was made from. */
  #story: Story | undefined;
  #key = '';
  #font = '';

  constructor(host: DrawingHost) {
    const {element} = host;
    const root = () => element.renderRoot;
    this.#host = host;
    this.locale = new LocaleParts(element);
    this.size = new ElementSize(element, root);
    this.#ruler = new TextRuler(element, root);
  }

  /** The page's language; where it names none, the document's. */
  get lang(): string {
    const {element, language, source} = this.#host;
    return (isServer ? element.getAttribute('lang') : language.lang) || source.story?.timeline.lang || 'en';
  }

  get numerals(): string {
    return this.options().numerals ?? wordsFor(this.lang).numerals;
  }

  /** The present, on the clock of the zone that is shown. */
  get now(): number {
    return wallClock(Date.now(), this.options().timeZone);
  }

  /** The zone's clocks are asked only where a day might decide: making the first date format of a page takes long. */
  hasToday(story: Story): boolean {
    const [now, day] = [Date.now(), 864e5];
    const isNear = countOf(story) > 1 && (isDuring(story, now - day) || isDuring(story, now + day));
    return isNear && isDuring(story, this.now);
  }

  /** What the words were measured in is another now. */
  forget(): void {
    this.#ruler.forget();
    this.#key = '';
  }

  update(): void {
    const {element, many, source, zoom} = this.#host;
    // Until the words of another language are there, what is drawn stays as it is.
    const hasWords = this.locale.has(this.lang, this.#calendar);
    const {story} = source;
    if (!story) this.#story = this.drawing = this.scene = undefined;
    else if (hasWords) this.#draw(story);
    if (this.drawing) this.scene = many.sceneOf(this.drawing, element.selected) ?? zoom.sceneOf(this.drawing);
  }

  options(): SceneOptions {
    const {backdrop, element, language, print, reader, source} = this.#host;
    const {story} = source;
    const {presentation = {}, timeZone} = story?.timeline ?? emptyTimeline;
    const {lang, locale, size} = this;
    const numerals = element.numerals || presentation.numerals;
    const months = element.months || presentation.months;
    return {
      width: print.width(size.width, story),
      em: size.em,
      lang,
      dir: (isServer ? serverDir(element) : language.dir) || directionOf(lang),
      axis: oneOf(['rtl', 'ltr'], element.axis, 'auto'),
      layout: oneOf(['horizontal', 'vertical'], element.layout || presentation.layout, 'auto'),
      spacing: oneOf(
        ['proportional', 'broken', 'equal'],
        reader.spacing || element.spacing || presentation.spacing,
        'auto',
      ),
      ...(numerals && {numerals}),
      ...(months && {months}),
      hidden: element.withoutControls || element.withoutLegend ? [] : reader.hidden,
      lanes: element.lanes || presentation.lanes === true,
      backdrop: backdrop.module?.backdrop,
      timeZone: (isTimeZone(element.timeZone) && element.timeZone) || timeZone || 'UTC',
      calendars: locale.calendars,
      measure: this.#ruler.measure,
    };
  }

  get #calendar(): string {
    const {element, source} = this.#host;
    return element.calendar || source.story?.timeline.presentation?.calendar || '';
  }

  #draw(story: Story): void {
    const {backdrop, element, many, print, reader} = this.#host;
    const {font} = this.size;
    if (this.#font !== font) this.#ruler.forget();
    if (story !== this.#story) {
      // What is hidden is hidden by a button of the legend, and another story may have no such button.
      const told = story.shapes.length ? (story.timeline.groups ?? []).map(({id}) => id) : [];
      reader.hidden = reader.hidden.filter(id => told.includes(id));
    }
    const now = this.hasToday(story) ? Math.floor(this.now / nowStep) * nowStep : undefined;
    // The present may come to a drawing that is there; eras and rows are waited for before.
    void backdrop.loadFor(story.timeline, element.lanes || now !== undefined);
    const options = {...this.options(), now};
    const {measure, calendars, ...plain} = options;
    // Where there is nothing to leave it by, a list that was chosen is left.
    const isList = reader.isList && !element.withoutControls;
    const isBare = print.isBare(story);
    const key = JSON.stringify([plain, this.#calendar, isList, isBare, font, Boolean(many.module)]);
    if (story === this.#story && key === this.#key && this.#font) return;
    this.#font = font;
    this.#story = story;
    this.#key = key;
    this.drawing = many.draw(story, options);
    this.hasChoice = Boolean(this.drawing.axis);
    if (this.hasChoice && (isList || isBare)) this.drawing = many.draw(story, {...options, layout: 'vertical'});
  }
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined, otherwise: 'auto'): T | 'auto' {
  return values.find(known => known === value) ?? otherwise;
}
