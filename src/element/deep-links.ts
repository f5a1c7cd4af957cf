import type {ReactiveController, ReactiveElement} from 'lit';

/** The element, as links to its events see it. */
export interface LinkedHost {
  readonly element: ReactiveElement;
  readonly has: (id: string) => boolean;
  /** Whether its story is on the way, so that nobody knows yet what it has. */
  readonly isLoading: () => boolean;
  readonly open: (id: string) => void;
}

/** Between the id of a timeline and that of an event; a fragment may hold it as it is. */
const separator = '/';

/** The timelines that are in a page now, in no order. */
const all = new Set<DeepLinks>();

/**
 * Opens the event that the page's address names: `#id` in the first timeline of the page that has it, `#timeline/id` in the one
 * whose element has that id. Followed on load and at each change; a story that comes again does not take the reader back.
 */
export class DeepLinks implements ReactiveController {
  readonly #host: LinkedHost;
  /** The address that has been answered here. */
  #followed = '';

  constructor(host: LinkedHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    all.add(this);
    addEventListener('hashchange', this.#onHash);
  }

  hostDisconnected(): void {
    all.delete(this);
    removeEventListener('hashchange', this.#onHash);
  }

  /** The story has come, or could not be had: whoever waited for it may know now whose the address is. */
  settled(): void {
    for (const each of all) each.#follow();
  }

  /** What an address calls an event of this timeline, before anything is encoded. */
  nameOf(id: string): string {
    const own = this.#host.element.id;
    const isShared = [...all].some(each => each !== this && each.#host.has(id));
    return own && isShared ? own + separator + id : id;
  }

  readonly #onHash = (): void => {
    this.#follow(true);
  };

  #follow(isNew = false): void {
    const {hash} = location;
    if (!hash || (!isNew && [...all].some(each => each.#followed === hash))) return;
    const id = this.#idIn(hash.slice(1));
    if (!id) return;
    this.#followed = hash;
    this.#host.open(id);
  }

  /** An id may hold percent signs of its own: the address is tried as it stands before it is decoded. */
  #idIn(fragment: string): string | undefined {
    const {element, has} = this.#host;
    const names = [fragment, decoded(fragment)];
    const prefix = element.id + separator;
    const own = names.flatMap(name => (element.id && name.startsWith(prefix) ? name.slice(prefix.length) : []));
    return own.find(has) ?? names.find(name => has(name) && !this.#isForEarlier(name));
  }

  /** A timeline before this one has such an event, or may yet turn out to have it. */
  #isForEarlier(id: string): boolean {
    return [...all].some(each => {
      const {element, has, isLoading} = each.#host;
      return (has(id) || isLoading()) && comesBefore(element, this.#host.element);
    });
  }
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
