/** A large file on its way: read by a worker, or in slices where there can be none, and told of while it comes. */
import type {Timeline, TimelineEvent} from '../../core/model/timeline.ts';
import {type LargeOptions, LargeReader, type LargeStory} from '../../core/scene/many/read-large.ts';
import type {LoadedStory, LoadWatch} from './loading.ts';
import type {ToWorker} from './story-worker.ts';

interface Large {
  /** What has come already. */
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
  readonly reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  /** Bytes in all; 0 where that is not known. */
  readonly total: number;
  readonly signal: AbortSignal;
  readonly options: LargeOptions;
  readonly watch: LoadWatch | undefined;
}

type FromWorker =
  | {readonly hello: true}
  | {readonly restart: true}
  | {readonly rows: string; readonly head?: Partial<Timeline>}
  | {readonly ids: string}
  | {readonly done: LargeStory};

/** A first drawing is made of so many events, and another one of so many times as many. */
const firstDrawn = 250;
const again = 32;

/** What has been read so far. */
class Progress {
  readonly events: TimelineEvent[] = [];
  /** Events of the last drawing. */
  drawn = firstDrawn / again;
  readonly #watch: LoadWatch | undefined;

  constructor(watch: LoadWatch | undefined) {
    this.#watch = watch;
  }

  add(rows: readonly TimelineEvent[], head: Partial<Timeline> | undefined): void {
    for (const row of rows) this.events.push(row);
    const {length} = this.events;
    if (!head || length < again * this.drawn) return;
    this.drawn = length;
    // An id is made from the title only once all are known.
    const events = this.events.map((event, i) => (event.id ? event : {...event, id: ` ${i}`}));
    this.#watch?.onPart({khatt: 1, ...head, events});
  }

  name(ids: NonNullable<LargeStory['ids']>): void {
    for (const [i, id] of ids) this.events[i] = {...(this.events[i] as TimelineEvent), id};
  }

  restart(): void {
    this.events.length = 0;
  }
}

/** Lets the page have its turn. */
const turn = (): Promise<void> =>
  new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

export async function loadLarge({chunks, reader, total, signal, options, watch}: Large): Promise<LoadedStory> {
  const progress = new Progress(watch);
  progress.drawn = begin(chunks, options, watch);
  const side = (await inWorker(options, progress, signal)) ?? inPage(options, progress);
  try {
    let loaded = 0;
    const take = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
      loaded += bytes.length;
      await side.push(bytes);
      watch?.onProgress({loaded, total, events: progress.events.length});
    };
    for (const chunk of chunks) await take(chunk);
    for (;;) {
      const {done, value} = await reader.read();
      signal.throwIfAborted();
      if (done) break;
      await take(value);
    }
    const {timeline, problems, index, ids = []} = await side.finish();
    signal.throwIfAborted();
    const {events} = progress;
    progress.name(ids);
    const unreadable = problems.some(({code, severity}) => severity === 'error' && code.startsWith('file-'));
    return {timeline: unreadable ? undefined : {...timeline, events}, problems, index};
  } finally {
    side.close();
  }
}

/**
 * What has come is drawn before a worker is there to read it, where the format lets one see what it is.
 * @returns How many events that are.
 */
function begin(chunks: Large['chunks'], options: LargeOptions, watch: LoadWatch | undefined): number {
  const early = new Progress(watch);
  const reader = new LargeReader(options);
  const rows = chunks[0] ? reader.push(chunks[0].slice(0, 2 * slice)) : [];
  early.add(rows, reader.head as Partial<Timeline> | undefined);
  return early.drawn;
}

/** Where the file is read. */
interface Side {
  readonly push: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly finish: () => Promise<LargeStory>;
  readonly close: () => void;
}

interface TrustedTypes {
  createPolicy(name: string, rules: {createScriptURL: (url: string) => string}): {createScriptURL(url: string): string};
}

/** A page that takes trusted addresses only is given one, by a policy named `khatt`. */
function trusted(url: URL): string {
  policy ??= (globalThis as {trustedTypes?: TrustedTypes}).trustedTypes?.createPolicy('khatt', {
    createScriptURL: address => address,
  });
  return policy?.createScriptURL(url.href) ?? url.href;
}
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** `undefined` where a page may have no worker: by its policy, in a frame without an origin, of another origin's script. */
async function inWorker(options: LargeOptions, progress: Progress, signal: AbortSignal): Promise<Side | undefined> {
  let worker: globalThis.Worker;
  try {
    // Called as the browser's own is, since bundlers know a worker by how it is made.
    const Worker = class extends globalThis.Worker {
      constructor(url: URL, init: WorkerOptions) {
        super(trusted(url), init);
      }
    };
    worker = new Worker(new URL('./story-worker.js', import.meta.url), {type: 'module'});
  } catch {
    return undefined;
  }
  signal.addEventListener('abort', () => worker.terminate());
  const isThere = await new Promise<boolean>(resolve => {
    worker.onmessage = () => resolve(true);
    worker.onerror = event => {
      event.preventDefault(); // it is no fault that the page should hear of: there is another way
      resolve(false);
    };
    signal.addEventListener('abort', () => resolve(true));
  });
  if (!isThere) {
    worker.terminate();
    return undefined;
  }
  const send = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);
  let fail: (reason: unknown) => void = () => undefined;
  let settle: (story: LargeStory) => void = () => undefined;
  const done = new Promise<LargeStory>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  done.catch(() => undefined); // heard of where it is waited for
  // Each message is read in a task of its own: between two of them the page has its turn.
  worker.onmessage = ({data}: MessageEvent<FromWorker>) => {
    if ('rows' in data) progress.add(JSON.parse(data.rows), data.head);
    else if ('ids' in data) progress.name(JSON.parse(data.ids));
    else if ('restart' in data) progress.restart();
    else if ('done' in data) settle(data.done);
  };
  worker.onerror = fail;
  signal.addEventListener('abort', () => fail(signal.reason));
  send({options});
  return {
    push: async bytes => {
      const own = bytes.slice();
      send({bytes: own}, [own.buffer]);
    },
    finish: () => {
      send({end: true});
      return done;
    },
    close: () => worker.terminate(),
  };
}

/** Bytes that are read at a time. */
const slice = 2 ** 16;

function inPage(options: LargeOptions, progress: Progress): Side {
  const reader = new LargeReader(options);
  return {
    push: async bytes => {
      for (let at = 0; at < bytes.length; at += slice) {
        progress.add(reader.push(bytes.slice(at, at + slice)), reader.head as Partial<Timeline> | undefined);
        await reader.opened;
        await turn();
      }
    },
    finish: async () => {
      const {indexEvents} = await import('../many/many.ts');
      const story = await reader.finish(indexEvents);
      if (story.tail) progress.add(story.tail, undefined);
      if (!story.ids) {
        progress.restart();
        progress.add(story.timeline.events, undefined);
      }
      return story;
    },
    close: () => undefined,
  };
}
