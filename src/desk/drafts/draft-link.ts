/** A small draft in a link, compressed, in the fragment, which no server is told of. */
import type {Draft} from '../../core/desk/draft.ts';
import {draftOf} from './draft-file.ts';
import {PREFIX} from './is-draft-link.ts';

/** UTF-16 units of a fragment; longer links are cut by the programs that people send them with. */
export const LONGEST_FRAGMENT = 8000;
/** Bytes: what a link may become, so that none can fill a journalist's memory. */
const LARGEST = 2_000_000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LARGEST) {
      await reader.cancel();
      throw new RangeError('The draft in the link is too large.');
    }
    pieces.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), char => char.charCodeAt(0));

/** The fragment of a link that holds a document, or one with its article, with its `#`; `undefined` where it would be too long. */
export async function linkFragment(document: unknown): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const fragment = PREFIX + toBase64Url(await through(bytes, new CompressionStream('deflate-raw')));
  return fragment.length > LONGEST_FRAGMENT ? undefined : fragment;
}

/** The draft in a fragment. Rejects where it is incomplete, damaged or too large. */
export async function draftInLink(fragment: string): Promise<Draft> {
  const bytes = fromBase64Url(fragment.slice(PREFIX.length));
  const text = new TextDecoder('utf-8', {fatal: true}).decode(
    await through(bytes, new DecompressionStream('deflate-raw')),
  );
  return draftOf(JSON.parse(text));
}
