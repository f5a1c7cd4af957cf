/**
 * Whether an address may be followed or shown: http, https, mailto, or relative (`//host`, `/path`, `#id` as well).
 * White space, control and invisible characters are passed over wherever they are: browsers drop some of them, so that
 * `java\nscript:` runs, and no honest scheme has any. The rule is that of the WHATWG URL standard, read strictly.
 */
export function isSafeUrl(url: string): boolean {
  if (/^https?:/i.test(url)) return true; // nearly all are, and are seen to be without a look at each letter
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\s\p{C}]/gu, ''))?.[1];
  return !scheme || /^(https?|mailto)$/i.test(scheme);
}
