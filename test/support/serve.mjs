// A static server for tests, the size check, the bench and the pictures: folders and made-up pages, nothing cached.
import {open, readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, relative} from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * @param {object} what
 * @param {Record<string, string>} [what.folders] Folders, or single files, by the address they are served under:
 *   `{'/dist/': '/…/dist'}`. The longest address that fits wins.
 * @param {Record<string, string | {html: string, headers?: Record<string, string>}>} [what.pages] HTML by address.
 * @param {boolean} [what.withoutRanges] Files are sent as a whole whatever part of them is asked for.
 * @returns {Promise<{origin: string, close: () => Promise<void>}>} `origin` has no slash at its end.
 */
export async function serve({folders = {}, pages = {}, withoutRanges = false}) {
  const addresses = Object.keys(folders).sort((a, b) => b.length - a.length);

  const fileOf = path => {
    const address = addresses.find(each => (each.endsWith('/') ? path.startsWith(each) : path === each));
    if (!address) return null;
    const file = join(folders[address], path.slice(address.length));
    return relative(folders[address], file).startsWith('..') ? null : file;
  };

  /** A part of a file that may be too large to be read whole; `undefined` where there is no such file, or no such part. */
  const partOf = async (path, range) => {
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
    const file = from && fileOf(path);
    const handle = file && (await open(file).catch(() => undefined));
    if (!handle) return undefined;
    try {
      const {size} = await handle.stat();
      const start = Number(from);
      const end = Math.min(to ? Number(to) : size - 1, size - 1);
      if (start > end) return undefined;
      const body = Buffer.alloc(end - start + 1);
      await handle.read(body, 0, body.length, start);
      return {body, range: `bytes ${start}-${end}/${size}`};
    } finally {
      await handle.close();
    }
  };

  /** The length of a file, without reading it. */
  const lengthOf = async path => {
    const file = fileOf(path);
    const handle = file && (await open(file).catch(() => undefined));
    if (!handle) return undefined;
    const found = await handle.stat();
    await handle.close();
    return found.isFile() ? found.size : undefined;
  };

  const find = async path => {
    const file = fileOf(path);
    if (!file) return null;
    const body = await readFile(file).catch(error => error.code);
    if (body === 'EISDIR') return {redirect: `${path}/`};
    return Buffer.isBuffer(body) ? {body, type: types[extname(file)] ?? 'application/octet-stream'} : null;
  };

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const page = pages[path];
    if (page === undefined && request.method === 'HEAD') {
      const length = await lengthOf(path);
      response
        .writeHead(length === undefined ? 404 : 200, {'Content-Length': length ?? 0, 'Cache-Control': 'no-store'})
        .end();
      return;
    }
    if (page === undefined && request.headers.range && !withoutRanges) {
      const part = await partOf(path, request.headers.range);
      if (part) {
        response.writeHead(206, {
          'Content-Type': types[extname(path)] ?? 'application/octet-stream',
          'Content-Length': part.body.length,
          'Content-Range': part.range,
          'Cache-Control': 'no-store',
        });
        response.end(part.body);
        return;
      }
    }
    const found =
      page !== undefined
        ? {body: Buffer.from(page.html ?? page), type: types['.html'], headers: page.headers}
        : await find(path.endsWith('/') ? `${path}index.html` : path);
    if (found?.redirect) {
      response.writeHead(301, {Location: found.redirect}).end();
      return;
    }
    const {body, type, headers} = found ?? {body: Buffer.from(`Nothing is served at ${path}.`), type: 'text/plain'};
    response.writeHead(found ? 200 : 404, {
      'Content-Type': type,
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      ...headers,
    });
    response.end(body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
