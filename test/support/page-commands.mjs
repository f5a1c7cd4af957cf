// What tests ask of the browser beyond what the runner's own commands offer; `test/support/input.ts` names each.
import {mkdtempSync, rmSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, sep} from 'node:path';

/** One per page: a second session would not undo what the first has set. */
const sessions = new WeakMap();

async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

/** Folders of this machine that were made to be dropped: their files are read whenever a page likes, and go with the runner. */
const made = [];
process.once('exit', () => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true});
});

/** @param {Readonly<Record<string, string>>} files Texts by their paths. @returns The paths of what is at the top. */
async function makeFiles(files) {
  const folder = mkdtempSync(join(tmpdir(), 'khatt-dropped-'));
  made.push(folder);
  const top = new Set();
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (!file.startsWith(folder + sep)) throw new RangeError(`${path} leads out of the folder.`);
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, text);
    top.add(join(folder, path.split('/')[0]));
  }
  return [...top];
}

const inAll = {
  'page-wheel': (page, {x = 0, y = 0}) => page.mouse.wheel({deltaX: x, deltaY: y}),
  /** For looking at a page while a test is written. */
  'page-picture': (page, {path}) => page.screenshot({path}).then(() => true),
};

const chromium = {
  ...inAll,
  /** A page among others is one that a reader is looking at: it has the focus, and paints. */
  'page-focus': async page => {
    await (await sessionOf(page)).send('Emulation.setFocusEmulationEnabled', {enabled: true});
  },
  'page-tap': (page, {x, y}) => page.touchscreen.tap(x, y),
  /** One finger or two, each along its way of points, in step. */
  'page-fingers': async (page, {ways}) => {
    const session = await sessionOf(page);
    const pointsAt = i => ways.map(([...points], id) => ({x: points[i][0], y: points[i][1], id}));
    await session.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: pointsAt(0)});
    for (let i = 1; i < ways[0].length; i++) {
      await session.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: pointsAt(i)});
    }
    await session.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  },
  'page-media': (page, {media = '', ...features}) =>
    sessionOf(page).then(session =>
      session.send('Emulation.setEmulatedMedia', {
        media,
        features: Object.entries(features).map(([name, value]) => ({name, value})),
      }),
    ),
  /** Files and folders of the machine, dragged in from beside the browser and let go of. */
  'page-drop': async (page, {files, x, y}) => {
    const session = await sessionOf(page);
    const data = {items: [], files: await makeFiles(files), dragOperationsMask: 1};
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await session.send('Input.dispatchDragEvent', {type, x, y, data});
  },
  /** Letters of any layout, each from a key of its own: the runner puts those that its layout lacks in without a key. */
  'page-letters': async (page, {text}) => {
    const session = await sessionOf(page);
    for (const letter of text) {
      const press = {key: letter, code: letter === ' ' ? 'Space' : 'KeyQ', windowsVirtualKeyCode: 81};
      await session.send('Input.dispatchKeyEvent', {type: 'keyDown', text: letter, unmodifiedText: letter, ...press});
      await session.send('Input.dispatchKeyEvent', {type: 'keyUp', ...press});
    }
    return true;
  },
  'page-accessibility': async page => (await (await sessionOf(page)).send('Accessibility.getFullAXTree')).nodes,
  /** The garbage is collected first. */
  'page-living': async (page, {constructors}) => {
    const session = await sessionOf(page);
    const counts = [];
    // What `queryObjects` collects itself spares whatever an old address on the processor's stack seems to point at.
    await session.send('HeapProfiler.collectGarbage');
    for (const expression of constructors) {
      const {result} = await session.send('Runtime.evaluate', {expression: `${expression}.prototype`});
      const {objects} = await session.send('Runtime.queryObjects', {prototypeObjectId: result.objectId});
      const {result: length} = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      counts.push(length.value);
      for (const {objectId} of [result, objects]) await session.send('Runtime.releaseObject', {objectId});
    }
    return counts;
  },
};

/** One finger that the page may follow. */
chromium['page-swipe'] = chromium['page-fingers'];

