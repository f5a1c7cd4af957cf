// `npm run bench:article [-- --runs 8]`: an article of 3,000 words beside its timeline. How long ten quotes take to be found, of which
// a frame of 16 ms is the most; and what scrolling costs the main thread, by its own CPU clock, beside the same text with a timeline that
// does not know of it, and without khatt, each in turn in one run.
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from '../support/browser.mjs';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';

const {values} = parseArgs({options: {runs: {type: 'string', default: '8'}}});
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
/** @param {string} head What stands above the text. */
const html = head => `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>khatt</title>
<style>body > div {block-size: var(--tall)}</style><body>${head}<article id="story">${paragraphs.join('')}</article>`;
const element = attribute => `<script type="module" src="/dist/khatt.js"></script>
<khatt-timeline ${attribute}><script type="application/json">${JSON.stringify(story)}</script></khatt-timeline>`;

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const fixed = (value, digits = 2) => value.toFixed(digits);

/** The same text beside a timeline that knows it; beside one that does not; and with an empty block in the timeline's place. */
const pages = {'/linked': html(element('article="story"')), '/alone': html(element('')), '/none': html('<div></div>')};
const names = Object.keys(pages).map(path => path.slice(1));
const server = await serve({folders: {'/dist/': join(root, 'dist'), '/lib/': join(root, 'dist/lib')}, pages});
const browser = await puppeteer.launch(launchOptions(await findBrowser()));
let isOver = false;
try {
  let tall = 0;
  const open = async name => {
    const page = await browser.newPage();
    await page.setViewport({width: 1000, height: 800});
    await page.goto(`${server.origin}/${name}`, {waitUntil: 'networkidle0'});
    await page.evaluate(async px => {
      document.body.style.setProperty('--tall', `${px}px`);
      await document.querySelector('khatt-timeline')?.ready;
    }, tall);
    return page;
  };

  const page = await open('linked');
  tall = await page.$eval('khatt-timeline', ({offsetHeight}) => offsetHeight);
  const found = await page.evaluate(async () => {
    const [{readArticle}, {findPassages}] = await Promise.all([
      import('/lib/element/article/article-text.js'),
      import('/lib/element/article/passages.js'),
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

  const wait = ms => new Promise(done => setTimeout(done, ms));
  /**
   * Scrolls through the article with a wheel.
   * @param {'flown' | 'read'} how In one go; or notch by notch, with a rest after each, in which what is read becomes current.
   * @returns CPU ms of the main thread while the page scrolls, and in the second after it.
   */
  const scrollCost = async (name, how) => {
    const page = await open(name);
    // What an element does once a page has loaded is over then.
    await wait(5000);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    const busy = async () => {
      const {metrics} = await session.send('Performance.getMetrics');
      return metrics.find(({name: each}) => each === 'TaskDuration').value * 1000;
    };
    const distance = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const scroll = (yDistance, speed) =>
      session.send('Input.synthesizeScrollGesture', {x: 500, y: 400, yDistance, speed, gestureSourceType: 'mouse'});
    const before = await busy();
    if (how === 'flown') await scroll(-distance, 2400);
    else
      for (let left = distance; left > 0; left -= 120) {
        await scroll(-Math.min(left, 120), 800);
        await wait(150);
      }
    const after = await busy();
    await wait(1000);
    const rested = await busy();
    const end = await page.evaluate(() => scrollY);
    await page.close();
    if (end < distance - 2) throw new Error(`Scrolled ${end} of ${distance} px.`);
    return {scroll: after - before, rest: rested - after};
  };
  /** @returns Ms from one frame to the next. */
  const frameTime = async name => {
    const page = await open(name);
    const session = await page.createCDPSession();
    await page.evaluate(() => {
      window.frameTimes = [];
      const tick = time => {
        window.frameTimes.push(time);
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await session.send('Input.synthesizeScrollGesture', {x: 500, y: 400, yDistance: -3400, speed: 2400});
    const times = await page.evaluate(() => window.frameTimes);
    await page.close();
    return (times.at(-1) - times[0]) / (times.length - 1);
  };

  /** Each page in turn, the order turned round from one round to the next. @returns By the page's name, what each round has measured. */
  const rounds = async (count, measure) => {
    const measured = Object.fromEntries(names.map(name => [name, []]));
    for (let i = 0; i < count; i += 1)
      for (const name of i % 2 ? names : [...names].reverse()) measured[name].push(await measure(name));
    return measured;
  };
  /** Of two pages in the same round: what else the machine does changes from round to round. */
  const ratio = (measured, one, other, of) => median(measured[one].map((each, i) => of(each) / of(measured[other][i])));

  const frames = await rounds(Math.ceil(runs / 2), frameTime);
  const frameRatio = ratio(frames, 'linked', 'none', ms => ms);
  console.log(
    `from frame to frame, against the page without khatt: ratio ${fixed(frameRatio, 3)}; at most ${mostRatio}`,
  );

  for (const how of ['flown', 'read']) {
    await scrollCost('none', how);
    const costs = await rounds(how === 'flown' ? runs : Math.ceil(runs / 2), name => scrollCost(name, how));
    const told = names.map(name => `${name} ${fixed(median(costs[name].map(({scroll}) => scroll)), 1)} ms`);
    const ratios = ['none', 'alone'].map(other =>
      fixed(
        ratio(costs, 'linked', other, ({scroll}) => scroll),
        3,
      ),
    );
    const rest = median(costs.linked.map((cost, i) => cost.rest - costs.none[i].rest));
    console.log(
      `main thread, ${how}: ${told.join(', ')}: linked against none ${ratios[0]}, against alone ${ratios[1]}; at rest then ${fixed(rest, 1)} ms, once`,
    );
  }
  isOver = usual > frame || frameRatio > mostRatio;
} finally {
  await browser.close();
  await server.close();
}
if (isOver) process.exitCode = 1;
