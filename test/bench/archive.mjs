// node test/bench/archive.mjs [--file test/bench/out/archive.parquet]
// What is read of an archive: until it can be drawn, and at each step of a reader who zooms in from all of it to an hour, by way of
// a server that answers ranges. Prints bytes and requests beside the most that they may be.
import {existsSync} from 'node:fs';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';

const most = {opened: 2 ** 20, step: 2 * 2 ** 20};

const {values} = parseArgs({
  options: {file: {type: 'string', default: fileURLToPath(new URL('out/archive.parquet', import.meta.url))}},
});
if (!existsSync(values.file))
  throw new Error(`There is no ${values.file}: make it with node test/bench/make-archive.mjs.`);
built();
const {openArchive} = await import('../../dist/lib/core/archive/open-archive.js');
const {rangeBuffer} = await import('../../dist/lib/element/loading/range-buffer.js');

const name = basename(values.file);
const server = await serve({folders: {[`/${name}`]: values.file}});
let requests = 0;
const counted = buffer => ({
  byteLength: buffer.byteLength,
  slice: (...range) => {
    requests += 1;
    return buffer.slice(...range);
  },
});
try {
  const opened = await openArchive(counted(await rangeBuffer(`${server.origin}/${name}`)));
  if (opened.fault) throw new Error(JSON.stringify(opened.fault));
  const {archive} = opened;
  const {start, end} = archive.extent;
  const kib = bytes => `${(bytes / 1024).toFixed(0)} KiB`;
  const rows = [['opened', archive.count, 0, archive.bytesRead, requests, most.opened]];
  // Around a crowded day, as readers do.
  const days = Math.ceil((end - start) / 864e5);
  const {counts, groups} = archive.density(start, start + days * 864e5, days);
  const sums = Array.from({length: days}, (_, i) =>
    groups.reduce((sum, _, group) => sum + counts[group * days + i], 0),
  );
  const middle = start + (sums.indexOf(Math.max(...sums)) + 0.5) * 864e5;
  for (let span = end - start; span > 1800e3; span /= 2) {
    requests = 0;
    const [from, to] = [Math.max(start, middle - span / 2), Math.min(end, middle + span / 2)];
    const read = await archive.events(from, to);
    rows.push([
      `${(span / 864e5).toFixed(2)} days`,
      read.count,
      read.events.length,
      read.bytesRead,
      requests,
      most.step,
    ]);
  }
  requests = 0;
  const card = await archive.event(`row-${Math.floor(archive.count / 2)}`);
  rows.push(['one event opened', 1, 1, card.bytesRead, requests, most.step]);
  const line = cells => `| ${cells.join(' | ')} |`;
  console.log(
    [
      line(['in view', 'events', 'with titles', 'read', 'requests', 'at most']),
      line(['---', '---:', '---:', '---:', '---:', '---:']),
      ...rows.map(([view, count, titled, bytes, asked, limit]) =>
        line([
          view,
          count.toLocaleString('en'),
          titled,
          kib(bytes),
          asked,
          `${kib(limit)}${bytes > limit ? ', missed' : ''}`,
        ]),
      ),
    ].join('\n'),
  );
} finally {
  await server.close();
}
