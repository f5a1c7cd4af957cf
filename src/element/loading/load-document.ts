import {readTimeline} from '../../core/formats/read-timeline.ts';
import type {Fault, Problem} from '../../core/model/problem.ts';
import {importMany} from './lazy-imports.ts';
import type {LoadedStory, LoadOptions, LoadWatch} from './loading.ts';

/** Bytes: to read as many takes a page about as long as two frames. */
const large = 4e5;
/** Bytes: as many events as each has a mark of its own seldom fill more. */
const long = 6e4;

/** A Parquet file says so in its first bytes. */
const isArchive = ([chunk]: readonly Uint8Array[], format: string): boolean =>
  !format && String.fromCharCode(...(chunk?.subarray(0, 4) ?? [])) === 'PAR1';

/** Fetches and reads a document. A failure of any kind is a Problem; only an aborted load rejects. */
export async function loadDocument(
  url: string,
  {signal, watch, ...options}: LoadOptions & {readonly signal: AbortSignal; readonly watch?: LoadWatch},
): Promise<LoadedStory> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const readArchive = async () => (await import('./load-archive.ts')).loadArchive(url, {...options, signal, watch});
  try {
    if (/^parquet$/i.test(options.format || (/\.parquet(?![^?#])/i.test(url) ? 'parquet' : '')))
      return await readArchive();
    // A newsroom copies the address of its sheet, not that of its rows.
    const from = /\/\/docs\.google\.com\/spread/.test(url)
      ? (await import('../../core/formats/sheet/sheet-address.ts')).csvAddress(url)
      : url;
    const response = await fetch(from, {signal});
    if (!response.ok) return failed({code: 'load-status', params: {status: response.status, url}}, options.lang);
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
  } catch (error) {
    if (signal.aborted) throw error;
    return failed({code: 'load-network', params: {url}}, options.lang);
  }
  const bytes = chunks.length === 1 && chunks[0] ? chunks[0] : new Uint8Array(await new Blob(chunks).arrayBuffer());
  return readDocument(bytes, {...options, name: url});
}

/** Reads a document that is at hand. */
export async function readDocument(
  input: string | Uint8Array | object,
  {format, lang, name}: LoadOptions & {readonly name?: string},
): Promise<LoadedStory> {
  const {timeline, problems} = await readTimeline(input, {
    ...(lang && {lang}),
    ...(format && {format}),
    ...(name && {name}),
  });
  const unreadable = problems.some(({code, severity}) => severity === 'error' && code.startsWith('file-'));
  return {timeline: unreadable ? undefined : timeline, problems};
}

async function failed(fault: Pick<Fault, 'code' | 'params'>, lang: string): Promise<LoadedStory> {
  const whole: Fault = {severity: 'error', ...fault};
  const problem = await import('../../core/format/problem-text.ts').then(
    ({describeFault}) => describeFault(whole, lang),
    // The words come over the same network as the document, which may be what has failed.
    (): Problem => ({...whole, message: String(fault.params?.['url'] ?? ''), remedy: ''}),
  );
  return {timeline: undefined, problems: [problem]};
}
