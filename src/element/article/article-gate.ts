import type {Problem} from '../../core/model/problem.ts';
import {LazyPart} from '../lazy-part.ts';
import type {ArticleLinks} from './article.ts';
import type {ArticleHost} from './article-host.ts';

/** The way to what joins a timeline to its article: loaded where a page names one. */
export class ArticleGate extends LazyPart<typeof import('./article.ts')> {
  links: ArticleLinks | undefined;
  readonly #host: ArticleHost;

  constructor(host: ArticleHost) {
    super(host.element);
    this.#host = host;
  }

  /** Settles once the passages have been looked for, or can't be. */
  override get work(): Promise<void> | undefined {
    return this.links?.work ?? super.work;
  }

  get problems(): readonly Problem[] {
    return this.links?.problems ?? [];
  }

  hostUpdated(): void {
    if (this.links) this.links.update();
    else if (this.#host.element.article) void this.load();
  }

  hostDisconnected(): void {
    this.links?.stop();
  }

  protected override fetch() {
    return import('./article.ts');
  }

  protected override onLoad({ArticleLinks}: typeof import('./article.ts')): void {
    this.links = new ArticleLinks(this.#host);
    this.links.update();
  }
}
