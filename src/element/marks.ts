/** Finding one's way in what is drawn. */

/** The part of a drawing that an event is about; `null` for what the page has put into the slot. */
export function targetOf(root: Node, {target}: Event): Element | null {
  return target instanceof Element && root.contains(target) ? target : null;
}

/** The mark of a story's event; `null` where it is not drawn. */
export function markOf(root: ParentNode, id: string): HTMLElement | null {
  return id ? root.querySelector<HTMLElement>(`[data-id=${CSS.escape(id)}] > .mark`) : null;
}

/** The id of the event whose mark this is, or is in; empty where it is in none. */
export function idOfMark(target: Element | null): string {
  const mark = target?.closest('.mark');
  return mark?.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
}
