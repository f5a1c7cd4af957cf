import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {findBrowser} from '../support/browser.mjs';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import {eventsOf, watchedPage, withBrowser} from './browser.mjs';

const root = built();
const {bin, version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const story = JSON.parse(readFileSync(join(root, 'data/gulf-moscow.json'), 'utf8'));
const titles = story.events.map(({title}) => title);
const {path: browserPath} = await findBrowser();

const publish = (...args) =>
  spawnSync(process.execPath, [join(root, bin.khatt), 'publish', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, CHROME_PATH: browserPath},
  });

let dir;
before(() => {
  dir = mkdtempSync(join(tmpdir(), 'khatt-publish-'));
});
after(() => rmSync(dir, {recursive: true}));

describe('khatt publish', () => {
  it('writes a folder with a picture of 1200 by 630, and says what it lacks without an address', () => {
    const {status, stdout, stderr} = publish('data/gulf-moscow.json', '--out', join(dir, 'whole'));
    assert.equal(status, 0, stderr);
    assert.match(stdout, /snippets\.html/);
    assert.match(stderr, /--base/);
    const png = readFileSync(join(dir, 'whole/share.png'));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    const files = readdirSync(join(dir, 'whole'));
    assert.ok(files.includes(`khatt-${version}.js`), String(files));
    const licenses = readFileSync(join(dir, `whole/khatt-${version}.licenses.txt`), 'utf8');
    for (const name of ['khatt', 'lit-html', 'd3-time']) assert.match(licenses, new RegExp(`^## ${name} - `, 'm'));
  });

  it('does without the picture where no browser is at hand', () => {
    const env = {...process.env, CHROME_PATH: join(dir, 'no-browser')};
    const args = [join(root, bin.khatt), 'publish', 'data/gulf-moscow.json', '--out', join(dir, 'bare')];
    const {status, stderr} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8', env});
    assert.equal(status, 0, stderr);
    assert.match(stderr, /share\.svg stands alone/);
    assert.ok(!readdirSync(join(dir, 'bare')).includes('share.png'));
  });

  it('asks for a folder, and for an address that is one', () => {
    assert.equal(publish('data/gulf-moscow.json').status, 2);
    const wrong = publish('data/gulf-moscow.json', '--out', join(dir, 'x'), '--base', 'news', '--without-png');
    assert.deepEqual([wrong.status, /news/.test(wrong.stderr)], [2, true]);
  });

  it('publishes nothing of a file without events', () => {
    const {status, stderr} = publish('package.json', '--out', join(dir, 'none'));
    assert.equal(status, 1, stderr);
    assert.ok(!readdirSync(dir).includes('none'));
  });
});

