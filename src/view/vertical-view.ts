import {html, nothing, type TemplateResult} from 'lit';
import type {Scene, SceneEvent} from '../core/scene/scene.ts';
import type {BackdropViews} from './backdrop-view.ts';
import {contentAttributes, dateLang, ink, type MarkState, markView, summaryView, told} from './event-view.ts';
import {groupSignView} from './group-sign-view.ts';
import {place} from './place.ts';

/** A list along an axis at the inline-start edge. The text flows: nothing is measured, and nothing is lost at any size. */
export function verticalView(
  scene: Scene,
  state: MarkState,
  card: unknown,
  backdrop: BackdropViews | undefined,
  inView: string | undefined,
): TemplateResult {
  return html`
    <div part="plot" class="plot vertical">
      <ol part="events" class="events" role="list" aria-label=${inView || nothing}>
        ${scene.events.map(
          (event, i) => html`${event.eras?.map(era => backdrop?.itemView(era, scene))}
            ${eventView(event, i === scene.events.length - 1, scene, state, card)}`,
        )}
      </ol>
    </div>
  `;
}

function eventView(event: SceneEvent, isLast: boolean, scene: Scene, state: MarkState, card: unknown): TemplateResult {
  const {id, edtf, color, shape, later, title, date, summary} = event;
  const {lang, dir} = contentAttributes(scene, title);
  const open = id === state.selected;
  return html`<li
    part="event"
    class="event ${later ? 'before-gap' : ''} ${isLast ? 'last' : ''}"
    data-id=${id}
    ${place(ink(color))}
  >
    ${markView(event, state, event.sign.shape !== 'dot')}
    <div part="label" class="label">
      <time part="date" class="date" datetime=${edtf} lang=${dateLang(scene, event)}>${groupSignView(shape)}${date}</time>
      <div part="title" class="title" lang=${lang} dir=${dir}>${told(title)}</div>
      ${summary && !open ? summaryView(scene, event) : nothing}
    </div>
    ${open ? card : nothing}
    ${later ? html`<div part="gap" class="gap">${later}</div>` : nothing}
  </li>`;
}
