/** The dates of a sheet's rows: from one column, from two, or from one for each part. */
import {readEdtf} from '../../date/read-edtf.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import {joinDates} from '../timelinejs/timelinejs-date.ts';
import {type CellDate, type CellFault, type CellReading, readCellDate} from './cell-date.ts';
import type {SheetFaults} from './sheet-faults.ts';
import type {SheetColumns, SheetField} from './sheet-headers.ts';
import {type PartsDate, readPartCells, withTime} from './sheet-parts.ts';

/** So many cells with dates are remembered: in most sheets the same days come again, and words take long to read. */
const MOST_DATES = 1000;

const ENDS = {year: 'endYear', month: 'endMonth', day: 'endDay', time: 'endTime'} as const;

/** What stands in the columns of a row that are known; `undefined` for blank. */
export type Cells = Partial<Record<SheetField, string | undefined>>;

/** Where in its row a date was read, and from what. */
export interface DateCell {
  readonly column: number;
  readonly cell: string;
}

/** What can't be read stays as written, for `validate` to refuse. */
export interface RowDate {
  /** EDTF, or what was written where that is no date; empty for none. */
  readonly text: string;
  readonly fault?: CellFault;
  readonly cell?: DateCell;
}

/** Reads the dates of a sheet's rows, one after the other. */
export class SheetDates {
  readonly #columns: SheetColumns;
  readonly #faults: SheetFaults;
  readonly #readings = new Map<string, CellReading>();
  #dates = 0;
  #serials = 0;

  constructor(columns: SheetColumns, faults: SheetFaults) {
    this.#columns = columns;
    this.#faults = faults;
  }

  /** A number alone is no date; a column of nothing else is. */
  get areSerials(): boolean {
    return this.#serials > 0 && this.#serials === this.#dates;
  }

  /** @param found The cells of a row. */
  read(found: Cells, row: number): RowDate {
    if (found.year) return {text: this.#readParts(found, row)};
    const start = found.date ?? '';
    const end = found.end ?? '';
    const at = (field: SheetField, cell: string): DateCell => ({column: this.#columns.fields.indexOf(field), cell});
    if (start) this.#dates++;
    const read = start ? this.#readCell(start) : undefined;
    if (read && 'fault' in read) {
      if (read.fault.params['kind'] === 'serial') this.#serials++;
      return {text: start, fault: read.fault, cell: at('date', start)};
    }
    if (read) this.#note(read.date, at('date', start), row);
    const day = read?.date.edtf ?? '';
    if (!day) return {text: ''};
    const from = this.#timed(day, found.time, 'time', row);
    // A time at which it ended, on the same day where no other is given.
    const sameDay = !end || end === start;
    if (sameDay && !found.endTime) return {text: from};
    if (/^(?:\.\.|now|present|ongoing|الآن|مستمر|حتى الآن)$/i.test(end)) return {text: `${from}/..`};
    const to = sameDay ? read : this.#readCell(end);
    const cell = at('end', end);
    if (!to || 'fault' in to) return {text: `${from}/${end}/`, ...(to && {fault: to.fault}), cell};
    if (!sameDay) this.#note(to.date, cell, row);
    const until = this.#timed(to.date.edtf, found.endTime, 'endTime', row);
    const text = `${from}/${until}`;
    // The end that is no later than its start says no more than that.
    if (from === until || (sameDay && until === day)) return {text: from};
    const whole = readEdtf(text);
    return 'date' in whole
      ? {text}
      : {text, fault: {...whole.fault, position: 0}, cell: at('end', `${start} – ${end || found.endTime}`)};
  }

  /** The day that a spreadsheet has as a number; empty where that is none. */
  readSerial(cell: DateCell, row: number): string {
    const read = readCellDate(cell.cell, {withSerials: true});
    if ('fault' in read) return '';
    this.#note(read.date, cell, row);
    return read.date.edtf;
  }

  #readCell(cell: string): CellReading {
    let reading = this.#readings.get(cell);
    if (!reading) {
      if (this.#readings.size >= MOST_DATES) this.#readings.clear();
      reading = readCellDate(cell);
      this.#readings.set(cell, reading);
    }
    return reading;
  }

  /** A date in parts, with a column for each. */
  #readParts(found: Cells, row: number): string {
    const {year = '', month = '', day = '', time = ''} = found;
    const {endYear = '', endMonth = '', endDay = '', endTime = ''} = found;
    const from = readPartCells({year, month, day, time});
    const to = readPartCells({year: endYear, month: endMonth, day: endDay, time: endTime});
    this.#tellParts(from.faults, part => part, row);
    this.#tellParts(to.faults, part => ENDS[part], row);
    return joinDates(from.text, to.text);
  }

  #timed(text: string, time: string | undefined, field: 'time' | 'endTime', row: number): string {
    const read = withTime(text, time ?? '');
    this.#tellParts(read.faults, () => field, row);
    return read.text;
  }

  /** Tells of the parts of a date that were left out; what makes the date none is told of by what refuses it. */
  #tellParts(faults: PartsDate['faults'], fieldOf: (part: keyof typeof ENDS) => SheetField, row: number): void {
    for (const {part, ...fault} of faults)
      if (fault.severity !== 'error') this.#faults.tellOf(fieldOf(part), {...fault, row});
  }

  /** What a second look should go to. */
  #note({edtf, alternatives, notes}: CellDate, {column, cell}: DateCell, row: number): void {
    for (const kind of notes) {
      // Of a date that could be read otherwise in several ways, the century comes last.
      const other = alternatives.at(
        kind === 'short-year' ? -1 : kind === 'year-first' && notes.includes('day-first') ? 1 : 0,
      );
      this.#faults.tell({
        severity: 'note',
        code: 'date-reading',
        row,
        column: this.#columns.headers[column] ?? '',
        value: shorten(cell, CITED),
        params: {kind, read: edtf, ...(other && {other})},
      });
    }
  }
}
