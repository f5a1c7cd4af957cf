// node test/support/screenshot.mjs URL OUT.png [--width 1280] [--height 800] [--scale 1] [--dark] [--full] [--selector CSS]
// A picture of a page once every timeline on it has been drawn and the fonts have come.
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from './browser.mjs';

/** Waits in a page for every timeline, in frames of the same page too, and for the fonts that they asked for. */
export async function settle(page) {
  for (const frame of page.frames()) {
    await frame.evaluate(async () => {
      await Promise.all([...document.querySelectorAll('khatt-timeline')].map(each => each.ready));
      await document.fonts.ready;
      // Twice: what the fonts changed is laid out in the first frame and painted by the second.
      for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
    });
  }
}

/**
 * @param {string} url
 * @param {string} path Where the PNG goes.
 * @param {{width?: number, height?: number, scale?: number, dark?: boolean, full?: boolean, selector?: string}} [options]
 *   CSS pixels; `full` takes the whole page, `selector` the first element that it matches.
 */
export async function screenshot(url, path, options = {}) {
  const {width = 1280, height = 800, scale = 1, dark = false, full = false, selector} = options;
  const browser = await puppeteer.launch(launchOptions(await findBrowser()));
  try {
    const page = await browser.newPage();
    await page.setViewport({width, height, deviceScaleFactor: scale});
    await page.emulateMediaFeatures([
      {name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'},
      {name: 'prefers-reduced-motion', value: 'reduce'},
    ]);
    await page.goto(url, {waitUntil: 'networkidle0'});
    await settle(page);
    if (selector) {
      const element = await page.$(selector);
      if (!element) throw new Error(`Nothing on ${url} matches ${selector}.`);
      await element.screenshot({path});
    } else await page.screenshot({path, fullPage: full});
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {positionals, values} = parseArgs({
    allowPositionals: true,
    options: {
      width: {type: 'string'},
      height: {type: 'string'},
      scale: {type: 'string'},
      dark: {type: 'boolean'},
      full: {type: 'boolean'},
      selector: {type: 'string'},
    },
  });
  const [url, path] = positionals;
  if (!url || !path) throw new Error('Say what to take and where to put it: screenshot.mjs URL OUT.png');
  const numbers = ['width', 'height', 'scale'].filter(name => values[name]).map(name => [name, Number(values[name])]);
  await screenshot(url, path, {...values, ...Object.fromEntries(numbers)});
}
