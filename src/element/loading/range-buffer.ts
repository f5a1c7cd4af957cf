import type {ArchiveBuffer} from '../../core/archive/archive-buffer.ts';
import type {Fault} from '../../core/model/problem.ts';

/** A file that could not be had, with what to tell of it. */
export class LoadFault extends Error {
  readonly fault: Fault;
  constructor(code: Fault['code'], params: Fault['params'] = {}) {
    super(`${code}: ${params['url'] ?? ''}`);
    this.fault = {severity: 'error', code, params};
  }
}

type Ask = (init: RequestInit) => Promise<Response>;

/**
 * A file on a host, read by ranges. Its length is asked for by HEAD: other sites may keep all other headers from a page, and a
 * range from the end of an unknown length is not asked for without leave.
 * Reads reject with a `LoadFault`, or as `fetch` does where they are aborted.
 */
export async function rangeBuffer(url: string, signal?: AbortSignal): Promise<ArchiveBuffer> {
  let byteLength: number | undefined;
  const empty = (): LoadFault => new LoadFault('archive-damaged', {name: url, found: '0 bytes'});
  const ask: Ask = async init => {
    let response: Response;
    try {
      response = await fetch(url, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new LoadFault('load-network', {url});
    }
    if (response.ok) return response;
    // There is no such part: the file was longer when its length was told, or there is nothing in it.
    if (response.status === 416) throw byteLength ? new LoadFault('load-changed', {url}) : empty();
    throw new LoadFault('load-status', {status: response.status, url});
  };
  /** A part of the file, and nothing that is called so but is another. */
  const part = async (start: number, end: number, own: AbortSignal | undefined): Promise<Response> => {
    const response = await ask({headers: {Range: `bytes=${start}-${end - 1}`}, ...(own && {signal: own})});
    const {from = start} = rangeOf(response);
    if (response.status === 206 && from === start) return response;
    if (response.headers.get('Content-Length') === '0') throw empty();
    // All of it may be on its way, which may be gigabytes.
    await response.body?.cancel();
    throw new LoadFault('load-ranges', {url});
  };

  byteLength = await toldLength(ask, url, signal);
  if (!byteLength) {
    const beginning = await part(0, 4, signal);
    await beginning.arrayBuffer();
    byteLength = rangeOf(beginning).total;
  }
  if (!byteLength) throw new LoadFault('load-ranges', {url});
  const total = byteLength;
  let first: Headers | undefined;
  return {
    byteLength: total,
    async slice(start, end = total, stop) {
      const own = (stop ?? signal) as AbortSignal | undefined;
      const response = await part(start, end, own);
      first ??= response.headers;
      if (isOther(first, response.headers) || (rangeOf(response).total ?? total) !== total) {
        await response.body?.cancel();
        throw new LoadFault('load-changed', {url});
      }
      let bytes: ArrayBuffer;
      try {
        bytes = await response.arrayBuffer();
      } catch (error) {
        if (own?.aborted) throw error;
        throw new LoadFault('load-network', {url, kind: 'broken'});
      }
      if (bytes.byteLength !== end - start) throw new LoadFault('load-ranges', {url});
      return bytes;
    },
  };
}

/**
 * Bytes of the whole file, as the answer to a HEAD tells them.
 * @returns `undefined` where a part of it is to be asked for that: hosts refuse HEAD, or compress what they tell the length of.
 * @throws {LoadFault} where there is no such file, or none in parts.
 */
async function toldLength(ask: Ask, url: string, signal: AbortSignal | undefined): Promise<number | undefined> {
  let head: Response;
  try {
    head = await ask({method: 'HEAD', ...(signal && {signal})});
    // There is no body; but one that is not read is a request that browsers call broken off.
    await head.text();
  } catch (error) {
    const {params: {status = 0} = {}} = error instanceof LoadFault ? error.fault : {};
    if (signal?.aborted || status === 404 || status === 410) throw error;
    if (error instanceof LoadFault || error instanceof TypeError) return undefined;
    throw error;
  }
  const {headers} = head;
  if (headers.get('Accept-Ranges') === 'none') throw new LoadFault('load-ranges', {url});
  // `Number(null)` is 0: a host that does not say.
  return headers.has('Content-Encoding') ? undefined : Number(headers.get('Content-Length')) || undefined;
}

/** What a part says of itself, where the page may see that. */
function rangeOf({headers}: Response): {readonly from?: number; readonly total?: number} {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('Content-Range') ?? '') ?? [];
  return {...(from && {from: Number(from)}), ...(total && {total: Number(total)})};
}

/** One of the hosts behind an address may tell another mark than the next, but not another time as well. */
function isOther(first: Headers, next: Headers): boolean {
  const changes = ['ETag', 'Last-Modified'].flatMap(name => {
    const [before, now] = [first.get(name), next.get(name)];
    return before && now ? [before !== now] : [];
  });
  return changes.length > 0 && changes.every(Boolean);
}
