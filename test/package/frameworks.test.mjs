import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import {build} from 'vite';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import {eventsOf, watchedPage, withBrowser} from './browser.mjs';

const root = built();
const read = name => JSON.parse(readFileSync(join(root, 'data', name), 'utf8'));
const [story, english] = [read('gulf-moscow.json'), read('gulf-moscow.en.json')];
const frameworks = ['react', 'preact', 'vue', 'svelte'];

describe('a page of a framework', () => {
  const browser = withBrowser();
  let dir;
  let site;
  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'khatt-frameworks-'));
    const folder = join(root, 'test/frameworks');
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      plugins: [
        vue({template: {compilerOptions: {isCustomElement: tag => tag.startsWith('khatt-')}}}),
        svelte({configFile: false}),
      ],
      resolve: {alias: [{find: /^khatt$/, replacement: join(root, 'dist/lib/khatt.js')}]},
      build: {
        outDir: dir,
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: {input: frameworks.map(name => join(folder, name, 'index.html'))},
      },
    });
    site = await serve({folders: {'/': `${dir}/`}, pages: {'/favicon.ico': ''}});
  });
  after(async () => {
    await site.close();
    rmSync(dir, {recursive: true});
  });

  for (const name of frameworks) {
    it(`in ${name} gives the timeline its story and hears what the reader chooses`, async () => {
      const {page, faults} = await watchedPage(browser(), site.origin);
      await page.setViewport({width: 1280, height: 900});
      await page.goto(`${site.origin}/${name}/`, {waitUntil: 'networkidle0'});
      await page.$eval('khatt-timeline', element => element.ready);
      assert.deepEqual(
        (await eventsOf(page)).map(({title}) => title),
        story.events.map(({title}) => title),
      );
      assert.equal(await page.$('khatt-timeline >>> [part~=legend]'), null);

      await page.click('#choose');
      await page.waitForFunction(() => document.querySelector('khatt-timeline').selected === 'opec');
      await (await page.$('khatt-timeline >>> li[data-id=mbz] [part~=mark]')).click();
      await page.waitForFunction(() => document.querySelector('output').textContent === 'mbz');

      await page.click('#english');
      await page.waitForFunction(
        title => document.querySelector('khatt-timeline').timeline.title === title,
        {},
        english.title,
      );
      await page.$eval('khatt-timeline', element => element.ready);
      assert.equal((await eventsOf(page)).length, english.events.length);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
});
