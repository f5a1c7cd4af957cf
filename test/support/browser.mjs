// The browser that tests, the bench and the pictures run in: CHROME_PATH, else an installed one, else the one inside an npm package.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
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
