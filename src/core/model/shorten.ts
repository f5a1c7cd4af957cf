/** UTF-16 units of a value, a title or a name that a fault cites. */
export const CITED = 80;

/** A text of at most `longest` UTF-16 units and an ellipsis, never ending in half a character. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
