/** The author's own nodes of an event in a list inside the element, as the card shows them. */
import type {Timeline} from '../../core/model/timeline.ts';

/** Of a timeline that was read from its author's list: the list's items by the events' ids. */
const itemsOf = new WeakMap<Timeline, ReadonlyMap<string, Element>>();
/** Shown as long as the item is the same, so that a picture is not fetched again with each drawing. */
const shown = new WeakMap<Element, Element>();

/** Elements that do something, or are no part of what an event says. */
const LEFT_OUT = 'script, style, template, iframe, object, embed, form, base, meta, link, [id^="khatt-"]';

/** Remembers the items of a list, by the ids of the events that were read from them. */
export function keepOwnNodes(timeline: Timeline, items: ReadonlyMap<string, Element>): void {
  itemsOf.set(timeline, items);
  for (const item of items.values()) shown.delete(item); // it may have changed since
}

/** Safe to follow or show; the rule is that of `core/model/safe-url.ts`, as the browser itself reads the address. */
const isSafe = (element: Element, name: string): boolean =>
  /^(?:https?|mailto):$/.test(new URL(element.getAttribute(name) ?? '', document.baseURI).protocol);

function cleaned(item: Element): Element {
  const body = document.createElement('div');
  body.className = 'own';
  for (const name of ['lang', 'dir']) {
    const value = item.getAttribute(name);
    if (value) body.setAttribute(name, value);
  }
  const time = item.querySelector('time');
  const heading = item.querySelector('h1, h2, h3, h4, h5, h6');
  const isHead = (node: Node): boolean => node === time || node === heading;
  for (const node of item.childNodes) if (!isHead(node)) body.append(node.cloneNode(true));
  // A form may have an input called `remove`.
  for (const element of body.querySelectorAll(LEFT_OUT)) Element.prototype.remove.call(element);
  for (const element of body.querySelectorAll('*')) {
    for (const {name} of [...element.attributes]) {
      const isAddress = /^(?:href|src|action|formaction|poster|data|xlink:href)$/i.test(name);
      let isKept = !/^(?:on|style$|id$|srcset$|slot$|part$)/i.test(name);
      try {
        if (isAddress) isKept &&= isSafe(element, name);
      } catch {
        isKept = false;
      }
      if (!isKept) element.removeAttribute(name);
    }
    if (element instanceof HTMLImageElement) {
      element.loading = 'lazy';
      element.referrerPolicy = 'no-referrer';
    } else if (element instanceof HTMLAnchorElement) {
      element.rel = 'noopener noreferrer';
      element.referrerPolicy = 'no-referrer';
    }
  }
  return body;
}

/** A copy of what the author wrote of an event beside its date and title, without what could run; `undefined` where that is nothing. */
export function ownNodes(timeline: Timeline, id: string): Element | undefined {
  const item = itemsOf.get(timeline)?.get(id);
  if (!item) return undefined;
  const known = shown.get(item) ?? cleaned(item);
  shown.set(item, known);
  return known.childNodes.length && (known.textContent?.trim() || known.querySelector('img, picture, video, audio'))
    ? known
    : undefined;
}
