/**
 * Timelines that a server has drawn are taken over as they are, where the page's own drawing begins the same way, and else drawn
 * anew. Loading this file makes every timeline that is registered after it do so.
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import {adoptStyles, LitElement} from 'lit';
import {KhattTimeline} from './khatt-timeline.ts';

// Lit asks for this as it is loaded, which a bundler may have it do before, whatever the order of the imports.
const {litElementHydrateSupport: support} = globalThis as {
  litElementHydrateSupport?: (lit: {readonly LitElement: typeof LitElement}) => void;
};
if (!Object.hasOwn(LitElement, 'observedAttributes')) support?.({LitElement});

/** The element, with what of it is overridden here and is nobody else's to call. */
type Overridden = Pick<KhattTimeline, keyof KhattTimeline> & {
  createRenderRoot(): HTMLElement | DocumentFragment;
  shouldUpdate(changed: unknown): boolean;
  willUpdate(changed: unknown): void;
  update(changed: unknown): void;
};

/** Those that still show what the server has drawn. */
const served = new WeakSet<Overridden>();

const element = KhattTimeline.prototype as unknown as Overridden;
const {createRenderRoot, willUpdate, update} = element;

Object.assign(element, {
  createRenderRoot(this: Overridden) {
    if (this.shadowRoot) served.add(this);
    return createRenderRoot.call(this);
  },

  /** What the server has drawn stays until there is something else to show: the story, or why there is none. */
  shouldUpdate(this: Overridden) {
    return !served.has(this) || this.timeline.events.length > 0 || this.problems.length > 0;
  },

  /** A server knows no width, and draws the list: so does the first update of a page. */
  willUpdate(this: Overridden, changed: unknown) {
    const {layout} = this;
    if (served.has(this)) this.layout = 'vertical';
    willUpdate.call(this, changed);
    this.layout = layout;
  },

  update(this: Overridden, changed: unknown) {
    if (!served.delete(this)) return update.call(this, changed);
    const root = this.renderRoot as ShadowRoot & {_$litPart$?: unknown};
    let isSame = hasLanguageOf(this);
    try {
      update.call(this, changed);
    } catch {
      // The server had another story, another day, or another version.
      isSame = false;
    }
    if (!isSame) {
      root.replaceChildren(...root.querySelectorAll('.probe'));
      delete root._$litPart$;
      update.call(this, changed);
    }
    takeOverStyles(root);
    // Now as there is room.
    this.requestUpdate();
  },
});

/** The server goes by the tag alone, the page by what is around it too. */
function hasLanguageOf(timeline: Overridden): boolean {
  const story = timeline.shadowRoot?.querySelector<HTMLElement>('.story');
  const lang = timeline.closest<HTMLElement>('[lang]')?.lang ?? '';
  const dir = timeline.closest<HTMLElement>('[dir]')?.dir ?? '';
  return (!lang || lang === story?.lang) && (!/^(?:ltr|rtl)$/i.test(dir) || dir === story?.dir);
}

/** The server's style element is one that a strict policy refuses; the sheets that all timelines share stand in for it. */
function takeOverStyles(root: ShadowRoot): void {
  adoptStyles(root, [...KhattTimeline.elementStyles, ...root.adoptedStyleSheets]);
  for (const style of root.querySelectorAll('style')) style.remove();
}
