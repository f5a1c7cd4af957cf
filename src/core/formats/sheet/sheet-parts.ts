/** Dates of which each part has a column of its own, as in TimelineJS's sheets. */
import type {Fault} from '../../model/problem.ts';
import {readParts} from '../timelinejs/timelinejs-date.ts';
import {clockText, readFields} from './cell-fields.ts';
import {type Clock, cellItems} from './cell-items.ts';
import type {SheetField} from './sheet-headers.ts';

/** The cells of a date whose parts stand in columns of their own, as written. */
export interface PartCells {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

/** Their date, with what is wrong in which of them. */
export interface PartsDate {
  /** EDTF, or what was written where that is no date; empty for none. */
  readonly text: string;
  readonly faults: readonly (Pick<Fault, 'severity' | 'code' | 'value' | 'params'> & {
    readonly part: keyof PartCells;
  })[];
}

/** `14:30`, `2:30 PM`, `1430`, `9`, `About 12:45 AM EST`. */
function readTime(cell: string): {readonly clock: Clock; readonly isAbout: boolean} | undefined {
  const items = cellItems(cell.slice(0, 100));
  const [only] = items;
  if (items.length === 1 && only?.number) {
    const {value, digits} = only.number;
    const clock = digits < 3 ? {hour: value, minute: 0} : {hour: Math.floor(value / 100), minute: value % 100};
    return digits > 4 ? undefined : {clock, isAbout: false};
  }
  const {clock, approximate = false, unknown} = readFields(items);
  return clock && !unknown.length ? {clock, isAbout: approximate} : undefined;
}

/** A month by its name, or by two, as its number; anything else as it is, such as more than one month. */
function monthOf(cell: string): string {
  if (cell.length > 40) return cell;
  const {month, unknown, day, loose, year} = readFields(cellItems(cell));
  return month === undefined || unknown.length || (day ?? loose ?? year) !== undefined ? cell : String(month);
}

/** The finest part that is given is how exactly the date is known. */
export function readPartCells({year, month, day, time}: PartCells): PartsDate {
  const {text, faults: told} = readParts({year, month: month && monthOf(month), day});
  const faults: PartsDate['faults'][number][] = told.map(fault => ({
    ...fault,
    part: fault.code === 'date-month' ? 'month' : 'day',
  }));
  const timed = withTime(text, time);
  return {text: timed.text, faults: [...faults, ...timed.faults]};
}

/** A date with the time that has a column of its own; only a day has one, and a time that can't be read is left out and told of. */
export function withTime(text: string, time: string): PartsDate {
  if (!time) return {text, faults: []};
  const read = readTime(time);
  const warn = (fault: Pick<Fault, 'code' | 'params'>): PartsDate => ({
    text,
    faults: [{severity: 'warning', value: time, part: 'time', ...fault}],
  });
  if (!read) return warn({code: 'date-syntax', params: {kind: 'time', found: time}});
  if (!/^-?\d{4}-\d\d-\d\d$/.test(text)) return warn({code: 'date-gap', params: {kind: 'time'}});
  return {text: `${text}${clockText(read.clock)}${read.isAbout ? '~' : ''}`, faults: []};
}

/** Which part a fault of such a date is of. */
export const partOf = (code: Fault['code']): SheetField =>
  code === 'date-day'
    ? 'day'
    : code === 'date-month'
      ? 'month'
      : /^date-(?:hour|minute|second|offset)$/.test(code)
        ? 'time'
        : 'year';
