// `npm run picture`: the timeline of the demo’s first page, and the desk, as the README and the guide show them.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from './browser.mjs';
import {built} from './built.mjs';
import {screenshot, settle} from './screenshot.mjs';
import {serve} from './serve.mjs';

/** News of a city that is none, and the day on which it was published. */
const articles = {
  ar: [
    `أعلنت بلدية المدينة الأربعاء أن جسر المشاة الجديد فوق الوادي سيُفتتح الخميس، بعد تأخر استمر ثلاث سنوات. وكان المجلس البلدي قد أقر المشروع عام 2019، ثم توقفت الأعمال في مارس 2020 بسبب الجائحة.

واستؤنفت الأعمال في يونيو الماضي بعد توقيع عقد جديد مع الشركة المنفذة. وزار وزير الأشغال الموقع الثلاثاء.`,
    '12 أكتوبر 2022',
  ],
  en: [
    `The city council said on Wednesday that the new footbridge over the valley will open on Thursday, after a delay of three years. The council had approved the project in 2019; work stopped in March 2020 because of the pandemic.

Work resumed last June after a new contract was signed. The minister of works visited the site on Tuesday.`,
    '12 Oct 2022',
  ],
};

const root = built();
const site = await serve({folders: {'/': join(root, 'dist/site')}});
try {
  mkdirSync(join(root, 'demo/public'), {recursive: true});
  const path = join(root, 'demo/public/timeline-ar.png');
  await screenshot(`${site.origin}/index.html`, path, {width: 1280, scale: 2, selector: 'khatt-timeline'});
  console.log(path);
  for (const [lang, page] of [
    ['ar', 'desk.html'],
    ['en', 'desk.en.html'],
  ]) {
    for (const [name, take] of Object.entries({
      desk: ofExample,
      'desk-article': ofArticle,
      'desk-publish': ofPublishing,
    })) {
      const picture = join(root, `demo/public/${name}-${lang}.png`);
      await ofDesk(`${site.origin}/${page}`, picture, page => take(page, lang));
      console.log(picture);
    }
  }
} finally {
  await site.close();
}

/** A desk in a browser of its own, once something has been done with it. */
async function ofDesk(url, path, act) {
  const browser = await puppeteer.launch(launchOptions(await findBrowser()));
  try {
    const page = await browser.newPage();
    await page.setViewport({width: 1280, height: 800});
    await page.goto(url, {waitUntil: 'networkidle0'});
    await act(page);
    await settle(page);
    await page.screenshot({path});
  } finally {
    await browser.close();
  }
}

/** What a selector finds in a part of the desk, once it is there. */
function inDesk(page, part, selector) {
  return page.waitForFunction(
    (part, selector) =>
      document.querySelector('khatt-desk').shadowRoot.querySelector(part)?.shadowRoot?.querySelector(selector),
    {},
    part,
    selector,
  );
}

/** With its example opened. */
async function ofExample(page) {
  await page.setViewport({width: 1440, height: 900});
  await page.locator('khatt-desk >>> [data-way=example]').click();
  await inDesk(page, 'khatt-desk-preview', 'khatt-timeline');
  await page.locator('khatt-desk >>> [data-notice=said] > button:last-child').click();
}

/** With an article, and one of its dates in focus. */
async function ofArticle(page, lang) {
  const [text, day] = articles[lang];
  await page.locator('khatt-desk >>> #text').fill(text);
  await page.locator('khatt-desk >>> #published').fill(day);
  await page.locator('khatt-desk >>> [data-way=text]').click();
  await (await inDesk(page, 'khatt-desk-article', '[data-mark="1"]')).focus();
}

/** With the dialog in which the embeds are. */
async function ofPublishing(page) {
  await ofExample(page);
  await page.setViewport({width: 1280, height: 800});
  await page.locator('khatt-desk >>> [data-action=publish]').click();
  await inDesk(page, 'khatt-desk-publish', 'dialog[open] khatt-timeline');
}
