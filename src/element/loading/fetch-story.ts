import {importMany} from './lazy-imports.ts';
import type {FetchOptions, LoadedStory} from './loading.ts';

/** Bytes: to read as many takes a page about as long as two frames. */
const large = 4e5;
/** Bytes: as many events as each has a mark of its own seldom fill more. */
const long = 6e4;

/** A Parquet file says so in its first bytes. */
const isArchive = ([chunk]: readonly Uint8Array[], format: string): boolean =>
  !format && String.fromCharCode(...(chunk?.subarray(0, 4) ?? [])) === 'PAR1';

/**
 * Fetches a document.
 * @returns Its bytes; the answer, if that was a refusal; or what was read as it came.
 * @throws what `fetch` throws.
 */
export async function fetchStory(
  url: string,
  {signal, watch, onAnswer, ...options}: FetchOptions & {readonly onAnswer: () => void},
): Promise<Uint8Array<ArrayBuffer> | Response | LoadedStory> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const readArchive = async () => (await import('./load-archive.ts')).loadArchive(url, {...options, signal, watch});
  if (/^parquet$/i.test(options.format || (/\.parquet(?![^?#])/i.test(url) ? 'parquet' : '')))
    return await readArchive();
  // A newsroom copies the address of its sheet, not that of its rows.
  const from = /\/\/docs\.google\.com\/spread/.test(url)
    ? (await import('../../core/formats/sheet/sheet-address.ts')).csvAddress(url)
    : url;
  const response = await fetch(from, {signal});
  if (!response.ok) return response;
  onAnswer();
  const {headers, body} = response;
  const length = Number(headers.get('content-length'));
  // Of a compressed file, the length is not that of the text, which is ten times as long at most.
  const isCoded = headers.has('content-encoding');
  const total = isCoded ? 0 : length;
  const coded = isCoded ? 0.1 : 1;
  const isSmall = length > 0 && length < large * coded;
  // Fetched while the story comes, it is there when the story is.
  if (length > long * coded) importMany().catch(() => undefined);
  const reader = isSmall ? undefined : body?.getReader();
  // What is small comes in one go: browsers may report a stream that has been read to its end as broken off.
  if (isSmall) chunks.push(new Uint8Array(await response.arrayBuffer()));
  for (let size = 0; reader; ) {
    const {done, value} = await reader.read();
    if (done) break;
    chunks.push(value);
    if (isArchive(chunks, options.format)) {
      void reader.cancel();
      break;
    }
    size += value.length;
    if (Math.max(size, total) < large) continue;
    watch?.onProgress({loaded: size, total, events: 0});
    // Where that can't be had, the file is read in one go.
    const {loadLarge} = await import('./load-large.ts').catch((): Partial<typeof import('./load-large.ts')> => ({}));
    if (loadLarge) return await loadLarge({chunks, reader, total, signal, options: {...options, name: url}, watch});
  }
  if (isArchive(chunks, options.format)) return await readArchive();
  return chunks.length === 1 && chunks[0] ? chunks[0] : new Uint8Array(await new Blob(chunks).arrayBuffer());
}
