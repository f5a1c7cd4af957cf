import type {ReactiveControllerHost} from 'lit';
import {fieldsOf, type Row} from '../../core/desk/draft.ts';
import {cellText} from '../../core/desk/fields.ts';
import {fieldText} from '../controls/field-text.ts';
import type {DeskStore} from '../desk-store.ts';
import type {Editing} from './table-view.ts';

/** The table that is written in. */
export interface WrittenTable extends ReactiveControllerHost {
  readonly store: DeskStore;
  readonly rows: readonly Row[];
  readonly renderRoot: DocumentFragment | HTMLElement;
}

/**
 * Writing in a cell, from the key that opens its field to the one that takes or drops what was written. What is meant already
 * stands in the draft while it is written, as one step that can be taken back.
 */
export class CellWriting {
  readonly #table: WrittenTable;
  readonly #drawNow: () => void;
  #editing: Editing | undefined;

  /** @param drawNow Draws the table before it returns. */
  constructor(table: WrittenTable, drawNow: () => void) {
    this.#table = table;
    this.#drawNow = drawNow;
  }

  /** The cell that is written in, with what stands in its field. */
  get editing(): Editing | undefined {
    return this.#editing;
  }

  #set(editing: Editing | undefined): void {
    this.#editing = editing;
    this.#table.requestUpdate();
  }

  /** What is written in has been left: by undo, or by a click elsewhere. */
  leaveIfElsewhere(): void {
    if (!this.#isHere) this.#editing = undefined;
  }

  get #isHere(): boolean {
    const {key, field} = this.#table.store.active;
    return this.#editing?.key === key && this.#editing.field === field;
  }

  get #merge(): string {
    const {key, field} = this.#table.store.active;
    return `cell ${key} ${field}`;
  }

  #put(text: string): void {
    const {store} = this.#table;
    const {key, field} = store.active;
    store.edit([{key, field, text}], {merge: this.#merge});
  }

  /** Opens the field of the active cell. @param isAnew What stands there is written over. */
  open(isAnew: boolean): void {
    const {store, rows, renderRoot} = this.#table;
    const {key, field} = store.active;
    const row = rows.find(each => each.key === key);
    if (!row) return;
    store.settle();
    store.select(key, field);
    this.#set({key, field, text: isAnew ? '' : cellText(fieldsOf(row), field, store.draft.head, store.words)});
    // Now, so that the letter that was pressed goes into the field.
    this.#drawNow();
    const editor = renderRoot.querySelector<HTMLInputElement>('.editor');
    if (isAnew) editor?.select();
    else editor?.setSelectionRange(editor.value.length, editor.value.length);
    editor?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    renderRoot.querySelector('.reading')?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  readonly onInput = (typed: Event): void => {
    const editing = this.#editing;
    if (!editing) return;
    const text = fieldText(typed);
    this.#set({...editing, text});
    if (this.#table.store.isMeant(editing.field, text)) this.#put(text);
  };

  /** Takes another reading of the date that is written. */
  readonly onPick = (edtf: string): void => {
    const editing = this.#editing;
    if (!editing) return;
    this.#set({...editing, text: edtf});
    this.#table.store.pickDate(editing.key, editing.text, edtf, {merge: this.#merge});
  };

  /** Takes what was written, and closes the field. */
  finish(): void {
    const editing = this.#editing;
    if (!editing) return;
    const {store} = this.#table;
    const isHere = this.#isHere;
    this.#set(undefined);
    if (isHere) {
      const {draft, words} = store;
      const row = draft.rows.find(({key}) => key === editing.key);
      const isAsShown = row && cellText(fieldsOf(row), editing.field, draft.head, words) === editing.text;
      // A date that was understood while it was typed stands there already, as EDTF.
      const read = editing.field === 'date' ? store.readDate(editing.text) : undefined;
      if (!isAsShown && !(read && row && fieldsOf(row)['date'] === read.date.edtf)) this.#put(editing.text);
    }
    store.settle();
  }

  /** Closes the field as if nothing had been written. */
  cancel(): void {
    const merge = this.#merge;
    this.#set(undefined);
    this.#table.store.revert(merge);
  }
}
