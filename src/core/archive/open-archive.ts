/**
 * Archives that no page could hold: events in a Parquet file, sorted by date, of which only what is in view is read. First the
 * footer, which says when each row group begins; then the summary; then rows, and of those the columns that a label needs; an event's
 * text when it is opened.
 */
import {
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type SchemaElement,
} from 'hyparquet';
import type {Fault} from '../model/problem.ts';
import type {TimelineEvent} from '../model/timeline.ts';
import type {Archive, ArchiveEvents, OpenOptions, ReadOptions} from './archive.ts';
import {type AbortSignal, type ArchiveBuffer, joined, worked} from './archive-buffer.ts';
import {columnsOf, type Field} from './archive-columns.ts';
import {
  type DateKind,
  dateKind,
  dateParsers,
  endOfLast,
  endOfYear,
  startOf,
  startOfYear,
  summaryDate,
} from './archive-date.ts';
import {type Bounds, boundsOf, compressorsFor, extremesIn, Unreadable, unreadable} from './archive-footer.ts';
import {countBefore, type Density, densityIn, densityOfBounds, edgeBefore, readDensity} from './density.ts';
import {readStarts} from './read-dates.ts';
import {cellText, idOfRow, type RowReader, readRows, rowOfId} from './read-row.ts';

/** Most archives' footers are smaller; the rest of a larger one is read after. */
const FOOTER = 2 ** 18;
/** Row groups whose dates are kept. */
const KEPT = 16;
/** Events that are read at one time if not told otherwise: with their titles, about a megabyte. */
const LIMIT = 20_000;
/** Rows that are counted one by one where the summary has no number for them. */
const MOST_COUNTED = 2 ** 18;
/** What a mark and its label need. */
const SEEN: readonly Field[] = ['date', 'end', 'displayDate', 'title', 'group', 'weight', 'status', 'dating'];
const DENSITY_KEY = 'khatt:density';

class ParquetArchive implements Archive {
  readonly count: number;
  readonly extent: Archive['extent'];
  readonly groups: readonly string[];
  readonly faults: Fault[];
  readonly bytesRead: number;
  readonly summary: Density;
  readonly unit: number;
  readonly #buffer: ArchiveBuffer;
  readonly #metadata: FileMetaData;
  readonly #reader: RowReader;
  readonly #dateColumn: string;
  readonly #bounds: readonly Bounds[];
  readonly #compressors: Compressors;
  /** By row group; the one used last comes last. */
  readonly #dates = new Map<Bounds, Float64Array>();
  /** What was read last as a whole: a reader who zooms in has it already. */
  #last: {first: number; end: number; events: readonly TimelineEvent[]; faults: readonly Fault[]} | undefined;

  constructor(parts: {
    buffer: ArchiveBuffer;
    metadata: FileMetaData;
    reader: RowReader;
    dateColumn: string;
    bounds: readonly Bounds[];
    /** When the last event has ended. */
    end: number;
    density: Density;
    compressors: Compressors;
    faults: Fault[];
    bytesRead: number;
  }) {
    this.#buffer = parts.buffer;
    this.#metadata = parts.metadata;
    this.#reader = parts.reader;
    this.#dateColumn = parts.dateColumn;
    this.#bounds = parts.bounds;
    this.summary = parts.density;
    this.#compressors = parts.compressors;
    this.faults = parts.faults;
    this.bytesRead = parts.bytesRead;
    this.count = Number(parts.metadata.num_rows);
    this.groups = parts.density.groups.filter(group => group);
    const [first] = parts.bounds;
    const {date: kind} = parts.reader.kinds;
    const [day, minute] = [864e5, 60_000];
    // A text may be a day as well as a minute.
    this.unit = kind === 'instant' || kind === 'clock' ? minute : day;
    this.extent = {start: first?.first ?? 0, end: parts.end};
  }

  get heaviest(): TimelineEvent[] {
    return this.#heaviest(0, this.count, Number.POSITIVE_INFINITY);
  }

  density(from: number, to: number, buckets: number): ReturnType<Archive['density']> {
    return {groups: this.summary.groups, counts: densityIn(this.summary, from, to, buckets)};
  }

