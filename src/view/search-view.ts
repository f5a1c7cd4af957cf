import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../core/messages/words.ts';

export interface SearchModel {
  /** How many events have been found, or which of them is shown; empty while nothing is looked for. */
  readonly tally: string;
  readonly hasFound: boolean;
}

export interface ToolsModel {
  /** Left out for a story in which everything is seen at a glance. */
  readonly search: SearchModel | undefined;
  /** The present is a part of the story. */
  readonly hasToday: boolean;
}

/** Ways into a long story, above it. */
export function toolsView({ui}: Words, {search, hasToday}: ToolsModel): TemplateResult | typeof nothing {
  if (!search && !hasToday) return nothing;
  return html`<div class="tools">
    ${search ? searchView(ui, search) : nothing}
    ${hasToday ? html`<button type="button" data-action="today">${ui.today}</button>` : nothing}
  </div>`;
}

function searchView({search: words}: Words['ui'], {tally, hasFound}: SearchModel): TemplateResult {
  const button = (action: string, name: string, path: string): TemplateResult =>
    html`<button type="button" data-action=${action} aria-label=${name}>
      <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  return html`<div class="search" role="search">
    <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M1.5 1.5L6 6M-1.5 3a4.5 4.5 0 1 1 .1 0" /></svg>
    <input
      type="search"
      aria-label=${words.label}
      placeholder=${words.label}
      enterkeyhint="search"
      autocomplete="off"
      spellcheck="false"
    />
    <span class="tally">${tally}</span>
    ${
      hasFound
        ? html`${button('find-previous', words.previous, 'M-5 2.5L0 -3L5 2.5')}
          ${button('find-next', words.next, 'M-5 -2.5L0 3L5 -2.5')}`
        : nothing
    }
  </div>`;
}
