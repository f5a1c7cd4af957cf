// Every part of the element, one after the other, on pages whose policy allows no more than the element's own script.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {archiveInMemory} from '../bench/make-archive.mjs';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';
import {eventsOf, strictPolicy, watchedPage, withBrowser} from './browser.mjs';

const root = built();
const {readTimeline} = await import(join(root, 'dist/lib/core/formats/read-timeline.js'));
const {writeTimeline} = await import(join(root, 'dist/lib/core/formats/write-timeline.js'));

/** @param {string} images What the page may show beside its own. */
const policy = (images = '') => strictPolicy.replace("img-src 'self'", `$&${images}`);

const dated = count =>
  JSON.stringify({
    khatt: 1,
    lang: 'ar',
    title: 'كثير',
    groups: [{id: 'a', label: 'أول'}],
    events: Array.from({length: count}, (_, i) => ({
      id: `e${i}`,
      date: new Date(Date.UTC(2015, 0, 1 + i)).toISOString().slice(0, 10),
      title: `الحدث رقم ${i}`,
      text: 'نص يقول ما حدث في ذلك اليوم.',
      group: 'a',
    })),
  });

const quoted = {
  khatt: 1,
  lang: 'ar',
  events: [
    {id: 'first', date: '2019', title: 'لقاء دوشنبه', quote: {exact: 'التقيا في دوشنبه عام 2019'}},
    {id: 'second', date: '2022-10-05', title: 'قرار الخفض', quote: {exact: 'قرر التحالف خفض الإنتاج'}},
  ],
};
const article = `<article id="story"><p>كانا قد التقيا في <b>دوشنبه</b> عام 2019.</p><p>ثم قرر التحالف خفض الإنتاج.</p></article>`;

const page = (body, script) => `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>story</title><script type="module" src="/dist/${script}"></script></head>
<body>${body}</body>
</html>`;
const tag = (attributes, content = '') => `<khatt-timeline ${attributes}>${content}</khatt-timeline>`;

/** Each part: the page, and what its reader does there, who sees what it is for. */
const parts = {
  'the card, its link and its neighbours': {
    body: tag('src="/data/gulf-moscow.json"'),
    use: async ({inside, click, until}) => {
      await click('li[data-id=opec] [part~=mark]');
      await until('.card-body');
      await click('.card-body [data-action=next]');
      await until('.card-body');
      assert.match(await inside('.card-body', 'textContent'), /\S/);
    },
  },
  'search, and the way to what it finds': {
    body: tag('src="/data/forty-events.json"'),
    use: async ({page, click, until}) => {
      await click('.search input');
      await page.keyboard.type('a');
      await until('.tally');
      await page.keyboard.press('Enter');
    },
  },
  'zoom, by its buttons, its keys and its overview': {
    body: tag('src="/data/forty-events.json"'),
    use: async ({page, click, until}) => {
      await click('[data-zoom=in]');
      await until('[part~=overview]');
      await click('[data-zoom=in]');
      await page.keyboard.press('-');
      await page.keyboard.press('0');
    },
  },
  'the list, and groups that are hidden': {
    body: tag('src="/data/gulf-moscow.json" lanes'),
    use: async ({click, until}) => {
      await click('[part=legend] [data-group=russia]');
      await until('[part=legend] [data-group=russia][aria-pressed=false]');
    },
  },
  'another language and a second calendar': {
    body: tag('lang="fa" calendar="persian gregory" time-zone="Asia/Tehran" src="/data/clock-times.json"'),
    use: async ({until}) => until('[part~=axis]'),
  },
  'problems that are told': {
    body: tag('src="/data/bad-rows.json"'),
    use: async ({inside}) => assert.match(await inside('[part~=problems]', 'textContent'), /\S/),
  },
  'a thousand events': {
    body: tag('src="/made/1000.json"'),
    use: async ({click, until}) => {
      await until('.mark.column');
      await click('[data-zoom=in]');
    },
  },
  'a file so large that it is read beside the page': {
    body: tag('src="/made/6000.json"'),
    use: async ({until}) => until('.mark.column'),
  },
  'an archive': {
    body: tag('src="/made/60000.parquet"'),
    use: async ({page, until}) => {
      await until('[part~=label]');
      await page.$eval('khatt-timeline', async element => {
        await element.zoomTo('2021-05-12');
        element.select('row-31234');
      });
      await until('.card-body');
    },
  },
  'an article and its passages': {
    body: tag('src="/made/quoted.json" article="story"') + article,
    use: async ({page}) => {
      await page.waitForFunction(() => CSS.highlights.get('khatt-passage')?.size >= 2);
      await page.hover('#story b');
    },
  },
  'the menu of files: drawing and table': {
    body: tag('src="/data/gulf-moscow.json" with-download'),
    use: async ({click, until, said}) => {
      for (const file of ['svg', 'csv']) {
        await click('[data-download=menu]');
        await until('.download-panel:popover-open');
        await click(`[data-download=${file}]`);
        await said('نُزّل الملف.');
      }
    },
  },
  'the menu of files: a picture, where the page may show what it holds itself': {
    images: ' data:',
    body: tag('src="/data/gulf-moscow.json" with-download'),
    use: async ({click, until, said}) => {
      await click('[data-download=menu]');
      await until('.download-panel:popover-open');
      await click('[data-download=png]');
      await said('نُزّل الملف.');
    },
  },
  paper: {
    body: tag('src="/data/gulf-moscow.json"'),
    use: async ({page, until}) => {
      await page.emulateMediaType('print');
      await until('.paper');
      assert.ok((await page.pdf()).length > 5000);
    },
  },
};

