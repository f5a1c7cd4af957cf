/** Registers `<khatt-timeline>`, unless the page has it already: two stories may come with two copies. */
import {KhattTimeline} from './element/khatt-timeline.ts';

if (!customElements.get('khatt-timeline')) customElements.define('khatt-timeline', KhattTimeline);

export type {EdtfDate} from './core/date/edtf-date.ts';
export type {Problem} from './core/model/problem.ts';
export type {Timeline, TimelineDocument, TimelineEvent} from './core/model/timeline.ts';
export type {KhattReadEvent} from './element/article/khatt-read-event.ts';
export {KhattLoadEvent, KhattProblemEvent, KhattSelectEvent, type KhattViewEvent} from './element/khatt-events.ts';
export {KhattTimeline};

declare global {
  interface HTMLElementTagNameMap {
    'khatt-timeline': KhattTimeline;
  }
}
