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

/**
 * The words of a text, parted at white space where a line may break; a no-break space keeps its neighbours together, and so does
 * any in a month's name of two words, «تشرين الثاني», of which the second alone says nothing.
 */
export function splitWords(text: string): string[] {
  return text.split(/(?<!تشرين|كانون)[^\S\u00a0\u202f\u2060]+/u).filter(Boolean);
}

/**
 * Fills lines up to `limit` CSS px, then evens them out, so that the last is not a lonely word. A word wider than the
 * limit makes the result that wide: it is never cut.
 */
export function wrapWords(words: readonly Word[], space: number, limit: number): WrappedText {
  let best = fill(words, space, limit);
  const count = best.starts.length;
  if (count > 1) {
    // A word that is wider than the limit makes no room for others.
    let least = Math.min((sum(words) + space * (words.length - count)) / count, limit);
    for (let tried = fill(words, space, least); tried.starts.length > count; tried = fill(words, space, least)) {
      least = tried.wider;
    }
    // For so little nobody would carry a word over to the next line.
    best = fill(words, space, Math.min(least + 2, limit));
  }
  const text = (start: number, i: number): string =>
    words
      .slice(start, best.starts[i + 1])
      .map(word => word.text)
      .join(' ');
  return {lines: best.starts.map(text), width: best.width};
}

const sum = (words: readonly Word[]): number => words.reduce((all, {width}) => all + width, 0);

interface Filled {
  /** Which word each line starts with. */
  readonly starts: readonly number[];
  /** CSS px of the longest line, and the least limit at which a line would hold more. */
  readonly width: number;
  readonly wider: number;
}

function fill(words: readonly Word[], space: number, limit: number): Filled {
  const starts: number[] = [];
  let line = 0;
  let widest = 0;
  let wider = Number.POSITIVE_INFINITY;
  for (let i = 0; i < words.length; i++) {
    const {width} = words[i] as Word;
    const longer = line + space + width;
    const breaks = !i || longer > limit;
    if (breaks) {
      starts.push(i);
      if (i && longer < wider) wider = longer;
    }
    line = breaks ? width : longer;
    if (line > widest) widest = line;
  }
  return {starts, width: widest, wider};
}
