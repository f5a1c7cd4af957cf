/** `import type {} from 'khatt/preact'`: the tag in Preact's JSX. */
import type {HTMLAttributes} from 'preact';
import type {KhattTimeline} from '../element/khatt-timeline.ts';
import type {KhattListeners, KhattProps} from './props.ts';

/** What the tag takes. */
export type KhattTag = HTMLAttributes<KhattTimeline> & KhattProps & KhattListeners;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'khatt-timeline': KhattTag;
    }
  }
}
