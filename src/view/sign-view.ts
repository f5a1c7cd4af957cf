import {html, nothing, svg, type TemplateResult} from 'lit';
import type {SceneMark} from '../core/scene/scene.ts';
import type {Sign} from '../core/scene/sign.ts';
import {figure} from './figure.ts';

/** How many pieces a dashed ring has. */
const dashes = 9;
const ring = 6.2;
const dash = (2 * Math.PI * ring) / dashes;

/** Ends of a bar that are out of view. */
type Cut = Pick<SceneMark, 'cutStart' | 'cutEnd'>;

/**
 * The drawing of a mark, or of the number of events in it; the mark's button around it has the name. Shapes and dashes, not shades,
 * tell signs apart: they survive print, forced colours and every kind of colour vision.
 */
export function signView(sign: Sign, questionMark: string, count = '', cut: Cut = {}): TemplateResult {
  if (sign.shape !== 'dot') return barView(sign, questionMark, cut);
  return dotView(sign, questionMark, count);
}

function dotView(sign: Sign, questionMark: string, count: string): TemplateResult {
  if (count) return html`<span class="count" aria-hidden="true">${count}</span>`;
  const {status, outside, approximate, uncertain} = sign;
  const hollow = uncertain || status === 'planned' || status === 'cancelled';
  const half = status === 'disputed';
  const fill = hollow || half ? 'none' : outside ? 'tint' : 'full';
  const dashed = outside ? `${figure(dash * 0.62)} ${figure(dash * 0.38)}` : nothing;
  return html`<svg class="dot" viewBox="-10 -10 20 20" aria-hidden="true">
    ${approximate ? svg`<path class="whisker" d="M-19 0H-9M9 0H19" />` : nothing}
    <circle class="fill-${fill}" r=${figure(ring)} stroke-dasharray=${dashed} />
    ${half ? svg`<path class="half" d="M0 -6.2A6.2 6.2 0 0 1 0 6.2Z" />` : nothing}
    ${status === 'cancelled' ? svg`<path class="cross" d="M-3 -3L3 3M3 -3L-3 3" />` : nothing}
    ${uncertain ? svg`<text class="question" y="3.6" text-anchor="middle">${questionMark}</text>` : nothing}
  </svg>`;
}

/** A bar is HTML, so that it stretches; arrow heads stand at open ends. */
function barView(sign: Sign, questionMark: string, {cutStart, cutEnd}: Cut): TemplateResult {
  const {shape, approximate, uncertain, openStart, openEnd, unknownStart, unknownEnd, status, outside} = sign;
  const unknown = unknownStart || unknownEnd;
  const names = [
    'bar',
    shape,
    approximate || outside ? 'dashed' : '',
    uncertain || status === 'planned' || status === 'cancelled' ? 'hollow' : '',
    openStart ? 'open-start' : '',
    openEnd ? 'open-end' : '',
    unknownStart ? 'unknown-start' : '',
    unknownEnd ? 'unknown-end' : '',
    status === 'cancelled' ? 'struck' : '',
    cutStart ? 'cut-start' : '',
    cutEnd ? 'cut-end' : '',
  ];
  const asked = uncertain || unknown ? questionMark : '';
  const differs = status === 'disputed' ? html`<b>≠</b>` : '';
  return html`<span class=${names.filter(Boolean).join(' ')} aria-hidden="true"
    >${asked || differs ? html`<span class="question">${asked}${differs}</span>` : nothing}</span
  >`;
}
