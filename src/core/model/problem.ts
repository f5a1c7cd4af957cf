import type {DateFaultCode} from '../date/edtf-date.ts';

/** `error`: something is left out of the drawing; `warning`: drawn, but look at it; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

export type FaultCode =
  | DateFaultCode
  /** The file as a whole. */
  | 'file-empty'
  | 'file-not-json'
  | 'file-not-timeline'
  | 'file-version'
  | 'file-unknown-format'
  /** Loading. `params`: status, url. */
  | 'load-status'
  | 'load-network'
  /** The host sends files whole only. `params`: url. */
  | 'load-ranges'
  /** A field. `params`: expected, found. */
  | 'field-missing'
  | 'field-type'
  | 'field-value'
  | 'field-unknown'
  | 'field-too-long'
  | 'id-duplicate'
  | 'id-dangling'
  | 'url-refused'
  /** A group's colour. `params`: light, dark, what is drawn on such pages. */
  | 'color-contrast'
  /** `params`: other, the label of the group with the other colour; kind, who can't tell them apart. */
  | 'color-alike'
  | 'structure-too-deep'
  /** No element of the page has the id that the `article` attribute names. */
  | 'article-missing'
  /** The quote of an event is not in the article; or is there more than once. `params`: count. */
  | 'quote-missing'
  | 'quote-ambiguous'
  /** An archive (Parquet). `params`: found. */
  | 'archive-damaged'
  /** `params`: missing, `date` or `title`; columns. */
  | 'archive-columns'
  /** `params`: codec. */
  | 'archive-compression'
  /** Rows do not follow one another in time, or do not say when. `params`: column. */
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
