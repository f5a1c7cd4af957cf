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

/**
 * A file on a host, read by ranges. Its length is asked for by HEAD: other sites may keep all other headers from a page, and a
 * range from the end of an unknown length is not asked for without leave.
 * Reads reject with a `LoadFault`, or as `fetch` does where they are aborted.
 */
export async function rangeBuffer(url: string, signal?: AbortSignal): Promise<ArchiveBuffer> {
  const ask = async (init: RequestInit): Promise<Response> => {
    let response: Response;
    try {
      response = await fetch(url, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new LoadFault('load-network', {url});
    }
    if (response.ok) return response;
    throw new LoadFault('load-status', {status: response.status, url});
  };

  const head = await ask({method: 'HEAD', ...(signal && {signal})});
  // There is no body; but one that is not read is a request that browsers call broken off.
  await head.text();
  // `Number(null)` is 0: a host that does not say, or that compresses as it goes.
  const byteLength = Number(head.headers.get('Content-Length'));
  if (!byteLength || head.headers.get('Accept-Ranges') === 'none') throw new LoadFault('load-ranges', {url});
  return {
    byteLength,
    async slice(start, end = byteLength, stop) {
      const own = (stop ?? signal) as AbortSignal | undefined;
      const response = await ask({headers: {Range: `bytes=${start}-${end - 1}`}, ...(own && {signal: own})});
      if (response.status !== 206) {
        // All of it is on its way, which may be gigabytes.
        await response.body?.cancel();
        throw new LoadFault('load-ranges', {url});
      }
      let bytes: ArrayBuffer;
      try {
        bytes = await response.arrayBuffer();
      } catch (error) {
        if (own?.aborted) throw error;
        throw new LoadFault('load-network', {url});
      }
      if (bytes.byteLength !== end - start) throw new LoadFault('load-ranges', {url});
      return bytes;
    },
  };
}
