import {html, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Words} from '../core/messages/words.ts';
import type {Scene} from '../core/scene/scene.ts';
import {ink} from './event-view.ts';
import {leftIn} from './left-in.ts';
import {columnsView} from './overview-columns.ts';
import {place} from './place.ts';

export interface OverviewModel {
  /** Of the whole story. */
  readonly whole: Scene;
  readonly words: Words;
  /** The part in view, CSS px from the axis' start. */
  readonly window: {readonly x: number; readonly width: number};
  /** What is in view, in words. */
  readonly text: string;
}

/** CSS px of a handle. */
const handle = 24;
/** CSS px: half of either handle lies in the window, and between them it has to be taken hold of itself. */
const narrowest = 48;
/** CSS px from the top of the strip: the axis, and the floor of columns. A line in whole pixels hides the dashes that it lies over. */
const [middle, floor] = [18.5, 30.5];

/** The whole story in a strip, with a window over the part in view, which can be moved and resized. */
export function overviewView({whole, words, window, text}: OverviewModel): TemplateResult {
  const {width} = whole;
  const {overview} = words.ui;
  const left = leftIn(whole);
  const wide = Math.max(window.width, narrowest);
  const x = Math.min(Math.max(window.x + window.width / 2 - wide / 2, 0), width - wide);
  const percent = (at: number): string => String(Math.round((at / width) * 100));
  const edge = (name: 'start' | 'end', at: number) => html`<div
    data-edge=${name}
    role="slider"
    tabindex="0"
    aria-label=${overview[name]}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${percent(name === 'start' ? window.x : window.x + window.width)}
    aria-valuetext=${text}
    ${place({translate: `${left(at) - handle / 2}px`})}
  ></div>`;
  const y = whole.density ? floor : middle;
  // Only where a break is: the axis itself stops for rings as well, which here would be taken for breaks.
  const line = `M${left(0)} ${y}${whole.gaps.map(part => `H${left(part.x)}M${left(part.x + part.width)} ${y}`).join('')}H${left(width)}`;
  return html`<div
    part="overview"
    class="overview"
    role="group"
    aria-label=${overview.label}
    ${place({'margin-inline-start': whole.gutter || undefined})}
  >
    <svg width=${width} height="36" aria-hidden="true">
      <path class="cut" d="M0 ${y}H${width}" /><path class="line" d=${line} />
      ${columnsView(whole, left, floor)}
    </svg>
    <div class="specks" aria-hidden="true">
      ${guard([whole], () =>
        (whole.inView ? [] : whole.events).map(
          ({mark, color}) => html`<i
          ${place({...ink(color), left: left(mark.x, mark.width) - (mark.width ? 0 : 2), width: Math.max(4, mark.width)})}
        ></i>`,
        ),
      )}
    </div>
    <div
      class="window"
      role="slider"
      tabindex="0"
      aria-label=${overview.window}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent(window.x + window.width / 2)}
      aria-valuetext=${text}
      ${place({translate: `${left(x, wide)}px`, width: wide})}
    ></div>
    ${edge('start', x)} ${edge('end', x + wide)}
  </div>`;
}
