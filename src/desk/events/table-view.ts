import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {type Fields, fieldsOf, groupsOf, type Row} from '../../core/desk/draft.ts';
import {cellText, type FieldName} from '../../core/desk/fields.ts';
import {place} from '../../view/place.ts';
import {icon} from '../controls/icons.ts';
import {dateDir, textDir} from '../controls/text-dir.ts';
import type {DeskStore} from '../desk-store.ts';
import {dateReadingView, edtfWords} from './date-reading-view.ts';
import {type CellRange, columns, isIn} from './table-motion.ts';

/** The cell that is being written in. */
export interface Editing {
  readonly key: number;
  readonly field: FieldName;
  readonly text: string;
}

/** All that a drawing of the table is made from. */
export interface TableModel {
  readonly store: DeskStore;
  /** Those of the draft, and the empty one below. */
  readonly rows: readonly Row[];
  readonly selection: CellRange;
  readonly editing: Editing | undefined;
  /** Indices of the rows that are drawn, half-open. */
  readonly span: readonly [from: number, to: number];
  /** CSS px. */
  readonly rowHeight: number;
}

/** What is told of what happens in the table. */
export interface TableEvents {
  readonly key: (event: KeyboardEvent) => void;
  readonly scroll: () => void;
  readonly pointer: (event: PointerEvent) => void;
  readonly drag: (event: PointerEvent) => void;
  readonly double: (event: MouseEvent) => void;
  readonly focus: () => void;
  readonly input: (event: Event) => void;
  readonly leave: () => void;
  readonly pick: (edtf: string) => void;
}

/** Fields in which a line may be broken. */
export const longFields: ReadonlySet<FieldName> = new Set<FieldName>(['text', 'links']);

/** The rows in view, of however many there are. */
export function gridView(model: TableModel, on: TableEvents): TemplateResult {
  const {store, rows, span, editing, rowHeight} = model;
  const {words, active} = store;
  const drawn = rows
    .map((row, at) => ({row, at}))
    // The cell with the focus stays, wherever it is scrolled to.
    .filter(({row, at}) => (at >= span[0] && at < span[1]) || row.key === active.key);
  return html`<div
      class="grid"
      role="grid"
      aria-label=${words.table.label}
      aria-describedby="keys"
      aria-rowcount=${rows.length + 1}
      aria-colcount=${columns.length + 1}
      aria-multiselectable="true"
      @keydown=${on.key}
      @scroll=${on.scroll}
      @pointerdown=${on.pointer}
      @pointermove=${on.drag}
      @dblclick=${on.double}
      @focusin=${on.focus}
    >
      <div class="row head" role="row" aria-rowindex="1">
        <span class="number" role="columnheader"><span class="unseen">${words.table.row}</span></span>
        ${columns.map(field => html`<span class="cell" role="columnheader" data-field=${field}>${words.fields[field]}</span>`)}
      </div>
      <div class="sheet" role="rowgroup" ${place({'block-size': `${rows.length * rowHeight}px`})}>
        ${repeat(
          drawn,
          ({row}) => row.key,
          ({row, at}) => rowView(row, at, model, on),
        )}
      </div>
    </div>
    <p id="keys" class="keys hint">${words.table.keys}</p>
    ${
      editing?.field === 'group'
        ? html`<datalist id="groups">
            ${groupsOf(store.draft).map(({label}) => html`<option value=${label}></option>`)}
          </datalist>`
        : nothing
    }`;
}

