import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import {eventsOf, strictPolicy as policy, watchedPage, withBrowser} from './browser.mjs';

const root = built();
const story = readFileSync(join(root, 'data/gulf-moscow.json'), 'utf8');
const titles = JSON.parse(story).events.map(({title}) => title);
const inline = `<script type="application/json">${story.replaceAll('<', '\\u003c')}</script>`;
const embed = (script, timeline) => `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>story</title>${script}</head>
<body>${timeline}</body>
</html>`;
const asModule = '<script type="module" src="/dist/khatt.js"></script>';
const asOneFile = '<script defer src="/dist/khatt.bundle.js"></script>';
const strict = html => ({html, headers: {'Content-Security-Policy': policy}});

const ways = {
  '/module-inline': ['dist/khatt.js with the story in the tag', asModule, `<khatt-timeline>${inline}</khatt-timeline>`],
  '/module-src': [
    'dist/khatt.js with the story in a file',
    asModule,
    '<khatt-timeline src="/data/gulf-moscow.json"></khatt-timeline>',
  ],
  '/bundle-list': [
    'dist/khatt.bundle.js with an ordered list of the author’s own',
    asOneFile,
    `<khatt-timeline><ol>${JSON.parse(story)
      .events.map(
        ({id, date, title}) =>
          `<li id="${id}"><time datetime="${date}">${date}</time> <h3>${title}</h3> <p>… <a href="/about#${id}">more</a></p></li>`,
      )
      .join('')}</ol></khatt-timeline>`,
  ],
  '/bundle-inline': [
    'dist/khatt.bundle.js as a classic script',
    asOneFile,
    `<khatt-timeline>${inline}</khatt-timeline>`,
  ],
};

const faultyEvents = [
  {date: '2022-10-12', title: 'Sound'},
  {date: '2022-13-01', title: 'Month'},
  {date: '2022-10-12T25:00', title: 'Hour'},
  {date: '2023-02-29', title: 'Day'},
];

