/** Which words of a text that is drawn in pieces are selected: a piece has its place in the text in `data-start`. */

/** UTF-16 units of the text, half-open. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** Older browsers: a shadow root has a selection of its own. */
type SelectingRoot = ShadowRoot & {getSelection?: () => Selection | null};

/** The selection within a shadow root; `undefined` where nothing in its pieces is selected. */
export function selectedWords(root: ShadowRoot): WordRange | undefined {
  const selection = getSelection();
  const [range] = selection?.getComposedRanges?.({shadowRoots: [root]}) ?? [];
  const old = range ? undefined : (root as SelectingRoot).getSelection?.();
  const found = range ?? (old?.rangeCount ? old.getRangeAt(0) : undefined);
  if (!found || found.collapsed) return undefined;
  const start = placeAt(root, found.startContainer, found.startOffset);
  const end = placeAt(root, found.endContainer, found.endOffset);
  return start !== undefined && end !== undefined && end > start ? {start, end} : undefined;
}

function placeAt(root: ShadowRoot, node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined;
  if (node instanceof Text) {
    const start = startOf(node.parentElement?.closest('[data-start]'));
    return start === undefined ? undefined : start + offset;
  }
  // Between elements: the next piece begins there, or the text ends there.
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const at = document.createRange();
  at.setStart(node, offset);
  const next = pieces.find(piece => at.comparePoint(piece, 0) >= 0);
  if (next) return startOf(next);
  const last = pieces.at(-1);
  const start = startOf(last);
  return start === undefined ? undefined : start + (last?.textContent?.length ?? 0);
}

function startOf(element: Element | null | undefined): number | undefined {
  const start = element?.getAttribute('data-start');
  return start === null || start === undefined ? undefined : Number(start);
}
