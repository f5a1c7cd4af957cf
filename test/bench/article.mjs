// `npm run bench:article [-- --runs 9]`: an article of 3,000 words and its timeline. How long ten quotes take to be found, of which a
// frame of 16 ms is the most; and what scrolling costs against the same text without khatt: in frames, and in CPU time of the main
// thread. A third page has the timeline and no article, and tells how much of that is the article's; a fourth has a plain list in the
// timeline's place and a few lines of script that mark in it what is read, and tells what any such mark costs. All are scrolled by a
// wheel at the same time, each in a window of its own, so that whatever else the machine does slows all of them; with the timeline above the text,
// which it soon leaves, and then beside it, where it stays in sight; in one go, and with a rest after each turn of the wheel. Of the
// rounds' ratios the median is told, and the quartiles: where those are far apart, the machine had too much else to do. It takes about
// two minutes.
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from '../support/browser.mjs';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';

const {values} = parseArgs({options: {runs: {type: 'string', default: '9'}}});
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
/** @param {string} head What stands above the text, or beside it. */
const html = (head, style) => `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>khatt</title>
<style>article {font-size: 20px; line-height: 1.8} body > div {block-size: var(--tall)} ${style}</style><body>${head}<article id="story">${paragraphs.join('')}</article>`;
/** @param attributes Of the timeline. */
const element = attributes => `<script type="module" src="/dist/khatt.js"></script>
<khatt-timeline ${attributes}><script type="application/json">${JSON.stringify(story)}</script></khatt-timeline>`;
/** On a phone the timeline stands above the text, on a wide screen beside it. */
const places = {
  above: {width: 390, style: ''},
  beside: {
    width: 1280,
    style: `body {display: grid; grid-template-columns: 1fr 400px}
body > article {grid-area: 1 / 1}
body > :is(khatt-timeline, div) {grid-area: 1 / 2; position: sticky; inset-block-start: 0; align-self: start}`,
  },
};

/** The least that does the same by hand: highlights, an observer of each passage, and an attribute that outlines an item. */
const byHand = `<style>
#marks li {display: inline-block; padding: 4px}
#marks li[data-read] {outline: 2px solid}
::highlight(passage) {text-decoration: underline 1px}
::highlight(read) {text-decoration: underline 2px}
</style>
<div><ul id="marks">${story.events.map(({title}) => `<li>${title}</li>`).join('')}</ul></div>
<script type="module">
const passages = [...document.querySelectorAll('em')];
const ranges = passages.map(em => {
  const range = new Range();
  range.setStart(em.previousSibling, em.previousSibling.length - 22);
  range.setEnd(em.nextSibling, em.nextSibling.length - 1);
  return range;
});
const items = document.querySelectorAll('#marks li');
const read = new Highlight();
CSS.highlights.set('passage', new Highlight(...ranges));
CSS.highlights.set('read', read);
const observer = new IntersectionObserver(entries => {
  const target = entries.findLast(({isIntersecting}) => isIntersecting)?.target;
  if (!target) return;
  const index = passages.indexOf(target);
  items.forEach((item, i) => item.toggleAttribute('data-read', i === index));
  read.clear();
  read.add(ranges[index]);
}, {rootMargin: '0px 0px -50%'});
for (const em of passages) observer.observe(em);
</script>`;

/** @param part From 0, the least, to 1, the most. */
const quantile = (list, part) => [...list].sort((a, b) => a - b)[Math.round((list.length - 1) * part)];
const median = list => quantile(list, 0.5);
const fixed = (value, digits = 2) => value.toFixed(digits);

/** The same text with its timeline, with one that knows nothing of it, with what is made by hand, and with an empty block in its place. */
const pages = Object.fromEntries(
  Object.entries(places).flatMap(([where, {style}]) => [
    [`/linked-${where}`, html(element('article="story"'), style)],
    [`/alone-${where}`, html(element(''), style)],
    [`/hand-${where}`, html(byHand, style)],
    [`/none-${where}`, html('<div></div>', style)],
  ]),
);
const names = ['linked', 'alone', 'hand', 'none'];
const server = await serve({folders: {'/dist/': join(root, 'dist'), '/lib/': join(root, 'dist/lib')}, pages});
const path = await findBrowser();
const wait = ms => new Promise(done => setTimeout(done, ms));

/** In a new browser, and in another one where a page is lost, as happens on a machine that is short of memory. */
const inBrowser = async (work, tries = 3) => {
  const {args, ...options} = launchOptions(path);
  const browser = await puppeteer.launch({...options, args: [...args, '--disable-dev-shm-usage']});
  try {
    return await work(browser);
  } catch (error) {
    if (tries === 1 || !/TargetClose|ProtocolError/.test(`${error.name} ${error.cause?.name}`)) throw error;
    console.error(`A page was lost (${error.message}); once more.`);
  } finally {
    await browser.close().catch(() => {});
  }
  return inBrowser(work, tries - 1);
};

