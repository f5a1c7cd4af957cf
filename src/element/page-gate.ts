import type {Problem} from '../core/model/problem.ts';
import type {ArticleLinks} from './article/article.ts';
import type {ArticleHost} from './article/article-host.ts';
import {LazyPart} from './lazy-part.ts';

/** What takes no other than certain values. */
const checked = ['layout', 'spacing', 'axis', 'numerals', 'months', 'calendar', 'palette', 'timeZone'] as const;

/**
 * The way to what ties a timeline to its page: what joins it to its article, loaded where the page names one, and what looks at
 * the attributes of its tag that take no other than certain values, loaded where it has one, or where one that is on says that it is not.
 */
export class PageGate extends LazyPart<typeof import('./article/article.ts')> {
  links: ArticleLinks | undefined;
  /** Of the attributes. */
  wrong: readonly Problem[] = [];
  /** Settles once the attributes have been looked at, or can't be. */
  looked: Promise<void> | undefined;
  readonly #host: ArticleHost;
  /** Asked for once, where it can be had: a fetch at each update would hold up what waits for `ready`, such as the focus. */
  #checks: Promise<typeof import('./attribute-problems.ts')> | undefined;

  constructor(host: ArticleHost) {
    super(host.element);
    this.#host = host;
  }

  /** Settles once the passages have been looked for, or can't be. */
  override get work(): Promise<void> | undefined {
    return this.links?.work ?? super.work;
  }

  get problems(): readonly Problem[] {
    return [...this.wrong, ...(this.links?.problems ?? [])];
  }

  hostUpdated(): void {
    const {element} = this.#host;
    if (this.links) this.links.update();
    else if (element.article) void this.load();
    if (
      this.wrong[0] ||
      // Frameworks set them as properties.
      checked.some(name => element[name]) ||
      element.matches(
        '[heading-level],[lanes=false i],[with-download=false i],[without-controls=false i],[without-legend=false i],[without-links=false i]',
      )
    ) {
      this.#checks ??= import('./attribute-problems.ts');
      this.looked = this.#checks.then(
        ({look}) => look(this, this.#host),
        () => {
          this.#checks = undefined; // the network failed: what is wrong stays untold until the next update
        },
      );
    }
  }

  hostDisconnected(): void {
    this.links?.stop();
  }

  protected override fetch() {
    return import('./article/article.ts');
  }

  protected override onLoad({ArticleLinks}: typeof import('./article/article.ts')): void {
    this.links = new ArticleLinks(this.#host);
    this.links.update();
  }
}
