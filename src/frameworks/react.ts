/** `import type {} from 'khatt/react'`: the tag in React's JSX, version 19 or later. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {KhattTimeline} from '../element/khatt-timeline.ts';
import type {KhattListeners, KhattProps} from './props.ts';

/** What the tag takes. */
export type KhattTag = DetailedHTMLProps<HTMLAttributes<KhattTimeline>, KhattTimeline> & KhattProps & KhattListeners;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'khatt-timeline': KhattTag;
    }
  }
}
