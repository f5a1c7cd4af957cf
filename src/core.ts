/** `khatt/core`: everything that needs no page. Dates, documents and files, in browsers and in Node. */
export type {DateFault, DateFaultCode, EdtfDate, Precision} from './core/date/edtf-date.ts';
export {
  type Draft,
  type DraftedTimeline,
  type DraftOptions,
  draftTimeline,
  type Mention,
} from './core/detect/draft-timeline.ts';
export {type FoundDate, findDates} from './core/detect/find-dates.ts';
export {adviceOn} from './core/format/advice.ts';
export {formatDate, formatDuration} from './core/format/any-language.ts';
export type {CalendarDateFormat as DateFormat} from './core/format/calendar-dates.ts';
export type {DurationFormat} from './core/format/duration.ts';
export {describeFault} from './core/format/problem-text.ts';
export {parseEdtf} from './core/formats/parse-edtf.ts';
export {readThoroughly as readTimeline} from './core/formats/read-thoroughly.ts';
export type {ReadOptions} from './core/formats/read-timeline.ts';
export {
  type CellDate,
  type CellFault,
  type CellNote,
  type CellReading,
  readCellDate,
} from './core/formats/sheet/cell-date.ts';
export {csvAddress} from './core/formats/sheet/sheet-address.ts';
export {type WrittenFormat, writeTimeline} from './core/formats/write-timeline.ts';
export type {Fault, FaultCode, Problem, Severity} from './core/model/problem.ts';
export {shownTitle} from './core/model/shown-text.ts';
export type {
  Dating,
  Era,
  Group,
  Link,
  Media,
  Presentation,
  Quote,
  Source,
  Status,
  Timeline,
  TimelineDocument,
  TimelineEvent,
} from './core/model/timeline.ts';
export {validate} from './core/model/validate.ts';
