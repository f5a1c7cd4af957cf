/** `import type {} from 'khatt/svelte'`: the tag in Svelte's markup, version 5 or later. */
import type {HTMLAttributes} from 'svelte/elements';
import type {KhattTimeline} from '../element/khatt-timeline.ts';
import type {KhattListeners, KhattProps} from './props.ts';

/** What the tag takes. */
export type KhattTag = HTMLAttributes<KhattTimeline> & KhattProps & KhattListeners;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'khatt-timeline': KhattTag;
  }
}
