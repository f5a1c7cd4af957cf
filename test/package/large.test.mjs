import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {storyOf} from '../bench/stories.mjs';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import {strictPolicy, watchedPage, withBrowser} from './browser.mjs';

const count = 5000;
const page = (script, src) => `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>large</title>${script}</head>
<body><khatt-timeline src="${src}"></khatt-timeline></body>
</html>`;

describe('a large file', () => {
  const root = built();
  const browser = withBrowser();
  let site;
  let copied;
  before(async () => {
    // What the README says to copy to a site.
    copied = mkdtempSync(join(tmpdir(), 'khatt-copied-'));
    for (const name of readdirSync(join(root, 'dist')).filter(name => /^khatt(?:-.*)?\.js$/.test(name)))
      cpSync(join(root, 'dist', name), join(copied, name));
    const json = {
      html: JSON.stringify(storyOf(count)),
      headers: {'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*'},
    };
    site = await serve({
      folders: {'/dist/': join(root, 'dist'), '/copied/': copied},
      pages: {
        '/large.json': json,
        '/strict': {
          html: page('<script type="module" src="/dist/khatt.js"></script>', '/large.json'),
          headers: {'Content-Security-Policy': strictPolicy},
        },
        '/copy': page('<script type="module" src="/copied/khatt.js"></script>', '/large.json'),
        '/framed': '<!doctype html><iframe sandbox="allow-scripts" width="1000" height="800" src="/inner"></iframe>',
        '/inner': page('<script defer src="/dist/khatt.all.js"></script>', '/large.json'),
        '/one-file': page('<script defer src="/dist/khatt.all.js"></script>', '/large.json'),
        '/favicon.ico': '',
      },
    });
  });
  after(async () => {
    await site.close();
    rmSync(copied, {recursive: true});
  });

  /** How many events the list says it has, once it is drawn. */
  const drawn = frame =>
    frame
      .waitForFunction(
        () => {
          const element = document.querySelector('khatt-timeline');
          const list = element?.shadowRoot?.querySelector('ol[part~=events]');
          return element && !element.matches(':state(loading)') && list?.getAttribute('aria-label');
        },
        {timeout: 15_000},
      )
      .then(handle => handle.jsonValue());

  it('is read under a strict policy with trusted types, and breaks none of it', async () => {
    const {page: tab, faults} = await watchedPage(browser(), site.origin);
    await tab.goto(`${site.origin}/strict`);
    assert.match(await drawn(tab), new RegExp(String(count)));
    // What a browser calls broken off is a stream that it does not follow to its end; all of it has come.
    assert.deepEqual(
      faults.filter(fault => !/large\.json net::ERR_ABORTED/.test(fault)),
      [],
    );
    await tab.close();
  });

  it('is read where only khatt.js and the khatt-*.js files beside it have been copied to', async () => {
    const {page: tab, faults} = await watchedPage(browser(), site.origin);
    const workers = [];
    tab.on('workercreated', worker => workers.push(worker.url()));
    await tab.goto(`${site.origin}/copy`);
    assert.match(await drawn(tab), new RegExp(String(count)));
    assert.notDeepEqual(workers, []);
    assert.deepEqual(
      faults.filter(fault => !/large\.json net::ERR_ABORTED/.test(fault)),
      [],
    );
    await tab.close();
  });

  it('is drawn before it is whole by the file that has everything, which has no worker', async () => {
    const {page: tab, faults} = await watchedPage(browser(), site.origin);
    await tab.evaluateOnNewDocument(() => {
      const {fetch} = window;
      window.fetch = async (...request) => {
        const bytes = new Uint8Array(await (await fetch(...request)).arrayBuffer());
        const half = bytes.length / 2;
        const body = new ReadableStream({
          start(stream) {
            stream.enqueue(bytes.slice(0, half));
            window.sendRest = () => {
              stream.enqueue(bytes.slice(half));
              stream.close();
            };
          },
        });
        return new Response(body, {headers: {'Content-Length': String(bytes.length)}});
      };
    });
    await tab.goto(`${site.origin}/one-file`);
    await tab.waitForFunction(() => {
      const element = document.querySelector('khatt-timeline');
      return element.matches(':state(loading)') && element.shadowRoot?.querySelector('[part~=label]');
    });
    await tab.evaluate(() => window.sendRest());
    assert.match(await drawn(tab), new RegExp(String(count)));
    assert.deepEqual(faults, []);
    await tab.close();
  });

  it('is read in a frame sandboxed to scripts alone, by the file that has everything', async () => {
    const {page: tab} = await watchedPage(browser(), site.origin);
    await tab.goto(`${site.origin}/framed`);
    const frame = await tab.waitForFrame(each => each.url().endsWith('/inner'));
    assert.match(await drawn(frame), new RegExp(String(count)));
    await tab.close();
  });
});
