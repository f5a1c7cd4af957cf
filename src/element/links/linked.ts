import type {ReactiveElement} from 'lit';

/** The element, as links to its events see it. */
export interface LinkedHost {
  readonly element: ReactiveElement;
  readonly has: (id: string) => boolean;
  /** Whether its story is on the way, so that nobody knows yet what it has. */
  readonly isLoading: () => boolean;
  /** @returns Settles once it is in view. */
  readonly open: (id: string) => Promise<void>;
}

/** The timelines that are in a page now, in no order. */
export const linked = new Set<LinkedHost>();