/** In a window of its own, so that several are visible. */
const open = async (browser, name, {width, tall} = {width: 1280, tall: 0}) => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({width, height: 800});
  await page.goto(`${server.origin}/${name}`);
  await page.evaluate(async px => {
    document.body.style.setProperty('--tall', `${px}px`);
    await document.querySelector('khatt-timeline')?.ready;
  }, tall);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  return {
    page,
    scroll: (by, speed) =>
      session.send('Input.synthesizeScrollGesture', {
        x: width / 2,
        y: 400,
        yDistance: -by,
        speed,
        gestureSourceType: 'mouse',
      }),
    /** CPU ms of the main thread so far. */
    busy: async () => {
      const {metrics} = await session.send('Performance.getMetrics');
      return metrics.find(({name: each}) => each === 'TaskDuration').value * 1000;
    },
  };
};

const find = async browser => {
  const {page} = await open(browser, 'linked-above');
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
  if (found.count !== told.length) throw new Error(`${found.count} of ${told.length} quotes were found.`);
  return {...found, version: (await browser.version()).replace(/.*\//, '')};
};

/** CSS px, and CSS px in a second: in one go; or turn by turn, with a rest after each, in which what is read becomes current. */
const ways = {
  'in one go': {turns: 1, by: 4800, speed: 2400, rest: 400},
  'turn by turn': {turns: 12, by: 200, speed: 1000, rest: 150},
};

/**
 * Scrolls all pages to and fro.
 * @param {'above' | 'beside'} where The timeline stands.
 * @returns For each round, by the page's name: ms from frame to frame, and by each way the CPU ms of the main thread.
 */
const scrollAll = async (browser, where) => {
  const {width} = places[where];
  const linked = await open(browser, `linked-${where}`, {width, tall: 0});
  const tall = await linked.page.$eval('khatt-timeline', ({offsetHeight}) => offsetHeight);
  const all = [linked];
  for (const name of names.slice(1)) all.push(await open(browser, `${name}-${where}`, {width, tall}));
  // The text alone is scrolled: a timeline in the page is painted by whoever scrolls past it.
  for (const {page} of all) await page.$eval('article', article => scrollTo(0, article.offsetTop));
  // What an element does once a page has loaded is over then.
  await wait(4000);
  const measured = {};
  for (const [way, {turns, by, speed, rest}] of Object.entries(ways)) {
    measured[way] = [];
    // The first warms up, and is not counted.
    for (let round = 0; round <= (turns === 1 ? runs : Math.ceil(runs / 2)); round += 1) {
      const before = await Promise.all(all.map(({busy}) => busy()));
      for (let turn = 0; turn < turns; turn += 1) {
        await Promise.all(all.map(({scroll}) => scroll(round % 2 ? -by : by, speed)));
        await wait(rest);
      }
      const after = await Promise.all(all.map(({busy}) => busy()));
      if (round) measured[way].push(after.map((ms, i) => ms - before[i]));
    }
  }
  measured.frames = [];
  for (const {page} of all)
    await page.evaluate(() => {
      window.frameTimes = [];
      const tick = time => {
        window.frameTimes.push(time);
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(all.map(({page}) => page.evaluate(() => (window.frameTimes = []))));
    await Promise.all(all.map(({scroll}) => scroll(round % 2 ? -3600 : 3600, 2400)));
    const times = await Promise.all(all.map(({page}) => page.evaluate(() => window.frameTimes)));
    measured.frames.push(times.map(each => (each.at(-1) - each[0]) / (each.length - 1)));
  }
  return measured;
};
/**
 * Of two pages in the same round: what else the machine does changes from round to round.
 * @param name Of the page that is set against the one without khatt.
 */
const ratiosOf = (rounds, name = 'linked') =>
  rounds.map(each => each[names.indexOf(name)] / each[names.indexOf('none')]);

let isOver = false;
try {
  const {times, count, words: length, version} = await inBrowser(find);
  console.log(`Chromium ${version}, ${length} words, ${count} quotes`);
  console.log(
    `found in ${fixed(median(times))} ms (median of ${times.length}), ${fixed(times[0])} ms the first time; at most ${frame} ms`,
  );
  isOver = median(times) > frame;
  for (const where of Object.keys(places)) {
    const measured = await inBrowser(browser => scrollAll(browser, where));
    console.log(`scrolled with the timeline ${where} the text, against the page without khatt:`);
    const frames = median(ratiosOf(measured.frames));
    console.log(`  from frame to frame: ratio ${fixed(frames)}; at most ${mostRatio}`);
    isOver ||= frames > mostRatio;
    for (const way of Object.keys(ways)) {
      const rounds = measured[way];
      const [linked, alone, hand, none] = names.map((_, i) => fixed(median(rounds.map(each => each[i])), 1));
      const told = name => {
        const ratios = ratiosOf(rounds, name);
        return `${fixed(median(ratios))} (quartiles ${fixed(quantile(ratios, 0.25))} to ${fixed(quantile(ratios, 0.75))})`;
      };
      console.log(
        `  CPU of the main thread, ${way}: ratio ${told('linked')}, with no article ${told('alone')}, by hand ${told('hand')}; ${linked}, ${alone}, ${hand} and ${none} ms, ${rounds.length} rounds`,
      );
    }
  }
} finally {
  await server.close();
}
if (isOver) process.exitCode = 1;
