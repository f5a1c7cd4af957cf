/**
 * A sheet as a document: one row after the other into an event, so that a large file need not be whole. Each fault keeps the row
 * and the column that a journalist sees.
 */
import {readEdtf} from '../../date/read-edtf.ts';
import {isPicture} from '../../model/is-picture.ts';
import {freeIds, makeId} from '../../model/make-id.ts';
import type {Fault} from '../../model/problem.ts';
import {shorten} from '../../model/shorten.ts';
import type {Link} from '../../model/timeline.ts';
import {HTML} from '../../text/flow-text.ts';
import {foldText} from '../../text/fold-text.ts';
import type {PlainText} from '../../text/plain-text.ts';
import type {FileContent} from '../file-content.ts';
import {leftOutFaults} from '../left-out.ts';
import {siteName} from '../timelinejs/site-name.ts';
import {joinDates} from '../timelinejs/timelinejs-date.ts';
import {type CellDate, type CellFault, type CellReading, readCellDate} from './cell-date.ts';
import {
  brokenCell,
  cellName,
  choicesOf,
  isAddressLike,
  picturesIn,
  readDating,
  readLinks,
  readStatus,
  splitList,
  unguarded,
} from './sheet-cells.ts';
import {readHeaders, type SheetColumns, type SheetField} from './sheet-headers.ts';
import {type PartsDate, partOf, readPartCells, withTime} from './sheet-parts.ts';

/** An event as it goes to `validate`. */
export type RowEvent = Record<string, unknown>;

/** Makes plain text of HTML; what does is loaded where a sheet has any. */
export type ToText = (html: string) => PlainText;

/** Of one kind of note or fault in one column, so many rows are told of; the last says of how many more it is true. */
const MOST_TOLD = 20;
/** UTF-16 units of a value that a fault cites. */
const CITED = 80;

/** So many cells with dates are remembered: in most sheets the same days come again, and words take long to read. */
const MOST_DATES = 1000;

/** The field of the document that a column is told of as, and the other way round. */
const FIELDS: Readonly<Record<string, SheetField>> = {
  date: 'date',
  title: 'title',
  links: 'link',
  tags: 'tags',
  media: 'image',
  'media.src': 'image',
  'media.alt': 'alt',
  'media.caption': 'caption',
  'media.credit': 'credit',
  'quote.exact': 'quote',
  label: 'title',
};

const ENDS = {year: 'endYear', month: 'endMonth', day: 'endDay', time: 'endTime'} as const;

/** What stands in the columns of a row that are known; `undefined` for blank. */
type Cells = Partial<Record<SheetField, string | undefined>>;

interface DateCell {
  readonly column: number;
  readonly cell: string;
}

/** A cell in which a spreadsheet has no value. */
interface BrokenCell {
  readonly field: SheetField | undefined;
  readonly fault: Pick<Fault, 'code' | 'row' | 'column' | 'value' | 'params'>;
}

interface RowPlace {
  readonly row: number;
  /** In the place of a date or a title, which is told of as missing. */
  readonly broken?: readonly BrokenCell[];
  /** A date that could not be read, with its own fault. */
  readonly fault?: CellFault;
  readonly cell?: DateCell;
}

export class Sheet {
  readonly events: RowEvent[] = [];
  readonly #columns: SheetColumns;
  readonly #toText: ToText | undefined;
  readonly #lang: 'ar' | undefined;
  readonly #rows: RowPlace[] = [];
  readonly #eras: RowEvent[] = [];
  readonly #eraRows: RowPlace[] = [];
  readonly #groups = new Map<string, {readonly id: string; readonly label: string}>();
  /** By label as written. */
  readonly #groupIds = new Map<string, string>();
  readonly #freeGroupId = freeIds([]);
  readonly #faults: Fault[] = [];
  /** By kind and column: how many rows there are of it, and the last that was told. */
  readonly #told = new Map<string, {count: number; last: number}>();
  readonly #unknown = new Set<string>();
  /** The known columns, all blank: what each row is a copy of. */
  readonly #blank: Cells;
  /** What has no place in an event: the headers of columns, and tags of HTML. */
  readonly #leftOut = new Set<string>();
  /** Columns that are told of among it. */
  readonly #outside = new Set<number>();
  /** A column of TimelineJS's, which also holds videos and posts. */
  readonly #hasMedia: boolean;
  readonly #readings = new Map<string, CellReading>();
  #title: RowEvent | undefined;
  #serials = 0;
  #dates = 0;

