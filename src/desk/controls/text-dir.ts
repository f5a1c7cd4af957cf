const STRONG = /[\p{Script=Arabic}\p{Script=Hebrew}]|(\p{L})/u;

/**
 * Which way a text runs: by its first letter; one without letters, such as a year, as the page does. `dir="auto"` has figures
 * run from the left, so that in an Arabic table they would stand at the wrong edge.
 */
export function textDir(text: string, page: 'rtl' | 'ltr'): 'rtl' | 'ltr' {
  const [found, latin] = STRONG.exec(text) ?? [];
  return found === undefined ? page : latin ? 'ltr' : 'rtl';
}

/** The same of a date: EDTF, though it may have no letter, is a code and runs from the left, else «2019/..» would be seen as `../2019`. */
export const dateDir = (text: string, page: 'rtl' | 'ltr'): 'rtl' | 'ltr' =>
  /^[\p{Nd}\s.~?%/:+-]+$/u.test(text) ? 'ltr' : textDir(text, page);
