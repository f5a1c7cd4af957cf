import {nothing} from 'lit';
import {Directive, type DirectiveResult, directive, type ElementPart} from 'lit/directive.js';
import {figure} from './figure.ts';

/** CSS properties, custom ones included, by their CSS names; numbers are CSS px. */
export type Styles = Readonly<Record<string, string | number | undefined>>;

/** What stands on an element now. */
const placed = new WeakMap<Element, Styles>();

/**
 * Sets styles through the CSS object model: a strict content policy (`style-src 'self'`) refuses style attributes, and with
 * them Lit's own `styleMap` at first render. It stands in a tag, since it sets the styles of an element; elsewhere it throws.
 */
class Place extends Directive {
  override render(_styles: Styles): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [styles]: [Styles]): typeof nothing {
    const {style} = part.element as HTMLElement;
    const before = placed.get(part.element) ?? {};
    // Without a list of either: this runs for everything that is drawn, in every frame of a movement.
    for (const name in before) if (!(name in styles)) style.removeProperty(name);
    for (const name in styles) {
      const value = styles[name];
      if (before[name] !== value) set(style, name, value);
    }
    placed.set(part.element, styles);
    return nothing;
  }
}

function set(style: CSSStyleDeclaration, name: string, value: string | number | undefined): void {
  if (value === undefined) style.removeProperty(name);
  else style.setProperty(name, typeof value === 'number' ? `${figure(value)}px` : value);
}

/** Sets one style of an element that `place` has placed, which will know of it when it places it anew. */
export function shift(element: HTMLElement, name: string, value: string | number | undefined): void {
  const styles = (placed.get(element) ?? {}) as Record<string, string | number | undefined>;
  if (styles[name] === value) return;
  set(element.style, name, value);
  placed.set(element, styles);
  styles[name] = value;
}

export const place: (styles: Styles) => DirectiveResult<typeof Place> = directive(Place);
