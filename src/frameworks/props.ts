/** What a page written with a framework may say of `<khatt-timeline>`, in each framework's own types. They bring no code. */

import type {TimelineDocument} from '../core/model/timeline.ts';
import type {KhattReadEvent} from '../element/article/khatt-read-event.ts';
import type {KhattLoadEvent, KhattProblemEvent, KhattSelectEvent, KhattViewEvent} from '../element/khatt-events.ts';
import type {KhattTimeline} from '../element/khatt-timeline.ts';

/** What a page has not got yet, it may say is `undefined`. */
type Given<Props> = {readonly [Name in keyof Props]?: Props[Name] | undefined};

/** Properties by their own names: frameworks set those, where the element has been registered before. */
export interface KhattProps
  extends Given<
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
  readonly timeline?: TimelineDocument | null | undefined;
  /** As attributes, which a server can write too. */
  readonly 'time-zone'?: string | undefined;
  readonly 'heading-level'?: number | string | undefined;
  readonly 'without-controls'?: boolean | '' | undefined;
  readonly 'without-legend'?: boolean | '' | undefined;
  readonly 'without-links'?: boolean | '' | undefined;
  readonly 'with-download'?: boolean | '' | undefined;
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
  readonly [Name in keyof KhattEvents as `on${Name}`]?: ((event: KhattEvents[Name]) => void) | undefined;
};
