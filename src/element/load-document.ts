import {readTimeline} from '../core/formats/read-timeline.ts';
import type {Fault, Problem} from '../core/model/problem.ts';
import type {Timeline} from '../core/model/timeline.ts';

export interface LoadedStory {
  /** `undefined` where nothing could be read at all. */
  readonly timeline: Timeline | undefined;
  readonly problems: readonly Problem[];
}

export interface LoadOptions {
  readonly format: string;
  /** BCP 47 of the Problems. */
  readonly lang: string;
}

/** Fetches and reads a document. A failure of any kind is a Problem; only an aborted load rejects. */
export async function loadDocument(
  url: string,
  {signal, ...options}: LoadOptions & {readonly signal: AbortSignal},
): Promise<LoadedStory> {
  let bytes: Uint8Array;
  try {
    const response = await fetch(url, {signal});
    if (!response.ok) return failed({code: 'load-status', params: {status: response.status, url}}, options.lang);
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (signal.aborted) throw error;
    return failed({code: 'load-network', params: {url}}, options.lang);
  }
  return readDocument(bytes, {...options, name: url});
}

/** Reads a document that is at hand. */
export async function readDocument(
  input: string | Uint8Array | object,
  {format, lang, name}: LoadOptions & {readonly name?: string},
): Promise<LoadedStory> {
  const {timeline, problems} = await readTimeline(input, {
    ...(lang && {lang}),
    ...(format && {format}),
    ...(name && {name}),
  });
  const unreadable = problems.some(({code, severity}) => severity === 'error' && code.startsWith('file-'));
  return {timeline: unreadable ? undefined : timeline, problems};
}

async function failed(fault: Pick<Fault, 'code' | 'params'>, lang: string): Promise<LoadedStory> {
  const whole: Fault = {severity: 'error', ...fault};
  const problem = await import('../core/format/problem-text.ts').then(
    ({describeFault}) => describeFault(whole, lang),
    // The words come over the same network as the document, which may be what has failed.
    (): Problem => ({...whole, message: String(fault.params?.['url'] ?? ''), remedy: ''}),
  );
  return {timeline: undefined, problems: [problem]};
}
