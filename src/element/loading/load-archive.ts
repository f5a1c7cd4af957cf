/**
 * An archive that no page could hold: opened by its footer and its summary, then read by what is in view. Loaded with the first
 * such file.
 */

import type {Archive} from '../../core/archive/archive.ts';
import {Unreadable} from '../../core/archive/archive-footer.ts';
import {countBefore} from '../../core/archive/density.ts';
import {openArchive} from '../../core/archive/open-archive.ts';
import {idOfRow, rowOfId} from '../../core/archive/read-row.ts';
import {describeFault} from '../../core/format/problem-text.ts';
import type {Fault, Problem} from '../../core/model/problem.ts';
import type {Timeline, TimelineEvent} from '../../core/model/timeline.ts';
import type {Beyond} from '../../core/scene/many/beyond.ts';
import type {indexEvents} from '../../core/scene/many/event-index.ts';
import type {LoadedStory, LoadOptions, LoadWatch} from './loading.ts';
import {LoadFault, rangeBuffer} from './range-buffer.ts';

/** Events that are read at one time: with their titles, about a megabyte. */
const mostRead = 20_000;
/** Rows on both sides of one that a reader steps to. */
const beside = 60;
/** Events that were come to one by one and are kept though they are out of view. */
const mostKept = 600;
/** Events that are told of for one kind of fault in one field: where a column is at fault, all of them have it. */
const mostTold = 20;
/** Exact counts that are kept: those of some windows. */
const mostCounts = 200;

type Watch = LoadWatch | undefined;

/** @returns What can be drawn before any event is read; the watch is told of more. A failure of any kind is a Problem. */
export async function loadArchive(
  url: string,
  {signal, watch, lang}: Pick<LoadOptions, 'lang'> & {readonly signal: AbortSignal; readonly watch?: Watch},
): Promise<LoadedStory> {
  try {
    // What draws it makes the index, too.
    const many = import('../many/many.ts');
    many.catch(() => undefined); // heard of where it is waited for
    const buffer = await rangeBuffer(url, signal);
    let loaded = 0;
    const told: typeof buffer = {
      byteLength: buffer.byteLength,
      slice: async (start, end = buffer.byteLength, stop) => {
        const bytes = await buffer.slice(start, end, stop);
        loaded += bytes.byteLength;
        watch?.onProgress({loaded, total: 0, events: 0});
        return bytes;
      },
    };
    const opened = await openArchive(told, {signal, density: () => summaryBeside(url, signal)});
    if ('fault' in opened) return {timeline: undefined, problems: [describeFault(opened.fault, lang || 'en')]};
    const reading = new ReadingArchive(opened.archive, (await many).indexEvents, lang || 'en', signal, watch);
    if (opened.archive.count <= mostRead) await reading.readAll();
    return reading.story;
  } catch (error) {
    if (!isTold(error) || signal.aborted) throw error;
    return {timeline: undefined, problems: [describeFault(error.fault, lang || 'en')]};
  }
}

/** Of the network or of the file: anything else is a fault of ours, which the page's console should have. */
const isTold = (error: unknown): error is LoadFault | Unreadable =>
  error instanceof LoadFault || error instanceof Unreadable;

const after = (ms: number): Promise<unknown> => new Promise(resolve => setTimeout(resolve, ms));
/** Two frames; a page that is not seen has none. */
const frames = 30;
/** Ms until the network is asked once more for what it has failed to bring. */
const patience = 600;

