/** Reads a large file beside the page: a worker of the page's own origin, which asks nobody for anything. */
import {buffersOf, indexEvents} from '../../core/scene/many/event-index.ts';
import {type LargeOptions, LargeReader} from '../../core/scene/many/read-large.ts';

export type ToWorker =
  | {readonly options: LargeOptions}
  | {readonly bytes: Uint8Array<ArrayBuffer>}
  | {readonly end: true};

/** A worker's own scope, of which the page's library knows nothing. */
interface Scope {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

/** Events in one message: what the page reads of them it reads between two frames. */
const batch = 2000;
const scope = globalThis as unknown as Scope;
let reader: LargeReader | undefined;

scope.onmessage = ({data}) => {
  if ('options' in data) reader = new LargeReader(data.options);
  else if ('bytes' in data) {
    const rows = reader?.push(data.bytes) ?? [];
    if (rows.length) tell(rows, reader?.head);
  } else void finish();
};

/** What waited for the reader of its format, or came in large pieces, may be all of the file. */
function tell(rows: readonly object[], head?: unknown): void {
  // As text: a page makes objects of that in half the time that it takes to receive them.
  for (let i = 0; i < rows.length; i += batch)
    scope.postMessage({rows: JSON.stringify(rows.slice(i, i + batch)), head});
}

async function finish(): Promise<void> {
  const story = await reader?.finish(indexEvents);
  if (!story) return;
  const {timeline, index, problems, ids, tail} = story;
  tell(tail ?? []);
  if (!ids) {
    scope.postMessage({restart: true});
    tell(timeline.events);
  }
  for (let i = 0; ids && i < ids.length; i += batch) scope.postMessage({ids: JSON.stringify(ids.slice(i, i + batch))});
  scope.postMessage({done: {timeline: {...timeline, events: []}, index, problems}}, buffersOf(index));
}

scope.postMessage({hello: true});
