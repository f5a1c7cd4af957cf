// The suite in every engine that is installed, one after the other; which of them is not is said, and is no failure.
import {chromeLauncher} from '@web/test-runner-chrome';
import {findFirefox, findWebKit, firefoxOptions} from './test/support/browser.mjs';
import {countReporter} from './test/support/count-reporter.mjs';
import {webkitLauncher} from './test/support/webkit.mjs';
import config from './web-test-runner.config.mjs';

const firefox = findFirefox();
const webkit = findWebKit();
const missing = Object.entries({Firefox: firefox, WebKit: webkit}).flatMap(([name, found]) =>
  found.missing ? [`${name}: not found (${found.missing}).`] : [],
);
if (missing.length) console.log(`${missing.join('\n')}\n`);

export default {
  ...config,
  // All of them in front would be none.
  concurrentBrowsers: 1,
  browsers: [
    ...config.browsers,
    ...(firefox.missing ? [] : [named('Firefox', chromeLauncher({launchOptions: firefoxOptions(firefox)}))]),
    ...(webkit.missing ? [] : [webkitLauncher(webkit)]),
  ],
  // What Chromium does in half of its time takes WebKit's longer one on a machine that does other things too.
  testFramework: {config: {timeout: 60000}},
  testsFinishTimeout: 300000,
  reporters: [countReporter({notRun: missing})],
};

/** The launcher calls every browser Chrome. */
function named(name, launcher) {
  return Object.assign(launcher, {name});
}
