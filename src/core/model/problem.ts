import type {DateFaultCode} from '../date/edtf-date.ts';

/** `error`: something is left out of the drawing; `warning`: drawn, but look at it; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** What is wrong. A comment stands before the first of the codes that it is about, and says which `params` a fault has. */
export type FaultCode =
  | DateFaultCode
  /** The file as a whole. */
  | 'file-empty'
  | 'file-not-json'
  | 'file-not-timeline'
  | 'file-version'
  | 'file-unknown-format'
  /** A page with more lists than one. `params`: count of those that were not read. */
  | 'file-lists'
  /** JSON-LD in a page that is not JSON. `params`: found. */
  | 'file-part'
  /** The bytes are not UTF-8. `params`: encoding, which was taken. */
  | 'file-encoding'
  /** A sheet without a column. `params`: kind, `date`, `title` or `both`; columns. */
  | 'file-columns'
  /** A row of a sheet. `params`: count of cells that have no header, columns. */
  | 'row-cells'
  /** A cell of a sheet without a value. `params`: kind, `error` of a formula or `narrow`. */
  | 'cell-error'
  /** A quotation mark out of place. `params`: kind, `open` to the end of the file or `inside` a cell. */
  | 'row-quotes'
  /** How a cell was read that could be read otherwise. `params`: kind, read, other; more, how many more rows. */
  | 'date-reading'
  /** No clock of the zone showed the time, or it did so twice. `params`: zone; read, how it is taken; other, of two the later. */
  | 'clock-skipped'
  | 'clock-twice'
  /** Read all the same. `params`: kind. */
  | 'file-mended'
  /** Loading. `params`: status, url. */
  | 'load-status'
  | 'load-network'
  /** The host sends files whole only. `params`: url. */
  | 'load-ranges'
  | 'load-changed'
  /** A field. `params`: expected, found. */
  | 'field-missing'
  | 'field-type'
  | 'field-value'
  | 'field-unknown'
  | 'field-too-long'
  /** Twice in one object, or event. `params`: taken, the other; kind, `json`, where the first is lost, with its line. */
  | 'key-duplicate'
  | 'id-duplicate'
  | 'id-dangling'
  | 'url-refused'
  /** A group's colour. `params`: light, dark, what is drawn on such pages. */
  | 'color-contrast'
  /** `params`: other, the label of the group with the other colour; kind, who can't tell them apart. */
  | 'color-alike'
  | 'structure-too-deep'
  /** An attribute of the tag has a value that it does not take. `params`: choices or example. */
  | 'attribute-value'
  /** A text holds U+202D or U+202E, and so reads otherwise than it is written. */
  | 'text-override'
  /** No element of the page has the id that the `article` attribute names. */
  | 'article-missing'
  /** The quote of an event is not in the article; or is there more than once. `params`: count. */
  | 'quote-missing'
  | 'quote-ambiguous'
  /** Another tool's file. `params` of `date-gap`: kind, what stands without the part before it. */
  | 'date-gap'
  | 'date-too-fine'
  /** Beside the date of a list's item. `params`: read, the one that was taken; kind, `interval`, and whole, from the one to the other. */
  | 'date-another'
  | 'date-repeats'
  | 'line-unread'
  | 'zone-unknown'
  | 'scale-cosmological'
  /** `params`: keys. */
  | 'field-left-out'
  /** What a format that was written could not hold. `params`: format; written, what stands for a date there. */
  | 'export-field'
  | 'export-date'
  | 'export-event'
  /** An archive (Parquet). `params`: found. */
  | 'archive-damaged'
  /** `params`: missing, `date` or `title`; columns. */
  | 'archive-columns'
  /** `params`: codec. */
  | 'archive-compression'
  /** Rows do not follow one another in time, or do not say when. `params`: column; kind, `rows` where they are drawn all the same. */
  | 'archive-order'
  | 'archive-statistics'
  /** The summary is not of this file. `params`: count, rows. */
  | 'archive-density';

/** What is wrong and where, without words: the words follow the reader's language. */
export interface Fault {
  readonly severity: Severity;
  /** Stable: tools may rely on it. */
  readonly code: FaultCode;
  /** Which list of the document; `events` if left out. */
  readonly list?: 'events' | 'groups' | 'eras';
  /** Index in that list, from 0; left out for a fault of the document as a whole. */
  readonly index?: number;
  /** Id of the event, where it has one. */
  readonly id?: string;
  /** Title of the event, shortened, where it has one. */
  readonly title?: string;
  /** The field, as a path: `date`, `links[0].url`. */
  readonly field?: string;
  /** The row of a sheet, from 1, as the spreadsheet shows it. */
  readonly row?: number;
  /** The header of its column, as written. */
  readonly column?: string;
  /** The value found, as short text. */
  readonly value?: string;
  /** Where in the value, in UTF-16 units. */
  readonly position?: number;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A fault with its words. */
export interface Problem extends Fault {
  /** Where and what, in a sentence. */
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly remedy: string;
}
