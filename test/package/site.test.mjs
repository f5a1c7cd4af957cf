import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {built} from '../support/built.mjs';
import {settle} from '../support/screenshot.mjs';
import {serve} from '../support/serve.mjs';
import {eventsOf, watchedPage, withBrowser} from './browser.mjs';

describe('the built demo in a sub-folder of a host', () => {
  const root = built();
  const pages = readdirSync(join(root, 'dist/site')).filter(name => name.endsWith('.html'));
  const browser = withBrowser();
  let site;
  before(async () => {
    site = await serve({folders: {'/stories/2022/': join(root, 'dist/site')}});
  });
  after(() => site.close());

  it('has every page of the demo', () => {
    assert.deepEqual(
      pages,
      readdirSync(join(root, 'demo')).filter(name => name.endsWith('.html')),
    );
  });

  for (const name of pages) {
    it(`shows ${name} without an error, a failed request, another host or a breach of its policy`, async () => {
      const {page, faults} = await watchedPage(browser(), site.origin);
      await page.goto(`${site.origin}/stories/2022/${name}`, {waitUntil: 'networkidle0'});
      await settle(page);
      assert.deepEqual(faults, []);
      assert.match(
        await page.$eval('meta[http-equiv="Content-Security-Policy"]', meta => meta.content),
        /^default-src 'none'/,
      );
      assert.notEqual((await page.$$('khatt-timeline, khatt-desk')).length, 0);
      await page.close();
    });
  }

  it('has its look and says what is missing where a page is opened from a folder without a server', async () => {
    const page = await browser().newPage();
    const said = () =>
      page.evaluate(() => {
        const [note] = document.getElementsByClassName('opened-from-folder');
        return {note: note.checkVisibility() && note.textContent, font: getComputedStyle(document.body).fontFamily};
      });
    await page.goto(pathToFileURL(join(root, 'dist/site/guide.html')).href);
    const opened = await said();
    assert.match(opened.note, /من مجلد/);
    await page.goto(`${site.origin}/stories/2022/guide.html`);
    assert.deepEqual(await said(), {note: false, font: opened.font});
    await page.close();
  });

  for (const name of ['index.html', 'en.html']) {
    it(`shows the whole timeline beside the text of ${name} in windows of every usual height`, async () => {
      const page = await browser().newPage();
      for (const height of [700, 800, 870, 900, 1000, 1100]) {
        await page.setViewport({width: 1280, height});
        await page.goto(`${site.origin}/stories/2022/${name}`, {waitUntil: 'networkidle0'});
        await settle(page);
        const beyond = await page.$eval('figure.timeline', figure => figure.scrollHeight - figure.clientHeight);
        assert.ok(beyond <= 1, `${beyond} px are out of sight at ${height}`);
      }
      await page.close();
    });
  }

  it('leads nowhere that is not there', async () => {
    const ids = new Map();
    const links = [];
    for (const name of pages) {
      const html = readFileSync(join(root, 'dist/site', name), 'utf8');
      ids.set(name, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)));
      // What a page shows as text to copy is escaped, and its addresses are the newsroom's own.
      for (const [, href] of html.matchAll(/<a\s[^>]*href="([^"]+)"/g)) links.push({name, href});
    }
    assert.notEqual(links.length, 0);
    for (const {name, href} of links) {
      const url = new URL(href, `${site.origin}/stories/2022/${name}`);
      if (url.origin !== site.origin) {
        assert.equal(url.protocol, 'https:', `${name}: ${href}`);
        continue;
      }
      assert.equal((await fetch(url)).status, 200, `${name}: ${href}`);
      const target = url.pathname.replace('/stories/2022/', '') || 'index.html';
      if (url.hash && !href.includes('data/')) {
        assert.ok(ids.get(target)?.has(decodeURIComponent(url.hash.slice(1))), `${name}: ${href}`);
      }
    }
  });

  it('copies a snippet of the guide, which is what stands beside it', async () => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    // A headless browser has no clipboard of its own.
    await page.evaluateOnNewDocument(() => {
      navigator.clipboard.writeText = async text => {
        window.written = text;
      };
    });
    await page.goto(`${site.origin}/stories/2022/guide.en.html`, {waitUntil: 'networkidle0'});
    await page.$$eval('.copy button', ([, second]) => second.click());
    await page.waitForFunction(
      () => document.querySelectorAll('.copy [role=status]')[1].textContent.trim() === 'Copied',
    );
    assert.equal(
      await page.evaluate(() => window.written),
      '<khatt-timeline src="/stories/gulf-moscow.en.json" heading-level="3"></khatt-timeline>',
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('opens the event that the address of its smallest page names', async () => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.goto(`${site.origin}/stories/2022/embed.html#opec`, {waitUntil: 'networkidle0'});
    await settle(page);
    assert.equal(await page.$eval('khatt-timeline', ({selected}) => selected), 'opec');
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const [name, weekday, others] of [
    ['dates.html', 'الخميس', ['2022-10-06', '2022-10-13']],
    ['dates.en.html', 'Thursday', ['2022-10-06', '2022-10-13']],
  ]) {
    it(`reads an article's dates on ${name}, and follows what its reader decides`, async () => {
      const {page, faults} = await watchedPage(browser(), site.origin);
      await page.goto(`${site.origin}/stories/2022/${name}`, {waitUntil: 'networkidle0'});
      await settle(page);
      const dates = () => page.$eval('khatt-timeline', ({timeline}) => timeline.events.map(({date}) => date));
      const press = nth =>
        page.evaluate(
          (words, nth) => {
            const row = [...document.querySelectorAll('#found li')].find(
              each => each.querySelector('.words').textContent === words,
            );
            row.querySelectorAll('button')[nth].click();
          },
          weekday,
          nth,
        );
      assert.equal((await dates()).length, 11);
      assert.ok((await dates()).includes(others[1]));
      await press(0);
      assert.ok((await dates()).includes(others[0]) && !(await dates()).includes(others[1]));
      await press(1);
      assert.equal((await dates()).length, 10);
      await page.$eval('#article', area => {
        area.value = 'The court ruled on Tuesday.';
        area.dispatchEvent(new Event('input', {bubbles: true}));
      });
      await page.waitForFunction(() => document.querySelectorAll('#found li').length === 1);
      assert.deepEqual(await dates(), ['2022-10-11']);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  for (const [name, inArticle] of Object.entries({'index.html': 'في المقال', 'en.html': 'In the article'})) {
    it(`finds all passages in the text of ${name}, shows which event is read about, and leads from one to the other`, async () => {
      const {page, faults} = await watchedPage(browser(), site.origin);
      await page.setViewport({width: 390, height: 700});
      await page.goto(`${site.origin}/stories/2022/${name}`, {waitUntil: 'networkidle0'});
      await settle(page);
      assert.deepEqual(await page.$eval('khatt-timeline', ({problems}) => problems.map(({message}) => message)), []);
      assert.ok((await page.evaluate(() => CSS.highlights.get('khatt-passage').size)) >= 6);
      const label = await page.$eval('khatt-timeline', async timeline => {
        timeline.select('opec');
        await timeline.ready;
        const button = timeline.shadowRoot.querySelector('[data-action=article]');
        button.click();
        return button.textContent;
      });
      assert.equal(label, inArticle);
      await page.waitForSelector('.reading-bar:not([hidden])');
      // What was in the middle before is named until the page has come to rest.
      await page.waitForFunction(() => {
        const root = document.querySelector('khatt-timeline').shadowRoot;
        const title = root.querySelector('[data-id=opec] [part~=title]').textContent.trim();
        return document.querySelector('.reading-title').textContent === title;
      });
      assert.equal(await page.evaluate(() => document.activeElement.localName), 'p');
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  it('draws the six events of the story on its first page', async () => {
    const {page} = await watchedPage(browser(), site.origin);
    await page.goto(`${site.origin}/stories/2022/`, {waitUntil: 'networkidle0'});
    await settle(page);
    const events = await eventsOf(page);
    assert.deepEqual(events.map(({id}) => id).sort(), ['astana', 'dushanbe', 'lavrov', 'mbz', 'opec', 'ushakov']);
    await page.close();
  });
});
