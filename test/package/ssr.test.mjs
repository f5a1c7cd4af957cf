import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import {build} from 'vite';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import {eventsOf, watchedPage, withBrowser} from './browser.mjs';

const root = built();
await import('khatt');
const read = name => JSON.parse(readFileSync(join(root, 'data', name), 'utf8'));
const story = read('gulf-moscow.json');
const titles = story.events.map(({title}) => title);
const withData = document =>
  `<script type="application/json">${JSON.stringify(document).replaceAll('<', '\\u003c')}</script>`;

/** The tag as a server draws it, with the document in it that the browser reads. */
const served = async (document, given = document) => {
  const tag = await collectResult(
    render(html`<khatt-timeline lang=${document.lang} .timeline=${document}></khatt-timeline>`),
  );
  return tag.replace('</khatt-timeline>', `${withData(given)}</khatt-timeline>`);
};
const page = (tag, lang = 'ar') => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>story</title></head>
<body>${tag}<script type="module" src="/built/main.js"></script></body></html>`;

describe('khatt-timeline on a server', () => {
  it('is the whole story as a list, in HTML that needs no script', async () => {
    const tag = await served(story);
    const list = tag.slice(tag.indexOf('<ol part="events"'), tag.indexOf('</ol>'));
    for (const title of titles) assert.ok(list.includes(title), title);
    assert.match(list, /<time part="date" class="date" datetime="2022-06"\s*>/);
    assert.match(tag, /<template shadowroot="open" shadowrootmode="open">/);
  });

  it('speaks the language of its tag', async () => {
    const tag = await collectResult(render(html`<khatt-timeline lang="en" .timeline=${story}></khatt-timeline>`));
    assert.match(tag, /<section class="story vertical[^"]*" lang="en" dir="ltr"/);
  });

  it('leaves what it can not draw at once to the browser, and the list in the tag to be seen', async () => {
    for (const document of [
      read('moon-race.json'),
      {...story, timeZone: 'Asia/Qatar', events: [{date: '2022-02-31', title: 'x'}]},
      {...story, groups: Array.from({length: 41}, (_, i) => ({id: `g${i}`, label: `الطرف ${i}`}))},
    ]) {
      const tag = await collectResult(render(html`<khatt-timeline .timeline=${document}></khatt-timeline>`));
      assert.match(tag, /<slot><\/slot>/);
    }
  });
});

describe('hydration', () => {
  const browser = withBrowser();
  let dir;
  let site;
  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'khatt-ssr-'));
    await build({
      root: join(root, 'test/frameworks/ssr'),
      configFile: false,
      logLevel: 'error',
      resolve: {alias: {'khatt/hydrate': join(root, 'dist/lib/hydrate.js')}},
      build: {
        outDir: dir,
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: {input: join(root, 'test/frameworks/ssr/main.ts'), output: {entryFileNames: '[name].js'}},
      },
    });
    const other = {
      ...story,
      title: 'أخرى',
      events: [...story.events.slice(1), {id: 'new', date: '2021', title: 'حدث جديد'}],
    };
    const english = read('gulf-moscow.en.json');
    site = await serve({
      folders: {'/built/': dir, '/assets/': join(dir, 'assets'), '/data/': join(root, 'data')},
      pages: {
        '/same': page(await served(story)),
        '/other-story': page(await served(story, other)),
        '/other-language': page((await served(story)).replace(/(<khatt-timeline[^>]*?) lang="ar"/, '$1'), 'en'),
        '/english': page(await served(english), 'en'),
        '/bare': page(await served(read('moon-race.json'))),
        '/favicon.ico': '',
      },
    });
  });
  after(async () => {
    await site.close();
    rmSync(dir, {recursive: true});
  });

  const open = async (path, width) => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.setViewport({width, height: 800});
    await page.evaluateOnNewDocument(() => {
      addEventListener(
        'DOMContentLoaded',
        () => {
          window.before = [
            ...(document.querySelector('khatt-timeline').shadowRoot?.querySelectorAll('li[data-id]') ?? []),
          ];
        },
        {capture: true},
      );
      // A module has not run yet when the document has been read.
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        window.first = [
          ...(document.querySelector('khatt-timeline').shadowRoot?.querySelectorAll('li[data-id]') ?? []),
        ];
      });
    });
    await page.goto(`${site.origin}${path}`, {waitUntil: 'networkidle0'});
    await page.$eval('khatt-timeline', element => element.ready);
    return {page, faults};
  };
  const kept = page =>
    page.$eval('khatt-timeline', ({shadowRoot}) => {
      const now = [...shadowRoot.querySelectorAll('li[data-id]')];
      return window.first.length > 0 && now.every((item, i) => item === window.first[i]);
    });

  it('keeps the nodes that the server sent, colours them, and makes them alive', async () => {
    const {page, faults} = await open('/same', 390);
    assert.ok(await kept(page));
    assert.deepEqual(
      (await eventsOf(page)).map(({title}) => title),
      titles,
    );
    const color = await page.$eval(
      'khatt-timeline',
      ({shadowRoot}) => getComputedStyle(shadowRoot.querySelector('time')).color,
    );
    assert.equal(color, 'rgb(122, 31, 92)');
    await (await page.$('khatt-timeline >>> li[data-id=opec] [part~=mark]')).click();
    await page.waitForFunction(() => document.querySelector('khatt-timeline').selected === 'opec');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('has an axis where there is room for one', async () => {
    const {page, faults} = await open('/same', 1280);
    assert.ok(await page.$('khatt-timeline >>> svg[part~=axis]'));
    assert.equal((await eventsOf(page)).length, 6);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('is of an English page too', async () => {
    const {page, faults} = await open('/english', 390);
    assert.ok(await kept(page));
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('draws anew what the server has drawn of another story, or in another language', async () => {
    const other = await open('/other-story', 390);
    assert.ok((await eventsOf(other.page)).some(({title}) => title === 'حدث جديد'));
    await other.page.close();
    const english = await open('/other-language', 390);
    const story = await english.page.$eval('khatt-timeline', ({shadowRoot}) => {
      const sections = shadowRoot.querySelectorAll('.story');
      return {
        count: sections.length,
        lang: sections[0].lang,
        date: sections[0].querySelector('li[data-id=lavrov] time').textContent,
      };
    });
    assert.deepEqual(story, {count: 1, lang: 'en', date: 'June 2022'});
    assert.deepEqual(english.faults, []);
    await english.page.close();
  });

  it('draws what the server has left to it', async () => {
    const {page, faults} = await open('/bare', 390);
    assert.equal((await eventsOf(page)).length, read('moon-race.json').events.length);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
