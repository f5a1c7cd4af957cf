import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../core/messages/words.ts';
import type {Scene, SceneEvent} from '../core/scene/scene.ts';
import {contentAttributes, ink, summaryView, told} from './event-view.ts';
import {fullDateView} from './full-date-view.ts';
import {groupSignView} from './group-sign-view.ts';
import {place} from './place.ts';

/** An event in short, its date in full. A tooltip opened by a tap offers the card. */
export function tooltipView(event: SceneEvent, scene: Scene, words: Words, isTapped: boolean): TemplateResult {
  const {id, title, summary, color, shape} = event;
  const {lang, dir} = contentAttributes(scene, title);
  return html`<div ${place(ink(color))}>
    <div class="date">${groupSignView(shape)}${fullDateView(event, scene.content.lang)}</div>
    <div class="title" lang=${lang} dir=${dir}>${told(title)}</div>
    ${summary ? summaryView(scene, event) : nothing}
    ${
      isTapped
        ? html`<button type="button" class="details" data-action="details" data-for=${id}>${words.ui.details}</button>`
        : nothing
    }
  </div>`;
}
