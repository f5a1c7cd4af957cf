// npm run bench:zoom [-- --runs 7 --slow 4 --check]
// A hundred events are zoomed and panned with a real wheel, in khatt and in a page written by hand, in interleaved runs: how long
// a frame takes, and how long the main thread is busy for each turn of the wheel.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from '../support/browser.mjs';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import khatt from './contenders/khatt.mjs';
import {page as pageOf} from './contenders/page.mjs';
import {median} from './report.mjs';
import {hundred, inlineJson} from './stories.mjs';

/** khatt's figures, as multiples of the baseline's. */
const targets = {frame: 1.2, busy: 1.5};

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '7'},
    slow: {type: 'string', default: '1'},
    check: {type: 'boolean', default: false},
  },
});
built();

const style = readFileSync(new URL('baseline/zoom.css', import.meta.url), 'utf8');
const contenders = [
  {
    name: 'baseline',
    plot: '.plot',
    page: pageOf({
      title: 'baseline',
      head: `<style>${style}</style><script type="module" src="/baseline/zoom.js"></script>`,
      body: `<section id="story"><script type="application/json">${inlineJson(hundred)}</script></section>`,
    }),
  },
  {name: 'khatt', plot: 'khatt-timeline', page: khatt.page(hundred)},
];
const server = await serve({
  folders: {...khatt.folders, '/baseline/': fileURLToPath(new URL('baseline', import.meta.url))},
  pages: Object.fromEntries(contenders.map(({name, page}) => [`/${name}.html`, page])),
});
const browser = await puppeteer.launch(launchOptions(await findBrowser()));
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** In, along, and out again: turns of the wheel, a frame apart. */
const turns = [
  ...Array.from({length: 40}, () => ({ctrl: true, deltaY: -12})),
  ...Array.from({length: 60}, (_, i) => ({deltaX: i < 30 ? -40 : 40})),
  ...Array.from({length: 40}, () => ({ctrl: true, deltaY: 12})),
];

async function measure({name, plot}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({width: 1280, height: 800});
    if (values.slow !== '1') await page.emulateCPUThrottling(Number(values.slow));
    await page.goto(`${server.origin}/${name}.html`);
    await page.waitForFunction(
      selector => {
        const found = document.querySelector(selector);
        return found && (!found.shadowRoot || found.shadowRoot.querySelector('.mark'));
      },
      {},
      plot,
    );
    const {x, y, width, height} = await (await page.$(plot)).boundingBox();
    await page.mouse.move(x + width * 0.4, y + height * 0.5);
    const turn = async ({ctrl = false, deltaX = 0, deltaY = 0}) => {
      if (ctrl) await page.keyboard.down('Control');
      await page.mouse.wheel({deltaX, deltaY});
      if (ctrl) await page.keyboard.up('Control');
    };
    // What is loaded and compiled on the first reach is not what a frame costs.
    for (const deltaY of [-20, -20, 20, 40]) {
      await turn({ctrl: true, deltaY});
      await pause(250);
    }
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    const busy = async () => {
      const {metrics} = await client.send('Performance.getMetrics');
      return 1000 * (metrics.find(each => each.name === 'TaskDuration')?.value ?? 0);
    };
    await page.evaluate(() => {
      window.frames_ = [];
      let before = 0;
      const next = now => {
        if (before) window.frames_.push(now - before);
        before = now;
        window.frame_ = requestAnimationFrame(next);
      };
      window.frame_ = requestAnimationFrame(next);
    });
    const start = await busy();
    for (const each of turns) {
      await turn(each);
      await pause(8);
    }
    const used = (await busy()) - start;
    const frames = await page.evaluate(() => {
      cancelAnimationFrame(window.frame_);
      return window.frames_;
    });
    frames.sort((a, b) => a - b);
    return {frame: frames[Math.floor(frames.length * 0.95)], busy: used / turns.length, frames: frames.length};
  } finally {
    await context.close();
  }
}

try {
  const runs = contenders.map(() => []);
  for (let round = 0; round <= Number(values.runs); round += 1) {
    for (let i = 0; i < contenders.length; i += 1) {
      const at = (i + round) % contenders.length;
      const run = await measure(contenders[at]);
      if (round) runs[at].push(run);
    }
    process.stderr.write(`\r${round} of ${values.runs} rounds`);
  }
  process.stderr.write('\n');
  const [base, own] = runs.map(each => ({
    frame: median(each.map(({frame}) => frame)),
    busy: median(each.map(({busy}) => busy)),
  }));
  const ratios = {frame: own.frame / base.frame, busy: own.busy / base.busy};
  const met = ratios.frame <= targets.frame && ratios.busy <= targets.busy;
  const ms = value => value.toFixed(1);
  const lines = [
    `# ${hundred.events.length} events zoomed and panned by ${turns.length} turns of the wheel, medians of ${values.runs} interleaved runs`,
    `${await browser.version()}${values.slow === '1' ? '' : `, the processor slowed ${values.slow} times`}`,
    '',
    '| | 95th percentile frame, ms | main thread per turn, ms |',
    '| --- | ---: | ---: |',
    `| baseline, by hand | ${ms(base.frame)} | ${ms(base.busy)} |`,
    `| khatt | ${ms(own.frame)} | ${ms(own.busy)} |`,
    `| times baseline | ${ratios.frame.toFixed(2)} | ${ratios.busy.toFixed(2)} |`,
    `| at most | ${targets.frame} | ${targets.busy} |`,
    '',
    met ? 'Met.' : 'Missed.',
  ];
  console.log(lines.join('\n'));
  const out = fileURLToPath(new URL('out/', import.meta.url));
  mkdirSync(out, {recursive: true});
  writeFileSync(`${out}zoom.json`, `${JSON.stringify({ratios, targets, base, own, runs}, null, 2)}\n`);
  if (values.check && !met) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
