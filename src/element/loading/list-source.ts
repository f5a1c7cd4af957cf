/** The author's own list inside the element as its story. */

import {checkFile} from '../../core/formats/read-timeline.ts';
import {readList} from '../../core/formats/web/html-list.ts';
import type {HtmlHandler} from '../../core/text/flow-text.ts';
import type {LoadedStory, LoadOptions} from './loading.ts';
import {keepOwnNodes} from './own-nodes.ts';

/** No deeper than this: a page's nodes may be nested without end. */
const DEEPEST = 200;

/** Of a form, `attributes` may be an input of that name: what a node is asked, it is asked past its own properties. */
const {getAttribute, getAttributeNames} = Element.prototype;
const childrenOf = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')?.get as (this: Node) => NodeList;
const nameOf = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get as (this: Node) => string;

function walk(node: Node, handler: HtmlHandler, depth = 0): void {
  if (node instanceof Text) handler.text(node.data);
  if (!(node instanceof Element) || depth > DEEPEST) return;
  const name = nameOf.call(node);
  handler.open(
    name,
    new Map(getAttributeNames.call(node).map(key => [key.toLowerCase(), getAttribute.call(node, key) ?? ''])),
  );
  for (const child of childrenOf.call(node)) walk(child, handler, depth + 1);
  handler.close(name);
}

/** Reads a list, and keeps its items for the card. */
export async function readOwnList(list: Element, {lang}: LoadOptions): Promise<LoadedStory> {
  const content = readList(handler => walk(list, handler)) ?? {};
  const {timeline, problems} = await checkFile(content, {...(lang && {lang})});
  const items = [...list.children].filter(({localName}) => localName === 'li');
  const events = new Set(timeline.events.map(({id}) => id));
  const named = new Map<string, Element>();
  // Those without an id of their own have one made of their title: the events that are left, in their order.
  for (const item of items)
    if (item.id && events.has(item.id.trim().normalize('NFC'))) named.set(item.id.trim().normalize('NFC'), item);
  const others = items.filter(item => !item.id && item.querySelector('time'));
  const faulty = new Set(
    problems.filter(({severity, list: of}) => severity === 'error' && of === 'events').map(({index}) => index),
  );
  const left = timeline.events.filter(({id}) => !named.has(id));
  others
    .filter(item => !faulty.has(items.indexOf(item)))
    .forEach((item, i) => {
      const event = left[i];
      if (event) named.set(event.id, item);
    });
  keepOwnNodes(timeline, named);
  return {timeline, problems};
}
