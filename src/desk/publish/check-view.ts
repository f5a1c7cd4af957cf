import {html, nothing, type TemplateResult} from 'lit';
import {type Advice, editorsCheck} from '../../core/desk/editors-check.ts';
import {estimatedWidth} from '../../core/export/estimated-width.ts';
import type {DeskStore} from '../desk-store.ts';
import {panelWords} from '../messages/panel-words-for.ts';

/** Said at once; beyond that an editor has other things to do first. */
const MOST = 60;

/** What an editor would ask of the draft as it is now. */
export const adviceOn = (store: DeskStore): readonly Advice[] =>
  editorsCheck(store.checked.timeline, {
    now: Date.now(),
    article: store.draft.article,
    widthOf: title => estimatedWidth(title, true),
  });

/** Each leads to where it can be heeded. @param go Told of the one that was chosen. */
export function checkView(store: DeskStore, advice: readonly Advice[], go: (advice: Advice) => void): TemplateResult {
  const {check: words} = panelWords(store.words.lang);
  return html`<details class="check" ?open=${advice.length > 0 && advice.length < 8}>
    <summary>${words.heading}: ${store.count(words.count, advice.length)}</summary>
    ${
      advice.length
        ? html`<ul role="list" aria-label=${words.heading}>
            ${advice.slice(0, MOST).map(
              each => html`<li>
                <button class="plain" type="button" data-advice=${each.code} data-id=${each.id ?? nothing} @click=${() => go(each)}>
                  <bdi><strong>${each.title}</strong></bdi>
                  <span>${store.fill(words.codes[each.code], each.params)}</span>
                </button>
              </li>`,
            )}
          </ul>`
        : html`<p class="hint">${words.none}</p>`
    }
  </details>`;
}
