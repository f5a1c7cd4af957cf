/**
 * A sheet as a document: one row after the other into an event, so that a large file need not be whole. Each fault keeps the row
 * and the column that a journalist sees.
 */
import {isPicture} from '../../model/is-picture.ts';
import {freeIds, makeId} from '../../model/make-id.ts';
import type {Fault} from '../../model/problem.ts';
import {CITED, shorten} from '../../model/shorten.ts';
import type {Link} from '../../model/timeline.ts';
import {HTML} from '../../text/flow-text.ts';
import {foldText} from '../../text/fold-text.ts';
import type {PlainText} from '../../text/plain-text.ts';
import type {FileContent} from '../file-content.ts';
import {siteName} from '../timelinejs/site-name.ts';
import type {CellFault} from './cell-date.ts';
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
import {type Cells, type DateCell, SheetDates} from './sheet-dates.ts';
import {SheetFaults} from './sheet-faults.ts';
import {headerAt, readHeaders, type SheetColumns, type SheetField} from './sheet-headers.ts';
import {partOf} from './sheet-parts.ts';

/** An event as it goes to `validate`. */
export type RowEvent = Record<string, unknown>;

/** Makes plain text of HTML; what does is loaded where a sheet has any. */
export type ToText = (html: string) => PlainText;

/** Item by item: a cell may hold more than a call has room for. */
function add<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

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

/** Makes a document of the rows of a sheet, which are pushed in their order. */
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
  readonly #faults: SheetFaults;
  readonly #dates: SheetDates;
  readonly #unknown = new Set<string>();
  /** The known columns, all blank: what each row is a copy of. */
  readonly #blank: Cells;
  /** A column of TimelineJS's, which also holds videos and posts. */
  readonly #hasMedia: boolean;
  #title: RowEvent | undefined;

  /** @param headers The row of headers. */
  constructor(headers: readonly string[], toText?: ToText) {
    this.#columns = readHeaders(headers);
    this.#faults = new SheetFaults(this.#columns);
    this.#dates = new SheetDates(this.#columns, this.#faults);
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
        else this.#faults.leaveOutColumn(i, row);
      } else if (field === 'link') {
        add(
          links,
          readLinks(cell, text => this.#faults.refuse(text, header, row)),
        );
      } else if (field === 'tags') add(tags, splitList(cell));
      else found[field] = cell;
    }
    const plain = (field: SheetField): string => {
      const cell = found[field];
      if (!cell || !this.#toText || !HTML.test(cell)) return cell ?? '';
      const read = this.#toText(cell);
      add(links, read.links);
      const column = headerAt(this.#columns, field);
      for (const url of read.refused) this.#faults.refuse(url, column, row);
      for (const tag of read.dropped) this.#faults.leaveOut(`${column} ${tag}`);
      return read.text || (read.dropped.length ? '' : cell);
    };
    const dated = this.#dates.read(found, row);
    const event: RowEvent = {date: dated.text};
    const title = plain('title');
    const text = plain('text');
    let src = found.image ? this.#picture(plain('image'), row) : '';
    if (src && this.#hasMedia && !isPicture(src)) {
      const label = [found.caption || siteName(src), found.credit].filter(Boolean).join(' · ');
      links.push({...(label && {label}), url: src});
      src = '';
    }
    for (const field of UNPLACED) if (found[field]) this.#faults.leaveOut(headerAt(this.#columns, field) || field);
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
      this.#faults.leaveOutColumn(fields.indexOf('type'), row);
    if (found.group && isEvent) event['group'] = this.#groupId(plain('group'));
    if (found.place) event['place'] = plain('place');
    if (found.status) event['status'] = readStatus(found.status);
    if (found.dating) event['dating'] = readDating(found.dating);
    if (found.phrase) event['phrase'] = found.phrase;
    if (found.quote) event['quote'] = {exact: found.quote};
    if (tags.length) event['tags'] = tags;
    // What is said of a picture that there is none of.
    if (isEvent && !found.image && (found.alt ?? found.caption ?? found.credit))
      this.#faults.leaveOutCells(cells, row, 'event');
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
    if (found.year && found.date) this.#faults.leaveOutColumn(fields.indexOf('date'), row);
    if (isTitle) {
      this.#takeTitle({title, text}, row);
      this.#faults.leaveOutCells(cells, row, 'title');
      return [];
    }
    if (isEra) {
      this.#faults.leaveOutCells(cells, row, 'era');
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
    const document = {...this.head, ...(this.#eras.length && {eras: this.#eras}), events: this.events};
    return {document, faults: this.#faults.all(), place: this.#place};
  }

  #settleSerials(): void {
    if (!this.#dates.areSerials) return;
    this.#rows.forEach((place, i) => {
      const {cell, row} = place;
      const event = this.events[i];
      const edtf = cell && this.#dates.readSerial(cell, row);
      if (!event || !edtf) return;
      event['date'] = edtf;
      this.#rows[i] = {row, ...(place.broken && {broken: place.broken})};
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

  /** The title of the whole, which it has once. */
  #takeTitle(given: RowEvent, row: number): void {
    const [kept, value] = [this.#title, given].map(one => shorten(String(one?.['title'] ?? ''), CITED));
    this.#title ??= given;
    if (!kept || !value || kept === value) return;
    const column = headerAt(this.#columns, 'title');
    this.#faults.tell({severity: 'warning', code: 'key-duplicate', row, column, value, params: {taken: kept}});
  }

  /** The address of a picture, of which an event has one. */
  #picture(cell: string, row: number): string {
    const column = headerAt(this.#columns, 'image');
    const [src = '', ...others] = picturesIn(cell);
    for (const other of others) this.#faults.leaveOut(`${column} ${shorten(other, CITED)}`);
    if (isAddressLike(src)) return src;
    if (src) this.#faults.refuse(src, column, row);
    return '';
  }

  /** What stood above the headers, such as a title of the sheet's. */
  leaveOutAbove(cells: readonly string[]): void {
    for (const cell of cells) if (cell.trim()) this.#faults.leaveOut(`"${shorten(cell.trim(), CITED)}"`);
  }

  /** Tells of cells without a value. @returns Those that `validate` will miss, in a row that needs its date and its title. */
  #tellBroken(cells: readonly BrokenCell[], isNeedy: boolean): readonly BrokenCell[] {
    const needed = cells.filter(({field}) => isNeedy && (field === 'title' || field === this.#dateField));
    for (const cell of cells) if (!needed.includes(cell)) this.#faults.tell({severity: 'warning', ...cell.fault});
    return needed;
  }

  #tellExtra(cells: readonly string[], row: number): void {
    const extra = cells.filter(cell => cell.trim());
    if (!extra.length) return;
    this.#faults.tell({
      severity: 'warning',
      code: 'row-cells',
      row,
      value: shorten(extra.join(' | '), CITED),
      params: {count: extra.length, columns: this.#columns.fields.length},
    });
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
      const column = headerAt(this.#columns, partOf(fault.code));
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
