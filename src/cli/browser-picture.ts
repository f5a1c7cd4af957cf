/** A picture of an SVG by a browser that is installed, over its own debugging pipe: no package is needed for it. */
import {type ChildProcess, spawn} from 'node:child_process';
import {accessSync, constants} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {delimiter, isAbsolute, join} from 'node:path';
import type {Readable, Writable} from 'node:stream';
import {pathToFileURL} from 'node:url';

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** CHROME_PATH, else an installed Chrome, Chromium or Edge; `undefined` where there is none. */
export function findBrowser(): string | undefined {
  const {CHROME_PATH, PATH = ''} = process.env;
  const paths = (CHROME_PATH ? [CHROME_PATH] : names).flatMap(name =>
    isAbsolute(name) ? [name] : PATH.split(delimiter).map(dir => join(dir, name)),
  );
  return paths.find(path => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Ms after which a browser that says nothing is given up. */
const longestWait = 30_000;

/** @returns PNG. @throws {Error} as a rejection, if the browser does not draw it. */
export async function pictureOf(
  browser: string,
  svg: string,
  size: {readonly width: number; readonly height: number},
): Promise<Uint8Array> {
  const dir = await mkdtemp(join(tmpdir(), 'khatt-picture-'));
  const file = join(dir, 'picture.svg');
  await writeFile(file, svg);
  const child = spawn(
    browser,
    [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${join(dir, 'profile')}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      // Chromium refuses to run as root otherwise; what it draws is the file above, which holds no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']},
  );
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  try {
    return await drawnBy(new DebuggingPipe(child), pathToFileURL(file).href, size);
  } finally {
    child.kill();
    await ended;
    await rm(dir, {recursive: true, force: true, maxRetries: 5, retryDelay: 100});
  }
}

async function drawnBy(
  pipe: DebuggingPipe,
  url: string,
  {width, height}: {readonly width: number; readonly height: number},
): Promise<Uint8Array> {
  const {targetId} = await pipe.ask('Target.createTarget', {url: 'about:blank'});
  const {sessionId} = await pipe.ask('Target.attachToTarget', {targetId, flatten: true});
  const ask = (method: string, params: object = {}) => pipe.ask(method, params, String(sessionId));
  await ask('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: false});
  await ask('Page.enable');
  const loaded = pipe.event('Page.loadEventFired');
  await ask('Page.navigate', {url});
  await loaded;
  const {data} = await ask('Page.captureScreenshot', {format: 'png'});
  return Buffer.from(String(data), 'base64');
}

type Answer = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** The Chrome DevTools Protocol over file descriptors 3 and 4: JSON messages, each with a NUL behind it. */
class DebuggingPipe {
  readonly #out: Writable;
  readonly #waiting = new Map<number | string, Waiting>();
  #rest = '';
  #id = 0;
  #end: Error | undefined;

  constructor(child: ChildProcess) {
    this.#out = child.stdio[3] as Writable;
    // A browser that has ended takes nothing more, which its exit tells of.
    this.#out.on('error', () => undefined);
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.#read(text));
    const timer = setTimeout(() => this.#fail(new Error('it did not answer')), longestWait);
    child.once('error', error => this.#fail(error));
    child.once('exit', () => {
      clearTimeout(timer);
      this.#fail(new Error('it ended early'));
    });
  }

  ask(method: string, params: object, sessionId?: string): Promise<Answer> {
    const id = ++this.#id;
    const answer = this.#wait(id);
    this.#out.write(`${JSON.stringify({id, method, params, ...(sessionId && {sessionId})})}\0`);
    return answer;
  }

  /** The next event of that name. */
  event(method: string): Promise<Answer> {
    return this.#wait(method);
  }

  #wait(key: number | string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#end) reject(this.#end);
      else this.#waiting.set(key, {resolve, reject});
    });
  }

  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const {id, method, result, params, error} = JSON.parse(message) as {
        id?: number;
        method?: string;
        result?: Answer;
        params?: Answer;
        error?: {message: string};
      };
      const key = id ?? method ?? '';
      const waiting = this.#waiting.get(key);
      this.#waiting.delete(key);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result ?? params ?? {});
    }
  }

  #fail(error: Error): void {
    this.#end ??= error;
    for (const {reject} of this.#waiting.values()) reject(this.#end);
    this.#waiting.clear();
  }
}
