/** Zooming and panning: what is in view, and the reader's hands on it. Loaded when a reader first reaches for the drawing. */

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
import {alongAxis} from './along-axis.ts';
import {Overview} from './overview.ts';
import {Sliding} from './sliding.ts';
import type {ZoomHost, ZoomPress} from './zoom-host.ts';

/** Ms without input after which the reader is taken to have finished. */
const rest = 140;
/** Ms after which labels have come to their new places. */
const glide = 250;
/** Ms of a movement that the element makes by itself. */
const flight = 260;
/** CSS px that a pointer may tremble before it drags. */
const tremble = 4;
/** What the buttons and keys zoom by. */
const step = 1.6;
/** The share of the window that the buttons move it by. */
const stride = 0.6;
/** Zooming in less than this is the whole story. */
const least = 1.001;

interface Drag {
  readonly id: number;
  readonly startX: number;
  readonly startY: number;
  x: number;
  isDragging: boolean;
}

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
  /** The plot's, while the reader moves. */
  #box: DOMRect | undefined;
  /** The axis whose ticks are measured, or will be once the browser has time. */
  #measured: AxisPlan | undefined;
  readonly #sliding: Sliding;
  /** What the last model was made with. */
  #made: readonly [Words, SceneOptions] | undefined;
  readonly #pointers = new Map<number, {x: number; y: number}>();
  #drag: Drag | undefined;
  /** The distance of two fingers and the zoom at which they came down. */
  #pinch: {readonly distance: number; readonly k: number} | undefined;

  /** @param onWheel What the element listens to a wheel by. */
  constructor(host: ZoomHost, onWheel: (event: WheelEvent) => void) {
    this.#host = host;
    const {element} = host;
    const root = element.renderRoot;
    this.#sliding = new Sliding(host, onWheel);
    root.addEventListener('pointerdown', this.#onPointerDown as EventListener);
    root.addEventListener('pointermove', this.#onPointerMove as EventListener);
    root.addEventListener('pointerup', this.#onPointerUp as EventListener);
    root.addEventListener('pointercancel', this.#onPointerUp as EventListener);
    root.addEventListener('dblclick', this.#onDoubleClick as EventListener);
    // Before the element's own, so that the end of a drag is no click.
    root.addEventListener('click', this.#onClick, {capture: true});
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
    cancelAnimationFrame(this.#flight);
    clearTimeout(this.#rest);
    this.#pointers.clear();
    this.#drag = undefined;
    this.#pinch = undefined;
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
    if (had?.isConnected === false) shadowRoot?.querySelector<HTMLElement>('[data-zoom=in]')?.focus();
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
    this.#restSoon();
  }

  /** A hand that holds the drawing has not come to rest, however still it is. */
  #restSoon(): void {
    clearTimeout(this.#rest);
    if (this.#isMoving && !this.#isHeld) this.#rest = setTimeout(() => this.#end(), rest);
  }

  get #isHeld(): boolean {
    return this.#drag?.isDragging || this.#pinch !== undefined;
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
    this.#host.onRest();
  }

  /**
   * A short flight, unless the reader wants no motion; whatever the reader does then stops it where it is.
   * @param about CSS px from the window's start: the instant there stays there on the way too, however cuts open up.
   */
  #flyTo(goal: Zoom | undefined, about?: number): Promise<void> {
    const axis = this.#axis;
    cancelAnimationFrame(this.#flight);
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

  /* ---- The reader's hands ---------------------------------------------------------------------------------- */

  /** CSS px from the axis' start to the pointer. */
  #along(clientX: number): number {
    const plot = this.#host.element.renderRoot.querySelector('.plot');
    if (!plot) return 0;
    // Nothing moves the plot sideways while the reader moves what is in it.
    if (!this.#isMoving) this.#box = undefined;
    this.#box ??= plot.getBoundingClientRect();
    return alongAxis(clientX, this.#box, this.#host.drawing()?.scene.axisDir ?? 'ltr');
  }

  #zoomAt(k: number, x: number): void {
    const axis = this.#axis;
    if (!axis) return;
    cancelAnimationFrame(this.#flight);
    const from = this.#zoom ?? wholeZoom(axis.plan, axis.width);
    this.#move(zoomAbout(axis.plan, axis.width, from, k, x));
  }

  /** Tells whether there was anywhere to go. */
  #panBy(px: number): boolean {
    const axis = this.#axis;
    if (!axis || !this.#zoom) return false;
    cancelAnimationFrame(this.#flight);
    const to = panBy(axis.plan, axis.width, this.#zoom, px);
    if (to.center === this.#zoom.center) return false;
    this.#move(to);
    return true;
  }

  /** With Ctrl or ⌘, which is also what a pinch on a trackpad sends, it zooms; sideways it pans; else it is the page's. */
  onWheel(event: WheelEvent): void {
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const by = Math.max(-160, Math.min(160, dy));
      // A trackpad's pinch comes in many small steps.
      this.#zoomAt(this.k * 2 ** (-by * (Math.abs(by) < 40 ? 0.012 : 0.005)), this.#along(event.clientX));
    } else if (Math.abs(dx) > Math.abs(dy) && this.#zoom) {
      const way = this.#host.drawing()?.scene.axisDir === 'rtl' ? -1 : 1;
      if (this.#panBy(dx * way)) event.preventDefault();
    }
  }

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const {target} = event;
    if (!(target instanceof Element) || !target.closest('.plot:not(.vertical)') || target.closest('.mark, .label'))
      return;
    event.preventDefault();
    void this.zoomBy(event.shiftKey ? 0.5 : 2, this.#along(event.clientX));
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    const {target, pointerId: id, clientX: x, clientY: y, button} = event;
    if (button || !(target instanceof Element) || !target.closest('.plot:not(.vertical)')) return;
    cancelAnimationFrame(this.#flight);
    this.#pointers.set(id, {x, y});
    if (this.#pointers.size === 1) this.#drag = {id, startX: x, startY: y, x, isDragging: false};
    else this.#startPinch();
  };

  #startPinch(): void {
    this.#drag = undefined;
    const [a, b] = [...this.#pointers.values()];
    if (a && b) this.#pinch = {distance: Math.max(20, Math.hypot(a.x - b.x, a.y - b.y)), k: this.k};
  }

  readonly #onPointerMove = (event: PointerEvent): void => {
    const {pointerId: id, clientX: x, clientY: y} = event;
    const pointer = this.#pointers.get(id);
    if (!pointer) return;
    const before = (this.#first.x + this.#second.x) / 2;
    Object.assign(pointer, {x, y});
    const way = this.#host.drawing()?.scene.axisDir === 'rtl' ? 1 : -1;
    if (this.#pinch) {
      const [a, b] = [this.#first, this.#second];
      const middle = (a.x + b.x) / 2;
      this.#panBy((middle - before) * way);
      const distance = Math.max(20, Math.hypot(a.x - b.x, a.y - b.y));
      this.#zoomAt((this.#pinch.k * distance) / this.#pinch.distance, this.#along(middle));
      return;
    }
    const drag = this.#drag;
    if (!drag || drag.id !== id || !this.#zoom) return;
    if (!drag.isDragging) {
      if (Math.abs(x - drag.startX) < tremble) return;
      drag.isDragging = true;
      this.#host.element.renderRoot.querySelector('.plot')?.setPointerCapture(id);
    }
    this.#panBy((x - drag.x) * way);
    drag.x = x;
  };

  get #first(): {x: number; y: number} {
    return this.#pointers.values().next().value ?? {x: 0, y: 0};
  }

  get #second(): {x: number; y: number} {
    return [...this.#pointers.values()][1] ?? this.#first;
  }

  #wasDragged = false;

  readonly #onPointerUp = ({pointerId}: PointerEvent): void => {
    if (!this.#pointers.delete(pointerId)) return;
    this.#wasDragged = (this.#drag?.isDragging ?? false) || this.#pinch !== undefined;
    this.#drag = undefined;
    this.#pinch = undefined;
    // Of two fingers one is left: it goes on as a drag.
    const [left] = this.#pointers;
    if (left) this.#drag = {id: left[0], startX: left[1].x, startY: left[1].y, x: left[1].x, isDragging: true};
    this.#restSoon();
    if (this.#wasDragged) setTimeout(() => (this.#wasDragged = false)); // a click comes at once, or not at all
  };

  readonly #onClick = (event: Event): void => {
    if (!this.#wasDragged) return;
    this.#wasDragged = false;
    event.stopPropagation();
    event.preventDefault();
  };
}

function isSame(a: Zoom, b: Zoom, {scale}: AxisPlan): boolean {
  return Math.abs(a.k / b.k - 1) < 1e-6 && Math.abs(scale(a.center) - scale(b.center)) * a.k < 0.5;
}
