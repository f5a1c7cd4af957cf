/**
 * The event that the page's address names: `#id` in the first timeline of the page that has it, `#timeline/id` in the one whose
 * element has that id. A story that comes again does not take the reader back.
 */
import {type LinkedHost, linked} from './linked.ts';

/** Between the id of a timeline and that of an event; a fragment may hold it as it is. */
const separator = '/';

/** The address that each timeline has answered last. */
const followed = new WeakMap<LinkedHost, string>();

/**
 * Opens the event that the page's address names, where it has not been opened before.
 * @param anew Of all timelines this one, before or not: the reader has followed a link.
 */
export function followAddress(anew?: LinkedHost): void {
  document.addEventListener('click', onClick);
  const {hash} = location;
  const isFollowed = [...linked].some(host => followed.get(host) === hash);
  for (const host of anew ? [anew] : isFollowed ? [] : linked) {
    const id = linked.has(host) && idIn(hash.slice(1), host);
    if (!id) continue;
    followed.set(host, hash);
    const opened = host.open(id);
    // As with any link to a place in a page: what comes next by key, and by ear, is there.
    if (anew) void opened.then(() => host.element.renderRoot.querySelector('article')?.focus({preventScroll: true}));
  }
}

/** A link to where the page is already tells of nothing, but a reader who has closed the card since means it. */
const onClick = (event: MouseEvent): void => {
  const link = event.composedPath().find(node => node instanceof HTMLAnchorElement);
  const isElsewhere = event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey;
  if (link?.hash && link.href === location.href && !isElsewhere) for (const host of linked) followAddress(host);
};

/** What an address calls an event of a timeline, before anything is encoded. */
export function linkName({id: own}: Element, id: string): string {
  const isShared = [...linked].filter(({has}) => has(id)).length > 1;
  return own && isShared ? own + separator + id : id;
}

/** An id may hold percent signs of its own: the address is tried as it stands before it is decoded. */
function idIn(fragment: string, {element, has}: LinkedHost): string | undefined {
  const names = [fragment, decoded(fragment)];
  const prefix = element.id + separator;
  const own = names.flatMap(name => (element.id && name.startsWith(prefix) ? name.slice(prefix.length) : []));
  return own.find(has) ?? names.find(name => has(name) && !isForEarlier(name, element));
}

/** A timeline before this one has such an event, or may yet turn out to have it. */
function isForEarlier(id: string, element: Element): boolean {
  return [...linked].some(each => (each.has(id) || each.isLoading()) && comesBefore(each.element, element));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a lone percent sign
  }
}

/** In the order of the document, shadow trees included. */
function comesBefore(one: Node, other: Node): boolean {
  const [a, b] = [withHosts(one), withHosts(other)];
  const at = a.findIndex((node, i) => node !== b[i]);
  const [x, y] = [a[at], b[at]];
  return Boolean(x && y && x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** A node and the hosts of the shadow trees that it is in, the outermost first. */
function withHosts(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...withHosts(root.host), node] : [node];
}
