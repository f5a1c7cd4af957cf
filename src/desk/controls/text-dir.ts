const STRONG = /[\p{Script=Arabic}\p{Script=Hebrew}]|(\p{L})/u;

/**
 * Which way a text runs: by its first letter; one without letters, such as a year, as the page does. `dir="auto"` has figures
 * run from the left, so that in an Arabic table they would stand at the wrong edge.
 */
export function textDir(text: string, page: 'rtl' | 'ltr'): 'rtl' | 'ltr' {
  const [found, latin] = STRONG.exec(text) ?? [];
  return found === undefined ? page : latin ? 'ltr' : 'rtl';
}
