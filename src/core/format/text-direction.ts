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
