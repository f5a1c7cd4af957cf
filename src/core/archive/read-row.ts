/** A row of an archive into an event of a timeline. */

import {readEdtf} from '../date/read-edtf.ts';
import type {Fault} from '../model/problem.ts';
import {isSafeUrl} from '../model/safe-url.ts';
import {shorten} from '../model/shorten.ts';
import type {Status, TimelineEvent} from '../model/timeline.ts';
import type {Columns, Field} from './archive-columns.ts';
import {type DateKind, edtfOf} from './archive-date.ts';

const statuses: ReadonlyMap<string, Status> = new Map([
  ['happened', 'happened'],
  ['planned', 'planned'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['disputed', 'disputed'],
  ['حدث', 'happened'],
  ['مقرر', 'planned'],
  ['ملغى', 'cancelled'],
]);

/** UTF-16 units of a value that a fault cites. */
const CITED = 80;

export interface RowReader {
  readonly columns: Columns;
  readonly kinds: {readonly date: DateKind; readonly end: DateKind};
}

/** The id of the event in a row, from 0. An archive's events have no other: to look for one would be to read all of them. */
export const idOfRow = (row: number): string => `row-${row + 1}`;
/** @returns The row, from 0; `undefined` for what is no such id. */
export function rowOfId(id: string): number | undefined {
  const row = /^row-([1-9]\d{0,14})$/.exec(id)?.[1];
  return row === undefined ? undefined : Number(row) - 1;
}

/** A table's cell may be a number, as a group's year or a title of figures. */
export const cellText = (value: unknown): string =>
  /^(?:string|number|bigint)$/.test(typeof value) ? String(value).trim() : '';

/** @param cells By column; those that were not read are left out of the event. */
export function readRow(
  cells: Readonly<Record<string, unknown>>,
  row: number,
  {columns, kinds}: RowReader,
): {event: TimelineEvent} | {fault: Fault} {
  const cell = (field: Field): unknown => cells[columns[field] ?? ''];
  const text = (field: Field): string => cellText(cell(field));
  const id = idOfRow(row);
  const title = text('title');
  const place = {severity: 'error', index: row, id, ...(title && {title: shorten(title, CITED)})} as const;
  if (!title) return {fault: {...place, code: 'field-missing', field: 'title'}};
  const start = edtfOf(cell('date'), kinds.date);
  const end = edtfOf(cell('end'), kinds.end);
  const date = end && end !== start ? `${start}/${end}` : start;
  const read = readEdtf(date);
  if ('fault' in read) {
    const {code, position, params} = read.fault;
    return {fault: {...place, code, field: 'date', value: shorten(date, CITED), position, params}};
  }
  const weight = Number(cell('weight') ?? Number.NaN);
  const status = statuses.get(text('status').toLowerCase());
  const [group, body, where, link, image] = (['group', 'text', 'place', 'link', 'image'] as const).map(text);
  const [alt, credit] = [text('alt'), text('credit')];
  return {
    event: {
      id,
      date,
      title,
      ...(group && {group}),
      ...(body && {text: body}),
      ...(where && {place: where}),
      ...(status && {status}),
      ...(link && isSafeUrl(link) && {links: [{url: link}]}),
      ...(image && isSafeUrl(image) && {media: {src: image, ...(alt && {alt}), ...(credit && {credit})}}),
      ...(weight >= 1 && weight <= 5 && {weight: Math.round(weight)}),
    },
  };
}
