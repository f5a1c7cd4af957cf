import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import {eventsOf, watchedPage, withBrowser} from './browser.mjs';

const root = built();
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html";

const article = `أعلنت بلدية المدينة الأربعاء أن جسر المشاة الجديد فوق الوادي سيُفتتح الخميس، بعد تأخر استمر ثلاث سنوات. وكان المجلس البلدي قد أقر المشروع عام 2019، ثم توقفت الأعمال في مارس 2020 بسبب الجائحة.

واستؤنفت الأعمال في يونيو الماضي بعد توقيع عقد جديد مع الشركة المنفذة.`;

describe('the built desk', () => {
  const browser = withBrowser();
  let dir;
  let site;
  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'khatt-desk-'));
    const html = readFileSync(join(root, 'dist/site/desk.html'), 'utf8');
    site = await serve({
      folders: {'/site/': join(root, 'dist/site/'), '/published/': `${dir}/published/`},
      pages: {
        '/site/strict.html': {html, headers: {'Content-Security-Policy': policy}},
        '/favicon.ico': '',
      },
    });
  });
  after(async () => {
    await site.close();
    rmSync(dir, {recursive: true});
  });

  /** Waits for what a file is called that the page has downloaded. */
  async function downloaded(page, act) {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: dir, eventsEnabled: true});
    const whole = new Promise(resolve => {
      let name = '';
      session.on('Browser.downloadWillBegin', ({suggestedFilename}) => {
        name = suggestedFilename;
      });
      session.on('Browser.downloadProgress', ({state}) => {
        if (state === 'completed') resolve(name);
      });
    });
    await act();
    return readFileSync(join(dir, await whole));
  }

  it('takes an article to a published folder, which is served and read, under a strict policy and trusted types', async () => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.setViewport({width: 1400, height: 900});
    await page.goto(`${site.origin}/site/strict.html`, {waitUntil: 'networkidle0'});
    const inDesk = (part, selector) =>
      page.waitForFunction(
        (part, selector) => {
          const {shadowRoot} = document.querySelector('khatt-desk');
          const room = part ? shadowRoot.querySelector(part)?.shadowRoot : shadowRoot;
          const found = room?.querySelector(selector);
          return found?.checkVisibility() ? found : null;
        },
        {},
        part,
        selector,
      );
    const box = await inDesk('khatt-desk-begin', '#text');
    await box.focus();
    await page.evaluate(text => document.execCommand('insertText', false, text), article);
    const day = await inDesk('khatt-desk-begin', '#published');
    await day.type('12 أكتوبر 2022');
    await (await inDesk('khatt-desk-begin', '[data-way=text]')).click();
    await (await inDesk('', '[data-action=publish]')).click();
    const button = await inDesk('khatt-desk-publish', '[data-file=zip]');
    const zip = unzipSync(await downloaded(page, () => button.click()));
    assert.ok(zip['index.html'] && zip['share.png'], Object.keys(zip).join(' '));
    const titles = await page.evaluate(() =>
      document.querySelector('khatt-desk').store.checked.timeline.events.map(({title}) => title),
    );
    assert.ok(titles.length >= 5);

    mkdirSync(join(dir, 'published'));
    for (const [name, bytes] of Object.entries(zip)) writeFileSync(join(dir, 'published', name), bytes);
    assert.deepEqual(faults, []);
    const read = await watchedPage(browser(), site.origin);
    await read.page.goto(`${site.origin}/published/index.html`, {waitUntil: 'networkidle0'});
    assert.deepEqual((await eventsOf(read.page)).map(({title}) => title).sort(), [...titles].sort());
    assert.deepEqual(read.faults, []);
    const link = await read.page.$eval('.about a[href="timeline.json"]', ({href}) => href);
    const {events} = await (await fetch(link)).json();
    assert.deepEqual(
      events.map(({title}) => title),
      titles,
    );

    // One page with everything inside, opened as a file.
    await page.bringToFront();
    const whole = await downloaded(page, async () => (await inDesk('khatt-desk-publish', '[data-file=page]')).click());
    writeFileSync(join(dir, 'one.html'), whole);
    const one = await watchedPage(browser(), 'null');
    await one.page.goto(`file://${join(dir, 'one.html')}`, {waitUntil: 'load'});
    assert.deepEqual((await eventsOf(one.page)).map(({title}) => title).sort(), [...titles].sort());
    assert.deepEqual(one.faults, []);
    // The same from a host that has nothing else: not for its sign among the tabs either, which printing asks for.
    const host = await serve({pages: {'/one.html': whole}});
    const alone = await watchedPage(browser(), host.origin);
    const asked = [];
    alone.page.on('request', request => asked.push(request.url()));
    await alone.page.goto(`${host.origin}/one.html`, {waitUntil: 'load'});
    await alone.page.$eval('khatt-timeline', timeline => timeline.ready);
    assert.ok((await alone.page.pdf()).length > 0);
    assert.deepEqual(alone.faults, []);
    assert.deepEqual(
      asked.filter(url => !url.startsWith('data:')),
      [`${host.origin}/one.html`],
    );
    await host.close();
    assert.equal(readdirSync(dir).filter(name => name.endsWith('.zip')).length, 1);
    assert.match(strFromU8(zip['snippets.html']), /khatt-timeline/);
  });
});
