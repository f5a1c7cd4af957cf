// A browser for the tests of one file, and pages that tell of everything that went wrong on them.
import {after, before} from 'node:test';
import puppeteer from 'puppeteer-core';
import {findBrowser, launchOptions} from '../support/browser.mjs';

/** The strict policy that the element works under. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Opens a browser before the tests of a `describe` and closes it after them. @returns {() => import('puppeteer-core').Browser} */
export function withBrowser() {
  let browser;
  before(async () => {
    browser = await puppeteer.launch(launchOptions(await findBrowser()));
  });
  after(() => browser.close());
  return () => browser;
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin The only host that the page may ask.
 * @returns {Promise<{page: import('puppeteer-core').Page, faults: string[]}>} `faults` fills as the page goes on.
 */
export async function watchedPage(browser, origin) {
  const page = await browser.newPage();
  const faults = [];
  await page.exposeFunction('khattFault', fault => {
    faults.push(fault);
  });
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', event => {
      window.khattFault(`policy: ${event.violatedDirective} refused ${event.blockedURI} (${event.sourceFile})`);
    });
  });
  page.on('console', message => {
    if (['error', 'warn'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => faults.push(`error: ${error.message}`));
  page.on('requestfailed', request => faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', response => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', request => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):/.test(url.protocol) && url.origin !== origin) faults.push(`another host: ${url}`);
  });
  return {page, faults};
}

/** The events that the first timeline of a page shows. @returns {Promise<{id: string, title: string, seen: boolean}[]>} */
export const eventsOf = page =>
  page.$eval('khatt-timeline', element =>
    [...element.shadowRoot.querySelectorAll('ol[part~=events] > li[part~=event]')].map(item => ({
      id: item.dataset.id,
      title: item.querySelector('[part~=title]')?.textContent.trim() ?? '',
      seen: item.querySelector('[part~=mark]')?.checkVisibility({visibilityProperty: true}) ?? false,
    })),
  );
