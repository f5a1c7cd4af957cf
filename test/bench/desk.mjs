// `npm run bench:desk [-- --keys 40]`: typing into a title of a story of 500 events, on the desk with and without its preview, in turn in
// one run. From a key to the frame that shows the letter, and to the one in which the preview shows it: at most two frames later
// than the desk without a preview shows the letter (median).
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from '../support/browser.mjs';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';

const {values} = parseArgs({options: {keys: {type: 'string', default: '40'}}});
const root = built();
const frame = 1000 / 60;
const most = 2;

const story = {
  khatt: 1,
  lang: 'ar',
  title: 'قصة من 500 حدث',
  events: Array.from({length: 500}, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2000, 0, 1 + i * 17)).toISOString().slice(0, 10),
    title: `الحدث رقم ${i + 1} من القصة الطويلة`,
    ...(i % 3 === 0 && {text: 'سطر أو سطران عما جرى في ذلك اليوم وما تلاه.'}),
  })),
};

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const dir = mkdtempSync(join(tmpdir(), 'khatt-desk-bench-'));
const file = join(dir, 'story.json');
writeFileSync(file, JSON.stringify(story));
const server = await serve({folders: {'/site/': join(root, 'dist/site/')}, pages: {'/favicon.ico': ''}});
const browser = await puppeteer.launch(launchOptions(await findBrowser()));

/** @returns Ms from each key to the frame that shows the letter, and to that in which the preview does. */
async function typed(withPreview) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width: 1400, height: 900});
  await page.goto(`${server.origin}/site/desk.html`, {waitUntil: 'networkidle0'});
  const input = await page.evaluateHandle(() =>
    document.querySelector('khatt-desk').shadowRoot.querySelector('input[data-action=file]'),
  );
  await input.asElement().uploadFile(file);
  await page.waitForFunction(() => document.querySelector('khatt-desk').store.draft.rows.length === 500);
  await page.evaluate(async withPreview => {
    const desk = document.querySelector('khatt-desk');
    const preview = desk.shadowRoot.querySelector('khatt-desk-preview');
    if (withPreview) await preview.shadowRoot.querySelector('khatt-timeline').ready;
    else preview.remove();
    desk.store.select(desk.store.draft.rows[0].key, 'title', {focus: true});
    window.times = [];
    const timeline = withPreview ? preview.shadowRoot.querySelector('khatt-timeline') : undefined;
    const painted = done =>
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      });
    addEventListener(
      'input',
      ({timeStamp}) => {
        const text = () => desk.store.draft.rows[0].value.title;
        const time = {};
        window.times.push(time);
        painted(now => {
          time.letter = now - timeStamp;
        });
        const look = () =>
          painted(now => {
            if (timeline.timeline.events[0].title === text() && !timeline.isUpdatePending)
              time.preview = now - timeStamp;
            else look();
          });
        if (timeline) look();
      },
      true,
    );
  }, withPreview);
  await page.keyboard.press('Enter');
  const keys = Number(values.keys);
  // As fast as people type.
  await page.keyboard.type('ab '.repeat(keys / 3 + 1).slice(0, keys), {delay: 120});
  const times = await page.evaluate(() => window.times);
  await context.close();
  return times.slice(5);
}

try {
  const bare = [];
  const own = [];
  for (let i = 0; i < 2; i++) {
    bare.push(...(await typed(false)));
    own.push(...(await typed(true)));
  }
  const letter = median(bare.map(time => time.letter));
  const ownLetter = median(own.map(time => time.letter));
  const preview = median(own.map(time => time.preview));
  const frames = (preview - letter) / frame;
  console.log(`Keys: ${bare.length} without a preview, ${own.length} with one; 500 events.`);
  console.log(
    `Without a preview a letter shows after ${letter.toFixed(1)} ms; with it after ${ownLetter.toFixed(1)} ms.`,
  );
  console.log(
    `The preview shows it after ${preview.toFixed(1)} ms: ${frames.toFixed(1)} frames later (at most ${most}).`,
  );
  if (!(frames <= most)) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
  rmSync(dir, {recursive: true});
}
