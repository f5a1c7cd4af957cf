import type {ReactiveController} from 'lit';
import type {Problem} from '../core/model/problem.ts';
import type {ArticleHost, ArticleLinks} from './article.ts';

/** The way to what joins a timeline to its article: loaded where a page names one. */
export class ArticleGate implements ReactiveController {
  links: ArticleLinks | undefined;
  readonly #host: ArticleHost;
  #load: Promise<void> | undefined;

  constructor(host: ArticleHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** Settles once the passages have been looked for, or can't be. */
  get work(): Promise<void> | undefined {
    return this.links?.work ?? this.#load;
  }

  get problems(): readonly Problem[] {
    return this.links?.problems ?? [];
  }

  hostUpdated(): void {
    if (this.links) this.links.update();
    else if (this.#host.element.article)
      this.#load ??= import('./article.ts').then(
        ({ArticleLinks}) => {
          this.links = new ArticleLinks(this.#host);
          this.links.update();
        },
        () => {
          this.#load = undefined; // the network failed; where the browser lets it, the next update tries again
        },
      );
  }

  hostDisconnected(): void {
    this.links?.stop();
  }
}
