/** The reader's hands on the drawing: wheel, mouse and fingers. What they ask for is done by what is zoomed. */
import {alongAxis} from './along-axis.ts';
import {partAt} from './part-at.ts';
import type {ZoomHost} from './zoom-host.ts';

/** CSS px that a pointer may tremble before it drags. */
const tremble = 4;
/** CSS px: fingers nearer to one another are taken to be so far apart, or a hair would be a great zoom. */
const nearest = 20;

/** What hands move. */
interface Zoomed {
  readonly isMoving: boolean;
  /** How far in; 1 for the whole story. */
  readonly k: number;
  zoomBy(factor: number, x: number): Promise<void>;
  zoomAt(k: number, x: number): void;
  moveBy(px: number): boolean;
  halt(): void;
  restSoon(): void;
}

interface Point {
  x: number;
  y: number;
}

interface Drag {
  readonly id: number;
  readonly startX: number;
  x: number;
  isDragging: boolean;
}

export class Gestures {
  readonly #host: ZoomHost;
  readonly #zoomed: Zoomed;
  readonly #pointers = new Map<number, Point>();
  #drag: Drag | undefined;
  /** The distance of two fingers and the zoom at which they came down. */
  #pinch: {readonly distance: number; readonly k: number} | undefined;
  #wasDragged = false;
  /** The plot's, while the reader moves. */
  #box: DOMRect | undefined;

  constructor(host: ZoomHost, zoomed: Zoomed) {
    this.#host = host;
    this.#zoomed = zoomed;
    const root = host.element.renderRoot;
    root.addEventListener('pointerdown', this.#onPointerDown as EventListener);
    root.addEventListener('pointermove', this.#onPointerMove as EventListener);
    root.addEventListener('pointerup', this.#onPointerUp as EventListener);
    root.addEventListener('pointercancel', this.#onPointerUp as EventListener);
    root.addEventListener('dblclick', this.#onDoubleClick as EventListener);
    // Before the element's own, so that the end of a drag is no click.
    root.addEventListener('click', this.#onClick, {capture: true});
  }

  get isHolding(): boolean {
    return this.#drag?.isDragging || this.#pinch !== undefined;
  }

  letGo(): void {
    this.#pointers.clear();
    this.#drag = undefined;
    this.#pinch = undefined;
  }

  /** With Ctrl or ⌘, which is also what a pinch on a trackpad sends, it zooms; sideways it pans; else it is the page's. */
  onWheel(event: WheelEvent): void {
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const by = Math.max(-160, Math.min(160, dy));
      // A trackpad's pinch comes in many small steps.
      this.#zoomed.zoomAt(
        this.#zoomed.k * 2 ** (-by * (Math.abs(by) < 40 ? 0.012 : 0.005)),
        this.#along(event.clientX),
      );
    } else if (Math.abs(dx) > Math.abs(dy) && this.#zoomed.moveBy(-dx * this.#way)) event.preventDefault();
  }

  /** CSS px from the axis' start to the pointer. */
  #along(clientX: number): number {
    const plot = this.#host.element.renderRoot.querySelector('.plot');
    if (!plot) return 0;
    // Nothing moves the plot sideways while the reader moves what is in it.
    if (!this.#zoomed.isMoving) this.#box = undefined;
    this.#box ??= plot.getBoundingClientRect();
    return alongAxis(clientX, this.#box, this.#host.drawing()?.scene.axisDir ?? 'ltr');
  }

  /** What a px of a drag to the right is of one towards the end of time: what is dragged goes the other way than the window. */
  get #way(): number {
    return this.#host.drawing()?.scene.axisDir === 'rtl' ? 1 : -1;
  }

  readonly #onDoubleClick = (event: MouseEvent): void => {
    if (!partAt(event, '.plot:not(.vertical)') || partAt(event, '.mark, .label')) return;
    event.preventDefault();
    void this.#zoomed.zoomBy(event.shiftKey ? 0.5 : 2, this.#along(event.clientX));
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    const {pointerId: id, clientX: x, clientY: y} = event;
    if (event.button > 0 || !partAt(event, '.plot:not(.vertical)')) return;
    this.#zoomed.halt();
    // What came down before was let go where nothing tells of it.
    if (event.isPrimary) this.letGo();
    this.#pointers.set(id, {x, y});
    if (this.#pointers.size === 1) this.#drag = {id, startX: x, x, isDragging: false};
    else this.#pinch = {distance: this.#fingers.distance, k: this.#zoomed.k};
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const {pointerId: id, clientX: x, clientY: y} = event;
    // A mouse is let go outside the element, too.
    if (!event.buttons) this.#onPointerUp(event);
    const pointer = this.#pointers.get(id);
    if (!pointer) {
      // The first fingers of all come down before this is here, which their coming down has asked for.
      if (event.pointerType === 'touch') this.#onPointerDown(event);
      return;
    }
    const before = this.#fingers.middle;
    Object.assign(pointer, {x, y});
    if (this.#pinch) {
      const {middle, distance} = this.#fingers;
      this.#zoomed.moveBy((middle - before) * this.#way);
      this.#zoomed.zoomAt((this.#pinch.k * distance) / this.#pinch.distance, this.#along(middle));
      return;
    }
    const drag = this.#drag;
    if (drag?.id !== id || this.#zoomed.k === 1) return;
    if (!drag.isDragging) {
      if (Math.abs(x - drag.startX) < tremble) return;
      drag.isDragging = true;
      this.#host.element.renderRoot.querySelector('.plot')?.setPointerCapture(id);
    }
    this.#zoomed.moveBy((x - drag.x) * this.#way);
    drag.x = x;
  };

  /** The first two that touch: CSS px between them, and half way from the window's left. */
  get #fingers(): {readonly middle: number; readonly distance: number} {
    const [a, b = a] = this.#pointers.values() as Iterable<Point> as [Point, Point?];
    return {middle: (a.x + b.x) / 2, distance: Math.max(nearest, Math.hypot(a.x - b.x, a.y - b.y))};
  }

  readonly #onPointerUp = ({pointerId}: PointerEvent): void => {
    if (!this.#pointers.delete(pointerId)) return;
    this.#wasDragged = this.isHolding;
    this.#drag = undefined;
    this.#pinch = undefined;
    // Of two fingers one is left: it goes on as a drag.
    const [left] = this.#pointers;
    if (left) this.#drag = {id: left[0], startX: left[1].x, x: left[1].x, isDragging: true};
    this.#zoomed.restSoon();
    setTimeout(() => (this.#wasDragged = false)); // a click comes at once, or not at all
  };

  readonly #onClick = (event: Event): void => {
    if (!this.#wasDragged) return;
    event.stopPropagation();
    event.preventDefault();
  };
}
