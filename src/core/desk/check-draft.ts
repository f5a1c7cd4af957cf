/** What readers would see of a draft, and what is wrong with it, told by row. */
import {brokenCell} from '../formats/sheet/sheet-cells.ts';
import type {Fault} from '../model/problem.ts';
import {CITED, shorten} from '../model/shorten.ts';
import type {Timeline} from '../model/timeline.ts';
import {validate} from '../model/validate.ts';
import {typedDateFault} from './date-reading.ts';
import {type Draft, documentOf, fieldsOf, isBlank, type Row} from './draft.ts';
import {cellText, type FieldName, fieldNames, fieldOfPath, pathOf} from './fields.ts';

/** A fault, and the cell in which it can be put right. */
export interface DraftFault {
  readonly fault: Fault;
  /** Of a row; left out where the document is at fault. */
  readonly key?: number;
  readonly field?: FieldName;
}

/** A draft as readers would have it. */
export interface CheckedDraft {
  /** What is sound, as it would be drawn. */
  readonly timeline: Timeline;
  readonly faults: readonly DraftFault[];
  /** The id of a row's event in `timeline`, for those that are drawn. */
  readonly idOf: ReadonlyMap<number, string>;
  /** The row of an event in `timeline`. */
  readonly keyOf: ReadonlyMap<string, number>;
  /** By row and field, the worst severity. */
  readonly marks: ReadonlyMap<number, ReadonlyMap<FieldName, Fault['severity']>>;
}

const rank = {note: 0, warning: 1, error: 2} as const;

/** The desk takes more than EDTF for a date: what is wrong with one that is written otherwise is told as of a table's cell. */
function asTyped(fault: Fault): Fault {
  if (fault.code !== 'date-syntax' || fault.field !== 'date' || typeof fault.value !== 'string') return fault;
  const typed = typedDateFault(fault.value);
  if (!typed) return fault;
  const {code, params, nearest} = typed;
  return {...fault, code, params: {...params, ...(nearest && {nearest})}};
}

/** Fields that take any text; of a date, a state or a weight that is none other faults tell. */
const texts = fieldNames.filter(name => !/^(?:date|status|dating|weight)$/.test(name));

/** What a spreadsheet has where it has no value to show, and was pasted with the rest: `#REF!` would be read as a text. */
function brokenIn(row: Row, index: number, head: Draft['head']): Fault[] {
  const {id, title} = fieldsOf(row);
  const place = {
    list: 'events' as const,
    index,
    ...(typeof id === 'string' && {id}),
    ...(typeof title === 'string' && {title: shorten(title, CITED)}),
  };
  return texts.flatMap((name): Fault[] => {
    const value = cellText(fieldsOf(row), name, head);
    if (!brokenCell(value)) return [];
    return [{severity: 'warning', code: 'cell-error', ...place, field: pathOf[name], value, params: {kind: 'pasted'}}];
  });
}

/** Never throws, whatever the draft holds. */
export function checkDraft(draft: Draft): CheckedDraft {
  const {timeline, faults} = validate(documentOf(draft));
  const rows = draft.rows.filter(row => !isBlank(row));
  const lost = new Set<number>();
  const marks = new Map<number, Map<FieldName, Fault['severity']>>();
  const broken = rows.flatMap((row, index) => brokenIn(row, index, draft.head));
  const told = [...faults.map(asTyped), ...broken].map((fault): DraftFault => {
    const {list = 'events', index, severity, field} = fault;
    const row = list === 'events' && index !== undefined ? rows[index] : undefined;
    if (!row || index === undefined) return {fault};
    if (severity === 'error') lost.add(index);
    const cell = fieldOfPath(field);
    const cells = marks.get(row.key) ?? new Map<FieldName, Fault['severity']>();
    marks.set(row.key, cells);
    if (rank[severity] >= rank[cells.get(cell) ?? 'note']) cells.set(cell, severity);
    return {fault, key: row.key, field: cell};
  });
  const drawn = rows.filter((_, i) => !lost.has(i));
  const idOf = new Map<number, string>();
  const keyOf = new Map<string, number>();
  timeline.events.forEach(({id}, i) => {
    const key = drawn[i]?.key;
    if (key === undefined) return;
    idOf.set(key, id);
    keyOf.set(id, key);
  });
  return {timeline, faults: told, idOf, keyOf, marks};
}
