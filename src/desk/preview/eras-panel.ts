import {css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {type DraftEra, erasOf, moveEra, removeEra, setEra} from '../../core/desk/era-edits.ts';
import {controls} from '../controls/controls.styles.ts';
import {fieldText} from '../controls/field-text.ts';
import {icon} from '../controls/icons.ts';
import {dateDir, textDir} from '../controls/text-dir.ts';
import {type DeskStore, StoreController} from '../desk-store.ts';
import {dateReadingStyles} from '../events/date-reading.styles.ts';
import {dateReadingView} from '../events/date-reading-view.ts';
import {panelWords} from '../messages/panel-words-for.ts';

/** The eras of the story, each with its name, its date as it is typed, and how that is understood; the last row makes a new one. */
export class ErasPanel extends LitElement {
  static override styles = [
    controls,
    dateReadingStyles,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
        container-type: inline-size;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
        gap: 0.35rem 0.5rem;
        align-items: center;
        padding-block: 0.5rem;
      }
      li + li {
        border-block-start: 1px solid var(--_rule);
      }
      .moves {
        display: flex;
        min-inline-size: 6.5rem;
        justify-content: flex-end;
      }
      .moves button {
        padding-inline: 0.45em;
      }
      .told,
      .problem {
        grid-column: 1 / -1;
      }
      .problem {
        font-size: 0.875em;
        color: var(--_warning);
      }
      .problem.error {
        color: var(--_error);
      }
      @container (width < 26rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .date {
          grid-column: 1;
        }
        .moves {
          grid-row: 1;
          grid-column: 2;
        }
      }
    `,
  ];
  static override properties: PropertyDeclarations = {store: {attribute: false}, typed: {attribute: false}};

  store!: DeskStore;
  /** What is being written in the field of a date. */
  private typed: {readonly index: number; readonly text: string} | undefined;

  constructor() {
    super();
    new StoreController(this);
  }

  /** Puts the focus into the date of an era. */
  async focusEra(index: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-era="${index}"] .date`)?.focus();
  }

  protected override render(): TemplateResult {
    const {eras: words} = panelWords(this.store.words.lang);
    const eras = erasOf(this.store.draft);
    return html`<p class="hint">${words.hint}</p>
      <ol role="list" aria-label=${words.heading}>
        ${[...eras, {date: '', label: ''}].map((era, i) => this.#era(era, i, eras.length))}
      </ol>`;
  }

  #era({date, label}: DraftEra, index: number, count: number): TemplateResult {
    const {store, typed} = this;
    const {eras: words} = panelWords(store.words.lang);
    const isFresh = index === count;
    const text = typed?.index === index ? typed.text : date;
    const n = {n: index + 1};
    const named = {era: label || store.fill(words.label, n)};
    // What is wrong with a date that cannot be read is told below it already.
    const faults = store.problems.filter(
      ({list, index: at, field}) => list === 'eras' && at === index && (field !== 'date' || store.readDate(text)),
    );
    const move = (by: -1 | 1, name: string, isOff: boolean) => html`<button
      class="plain"
      type="button"
      data-move=${by}
      ?disabled=${isOff}
      aria-label=${store.fill(name, named)}
      @click=${() => this.#move(index, by)}
    >
      ${icon(by < 0 ? 'up' : 'down')}
    </button>`;
    return html`<li data-era=${index}>
      <input
        class="name"
        dir=${textDir(label, store.words.dir)}
        autocomplete="off"
        aria-label=${isFresh ? words.fresh : store.fill(words.label, n)}
        placeholder=${isFresh ? words.fresh : nothing}
        .value=${live(label)}
        @input=${(e: Event) => store.apply(setEra(store.draft, index, 'label', fieldText(e)), {merge: `era ${index} label`})}
        @change=${() => store.settle()}
      />
      <input
        class="date"
        dir=${dateDir(text, store.words.dir)}
        autocomplete="off"
        spellcheck="false"
        aria-label=${isFresh ? words.freshDate : store.fill(words.date, n)}
        placeholder=${isFresh ? words.freshDate : nothing}
        aria-describedby=${`era-${index}`}
        .value=${live(text)}
        @input=${(e: Event) => this.#onDate(index, fieldText(e))}
        @change=${() => this.#commit(index)}
      />
      <span class="moves"
        >${
          isFresh
            ? nothing
            : html`${move(-1, words.up, index === 0)}${move(1, words.down, index === count - 1)}<button
                class="plain"
                type="button"
                data-remove
                aria-label=${store.fill(words.remove, named)}
                @click=${() => this.#remove(index)}
              >
                ${icon('remove')}
              </button>`
        }</span
      >
      <div class="told" id=${`era-${index}`}>
        ${
          text.trim()
            ? dateReadingView(text, {}, store, edtf => this.#pick(index, edtf), {isEra: true})
            : isFresh && !label
              ? nothing
              : html`<p class="hint">${words.dateEmpty}</p>`
        }
      </div>
      ${text.trim() ? faults.map(({severity, message, remedy}) => html`<p class="problem ${severity}">${message} ${remedy}</p>`) : nothing}
    </li>`;
  }

  #onDate(index: number, text: string): void {
    const {store} = this;
    this.typed = {index, text};
    const read = store.isMeant('date', text) ? store.readDate(text) : undefined;
    if (read || !text.trim()) this.#put(index, read?.date.edtf ?? '');
  }

  /** Takes what was typed: as it is understood, else as it is, for Problems to name. */
  #commit(index: number): void {
    const {store, typed} = this;
    this.typed = undefined;
    if (typed?.index === index) this.#put(index, store.readDate(typed.text)?.date.edtf ?? typed.text);
    store.settle();
  }

  #pick(index: number, edtf: string): void {
    this.typed = undefined;
    this.#put(index, edtf);
  }

  #put(index: number, date: string): void {
    const {store} = this;
    store.apply(setEra(store.draft, index, 'date', date), {merge: `era ${index} date`});
  }

  async #move(index: number, by: -1 | 1): Promise<void> {
    this.store.apply(moveEra(this.store.draft, index, by));
    await this.updateComplete;
    // The focus goes along with the era, on to the other arrow where it can go no further.
    const buttons = `[data-era="${index + by}"] button:not(:disabled)`;
    const root = this.renderRoot;
    (
      root.querySelector<HTMLElement>(`${buttons}[data-move="${by}"]`) ?? root.querySelector<HTMLElement>(buttons)
    )?.focus();
  }

  #remove(index: number): void {
    const {store} = this;
    store.apply(removeEra(store.draft, index));
    const {eras} = panelWords(store.words.lang);
    store.say(eras.removed, {action: {label: store.words.undoIt, run: () => store.undo()}});
    void this.focusEra(Math.min(index, erasOf(store.draft).length));
  }
}
