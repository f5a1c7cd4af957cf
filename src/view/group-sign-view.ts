import {html, nothing, type TemplateResult} from 'lit';
import {groupPaths} from '../core/scene/group-paths.ts';
import type {GroupShape} from '../core/scene/palette.ts';

/** The sign that tells a group apart where its colour does not: in print, in forced colours, to every kind of eye. */
export function groupSignView(shape: GroupShape | undefined): TemplateResult | typeof nothing {
  if (!shape) return nothing;
  return html`<svg class="group-sign" viewBox="-5 -5 10 10" aria-hidden="true"><path d=${groupPaths[shape]} /></svg>`;
}
