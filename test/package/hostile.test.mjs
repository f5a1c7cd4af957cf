import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {built} from '../support/built.mjs';
import {hostile} from '../support/hostile.mjs';
import {serve} from '../support/serve.mjs';
import {strictPolicy as policy, withBrowser} from './browser.mjs';

const {readTimeline, writeTimeline} = await import('khatt/core');

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
    if (isSound) assert.ok(told > 0, `${name}: nothing is told of it`);
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

  it('run nothing as objects that lead back into themselves, or have getters that throw', async () => {
    const tab = await open('/');
    const titles = await tab.$eval('khatt-timeline', async element => {
      const loop = {date: '2020', title: 'loop'};
      loop.self = loop;
      const bad = {date: '2021'};
      Object.defineProperty(bad, 'title', {
        enumerable: true,
        get() {
          throw new Error('a getter of the page');
        },
      });
      const found = [];
      for (const events of [
        [{date: '2019', title: 'sound'}, loop],
        [{date: '2019', title: 'sound'}, bad],
      ]) {
        element.timeline = {khatt: 1, events};
        await element.ready;
        found.push([element.timeline.events.some(({title}) => title === 'sound'), element.problems.length > 0]);
      }
      return found;
    });
    assert.deepEqual(titles[0], [true, true]);
    assert.equal(titles[1][1], true);
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

describe('documents that mean harm, written for a spreadsheet', () => {
  /** As a spreadsheet opens a file: cells between quotation marks, and those are doubled within. */
  const cellsOf = text =>
    [...text.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
    );
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', "'=1", '＝1', '|cmd', '%0a=1', '-'];
  const fields = ['title', 'text', 'place', 'phrase', 'displayDate'];
  const storyOf = text => ({
    khatt: 1,
    title: text,
    description: text,
    lang: 'en',
    groups: [{id: 'g', label: text}],
    eras: [{date: '2019', label: text}],
    events: [
      {
        date: '-0043',
        group: 'g',
        ...Object.fromEntries(fields.map(field => [field, text])),
        tags: [text],
        quote: {exact: text},
        links: [{label: text, url: 'https://example.org/'}],
        media: {src: 'a.jpg', alt: text, caption: text, credit: text},
        [text]: text,
      },
    ],
  });

  it('have no cell that is a formula, wherever the text stands, and the text reads back as it was', async () => {
    for (const text of [...formulas, ...hostile.filter(({format}) => format === 'json').map(({name}) => name)]) {
      const {timeline} = await readTimeline(storyOf(text));
      const {text: csv, problems} = await writeTimeline(timeline, 'csv');
      for (const cell of cellsOf(csv))
        assert.doesNotMatch(cell, /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/, JSON.stringify(text));
      const {timeline: read} = await readTimeline(csv, {format: 'csv'});
      const lost = new Set(problems.map(({field = ''}) => field.replace(/^events\[\]\./, '')));
      for (const field of fields) {
        if (lost.has(field)) continue;
        assert.equal(read.events[0]?.[field], timeline.events[0]?.[field], `${JSON.stringify(text)}, ${field}`);
      }
      // A file has one kind of line break, and tags are read as HTML; that is told of.
      if (formulas.includes(text) && !text.includes('\r'))
        assert.ok(!lost.has('title'), `${JSON.stringify(text)}: the title is lost`);
      assert.equal(read.events[0]?.date, '-0043');
    }
  });
});
