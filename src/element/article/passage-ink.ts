/**
 * Passages shown with the CSS Custom Highlight API, so that no node of the page is touched. Highlights have names that all of a page
 * shares: every timeline puts its ranges into the same ones and takes its own out again. Where the API is missing they are shown by
 * `PassageBoxes`.
 */
import type {Color} from '../../core/model/color.ts';
import {type Ink, type InkedRange, inks} from './inks.ts';
import type {PassageBoxes} from './passage-boxes.ts';

/** `khatt-passage`, `khatt-read` and `khatt-marked` are a page's to style, and hold all; of each colour there is one more. */
const nameOf = (ink: Ink): string => `khatt-${ink}`;
const coloredName = (ink: Ink, color: Color | undefined): string =>
  `${nameOf(ink)}-${color ? `${color.light}-${color.dark}`.replace(/#/g, '') : 'plain'}`;

/**
 * The rules stand in a layer, so that any rule of the page itself wins. `::highlight()` takes colours and lines only, and a sheet
 * made here needs no leave of a content policy.
 */
let sheet: CSSStyleSheet | undefined;
const ruled = new Set<string>();

function rule(color: Color | undefined): void {
  sheet ??= new CSSStyleSheet();
  const ink = color ? `light-dark(${color.light}, ${color.dark})` : 'currentColor';
  const key = coloredName('passage', color);
  if (ruled.has(key)) return;
  ruled.add(key);
  const faint = (part: number): string => `color-mix(in srgb, ${ink} ${part}%, transparent)`;
  const line = (width: string, stroke: string): string =>
    `text-decoration: underline ${width} ${stroke}; text-underline-offset: 0.3em;`;
  const rules = [
    `::highlight(${key}) {${line('0.08em', faint(55))}}`,
    `::highlight(${coloredName('read', color)}) {${line('0.12em', ink)}}`,
    `::highlight(${coloredName('marked', color)}) {${line('0.12em', ink)} background-color: ${faint(16)};}`,
  ];
  sheet.insertRule(`@layer khatt {@media screen {${rules.join('')}}}`);
  sheet.insertRule(
    `@layer khatt {@media (forced-colors: active) {::highlight(${coloredName('marked', color)}) {background-color: Highlight; color: HighlightText;}}}`,
    sheet.cssRules.length,
  );
}

/** How many timelines have passages in a root. */
const users = new Map<Document | ShadowRoot, number>();

/** What one timeline shows. */
export class PassageInk {
  #roots: ReadonlySet<Document | ShadowRoot> = new Set();
  readonly #shown = new Map<string, Set<Range>>();
  /** Where the API is missing; empty where the network failed too. */
  #boxes: Promise<PassageBoxes | undefined> | undefined;

  /** @param root Of the timeline. */
  follow(root: ParentNode, article: Element, roots: ReadonlySet<Document | ShadowRoot>): void {
    if (typeof Highlight === 'undefined') {
      this.#boxes ??= import('./passage-boxes.ts').then(
        module => new module.PassageBoxes(),
        () => undefined,
      );
      void this.#boxes.then(boxes => boxes?.follow(root, article));
    } else this.#adopt(roots);
  }

  /** The sheet stands in the roots where passages are; anywhere else it would reach nothing. */
  #adopt(roots: ReadonlySet<Document | ShadowRoot>): void {
    sheet ??= new CSSStyleSheet();
    for (const root of roots) if (!this.#roots.has(root)) count(root, 1, sheet);
    for (const root of this.#roots) if (!roots.has(root)) count(root, -1, sheet);
    this.#roots = roots;
  }

  show(ink: Ink, ranges: readonly InkedRange[]): void {
    void this.#boxes?.then(boxes => boxes?.show(ink, ranges));
    if (typeof Highlight === 'undefined') return;
    const wanted = new Map<string, Set<Range>>();
    for (const {range, color} of ranges) {
      rule(color);
      for (const name of [nameOf(ink), coloredName(ink, color)]) {
        const of = wanted.get(name) ?? new Set();
        wanted.set(name, of.add(range));
      }
    }
    const prefix = nameOf(ink);
    for (const [name, before] of this.#shown) {
      if (name !== prefix && !name.startsWith(`${prefix}-`)) continue;
      const after = wanted.get(name);
      const highlight = CSS.highlights.get(name);
      for (const range of before) if (!after?.has(range)) highlight?.delete(range);
      if (highlight && !highlight.size && !after) CSS.highlights.delete(name);
      if (!after) this.#shown.delete(name);
    }
    for (const [name, after] of wanted) {
      const known = CSS.highlights.get(name);
      const highlight = known ?? new Highlight();
      const before = known && this.#shown.get(name);
      // One that is added once more is painted once more.
      for (const range of after) if (!before?.has(range)) highlight.add(range);
      // Another's, or one that is new, is put in; what is set anew is painted anew.
      if (!known) {
        highlight.priority = inks.indexOf(ink);
        CSS.highlights.set(name, highlight);
      }
      this.#shown.set(name, after);
    }
  }

  clear(): void {
    for (const ink of inks) this.show(ink, []);
    void this.#boxes?.then(boxes => boxes?.stop());
    this.#boxes = undefined;
    this.#adopt(new Set());
  }
}

function count(root: Document | ShadowRoot, by: number, own: CSSStyleSheet): void {
  const n = (users.get(root) ?? 0) + by;
  const others = [...root.adoptedStyleSheets].filter(each => each !== own);
  if (n > 0) users.set(root, n);
  else users.delete(root);
  root.adoptedStyleSheets = n > 0 ? [...others, own] : others;
}
