/** Zooming and panning: what is in view, and how it comes to be. Loaded when a reader first reaches for the drawing. */
import {nothing} from 'lit';
import {formatSpan} from '../../core/format/format-span.ts';
import type {Words} from '../../core/messages/words.ts';
import {type AxisPlan, middle} from '../../core/scale/axis-plan.ts';
import {
  mostZoom,
  openPlan,
  panBy,
  panTo,
  wholeZoom,
  windowOf,
  type Zoom,
  zoomAbout,
  zoomToSpan,
} from '../../core/scale/zoom.ts';
import {ticksAhead} from '../../core/scene/axis/ticks-ahead.ts';
import {type AxisDrawing, type Drawing, drawnIndex} from '../../core/scene/build-scene.ts';
import {dateOptions} from '../../core/scene/event-words.ts';
import {nearScenes} from '../../core/scene/near-scenes.ts';
import type {Scene} from '../../core/scene/scene.ts';
import type {SceneOptions} from '../../core/scene/scene-options.ts';
import type {ZoomModel} from '../../view/controls-view.ts';
import {overviewView} from '../../view/overview-view.ts';
import {zoomedStyles} from '../../view/styles/zoomed-styles.ts';
import {Gestures} from './gestures.ts';
import {Overview} from './overview.ts';
import {Sliding} from './sliding.ts';
import type {ZoomHost, ZoomPress} from './zoom-host.ts';

/** Ms without input after which the reader is taken to have finished. */
const rest = 140;
/** Ms after which labels have come to their new places. */
const glide = 250;
/** Ms of a movement that the element makes by itself. */
const flight = 260;
/** What the buttons and keys zoom by. */
const step = 1.6;
/** The share of the window that the buttons move it by. */
const stride = 0.6;
/** Zooming in less than this is the whole story. */
const least = 1.001;

export class Zooming {
  /** Settles once the last movement has come to rest. */
  work: Promise<void> = Promise.resolve();
  readonly #host: ZoomHost;
  /** What is in view; `undefined` for the whole story. */
  #zoom: Zoom | undefined;
  /** What the scenes are drawn from. */
  #drawnOn: AxisDrawing | undefined;
  #sceneAt: ReturnType<typeof nearScenes> | undefined;
  #isMoving = false;
  #isSettling = false;
  #wording = '';
  #frame = 0;
  #flight = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #glide: ReturnType<typeof setTimeout> | undefined;
  #settle: (() => void) | undefined;
  #told = '';
  /** The axis whose ticks are measured, or will be once the browser has time. */
  #measured: AxisPlan | undefined;
  readonly #sliding: Sliding;
  /** What the last model was made with. */
  #made: readonly [Words, SceneOptions] | undefined;
  readonly #gestures: Gestures;

