import type {Problem} from '../core/model/problem.ts';
import type {Timeline} from '../core/model/timeline.ts';

/** The reader chose an event; cancel it to keep the old selection. `id` is empty when the card is closed. */
export class KhattSelectEvent extends CustomEvent<{readonly id: string}> {
  constructor(readonly id: string) {
    super('khatt-select', {bubbles: true, composed: true, cancelable: true, detail: {id}});
  }
}

/** A document has been read and drawn. */
export class KhattLoadEvent extends CustomEvent<{readonly timeline: Timeline; readonly problems: readonly Problem[]}> {
  constructor(
    readonly timeline: Timeline,
    readonly problems: readonly Problem[],
  ) {
    super('khatt-load', {bubbles: true, composed: true, detail: {timeline, problems}});
  }
}

/** Something is wrong with a document, or it could not be had; what can be drawn is drawn. */
export class KhattProblemEvent extends CustomEvent<{readonly problems: readonly Problem[]}> {
  constructor(readonly problems: readonly Problem[]) {
    super('khatt-problem', {bubbles: true, composed: true, detail: {problems}});
  }
}

/** Another part of the story is in view: between `start` and `end`, epoch ms, at zoom `k`, which is 1 for the whole. */
export class KhattViewEvent extends CustomEvent<{readonly start: number; readonly end: number; readonly k: number}> {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly k: number,
  ) {
    super('khatt-view', {bubbles: true, composed: true, detail: {start, end, k}});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'khatt-select': KhattSelectEvent;
    'khatt-load': KhattLoadEvent;
    'khatt-problem': KhattProblemEvent;
    'khatt-view': KhattViewEvent;
  }
}