function rowView(row: Row, at: number, model: TableModel, on: TableEvents): TemplateResult {
  const {store, selection, editing, rowHeight} = model;
  const {active, words} = store;
  const event = fieldsOf(row);
  const isFresh = row.key === store.draft.nextKey;
  const marks = store.checked.marks.get(row.key);
  const top = place({'inset-block-start': `${at * rowHeight}px`});
  return html`<div
    class="row ${row.key === active.key ? 'current' : ''}"
    role="row"
    aria-rowindex=${at + 2}
    data-key=${row.key}
    ${top}
  >
    <span class="number ${marks ? 'marked' : ''}" role="rowheader">
      ${isFresh ? html`<span aria-hidden="true">+</span><span class="unseen">${words.table.fresh}</span>` : at + 1}
    </span>
    ${columns.map((field, column) => {
      const isActive = row.key === active.key && field === active.field;
      const open = isActive ? editing : undefined;
      const mark = marks?.get(field);
      const chosen = isIn(selection, at, column);
      return html`<div
        class="cell ${field} ${isActive ? 'active' : ''} ${chosen ? 'chosen' : ''} ${mark ?? ''} ${open ? 'open' : ''}"
        role="gridcell"
        tabindex=${isActive ? 0 : -1}
        aria-colindex=${column + 2}
        aria-selected=${chosen}
        aria-invalid=${mark === 'error' || mark === 'warning' ? 'true' : nothing}
        data-field=${field}
      >
        ${open ? editorView(open, event, store, on) : textView(event, field, store, isFresh && column === 1)}
      </div>`;
    })}
  </div>`;
}

function textView(event: Fields, field: FieldName, store: DeskStore, isHint: boolean): TemplateResult {
  const text = cellText(event, field, store.draft.head, store.words);
  if (!text && isHint) return html`<span class="ghost">${store.words.table.fresh}…</span>`;
  const shown = field === 'date' ? edtfWords(text, store) : text;
  // An address runs from the left whatever stands around it.
  const isAddress = field === 'image' || (field === 'links' && /^\S*:\/\//.test(text));
  return html`<bdi dir=${isAddress ? 'ltr' : textDir(shown, store.words.dir)}>${shown}</bdi>`;
}

function editorView({field, text}: Editing, event: Fields, store: DeskStore, on: TableEvents): TemplateResult {
  const {words} = store;
  const dir = (field === 'date' ? dateDir : textDir)(text, words.dir);
  if (longFields.has(field)) {
    return html`<textarea
      class="editor"
      rows="3"
      dir=${dir}
      aria-label=${words.fields[field]}
      .value=${text}
      @input=${on.input}
      @blur=${on.leave}
    ></textarea>`;
  }
  const choices = field === 'status' || field === 'dating' ? Object.values(words[field]) : [];
  return html`<input
      class="editor"
      dir=${dir}
      autocomplete="off"
      spellcheck="false"
      list=${field === 'group' ? 'groups' : choices.length ? 'choices' : nothing}
      inputmode=${field === 'weight' ? 'numeric' : nothing}
      aria-label=${words.fields[field]}
      aria-describedby=${field === 'date' ? 'reading' : nothing}
      .value=${text}
      @input=${on.input}
      @blur=${on.leave}
    />
    ${choices.length ? html`<datalist id="choices">${choices.map(name => html`<option value=${name}></option>`)}</datalist>` : nothing}
    ${
      field === 'date'
        ? html`<div id="reading" class="reading" @pointerdown=${keepFocus}>
            ${dateReadingView(text, event, store, on.pick)}
          </div>`
        : nothing
    }`;
}

/** A press beside the field is no reason to leave it. */
function keepFocus(press: Event): void {
  press.preventDefault();
  press.stopPropagation();
}

/** The events where there is no room for a table: each opens its form. */
export function cardsView(store: DeskStore): TemplateResult {
  const {words, draft, active} = store;
  return html`<ol class="cards" role="list" aria-label=${words.table.label}>
    ${repeat(
      draft.rows,
      ({key}) => key,
      row => {
        const text = (field: FieldName) => cellText(fieldsOf(row), field, draft.head, words);
        const marks = store.checked.marks.get(row.key);
        const isCurrent = row.key === active.key;
        return html`<li>
          <button
            type="button"
            class="card ${isCurrent ? 'current' : ''}"
            data-key=${row.key}
            aria-current=${isCurrent ? 'true' : nothing}
            @click=${() => store.select(row.key, 'title', {focus: true})}
          >
            <span class="card-date ${marks?.get('date') ?? ''}">
              ${marks ? icon('warning') : nothing}<bdi>${edtfWords(text('date'), store)}</bdi>
            </span>
            <strong><bdi>${text('title') || words.table.fresh}</bdi></strong>
            <span class="hint"><bdi>${text('group')}</bdi>${text('group') && text('status') ? ' · ' : ''}${text('status')}</span>
          </button>
        </li>`;
      },
    )}
  </ol>`;
}
