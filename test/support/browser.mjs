// The browser that tests, the bench and the pictures run in: CHROME_PATH, else an installed one, else the one inside an npm package.
import {accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Launcher} from 'chrome-launcher';

const set = process.env.CHROME_PATH;

/** @returns {Promise<{path: string, from: 'CHROME_PATH' | 'installed' | 'npm package'}>} */
export async function findBrowser() {
  if (set && !existsSync(set)) throw new Error(`CHROME_PATH points to ${set}, which does not exist.`);
  if (set) return {path: set, from: 'CHROME_PATH'};
  const installed = process.env.KHATT_BUNDLED ? undefined : installedBrowser();
  if (installed) return {path: installed, from: 'installed'};
  if (process.platform === 'linux' && process.arch === 'x64')
    return {path: await packagedBrowser(), from: 'npm package'};
  throw new Error('No Chrome or Chromium found: install one (Debian: apt-get install chromium) or set CHROME_PATH.');
}

function installedBrowser() {
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return undefined; // chrome-launcher throws where there is none
  }
}

async function packagedBrowser() {
  const dir = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
  mkdirSync(dir, {recursive: true});
  const keep = {TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV};
  // The second variable makes the package unpack NSS, NSPR and expat too, which a bare machine lacks.
  Object.assign(process.env, {TMPDIR: dir, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x'});
  try {
    const {default: chromium} = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    // Its own fonts.conf looks for fonts in /tmp only, and a browser without any font hangs on a <select>.
    writeFileSync(
      `${dir}/fonts/fonts.conf`,
      `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${dir}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${dir}/fonts-cache</cachedir>
</fontconfig>
`,
    );
    return path;
  } finally {
    for (const [key, value] of Object.entries(keep)) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  }
}

/** Launch options for puppeteer-core, and for the test runner, which passes them on. */
export function launchOptions({path, from}) {
  const packaged = from === 'npm package';
  return {
    executablePath: path,
    headless: packaged ? 'shell' : true,
    args: [
      ...(packaged || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  };
}

/** The first of some programs that can be run, by paths or by names on PATH. */
function program(...names) {
  const dirs = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap(name => (/[\\/]/.test(name) ? [name] : dirs.map(dir => join(dir, name))));
  return paths.find(path => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A small browser that comes with WebKitGTK, in a directory named after its version. */
function miniBrowser() {
  const dirs = [
    '/usr/lib',
    '/usr/lib64',
    '/usr/libexec',
    `/usr/lib/${{x64: 'x86_64', arm64: 'aarch64'}[process.arch]}-linux-gnu`,
  ];
  const versions = dirs.flatMap(dir => {
    const names = existsSync(dir) ? readdirSync(dir).filter(name => /^webkit(2)?gtk-/.test(name)) : [];
    return names
      .sort()
      .reverse()
      .map(name => join(dir, name, 'MiniBrowser'));
  });
  return program(...versions);
}

const firefoxNames = [
  'firefox',
  'firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** @returns {{path: string} | {missing: string}} Where Firefox is, or a sentence about where it is not. */
export function findFirefox() {
  const {FIREFOX_PATH} = process.env;
  const path = program(...(FIREFOX_PATH ? [FIREFOX_PATH] : firefoxNames));
  if (path) return {path};
  const places = FIREFOX_PATH ? `FIREFOX_PATH, which is ${FIREFOX_PATH}` : firefoxNames.join(', ');
  return {missing: `looked for ${places}; install Firefox (Debian: apt-get install firefox-esr) or set FIREFOX_PATH`};
}

/** @returns {{driver: string, browser: string, xvfb: string} | {missing: string}} WebKitGTK, which runs in a screen of its own. */
export function findWebKit() {
  const found = {driver: program('WebKitWebDriver'), browser: miniBrowser(), xvfb: program('Xvfb')};
  const names = {driver: 'WebKitWebDriver', browser: 'MiniBrowser of WebKitGTK', xvfb: 'Xvfb'};
  const missing = Object.keys(names).filter(part => !found[part]);
  if (!missing.length) return found;
  const parts = missing.map(part => names[part]).join(', ');
  return {missing: `looked for ${parts}; install WebKitGTK's driver (Debian: apt-get install webkit2gtk-driver xvfb)`};
}

/** Launch options for Firefox: puppeteer-core speaks WebDriver BiDi with it. */
export function firefoxOptions({path}) {
  return {
    browser: 'firefox',
    executablePath: path,
    headless: true,
    // Media features are set from the browser's own side.
    args: ['--remote-allow-system-access'],
    // A slash is a key like others; it does not open a field that takes the focus.
    extraPrefsFirefox: {'accessibility.typeaheadfind.manual': false},
  };
}
