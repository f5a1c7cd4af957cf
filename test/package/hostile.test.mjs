import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {built} from '../support/built.mjs';
import {hostile} from '../support/hostile.mjs';
import {serve} from '../support/serve.mjs';
import {strictPolicy as policy, withBrowser} from './browser.mjs';

const root = built();

const page = (body = '') => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>story</title>
<script type="module" src="/dist/khatt.js"></script></head><body><khatt-timeline>${body}</khatt-timeline></body></html>`,
  headers: {'Content-Security-Policy': policy},
});

/** What a document did to a page and its timeline once every event has been looked at. */
const look = async element => {
  await element.ready;
  for (const {id} of element.timeline.events.slice(0, 5)) {
    element.select(id);
    await element.ready;
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  }
  const drawn = [...element.shadowRoot.querySelectorAll('*')];
  return {
    titles: element.timeline.events.map(({title}) => title.slice(0, 100)),
    told: element.problems.length,
    ran: 'ran' in window || 'ran' in Object.prototype,
    forbidden: drawn
      .filter(
        node =>
          /^(?:script|iframe|object|embed|form|base|meta|link)$/.test(node.localName) ||
          [...node.attributes].some(
            ({name, value}) =>
              /^on/.test(name) ||
              (/^(?:href|src)$/.test(name) && /^[\s\0-\x20]*(?:javascript|data|vbscript):/i.test(value)),
          ),
      )
      .map(node => node.outerHTML.slice(0, 200)),
  };
};

describe('documents that mean harm, under a strict content policy', () => {
  const browser = withBrowser();
  let site;
  let asked = [];
  // A page that refreshes itself is gone before anything of it can be looked at.
  const lists = hostile.filter(
    ({format, isSound, text}) => format === 'html' && isSound && !text.includes('http-equiv=refresh'),
  );
  before(async () => {
    site = await serve({
      folders: {'/dist/': join(root, 'dist')},
      pages: {
        '/': page(),
        '/favicon.ico': '',
        ...Object.fromEntries(hostile.map(({text}, i) => [`/document/${i}`, text])),
        ...Object.fromEntries(lists.map(({text}, i) => [`/list/${i}`, page(text)])),
      },
    });
  });
  after(() => site.close());

  const open = async path => {
    const tab = await browser().newPage();
    asked = [];
    tab.on('request', request => asked.push(request.url()));
    await tab.goto(`${site.origin}${path}`);
    await tab.waitForFunction(() => customElements.get('khatt-timeline'));
    return tab;
  };
  const check = ({name, isSound}, {titles, told, ran, forbidden}, expected) => {
    assert.equal(ran, false, `${name}: something ran`);
    assert.deepEqual(forbidden, [], name);
    const others = asked.filter(
      url =>
        !url.startsWith(`${site.origin}/`) ||
        (!/^\/(?:dist\/|favicon|list\/|$)/.test(url.slice(site.origin.length)) && !expected(url)),
    );
    assert.deepEqual(others, [], `${name}: left the page`);
    if (isSound) assert.ok(titles.includes('sound'), `${name}: the sound event is lost, ${told} problems`);
  };

  it('run nothing and leave nowhere from an address, and the sound event beside them is drawn', async () => {
    const tab = await open('/');
    for (const [i, document] of hostile.entries()) {
      asked = [];
      const found = await tab
        .$eval(
          'khatt-timeline',
          (element, src, format) => {
            element.format = format;
            element.src = src;
          },
          `/document/${i}`,
          document.format,
        )
        .then(() => tab.$eval('khatt-timeline', look));
      check(document, found, url => url.includes('/document/'));
    }
    await tab.close();
  });

  it('run nothing and leave nowhere as an object and as a script in the tag', async () => {
    const tab = await open('/');
    for (const document of hostile) {
      if (!/^(?:json|timelinejs|jsonld)$/.test(document.format) || !document.isSound) continue;
      for (const way of ['object', 'script']) {
        asked = [];
        await tab.evaluate(
          (text, how) => {
            const element = document.createElement('khatt-timeline');
            document.querySelector('khatt-timeline').replaceWith(element);
            if (how === 'object') element.timeline = JSON.parse(text);
            else {
              const script = document.createElement('script');
              script.type = 'application/json';
              script.append(text);
              element.append(script);
            }
          },
          document.text,
          way,
        );
        await tab.waitForFunction(() => document.querySelector('khatt-timeline').timeline.events.length > 0);
        check(document, await tab.$eval('khatt-timeline', look), () => false);
      }
    }
    await tab.close();
  });

  it('run nothing as a list in the tag, nor bring into the card what could', async () => {
    for (const [i, document] of lists.entries()) {
      const tab = await open(`/list/${i}`);
      const {ran, forbidden} = await tab.$eval('khatt-timeline', look);
      assert.equal(ran, false, document.name);
      assert.deepEqual(forbidden, [], document.name);
      await tab.close();
    }
  });
});
