import {html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {blankEvent, type Row} from '../../core/desk/draft.ts';
import {duplicateRows, insertBlank, removeRows, sortByDate} from '../../core/desk/edits.ts';
import type {FieldName} from '../../core/desk/fields.ts';
import {controls} from '../controls/controls.styles.ts';
import {icon} from '../controls/icons.ts';
import {type Cell, type DeskStore, StoreController} from '../desk-store.ts';
import {CellWriting} from './cell-writing.ts';
import {dateReadingStyles} from './date-reading.styles.ts';
import {tableStyles} from './desk-table.styles.ts';
import {isNarrow} from './narrow.ts';
import {TableClipboard} from './table-clipboard.ts';
import {type KeyPress, type TableCommand, tableCommand} from './table-keys.ts';
import {type CellRange, cellFrom, columns, nextCell, rangeOf} from './table-motion.ts';
import {cardsView, gridView, longFields, type TableModel} from './table-view.ts';

/** Rows drawn above and below those in view. */
const MARGIN = 8;

/** The events as a table, with the keys of a spreadsheet; as cards where there is no room for one. */
export class DeskTable extends LitElement {
  static override styles = [controls, dateReadingStyles, tableStyles];
  static override properties: PropertyDeclarations = {
    store: {attribute: false},
    span: {attribute: false},
    isNarrow: {attribute: false},
  };

  store!: DeskStore;
  /** Indices of the rows that are drawn, half-open. */
  private span: readonly [from: number, to: number] = [0, 40];
  private isNarrow = false;

  readonly #clipboard = new TableClipboard(this);
  // Drawn at once where a letter is on its way into the field.
  readonly #writing = new CellWriting(this, () => this.performUpdate());
  readonly #size = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  #rowHeight = 36;
  #wish = 0;
  #shown: Cell | undefined;
  /** Where Tab has led, and the column it began in, to which Enter returns one row down. */
  #tabbed: {readonly to: Cell; readonly from: FieldName} | undefined;
  /** Tab leaves the table: Escape was pressed. */
  #isLeaving = false;
  #hadFocus = false;
  #isDragging = false;

  constructor() {
    super();
    new StoreController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    this.#clipboard.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#clipboard.stop();
  }

  /** The rows that can be worked on: those of the draft, and the empty one below. */
  get rows(): readonly Row[] {
    const {rows, nextKey} = this.store.draft;
    return [...rows, {key: nextKey, value: blankEvent}];
  }

  get selection(): CellRange {
    return rangeOf(this.rows, this.store.anchor, this.store.active);
  }

  /** A cell has the focus, and is not being written in. */
  get isAtCell(): boolean {
    return !this.#writing.editing && Boolean(this.#focused?.matches('[role=gridcell]'));
  }

  get #focused(): Element | null {
    return (this.renderRoot as ShadowRoot).activeElement;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = Boolean(this.#focused?.closest('.grid'));
    this.#writing.leaveIfElsewhere();
    if (changed.has('store')) this.span = [0, 40];
  }

  protected override render(): TemplateResult {
    const {store} = this;
    const {words, draft} = store;
    const count = draft.rows.length;
    const [from, to] = this.selection.rows;
    const chosen = Math.min(to, count - 1) - from + 1;
    return html`<div class="tools" role="toolbar" aria-label=${words.table.tools}>
        <button type="button" data-tool="insert" @click=${this.#insert}>${icon('add')}${words.table.insert}</button>
        <button type="button" data-tool="duplicate" ?disabled=${chosen < 1} @click=${this.#duplicate}>
          ${icon('copy')}${words.table.duplicate}
        </button>
        <button type="button" data-tool="remove" ?disabled=${chosen < 1} @click=${this.#remove}>
          ${icon('remove')}${words.table.remove}
        </button>
        <button type="button" data-tool="sort" ?disabled=${count < 2} @click=${this.#sort}>
          ${icon('sort')}${words.table.sort}
        </button>
        <span class="count">${store.count(words.table.events, count)}</span>
      </div>
      ${this.isNarrow ? cardsView(store) : gridView(this.#model(), this.#events)}`;
  }

  #model(): TableModel {
    const {store, rows, selection, span} = this;
    return {store, rows, selection, editing: this.#writing.editing, span, rowHeight: this.#rowHeight};
  }

  protected override updated(): void {
    if (this.isNarrow) return;
    const {store} = this;
    const head = this.renderRoot.querySelector<HTMLElement>('.row.head');
    const height = head?.offsetHeight ?? 0;
    if (height && height !== this.#rowHeight) {
      this.#rowHeight = height;
      this.requestUpdate();
    }
    const isAsked = this.#wish !== store.focusWish;
    this.#wish = store.focusWish;
    const isMoved = this.#shown?.key !== store.active.key || this.#shown?.field !== store.active.field;
    this.#shown = store.active;
    if (isMoved || isAsked) this.#reveal();
    const editor = this.renderRoot.querySelector<HTMLInputElement>('.editor');
    if (editor) {
      if (this.#focused !== editor && !this.#focused?.closest('.reading')) editor.focus({preventScroll: true});
    } else if (isAsked || (this.#hadFocus && (isMoved || !this.#focused || !this.#focused.matches('.cell.active')))) {
      this.#activeCell?.focus({preventScroll: true});
    }
  }

  get #activeCell(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.cell.active');
  }

  /** Scrolls so that the cell can be seen, beside what stands still: the first row and the numbers. */
  #reveal(): void {
    const grid = this.renderRoot.querySelector('.grid');
    const cell = this.#activeCell;
    if (!grid || !cell) return;
    cell.scrollIntoView({block: 'nearest', inline: 'nearest'});
    this.#onScroll();
  }

  readonly #onScroll = (): void => {
    const grid = this.renderRoot.querySelector('.grid');
    if (!grid) return;
    const first = Math.floor(grid.scrollTop / this.#rowHeight);
    const seen = Math.ceil(grid.clientHeight / this.#rowHeight);
    const [from, to] = this.span;
    // In steps, so that not every pixel draws anew.
    if (first - MARGIN / 2 >= from && first + seen + MARGIN / 2 <= to && to - from < seen + 4 * MARGIN) return;
    const start = Math.max(0, first - MARGIN);
    const end = first + seen + MARGIN;
    if (start !== from || end !== to) this.span = [start, end];
  };

  #measure(): void {
    if (this.clientWidth) this.isNarrow = isNarrow(this);
    this.#onScroll();
  }

  // ---- What is done ------------------------------------------------------------------------------------------

  get #chosenKeys(): number[] {
    const [from, to] = this.selection.rows;
    return this.store.draft.rows.slice(from, to + 1).map(({key}) => key);
  }

  readonly #insert = (): void => {
    const {store} = this;
    this.#writing.finish();
    const at = this.isNarrow ? store.draft.rows.length : Math.min(this.selection.rows[1] + 1, store.draft.rows.length);
    const {draft, keys} = insertBlank(store.draft, at);
    store.apply(draft);
    store.select(keys[0] ?? store.active.key, 'date', {focus: true});
  };

  readonly #duplicate = (): void => {
    const {store} = this;
    const {draft, keys} = duplicateRows(store.draft, this.#chosenKeys);
    if (!keys.length) return;
    store.apply(draft);
    store.select(keys[0] ?? store.active.key, store.active.field, {focus: true});
  };

  readonly #remove = (): void => {
    const {store} = this;
    const keys = this.#chosenKeys;
    if (!keys.length) return;
    store.apply(removeRows(store.draft, keys));
    store.select(store.active.key, store.active.field, {focus: !this.isNarrow});
    const {undoIt, table} = store.words;
    store.say(store.count(table.removed, keys.length), {action: {label: undoIt, run: () => store.undo()}});
  };

  readonly #sort = (): void => {
    this.store.apply(sortByDate(this.store.draft));
    this.store.say(this.store.words.table.sorted);
  };

  /** Puts a text into every cell of the selection. */
  fillSelection(text: string): void {
    const {rows, columns: chosen} = this.selection;
    const fields = columns.slice(chosen[0], chosen[1] + 1);
    const keys = this.store.draft.rows.slice(rows[0], rows[1] + 1).map(({key}) => key);
    this.store.edit(keys.flatMap(key => fields.map(field => ({key, field, text}))));
  }

  // ---- Keys and pointers -------------------------------------------------------------------------------------

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (this.#writing.editing) {
      this.#onEditKey(event);
      return;
    }
    if (!(event.target as Element).matches('[role=gridcell]')) return;
    const {key, code, shiftKey: shift, altKey: alt} = event;
    const press: KeyPress = {key, code, shift, alt, ctrl: event.ctrlKey || event.metaKey};
    const command = tableCommand(press, this.matches(':dir(rtl)') ? 'rtl' : 'ltr');
    if (!command) return;
    if (command.do === 'step' && (this.#isLeaving || !nextCell(this.rows, this.store.active, command.by))) {
      this.#isLeaving = false;
      return; // Tab is the browser's again
    }
    this.#isLeaving = command.do === 'leave';
    if (command.do !== 'type' && command.do !== 'leave') event.preventDefault();
    event.stopPropagation();
    this.#run(command);
  };

  #onEditKey(event: KeyboardEvent): void {
    const {key, shiftKey, altKey} = event;
    const isField = (event.target as Element).matches('.editor');
    if (key === 'Escape') {
      this.#writing.cancel();
    } else if (key === 'Enter' && isField && !altKey && !(shiftKey && longFields.has(this.store.active.field))) {
      this.#writing.finish();
      const from = shiftKey ? undefined : this.#tabOrigin;
      this.#move({rows: shiftKey ? -1 : 1, columns: 0});
      if (from) this.store.select(this.store.active.key, from);
    } else if (key === 'Tab') {
      this.#writing.finish();
      this.#step(shiftKey ? -1 : 1);
    } else if (key === 'Enter' && altKey && isField && longFields.has(this.store.active.field)) {
      const field = event.target as HTMLTextAreaElement;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #run(command: TableCommand): void {
    const {store} = this;
    switch (command.do) {
      case 'move':
        this.#move(command, command.extend);
        break;
      case 'page': {
        const grid = this.renderRoot.querySelector('.grid');
        const rows = Math.max(1, Math.floor((grid?.clientHeight ?? 0) / this.#rowHeight) - 2);
        this.#move({rows: command.pages * rows, columns: 0}, command.extend);
        break;
      }
      case 'step':
        this.#step(command.by);
        break;
      case 'edit':
        this.#writing.open(false);
        break;
      case 'type':
        this.#writing.open(true);
        break;
      case 'clear':
        this.fillSelection('');
        break;
      case 'all': {
        const [first, last] = [store.draft.rows[0], store.draft.rows.at(-1)];
        if (first && last)
          store.selectRange({key: last.key, field: columns.at(-1) ?? 'title'}, {key: first.key, field: 'date'});
        break;
      }
      case 'undo':
        store.undo();
        break;
      case 'redo':
        store.redo();
        break;
      case 'duplicate':
        this.#duplicate();
        break;
      case 'insert':
        this.#insert();
        break;
      case 'remove':
        this.#remove();
        break;
      case 'leave':
        store.select(store.active.key, store.active.field);
    }
  }

  #move(by: {rows: number; columns: number; end?: boolean}, extend = false): void {
    const {key, field} = cellFrom(this.rows, this.store.active, by);
    this.store.settle();
    this.store.select(key, field, {extend});
  }

  #step(by: 1 | -1): void {
    const {active} = this.store;
    const next = nextCell(this.rows, active, by);
    if (!next) return;
    const from = next.key === active.key ? (this.#tabOrigin ?? active.field) : next.field;
    this.store.settle();
    this.store.select(next.key, next.field);
    this.#tabbed = {to: this.store.active, from};
  }

  /** The column in which one began to go from cell to cell by Tab, as long as one has gone nowhere else. */
  get #tabOrigin(): FieldName | undefined {
    return this.#tabbed?.to === this.store.active ? this.#tabbed.from : undefined;
  }

  #cellAt(event: Event): Cell | undefined {
    const cell = (event.target as Element).closest<HTMLElement>('[role=gridcell]');
    const key = Number(cell?.closest<HTMLElement>('[data-key]')?.dataset['key']);
    return cell ? {key, field: cell.dataset['field'] as FieldName} : undefined;
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const target = event.target as Element;
    if (target.closest('.editor, .reading') || event.button !== 0) return;
    const header = target.closest<HTMLElement>('[role=rowheader]')?.closest<HTMLElement>('[data-key]');
    const cell = this.#cellAt(event);
    this.#isLeaving = false;
    if (header) {
      // The whole row.
      const key = Number(header.dataset['key']);
      event.preventDefault();
      this.#writing.finish();
      this.store.selectRange(
        {key: event.shiftKey ? this.store.anchor.key : key, field: columns.at(-1) ?? 'weight'},
        {key, field: 'date'},
      );
      this.store.select(key, 'date', {extend: true, focus: true});
      return;
    }
    if (!cell) return;
    this.#writing.finish();
    this.#isDragging = event.pointerType === 'mouse';
    this.store.select(cell.key, cell.field, {extend: event.shiftKey, focus: true});
    // Else the browser would begin to choose text, and give the focus to what the pointer is over.
    event.preventDefault();
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    if (!(event.buttons & 1)) this.#isDragging = false;
    if (!this.#isDragging || this.#writing.editing) return;
    const cell = this.#cellAt(event);
    if (cell) this.store.select(cell.key, cell.field, {extend: true});
  };

  readonly #onDouble = (event: MouseEvent): void => {
    if (this.#cellAt(event) && !this.#writing.editing) this.#writing.open(false);
  };

  readonly #events = {
    key: this.#onKey,
    scroll: this.#onScroll,
    pointer: this.#onPointer,
    drag: this.#onPointerMove,
    double: this.#onDouble,
    focus: () => this.requestUpdate(),
    input: this.#writing.onInput,
    // A field that is taken out of the page is left as well; then it has been seen to.
    leave: () => this.#writing.finish(),
    pick: this.#writing.onPick,
  };
}