const sources = {
  csv: 'gulf-moscow.csv',
  tsv: 'made.tsv',
  timelinejs: 'sea-cables.timelinejs.json',
  ics: 'made.ics',
  jsonld: 'made.jsonld',
  html: 'made.html',
};
for (const [format, name] of Object.entries(sources)) {
  const src = name.startsWith('made') ? `/made/${name}` : `/data/${name}`;
  parts[`a story as ${format}`] = {
    body: tag(`src="${src}"`),
    use: async ({page}) => assert.ok((await eventsOf(page)).length >= 2),
  };
}
parts["the author's own list"] = {
  body: tag(
    '',
    '<ol><li><time datetime="2020-01-01">2020</time> <a href="/a">أول</a></li><li><time datetime="2021">2021</time> ثانٍ</li></ol>',
  ),
  use: async ({page}) => assert.equal((await eventsOf(page)).length, 2),
};

/** What `khatt.all.js` has inside, too. */
const inOneFile = Object.keys(parts).filter(name => name !== 'an archive');

describe('under a strict content policy, with trusted types asked for', () => {
  const browser = withBrowser();
  const made = mkdtempSync(join(tmpdir(), 'khatt-strict-'));
  let site;
  before(async () => {
    mkdirSync(made, {recursive: true});
    const write = (name, content) => writeFileSync(join(made, name), content);
    write('1000.json', dated(1000));
    write('6000.json', dated(6000));
    write('60000.parquet', Buffer.from(archiveInMemory({count: 60_000, rows: 8192, density: 'metadata'}).bytes));
    write('quoted.json', JSON.stringify(quoted));
    const csv = readFileSync(join(root, 'data/gulf-moscow.csv'), 'utf8');
    write('made.tsv', 'date\ttitle\n2020-01-01\tأول\n2021\tثانٍ\n');
    const {timeline} = await readTimeline(csv, {name: 'gulf-moscow.csv'});
    for (const format of ['ics', 'jsonld', 'html'])
      write(`made.${format}`, (await writeTimeline(timeline, format)).text);
    const pages = {'/favicon.ico': ''};
    const scripts = ['/lit-html.js', '/dist/khatt.js', '/copy/khatt.js'].map(
      src => `<script type="module" src="${src}"></script>`,
    );
    pages['/copies'] = {
      html: `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>story</title>${scripts.join('')}${tag('src="/data/gulf-moscow.json"')}`,
      headers: {'Content-Security-Policy': `${policy()}; trusted-types khatt lit-html 'allow-duplicates'`},
    };
    for (const [i, {body, images}] of Object.values(parts).entries()) {
      for (const script of ['khatt.js', 'khatt.all.js'])
        pages[`/${i}/${script}`] = {html: page(body, script), headers: {'Content-Security-Policy': policy(images)}};
    }
    site = await serve({
      folders: {
        '/dist/': join(root, 'dist'),
        '/copy/': join(root, 'dist'),
        '/lit-html.js': join(root, 'node_modules/lit-html/lit-html.js'),
        '/data/': join(root, 'data'),
        '/made/': `${made}/`,
      },
      pages,
    });
  });
  after(async () => {
    await site.close();
    rmSync(made, {recursive: true, force: true});
  });

  const using = async (name, script) => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.setViewport({width: 1280, height: 900});
    await page.goto(`${site.origin}/${Object.keys(parts).indexOf(name)}/${script}`, {waitUntil: 'networkidle0'});
    await page.$eval('khatt-timeline', element => element.ready);
    // Asked for anew in each frame: changes in a shadow root are not told of.
    const until = selector => page.waitForSelector(`khatt-timeline >>> ${selector}`, {visible: true});
    await parts[name].use({
      page,
      until,
      click: async selector => {
        const found = await until(selector);
        await found.click();
        await page.$eval('khatt-timeline', element => element.ready);
      },
      inside: (selector, property) =>
        page.$eval(`khatt-timeline >>> ${selector}`, (found, key) => found[key], property),
      // What is said once more has a space behind it.
      said: words =>
        page.waitForFunction(
          asked =>
            document.querySelector('khatt-timeline').shadowRoot.querySelector('[role=status]').textContent.trim() ===
            asked,
          {},
          words,
        ),
    });
    await page.$eval('khatt-timeline', element => element.ready);
    await page.close();
    // A stream that has been read to its end is reported as broken off where its page is left.
    return faults.filter(fault => !/^failed: .*ERR_ABORTED$/.test(fault));
  };

  it('works beside another Lit and another khatt, where the policy that lists their names allows for duplicates', async () => {
    const {page, faults} = await watchedPage(browser(), site.origin);
    await page.goto(`${site.origin}/copies`, {waitUntil: 'networkidle0'});
    assert.equal((await eventsOf(page)).length, 6);
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const name of Object.keys(parts)) {
    it(`dist/khatt.js breaks no rule: ${name}`, async () => assert.deepEqual(await using(name, 'khatt.js'), []));
  }
  for (const name of inOneFile) {
    it(`dist/khatt.all.js breaks no rule: ${name}`, async () =>
      assert.deepEqual(await using(name, 'khatt.all.js'), []));
  }
});
