/** Any file that a journalist has into a timeline document: known by its content, read by its format's own module. */
import type {Fault, Problem} from '../model/problem.ts';
import {soundTimeline} from '../model/sound.ts';
import {emptyTimeline, type Timeline} from '../model/timeline.ts';
import type {Decoded} from './decode.ts';
import type {FileContent} from './file-content.ts';

// Both browsers and Node have it; the language's own library does not name it.
declare const TextDecoder: new (
  encoding?: string,
  options?: {readonly fatal: boolean},
) => {decode(bytes: Uint8Array): string};

/** What is known of a file beside what is in it. */
export interface ReadOptions {
  /** `json`, `timelinejs` and the other names in `format-list.ts`; by the content if left out. */
  readonly format?: string;
  /** The file's name, for the Problems. */
  readonly name?: string;
  /** BCP 47, the language of the Problems; the document's own if left out. */
  readonly lang?: string;
}

/** UTF-8; what tells other encodings apart is loaded for bytes that are none. */
export async function decode(bytes: Uint8Array): Promise<Decoded> {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    if (!text.includes('\0')) return {text};
  } catch {
    // Not UTF-8.
  }
  return import('./decode.ts').then(
    ({decodeOther}) => decodeOther(bytes),
    () => ({text: new TextDecoder().decode(bytes)}),
  );
}

/** An object as JSON would have it, so that what its owner does with it later is no matter; nothing where JSON can't. */
function plainCopy(value: object): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return undefined; // a loop, or a getter that throws
  }
}

/** A part of khatt's own that is not there. */
const notFetched: Fault = {severity: 'error', code: 'load-network', params: {url: 'khatt'}};

/** @param given What the document is a copy of: faults are told of that. */
async function check(document: unknown, given: unknown): Promise<{timeline: Timeline; faults: readonly Fault[]}> {
  const sound = soundTimeline(document);
  if (sound) return {timeline: sound, faults: []};
  return import('../model/validate.ts').then(
    ({validate}) => validate(given),
    // What checks it could not be fetched, and what is not checked is not drawn.
    () => ({timeline: emptyTimeline, faults: [notFetched]}),
  );
}

/** What a text is as JSON; `undefined` if it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether JSON is khatt's own, at a glance: all else is looked at by what few readers load. */
export function isOwnJson(json: unknown): boolean {
  const {khatt, events} = (json ?? {}) as {
    khatt?: unknown;
    events?: readonly ({date?: unknown; start_date?: unknown} | null)[];
  };
  const first = events?.[0];
  return Boolean(khatt || (first?.date && !first.start_date));
}

async function readFile(text: string | undefined, json: unknown, wanted = ''): Promise<FileContent> {
  if (isOwnJson(json) && /^(json)?$/i.test(wanted)) return {document: json};
  return import('./other-formats.ts').then(
    ({readOther}) => readOther(text, json, wanted),
    () => ({faults: [notFetched]}),
  );
}

/**
 * Reads a timeline document from a text, from bytes, or from an object that is one already. The promise is never rejected
 * for what the input holds: each fault is a Problem, and what is sound is in the timeline, in the author's order.
 */
export async function readTimeline(
  input: string | Uint8Array | object,
  options: ReadOptions = {},
): Promise<{timeline: Timeline; problems: Problem[]}> {
  const decoded = ArrayBuffer.isView(input) ? await decode(input as Uint8Array) : undefined;
  const given = decoded?.text ?? input;
  const text = typeof given === 'string' ? given.replace(/^\ufeff/, '') : undefined;
  const json = text === undefined ? plainCopy(given as object) : parsed(text);
  const content = await readFile(text, json, options.format);
  // Of an object, faults are told as its owner has it.
  const isInput = text === undefined && content.document === json;
  const faults = [...(decoded?.faults ?? []), ...(content.faults ?? [])];
  return checkContent({...content, faults}, isInput ? given : content.document, options);
}

/** What has been read already, and is plain JSON of nobody else's. */
export const checkFile = (
  content: FileContent,
  options: Pick<ReadOptions, 'lang' | 'name'>,
): Promise<{timeline: Timeline; problems: Problem[]}> => checkContent(content, content.document, options);

async function checkContent(
  content: FileContent,
  given: unknown,
  {name, lang}: ReadOptions,
): Promise<{timeline: Timeline; problems: Problem[]}> {
  let faults = content.faults ?? [];
  let timeline = emptyTimeline;
  if ('document' in content) {
    const checked = await check(content.document, given);
    timeline = checked.timeline;
    // Not pushed: a file may have more faults than a call has room for.
    faults = [...faults, ...(content.place ? checked.faults.map(content.place) : checked.faults)];
  }
  if (!faults.length) return {timeline, problems: []};
  // Most stories have no fault, and their readers need no words for any.
  const describeFault = await import('../format/problem-text.ts').then(
    module => module.describeFault,
    // The words could not be fetched: the story is drawn all the same, and tools still have the codes.
    () => (fault: Fault) => ({...fault, message: fault.code, remedy: ''}),
  );
  const problems = faults.map(fault =>
    describeFault(
      name && fault.code.startsWith('file-') ? {...fault, params: {...fault.params, name}} : fault,
      lang ?? timeline.lang ?? 'en',
    ),
  );
  return {timeline, problems};
}
