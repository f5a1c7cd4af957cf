/** What the desk's parts share: the draft with its history, what is wrong with it, and which cell is being worked on. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type CheckedDraft, checkDraft} from '../core/desk/check-draft.ts';
import {readTypedDate} from '../core/desk/date-reading.ts';
import {type Draft, emptyDraft, headText, type Row} from '../core/desk/draft.ts';
import {type CellEdit, editCells} from '../core/desk/edits.ts';
import type {CellContext, FieldName} from '../core/desk/fields.ts';
import {
  type History,
  lastPlace,
  nextPlace,
  type Place,
  record,
  redo,
  type Step,
  settle,
  startHistory,
  undo,
} from '../core/desk/history.ts';
import {fill, pluralText} from '../core/format/fill.ts';
import {describeFault} from '../core/format/problem-text.ts';
import type {Plural} from '../core/messages/words.ts';
import type {Problem} from '../core/model/problem.ts';
import type {DeskWords} from './messages/desk-words.ts';
import {deskWordsFor} from './messages/desk-words-for.ts';

/** A cell of the table. The draft's `nextKey` stands for the empty row below the last. */
export interface Cell {
  readonly key: number;
  readonly field: FieldName;
}

const liveFields: ReadonlySet<FieldName> = new Set<FieldName>([
  'title',
  'text',
  'place',
  'alt',
  'caption',
  'credit',
  'phrase',
  'displayDate',
]);

/** Something said at the head of the desk, and read out. */
export interface Notice {
  readonly text: string;
  readonly kind: 'done' | 'warning';
  readonly action?: {readonly label: string; readonly run: () => void};
}

export interface DeskProblem extends Problem {
  /** The row and the field in which it is put right, where there is one. */
  readonly key?: number;
  readonly cell?: FieldName;
}

export interface SelectOptions {
  /** Keeps the other end of the selection where it is. */
  readonly extend?: boolean;
  /** Puts the focus into the cell. */
  readonly focus?: boolean;
}

/**
 * One for a desk. Parts are told of every change, and draw themselves anew; a part changes the draft by `apply`, with one of
 * the edits of `core/desk/edits.ts` or one of its own, and all of it can be undone.
 */
export class DeskStore {
  #history: History = startHistory(emptyDraft);
  #words = deskWordsFor('ar');
  #active: Cell = {key: emptyDraft.nextKey, field: 'date'};
  #anchor: Cell = this.#active;
  #notice: Notice | undefined;
  #checked: {readonly draft: Draft; readonly result: CheckedDraft} | undefined;
  #problems: {readonly of: CheckedDraft; readonly words: DeskWords; readonly list: readonly DeskProblem[]} | undefined;
  readonly #listeners = new Set<() => void>();
  /** BCP 47, with its region: of the page that the desk stands in, and of dates in words. */
  lang = 'ar';
  /** Counts the wishes for the focus, so that the same cell can be asked for twice. */
  focusWish = 0;
  /** EDTF day; told once by the page, which alone has a clock. */
  today = new Date().toLocaleDateString('sv');

