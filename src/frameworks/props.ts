/** What a page written with a framework may say of `<khatt-timeline>`, in each framework's own types. They bring no code. */

import type {TimelineDocument} from '../core/model/timeline.ts';
import type {KhattReadEvent} from '../element/article/khatt-read-event.ts';
import type {KhattLoadEvent, KhattProblemEvent, KhattSelectEvent, KhattViewEvent} from '../element/khatt-events.ts';
import type {KhattTimeline} from '../element/khatt-timeline.ts';

/** Properties by their own names: frameworks set those, where the element has been registered before. */
export interface KhattProps
  extends Partial<
    Pick<
      KhattTimeline,
      | 'src'
      | 'format'
      | 'layout'
      | 'spacing'
      | 'selected'
      | 'numerals'
      | 'months'
      | 'calendar'
      | 'palette'
      | 'timeZone'
      | 'axis'
      | 'article'
      | 'headingLevel'
      | 'lanes'
      | 'withoutControls'
      | 'withoutLegend'
      | 'withoutLinks'
      | 'withDownload'
    >
  > {
  readonly timeline?: TimelineDocument;
  /** As attributes, which a server can write too. */
  readonly 'time-zone'?: string;
  readonly 'heading-level'?: number | string;
  readonly 'without-controls'?: boolean | '';
  readonly 'without-legend'?: boolean | '';
  readonly 'without-links'?: boolean | '';
  readonly 'with-download'?: boolean | '';
}

/** What it tells of, by the names of the events. */
export interface KhattEvents {
  readonly 'khatt-load': KhattLoadEvent;
  readonly 'khatt-problem': KhattProblemEvent;
  readonly 'khatt-select': KhattSelectEvent;
  readonly 'khatt-view': KhattViewEvent;
  readonly 'khatt-read': KhattReadEvent;
}

/** Listeners as frameworks with JSX and Svelte 5 write them: `onkhatt-select`. */
export type KhattListeners = {
  readonly [Name in keyof KhattEvents as `on${Name}`]?: (event: KhattEvents[Name]) => void;
};
