/** What a text of schema.org says: it is plain by the vocabulary, and HTML on many pages. */
import {ownText} from '../../text/flow-text.ts';
import type {PlainText} from '../../text/plain-text.ts';

const LIKE_HTML = /<\/[a-z]|<br\b|&(?:\w+|#\d+);/i;

/** Reads such a text: as HTML where it looks like that, and else as it is. */
export async function textReader(): Promise<(text: string) => PlainText> {
  const {plainText} = await import('../../text/plain-text.ts');
  return text => (LIKE_HTML.test(text) ? plainText(text) : ownText(text));
}
