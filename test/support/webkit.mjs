// WebKitGTK through its own WebDriver, in a screen of its own: what the test runner asks of a browser.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/** Keys by their names, as WebDriver writes them; a single character stands for itself. */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F2: '\uE032',
  Meta: '\uE03D',
};

const buttons = {left: 0, middle: 1, right: 2};

/** Without its own frame and buttons, the browser's window can be as narrow as a phone. */
const style = '* {min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px;}';

/** Px of the screen. Its mouse rests in the middle; there the window's corner lies, since a window has the focus under it alone. */
const screenSize = {width: 3840, height: 2800};

/** One window, with as much of Puppeteer's `Page` as the runner's commands for keys and pointers use. */
class WebKitPage {
  #session;
  #at = {x: 0, y: 0};
  #wheels = 0;
  #held = new Set();
  #url = 'about:blank';

  /** @param session sends a command of the WebDriver session and gives its value. */
  constructor(session) {
    this.#session = session;
  }

  url() {
    return this.#url;
  }

  async goto(url) {
    this.#url = url;
    await this.#session('POST', '/url', {url});
  }

  /** Ends what the page does: settles once it is an empty one. */
  async leave() {
    await this.goto('about:blank');
    const isLeft = () => this.#run("return location.href === 'about:blank' && document.readyState === 'complete'");
    while (!(await isLeft().catch(() => false))) await wait(10); // a script that the old page was to run is refused
  }

  /** CSS px. The window is that much larger as its own frame is. */
  async setViewport({width, height}) {
    const inner = () => this.#run('return [innerWidth, innerHeight]');
    const corner = {x: screenSize.width / 2, y: screenSize.height / 2};
    let outer = {width, height};
    for (let tries = 0; tries < 8; tries += 1) {
      await this.#session('POST', '/window/rect', {...corner, ...outer});
      // What a busy machine has not done yet is no frame of the window's: each time it is given longer.
      for (let waits = 0; waits < 5 * (tries + 1); waits += 1) {
        const [w, h] = await inner();
        if (w === width && h === height) return;
        await wait(20);
      }
      const [w, h] = await inner();
      const now = await this.#session('GET', '/window/rect');
      outer = {width: width + now.width - w, height: height + now.height - h};
    }
    throw new Error(`WebKit's window does not become ${width} by ${height} px.`);
  }

  async screenshot({path}) {
    writeFileSync(path, Buffer.from(await this.#session('GET', '/screenshot'), 'base64'));
  }

  keyboard = {
    down: key => {
      this.#held.add(key);
      return this.#keys([{type: 'keyDown', value: keys[key] ?? key}]);
    },
    up: key => {
      this.#held.delete(key);
      return this.#keys([{type: 'keyUp', value: keys[key] ?? key}]);
    },
    press: key => this.keyboard.type([key]),
    type: async text => {
      for (const key of text) {
        await this.keyboard.down(key);
        await this.keyboard.up(key);
      }
    },
  };

  /** WebKit's wheel knows nothing of keys that are held. */
  get isKeyHeld() {
    return this.#held.size > 0;
  }

  mouse = {
    move: (x, y) => {
      this.#at = {x, y};
      return this.#pointer([{type: 'pointerMove', ...this.#at}]);
    },
    down: ({button = 'left'} = {}) => this.#pointer([{type: 'pointerDown', button: buttons[button]}]),
    up: ({button = 'left'} = {}) => this.#pointer([{type: 'pointerUp', button: buttons[button]}]),
    click: async (x, y, options) => {
      await this.mouse.move(x, y);
      await this.mouse.down(options);
      await this.mouse.up(options);
    },
    reset: async () => {
      await this.#session('DELETE', '/actions');
      await this.mouse.move(0, 0);
    },
    /** Each turn is of a wheel of its own, since WebKit turns one back where its next turn begins. */
    wheel: ({deltaX = 0, deltaY = 0}) =>
      this.#act({
        type: 'wheel',
        id: `wheel-${this.#wheels++}`,
        actions: [{type: 'scroll', ...this.#at, deltaX, deltaY, duration: 0}],
      }),
  };

  #run(script) {
    return this.#session('POST', '/execute/sync', {script, args: []});
  }

  #act(source) {
    return this.#session('POST', '/actions', {actions: [source]});
  }

  #keys(actions) {
    return this.#act({type: 'key', id: 'keyboard', actions});
  }

  #pointer(actions) {
    return this.#act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
  }
}

/** A screen that nobody sees. */
async function openScreen(xvfb) {
  const {width, height} = screenSize;
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', code => reject(new Error(`Xvfb ended with ${code}.`)));
    screen.stdio[3].once('data', data => resolve(String(data).trim()));
  });
  return {screen, display: `:${number}`};
}

/** A port that nothing listens at. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the driver, and gives what sends it a command and settles with the value that it answers. */
async function openDriver(driver, env) {
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {env, stdio: 'ignore'});
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)});
    const {value} = await answer.json();
    if (!answer.ok) throw new Error(`WebKit's driver: ${method} ${path}: ${value?.message || value?.error}`);
    return value;
  };
  for (let tries = 0; tries < 200 && server.exitCode === null; tries += 1) {
    try {
      await send('GET', '/status');
      return {server, send};
    } catch {
      await wait(50);
    }
  }
  server.kill();
  throw new Error(`${driver} does not start.`);
}

/**
 * A launcher for the test runner. Its type is Puppeteer's, for its page speaks as Puppeteer's does.
 * @param {{driver: string, browser: string, xvfb: string}} paths of WebKitWebDriver, MiniBrowser and Xvfb
 */
export function webkitLauncher({driver, browser, xvfb}) {
  const children = [];
  const active = new Set();
  let started;
  let settings;

  const end = () => {
    for (const child of children.splice(0)) child.kill();
    if (settings) rmSync(settings, {recursive: true, force: true});
    settings = undefined;
  };
  process.once('exit', end);

  async function start() {
    const {screen, display} = await openScreen(xvfb);
    children.push(screen);
    settings = mkdtempSync(join(tmpdir(), 'khatt-webkit-'));
    mkdirSync(join(settings, 'gtk-3.0'));
    writeFileSync(join(settings, 'gtk-3.0', 'gtk.css'), style);
    const env = {...process.env, DISPLAY: display, XDG_CONFIG_HOME: settings, GDK_BACKEND: 'x11'};
    delete env.WAYLAND_DISPLAY;
    const {server, send} = await openDriver(driver, env);
    children.push(server);
    const {sessionId} = await send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          // A page's tests run, and ask for keys, before the page is said to have loaded.
          pageLoadStrategy: 'none',
          'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
        },
      },
    });
    const session = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
    return {session, page: new WebKitPage(session)};
  }

  const opened = () => (started ??= start());
  let page;

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      ({page} = await opened());
      active.add(id);
      await page.setViewport({width: 800, height: 600});
      await page.goto(url);
    },
    async stopSession(id) {
      active.delete(id);
      await page.leave();
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKit is run without a window that could be looked at.');
    },
    isActive: id => active.has(id),
    getBrowserUrl: () => page.url(),
    getPage: () => page,
    async stop() {
      if (started) {
        const {session} = await started;
        await session('DELETE', '').catch(() => undefined);
      }
      end();
    },
  };
}
