/** JSON as people publish it by hand: assigned to a variable of a script, and with commas that nothing follows. */

export type Mend = 'assignment' | 'commas';

/** `var data = `, `window.data=`, and the call of a function (`callback(`). */
const BEFORE = /^\s*(?:(?:var|let|const)\s+)?[\w$.]{1,100}\s*(?:=|\()\s*(?=[{[])/;
const BEHIND = /[;)\s]+$/;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * The text with what is around its JSON, and commas before a closing bracket, replaced by spaces: all else stays where it
 * was, so that a place in the one is that place in the other. Takes time in proportion to the length.
 */
export function mendJson(text: string): {readonly text: string; readonly mended: readonly Mend[]} {
  const mended: Mend[] = [];
  let json = text;
  const before = BEFORE.exec(text)?.[0] ?? '';
  if (before) {
    mended.push('assignment');
    const kept = text.trimEnd();
    const end = kept.length - (BEHIND.exec(kept.slice(-100))?.[0].length ?? 0);
    json = blank(before) + text.slice(before.length, end) + blank(text.slice(end));
  }
  const pieces: string[] = [];
  let from = 0;
  for (const comma of looseCommas(json)) {
    pieces.push(json.slice(from, comma), ' ');
    from = comma + 1;
  }
  if (from) mended.push('commas');
  return {text: pieces.join('') + json.slice(from), mended};
}

/** Where commas outside of strings stand before a closing bracket. */
function* looseCommas(json: string): Generator<number> {
  const marks = /\S/g;
  let comma = -1;
  for (let match = marks.exec(json); match; match = marks.exec(json)) {
    const [mark] = match;
    if ((mark === ']' || mark === '}') && comma >= 0) yield comma;
    comma = mark === ',' ? match.index : -1;
    if (mark === '"') {
      marks.lastIndex = endOfString(json, match.index);
      if (!marks.lastIndex) return;
    }
  }
}

/** The index behind a string; 0 where it does not end. */
function endOfString(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); at > 0; at = json.indexOf('"', at + 1)) {
    let escapes = 0;
    while (json[at - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return at + 1;
  }
  return 0;
}