  since(instant: number): number {
    // Of what is known to the year, all that is in view began before it wherever a year fills the window.
    return this.#reader.kinds.date === 'year' ? startOfYear(instant) : instant;
  }

  async rows(from: number, to: number, {signal}: ReadOptions = {}): ReturnType<Archive['rows']> {
    let bytesRead = 0;
    const told = (bytes: number): void => {
      bytesRead += bytes;
    };
    const since = this.since(from);
    const [first, end] = await this.#work(signal, told, file =>
      Promise.all([this.#rowsBefore(since, file), this.#rowsBefore(Math.max(since, to), file)]),
    );
    return {first, end, bytesRead};
  }

  async groupRows(from: number, to: number, options?: ReadOptions): ReturnType<Archive['groupRows']> {
    // No summary knows less of years alone than the years.
    if (this.#reader.kinds.date === 'year')
      return {first: this.#told(startOfYear(from)), end: this.#told(endOfYear(to))};
    return {first: await this.#groupsBefore(from, options), end: await this.#groupsBefore(to, options)};
  }

  #told(instant: number): number[] {
    return this.summary.groups.map((_, nth) => countBefore(this.summary, nth, instant));
  }

  async #groupsBefore(instant: number, {signal}: ReadOptions = {}): Promise<readonly number[]> {
    const {summary} = this;
    const edge = edgeBefore(summary, instant);
    const {first, end} = await this.rows(edge, instant, signal && {signal});
    const {columns, kinds} = this.#reader;
    const [group] = columns.group ?? [];
    if (!group || first >= end || end - first > MOST_COUNTED) return this.#told(instant);
    const before = this.#told(edge);
    const counts = new Map(summary.groups.map((name, nth) => [name, before[nth] ?? 0]));
    const rows = await this.#work(
      signal,
      () => undefined,
      file =>
        parquetReadObjects({
          ...this.#reading(file),
          columns: [group],
          rowStart: first,
          rowEnd: end,
          useOffsetIndex: true,
        }),
    );
    for (const row of rows) {
      const name = cellText(row[group], kinds.group);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return summary.groups.map(name => counts.get(name) ?? 0);
  }

  async events(
    from: number,
    to: number,
    {limit = LIMIT, signal}: ReadOptions & {readonly limit?: number} = {},
  ): Promise<ArchiveEvents> {
    const {first, end, bytesRead} = await this.rows(from, to, signal && {signal});
    const count = end - first;
    if (count > limit) {
      const events = this.#heaviest(first, end, limit);
      return {events, count, isWhole: false, faults: [], bytesRead};
    }
    const last = this.#last;
    if (last && first >= last.first && end <= last.end) {
      const isHere = ({id}: TimelineEvent): boolean => {
        const row = rowOfId(id) ?? -1;
        return row >= first && row < end;
      };
      const faults = last.faults.filter(({index = -1}) => index >= first && index < end);
      return {events: last.events.filter(isHere), count, isWhole: true, faults, bytesRead};
    }
    const read = await this.#read(first, end, SEEN, signal);
    this.#last = {first, end, ...read};
    return {events: read.events, faults: read.faults, count, isWhole: true, bytesRead: bytesRead + read.bytesRead};
  }

  async page(first: number, end: number, {signal}: ReadOptions = {}): ReturnType<Archive['page']> {
    return this.#read(Math.max(0, first), Math.min(end, this.count), SEEN, signal);
  }

  async event(id: string, {signal}: ReadOptions = {}): ReturnType<Archive['event']> {
    const row = rowOfId(id);
    if (row === undefined || row >= this.count) return undefined;
    const {events, faults, bytesRead} = await this.#read(row, row + 1, undefined, signal);
    return {...(events[0] && {event: events[0]}), faults, bytesRead};
  }

  #heaviest(first: number, end: number, limit: number): TimelineEvent[] {
    return this.summary.heaviest
      .filter(({row}) => row >= first && row < end)
      .sort((a, b) => (b.weight ?? 3) - (a.weight ?? 3) || a.row - b.row)
      .slice(0, limit)
      .sort((a, b) => a.row - b.row)
      .map(({row, ...event}) => ({id: idOfRow(row), ...event, date: summaryDate(event.date, this.#reader.kinds.date)}));
  }

  /** @param fields All if left out. */
  async #read(
    first: number,
    end: number,
    fields: readonly Field[] | undefined,
    signal: AbortSignal | undefined,
  ): Promise<{events: TimelineEvent[]; faults: Fault[]; bytesRead: number}> {
    let bytesRead = 0;
    if (first >= end) return {events: [], faults: [], bytesRead};
    const {columns} = this.#reader;
    const wanted = (fields ?? (Object.keys(columns) as Field[])).flatMap(field => columns[field] ?? []);
    const told = (bytes: number): void => {
      bytesRead += bytes;
    };
    const rows = await this.#work(signal, told, file =>
      parquetReadObjects({
        ...this.#reading(file),
        columns: wanted,
        rowStart: first,
        rowEnd: end,
        // Of long columns the pages that hold these rows, where the file says which they are.
        useOffsetIndex: true,
      }),
    );
    const read = await readRows(rows, first, this.#reader);
    if (!areInOrder(read.events)) this.#tellOrder();
    return {...read, bytesRead};
  }

  /** Reads that belong together; `told` of their bytes. */
  #work<T>(
    signal: AbortSignal | undefined,
    told: (bytes: number) => void,
    work: (file: ArchiveBuffer) => Promise<T>,
  ): Promise<T> {
    return worked(this.#buffer, file => work(joined(file, signal, told)), unreadable);
  }

  /** The number of rows that begin before an instant. */
  async #rowsBefore(instant: number, file: ArchiveBuffer): Promise<number> {
    const bounds = this.#bounds[countBelow(this.#bounds.length, at => this.#bounds[at]?.first, instant) - 1];
    if (!bounds) return 0;
    if (instant > bounds.last) return bounds.row + bounds.rows;
    const dates = await this.#datesOf(bounds, file);
    return bounds.row + countBelow(dates.length, at => dates[at], instant);
  }

  async #datesOf(bounds: Bounds, file: ArchiveBuffer): Promise<Float64Array> {
    const kept = this.#dates.get(bounds);
    this.#dates.delete(bounds);
    const dates = kept ?? (await this.#readDates(bounds, file));
    this.#dates.set(bounds, dates);
    const [oldest] = this.#dates.keys();
    if (this.#dates.size > KEPT && oldest) this.#dates.delete(oldest);
    return dates;
  }

  async #readDates({row, rows, first}: Bounds, file: ArchiveBuffer): Promise<Float64Array> {
    const column = {column: this.#dateColumn, kind: this.#reader.kinds.date};
    const dates = await readStarts(this.#reading(file), column, {row, rows});
    let latest = first;
    let isSorted = true;
    for (const [i, start] of dates.entries()) {
      isSorted &&= !(start < latest);
      // A row without a date stands where its neighbours are.
      if (start > latest) latest = start;
      dates[i] = latest;
    }
    if (!isSorted) this.#tellOrder();
    return dates;
  }

  #tellOrder(): void {
    if (this.faults.some(({code}) => code === 'archive-order')) return;
    this.faults.push({severity: 'warning', code: 'archive-order', params: {column: this.#dateColumn, kind: 'rows'}});
  }

  #reading(file: ArchiveBuffer): {
    file: ArchiveBuffer;
    metadata: FileMetaData;
    compressors: Compressors;
    parsers: typeof dateParsers;
  } {
    return {file, metadata: this.#metadata, compressors: this.#compressors, parsers: dateParsers};
  }
}

/** How many of so many ascending numbers are below a value. */
function countBelow(length: number, numberAt: (i: number) => number | undefined, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numberAt(middle) ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether none begins before the one that it follows; of most dates their letters tell. */
const areInOrder = (events: readonly TimelineEvent[]): boolean =>
  events.every(({date}, i) => {
    const before = events[i - 1]?.date ?? '';
    return date >= before || !(startOf(date, 'text') < startOf(before, 'text'));
  });

/**
 * Opens an archive: its footer is read, and its summary. Never rejects for what the file holds, which is a fault; rejects as the
 * buffer does where it cannot be read.
 */
export async function openArchive(
  buffer: ArchiveBuffer,
  {density: besides, signal}: OpenOptions = {},
): Promise<{readonly archive: Archive} | {readonly fault: Fault}> {
  let bytesRead = 0;
  let refused: {readonly reason: unknown} | undefined;
  const had = async <T>(work: T | Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (reason) {
      refused = {reason};
      throw reason;
    }
  };
  const file: ArchiveBuffer = {
    byteLength: buffer.byteLength,
    slice: (start, end = buffer.byteLength) => {
      bytesRead += end - start;
      return had(buffer.slice(start, end, signal));
    },
  };
  try {
    const metadata = await parquetMetadataAsync(file, {
      parsers: dateParsers,
      initialFetchSize: FOOTER,
      geoparquet: false,
    });
    const fields = parquetSchema(metadata).children.map(({element}) => element);
    const columns = columnsOf(fields.map(({name}) => name));
    const elementOf = (field: Field): SchemaElement | undefined =>
      fields.find(({name}) => name === columns[field]?.[0]);
    const dates = elementOf('date');
    const kind = dates && dateKind(dates);
    // What holds columns of its own has no type.
    const hasTitle = elementOf('title')?.type !== undefined;
    const unfit = (missing: 'date' | 'end' | 'title', reason: 'type' | 'numbers' | 'title'): Unreadable => {
      const element = elementOf(missing);
      if (!element)
        return new Unreadable('archive-columns', {missing, columns: fields.map(({name}) => name).join(', ')});
      const {name: column, type = 'STRUCT', converted_type: found = type} = element;
      return new Unreadable('archive-columns', {column, found, kind: reason});
    };
    if (!hasTitle) throw unfit('title', 'title');
    if (!dates || !kind) throw unfit('date', 'type');
    const compressors = await compressorsFor(metadata, columns);
    const reading = {file, metadata, compressors, parsers: dateParsers};
    const bounds = await boundsOf(metadata, dates.name, kind, rows =>
      readStarts(reading, {column: dates.name, kind}, rows),
    ).catch(reason => {
      // Numbers that are no years: times, as programs count them.
      throw kind === 'year' && unreadable(reason).fault.code === 'archive-statistics'
        ? unfit('date', 'numbers')
        : reason;
    });
    const faults: Fault[] = [];
    const kinds: Partial<Record<Field, DateKind>> = {};
    for (const field of Object.keys(columns) as Field[]) {
      const element = elementOf(field);
      const held = element && dateKind(element);
      if (held) kinds[field] = held;
      // Events that lasted would be drawn as if they had not.
      else if (element && field === 'end') faults.push({...unfit('end', 'type').fault, severity: 'warning'});
    }
    const within = metadata.key_value_metadata?.find(({key}) => key === DENSITY_KEY)?.value;
    const written = within ?? (besides && (await had(besides())));
    if (within === undefined) bytesRead += written?.length ?? 0;
    let density = written === undefined ? undefined : readDensity(written);
    if (written !== undefined && density?.count !== Number(metadata.num_rows)) {
      const params = density ? {count: density.count, rows: Number(metadata.num_rows)} : {kind: 'unreadable'};
      faults.push({severity: 'warning', code: 'archive-density', params});
      density = undefined;
    }
    const greatest = metadata.row_groups.map(group => extremesIn(group, dates.name).most);
    const end = endOfLast(bounds.at(-1)?.last ?? 0, kind, greatest);
    density ??= densityOfBounds(
      Float64Array.from([...bounds.map(({first}) => first), end]),
      bounds.map(({rows}) => rows),
    );
    return {
      archive: new ParquetArchive({
        buffer,
        metadata,
        reader: {columns, kinds: {...kinds, date: kind}},
        dateColumn: dates.name,
        bounds,
        end,
        density,
        compressors,
        faults,
        bytesRead,
      }),
    };
  } catch (error) {
    if (refused) throw refused.reason;
    return {fault: unreadable(error).fault};
  }
}
