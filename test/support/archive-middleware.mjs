// Archives for tests: made when one is asked for, never written to disk, and served by ranges as any static host serves them.
import {archiveInMemory} from '../bench/make-archive.mjs';

const made = new Map();

/** `/archives/ROWS.parquet`, with its summary inside; `/archives/beside/ROWS.parquet` has it in a file of its own. */
function archiveAt(path) {
  const [, beside, count, isSummary] = /^\/archives\/(beside\/)?(\d+)\.parquet(\.density\.json)?$/.exec(path) ?? [];
  if (!count || (isSummary && !beside)) return undefined;
  const key = `${beside} ${count}`;
  if (!made.has(key))
    made.set(key, archiveInMemory({count: Number(count), rows: 8192, density: beside ? 'beside' : 'metadata'}));
  const {bytes, density} = made.get(key);
  return Buffer.from(isSummary ? density : bytes);
}

/** Middleware of the test runner. `?whole`: a host that knows no ranges. */
export async function archives(context, next) {
  const body = archiveAt(context.path);
  if (!body) return next();
  context.status = 200;
  context.type = 'application/octet-stream';
  context.set('Cache-Control', 'no-store');
  if (context.method === 'HEAD') {
    context.body = body;
    context.length = body.length;
    return undefined;
  }
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(context.get('Range')) ?? [];
  if (from === undefined || context.querystring === 'whole') {
    context.body = body;
    return undefined;
  }
  const part = body.subarray(Number(from), Number(to) + 1);
  context.status = 206;
  context.set('Content-Range', `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`);
  context.body = part;
  return undefined;
}