describe('a published page', () => {
  const browser = withBrowser();
  let site;
  before(async () => {
    const made = publish('data/gulf-moscow.json', '--out', join(dir, 'page'), '--without-png');
    assert.equal(made.status, 0, made.stderr);
    site = await serve({folders: {'/page/': join(dir, 'page/')}, pages: {'/favicon.ico': ''}});
  });
  after(() => site.close());

  /** @returns A page of a width that has not been opened yet, and keeps what moved in it and when it was painted and drawn. */
  const blank = async width => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.setViewport({width, height: 800});
    await page.evaluateOnNewDocument(() => {
      window.seen = {shifts: 0, paint: 0, drawn: 0};
      new PerformanceObserver(list => {
        for (const {value} of list.getEntries()) window.seen.shifts += value;
      }).observe({type: 'layout-shift', buffered: true});
      new PerformanceObserver(list => {
        for (const {startTime} of list.getEntriesByName('first-contentful-paint')) window.seen.paint = startTime;
      }).observe({type: 'paint', buffered: true});
      document.addEventListener('khatt-load', () => {
        window.seen.drawn = performance.now();
      });
    });
    return {page, faults};
  };
  /** Holds the script back until it is let go. */
  const holdScript = async page => {
    let letGo;
    const held = new Promise(resolve => {
      letGo = resolve;
    });
    await page.setRequestInterception(true);
    page.on('request', async request => {
      if (request.url().endsWith(`khatt-${version}.js`)) await held;
      await request.continue();
    });
    return letGo;
  };
  const painted = page => page.waitForFunction(() => window.seen.paint > 0);
  const drawn = page => page.waitForFunction(() => window.seen.drawn > 0);

  it('tells the whole story without JavaScript', async () => {
    const page = await browser().newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}/page/`);
    // Not by functions, which such a page does not run.
    const tree = await page.accessibility.snapshot({interestingOnly: false});
    const text = JSON.stringify(tree);
    for (const {title, text: told} of story.events) {
      assert.ok(text.includes(title), title);
      assert.ok(text.includes(told), told);
    }
    assert.ok(text.includes('خلال يونيو/حزيران 2022'));
    await page.close();
  });

  it('keeps its policy, asks nobody else, and draws every event', async () => {
    const {page, faults} = await blank(1280);
    await page.goto(`${site.origin}/page/`, {waitUntil: 'networkidle0'});
    const events = await eventsOf(page);
    assert.deepEqual(faults, []);
    assert.deepEqual(events.map(({title}) => title).sort(), [...titles].sort());
    // Of what is in the tag, the document says more than the list.
    assert.deepEqual(await page.$eval('khatt-timeline', ({timeline}) => timeline.groups), story.groups);
    await page.close();
  });

  it('paints a wide page once its drawing is there, and nothing moves', async () => {
    const {page, faults} = await blank(1280);
    const letGo = await holdScript(page);
    const opened = page.goto(`${site.origin}/page/`, {waitUntil: 'networkidle0'});
    letGo();
    await opened;
    await painted(page);
    const {shifts, paint, drawn: at} = await page.evaluate(() => window.seen);
    assert.equal(shifts, 0);
    assert.ok(at > 0 && at <= paint, `drawn at ${at}, painted at ${paint}`);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('paints a narrow page before its script is there, and nothing moves when it comes', async () => {
    const {page, faults} = await blank(390);
    const letGo = await holdScript(page);
    const opened = page.goto(`${site.origin}/page/`, {waitUntil: 'networkidle0'});
    await painted(page);
    const shown = await page.$$eval(
      'khatt-timeline > ol > li h3',
      all => all.filter(each => each.checkVisibility()).length,
    );
    assert.equal(shown, titles.length);
    letGo();
    await opened;
    await drawn(page);
    // Two frames, in which what has moved would be told of.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await page.evaluate(() => window.seen.shifts), 0);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('shows all of the list in the end where the script never comes', async () => {
    const {page} = await blank(390);
    await page.setRequestInterception(true);
    page.on('request', request => (/khatt-[\d.]+\.js$/.test(request.url()) ? request.abort() : request.continue()));
    await page.goto(`${site.origin}/page/`, {waitUntil: 'load'});
    await page.waitForFunction(() =>
      [...document.querySelectorAll('khatt-timeline > ol p')].every(text => text.getBoundingClientRect().height > 10),
    );
    await page.close();
  });

  it('keeps what is meant for the author from readers, and tells them what could not be shown', async () => {
    const {page} = await blank(1280);
    await page.goto(`${site.origin}/page/`, {waitUntil: 'networkidle0'});
    const shown = document =>
      page.$eval(
        'khatt-timeline',
        async (element, timeline) => {
          element.timeline = timeline;
          await element.ready;
          const problems = element.shadowRoot.querySelector('[part~=problems]');
          return [element.problems.length, problems.checkVisibility()];
        },
        document,
      );
    assert.deepEqual(await shown({...story, ours: 'kept'}), [1, false]);
    const [first, ...rest] = story.events;
    assert.deepEqual(await shown({...story, events: [{...first, date: '2022-13'}, ...rest]}), [1, true]);
    await page.close();
  });

  it('works from a folder on a disk', async () => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.goto(`file://${join(dir, 'page/index.html')}`, {waitUntil: 'networkidle0'});
    assert.equal((await eventsOf(page)).length, titles.length);
    assert.deepEqual(faults, []);
    await page.close();
  });
});

