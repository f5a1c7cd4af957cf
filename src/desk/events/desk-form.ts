import {css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {type Fields, fieldsOf, groupsOf, headText} from '../../core/desk/draft.ts';
import {editEvent, editHead} from '../../core/desk/edits.ts';
import {cellText, type FieldName} from '../../core/desk/fields.ts';
import {controls} from '../controls/controls.styles.ts';
import {fieldText} from '../controls/field-text.ts';
import {icon} from '../controls/icons.ts';
import {dateDir, textDir} from '../controls/text-dir.ts';
import {type DeskStore, StoreController} from '../desk-store.ts';
import {importReckoning} from '../load-part.ts';
import {dateReadingStyles} from './date-reading.styles.ts';
import {dateReadingView} from './date-reading-view.ts';
import {isNarrow} from './narrow.ts';

const LONG: ReadonlySet<FieldName> = new Set<FieldName>(['text', 'links', 'title']);

/** All of one event, for depth. It and the table are two views of the same draft, and both always true. */
export class DeskForm extends LitElement {
  static override styles = [
    controls,
    dateReadingStyles,
    css`
      :host {
        display: block;
        padding: 0.75rem;
        container-type: inline-size;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 0.75rem 1rem;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .field .hint {
        margin-block-start: 0.15rem;
      }
      .problem {
        margin-block-start: 0.2rem;
        font-size: 0.875em;
        line-height: 1.5;
        color: var(--_error);
      }
      .problem.warning,
      .problem.note {
        color: var(--_warning);
      }
      .draft {
        display: flex;
        align-items: center;
        gap: 0.5em;
        margin-block-end: 0.75rem;
        font-size: 0.875em;
        color: var(--_warning);
      }
      .draft span {
        min-inline-size: 0;
      }
      .draft button {
        flex: none;
      }
      .draft svg {
        flex: none;
        inline-size: 1.2em;
        block-size: 1.2em;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.75;
      }
      summary {
        margin-block: 1rem 0.5rem;
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    store: {attribute: false},
    typed: {attribute: false},
  };

  store!: DeskStore;
  /** What stands in a field of which half is not yet what is meant. */
  private typed: {readonly key: number; readonly field: FieldName; readonly text: string} | undefined;

  #wish = 0;

  constructor() {
    super();
    new StoreController(this);
  }

  protected override render(): TemplateResult {
    const {store} = this;
    const {words} = store;
    const {key} = store.active;
    const row = store.activeRow;
    const event = row ? fieldsOf(row) : {};
    const field = (name: FieldName, options: FieldOptions = {}) => this.#field(key, event, name, options);
    return html`<section aria-label=${words.form.heading}>
        ${
          event['draft'] === true
            ? html`<p class="draft">${icon('warning')}<span>${words.form.draft}</span>
                <button type="button" data-action="checked" @click=${this.#onChecked}>${words.form.checked}</button></p>`
            : nothing
        }
        <div class="fields">
          ${field('title', {isWide: true})} ${this.#dateField(key, event)} ${field('text', {isWide: true, rows: 3})}
          ${field('group', {choices: groupsOf(store.draft).map(({label}) => label)})} ${this.#choice(key, event, 'status', words.status)}
          ${this.#choice(key, event, 'dating', words.dating)} ${field('place')}
          ${this.#choice(key, event, 'weight', {1: '1', 2: '2', 3: '3', 4: '4', 5: '5'})}
          ${field('links', {isWide: true, rows: 2})} ${field('image', {dir: 'ltr', more: html`<khatt-desk-image .store=${store}></khatt-desk-image>`})} ${field('alt')} ${field('caption')}
          ${field('credit')} ${field('phrase')} ${field('displayDate')} ${field('tags')}
        </div>
      </section>
      <details>
        <summary>${words.form.story}</summary>
        <div class="fields">
          ${this.#story('title', words.form.title, true)} ${this.#story('description', words.form.description, true)}
          ${this.#story('source.title', words.form.sourceTitle)} ${this.#story('source.publisher', words.form.publisher)}
          ${this.#story('source.published', words.form.published)} ${this.#story('source.url', words.form.sourceUrl)}
          ${this.#story('lang', words.form.lang)} ${this.#story('timeZone', words.form.timeZone)}
        </div>
      </details>`;
  }

  /** Of all rows that are chosen, as what the table's own buttons do. */
  readonly #onChecked = ({detail}: MouseEvent): void => {
    const {store} = this;
    const {rows} = store.draft;
    const at = rows.findIndex(({key}) => key === store.active.key);
    const anchor = rows.findIndex(({key}) => key === store.anchor.key);
    const other = anchor < 0 ? at : anchor;
    const chosen = rows.slice(Math.min(at, other), Math.max(at, other) + 1);
    store.apply(chosen.reduce((draft, {key}) => editEvent(draft, key, {draft: undefined}), store.draft));
    // The button is gone.
    if (!detail) this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  };

  /** Leads to a field of the story, by its path in the document. */
  showStory(path: string): void {
    const field = this.renderRoot.querySelector<HTMLElement>(`#story-${path.replace('.', '-')}`);
    const fold = field?.closest('details');
    if (fold) fold.open = true;
    field?.focus();
  }

  protected override updated(): void {
    const {focusWish, active} = this.store;
    // Where rows are cards, an event is worked on here.
    if (focusWish !== this.#wish && isNarrow(this)) {
      this.renderRoot.querySelector<HTMLElement>(`#${active.field}`)?.focus();
      this.scrollIntoView({block: 'start'});
    }
    this.#wish = focusWish;
    // What was typed for one event is not shown for another.
    if (this.typed && this.typed.key !== this.store.active.key) this.typed = undefined;
  }

  /** The text in a field: what is being typed, else what stands in the draft. */
  #text(key: number, event: Fields, field: FieldName): string {
    const {typed} = this;
    if (typed?.key === key && typed.field === field) return typed.text;
    return cellText(event, field, this.store.draft.head, this.store.words);
  }

  #field(
    key: number,
    event: Fields,
    field: FieldName,
    {isWide, rows, dir, choices = [], more}: FieldOptions,
  ): TemplateResult {
    const {words} = this.store;
    const listen = {
      input: (e: Event) => this.#onInput(key, field, fieldText(e)),
      change: () => this.#commit(key, field),
    };
    const text = this.#text(key, event, field);
    const hint = words.hints[field];
    return html`<div class="field ${isWide ? 'wide' : ''}">
      <label for=${field}>${words.fields[field]}</label>
      ${
        LONG.has(field)
          ? html`<textarea id=${field} rows=${rows ?? 1} dir=${dir ?? textDir(text, words.dir)} aria-describedby=${`${field}-more`}
              .value=${live(text)} @input=${listen.input} @change=${listen.change}></textarea>`
          : html`<input id=${field} dir=${dir ?? textDir(text, words.dir)} autocomplete="off" list=${choices.length ? `${field}-choices` : nothing} aria-describedby=${`${field}-more`}
              .value=${live(text)} @input=${listen.input} @change=${listen.change} />`
      }
      ${choices.length ? html`<datalist id=${`${field}-choices`}>${choices.map(name => html`<option value=${name}></option>`)}</datalist>` : nothing}
      <div id=${`${field}-more`}>
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}${this.#problems(key, field)}
      </div>
      ${more ?? nothing}
    </div>`;
  }

  #dateField(key: number, event: Fields): TemplateResult {
    const text = this.#text(key, event, 'date');
    return html`<div class="field wide">
      <label for="date">${this.store.words.fields.date}</label>
      <input
        id="date"
        dir=${dateDir(text, this.store.words.dir)}
        autocomplete="off"
        spellcheck="false"
        aria-describedby="date-more"
        .value=${live(text)}
        @input=${(e: Event) => this.#onInput(key, 'date', fieldText(e))}
        @change=${() => this.#commit(key, 'date')}
      />
      <div id="date-more">
        ${dateReadingView(text, event, this.store, edtf => {
          this.typed = undefined;
          this.store.pickDate(key, text, edtf, {place: {key, field: 'date'}});
        })}
      </div>
    </div>`;
  }

  #choice(
    key: number,
    event: Fields,
    field: 'status' | 'dating' | 'weight',
    choices: Readonly<Record<string, string>>,
  ): TemplateResult {
    const {store} = this;
    const {words} = store;
    const value = event[field];
    const code = value === undefined ? '' : String(value);
    const isKnown = code === '' || code in choices;
    const hint = words.hints[field];
    return html`<div class="field">
      <label for=${field}>${words.fields[field]}</label>
      <select
        id=${field}
        aria-describedby=${`${field}-more`}
        .value=${live(code)}
        @change=${(e: Event) => store.edit([{key, field, text: fieldText(e)}])}
      >
        <option value="" ?selected=${code === ''}>${words.unsaid}</option>
        ${Object.entries(choices).map(([name, label]) => html`<option value=${name} ?selected=${name === code}>${label}</option>`)}
        ${isKnown ? nothing : html`<option value=${code} selected>${code}</option>`}
      </select>
      <div id=${`${field}-more`}>
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}${this.#problems(key, field)}
      </div>
    </div>`;
  }

  #problems(key: number, field: FieldName): TemplateResult | typeof nothing {
    const mark = this.store.checked.marks.get(key)?.get(field);
    if (!mark) return nothing;
    return html`${this.store.problems
      .filter(problem => problem.key === key && problem.cell === field)
      .map(({severity, message, remedy}) => html`<p class="problem ${severity}">${message} ${remedy}</p>`)}`;
  }

  #story(path: string, label: string, isWide = false): TemplateResult {
    const {store} = this;
    const id = `story-${path.replace('.', '-')}`;
    const isDate = path === 'source.published';
    return html`<div class="field ${isWide ? 'wide' : ''}">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        dir=${/url|lang|timeZone/.test(path) ? 'ltr' : textDir(headText(store.draft, path), store.words.dir)}
        autocomplete="off"
        .value=${live(headText(store.draft, path))}
        @input=${(e: Event) =>
          isDate || store.apply(editHead(store.draft, path, fieldText(e)), {merge: `story ${path}`})}
        @change=${(e: Event) => {
          const value = fieldText(e);
          if (isDate) void this.#publish(value);
          else store.settle();
        }}
      />
    </div>`;
  }

  /** What was reckoned from another day of publication stays as it is, but that is said, with what puts it right. */
  async #publish(day: string): Promise<void> {
    const {store} = this;
    const before = store.published;
    store.apply(editHead(store.draft, 'source.published', store.readDate(day)?.date.edtf ?? day));
    store.settle();
    const {published, words} = store;
    if (published === before || !headText(store.draft, 'source.published').startsWith(published)) return;
    const by = await importReckoning().catch(() => undefined);
    if (!by) {
      store.say(words.partFailed, {kind: 'warning'});
      return;
    }
    const {rows} = store.draft;
    const reckoned = () => by.reckonAnew(store.draft, before, published);
    const count = reckoned().rows.filter((row, i) => row !== rows[i]).length;
    const run = () => {
      if (store.published === published) store.apply(reckoned());
    };
    const action = {label: words.form.reckonAnew, run};
    if (count) store.say(store.count(words.form.reckoned, count), {kind: 'warning', action});
  }

  #onInput(key: number, field: FieldName, text: string): void {
    this.typed = {key, field, text};
    if (this.store.isMeant(field, text))
      this.store.edit([{key, field, text}], {merge: `form ${key} ${field}`, place: {key, field}});
  }

  #commit(key: number, field: FieldName): void {
    const {typed, store} = this;
    this.typed = undefined;
    if (typed?.key === key && typed.field === field) {
      const row = store.draft.rows.find(each => each.key === key);
      const read = field === 'date' ? store.readDate(typed.text) : undefined;
      // A date that was understood while it was typed stands there already.
      if (!(read && row && fieldsOf(row)['date'] === read.date.edtf)) {
        store.edit([{key, field, text: typed.text}], {merge: `form ${key} ${field}`, place: {key, field}});
      }
    }
    store.settle();
  }
}

interface FieldOptions {
  readonly isWide?: boolean;
  readonly rows?: number;
  readonly dir?: 'ltr';
  /** Offered while it is typed. */
  readonly choices?: readonly string[];
  /** Below the field. */
  readonly more?: TemplateResult;
}
