// npm run bench [-- --runs 9 --story seven --only khatt,baseline --slow 4 --check]
// Draws the same story with khatt, by hand without any library, and with other timelines, in interleaved runs, each in a
// fresh page without caches. `--slow` divides the processor's speed, as on a phone; `--check` fails over the target.
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from '../support/browser.mjs';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import baseline from './contenders/baseline.mjs';
import milestones from './contenders/d3-milestones.mjs';
import khatt from './contenders/khatt.mjs';
import timelinejs from './contenders/timelinejs.mjs';
import vis from './contenders/vis-timeline.mjs';
import {elements, firstPaint, probe} from './probe.js';
import {markdown, summary} from './report.mjs';
import {stories} from './stories.mjs';
import {titles} from './titles.js';

const all = [baseline, khatt, timelinejs, vis, milestones];
const widths = [360, 768, 1280];
/** A contender that has drawn nothing by then is reported as such. */
const patience = 20_000;

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '9'},
    story: {type: 'string', default: 'seven'},
    only: {type: 'string'},
    slow: {type: 'string', default: '1'},
    check: {type: 'boolean', default: false},
  },
});
const runs = Number(values.runs);
const story = stories[values.story];
if (!story) throw new Error(`There is no story ${values.story}: take one of ${Object.keys(stories).join(', ')}.`);
const only = values.only?.split(',');
const contenders = all.filter(({name}) => !only || only.includes(name));
if (contenders.includes(khatt)) built();

const server = await serve({
  folders: Object.assign({}, ...contenders.map(({folders}) => folders)),
  pages: Object.fromEntries(contenders.map(({name, page}) => [`/${name}.html`, page(story)])),
});
const options = launchOptions(await findBrowser());
const browser = await puppeteer.launch({
  ...options,
  // Whoever asks another host is not kept waiting for the answer, nor answered.
  args: [...options.args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

async function open(contender, width, task) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({width, height: 800});
    await page.setCacheEnabled(false);
    if (values.slow !== '1') await page.emulateCPUThrottling(Number(values.slow));
    const responses = [];
    const failures = [];
    let requests = 0;
    page.on('request', request => {
      if (!request.url().startsWith('data:')) requests += 1;
    });
    page.on('response', response => responses.push(response));
    page.on('requestfailed', request => failures.push(`${request.url()}: ${request.failure()?.errorText}`));
    page.on('pageerror', error => failures.push(error.message));
    const {host, marks, count} = contender;
    await page.evaluateOnNewDocument(probe, {host, marks, count: count?.(story) ?? story.events.length});
    await page.goto(`${server.origin}/${contender.name}.html`);
    const marked = await Promise.race([
      page.evaluate(() => window.khattBench),
      new Promise(resolve => {
        setTimeout(resolve, patience, null).unref();
      }),
    ]);
    return await task(page, {marked, responses, failures, requests: () => requests});
  } finally {
    await context.close();
  }
}

const measure = contender =>
  open(contender, 1280, async (page, {marked, responses, failures, requests}) => {
    const first = await page.evaluate(firstPaint);
    const scripts = responses.filter(response => response.request().resourceType() === 'script');
    return {
      // Where the first paint is the one with the marks, the browser's own time for it, which counts what came on screen; where
      // something else was painted before, only the frame after the marks is known, which flatters.
      painted: marked && (first >= marked.there ? first : marked.framed),
      firstPaint: first,
      scriptBytes: scripts.reduce((sum, response) => sum + Number(response.headers()['content-length'] ?? 0), 0),
      requests: requests(),
      elements: await page.evaluate(elements),
      failures,
    };
  });

const shown = async (contender, width) =>
  open(contender, width, page =>
    page.evaluate(
      titles,
      story.events.map(({title}) => title),
    ),
  );

try {
  const results = contenders.map(({name, version}) => ({name, version, runs: [], titles: {}}));
  // The first round warms up the browser and counts for nothing. Each round starts with another contender.
  for (let round = 0; round <= runs; round += 1) {
    for (let i = 0; i < contenders.length; i += 1) {
      const index = (i + round) % contenders.length;
      const run = await measure(contenders[index]);
      if (round) results[index].runs.push(run);
    }
    process.stderr.write(`\r${round} of ${runs} rounds`);
  }
  process.stderr.write('\n');
  for (const [index, contender] of contenders.entries())
    for (const width of widths) results[index].titles[width] = await shown(contender, width);

  const report = summary({
    story: values.story,
    events: story.events.length,
    slow: Number(values.slow),
    browser: await browser.version(),
    results,
  });
  const out = fileURLToPath(new URL('out/', import.meta.url));
  mkdirSync(out, {recursive: true});
  writeFileSync(`${out}${values.story}.json`, `${JSON.stringify(report, null, 2)}\n`);
  console.log(markdown(report));
  if (values.check && !report.met) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