describe('one script tag under a strict content policy', () => {
  const browser = withBrowser();
  let site;
  before(async () => {
    site = await serve({
      folders: {'/dist/': join(root, 'dist'), '/data/': join(root, 'data')},
      pages: {
        ...Object.fromEntries(
          Object.entries(ways).map(([path, [, script, timeline]]) => [path, strict(embed(script, timeline))]),
        ),
        '/bundle-faults': strict(
          embed(
            asOneFile,
            `<khatt-timeline lang="en"><script type="application/json">${JSON.stringify({events: faultyEvents})}</script></khatt-timeline>`,
          ),
        ),
        '/both': strict(embed(asModule + asOneFile, `<khatt-timeline>${inline}</khatt-timeline>`)),
        '/empty': strict(embed('', '')),
        '/favicon.ico': '',
      },
    });
  });
  after(() => site.close());

  const open = async path => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.goto(`${site.origin}/empty`);
    const before = new Set(await globalsOf(page));
    await page.goto(`${site.origin}${path}`, {waitUntil: 'networkidle0'});
    await page.$eval('khatt-timeline', element => element.ready);
    const added = (await globalsOf(page)).filter(name => !before.has(name));
    return {page, faults, added};
  };

  for (const [path, [name]] of Object.entries(ways)) {
    it(`draws six events from ${name}`, async () => {
      const {page, faults} = await open(path);
      const events = await eventsOf(page);
      assert.deepEqual(faults, []);
      assert.deepEqual(events.map(({title}) => title).sort(), [...titles].sort());
      assert.ok(events.every(({seen}) => seen));
      await page.close();
    });
  }

  it('says in words what is wrong with a story in dist/khatt.bundle.js', async () => {
    const {page, faults} = await open('/bundle-faults');
    const problems = await page.$eval('khatt-timeline', element => element.problems);
    assert.deepEqual(faults, []);
    assert.equal((await eventsOf(page)).length, 1);
    assert.deepEqual(
      problems.map(({message}) => message),
      [
        'Event 2, "Month", date: "2022-13-01" has month 13.',
        'Event 3, "Hour", date: "2022-10-12T25:00" is not written as a date that can be read.',
        'Event 4, "Day", date: "2023-02-29" has day 29, but that month has 28 days.',
      ],
    );
    assert.ok(problems.every(({remedy}) => /^Write /.test(remedy)));
    await page.close();
  });

  it('says which file is for a story of very many events, where dist/khatt.bundle.js is not', async () => {
    const {page} = await open('/bundle-inline');
    const [shown, reason] = await page.$eval('khatt-timeline', async element => {
      element.timeline = {events: Array.from({length: 10_001}, (_, i) => ({date: '2022-10-12', title: `${i}`}))};
      const reason = await element.ready.then(
        () => '',
        error => error.message,
      );
      return [element.shadowRoot.querySelector('[part~=problems]')?.textContent, reason];
    });
    assert.match(shown, /تعذ/);
    assert.match(reason, /khatt\.all\.js/);
    await page.close();
  });

  it("keeps the author's own nodes in the card, in one file as well", async () => {
    const {page, faults} = await open('/bundle-list');
    const link = await page.$eval('khatt-timeline', async element => {
      const own = element.querySelector('a[href$="#opec"]');
      own.dataset.mark = 'own';
      element.select('opec');
      await element.ready;
      const deadline = performance.now() + 10_000;
      // The card may hold the node itself in a slot, or a copy of it.
      const shown = () =>
        [...element.shadowRoot.querySelectorAll('[part~=card] a, [part~=card] slot')]
          .flatMap(node => (node.localName === 'slot' ? node.assignedElements({flatten: true}) : node))
          .flatMap(node => (node.matches('a') ? node : [...node.querySelectorAll('a')]))
          .find(node => node.getAttribute('href') === '/about#opec');
      while (!shown() && performance.now() < deadline) await new Promise(requestAnimationFrame);
      return shown()?.textContent;
    });
    assert.equal(link, 'more');
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('zooms in and out again, in one file as well', async () => {
    const {page, faults} = await open('/bundle-inline');
    const shown = await page.$eval('khatt-timeline', async element => {
      const ids = () =>
        [...element.shadowRoot.querySelectorAll('[part~=event]')].map(({dataset}) => dataset.id).join(' ');
      await element.zoomTo('2022-10');
      const near = ids();
      await element.zoomToFit();
      return [near, ids()];
    });
    assert.deepEqual(shown, ['opec mbz ushakov astana', 'dushanbe lavrov opec mbz ushakov astana']);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('adds no global of its own', async () => {
    const {page, added} = await open('/bundle-inline');
    assert.deepEqual(added, []);
    await page.close();
  });

  it('stands beside another copy of itself on one page', async () => {
    const {page, faults} = await open('/both');
    // Lit warns of a second copy in development only, and must not here.
    assert.deepEqual(faults, []);
    assert.equal((await eventsOf(page)).length, 6);
    await page.close();
  });
});

describe('in a frame sandboxed to scripts alone', () => {
  const browser = withBrowser();
  let site;
  before(async () => {
    const frame = '<iframe sandbox="allow-scripts" width="1000" height="800" src="/story#opec"></iframe>';
    site = await serve({
      folders: {'/dist/': join(root, 'dist')},
      pages: {
        '/': embed('', frame),
        '/story': embed(asOneFile, `<khatt-timeline>${inline}</khatt-timeline>`),
        '/favicon.ico': '',
      },
    });
  });
  after(() => site.close());

  it("opens the event that the frame's address names, and its link is that address", async () => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.goto(`${site.origin}/#mbz`, {waitUntil: 'networkidle0'});
    const frame = page.frames()[1];
    const timeline = await frame.$('khatt-timeline');
    await timeline.evaluate(element => element.ready);
    assert.equal(await timeline.evaluate(({selected}) => selected), 'opec');
    const link = await timeline.evaluate(({shadowRoot}) => shadowRoot.querySelector('.own-link').href);
    assert.equal(link, `${site.origin}/story#opec`);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('copies the link, or leaves that to the reader, without a fault', async () => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.goto(site.origin, {waitUntil: 'networkidle0'});
    const frame = page.frames()[1];
    const timeline = await frame.$('khatt-timeline');
    await timeline.evaluate(element => element.ready);
    const button = await frame.$('khatt-timeline >>> [data-action=copy-link]');
    await button.click();
    await frame.waitForFunction(
      () => document.querySelector('khatt-timeline').shadowRoot.querySelector('[role=status]').textContent !== '',
    );
    const done = await timeline.evaluate(
      ({shadowRoot}) =>
        shadowRoot.querySelector('.copy.done') !== null || shadowRoot.activeElement?.matches('.by-hand input') === true,
    );
    assert.ok(done);
    // That the frame may not use the clipboard is the browser's to say.
    assert.deepEqual(
      faults.filter(fault => !/permissions policy/i.test(fault)),
      [],
    );
    await page.close();
  });
});

const globalsOf = page => page.evaluate(() => Object.getOwnPropertyNames(window).filter(name => !/^\d+$/.test(name)));
