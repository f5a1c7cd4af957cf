/** Eras and rows of groups: what stands behind the marks, and what is told of it elsewhere. Loaded with a story that has it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../core/messages/words.ts';
import type {LegendEra, Scene} from '../core/scene/scene.ts';
import {contentAttributes, ink} from './event-view.ts';
import {groupSignView} from './group-sign-view.ts';
import {leftIn} from './left-in.ts';
import {place} from './place.ts';

/** Behind the axis. The legend says in words what the bands are, and each mark the name of its group. */
function plotView(scene: Scene): TemplateResult {
  const {eras, lanes, width, height, axisDir, gutter} = scene;
  const left = leftIn(scene);
  const {lang} = contentAttributes(scene);
  const dirOf = (text: string) => contentAttributes(scene, text).dir;
  const bands = eras.map(({x, width: wide, isTinted}) =>
    isTinted ? `M${left(x, wide)} 0h${wide}v${height}h${-wide}z` : '',
  );
  const edges = eras.flatMap(era => era.edges.map(({x, y1, y2}) => `M${left(x)} ${y1}V${y2}`));
  const rowEdges = lanes.map(({y}) => `M${axisDir === scene.dir ? left(-gutter) : left(0)} ${y}H${left(width)}`);
  return html`<div class="backdrop" aria-hidden="true">
    <svg width=${width} height=${height}>
      <path class="band" d=${bands.join('')} /><path class="edge" d=${edges.join('')} /><path class="edge row-edge" d=${rowEdges.join('')} />
    </svg>
    ${eras.map(({label}) =>
      label
        ? html`<span class="era" lang=${lang} dir=${dirOf(label.text)} ${place({left: left(label.x, label.width), top: label.y})}>${label.text}</span>`
        : nothing,
    )}
    ${lanes.map(
      ({y, height: tall, lines, color, shape}) => html`<div
        class="lane"
        ${place({...ink(color), top: y, height: tall, width: gutter})}
      >
        ${groupSignView(shape)}<span class=${lines[1] ? '' : 'row'} lang=${lang} dir=${dirOf(lines.join(' '))}>${lines[1] ? lines.map((line, i) => html`${i ? ' ' : ''}<span class="row">${line}</span>`) : lines}</span>
      </div>`,
    )}
  </div>`;
}

/** In a list: an item before the first event that lies in an era. */
function itemView({label, date}: LegendEra, scene: Scene): TemplateResult {
  return html`<li class="era-item"><bdi lang=${contentAttributes(scene).lang}>${label}</bdi> <span class="era-date">${date}</span></li>`;
}

function legendView(scene: Scene, {ui}: Words): TemplateResult | typeof nothing {
  const {eras} = scene.legend;
  if (!eras.length) return nothing;
  const {lang} = contentAttributes(scene);
  return html`<div class="eras">
    <span aria-hidden="true">${ui.eras}</span>
    <ul role="list" aria-label=${ui.eras}>
      ${eras.map(({label, date}) => html`<li><bdi lang=${lang}>${label}</bdi> <span class="era-date">${date}</span></li>`)}
    </ul>
  </div>`;
}

export const backdropViews = {plotView, itemView, legendView};
export type BackdropViews = typeof backdropViews;
