/** What a fragment may hold as it is, letters of all scripts among it (RFC 3987, `ifragment`). */
const NOT_IN_FRAGMENT = /[^\p{L}\p{M}\p{N}\-._~!$&'()*+,;=:@/?]/gu;

/**
 * The address of an event: that of its page, with letters of all scripts readable, as a browser's address bar shows them.
 * @param page The page's own address; its fragment is replaced.
 * @param name What the address calls the event.
 * @returns Empty where the page has no address that could be opened elsewhere: of a frame made of text, for example.
 */
export function eventAddress(page: string, name: string): string {
  if (!/^(?:https?|file):/.test(page)) return '';
  const fragment = name.replace(NOT_IN_FRAGMENT, character =>
    encodeURIComponent(/\p{Surrogate}/u.test(character) ? '\ufffd' : character),
  );
  return `${page.replace(/#.*/s, '').replace(/(?:%[89a-f][\da-f])+/gi, readable)}#${fragment}`;
}

/** Letters, where that is what the bytes are. What is no letter stays encoded: spaces and invisible marks break addresses. */
function readable(bytes: string): string {
  try {
    const text = decodeURIComponent(bytes);
    return /^[\p{L}\p{M}\p{N}]+$/u.test(text) ? text : bytes;
  } catch {
    return bytes; // of another encoding
  }
}