/** What Firefox sets for a page from the browser's own side, by the CSS name, with what takes it back. */
const overrides = {
  media: ['mediumOverride', ''],
  'forced-colors': ['forcedColorsOverride', 'none'],
  'prefers-color-scheme': ['prefersColorSchemeOverride', 'none'],
  'prefers-reduced-motion': ['prefersReducedMotionOverride', 'none'],
};

/** Runs in Firefox's own window, around the page. */
async function runAround(page, expression) {
  const {connection} = page.browser();
  const {result} = await connection.send('browsingContext.getTree', {'moz:scope': 'chrome'});
  const target = {context: result.contexts[0].context};
  await connection.send('script.evaluate', {target, expression, awaitPromise: false});
}

const firefox = {
  ...inAll,
  /** A Tab behind the last control of an earlier page has led to the browser's own, and no page in front takes the focus from them. */
  'page-focus': async page => {
    await page.bringToFront();
    await runAround(page, 'gBrowser.selectedBrowser.focus()');
  },
  'page-tap': (page, {x, y}) => page.touchscreen.tap(x, y),
  'page-fingers': async (page, {ways}) => {
    const fingers = [];
    for (const [[x, y]] of ways) fingers.push(await page.touchscreen.touchStart(x, y));
    for (let i = 1; i < ways[0].length; i++) {
      for (const [id, finger] of fingers.entries()) await finger.move(...ways[id][i]);
    }
    for (const finger of fingers) await finger.end();
  },
  'page-media': async (page, media) => {
    const unknown = Object.keys(media).find(name => !(name in overrides));
    if (unknown) return {lacks: `a way to set ${unknown}`};
    const lines = Object.entries(overrides).map(
      ([name, [property, none]]) => `context.${property} = ${JSON.stringify(media[name] ?? none)};`,
    );
    await runAround(page, `{const context = gBrowser.selectedBrowser.browsingContext; ${lines.join(' ')}}`);
    return true;
  },
};

const webkit = {
  ...inAll,
  'page-wheel': (page, by) =>
    page.isKeyHeld ? {lacks: 'a wheel that turns while a key is held'} : inAll['page-wheel'](page, by),
  'page-focus': () => true,
  'page-media': (_page, media) => (Object.keys(media).length ? {lacks: 'a way to set media features'} : true),
};

/** By the names of their launchers. */
const engines = {Chrome: chromium, Firefox: firefox, WebKit: webkit};

const lacking = {
  'page-tap': 'touch',
  'page-fingers': 'touch',
  'page-drop': 'files dropped from beside it',
  'page-swipe': 'touch that scrolls',
  'page-letters': 'keys of other layouts',
  'page-accessibility': 'a way to read the accessibility tree',
  'page-living': 'a way to count what is kept in memory',
};

/** Addresses that are not answered. */
let blocked = [];

/** Patterns with `*`; none to answer all again. */
function block({urls}) {
  const escaped = part => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
  blocked = urls.map(url => new RegExp(`^${url.split('*').map(escaped).join('.*')}$`));
}

/** Middleware that hangs up on a request for a blocked address, as a broken network would. */
export function hangUp(context, next) {
  if (!blocked.some(pattern => pattern.test(context.href))) return next();
  context.status = 200; // else the runner reports it as a file that is not there
  context.respond = false;
  context.req.socket.destroy();
}

/**
 * Answers a command with what it gives, or `true`, and with `{lacks}` where the browser has no way to do it: in words
 * that go on from "WebKit lacks".
 */
export function pageCommands() {
  return {
    name: 'page-commands',
    async executeCommand({command, payload, session}) {
      if (command === 'page-block') block(payload);
      else if (command in chromium) {
        const {name} = session.browser;
        const run = engines[name][command];
        const answer = run ? await run(session.browser.getPage(session.id), payload) : {lacks: lacking[command]};
        return answer?.lacks ? {lacks: `${name} lacks ${answer.lacks}`} : (answer ?? true);
      } else return undefined;
      return true;
    },
  };
}
