/** The author's own list inside the element as its story. */

import {checkFile} from '../../core/formats/read-timeline.ts';
import {readList} from '../../core/formats/web/html-list.ts';
import type {Token} from '../../core/formats/web/token.ts';
import type {LoadedStory, LoadOptions} from './loading.ts';
import {withOtherLists} from './other-lists.ts';
import {keepOwnNodes} from './own-nodes.ts';

/** No deeper than this: a page's nodes may be nested without end. */
const DEEPEST = 200;

/** Of a form, `attributes` may be an input of that name: what a node is asked, it is asked past its own properties. */
const {getAttribute, getAttributeNames} = Element.prototype;
const childrenOf = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')?.get as (this: Node) => NodeList;
const nameOf = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get as (this: Node) => string;

const attributesOf = (element: Element): ReadonlyMap<string, string> =>
  new Map(getAttributeNames.call(element).map(key => [key.toLowerCase(), getAttribute.call(element, key) ?? '']));

const tokensIn = (node: Node, depth = 0): readonly Token[] =>
  [...childrenOf.call(node)].flatMap(child => tokensOf(child, depth));

function tokensOf(node: Node, depth: number): readonly Token[] {
  if (node instanceof Text) return [{kind: 'text', text: node.data}];
  if (!(node instanceof Element) || depth > DEEPEST) return [];
  const name = nameOf.call(node);
  const open: Token = {kind: 'open', name, attributes: attributesOf(node)};
  return [open, ...tokensIn(node, depth + 1), {kind: 'close', name}];
}

/** Reads a list, and keeps its items for the card. */
export async function readOwnList(list: Element, {lang}: LoadOptions): Promise<LoadedStory> {
  const items = [...list.children].filter(({localName}) => localName === 'li');
  const content = readList({
    attributes: attributesOf(list),
    items: items.map(item => ({attributes: attributesOf(item), tokens: tokensIn(item)})),
  });
  const {timeline, problems} = await checkFile(withOtherLists(list, content), {...(lang && {lang})});
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