describe('the embeds of a published folder', () => {
  const browser = withBrowser();
  const pages = {'/favicon.ico': ''};
  let site;
  let codes;
  before(async () => {
    // Another host than the page that embeds; it lets others read its files, as the snippet page asks.
    site = await serve({pages});
    const made = publish(
      ...['data/gulf-moscow.json', '--out', join(dir, 'embeds'), '--without-png', '--base', `${site.origin}/e/`],
    );
    assert.equal(made.status, 0, made.stderr);
    const types = {
      js: 'text/javascript',
      json: 'application/json',
      css: 'text/css',
      svg: 'image/svg+xml',
      html: 'text/html',
    };
    for (const name of readdirSync(join(dir, 'embeds'))) {
      const type = `${types[name.split('.').pop()]}; charset=utf-8`;
      const headers = {'Content-Type': type, 'Access-Control-Allow-Origin': '*'};
      pages[`/e/${name}`] = {html: readFileSync(join(dir, 'embeds', name), 'utf8'), headers};
    }
    const {page} = await watchedPage(browser(), site.origin);
    await page.goto(`${site.origin}/e/snippets.html`);
    codes = await page.$$eval('section:first-of-type pre code', all => all.map(({textContent}) => textContent));
    await page.close();
  });
  after(() => site.close());

  /** A page of a newsroom on a host of its own, around an embed. */
  const host = async code => {
    const policy = `default-src 'none'; script-src ${site.origin} 'unsafe-inline'; frame-src ${site.origin}; connect-src ${site.origin}`;
    const heard = '<script>heard = []; addEventListener("message", ({data}) => heard.push(data));</script>';
    const html = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>news</title>${heard}</head><body>${code}</body></html>`;
    const newsroom = await serve({
      pages: {'/': {html, headers: {'Content-Security-Policy': policy}}, '/favicon.ico': ''},
    });
    const {page, faults} = await watchedPage(browser(), newsroom.origin);
    await page.setViewport({width: 720, height: 800});
    await page.goto(newsroom.origin, {waitUntil: 'networkidle0'});
    const end = async () => {
      await page.close();
      await newsroom.close();
    };
    // That the embed is of another host is what it is for.
    return {page, faults: () => faults.filter(fault => !fault.startsWith(`another host: ${site.origin}`)), end};
  };
  const framed = async page => {
    const frame = page.frames().find(each => each.url().includes('/e/embed.html'));
    await frame.waitForFunction(() => document.querySelector('khatt-timeline')?.shadowRoot);
    await frame.$eval('khatt-timeline', element => element.ready);
    return frame;
  };

  it('have a script whose hash is that of the file', () => {
    const hash = createHash('sha384')
      .update(readFileSync(join(dir, `embeds/khatt-${version}.js`)))
      .digest('base64');
    assert.ok(codes[0].includes(`integrity="sha384-${hash}" crossorigin="anonymous"`));
  });

  it('draw the story from another host by a tag and a script', async () => {
    const {page, faults, end} = await host(codes[0]);
    await page.$eval('khatt-timeline', element => element.ready);
    const events = await eventsOf(page);
    assert.deepEqual(events.map(({title}) => title).sort(), [...titles].sort());
    assert.deepEqual(faults(), []);
    await end();
  });

  it('make a sealed frame as high as its content, and follow when that grows and shrinks', async () => {
    const {page, faults, end} = await host(codes[1]);
    const frame = await framed(page);
    const fits = async () => {
      const handle = await frame.evaluateHandle(() => document.documentElement);
      // The frame's own height follows by way of a message.
      await page.waitForFunction(
        async () => heard.some(({type}) => type === 'khatt-height') && document.querySelector('iframe').style.height,
      );
      await frame.waitForFunction(
        () => Math.abs(innerHeight - document.documentElement.getBoundingClientRect().height) <= 1,
      );
      return handle.evaluate(element => Math.round(element.getBoundingClientRect().height));
    };
    const before = await fits();
    await page.setViewport({width: 400, height: 800});
    await frame.$eval('khatt-timeline', element => element.ready);
    await frame.waitForFunction(was => document.documentElement.getBoundingClientRect().height > was, {}, before);
    const narrow = await fits();
    assert.ok(narrow > before, `${narrow} after ${before}`);
    await page.setViewport({width: 720, height: 800});
    await frame.waitForFunction(was => document.documentElement.getBoundingClientRect().height < was, {}, narrow);
    assert.equal(await fits(), before);
    const amp = await page.evaluate(() => heard.filter(({sentinel}) => sentinel === 'amp').at(-1));
    assert.deepEqual(amp, {sentinel: 'amp', type: 'embed-size', height: before});
    assert.deepEqual(faults(), []);
    await end();
  });

  it('let no other frame than the one that speaks be sized, nor beyond measure', async () => {
    // Asked again, as khatt's own frames are: what it says first may be said before the script that listens is there.
    const say = height => `parent.postMessage({type: 'khatt-height', height: ${height}}, '*');`;
    const loud = `<script>onmessage = () => { ${say('1e9')} ${say("'x'")} }; onmessage();</script>`;
    const {page, end} = await host(`${codes[1]}<iframe id="loud" sandbox="allow-scripts" srcdoc="${loud}"></iframe>`);
    await framed(page);
    await page.waitForFunction(() => document.querySelector('#loud').style.height);
    assert.equal(await page.$eval('#loud', ({style}) => style.height), '20000px');
    assert.ok(await page.$eval('iframe', ({style}) => Number.parseInt(style.height, 10) < 2000));
    await end();
  });

  it('show the story in a frame alone, which scrolls where it is longer', async () => {
    const {page, faults, end} = await host(codes[2]);
    const frame = await framed(page);
    const shown = await frame.$eval(
      'khatt-timeline',
      ({shadowRoot}) => shadowRoot.querySelectorAll('[part~=mark]').length,
    );
    assert.equal(shown, titles.length);
    assert.equal(await frame.$eval('html', element => getComputedStyle(element).overflowY !== 'hidden'), true);
    assert.deepEqual(faults(), []);
    await end();
  });

  it('tell the story as a plain list', async () => {
    const {page, faults, end} = await host(codes[3]);
    const told = await page.$$eval('ol > li', items => items.map(item => item.querySelector('h3').textContent));
    assert.deepEqual(told, titles);
    assert.deepEqual(faults(), []);
    await end();
  });

  it('are copied by a button, and said to be', async () => {
    await browser()
      .defaultBrowserContext()
      .overridePermissions(site.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.goto(`${site.origin}/e/snippets.html`);
    await page.bringToFront();
    // The address has come into them, and Arabic words still stand apart from the code.
    const parts = await page.$$eval('section:first-of-type pre code', ([, frame]) =>
      [...frame.childNodes].map(({nodeName, textContent}) => [nodeName, textContent]),
    );
    assert.ok(parts.some(([name, text]) => name === '#text' && text.includes(site.origin)));
    assert.ok(parts.some(([name, text]) => name === 'BDI' && text.includes('أستانا')));
    const [, second] = await page.$$('section:first-of-type button[data-copy]');
    await second.click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role=status]')].some(each => each.textContent === 'نُسخ'),
    );
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), codes[1]);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('are found by oEmbed from the page', async () => {
    const {page} = await watchedPage(browser(), site.origin);
    await page.goto(`${site.origin}/e/index.html`);
    const address = await page.$eval('link[type="application/json+oembed"]', ({href}) => href);
    const {html, height, type} = await (await fetch(address)).json();
    assert.equal(type, 'rich');
    assert.equal(html, codes[2]);
    assert.ok(height >= 320 && height <= 900);
    await page.close();
  });
});
