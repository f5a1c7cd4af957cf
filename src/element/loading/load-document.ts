import {readTimeline} from '../../core/formats/read-timeline.ts';
import type {Fault, Problem} from '../../core/model/problem.ts';
import {fetchStory} from './fetch-story.ts';
import type {FetchOptions, LoadedStory, LoadOptions} from './loading.ts';

/** Fetches and reads a document. A failure of any kind is a Problem; only an aborted load rejects. */
export async function loadDocument(url: string, options: FetchOptions): Promise<LoadedStory> {
  const {signal, lang} = options;
  let fetched: Awaited<ReturnType<typeof fetchStory>>;
  const params: Record<string, string> = {url};
  const onAnswer = (): void => {
    params['kind'] = 'broken';
  };
  try {
    fetched = await fetchStory(url, {...options, onAnswer});
  } catch (error) {
    if (signal.aborted) throw error;
    return failed({code: 'load-network', params}, lang);
  }
  if ('status' in fetched) return failed({code: 'load-status', params: {status: fetched.status, url}}, lang);
  return fetched instanceof Uint8Array ? readDocument(fetched, {...options, name: url}) : fetched;
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
  // Nothing is loaded here but what reads the document.
  const unreadable = problems.some(({code, severity}) => severity === 'error' && /^(file|load)-/.test(code));
  return {timeline: unreadable ? undefined : timeline, problems};
}

async function failed(fault: Pick<Fault, 'code' | 'params'>, lang: string): Promise<LoadedStory> {
  const whole: Fault = {severity: 'error', ...fault};
  const problem = await import('../../core/format/problem-text.ts').then(
    ({describeFault}) => describeFault(whole, lang),
    // The words come over the same network as the document, which may be what has failed.
    (): Problem => ({...whole, message: String(fault.params?.['url'] ?? ''), remedy: ''}),
  );
  return {timeline: undefined, problems: [problem]};
}
