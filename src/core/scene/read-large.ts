/** A large file, read as it comes, in a worker or where there is none: rows at once where the format has them, the rest at its end. */
import {JsonRows} from '../formats/json-rows.ts';
import {checkDocument, isOwnJson, readTimeline} from '../formats/read-timeline.ts';
import type {Problem} from '../model/problem.ts';
import {isSoundEvent} from '../model/sound.ts';
import type {Timeline, TimelineEvent} from '../model/timeline.ts';
import type {EventIndex, indexEvents} from './event-index.ts';

// Both browsers and Node have it; the language's own library does not name it.
declare const TextDecoder: new (
  encoding: string,
) => {decode(bytes?: Uint8Array, options?: {readonly stream: boolean}): string};

export interface LargeOptions {
  readonly format: string;
  readonly lang: string;
  readonly name: string;
}

/** What a file has turned out to be. */
export interface LargeStory {
  /** Without its events where the rows that were read are these. */
  readonly timeline: Timeline;
  readonly problems: readonly Problem[];
  readonly index: EventIndex;
  /** The rows that have been told are the events; these are the ids that were made for those without. */
  readonly ids?: readonly (readonly [number, string])[];
}

export class LargeReader {
  readonly #options: LargeOptions;
  readonly #bytes: Uint8Array[] = [];
  readonly #decoder = new TextDecoder('utf-8');
  #rows: JsonRows | undefined = new JsonRows();
  #events: unknown[] = [];
  #isSound = true;
  #isFirst = true;

  constructor(options: LargeOptions) {
    this.#options = options;
    if (options.format && options.format.toLowerCase() !== 'json') this.#rows = undefined;
  }

  /** The document up to its events; `undefined` where that is not known yet. */
  get head(): unknown {
    try {
      return this.#events.length && this.#rows ? JSON.parse(this.#rows.head) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Takes the next bytes. @returns The events that are whole now, of a format that has rows; those with a fault are passed over. */
  push(bytes: Uint8Array): TimelineEvent[] {
    this.#bytes.push(bytes);
    const rows = this.#rows;
    if (!rows) return [];
    const text = this.#decoder.decode(bytes, {stream: true});
    // JSON in another encoding, or no JSON at all.
    if (this.#isFirst && !/^\s*\{/.test(text)) {
      this.#rows = undefined;
      return [];
    }
    this.#isFirst = false;
    const found: TimelineEvent[] = [];
    try {
      for (const row of rows.push(text)) {
        const event: unknown = JSON.parse(row);
        this.#events.push(event);
        if (isSoundEvent(event)) found.push(event as TimelineEvent);
        else this.#isSound = false;
      }
    } catch {
      this.#rows = undefined; // no JSON: what is wrong is told of the whole
      return [];
    }
    if (rows.isLost) this.#rows = undefined;
    return found;
  }

  /** @param toIndex Given, since what draws the events has it already, and a page need not load it twice. */
  async finish(toIndex: typeof indexEvents): Promise<LargeStory> {
    const document = this.#document();
    const {lang, format, name} = this.#options;
    const read = document
      ? await checkDocument(document, {...(lang && {lang})})
      : await readTimeline(joined(this.#bytes), {name, ...(lang && {lang}), ...(format && {format})});
    const {timeline, problems} = read;
    const index = toIndex(timeline.events, timeline.groups);
    const given = this.#events as readonly TimelineEvent[];
    if (!document || problems.length || !this.#isSound) return {timeline, problems, index};
    const ids = timeline.events.flatMap(({id}, i): [number, string][] => (given[i]?.id === id ? [] : [[i, id]]));
    return {timeline: {...timeline, events: []}, problems, index, ids};
  }

  #document(): object | undefined {
    try {
      const text = this.#rows?.end();
      const document = text === undefined ? undefined : {...JSON.parse(text), events: this.#events};
      return isOwnJson(document) ? document : undefined;
    } catch {
      return undefined;
    }
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
