/** A large file is read by a worker, beside the page. */
import type {Timeline} from '../../core/model/timeline.ts';
import type {LargeOptions, LargeStory} from '../../core/scene/many/read-large.ts';
import type {LargeProgress} from './large-progress.ts';
import type {ToWorker} from './story-worker.ts';

type FromWorker =
  | {readonly hello: true}
  | {readonly restart: true}
  | {readonly rows: string; readonly head?: Partial<Timeline>}
  | {readonly ids: string}
  | {readonly done: LargeStory};

/** Where a large file is read. */
export interface Side {
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
export async function inWorker(
  options: LargeOptions,
  progress: LargeProgress,
  signal: AbortSignal,
): Promise<Side | undefined> {
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
