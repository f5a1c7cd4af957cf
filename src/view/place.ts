import {nothing} from 'lit';
import {Directive, type DirectiveResult, directive, type ElementPart} from 'lit/directive.js';
import {figure} from './figure.ts';

/** CSS properties, custom ones included, by their CSS names; numbers are CSS px. */
export type Styles = Readonly<Record<string, string | number | undefined>>;

/** What stands on an element now: whoever sets a style beside `place` notes it here, and it knows of it when it places anew. */
export const placed = new WeakMap<Element, Styles>();

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
      if (before[name] === value) continue;
      if (value === undefined) style.removeProperty(name);
      else style.setProperty(name, typeof value === 'number' ? `${figure(value)}px` : value);
    }
    placed.set(part.element, styles);
    return nothing;
  }
}

/** `<div ${place({left: 12})}>`, in the tag of the element that is placed. */
export const place: (styles: Styles) => DirectiveResult<typeof Place> = directive(Place);