/** The summary that lies beside the file as `NAME.density.json`; `undefined` where there is none. */
async function summaryBeside(url: string, signal: AbortSignal): Promise<string | undefined> {
  const address = new URL(url, document.baseURI);
  address.pathname += '.density.json';
  try {
    const response = await fetch(address, {signal});
    return response.ok ? await response.text() : undefined;
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
}

/** What has been read of an archive, and the way to more of it. */
class ReadingArchive {
  readonly #archive: Archive;
  readonly #toIndex: typeof indexEvents;
  readonly #lang: string;
  readonly #signal: AbortSignal;
  readonly #watch: Watch;
  /** By id, each for a reason of its own: they weigh much, they are in view, a reader has come to them. */
  readonly #heaviest: ReadonlyMap<string, TimelineEvent>;
  #inView: ReadonlyMap<string, TimelineEvent> = new Map();
  readonly #visited = new Map<string, TimelineEvent>();
  /** Ids of those of which all is known. */
  readonly #whole = new Set<string>();
  readonly #groups: string[];
  readonly #problems = new Map<string, Problem>();
  /** How many events have a fault of a kind that costs them a field. */
  readonly #told = new Map<string, number>();
  /** By instant: how many events begin before it, where the file was asked. */
  readonly #counts = new Map<number, number>();
  /** The same by group. */
  readonly #groupCounts = new Map<number, readonly number[]>();
  #span: Beyond['span'];
  #reading = new AbortController();
  /** What is being read, or was read last. */
  #asked = '';
  #work: Promise<unknown> | undefined;

  constructor(archive: Archive, toIndex: typeof indexEvents, lang: string, signal: AbortSignal, watch: Watch) {
    this.#archive = archive;
    this.#toIndex = toIndex;
    this.#lang = lang;
    this.#signal = signal;
    this.#watch = watch;
    this.#groups = [...archive.groups];
    this.#heaviest = new Map(archive.heaviest.map(event => [event.id, event]));
    this.#tell(archive.faults);
    signal.addEventListener('abort', () => this.#reading.abort());
  }

  /** All that is here, in order of time, and how to have more. */
  get story(): LoadedStory {
    const all = new Map([...this.#heaviest, ...this.#inView, ...this.#visited]);
    const events = [...all.values()].sort((a, b) => (rowOfId(a.id) ?? 0) - (rowOfId(b.id) ?? 0));
    const known = new Set(this.#groups);
    for (const {group} of events) if (group && !known.has(group)) known.add(group);
    this.#groups.splice(0, this.#groups.length, ...known);
    const timeline: Timeline = {
      khatt: 1,
      ...(this.#groups.length && {groups: this.#groups.map(id => ({id, label: id}))}),
      events,
    };
    const index = {...this.#toIndex(events, timeline.groups, undefined, true), beyond: this.#beyond()};
    return {timeline, problems: [...this.#problems.values()], index};
  }

  /** Of an archive that is no larger than a story: every event of it. */
  async readAll(): Promise<void> {
    const {count} = this.#archive;
    const {events, faults} = await this.#archive.page(0, count, {signal: this.#signal});
    this.#inView = new Map(events.map(event => [event.id, event]));
    this.#span = {start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY};
    this.#tell([...faults, ...this.#archive.faults]);
  }

  #beyond(): Beyond {
    const {count, extent, summary} = this.#archive;
    const at = new Map(this.#groups.map((group, i) => [group, i]));
    const span = this.#span;
    return {
      count,
      extent,
      edges: summary.edges,
      groups: summary.groups.map(group => at.get(group) ?? -1),
      before: (nth, instant) => this.#groupCounts.get(instant)?.[nth] ?? countBefore(summary, nth, instant),
      allBefore: instant =>
        this.#counts.get(instant) ??
        summary.groups.reduce((sum, _, nth) => sum + countBefore(summary, nth, instant), 0),
      since: instant => (span?.start === Number.NEGATIVE_INFINITY ? span.start : this.#archive.since(instant)),
      ...(span && {span}),
      rowOf: id => {
        const row = rowOfId(id) ?? -1;
        return row < count ? row : -1;
      },
      idOf: row => (row >= 0 && row < count ? idOfRow(row) : ''),
      work: () => this.#work,
      want: (inView, hidden) => this.#want(inView, hidden.length > 0),
      need: (id, all = false) => this.#need(id, all),
    };
  }

  #want({from, to, start, end}: Parameters<Beyond['want']>[0], byGroup: boolean): void {
    const whole = this.#span;
    if (from !== undefined && to !== undefined) {
      const rows = Array.from({length: to - from + 1}, (_, i) => idOfRow(from - 1 + i));
      if (rows.every(id => this.#has(id) || this.#problems.has(id))) return;
      this.#begin(`rows ${from} ${to}`, async signal => {
        const {events, faults} = await this.#archive.page(from - 1, to, {signal});
        this.#keep(events);
        this.#tell(faults);
        return true;
      });
    } else if (start !== undefined && end !== undefined) {
      if (whole && start >= whole.start && end <= whole.end) return;
      this.#begin(`${start} ${end} ${byGroup}`, async signal => {
        const isNews = await this.#readWindow(start, end, signal);
        return byGroup ? (await this.#countGroups(start, end, signal)) || isNews : isNews;
      });
    }
  }

  /** @returns Whether there is anything new to be drawn. */
  async #readWindow(start: number, end: number, signal: AbortSignal): Promise<boolean> {
    const {unit} = this.#archive;
    const beyond = this.#beyond();
    const guessed = beyond.allBefore(end) - beyond.allBefore(start);
    const {first, end: last} = await this.#archive.rows(start, end, {signal});
    if (this.#counts.size > mostCounts) this.#counts.clear();
    this.#counts.set(start, first).set(end, last);
    // With what lies beside it where that is not too much: a reader who pans by a little has it already.
    for (const more of [(end - start) / 2, 0]) {
      const [from, to] = [start - more - unit, end + more + unit];
      const rows = await this.#archive.rows(from, to, {signal});
      if (rows.end - rows.first > mostRead) continue;
      const {events, faults} = await this.#archive.events(from, to, {limit: mostRead, signal});
      this.#inView = new Map(events.map(event => [event.id, event]));
      this.#span = {start: from + unit, end: to - unit};
      this.#tell(faults);
      return true;
    }
    return guessed !== last - first;
  }

  /** @returns Whether there is anything new to be drawn. */
  async #countGroups(start: number, end: number, signal: AbortSignal): Promise<boolean> {
    if (this.#groupCounts.has(start) && this.#groupCounts.has(end)) return false;
    if (this.#groupCounts.size > mostCounts) this.#groupCounts.clear();
    const counts = await this.#archive.groupRows(start, end, {signal});
    this.#groupCounts.set(start, counts.first).set(end, counts.end);
    return true;
  }

  #need(id: string, all: boolean): Promise<void> | undefined {
    const row = rowOfId(id);
    if (row === undefined || row >= this.#archive.count || this.#problems.has(id)) return undefined;
    if (all ? this.#whole.has(id) : this.#has(id)) return undefined;
    const options = {signal: this.#signal};
    const read = all
      ? this.#archive.event(id, options).then(found => {
          this.#whole.add(id);
          this.#keep(found?.event ? [found.event] : []);
          this.#tell(found?.faults ?? []);
        })
      : this.#archive.page(row - beside, row + beside, options).then(({events, faults}) => {
          this.#keep(events.filter(event => !this.#whole.has(event.id)));
          this.#tell(faults);
        });
    const work = read.then(
      () => this.#watch?.onMore(this.story),
      error => this.#fail(error, this.#signal),
    );
    this.#work = work;
    return work;
  }

  #has(id: string): boolean {
    return this.#inView.has(id) || this.#visited.has(id) || this.#heaviest.has(id);
  }

  #keep(events: readonly TimelineEvent[]): void {
    if (this.#visited.size > mostKept) {
      this.#visited.clear();
      this.#whole.clear();
    }
    for (const event of events) this.#visited.set(event.id, event);
  }

  /** Reads what is asked for last; what was asked for before is not waited for. */
  #begin(what: string, read: (signal: AbortSignal) => Promise<boolean>): void {
    if (what === this.#asked) return;
    this.#asked = what;
    this.#reading.abort();
    this.#reading = new AbortController();
    const {signal} = this.#reading;
    if (this.#signal.aborted) return;
    // What is asked for while a page finds its size is not asked of the network.
    this.#work = after(frames)
      .then(async () => {
        if (signal.aborted) return false;
        this.#watch?.onProgress({loaded: 0, total: 0, events: 0});
        try {
          return await read(signal);
        } catch (error) {
          if (signal.aborted || !(error instanceof LoadFault) || error.fault.code !== 'load-network') throw error;
          await after(patience);
          return !signal.aborted && read(signal);
        }
      })
      .then(
        isNews => {
          if (signal.aborted) return;
          this.#watch?.onProgress(undefined);
          const wasLost = [...this.#problems.keys()].filter(key => key.startsWith('load-'));
          for (const key of wasLost) this.#problems.delete(key);
          const {size} = this.#problems;
          // What has come to light of the whole file, as rows that are not in order.
          this.#tell(this.#archive.faults);
          if (isNews || wasLost.length || this.#problems.size > size) this.#watch?.onMore(this.story);
        },
        error => this.#fail(error, signal),
      );
  }

  /** What could not be read is told of until something can be. Nobody asks again by himself: the reader does, by moving on. */
  #fail(error: unknown, {aborted}: AbortSignal): void {
    if (aborted) return;
    if (!isTold(error)) throw error;
    this.#tell([error.fault]);
    this.#watch?.onProgress(undefined);
    this.#watch?.onMore(this.story);
  }

  #tell(faults: readonly Fault[]): void {
    for (const fault of faults) {
      const {code, field = '', id, params} = fault;
      // By its id, where it costs the event: that one is not asked for again.
      const isLost = id !== undefined && fault.severity === 'error';
      const key = isLost ? id : `${code} ${id ?? params?.['column'] ?? ''} ${field}`;
      if (id !== undefined && !isLost && !this.#problems.has(key)) {
        const kind = `${code} ${field}`;
        const count = (this.#told.get(kind) ?? 0) + 1;
        this.#told.set(kind, count);
        if (count > mostTold) continue;
      }
      this.#problems.set(key, describeFault(fault, this.#lang));
    }
  }
}
