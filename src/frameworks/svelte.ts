/** `import type {} from 'khatt/svelte'`: the tag in Svelte's markup, version 5 or later. */
import type {KhattTimeline} from '../element/khatt-timeline.ts';
import type {KhattListeners, KhattProps} from './props.ts';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'khatt-timeline': HTMLAttributes<KhattTimeline> & KhattProps & KhattListeners;
  }
}
