import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../core/messages/words.ts';

export interface ToolsModel {
  /** A story in which not everything is seen at a glance. */
  readonly hasSearch: boolean;
  /** What stands in the field beside the reader's words. */
  readonly found: unknown;
  /** The present is a part of the story. */
  readonly hasToday: boolean;
}

/** Ways into a long story, above it. */
export function toolsView({ui}: Words, {hasSearch, found, hasToday}: ToolsModel): TemplateResult | typeof nothing {
  if (!hasSearch && !hasToday) return nothing;
  const {label} = ui.search;
  return html`<div class="tools">
    ${
      hasSearch
        ? html`<div class="search" role="search">
            <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M1.5 1.5L6 6M-1.5 3a4.5 4.5 0 1 1 .1 0" /></svg>
            <input type="search" aria-label=${label} placeholder=${label} enterkeyhint="search" autocomplete="off" spellcheck="false" />
            ${found}
          </div>`
        : nothing
    }
    ${hasToday ? html`<button type="button" data-action="today">${ui.today}</button>` : nothing}
  </div>`;
}
