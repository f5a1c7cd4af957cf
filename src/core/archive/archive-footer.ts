/** What a Parquet file's footer says of an archive, before any row is read. */
import type {Compressors, FileMetaData} from 'hyparquet';
import type {Fault} from '../model/problem.ts';
import type {Columns} from './archive-columns.ts';
import {boundOf, type DateKind} from './archive-date.ts';

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

/** What unpacks the columns, loaded where hyparquet itself cannot. @throws {Unreadable} for a compression that nothing here reads. */
export async function compressorsFor({row_groups: groups}: FileMetaData, columns: Columns): Promise<Compressors> {
  const names = new Set<string>(Object.values(columns));
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

/** @throws {Unreadable} if the row groups do not follow one another in time, or do not say what time they are of. */
export function boundsOf({row_groups: groups}: FileMetaData, column: string, kind: DateKind): Bounds[] {
  let row = 0;
  const bounds: Bounds[] = [];
  for (const {columns, num_rows: rows} of groups) {
    if (!Number(rows)) continue;
    const {
      min,
      min_value = min,
      max,
      max_value = max,
    } = columns.find(({meta_data: meta}) => meta?.path_in_schema[0] === column)?.meta_data?.statistics ?? {};
    const [first, last, atLeast] = [
      boundOf(min_value, kind, false),
      boundOf(max_value, kind, true),
      boundOf(max_value, kind, false),
    ];
    if (Number.isNaN(first + last)) throw new Unreadable('archive-statistics', {column});
    const before = bounds.at(-1);
    if (before && first < before.last && first < before.first) throw new Unreadable('archive-order', {column});
    if (before && kind !== 'text' && first < before.last) throw new Unreadable('archive-order', {column});
    bounds.push({row, rows: Number(rows), first, last: Math.max(last, atLeast)});
    row += Number(rows);
  }
  return bounds;
}
