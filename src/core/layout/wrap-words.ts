/** Lines of whole words. Widths come from the caller, in CSS px; nothing here knows a font. */

export interface Word {
  readonly text: string;
  readonly width: number;
}

export interface WrappedText {
  readonly lines: readonly string[];
  /** CSS px of the longest line. */
  readonly width: number;
}

/** The words of a text, parted at white space where a line may break; a no-break space keeps its neighbours together. */
export function splitWords(text: string): string[] {
  return text.split(/[^\S\u00a0\u202f\u2060]+/u).filter(Boolean);
}

/**
 * Fills lines up to `limit` CSS px, then evens them out, so that the last is not a lonely word. A word wider than the
 * limit makes the result that wide: it is never cut.
 */
export function wrapWords(words: readonly Word[], space: number, limit: number): WrappedText {
  const first = fillLines(words, space, limit);
  if (first.lines.length < 2) return first;
  let [low, high] = [first.width / 2, first.width];
  let best = first;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const even = fillLines(words, space, middle);
    if (even.lines.length === first.lines.length && even.width <= first.width) {
      best = even;
      high = middle;
    } else low = middle;
  }
  return best;
}

function fillLines(words: readonly Word[], space: number, limit: number): WrappedText {
  const lines: string[] = [];
  let line: string[] = [];
  let width = 0;
  let widest = 0;
  for (const word of words) {
    const longer = width + space + word.width;
    if (line.length && longer > limit) {
      lines.push(line.join(' '));
      line = [];
    }
    width = line.length ? longer : word.width;
    line.push(word.text);
    widest = Math.max(widest, width);
  }
  if (line.length) lines.push(line.join(' '));
  return {lines, width: widest};
}