  /** @param headers The row of headers. */
  constructor(headers: readonly string[], toText?: ToText) {
    this.#columns = readHeaders(headers);
    this.#toText = toText;
    this.#blank = Object.fromEntries(this.#columns.fields.flatMap(field => (field ? [[field, undefined]] : [])));
    this.#hasMedia = headers.some((header, i) => this.#columns.fields[i] === 'image' && /^\s*media\s*$/i.test(header));
    this.#lang = headers.some((header, i) => this.#columns.fields[i] && /\p{Script=Arabic}/u.test(header))
      ? 'ar'
      : undefined;
    this.#columns.headers.forEach((header, i) => {
      if (header && !this.#columns.fields[i]) this.#unknown.add(header);
    });
  }

  /** Where a row has its date, or the part that no date is without. */
  get #dateField(): SheetField {
    return this.#columns.fields.includes('date') ? 'date' : 'year';
  }

  /** The document up to its events. */
  get head(): RowEvent {
    return {
      khatt: 1,
      ...(this.#title?.['title'] ? {title: this.#title['title']} : {}),
      ...(this.#title?.['text'] ? {description: this.#title['text']} : {}),
      ...(this.#lang && {lang: this.#lang}),
      ...(this.#groups.size && {groups: [...this.#groups.values()]}),
    };
  }

  /**
   * Takes the next row. A faulty one costs that row.
   * @param row Its number, from 1, as the spreadsheet shows it.
   * @returns Its event; none for a blank row, and for one of another type.
   */
  push(cells: readonly string[], row: number): RowEvent[] {
    if (!cells.some(cell => cell.trim())) return [];
    const {fields, headers} = this.#columns;
    if (cells.length > fields.length) this.#tellExtra(cells.slice(fields.length), row);
    const found: Cells = {...this.#blank};
    const rest: [string, string][] = [];
    const links: Link[] = [];
    const tags: string[] = [];
    const broken: BrokenCell[] = [];
    for (let i = 0; i < fields.length; i++) {
      const cell = unguarded((cells[i] ?? '').trim());
      if (!cell) continue;
      const field = fields[i];
      const header = headers[i] ?? '';
      const kind = brokenCell(cell);
      if (kind) {
        const place = {row, column: header || cellName(i, row), value: cell};
        broken.push({field, fault: {code: 'cell-error', ...place, params: {kind}}});
      } else if (!field) {
        if (header && !Object.hasOwn(FIELDS, header) && !RESERVED.has(header)) rest.push([header, cell]);
        else this.#leaveOut(i, header, row);
      } else if (field === 'link') {
        const refuse = (text: string) =>
          this.#tell({severity: 'warning', code: 'url-refused', row, column: header, value: shorten(text, CITED)});
        links.push(...readLinks(cell, refuse));
      } else if (field === 'tags') tags.push(...splitList(cell));
      else found[field] = cell;
    }
    const plain = (field: SheetField): string => {
      const cell = found[field];
      if (!cell || !this.#toText || !HTML.test(cell)) return cell ?? '';
      const read = this.#toText(cell);
      links.push(...read.links);
      const column = this.#columns.headers[fields.indexOf(field)] ?? '';
      for (const url of read.refused)
        this.#tell({severity: 'warning', code: 'url-refused', row, column, value: shorten(url, CITED)});
      for (const tag of read.dropped) this.#leftOut.add(`${column} ${tag}`);
      return read.text || (read.dropped.length ? '' : cell);
    };
    const dated = this.#readDates(found, row);
    const event: RowEvent = {date: dated.text};
    const title = plain('title');
    const text = plain('text');
    let src = found.image ? this.#picture(plain('image'), row) : '';
    if (src && this.#hasMedia && !isPicture(src)) {
      const label = [found.caption || siteName(src), found.credit].filter(Boolean).join(' · ');
      links.push({...(label && {label}), url: src});
      src = '';
    }
    for (const field of UNPLACED) if (found[field]) this.#leftOut.add(headers[fields.indexOf(field)] ?? field);
    // By name, one after the other: of ten thousand events most then have one shape, which engines are quick with.
    if (title) event['title'] = title;
    if (text) event['text'] = text;
    if (found.id) event['id'] = found.id;
    if (found.displayDate) event['displayDate'] = plain('displayDate');
    const type = found.type ? foldText(found.type).text.trim() : '';
    const isTitle = /^(?:title|عنوان|العنوان)$/.test(type);
    const isEra = /^(?:era|حقبه|الحقبه)$/.test(type);
    const isEvent = !isTitle && !isEra;
    // A column of this name may hold other kinds than those that are known.
    if (isEvent && type && !/^(?:event|slide|حدث|الحدث)$/.test(type))
      this.#leaveOut(fields.indexOf('type'), headers[fields.indexOf('type')] ?? '', row);
    if (found.group && isEvent) event['group'] = this.#groupId(plain('group'));
    if (found.place) event['place'] = plain('place');
    if (found.status) event['status'] = readStatus(found.status);
    if (found.dating) event['dating'] = readDating(found.dating);
    if (found.phrase) event['phrase'] = found.phrase;
    if (found.quote) event['quote'] = {exact: found.quote};
    if (tags.length) event['tags'] = tags;
    // What is said of a picture that there is none of.
    if (isEvent && !found.image && (found.alt ?? found.caption ?? found.credit))
      this.#leaveOutCells(cells, row, OF_EVENT);
    if (src) event['media'] = this.#media(src, plain('alt'), plain('caption'), plain('credit'));
    const {weight} = found;
    if (weight) event['weight'] = /^\p{Nd}$/u.test(weight) ? Number(foldText(weight).text) : weight;
    if (links.length) event['links'] = links;
    // Not assigned: a column may be called `__proto__`.
    const whole: RowEvent = rest.length ? Object.fromEntries([...rest, ...Object.entries(event)]) : event;
    const place: RowPlace = {
      row,
      ...(broken.length && {broken: this.#tellBroken(broken, !isTitle)}),
      ...(dated.fault && {fault: dated.fault}),
      ...(dated.cell && {cell: dated.cell}),
    };
    if (found.year && found.date) this.#leaveOut(fields.indexOf('date'), headers[fields.indexOf('date')] ?? '', row);
    if (isTitle) {
      this.#takeTitle({title, text}, row);
      this.#leaveOutCells(cells, row, OF_TITLE);
      return [];
    }
    if (isEra) {
      this.#leaveOutCells(cells, row, OF_ERA);
      this.#eras.push({date: dated.text, ...(title && {label: title})});
      this.#eraRows.push(place);
      return [];
    }
    this.events.push(whole);
    this.#rows.push(place);
    return [whole];
  }

  /** The document, once all rows have come. */
  content(): FileContent {
    this.#settleSerials();
    for (const [key, {count, last}] of this.#told) {
      const fault = this.#faults[last];
      if (count > MOST_TOLD && fault && key)
        this.#faults[last] = {...fault, params: {...fault.params, more: count - MOST_TOLD}};
    }
    this.#faults.push(...leftOutFaults(this.#leftOut));
    const document = {...this.head, ...(this.#eras.length && {eras: this.#eras}), events: this.events};
    return {document, faults: this.#faults, place: this.#place};
  }

  #settleSerials(): void {
    if (!this.#serials || this.#serials < this.#dates) return;
    // A number alone is no date; a column of nothing else is.
    this.#rows.forEach((place, i) => {
      const {cell, row} = place;
      const event = this.events[i];
      const read = cell && readCellDate(cell.cell, {withSerials: true});
      if (!event || !cell || !read || 'fault' in read) return;
      event['date'] = read.date.edtf;
      this.#rows[i] = {row, ...(place.broken && {broken: place.broken})};
      this.#note(read.date, cell, row);
    });
  }

  /** The id of a group, which is found again though it be written in another way. */
  #groupId(label: string): string | undefined {
    if (!label) return undefined;
    let id = this.#groupIds.get(label);
    if (id === undefined) {
      const key = foldText(label).text;
      let group = this.#groups.get(key);
      if (!group) {
        group = {id: this.#freeGroupId(makeId(label) || 'group'), label};
        this.#groups.set(key, group);
      }
      id = group.id;
      this.#groupIds.set(label, id);
    }
    return id;
  }

  #media(src: string, alt: string, caption: string, credit: string): object {
    return {src, ...(alt && {alt}), ...(caption && {caption}), ...(credit && {credit})};
  }

  /** A column that is a second one of its kind, or has no header and is told of by its first cell. */
  #leaveOut(column: number, header: string, row: number): void {
    if (this.#outside.has(column)) return;
    this.#outside.add(column);
    this.#leftOut.add(header || cellName(column, row));
  }

  /** What a row of another type than an event has beside what such a row is for. */
  #leaveOutCells(cells: readonly string[], row: number, isHeld: (field: SheetField | undefined) => boolean): void {
    this.#columns.fields.forEach((field, i) => {
      const cell = cells[i]?.trim();
      if (cell && !isHeld(field) && !brokenCell(cell) && !this.#outside.has(i)) this.#leftOut.add(cellName(i, row));
    });
  }

  /** The title of the whole, which it has once. */
  #takeTitle(given: RowEvent, row: number): void {
    const [kept, value] = [this.#title, given].map(one => shorten(String(one?.['title'] ?? ''), CITED));
    this.#title ??= given;
    if (!kept || !value || kept === value) return;
    const column = this.#columns.headers[this.#columns.fields.indexOf('title')] ?? '';
    this.#tell({severity: 'warning', code: 'key-duplicate', row, column, value, params: {taken: kept}});
  }

  /** The address of a picture, of which an event has one. */
  #picture(cell: string, row: number): string {
    const column = this.#columns.headers[this.#columns.fields.indexOf('image')] ?? '';
    const [src = '', ...others] = picturesIn(cell);
    for (const other of others) this.#leftOut.add(`${column} ${shorten(other, CITED)}`);
    if (isAddressLike(src)) return src;
    if (src) this.#tell({severity: 'warning', code: 'url-refused', row, column, value: shorten(src, CITED)});
    return '';
  }

  /** What stood above the headers, such as a title of the sheet's. */
  leaveOutAbove(cells: readonly string[]): void {
    for (const cell of cells) if (cell.trim()) this.#leftOut.add(`"${shorten(cell.trim(), CITED)}"`);
  }

  /** Tells of cells without a value. @returns Those that `validate` will miss, in a row that needs its date and its title. */
  #tellBroken(cells: readonly BrokenCell[], isNeedy: boolean): readonly BrokenCell[] {
    const needed = cells.filter(({field}) => isNeedy && (field === 'title' || field === this.#dateField));
    for (const cell of cells) if (!needed.includes(cell)) this.#tell({severity: 'warning', ...cell.fault});
    return needed;
  }

  #tellExtra(cells: readonly string[], row: number): void {
    const extra = cells.filter(cell => cell.trim());
    if (!extra.length) return;
    this.#tell({
      severity: 'warning',
      code: 'row-cells',
      row,
      value: shorten(extra.join(' | '), CITED),
      params: {count: extra.length, columns: this.#columns.fields.length},
    });
  }

  /** The date of a row, from one column or two; what can't be read stays as written, for `validate` to refuse. */
  #readDates(found: Cells, row: number): {readonly text: string; readonly fault?: CellFault; readonly cell?: DateCell} {
    if (found.year) return {text: this.#readParts(found, row)};
    const start = found.date ?? '';
    const end = found.end ?? '';
    const at = (field: SheetField, cell: string): DateCell => ({column: this.#columns.fields.indexOf(field), cell});
    if (start) this.#dates++;
    const read = start ? this.#readDate(start) : undefined;
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
    const to = sameDay ? read : this.#readDate(end);
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

  #timed(text: string, time: string | undefined, field: 'time' | 'endTime', row: number): string {
    const read = withTime(text, time ?? '');
    this.#tellParts(read.faults, () => field, row);
    return read.text;
  }

  /** Tells of the parts of a date that were left out; what makes the date none is told of by what refuses it. */
  #tellParts(faults: PartsDate['faults'], fieldOf: (part: keyof typeof ENDS) => SheetField, row: number): void {
    for (const {part, severity, ...fault} of faults) {
      if (severity === 'error') continue;
      const column = this.#columns.headers[this.#columns.fields.indexOf(fieldOf(part))] ?? '';
      this.#tell({...fault, severity, row, ...(column && {column})});
    }
  }

  #readDate(cell: string): CellReading {
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

  /** What a second look should go to. */
  #note({edtf, alternatives, notes}: CellDate, {column, cell}: DateCell, row: number): void {
    for (const kind of notes) {
      // Of a date that could be read otherwise in several ways, the century comes last.
      const other = alternatives.at(
        kind === 'short-year' ? -1 : kind === 'year-first' && notes.includes('day-first') ? 1 : 0,
      );
      this.#tell({
        severity: 'note',
        code: 'date-reading',
        row,
        column: this.#columns.headers[column] ?? '',
        value: shorten(cell, CITED),
        params: {kind, read: edtf, ...(other && {other})},
      });
    }
  }

  #tell(fault: Fault): void {
    const key = [fault.code, fault.params?.['kind'], fault.column].join('\n');
    const told = this.#told.get(key) ?? {count: 0, last: 0};
    told.count++;
    if (told.count <= MOST_TOLD) told.last = this.#faults.push(fault) - 1;
    this.#told.set(key, told);
  }

  /** Where a fault of the document is in the sheet. */
  readonly #place = (fault: Fault): Fault => {
    const {list = 'events', index, field = ''} = fault;
    if (fault.code === 'field-unknown')
      return {...fault, params: {...fault.params, keys: shorten([...this.#unknown].slice(0, 20).join(', '), 400)}};
    const place = index === undefined ? undefined : (list === 'eras' ? this.#eraRows : this.#rows)[index];
    if (!place || list === 'groups') return fault;
    const {row, cell} = place;
    const needed = field === 'date' ? this.#dateField : FIELDS[field];
    const broken =
      /^(?:date-empty|field-missing)$/.test(fault.code) && place.broken?.find(one => one.field === needed)?.fault;
    if (broken) return {...fault, ...broken};
    if (field === 'date' && place.fault && cell) {
      const {code, params, nearest} = place.fault;
      const {position, ...rest} = fault;
      return {
        ...rest,
        code,
        row,
        column: this.#columns.headers[cell.column] ?? '',
        value: shorten(cell.cell, CITED),
        params: {...params, ...(nearest && {nearest})},
      };
    }
    if (field === 'date' && !this.#columns.fields.includes('date')) {
      const column = this.#columns.headers[this.#columns.fields.indexOf(partOf(fault.code))] ?? '';
      const {last} = fault.params ?? {};
      const nearest =
        fault.code === 'date-day' && !fault.value?.includes('/') && fault.value?.replace(/\d+$/, String(last));
      return {...fault, row, ...(column && {column}), ...(nearest && {params: {...fault.params, nearest}})};
    }
    const path = field.replace(/\[\d+\]/g, '');
    const choices = fault.code === 'field-value' && choicesOf(path, this.#lang ?? 'en');
    const known = FIELDS[path] ?? FIELDS[path.replace(/\..*/, '')] ?? (path as SheetField);
    const column = this.#columns.fields.indexOf(known);
    return {
      ...fault,
      row,
      ...(column >= 0 && {column: this.#columns.headers[column] ?? ''}),
      ...(choices && {params: {...fault.params, choices}}),
    };
  };
}

/** What a row of a type has a place for; that of an event without a picture none for what is said of one. */
const OF_TITLE = (field: SheetField | undefined): boolean => /^(?:type|title|text)$/.test(field ?? '');
const OF_ERA = (field: SheetField | undefined): boolean =>
  /^(?:type|title|date|end|time|endTime|(?:y|endY)ear|(?:m|endM)onth|(?:d|endD)ay)$/.test(field ?? '');
const OF_EVENT = (field: SheetField | undefined): boolean => !/^(?:alt|caption|credit)$/.test(field ?? '');

/** Columns that are known and have no place in an event. */
const UNPLACED = ['thumbnail', 'background'] as const;

/** Keys of an event that a column of another meaning must not set. */
const RESERVED = new Set([
  'id',
  'draft',
  'group',
  'text',
  'place',
  'status',
  'dating',
  'phrase',
  'quote',
  'weight',
  'displayDate',
  '',
]);
