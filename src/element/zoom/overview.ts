import {alongAxis} from './along-axis.ts';
import {partAt} from './part-at.ts';
import type {ZoomHost} from './zoom-host.ts';

/** What a key moves: the window by a tenth of itself, an edge by a twentieth of the window. */
const stride = 0.1;
const nudge = 0.05;

type Grip = 'window' | 'start' | 'end';

/** What the overview moves. Lengths are CSS px on the whole axis, from its start. */
export interface Movable {
  /** The part in view; `undefined` for the whole story. */
  readonly window: {readonly x: number; readonly width: number} | undefined;
  centerOnPlace(x: number, isFlying?: boolean): Promise<void>;
  showPlaces(from: number, to: number): void;
  /** @param share Of what is in view, towards the end of time. */
  pan(share: number): Promise<void>;
}

/** The reader's hands on the overview: its window is dragged, resized by its edges, and moved by keys. */
export class Overview {
  readonly #host: ZoomHost;
  readonly #zooming: Movable;
  /** What is held, and how far from where it is held the pointer came down, CSS px along the axis. */
  #held: {readonly grip: Grip; readonly id: number; readonly off: number} | undefined;

  constructor(host: ZoomHost, zooming: Movable) {
    this.#host = host;
    this.#zooming = zooming;
    const root = host.element.renderRoot;
    root.addEventListener('pointerdown', this.#onDown as EventListener);
    root.addEventListener('pointermove', this.#onMove as EventListener);
    root.addEventListener('pointerup', this.#onUp as EventListener);
    root.addEventListener('pointercancel', this.#onUp as EventListener);
    root.addEventListener('keydown', this.#onKey as EventListener);
  }

  get #dir() {
    return this.#host.drawing()?.scene.axisDir ?? 'ltr';
  }

  #along(event: PointerEvent, overview: Element): number {
    return alongAxis(event.clientX, overview.getBoundingClientRect(), this.#dir);
  }

  readonly #onDown = (event: PointerEvent): void => {
    const {pointerId: id} = event;
    const overview = partAt(event, '.overview');
    const {window} = this.#zooming;
    if (!overview || !window || event.button) return;
    const x = this.#along(event, overview);
    const edge = partAt(event, '[data-edge]')?.dataset['edge'] as 'start' | 'end' | undefined;
    const grip = edge ?? 'window';
    const held = {start: window.x, end: window.x + window.width, window: window.x + window.width / 2}[grip];
    // Beside the window, the window comes there.
    const isBeside = !edge && !partAt(event, '.window');
    if (isBeside) void this.#zooming.centerOnPlace(x);
    this.#held = {grip, id, off: isBeside ? 0 : x - held};
    overview.setPointerCapture(id);
    partAt(event, '[role=slider]')?.focus({preventScroll: true});
    event.preventDefault();
  };

  readonly #onMove = (event: PointerEvent): void => {
    const held = this.#held;
    const overview = this.#host.element.renderRoot.querySelector('.overview');
    const {window} = this.#zooming;
    if (!held || held.id !== event.pointerId || !overview || !window) return;
    const at = this.#along(event, overview) - held.off;
    if (held.grip === 'window') void this.#zooming.centerOnPlace(at, false);
    else if (held.grip === 'start') this.#zooming.showPlaces(at, window.x + window.width);
    else this.#zooming.showPlaces(window.x, at);
  };

  readonly #onUp = ({pointerId}: PointerEvent): void => {
    if (this.#held?.id === pointerId) this.#held = undefined;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const {key} = event;
    const slider = partAt(event, '.overview [role=slider]');
    const {window} = this.#zooming;
    if (!slider || !window || event.ctrlKey || event.altKey || event.metaKey) return;
    const later = this.#dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const earlier = this.#dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const way = key === later || key === 'ArrowUp' ? 1 : key === earlier || key === 'ArrowDown' ? -1 : 0;
    const {edge} = slider.dataset;
    const pages = key === 'PageUp' ? 0.9 : key === 'PageDown' ? -0.9 : 0;
    if (edge) {
      if (!way) return;
      const by = way * nudge * window.width;
      if (edge === 'start') this.#zooming.showPlaces(window.x + by, window.x + window.width);
      else this.#zooming.showPlaces(window.x, window.x + window.width + by);
    } else if (way || pages) void this.#zooming.pan(way * stride + pages);
    else if (key === 'Home') void this.#zooming.centerOnPlace(0);
    else if (key === 'End') void this.#zooming.centerOnPlace(Number.MAX_SAFE_INTEGER);
    else return;
    event.preventDefault();
  };
}
