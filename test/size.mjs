// `npm run size`: what a reader downloads. Fails over the brotli budgets, and where an entry outgrew its committed gzip
// figure by more than 2 %. `npm run size -- --update` commits to what is there now; the brotli budgets are moved by hand.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import puppeteer from 'puppeteer-core';
import {build} from 'vite';
import {findBrowser, launchOptions} from './support/browser.mjs';
import {built} from './support/built.mjs';
import {serve} from './support/serve.mjs';

const tolerance = 1.02;
const budgetPath = fileURLToPath(new URL('size-budget.json', import.meta.url));
const {values} = parseArgs({options: {update: {type: 'boolean'}}});
const root = built();

const brotli = bytes => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
const gzip = bytes => gzipSync(bytes, {level: 9}).length;

/** Every file is compressed alone, as a server does it. */
const measure = files => ({
  files: files.length,
  raw: files.reduce((sum, bytes) => sum + bytes.length, 0),
  gzip: files.reduce((sum, bytes) => sum + gzip(bytes), 0),
  brotli: files.reduce((sum, bytes) => sum + brotli(bytes), 0),
});

/** The scripts that a browser fetches before the first story says that it is drawn. */
async function scriptsOfFirstPaint() {
  const story = readFileSync(join(root, 'data/gulf-moscow.json'), 'utf8').replaceAll('<', '\\u003c');
  const html = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>khatt</title>
<script type="module" src="/dist/khatt.js"></script>
<khatt-timeline><script type="application/json">${story}</script></khatt-timeline>`;
  const server = await serve({folders: {'/dist/': join(root, 'dist')}, pages: {'/': html}});
  const browser = await puppeteer.launch(launchOptions(await findBrowser()));
  try {
    const page = await browser.newPage();
    const addresses = [];
    const failures = [];
    page.on('request', request => {
      if (request.resourceType() === 'script') addresses.push(new URL(request.url()).pathname);
    });
    page.on('pageerror', error => failures.push(error.message));
    await page.goto(server.origin);
    const events = await page.evaluate(async () => {
      await customElements.whenDefined('khatt-timeline');
      const element = document.querySelector('khatt-timeline');
      await element.ready;
      return element.shadowRoot.querySelectorAll('ol[part~=events] li[part~=event]').length;
    });
    // Nothing drawn would be a very small download.
    if (!events || failures.length) throw new Error(`The story was not drawn. ${failures.join(' ')}`);
    return [...new Set(addresses)].map(address => join(root, address));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** An entry of the library as a page's bundler would take it in: with its dependencies, without the parts loaded on demand. */
async function bundled(name) {
  const [{output}] = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: {entry: join(root, `dist/lib/${name}.js`), formats: ['es'], fileName: name},
      rolldownOptions: {preserveEntrySignatures: 'allow-extension', output: {minify: true}},
    },
  });
  const byName = new Map(output.map(chunk => [chunk.fileName, chunk]));
  const taken = new Set();
  const take = name => {
    const chunk = byName.get(name);
    if (!chunk || taken.has(chunk)) return;
    taken.add(chunk);
    chunk.imports?.forEach(take);
  };
  take(output.find(chunk => chunk.isEntry).fileName);
  return [...taken].map(chunk => Buffer.from(chunk.code));
}

/** A built file and all that it may load: with it, or `ever`, on demand and by its workers. */
function loadedBy(path, ever, taken = new Set()) {
  if (taken.has(path)) return taken;
  taken.add(path);
  const asks = ever
    ? /["'`](\.{0,2}\/?(?:[\w.-]+\/)*[\w.-]+\.js)["'`]/g
    : /(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
  for (const [, name] of readFileSync(path, 'utf8').matchAll(asks)) {
    const asked = join(path, '..', name);
    if (existsSync(asked)) loadedBy(asked, ever, taken);
  }
  return taken;
}

/** What a journalist's browser loads of the desk that a reader's does not: when the desk opens, and whatever is then done with it. */
function* deskBeyondReaders() {
  for (const ever of [false, true]) {
    const [own, readers] = ['khatt.desk.js', 'khatt.js'].map(name =>
      measure([...loadedBy(join(root, 'dist', name), ever)].map(path => readFileSync(path))),
    );
    const beyond = Object.fromEntries(Object.entries(own).map(([unit, n]) => [unit, n - readers[unit]]));
    yield [ever ? 'all of the desk, beyond all of khatt' : 'the desk, beyond first paint', beyond];
  }
}

const entries = new Map();
entries.set('first paint', measure((await scriptsOfFirstPaint()).map(path => readFileSync(path))));
// A part's hash changes with its content; its figure is kept under its name.
const parts = new Map();
for (const file of readdirSync(join(root, 'dist')).sort()) {
  // What a worker loads is what the page loads where there is no worker, and has its figure as that.
  if (!file.endsWith('.js') || file.startsWith('khatt-worker-')) continue;
  // A part's hash changes with its content; its figure is kept under its name, which two parts may share.
  const name = `dist/${file.replace(/^(khatt-.+)-[\w-]{7,8}\.js$/, '$1.js')}`;
  parts.set(name, [...(parts.get(name) ?? []), readFileSync(join(root, 'dist', file))]);
}
for (const [name, files] of parts) entries.set(name, measure(files));
for (const [name, size] of deskBeyondReaders()) entries.set(name, size);
for (const name of ['core', 'detect', 'draft']) entries.set(`khatt/${name}, bundled`, measure(await bundled(name)));

const budget = JSON.parse(readFileSync(budgetPath, 'utf8'));
if (values.update) {
  budget.gzip = Object.fromEntries([...entries].map(([name, size]) => [name, size.gzip]));
  writeFileSync(budgetPath, `${JSON.stringify(budget, null, 2)}\n`);
}

const kib = bytes => `${(bytes / 1024).toFixed(2)} KiB`;
const faults = [];
const rows = [...entries].map(([name, size]) => {
  const most = budget.brotli[name];
  const committed = budget.gzip[name];
  if (most !== undefined && size.brotli > most)
    faults.push(`${name}: ${size.brotli} bytes of brotli are over the budget of ${most}.`);
  if (committed === undefined)
    faults.push(`${name}: test/size-budget.json has no gzip figure for it. Run npm run size -- --update.`);
  else if (size.gzip > committed * tolerance)
    faults.push(
      `${name}: grew from ${committed} to ${size.gzip} bytes of gzip. If it must, run npm run size -- --update.`,
    );
  return [
    name,
    String(size.files),
    kib(size.raw),
    kib(size.gzip),
    committed === undefined ? '' : kib(committed),
    kib(size.brotli),
    most === undefined ? '' : kib(most),
  ];
});
for (const name of Object.keys(budget.gzip))
  if (!entries.has(name)) faults.push(`${name}: has a figure and is gone. Run npm run size -- --update.`);

const table = [['', 'files', 'raw', 'gzip', 'committed', 'brotli', 'budget'], ...rows];
const widths = table[0].map((_, column) => Math.max(...table.map(row => row[column].length)));
for (const row of table)
  console.log(row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '));
for (const fault of faults) console.error(`\n${fault}`);
process.exitCode = faults.length ? 1 : 0;
