import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import {eventsOf, watchedPage, withBrowser} from './browser.mjs';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

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
  '/bundle-inline': [
    'dist/khatt.bundle.js as a classic script',
    asOneFile,
    `<khatt-timeline>${inline}</khatt-timeline>`,
  ],
};

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

  it('adds no global of its own but the marks that Lit leaves', async () => {
    const {page, added} = await open('/bundle-inline');
    assert.deepEqual(
      added.filter(name => !/^(?:lit|reactiveElement|litElement)/.test(name)),
      [],
    );
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

const globalsOf = page => page.evaluate(() => Object.getOwnPropertyNames(window).filter(name => !/^\d+$/.test(name)));
