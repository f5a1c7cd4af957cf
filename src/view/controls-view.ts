import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../core/messages/words.ts';
import type {Scene} from '../core/scene/scene.ts';

export interface ZoomModel {
  readonly canZoomIn: boolean;
  readonly isZoomed: boolean;
  readonly isMoving: boolean;
  /** The reader has just let go: what has a new place may glide there. */
  readonly isSettling: boolean;
  /** The strip of the whole story. */
  readonly overview: unknown;
}

/** The drawing or a plain list; empty where there is no choice. */
export type View = '' | 'timeline' | 'list';

interface ControlsModel {
  readonly scene: Scene;
  readonly words: Words;
  readonly zoom: ZoomModel;
  readonly view: View;
  readonly download: unknown;
  readonly withoutControls: boolean;
}

/** What the axis does with time, and what the reader may do with it. */
export function controlsView({
  scene,
  words,
  zoom,
  view,
  download,
  withoutControls,
}: ControlsModel): TemplateResult | typeof nothing {
  const {spacing, note, events} = scene;
  const usable = !withoutControls && spacing !== 'list' && (events.length > 1 || zoom.isZoomed);
  const choosable = !withoutControls && view && (events.length > 1 || zoom.isZoomed);
  if (!note && !usable && !choosable && !download) return nothing;
  return html`<div class="spacing">
    ${note ? html`<p class="note">${note}</p>` : nothing}
    ${
      usable || choosable || download
        ? html`<div part="controls" class="controls">
            ${usable ? switchView('spacing', ['proportional', 'broken', 'equal'], spacing, words.ui.spacing) : nothing}
            ${choosable ? switchView('view', ['timeline', 'list'], view, words.ui.view) : nothing}
            ${usable ? zoomView(scene, words, zoom) : nothing} ${download || nothing}
          </div>`
        : nothing
    }
  </div>`;
}

/** Several ways, of which one is pressed. */
function switchView<Way extends string>(
  action: 'spacing' | 'view',
  ways: readonly Way[],
  pressed: string,
  words: Readonly<Record<Way | 'label', string>>,
): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${words.label}>
    <span aria-hidden="true">${words.label}</span>
    ${ways.map(
      way => html`<button
        type="button"
        data-action=${action}
        data-spacing=${action === 'spacing' ? way : nothing}
        data-view=${action === 'view' ? way : nothing}
        aria-pressed=${way === pressed ? 'true' : 'false'}
      >
        ${words[way]}
      </button>`,
    )}
  </div>`;
}

/** Where a button's sign points is turned round by the style sheet. */
const signs = {
  in: 'M-5 0H5M0 -5V5',
  out: 'M-5 0H5',
  earlier: 'M2.5 -5L-3 0L2.5 5',
  later: 'M-2.5 -5L3 0L-2.5 5',
} as const;

/** Dragging and pinching are not for everybody: the buttons do the same. */
function zoomView({axisDir}: Scene, {ui}: Words, {canZoomIn, isZoomed}: ZoomModel): TemplateResult {
  const button = (press: keyof typeof signs, can: boolean): TemplateResult =>
    html`<button
      type="button"
      class="sign"
      data-action="zoom"
      data-zoom=${press}
      aria-label=${ui.zoom[press]}
      aria-disabled=${can ? 'false' : 'true'}
    >
      <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${signs[press]} /></svg>
    </button>`;
  return html`<div class="switch zoom" role="group" dir=${axisDir} aria-label=${ui.zoom.label}>
    ${
      isZoomed
        ? html`<button type="button" data-action="zoom" data-zoom="fit">${ui.zoom.fit}</button>
            ${button('earlier', true)} ${button('later', true)}`
        : nothing
    }
    ${button('out', isZoomed)} ${button('in', canZoomIn)}
  </div>`;
}
