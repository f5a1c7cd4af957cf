/** `import type {} from 'khatt/react'`: the tag in React's JSX, version 19 or later. */
import type {KhattTimeline} from '../element/khatt-timeline.ts';
import type {KhattListeners, KhattProps} from './props.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'khatt-timeline': DetailedHTMLProps<HTMLAttributes<KhattTimeline>, KhattTimeline> & KhattProps & KhattListeners;
    }
  }
}
