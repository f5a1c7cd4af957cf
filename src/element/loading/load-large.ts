/** A large file on its way: read by a worker, or in slices where there can be none, and told of while it comes. */
import type {Timeline} from '../../core/model/timeline.ts';
import {type LargeOptions, LargeReader} from '../../core/scene/many/read-large.ts';
import {inWorker, type Side} from './in-worker.ts';
import {LargeProgress} from './large-progress.ts';
import type {LoadedStory, LoadWatch} from './loading.ts';

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
  const progress = new LargeProgress(watch);
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
  const early = new LargeProgress(watch);
  const reader = new LargeReader(options);
  const rows = chunks[0] ? reader.push(chunks[0].slice(0, 2 * slice)) : [];
  early.add(rows, reader.head as Partial<Timeline> | undefined);
  return early.drawn;
}

/** Bytes that are read at a time. */
const slice = 2 ** 16;

function inPage(options: LargeOptions, progress: LargeProgress): Side {
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
      const story = await reader.finish(indexEvents, turn);
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
