/** `import type {} from 'khatt/preact'`: the tag in Preact's JSX. */
import type {KhattListeners, KhattProps} from './props.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'khatt-timeline': Omit<IntrinsicElements['div'], keyof KhattProps> & KhattProps & KhattListeners;
    }
  }
}
