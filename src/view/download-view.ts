/** The menu of files that a reader may save. Loaded where a page has it. */
import {css, html, nothing, type TemplateResult} from 'lit';
import type {DownloadWords} from '../core/messages/download-words.ts';
import type {UiWords} from '../core/messages/words.ts';

export const savedFiles = ['svg', 'png', 'csv', 'ics'] as const;
export type Saved = (typeof savedFiles)[number];

export interface DownloadModel {
  readonly words: DownloadWords;
  readonly ui: UiWords;
  readonly dir: 'rtl' | 'ltr';
  readonly hasLink: boolean;
  readonly isOpen: boolean;
  /** The address, where the browser has left copying it to the reader. */
  readonly byHand: string;
  /** What has become of the last that was chosen. */
  readonly told: readonly string[];
}

/** Its buttons say what they are for in `data-download`; `Exporting` listens. */
export function downloadView({words, ui, dir, hasLink, isOpen, byHand, told}: DownloadModel): TemplateResult {
  const item = (what: Saved | 'link', text: string): TemplateResult =>
    html`<li role="none">
      <button type="button" role="menuitem" tabindex="-1" class=${what === 'link' ? 'copy' : ''} data-download=${what}>${text}</button>
    </li>`;
  const [before, after] = ui.linkToCopy.split('{url}');
  return html`<div class="switch download">
    <button
      type="button"
      class="download-button"
      data-download="menu"
      aria-haspopup="menu"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="download"
    >
      <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0 -6V2.5M-3.5 -1L0 2.5L3.5 -1M-5.5 5.5H5.5" /></svg>
      ${words.label}
    </button>
    <div class="download-panel" id="download" popover="manual" dir=${dir}>
      <ul role="menu" aria-label=${words.label}>
        ${savedFiles.map(what => item(what, words[what]))} ${hasLink ? item('link', ui.copyLink) : nothing}
      </ul>
      ${told.map(text => (text ? html`<p class="told" dir="auto">${text}</p>` : nothing))}
      ${
        byHand
          ? html`<label class="by-hand told"><span>${before}</span><input readonly dir="ltr" .value=${byHand} /><span>${after}</span></label>`
          : nothing
      }
    </div>
  </div>`;
}

export const downloadStyles = css`
  .download-button {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .download-button svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .download-panel {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.35em;
    min-inline-size: 12em;
    max-inline-size: min(22em, calc(100% - 16px));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: inherit;
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.16);
  }
  .download-panel [role='menuitem'] {
    display: block;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 0.3em 0.75em;
    border: 0;
    border-radius: calc(var(--_radius) / 1.5);
    text-align: start;
  }
  .download-panel [role='menuitem']:is(:hover, :focus) {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .download-panel .told {
    padding: 0.35em 0.75em;
    color: var(--_muted);
  }
  .download-panel .by-hand {
    display: grid;
    gap: 0.25em;
  }
  .download-panel input {
    min-inline-size: 0;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_line);
    border-radius: 0.25em;
    background: none;
    color: inherit;
    font: inherit;
  }
`;
