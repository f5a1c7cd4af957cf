/** In the article, the reader has come to the passage of another event; `id` is empty where none is in view. */
export class KhattReadEvent extends CustomEvent<{readonly id: string}> {
  constructor(readonly id: string) {
    super('khatt-read', {bubbles: true, composed: true, detail: {id}});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'khatt-read': KhattReadEvent;
  }
}
