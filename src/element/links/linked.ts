import type {ReactiveElement} from 'lit';

/** The element, as links to its events see it. */
export interface LinkedHost {
  readonly element: ReactiveElement;
  readonly has: (id: string) => boolean;
  /** Whether its story is on the way, so that nobody knows yet what it has. */
  readonly isLoading: () => boolean;
  readonly open: (id: string) => void;
}

/** The timelines that are in a page now, in no order. */
export const linked = new Set<LinkedHost>();
