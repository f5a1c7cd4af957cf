// `npm run bench:article [-- --runs 12]`: an article of 3,000 words beside its timeline. How long ten quotes take to be found, of which
// a frame of 16 ms is the most; and what scrolling costs the main thread with and without the timeline's knowing of the article, each
// in turn in one run.
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from '../support/browser.mjs';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';

const {values} = parseArgs({options: {runs: {type: 'string', default: '12'}}});
const runs = Number(values.runs);
const root = built();

const frame = 16;
const mostRatio = 1.05;
const words =
  'قال الرئيس إن اللقاء الذي عُقد في العاصمة بحضور وزراء الخارجية تناول ملفات الطاقة والغاز والأمن الإقليمي مع تأكيد أهمية الحوار بين الأطراف كافة وأضاف أن القمّة المقبلة ستبحث «التعاون» وفق ما أُعلن'.split(
    ' ',
  );

/** The same article each time: a linear congruential generator picks its words. */
let seed = 20221012;
const pick = () => {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32;
  return words[Math.floor((seed / 2 ** 32) * words.length)];
};
const told = Array.from({length: 10}, (_, i) => `وفي المحطة رقم ${i + 1} وقّع الطرفان اتفاقًا من ${i + 2} بنود`);
const paragraphs = Array.from({length: 50}, (_, i) => {
  const text = Array.from({length: 58}, pick);
  text[9] = `<b>${text[9]}</b>`;
  text[30] = `<a href="#${i}">${text[30]}</a>`;
  return `<p>${text.join(' ')}. ${i % 5 ? '' : `${told[i / 5].replace('وقّع', '<em>وقّع</em>')}.`}</p>`;
});
const story = {
  khatt: 1,
  lang: 'ar',
  events: told.map((exact, i) => ({
    id: `e${i}`,
    date: `2022-10-${String(i + 1).padStart(2, '0')}`,
    title: `المحطة ${i + 1}`,
    quote: {exact: exact.replace('وقّع', 'وقع')},
  })),
};
const html = attribute => `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>khatt</title>
<body><script type="module" src="/dist/khatt.js"></script>
<khatt-timeline ${attribute}><script type="application/json">${JSON.stringify(story)}</script></khatt-timeline>
<article id="story">${paragraphs.join('')}</article>`;

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const fixed = (value, digits = 2) => value.toFixed(digits);

const pages = {'/with': html('article="story"'), '/without': html('')};
const server = await serve({folders: {'/dist/': join(root, 'dist'), '/lib/': join(root, 'dist/lib')}, pages});
const browser = await puppeteer.launch(launchOptions(await findBrowser()));
let isOver = false;
try {
  const open = async path => {
    const page = await browser.newPage();
    await page.setViewport({width: 1000, height: 800});
    await page.goto(`${server.origin}${path}`, {waitUntil: 'networkidle0'});
    await page.$eval('khatt-timeline', element => element.ready);
    return page;
  };

  const page = await open('/with');
  const found = await page.evaluate(async () => {
    const [{readArticle}, {findPassages}] = await Promise.all([
      import('/lib/element/article-text.js'),
      import('/lib/element/passages.js'),
    ]);
    const article = document.querySelector('article');
    const {events} = document.querySelector('khatt-timeline').timeline;
    const times = [];
    let passages = [];
    for (let i = 0; i < 40; i += 1) {
      const start = performance.now();
      ({passages} = findPassages(readArticle(article), events));
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return {times, count: passages.length, words: article.textContent.trim().split(/\s+/).length};
  });
  await page.close();
  if (found.count !== told.length) throw new Error(`${found.count} of ${told.length} quotes were found.`);
  const [first] = found.times;
  const usual = median(found.times);
  console.log(`Chromium ${(await browser.version()).replace(/.*\//, '')}, ${found.words} words, ${found.count} quotes`);
  console.log(
    `found in ${fixed(usual)} ms (median of ${found.times.length}), ${fixed(first)} ms the first time; at most ${frame} ms`,
  );

  /** Scrolls through the article by a real gesture. @returns Ms that the main thread was busy, and ms from one frame to the next. */
  const scrollCost = async path => {
    const page = await open(path);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    const busy = async () => {
      const {metrics} = await session.send('Performance.getMetrics');
      return metrics.find(({name}) => name === 'TaskDuration').value * 1000;
    };
    await page.evaluate(() => {
      const times = [];
      const tick = time => {
        times.push(time);
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      window.frameTimes = times;
    });
    const before = await busy();
    const distance = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await session.send('Input.synthesizeScrollGesture', {
      x: 500,
      y: 400,
      yDistance: -distance,
      speed: 2400,
      gestureSourceType: 'mouse',
    });
    const after = await busy();
    const {times, end} = await page.evaluate(() => ({times: window.frameTimes, end: scrollY}));
    await page.close();
    if (end < distance - 2) throw new Error(`Scrolled ${end} of ${distance} px.`);
    const between = times.slice(1).map((time, i) => time - times[i]);
    return {busy: after - before, frame: between.reduce((sum, ms) => sum + ms, 0) / between.length};
  };
  const costs = {with: [], without: []};
  await scrollCost('/without');
  for (let i = 0; i < runs; i += 1) {
    // Each goes first as often as the other.
    for (const which of i % 2 ? ['with', 'without'] : ['without', 'with'])
      costs[which].push(await scrollCost(`/${which}`));
  }
  const row = what => ({
    with: median(costs.with.map(cost => cost[what])),
    without: median(costs.without.map(cost => cost[what])),
  });
  const ratios = {};
  for (const [what, name] of Object.entries({frame: 'from frame to frame', busy: 'main thread, whole scroll'})) {
    const {with: ours, without} = row(what);
    ratios[what] = ours / without;
    console.log(
      `${name}: ${fixed(ours)} ms with the article, ${fixed(without)} ms without: ratio ${fixed(ratios[what], 3)} (median of ${runs})`,
    );
  }
  console.log(`the ratio from frame to frame is at most ${mostRatio}`);
  isOver = usual > frame || ratios.frame > mostRatio;
} finally {
  await browser.close();
  await server.close();
}
if (isOver) process.exitCode = 1;