  /** @param onWheel What the element listens to a wheel by. */
  constructor(host: ZoomHost, onWheel: (event: WheelEvent) => void) {
    this.#host = host;
    const {element} = host;
    this.#sliding = new Sliding(host, onWheel);
    this.#gestures = new Gestures(host, this);
    new Overview(host, this);
    const sheet = zoomedStyles.styleSheet;
    if (sheet) element.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  /** The reader is at it, or the element is flying. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  model(words: Words, options: SceneOptions): ZoomModel {
    const {window} = this;
    const whole = this.#host.drawing()?.scene;
    const axis = this.#axis;
    this.#made = [words, options];
    this.#sliding.release();
    if (axis && axis.plan !== this.#measured) this.#measureAhead(axis.plan, options);
    return {
      canZoomIn: !axis || this.k < mostZoom(axis.plan, axis.width) * 0.999,
      isZoomed: window !== undefined,
      isMoving: this.#isMoving,
      isSettling: this.#isSettling,
      overview: window && whole ? overviewView({whole, words, window, text: this.#restingText(options)}) : nothing,
    };
  }

  /** To measure takes a layout of the browser, which no frame of a movement shall wait for. */
  #measureAhead(plan: AxisPlan, options: SceneOptions): void {
    this.#measured = plan;
    const measure = (): void => {
      // What is not shown has no width.
      if (!options.calendars && plan === this.#axis?.plan && this.#host.element.clientWidth)
        options.measure(ticksAhead(plan, options));
    };
    if ('requestIdleCallback' in globalThis) requestIdleCallback(measure);
    else setTimeout(measure);
  }

  /** Draws what has moved; all the rest too only where an update of it is due. */
  #redraw(): void {
    const {element, drawing, onMove} = this.#host;
    const whole = drawing();
    const made = this.#made;
    if (!made || !whole || whole.axis !== this.#drawnOn || element.isUpdatePending) {
      element.requestUpdate();
      return;
    }
    const scene = this.sceneOf(whole);
    if (this.#sliding.slide(scene)) onMove(scene.of ?? scene);
    else {
      onMove(scene, this.model(...made));
      this.#sliding.release(scene);
    }
  }

  /** What is in view, or was when the drawing last rested: nobody follows the words of a moving one. */
  #restingText(options: SceneOptions): string {
    if (!this.#isMoving || !this.#wording) this.#wording = this.text(options);
    return this.#wording;
  }

  /** What is in view, in words. */
  text(options: SceneOptions): string {
    const {span} = this;
    return span ? formatSpan(span.start, span.end, dateOptions(options)) : '';
  }

  /** The part in view on the whole axis, CSS px from its start; `undefined` for the whole story. */
  get window(): {readonly x: number; readonly width: number} | undefined {
    const [axis, span] = [this.#axis, this.span];
    if (!axis || !span || !this.#zoom) return undefined;
    const x = axis.plan.scale(span.start);
    return {x, width: axis.plan.scale(span.end) - x};
  }

  /** What is in view, epoch ms. */
  get span(): {readonly start: number; readonly end: number} | undefined {
    const axis = this.#axis;
    return axis && windowOf(axis.plan, axis.width, this.#zoom ?? wholeZoom(axis.plan, axis.width));
  }

  /** How far in; 1 for the whole story. */
  get k(): number {
    return this.#zoom?.k ?? 1;
  }

  get #axis(): AxisDrawing | undefined {
    return this.#host.drawing()?.axis;
  }

  /** The scene of what is in view. */
  sceneOf(drawing: Drawing): Scene {
    const {axis} = drawing;
    if (axis !== this.#drawnOn) {
      this.#drawnOn = axis;
      this.#sceneAt = axis && nearScenes(axis, texts => this.#made?.[1].measure(texts));
      if (axis && this.#zoom) this.#zoom = zoomAbout(axis.plan, axis.width, this.#zoom, this.#zoom.k, axis.width / 2);
    }
    return (this.#zoom && this.#sceneAt?.(this.#zoom, this.#isMoving, this.#sliding.hasDrawn)) ?? drawing.scene;
  }

  /** Stops what is moving where it is. */
  stop(): void {
    this.halt();
    clearTimeout(this.#rest);
    this.#gestures.letGo();
    this.#isMoving = false;
    this.#settle?.();
    this.#settle = undefined;
  }

  /* ---- Where to -------------------------------------------------------------------------------------------- */

  /** Zooms by a factor about a place, CSS px from the window's start; the middle if left out. */
  zoomBy(factor: number, x?: number): Promise<void> {
    const axis = this.#axis;
    if (!axis) return this.work;
    const from = this.#zoom ?? wholeZoom(axis.plan, axis.width);
    const about = x ?? axis.width / 2;
    return this.#flyTo(zoomAbout(axis.plan, axis.width, from, from.k * factor, about), about);
  }

  /** What a button or a key asks for; about an event's mark where that is given. A focus whose place is gone then goes to what stays. */
  async press(press: string, about = ''): Promise<void> {
    const {shadowRoot} = this.#host.element;
    const had = shadowRoot?.activeElement;
    await this.#go(press, about);
    // With all groups out of sight there is nothing left to zoom.
    const first = (selector: string) => shadowRoot?.querySelector<HTMLElement>(selector);
    if (had?.isConnected === false) (first('[data-zoom=in]') ?? first('[data-action=group]'))?.focus();
  }

  #go(press: string, about: string): Promise<void> {
    switch (press as ZoomPress) {
      case 'in':
        return this.zoomBy(step, this.#placeOf(about));
      case 'out':
        return this.zoomBy(1 / step, this.#placeOf(about));
      case 'earlier':
        return this.pan(-stride);
      case 'later':
        return this.pan(stride);
      default:
        return this.zoomToFit();
    }
  }

  zoomToFit(): Promise<void> {
    return this.#flyTo(undefined);
  }

  /** Moves the window by a share of itself, towards the end of time if above 0. */
  pan(share: number): Promise<void> {
    const axis = this.#axis;
    if (!axis || !this.#zoom) return this.work;
    return this.#flyTo(panBy(axis.plan, axis.width, this.#zoom, share * axis.width));
  }

  /** Shows a span of time, epoch ms, with some room beside it unless it is to fill the window. */
  zoomToSpan(span: {readonly start: number; readonly end: number}, share = 0.8, isFlying = true): Promise<void> {
    const axis = this.#axis;
    if (!axis) return this.work;
    const to = zoomToSpan(axis.plan, axis.width, span, share);
    if (isFlying) return this.#flyTo(to);
    this.#move(to);
    return this.work;
  }

  /** Brings an instant to the middle, at the present zoom. */
  centerOn(instant: number, isFlying = true): Promise<void> {
    const axis = this.#axis;
    if (!axis || !this.#zoom) return this.work;
    const to = panTo(axis.plan, axis.width, this.#zoom, instant);
    if (isFlying) return this.#flyTo(to);
    this.#move(to);
    return this.work;
  }

  /** Brings a place of the whole axis, CSS px from its start, to the middle. */
  centerOnPlace(x: number, isFlying = true): Promise<void> {
    const axis = this.#axis;
    return axis ? this.centerOn(axis.plan.scale.invert(x), isFlying) : this.work;
  }

  /** Shows what lies between two places of the whole axis, CSS px from its start. */
  showPlaces(from: number, to: number): void {
    const axis = this.#axis;
    if (!axis) return;
    const [start, end] = [axis.plan.scale.invert(Math.max(0, from)), axis.plan.scale.invert(Math.min(axis.width, to))];
    if (end > start) void this.zoomToSpan({start, end}, 1, false);
  }

  /** Brings an event into view, if it isn't. */
  reveal(id: string): Promise<void> {
    const drawing = this.#host.drawing();
    const axis = this.#axis;
    const n = drawing ? drawnIndex(drawing, id) : -1;
    if (!drawing || !axis || n < 0 || !this.#zoom) return this.work;
    const span = axis.spans?.[drawing.scene.events[n]?.index ?? -1];
    const at = span ? middle(span) : (drawing.many?.middleOf(n) ?? 0);
    const seen = openPlan(axis.plan, axis.width, this.#zoom).scale(at);
    if (seen >= 0 && seen <= axis.width) return this.work;
    return this.centerOn(at);
  }

  /** Where an event's mark stands in the window, for a zoom about it. */
  #placeOf(id: string): number | undefined {
    const axis = this.#axis;
    const drawing = this.#host.drawing();
    const mark = drawing && this.sceneOf(drawing).events.find(event => event.id === id)?.mark;
    return axis && mark ? mark.x + mark.width / 2 : undefined;
  }

  /* ---- Movement -------------------------------------------------------------------------------------------- */

  /** Moves at once; drawn in the next frame, however many moves there are until then. */
  #move(to: Zoom | undefined): void {
    this.#zoom = to && to.k > least ? to : undefined;
    this.#begin();
    this.#draw();
    this.restSoon();
  }

  #begin(): void {
    if (this.#isMoving) return;
    this.#isMoving = true;
    this.#isSettling = false;
    // Or all would be drawn anew in the middle of the movement.
    clearTimeout(this.#glide);
    this.work = new Promise(resolve => {
      this.#settle = resolve;
    });
  }

  #draw(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#redraw();
    });
  }

  /** The reader has come to rest: labels that have room now are placed, and the page is told. */
  #end(): void {
    // A label glides into its last place from where it is seen, and not from where it was when all was last drawn.
    if (this.#sliding.hasSlid) {
      this.#sliding.release();
      this.#redraw();
      this.#host.element.getBoundingClientRect();
    }
    this.#isMoving = false;
    this.#isSettling = true;
    clearTimeout(this.#glide);
    this.#glide = setTimeout(() => {
      this.#isSettling = false;
      this.#host.element.requestUpdate();
    }, glide);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const settle = this.#settle;
    this.#settle = undefined;
    this.#host.element.requestUpdate();
    void this.#host.element.updateComplete.then(() => {
      settle?.();
      this.#tell();
    });
  }

  #tell(): void {
    const {span} = this;
    const now = span ? `${span.start} ${span.end}` : '';
    if (now === this.#told) return;
    this.#told = now;
    const {drawing, element, onRest} = this.#host;
    // How many of an archive are in view is known exactly once it has been asked.
    if (drawing()?.many?.here) void element.ready.then(() => now === this.#told && onRest());
    else onRest();
  }

  /**
   * A short flight, unless the reader wants no motion; whatever the reader does then stops it where it is.
   * @param about CSS px from the window's start: the instant there stays there on the way too, however cuts open up.
   */
  #flyTo(goal: Zoom | undefined, about?: number): Promise<void> {
    const axis = this.#axis;
    this.halt();
    if (!axis) return this.work;
    const {plan, width} = axis;
    const from = this.#zoom ?? wholeZoom(plan, width);
    const to = goal ?? wholeZoom(plan, width);
    clearTimeout(this.#rest);
    this.#begin();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || isSame(from, to, plan)) {
      this.#zoom = to.k > least ? to : undefined;
      this.#end();
      return this.work;
    }
    const [x0, x1] = [plan.scale(from.center), plan.scale(to.center)];
    let start: number | undefined;
    const fly = (now: number): void => {
      start ??= now;
      const part = Math.min(1, (now - start) / flight);
      const eased = part * part * (3 - 2 * part);
      if (part === 1) {
        this.#zoom = to.k > least ? to : undefined;
        this.#end();
        return;
      }
      const k = from.k * (to.k / from.k) ** eased;
      // What is flown to moves across the window at one pace, however far in that is.
      const share = Math.abs(to.k - from.k) < 1e-9 ? eased : (1 / k - 1 / from.k) / (1 / to.k - 1 / from.k);
      this.#zoom =
        about === undefined
          ? panTo(plan, width, {k, center: from.center}, plan.scale.invert(x0 + (x1 - x0) * share))
          : zoomAbout(plan, width, from, k, about);
      this.#redraw();
      this.#flight = requestAnimationFrame(fly);
    };
    this.#flight = requestAnimationFrame(fly);
    return this.work;
  }

  /** Zooms to a factor at once, about a place: CSS px from the window's start. */
  zoomAt(k: number, x: number): void {
    const axis = this.#axis;
    if (!axis) return;
    const from = this.#zoom ?? wholeZoom(axis.plan, axis.width);
    this.halt();
    this.#move(zoomAbout(axis.plan, axis.width, from, k, x));
  }

  /** Moves the window at once, CSS px towards the end of time if above 0. @returns Whether there was anywhere to go. */
  moveBy(px: number): boolean {
    const axis = this.#axis;
    if (!axis || !this.#zoom) return false;
    this.halt();
    const to = panBy(axis.plan, axis.width, this.#zoom, px);
    if (to.center === this.#zoom.center) return false;
    this.#move(to);
    return true;
  }

  /** Stops a flight where it is. */
  halt(): void {
    cancelAnimationFrame(this.#flight);
  }

  /** With nothing more to come, the movement ends soon; not while a hand holds the drawing, however still it is. */
  restSoon(): void {
    clearTimeout(this.#rest);
    if (this.#isMoving && !this.#gestures.isHolding) this.#rest = setTimeout(() => this.#end(), rest);
  }

  onWheel(event: WheelEvent): void {
    this.#gestures.onWheel(event);
  }
}

function isSame(a: Zoom, b: Zoom, {scale}: AxisPlan): boolean {
  return Math.abs(a.k / b.k - 1) < 1e-6 && Math.abs(scale(a.center) - scale(b.center)) * a.k < 0.5;
}
