/** Eras and rows of groups: what stands behind the marks, and what is told of it elsewhere. Loaded with a story that has it. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../core/messages/words.ts';
import type {LegendEra, Scene, SceneLane} from '../core/scene/scene.ts';
import {contentAttributes, ink} from './event-view.ts';
import {groupSignView} from './group-sign-view.ts';
import {leftIn} from './left-in.ts';
import {place} from './place.ts';

/**
 * Behind the axis. The legend says in words what the bands are, and each mark the name of its group.
 * @param rows Names of the rows.
 */
function plotView(scene: Scene, rows = scene.lanes.map(lane => laneView(lane, scene))): TemplateResult {
  const {eras, lanes, width, height, axisDir, gutter} = scene;
  const left = leftIn(scene);
  const {lang} = contentAttributes(scene);
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
        ? html`<span class="era" lang=${lang} dir=${contentAttributes(scene, label.text).dir} ${place({left: left(label.x, label.width), top: label.y})}>${label.text}</span>`
        : nothing,
    )}
    ${rows}
  </div>`;
}

function laneView({y, height, lines, color, shape}: SceneLane, scene: Scene): TemplateResult {
  const {lang, dir} = contentAttributes(scene, lines.join(' '));
  return html`<div class="lane" ${place({...ink(color), top: y, height, width: scene.gutter})}>
    ${groupSignView(shape)}<span lang=${lang} dir=${dir}>${lines.join('\n')}</span>
  </div>`;
}

/** In a list: an item before the first event that lies in an era. */
function itemView({label, date}: LegendEra, scene: Scene): TemplateResult {
  return html`<li class="era-item"><bdi lang=${contentAttributes(scene).lang}>${label}</bdi> <span class="era-date">${date}</span></li>`;
}

function legendView(scene: Scene, {ui}: Words): TemplateResult | undefined {
  const {eras} = scene.legend;
  if (!eras.length) return undefined;
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
