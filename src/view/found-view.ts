import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../core/messages/words.ts';

/**
 * What stands in the field beside the reader's words.
 * @param tally How many events have been found, or which of them is shown; empty while nothing is looked for.
 * @param hasFound There is somewhere to go.
 */
export function foundView({ui: {search}}: Words, tally: string, hasFound: boolean): TemplateResult {
  const button = (action: string, name: string, path: string): TemplateResult =>
    html`<button type="button" data-action=${action} aria-label=${name}>
      <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  return html`<span class="tally">${tally}</span>
    ${
      hasFound
        ? html`${button('find-previous', search.previous, 'M-5 2.5L0 -3L5 2.5')}
          ${button('find-next', search.next, 'M-5 -2.5L0 3L5 -2.5')}`
        : nothing
    }`;
}
