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
  const first = fill(words, space, limit);
  let best = first;
  let low = first.width / 2;
  let high = first.width;
  while (first.starts.length > 1 && high - low > 4) {
    const middle = (low + high) / 2;
    const even = fill(words, space, middle);
    if (even.starts.length === first.starts.length && even.width <= first.width) {
      best = even;
      high = middle;
    } else low = middle;
  }
  const text = (start: number, i: number): string =>
    words
      .slice(start, best.starts[i + 1])
      .map(word => word.text)
      .join(' ');
  return {lines: best.starts.map(text), width: best.width};
}

/** Which word each line starts with, and the width of the longest line. */
function fill(words: readonly Word[], space: number, limit: number): {starts: number[]; width: number} {
  const starts: number[] = [];
  let line = 0;
  let widest = 0;
  for (let i = 0; i < words.length; i++) {
    const {width} = words[i] as Word;
    const longer = line + space + width;
    const breaks = !i || longer > limit;
    if (breaks) starts.push(i);
    line = breaks ? width : longer;
    if (line > widest) widest = line;
  }
  return {starts, width: widest};
}
