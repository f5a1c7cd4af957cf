/**
 * The inks of groups as classes. A property of the views' own among the styles of an element has Chromium find all of its style
 * anew each time it is moved; without one it only reads where the element stands now, in a third of the time.
 */
import type {SceneEvent} from '../../core/scene/scene.ts';

export class Inks {
  readonly #sheet = new CSSStyleSheet();
  readonly #names = new Map<string, string>();

  constructor(root: ShadowRoot | null) {
    root?.adoptedStyleSheets.push(this.#sheet);
  }

  /** As it looks, but by a class: what draws it may set its ink anew, and is then heeded before the class. */
  give({style, classList}: HTMLElement, {light, dark}: SceneEvent['color']): void {
    if (!style.getPropertyValue('--_light')) return;
    const ink = `--_light:${light};--_dark:${dark}`;
    let name = this.#names.get(ink);
    if (!name) {
      name = `ink-${this.#names.size}`;
      this.#names.set(ink, name);
      this.#sheet.insertRule(`.${name}{${ink}}`);
    }
    for (const each of [...classList]) if (each.startsWith('ink-')) classList.remove(each);
    classList.add(name);
    style.removeProperty('--_light');
    style.removeProperty('--_dark');
  }
}
