// One page of one contender: loaded, drawn, and moved by a real wheel and a real pointer.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {brotliCompressSync} from 'node:zlib';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from '../support/browser.mjs';
import {resources, sorted} from './broken-off.mjs';
import {elements, firstPaint, keepCanvasTexts, probe} from './probe.js';
import {titles} from './titles.js';

/** Screens a second. */
const rate = 60;
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** Rejects after some time. What it waited for goes on: the page is closed, or its browser killed. */
const within = (ms, what, work) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}, no answer in ${ms / 1000} s`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const compressed = new Map();
/** Bytes of a script or style sheet as a server sends it. */
const brotli = async (contender, path) => {
  if (compressed.has(path)) return compressed.get(path);
  const address = Object.keys(contender.folders)
    .filter(each => path.startsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  const bytes = address
    ? brotliCompressSync(await readFile(join(contender.folders[address], path.slice(address.length)))).length
    : 0;
  compressed.set(path, bytes);
  return bytes;
};

/** Who does not keep up with the wheel at all. */
const stuck = {isStuck: true, framesPerSecond: 0};

/** A browser that is started anew after a page has hung in it. */
export async function bench({origin, slow = 1, patience = 45_000}) {
  const options = launchOptions(await findBrowser());
  // Whoever asks another host is not kept waiting for the answer, nor answered.
  const args = [
    ...options.args,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // What drops down from Chromium's address bar is a page of its own, which each new window loads in another process while the
    // contender loads: on two cores that is up to a third of the time to anyone's first marks. Readers' windows are open already.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  ];
  // Without word of the network: for each file that a page asks for by itself, Chromium would look up in the code where it was asked
  // for, which takes it up to 6 ms of the time to the first marks.
  const launch = () => puppeteer.launch({...options, args, networkEnabled: false});
  let browser = await launch();
  const version = await browser.version();

  /** @returns What the task has found by its end, or until it failed, with `failed` as a sentence. */
  async function open({contender, story, path, width = 1280, withTexts = false, withNetwork = false}, task) {
    let context;
    const found = {};
    try {
      await within(
        patience,
        'hung',
        (async () => {
          context = await browser.createBrowserContext();
          const page = await context.newPage();
          await page.setViewport({width, height: 800});
          const client = await page.createCDPSession();
          // It counts from here on: what the processor does for the page's own thread, not how long others keep it waiting.
          await client.send('Performance.enable', {timeDomain: 'threadTicks'});
          if (slow !== 1) await page.emulateCPUThrottling(slow);
          const seen = {requests: [], errors: [], failed: []};
          if (withNetwork) await follow(client, seen);
          page.on('pageerror', error => seen.errors.push(error.message));
          const {host, marks, need} = contender;
          if (withTexts) await page.evaluateOnNewDocument(keepCanvasTexts);
          await page.evaluateOnNewDocument(probe, {host, marks, need: need?.(story) ?? story.events.length});
          await page.goto(`${origin}${path}`, {waitUntil: 'domcontentloaded', timeout: patience});
          const marked = await page.evaluate(() => window.bench.marked);
          await task({page, client, marked, seen, found});
        })(),
      );
    } catch (error) {
      found.failed = error.message;
    } finally {
      const closed = await within(3000, 'close', Promise.resolve(context?.close())).then(
        () => true,
        () => false,
      );
      if (!closed) {
        browser.process()?.kill('SIGKILL');
        browser = await launch();
      }
    }
    return found;
  }

  /** Keeps what a page asks for, `data:` apart, and what of it fails. */
  async function follow(client, seen) {
    const asked = new Map();
    client.on('Network.requestWillBeSent', ({requestId, request, type}) => {
      if (request.url.startsWith('data:')) return;
      const one = {url: request.url, type, length: Number.NaN};
      asked.set(requestId, one);
      seen.requests.push(one);
    });
    client.on('Network.responseReceived', ({requestId, response}) => {
      const length = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-length')?.[1];
      if (length && asked.has(requestId)) asked.get(requestId).length = Number(length);
    });
    client.on('Network.loadingFailed', ({requestId, errorText}) => {
      const one = asked.get(requestId);
      if (one) seen.failed.push({...one, error: errorText});
    });
    await client.send('Network.enable');
  }

  const metrics = async client => {
    const {metrics} = await client.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  };

  /** Sends events as a mouse does, whether or not the page keeps up, and waits for the page to have had them all. */
  async function send(client, events) {
    const began = performance.now();
    const sent = [];
    for (const [i, event] of events.entries()) {
      const wait = began + (i * 1000) / rate - performance.now();
      if (wait > 0) await pause(wait);
      sent.push(client.send('Input.dispatchMouseEvent', event).catch(() => undefined));
    }
    await Promise.all(sent);
  }

  async function input({page, client}, {plot, wheel, down}) {
    const target = await page.$(plot);
    const box = await target?.boundingBox();
    if (!box) return {answers: null};
    const x = Math.round(box.x + box.width * 0.45);
    const y = Math.round(Math.min(box.y + (down ?? box.height * 0.4), 700));
    const turn = deltaY => ({type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers: wheel === 'ctrl' ? 2 : 0});
    const turns = (count, deltaY) => Array.from({length: count}, () => turn(deltaY));
    const mouse = (type, at, held) => ({
      type,
      x: at,
      y,
      button: 'left',
      buttons: held ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
    const look = () => page.screenshot({type: 'png', encoding: 'base64'});
    await client.send('Input.dispatchMouseEvent', {type: 'mouseMoved', x, y});
    const before = await look();
    // What is loaded and compiled on the first reach is not what a frame costs.
    if (wheel) {
      await send(client, turns(6, -8));
      await pause(250);
    }
    const zoomed = wheel && (await look()) !== before;
    if (wheel) await send(client, turns(8, 8));
    await pause(150);

    const drag = Array.from({length: 45}, (_, i) => x + Math.round(150 * Math.sin((i / 45) * 2 * Math.PI)));
    const all = [
      ...(wheel ? turns(30, -8) : []),
      mouse('mousePressed', x, true),
      ...drag.map(at => mouse('mouseMoved', at, true)),
      mouse('mouseReleased', x, false),
      ...(wheel ? turns(30, 8) : []),
    ];
    const start = await metrics(client);
    await page.evaluate(() => window.bench.follow());
    const began = performance.now();
    await send(client, all);
    const frames = await page.evaluate(() => window.bench.stop());
    const took = performance.now() - began;
    const end = await metrics(client);
    frames.sort((a, b) => a - b);

    // Whether a drag moves it is asked half way along one, apart from what is measured.
    if (wheel) await send(client, turns(12, -8));
    await pause(150);
    const still = await look();
    await send(client, [mouse('mousePressed', x, true), ...drag.slice(0, 12).map(at => mouse('mouseMoved', at, true))]);
    await pause(150);
    const moved = (await look()) !== still;
    await send(client, [mouse('mouseReleased', drag[11], false)]);
    return {
      answers: {...(wheel && {wheel: zoomed}), drag: moved},
      ...((zoomed || moved) && {
        framesPerSecond: (1000 * frames.length) / took,
        frame95: frames[Math.floor(frames.length * 0.95)] ?? took,
        perInput: (1000 * (end.TaskDuration - start.TaskDuration)) / all.length,
      }),
    };
  }

  return {
    version,
    close: () => browser.close(),

    /**
     * All that is measured by time, and what is kept in memory.
     * @param what With `isFirstOnly`, no more than what it takes until the first marks.
     * @returns figures, or `{failed}`
     */
    measure: what =>
      open(what, async ({page, client, marked, seen, found}) => {
        const loaded = await metrics(client);
        const first = await page.evaluate(firstPaint);
        Object.assign(found, {
          // Where the first paint is the one with the marks, the browser's own time for it; where something else was painted
          // before, only the frame after the marks is known.
          firstMarks: first !== null && first >= marked.from ? first : marked.next,
          // The browser's own sum of scripts leaves out what promises go on with, which is most of some pages.
          scripting: 1000 * (loaded.TaskDuration - loaded.LayoutDuration - loaded.RecalcStyleDuration),
          layout: 1000 * (loaded.LayoutDuration + loaded.RecalcStyleDuration),
        });
        found.errors = seen.errors;
        if (what.isFirstOnly) return;
        // Its memory, and how it moves, are those of the whole story.
        if (what.contender.settled) await page.evaluate(what.contender.settled);
        await client.send('HeapProfiler.enable');
        await client.send('HeapProfiler.collectGarbage');
        await client.send('HeapProfiler.collectGarbage');
        const {usedSize, backingStorageSize = 0} = await client.send('Runtime.getHeapUsage');
        await client.send('HeapProfiler.disable');
        Object.assign(found, {heap: usedSize + backingStorageSize, elements: await page.evaluate(elements)});
        if (what.contender.isStill) return;
        if (what.isStuck) Object.assign(found, stuck);
        else
          Object.assign(
            found,
            await within(patience / 2, 'stuck', input({page, client}, what.contender)).catch(() => stuck),
          );
      }),

    /**
     * What a page asks for until its first marks, and what of all that it asks for fails.
     * @returns {Promise<{requests: number, codeBytes: number, failures: string[], whole: string[]} | {failed: string}>}
     */
    weigh: what =>
      open({...what, withNetwork: true}, async ({page, seen, found}) => {
        await page.evaluate(firstPaint);
        const requests = [...seen.requests];
        const code = requests.filter(({type}) => type === 'Script' || type === 'Stylesheet');
        const sizes = await Promise.all(code.map(({url}) => brotli(what.contender, new URL(url).pathname)));
        if (what.contender.settled) await page.evaluate(what.contender.settled);
        Object.assign(found, {
          requests: requests.length,
          codeBytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
          ...sorted(seen.failed, await page.evaluate(resources)),
        });
      }),

    /** @returns {Promise<{whole: number, overlapped: number, cut: number, absent: number} | {failed: string}>} */
    titles: what =>
      open({...what, withTexts: true}, async ({page, found}) => {
        if (what.contender.settled) await page.evaluate(what.contender.settled);
        const all = what.story.events.map(({title}) => title);
        Object.assign(found, await page.evaluate(titles, all));
      }),
  };
}
