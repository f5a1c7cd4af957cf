/** CSS px of the desk; below it rows are cards. */
const NARROW = 600;

/**
 * Whether the desk around a part of it has no room for a table. By the desk's width, not the part's: a table in a pane of a wide
 * page can be moved sideways.
 */
export function isNarrow(part: HTMLElement): boolean {
  const root = part.getRootNode();
  const {clientWidth} = root instanceof ShadowRoot ? root.host : part;
  return clientWidth < NARROW;
}
