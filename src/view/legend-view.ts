import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../core/messages/words.ts';
import type {LegendGroup, Scene} from '../core/scene/scene.ts';
import type {BackdropViews} from './backdrop-view.ts';
import {contentAttributes, ink} from './event-view.ts';
import {groupSignView} from './group-sign-view.ts';
import {place} from './place.ts';
import {signView} from './sign-view.ts';

export interface LegendModel {
  readonly scene: Scene;
  readonly words: Words;
  readonly numerals: string;
  readonly backdrop: Pick<BackdropViews, 'legendView'> | undefined;
  readonly withoutControls: boolean;
}

/** The signs that the story uses, whose colours are whose, and its eras. With controls groups are buttons, which hide and show their events. */
export function legendView({scene, words, backdrop, withoutControls}: LegendModel): TemplateResult | typeof nothing {
  const {ui, questionMark} = words;
  const {signs, groups} = scene.legend;
  const {lang} = contentAttributes(scene);
  const eras = backdrop?.legendView(scene, words);
  // A dot alone needs no explaining.
  const told = signs.length > 1 ? signs : signs.filter(({sign}) => sign.shape !== 'dot');
  if (!told.length && !groups.length && !eras) return nothing;
  return html`<div part="legend" class="legend">
    ${
      told.length
        ? html`<ul role="list" aria-label=${ui.legend}>
            ${told.map(
              ({sign, text}) => html`<li>
                <span class="sample ${sign.shape}">${signView(sign, questionMark)}</span>${text}
              </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      groups.length
        ? html`<ul role="list" class="groups" aria-label=${ui.groups}>
            ${groups.map(group => html`<li ${place(ink(group.color))}>${groupView(group, lang, !withoutControls && groups.length > 1)}</li>`)}
          </ul>`
        : nothing
    }
    ${eras}
  </div>`;
}

function groupView(
  {id, label, shape, hidden}: LegendGroup,
  lang: string | typeof nothing,
  isUsable: boolean,
): TemplateResult {
  const told = html`${shape ? groupSignView(shape) : html`<span class="swatch"></span>`}<bdi lang=${lang}>${label}</bdi>`;
  return isUsable
    ? html`<button type="button" data-action="group" data-group=${id} aria-pressed=${hidden ? 'false' : 'true'}>${told}</button>`
    : told;
}
