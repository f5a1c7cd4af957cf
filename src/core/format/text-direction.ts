/** Of Hebrew, Arabic and the scripts beside them, their figures and signs too, and the forms of letters that old files hold. */
export const rtlLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Of Latin and the other scripts that run left to right, by their blocks: the classes of Unicode take a page longer to set up. */
const ltrLetter = /[A-Za-z\u00c0-\u02b8\u0370-\u058f\u0900-\u1fff\u3040-\ud7ff]/;

/**
 * Which way a text runs in a story that runs `dir`: as the story does, unless all its letters run the other way. So a Latin title
 * among Arabic ones has its full stop at its right, while an Arabic one that begins with a Latin name, which `dir="auto"` would
 * turn around, and a year stand as they do.
 */
export function directionIn(dir: 'ltr' | 'rtl', text: string): 'ltr' | 'rtl' {
  const hasLtr = ltrLetter.test(text);
  if (hasLtr === rtlLetter.test(text)) return dir;
  return hasLtr ? 'ltr' : 'rtl';
}

/**
 * A text in pieces, every second of which is Latin and ends in a sign, as «OPEC+» and «C++» do: in a line that runs from right to
 * left, and unless Latin goes on after it, the sign would stand before the word if that were not set apart.
 */
export const piecesOf = (text: string): readonly string[] =>
  /\w[+#]/.test(text) ? text.split(/([a-z][^\u0590-\u08ff]*[+#])(?![^\u0590-\u08ff]*\w)/i) : [text];
