// `npm run picture`: the timeline of the demo's first page, and the desk with its example, as the README shows them.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from './browser.mjs';
import {built} from './built.mjs';
import {screenshot, settle} from './screenshot.mjs';
import {serve} from './serve.mjs';

const root = built();
const site = await serve({folders: {'/': join(root, 'dist/site')}});
try {
  mkdirSync(join(root, 'demo/public'), {recursive: true});
  const path = join(root, 'demo/public/timeline-ar.png');
  await screenshot(`${site.origin}/index.html`, path, {width: 1280, scale: 2, selector: 'khatt-timeline'});
  console.log(path);
  const desk = join(root, 'demo/public/desk-ar.png');
  await withExample(`${site.origin}/desk.html`, desk);
  console.log(desk);
} finally {
  await site.close();
}

/** The desk once its example has been opened. */
async function withExample(url, path) {
  const browser = await puppeteer.launch(launchOptions(await findBrowser()));
  try {
    const page = await browser.newPage();
    await page.setViewport({width: 1440, height: 900});
    await page.goto(url, {waitUntil: 'networkidle0'});
    await page.locator('khatt-desk >>> ::-p-text(جرّب مثالًا)').click();
    await page.waitForSelector('khatt-desk >>> khatt-timeline');
    await page
      .locator('khatt-desk >>> button[aria-label="أغلق"]')
      .setTimeout(2000)
      .click()
      .catch(() => undefined);
    await settle(page);
    await page.screenshot({path});
  } finally {
    await browser.close();
  }
}
