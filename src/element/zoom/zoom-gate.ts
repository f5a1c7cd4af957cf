import {nothing} from 'lit';
import type {Words} from '../../core/messages/words.ts';
import type {Drawing} from '../../core/scene/build-scene.ts';
import type {Scene} from '../../core/scene/scene.ts';
import type {SceneOptions} from '../../core/scene/scene-options.ts';
import type {ZoomModel} from '../../view/controls-view.ts';
import {LazyPart} from '../lazy-part.ts';
import type {ZoomHost} from './zoom-host.ts';
import type {Zooming} from './zooming.ts';

/**
 * The way into zooming, whose module is loaded when a reader first reaches for the drawing: by pointer, focus or finger. What
 * must not wait is here: a wheel that is to zoom must not zoom the page.
 */
export class ZoomGate extends LazyPart<typeof import('./zooming.ts')> {
  zooming: Zooming | undefined;
  readonly #host: ZoomHost;

  constructor(host: ZoomHost) {
    super(host.element);
    this.#host = host;
  }

  hostConnected(): void {
    const root = this.element.renderRoot;
    for (const reach of ['pointerover', 'pointerdown', 'focusin']) root.addEventListener(reach, this.#onReach);
    // On the element itself: Chromium's compositor passes over listeners on a shadow root, and scrolls the page.
    this.element.addEventListener('wheel', this.#onWheel, {passive: false});
  }

  hostDisconnected(): void {
    this.zooming?.stop();
  }

  /** The scene that is in view. */
  sceneOf(drawing: Drawing): Scene {
    return this.zooming?.sceneOf(drawing) ?? drawing.scene;
  }

  model(words: Words, options: SceneOptions): ZoomModel {
    return (
      this.zooming?.model(words, options) ?? {
        canZoomIn: true,
        isZoomed: false,
        isMoving: false,
        isSettling: false,
        overview: nothing,
      }
    );
  }

  /** What is in view, in words. */
  text(options: SceneOptions): string {
    return this.zooming?.text(options) ?? '';
  }

  /** With zooming at hand; nothing happens where it can't be had, or where there is no axis. */
  async use(work: (zooming: Zooming) => Promise<void> | void): Promise<void> {
    await this.load();
    if (this.zooming && this.#host.drawing()?.axis) await work(this.zooming);
  }

  protected override fetch() {
    return import('./zooming.ts');
  }

  protected override onLoad({Zooming}: typeof import('./zooming.ts')): void {
    this.zooming = new Zooming(this.#host, this.#onWheel);
  }

  readonly #onReach = ({target}: Event): void => {
    const isReached = target instanceof Element && target.closest('.plot, .controls');
    if (isReached && this.#host.drawing()?.axis) void this.load();
  };

  readonly #onWheel = (event: WheelEvent): void => {
    const [target] = event.composedPath();
    const isOverPlot = target instanceof Element && target.closest('.plot:not(.vertical), .overview, .tooltip');
    if (!isOverPlot || !this.#host.drawing()?.axis) return;
    if (this.zooming) this.zooming.onWheel(event);
    else if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void this.load();
    }
  };
}
