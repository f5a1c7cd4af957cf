/** The column of dates of an archive, by rows. */
import {type ParquetReadOptions, parquetRead} from 'hyparquet';
import {type DateKind, startOf} from './archive-date.ts';

/** Where the column is. */
export interface DateColumn {
  readonly column: string;
  readonly kind: DateKind;
}

/** When the events of some rows begin: epoch ms, NaN for those without a date. */
export async function readStarts(
  reading: Pick<ParquetReadOptions, 'file' | 'metadata' | 'compressors' | 'parsers'>,
  {column, kind}: DateColumn,
  {row, rows}: {readonly row: number; readonly rows: number},
): Promise<Float64Array> {
  const cells: unknown[] = new Array(rows);
  await parquetRead({
    ...reading,
    columns: [column],
    rowStart: row,
    rowEnd: row + rows,
    onChunk: ({columnData, rowStart}) => {
      for (let i = 0; i < columnData.length; i += 1) cells[rowStart - row + i] = columnData[i];
    },
  });
  // Most days come many times.
  const known = new Map<unknown, number>();
  return Float64Array.from(cells, cell => {
    let start = known.get(cell);
    if (start === undefined) {
      start = startOf(cell, kind);
      known.set(cell, start);
    }
    return start;
  });
}
