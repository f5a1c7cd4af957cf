/** A large file, read as it comes, in a worker or where there is none: rows at once where the format has them, the rest at its end. */

import type {FileContent} from '../../formats/file-content.ts';
import {JsonRows} from '../../formats/json/json-rows.ts';
import {checkFile, isOwnJson, readTimeline} from '../../formats/read-timeline.ts';
import type {CsvRows} from '../../formats/sheet/csv.ts';
import type {Problem} from '../../model/problem.ts';
import {isSoundEvent} from '../../model/sound.ts';
import type {Timeline, TimelineEvent} from '../../model/timeline.ts';
import type {EventIndex, indexEvents} from './event-index.ts';

// Both browsers and Node have it; the language's own library does not name it.
declare const TextDecoder: new (
  encoding: string,
  options: {readonly fatal: boolean},
) => {decode(bytes?: Uint8Array, options?: {readonly stream: boolean}): string};

/** What is known of a large file beside what is in it; empty where that is not known. */
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
  /** With `ids`: the events that were whole only at the end, and are yet to be told. */
  readonly tail?: readonly TimelineEvent[];
}

/** Takes the bytes of one file in their order by `push`, and then makes a story of them by `finish`. */
export class LargeReader {
  readonly #options: LargeOptions;
  readonly #bytes: Uint8Array[] = [];
  readonly #decoder = new TextDecoder('utf-8', {fatal: true});
  #rows: JsonRows | undefined = new JsonRows();
  /** Rows of a table, once what reads them is there; what has come before that waits. */
  #table: CsvRows | undefined;
  #opening: Promise<void> | undefined;
  #waiting = '';
  #events: unknown[] = [];
  #isSound = true;
  #isFirst = true;

  constructor(options: LargeOptions) {
    this.#options = options;
    if (!/^(?:json|csv|tsv)?$/i.test(options.format)) this.#rows = undefined;
  }

  /** The document up to its events; `undefined` where that is not known yet. */
  get head(): unknown {
    if (this.#table) return this.#table.head;
    try {
      return this.#events.length && this.#rows ? JSON.parse(this.#rows.head) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Settles once what reads the rows of this file is there: a page that waits for it reads them in turns, not all at the end. */
  get opened(): Promise<void> | undefined {
    return this.#opening;
  }

  /** Takes the next bytes. @returns The events that are whole now, of a format that has rows; those with a fault are passed over. */
  push(bytes: Uint8Array): TimelineEvent[] {
    this.#bytes.push(bytes);
    if (!this.#rows && !this.#opening) return [];
    let text: string;
    try {
      text = this.#decoder.decode(bytes, {stream: true});
    } catch {
      return this.#giveUp(); // in another encoding, which is known by the whole
    }
    if (this.#isFirst && (!/^\s*\{/.test(text) || /^[ct]sv$/i.test(this.#options.format))) this.#openTable(text);
    this.#isFirst = false;
    if (this.#opening) {
      this.#waiting += text;
      return this.#takeTable();
    }
    const rows = this.#rows;
    if (!rows) return [];
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

  #giveUp(): [] {
    this.#rows = undefined;
    this.#table = undefined;
    this.#opening = undefined;
    this.#waiting = '';
    return [];
  }

  /** A table, or what is read as a whole at its end. */
  #openTable(beginning: string): void {
    this.#rows = undefined;
    const opening = import('./large-table.ts').then(
      ({openTable}) => {
        if (this.#opening !== opening) return;
        this.#table = openTable(beginning, this.#options.format);
        if (!this.#table) this.#giveUp();
      },
      () => void this.#giveUp(),
    );
    this.#opening = opening;
  }

  /** The events of the rows that are whole now; those with a fault are passed over. */
  #takeTable(): TimelineEvent[] {
    if (!this.#table || !this.#waiting) return [];
    const found = this.#table.push(this.#waiting);
    this.#waiting = '';
    return this.#sound(found);
  }

  #sound(rows: readonly unknown[]): TimelineEvent[] {
    for (const row of rows) this.#events.push(row);
    const found = rows.filter(isSoundEvent) as TimelineEvent[];
    if (found.length < rows.length) this.#isSound = false;
    return found;
  }

  async #content(): Promise<{readonly content?: FileContent; readonly tail: readonly TimelineEvent[]}> {
    await this.#opening;
    if (!this.#table) {
      const document = this.#document();
      return {...(document && {content: {document}}), tail: []};
    }
    const tail = this.#takeTable();
    const content = this.#table.end();
    return {content, tail: [...tail, ...this.#sound(this.#table.events.slice(this.#events.length))]};
  }

  /**
   * @param toIndex Given, since what draws the events has it already, and a page need not load it twice.
   * @param turn Lets a page do something else between two long steps.
   */
  async finish(toIndex: typeof indexEvents, turn?: () => Promise<void>): Promise<LargeStory> {
    const {content, tail} = await this.#content();
    await turn?.();
    const {lang, format, name} = this.#options;
    const read = content
      ? await checkFile(content, {...(lang && {lang}), name})
      : await readTimeline(joined(this.#bytes), {name, ...(lang && {lang}), ...(format && {format})});
    const {timeline, problems} = read;
    await turn?.();
    const index = toIndex(timeline.events, timeline.groups);
    const given = this.#events as readonly TimelineEvent[];
    if (!content || problems.length || !this.#isSound) return {timeline, problems, index};
    const ids = timeline.events.flatMap(({id}, i): [number, string][] => (given[i]?.id === id ? [] : [[i, id]]));
    return {timeline: {...timeline, events: []}, problems, index, ids, tail};
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
