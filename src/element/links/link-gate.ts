import type {ReactiveController} from 'lit';
import {type LinkedHost, linked} from './linked.ts';

/** Sees that the page's address may name an event. Most addresses name none: what that means is loaded where one does. */
export class LinkGate implements ReactiveController {
  /** Settles once the address has been followed. */
  work: Promise<void> | undefined;
  readonly #host: LinkedHost;

  constructor(host: LinkedHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    linked.add(this.#host);
    addEventListener('hashchange', this.#onHash);
  }

  hostDisconnected(): void {
    linked.delete(this.#host);
    removeEventListener('hashchange', this.#onHash);
  }

  /** The story has come, or could not be had. */
  settled(): void {
    this.#follow();
  }

  readonly #onHash = (): void => {
    this.#follow(this.#host);
  };

  /** @param anew The timeline that follows the address whether or not it has been followed before. */
  #follow(anew?: LinkedHost): void {
    if (!location.hash) return;
    this.work = import('../opened/opened.ts').then(
      ({followAddress}) => followAddress(anew),
      () => undefined, // the network failed
    );
  }
}
