/**
 * `import type {} from 'khatt/vue'`: the tag in Vue's templates. Vue's compiler must be told that it is a custom element:
 * `compilerOptions: {isCustomElement: tag => tag.startsWith('khatt-')}`.
 */
import type {HTMLAttributes, ReservedProps} from 'vue';
import type {KhattEvents, KhattProps} from './props.ts';

/** Vue's name for the listener of `khatt-select` is `onKhattSelect`. */
type VueListeners = {
  readonly [Name in keyof KhattEvents as Name extends `khatt-${infer Rest}` ? `onKhatt${Capitalize<Rest>}` : never]?:
    | ((event: KhattEvents[Name]) => void)
    | undefined;
};

interface KhattTag {
  new (): {readonly $props: HTMLAttributes & ReservedProps & KhattProps & VueListeners};
}

declare module 'vue' {
  interface GlobalComponents {
    'khatt-timeline': KhattTag;
  }
}
