/** What a Parquet file's footer says of an archive, before any row is read. */
import type {Compressors, FileMetaData, RowGroup} from 'hyparquet';
import type {Fault} from '../model/problem.ts';
import {CITED, shorten} from '../model/shorten.ts';
import type {Columns} from './archive-columns.ts';
import {boundsIn, type DateKind} from './archive-date.ts';

/** A row group. */
export interface Bounds {
  /** Row of the first. */
  readonly row: number;
  readonly rows: number;
  /** When its first event begins, and its last at the latest: epoch ms. */
  readonly first: number;
  readonly last: number;
}

/** The archive cannot be drawn, for a fault that is told. */
export class Unreadable extends Error {
  readonly fault: Fault;
  constructor(code: Fault['code'], params: Fault['params'] = {}) {
    super(code);
    this.fault = {severity: 'error', code, params};
  }
}

/** What has gone wrong in the bytes of an archive, as a fault. */
export const unreadable = (error: unknown): Unreadable =>
  error instanceof Unreadable
    ? error
    : new Unreadable('archive-damaged', {found: error instanceof Error ? error.message : ''});

/** What unpacks the columns, loaded where hyparquet itself cannot. @throws {Unreadable} for a compression that nothing here reads. */
export async function compressorsFor({row_groups: groups}: FileMetaData, columns: Columns): Promise<Compressors> {
  const names = new Set(Object.values(columns).flat());
  const codecs = new Set(
    (groups[0]?.columns ?? []).flatMap(({meta_data: meta}) =>
      meta && names.has(meta.path_in_schema[0] ?? '') ? [meta.codec] : [],
    ),
  );
  codecs.delete('UNCOMPRESSED');
  codecs.delete('SNAPPY');
  if (!codecs.size) return {};
  const {compressors} = await import('hyparquet-compressors');
  for (const codec of codecs) if (!compressors[codec]) throw new Unreadable('archive-compression', {codec});
  return compressors;
}

/** The least and the greatest of a column in a row group, where its statistics tell them. */
export function extremesIn({columns}: RowGroup, column: string): {readonly least?: unknown; readonly most?: unknown} {
  const found = columns.find(({meta_data: meta}) => meta?.path_in_schema[0] === column)?.meta_data?.statistics;
  return {least: found?.min_value ?? found?.min, most: found?.max_value ?? found?.max};
}

/**
 * @param startsOf When the events of some rows begin, epoch ms, NaN for those without a date: asked for where statistics do not tell
 *   the first or the last of all, as where texts that are no dates stand before or behind those that are.
 * @throws {Unreadable} if the row groups do not follow one another in time, or do not say what time they are of.
 */
export async function boundsOf(
  {row_groups: groups}: FileMetaData,
  column: string,
  kind: DateKind,
  startsOf: (rows: Pick<Bounds, 'row' | 'rows'>) => Promise<Float64Array>,
): Promise<Bounds[]> {
  let row = 0;
  const all: Bounds[] = [];
  let told: unknown;
  for (const group of groups) {
    const rows = Number(group.num_rows);
    if (!rows) continue;
    const {least, most} = extremesIn(group, column);
    all.push({row, rows, ...boundsIn(least, most, kind)});
    row += rows;
    told ??= least;
  }
  const dated = all.filter(hasBound);
  // Where the least and the most of all are no dates, those may be between them.
  const within = dated.length || told === undefined ? dated : all;
  const [earliest, latest] = [within[0], within.at(-1)];
  const known = new Map<Bounds, {first: number; last: number}>(all.map(each => [each, each]));
  for (const edge of new Set([earliest, latest])) {
    const isOpen =
      edge && ((edge === earliest && Number.isNaN(edge.first)) || (edge === latest && Number.isNaN(edge.last)));
    if (!isOpen) continue;
    const starts = (await startsOf(edge)).filter(start => !Number.isNaN(start));
    if (starts.length) known.set(edge, {first: starts.reduce(least), last: starts.reduce(most)});
  }
  if (all.length && ![...known.values()].some(hasBound)) {
    const text = typeof told === 'string' && {kind: 'text', found: shorten(told, CITED)};
    throw new Unreadable('archive-statistics', {column, ...text});
  }
  return inTime(all, known, earliest ? (known.get(earliest)?.first ?? 0) : 0, kind, column);
}

const hasBound = ({first, last}: {readonly first: number; readonly last: number}): boolean =>
  !Number.isNaN(first) || !Number.isNaN(last);
const least = (a: number, b: number): number => Math.min(a, b);
const most = (a: number, b: number): number => Math.max(a, b);

/** What is not told of a row group follows from those beside it. Rows without a date stand where their neighbours are. */
function inTime(
  all: readonly Bounds[],
  known: ReadonlyMap<Bounds, {readonly first: number; readonly last: number}>,
  earliest: number,
  kind: DateKind,
  column: string,
): Bounds[] {
  const bounds: Bounds[] = [];
  for (const [i, group] of all.entries()) {
    const {first, last} = known.get(group) ?? group;
    const before = bounds.at(-1);
    if (before && first < before.last && (kind !== 'text' || first < before.first))
      throw new Unreadable('archive-order', {column});
    const from = Number.isNaN(first) ? (before?.last ?? earliest) : first;
    // It may last until the next begins.
    const isOpen = Number.isNaN(last) && hasBound({first, last});
    const next = isOpen ? all.find((each, n) => n > i && !Number.isNaN(each.first)) : undefined;
    const to = next?.first ?? last;
    bounds.push({...group, first: from, last: to > from ? to : from});
  }
  return bounds;
}
