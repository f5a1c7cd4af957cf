/**
 * The text of an article as it is read: across inline markup, and with a break where a block begins or ends. The page's nodes are
 * only looked at.
 */

/** A text node, and where its text begins in that of the article; UTF-16 units. */
interface Piece {
  readonly node: Text;
  readonly at: number;
}

export interface ArticleText {
  readonly text: string;
  /** In the order of the text. */
  readonly pieces: readonly Piece[];
  /** The document or shadow roots that the text stands in. */
  readonly roots: ReadonlySet<Document | ShadowRoot>;
  /** What an author has marked as the passage of an event (`data-khatt-event`), in the order of the text. */
  readonly marked: readonly HTMLElement[];
}

/** What does not part one word from the next. A custom element is taken to be one of them. */
const INLINE =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|ruby|s|samp|slot|small|span|strong|sub|sup|time|tt|u|var|wbr|.*-.*)$/;

/** What is no text of the article; a timeline in it is about the article. */
const SKIPPED = /^(button|input|khatt-timeline|math|noscript|rp|rt|script|select|style|svg|template|textarea)$/;

/** The text of an element as it stands now. */
export function readArticle(article: Element): ArticleText {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  const roots = new Set<Document | ShadowRoot>([rootOf(article)]);
  const marked: HTMLElement[] = [];
  let length = 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const read = (parent: Element): void => {
    if (parent instanceof HTMLElement && parent.dataset['khattEvent']) marked.push(parent);
    if (parent.shadowRoot) roots.add(parent.shadowRoot);
    for (const child of childrenOf(parent)) {
      if (child instanceof Text) {
        pieces.push({node: child, at: length});
        add(child.data);
      } else if (child instanceof Element && !isSkipped(child)) {
        const isInline = INLINE.test(child.localName);
        if (!isInline) add('\n');
        read(child);
        if (!isInline) add('\n');
      }
    }
  };
  read(article);
  return {text: parts.join(''), pieces, roots, marked};
}

/** The stretch from `start` to `end` of the text, a range for each text node: what stands between them is no part of it. */
export function rangesIn({pieces}: Pick<ArticleText, 'pieces'>, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (const {node, at} of pieces) {
    if (at >= end) break;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
    if (from < to && /\S/.test(node.data.slice(from, to))) ranges.push(rangeOf(node, from, to));
  }
  return ranges;
}

/** The shadow root that a node is in, or else the page's document: what ids are looked for in. */
export function rootOf(node: Node): Document | ShadowRoot {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** The nearest element around a node, up to the article itself, that is a block of its own. */
export function blockAround(node: Node, article: Element): HTMLElement {
  for (let parent = node.parentElement; parent && parent !== article; parent = parent.parentElement) {
    if (!INLINE.test(parent.localName)) return parent;
  }
  return article as HTMLElement;
}

/** As they are shown: a component's own, and what stands in its slots. */
function childrenOf(parent: Element): Iterable<Node> {
  if (parent.shadowRoot) return parent.shadowRoot.childNodes;
  const slotted = parent instanceof HTMLSlotElement ? parent.assignedNodes() : [];
  return slotted.length ? slotted : parent.childNodes;
}

function isSkipped(element: Element): boolean {
  return SKIPPED.test(element.localName) || (element instanceof HTMLElement && element.hidden === true);
}

function rangeOf(node: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
