import {html, type TemplateResult} from 'lit';

/** A heading at a level that the host chooses, 2 to 6; at 2 where it is none of those. */
export function heading(level: number, text: unknown): TemplateResult {
  switch (level) {
    case 3:
      return html`<h3>${text}</h3>`;
    case 4:
      return html`<h4>${text}</h4>`;
    case 5:
      return html`<h5>${text}</h5>`;
    case 6:
      return html`<h6>${text}</h6>`;
    default:
      return html`<h2>${text}</h2>`;
  }
}