  get draft(): Draft {
    return this.#history.draft;
  }
  get words(): DeskWords {
    return this.#words;
  }
  set words(words: DeskWords) {
    if (words === this.#words) return;
    this.#words = words;
    this.#tell();
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }
  /** The cell that the keyboard is at. */
  get active(): Cell {
    return this.#active;
  }
  /** The other end of the selection. */
  get anchor(): Cell {
    return this.#anchor;
  }
  get activeRow(): Row | undefined {
    return this.draft.rows.find(({key}) => key === this.#active.key);
  }
  get notice(): Notice | undefined {
    return this.#notice;
  }

  /** What readers would see, and what is wrong; reckoned when it is asked for. */
  get checked(): CheckedDraft {
    if (this.#checked?.draft !== this.draft) this.#checked = {draft: this.draft, result: checkDraft(this.draft)};
    return this.#checked.result;
  }

  /** All that is wrong, in words, in the order of the document. */
  get problems(): readonly DeskProblem[] {
    const {checked} = this;
    if (this.#problems?.of !== checked || this.#problems.words !== this.#words) {
      const list = checked.faults.map(
        ({fault, key, field}): DeskProblem => ({
          ...describeFault(fault, this.#words.lang),
          ...(key !== undefined && {key}),
          ...(field && {cell: field}),
        }),
      );
      this.#problems = {of: checked, words: this.#words, list};
    }
    return this.#problems.list;
  }

  /** Ids of the events in the drawing stand for rows: `undefined` where the row is not drawn. */
  get selectedId(): string | undefined {
    return this.checked.idOf.get(this.#active.key);
  }

  /** The day that «الثلاثاء الماضي» is reckoned from. */
  get published(): string {
    const [day] = /^\d{4}-\d\d-\d\d/.exec(headText(this.draft, 'source.published')) ?? [];
    return day ?? this.today;
  }

  /** BCP 47: the story's own language, or that of the page, whose desk it is written at, where the desk speaks it. */
  get storyLang(): string {
    const {lang} = this.#words;
    return headText(this.draft, 'lang') || (this.lang.startsWith(lang) ? this.lang : lang);
  }

  readonly readDate = (text: string) => readTypedDate(text, {published: this.published, lang: this.storyLang});

  /**
   * Whether what has been typed so far is what is meant, so that the drawing may follow: half a group's name is none, and words
   * such as «الثلاثاء» may go on.
   */
  isMeant(field: FieldName, text: string): boolean {
    if (field !== 'date') return liveFields.has(field);
    const read = this.readDate(text);
    return read !== undefined && !read.phrase;
  }

  /** What a cell needs to understand what is typed into it. */
  get cells(): CellContext {
    return {
      status: this.#words.status,
      dating: this.#words.dating,
      readDate: text => {
        const read = this.readDate(text);
        return read && {edtf: read.date.edtf, ...(read.phrase && {phrase: read.phrase, isReckoned: read.isReckoned})};
      },
    };
  }

  /** Called after every change; @returns what ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes a changed draft as the next step. */
  apply(draft: Draft, step: Step = {}): void {
    const place = step.place ?? this.#active;
    const history = record(this.#history, draft, {...step, place});
    if (history === this.#history) return;
    this.#history = history;
    this.#tell();
  }

  /** Puts texts into cells. */
  edit(edits: readonly CellEdit[], step: Step = {}): void {
    this.apply(editCells(this.draft, edits, this.cells), step);
  }

  /** Takes another reading or precision of a typed date; the words that it was read from stay with it. */
  pickDate(key: number, typed: string, edtf: string, step: Step = {}): void {
    const words = this.readDate(typed)?.phrase ? [{key, field: 'date', text: typed} as const] : [];
    this.edit([...words, {key, field: 'date', text: edtf}], step);
  }

  /** What was typed so far is one step. */
  settle(): void {
    this.#history = settle(this.#history);
  }

  /** Takes back what was typed into a field since it was entered, as if it had not been. */
  revert(merge: string): void {
    const last = this.#history.past.at(-1);
    if (last?.merge !== merge) return;
    this.#history = {draft: last.draft, past: this.#history.past.slice(0, -1), future: []};
    this.#tell();
  }

  undo(): void {
    this.#step(undo(this.#history), lastPlace(this.#history));
  }

  redo(): void {
    this.#step(redo(this.#history), nextPlace(this.#history));
  }

  #step(history: History, place: Place | undefined): void {
    if (history.draft === this.#history.draft) return;
    this.#history = history;
    if (place && history.draft.rows.some(({key}) => key === place.key)) {
      this.#active = this.#anchor = {key: place.key, field: place.field ?? this.#active.field};
    }
    this.#tell();
  }

  /** What was done to the draft, to be opened with it again. */
  get history(): History {
    return this.#history;
  }

  /** Another draft, with a history of its own. */
  open(draft: Draft, history = startHistory(draft)): void {
    this.#history = history;
    this.#active = this.#anchor = {key: draft.rows[0]?.key ?? draft.nextKey, field: 'date'};
    this.#notice = undefined;
    this.#tell();
  }

  /** Makes a cell the one that is worked on; of the row alone where no field is named. */
  select(key: number, field: FieldName = this.#active.field, {extend, focus}: SelectOptions = {}): void {
    const isSame =
      key === this.#active.key && field === this.#active.field && (extend || this.#anchor === this.#active);
    if (isSame && !focus) return;
    this.#active = {key, field};
    if (!extend) this.#anchor = this.#active;
    if (focus) this.focusWish++;
    this.#tell();
  }

  /** The row of an event in the drawing becomes the one that is worked on. */
  selectId(id: string): void {
    const key = this.checked.keyOf.get(id);
    if (key !== undefined) this.select(key);
  }

  /** The same for a range, whose `anchor` stays. */
  selectRange(anchor: Cell, active: Cell): void {
    this.#anchor = anchor;
    this.#active = active;
    this.#tell();
  }

  say(text: string, more: Partial<Omit<Notice, 'text'>> = {}): void {
    this.#notice = {text, kind: 'done', ...more};
    this.#tell();
  }

  hush(): void {
    if (!this.#notice) return;
    this.#notice = undefined;
    this.#tell();
  }

  /** A number with its noun. */
  count(forms: Plural, n: number): string {
    const {lang, numerals} = this.#words;
    // Where a language has words for none, they are used, whatever its plural rules say of it.
    return n === 0 && forms.zero ? forms.zero : pluralText(forms, n, lang, numerals);
  }

  fill(template: string, values: Readonly<Record<string, string | number>>): string {
    return fill(template, values);
  }

  /** The cell that is worked on is one that there is. */
  #keepActive(): void {
    const isThere = ({key}: Cell) => key === this.draft.nextKey || this.draft.rows.some(row => row.key === key);
    if (!isThere(this.#active)) this.#active = this.#anchor = {...this.#active, key: this.#neighbour()};
    if (!isThere(this.#anchor)) this.#anchor = this.#active;
  }

  /** Where a row is gone: the row that stands in its place. */
  #neighbour(): number {
    const before = this.#history.past.at(-1)?.draft.rows.findIndex(({key}) => key === this.#active.key) ?? -1;
    const {rows, nextKey} = this.draft;
    return rows[Math.max(0, Math.min(before, rows.length - 1))]?.key ?? nextKey;
  }

  #tell(): void {
    this.#keepActive();
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Draws its host anew when the store changes. Hosts have a property `store`; one whose class came after its element stood in the
 * page is given it with its first drawing.
 */
export class StoreController implements ReactiveController {
  #stop: (() => void) | undefined;
  readonly #host: ReactiveControllerHost & {readonly store: DeskStore};

  constructor(host: ReactiveControllerHost & {readonly store: DeskStore}) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop ??= this.#host.store?.listen(() => this.#host.requestUpdate());
  }

  hostUpdate(): void {
    this.hostConnected();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
