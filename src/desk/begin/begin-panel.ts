import {css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {fromTsv} from '../../core/desk/grid-text.ts';
import {controls} from '../controls/controls.styles.ts';
import {fieldText} from '../controls/field-text.ts';
import {textDir} from '../controls/text-dir.ts';
import {type DeskStore, StoreController} from '../desk-store.ts';
import {dateReadingStyles} from '../events/date-reading.styles.ts';
import {dateWords} from '../events/date-reading-view.ts';
import {cellsOf} from '../events/table-clipboard.ts';
import {columns} from '../events/table-motion.ts';
import {kindOfText} from './kind-of-text.ts';
import type {TakenIn} from './take-in.ts';

/** What was taken in, for the desk to open. */
export class KhattTakenEvent extends Event {
  readonly taken: TakenIn;

  constructor(taken: TakenIn) {
    super('khatt-taken', {bubbles: true, composed: true});
    this.taken = taken;
  }
}

/** A file of the journalist's own; files larger than this are no timeline that is edited by hand. */
const LARGEST = 20_000_000;

/** Reads what was chosen or dropped: a file, or the files of a published folder. */
export async function takeChosen(files: readonly File[], store: DeskStore): Promise<TakenIn> {
  const {takeFile, keepImagesOf, storyAmong} = await reader();
  const file = storyAmong(files);
  if (!file || file.size > LARGEST) throw new RangeError('No file, or one that is too large.');
  await keepImagesOf(files);
  return takeFile(new Uint8Array(await file.arrayBuffer()), file.name, store);
}

/** What reads articles, sheets and files, loaded with the first of them. */
const reader = () => import('./take-in.ts');

/** Where a story begins: one box for whatever there is, a file, an example, or an empty table. */
export class BeginPanel extends LitElement {
  static override styles = [
    controls,
    dateReadingStyles,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: clamp(1rem, 4vw, 2.5rem);
      }
      .begin {
        display: grid;
        gap: 1rem;
        max-inline-size: 44rem;
        margin-inline: auto;
      }
      h2 {
        font-size: 1.5rem;
        line-height: 1.35;
      }
      .intro {
        color: var(--_quiet);
      }
      textarea {
        min-block-size: 11rem;
        max-block-size: 45vh;
        margin-block-start: 0.25rem;
        padding: 0.75rem;
        line-height: 1.7;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.75rem;
      }
      .row .field {
        flex: 1 1 14rem;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        padding-block-start: 1rem;
        border-block-start: 1px solid var(--_rule);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    store: {attribute: false},
    example: {attribute: false},
    text: {attribute: false},
    published: {attribute: false},
    isDayMissing: {attribute: false},
  };

  store!: DeskStore;
  /** A document to try the desk with; without one there is no button for it. */
  example: object | undefined;
  private text = '';
  private published = '';
  private isDayMissing = false;

  constructor() {
    super();
    new StoreController(this);
  }

  protected override render(): TemplateResult {
    const {store, text, published} = this;
    const {begin} = store.words;
    const day = published.trim() ? store.readDate(published) : undefined;
    const isDay = day?.date.precision === 'day' || day?.date.precision === 'minute' || day?.date.precision === 'second';
    return html`<div class="begin">
      <div>
        <h2>${begin.heading}</h2>
        <p class="intro">${begin.hint}</p>
      </div>
      <div>
        <label for="text">${begin.box}</label>
        <textarea
          id="text"
          dir=${textDir(text, store.words.dir)}
          rows="8"
          placeholder=${begin.placeholder}
          .value=${text}
          @input=${(e: Event) => {
            this.text = fieldText(e);
          }}
          @paste=${this.#onPaste}
        ></textarea>
      </div>
      <div class="row">
        <div class="field">
          <label for="published">${begin.published}</label>
          <input
            id="published"
            dir=${textDir(published, store.words.dir)}
            autocomplete="off"
            aria-describedby="published-more"
            aria-invalid=${this.isDayMissing && !isDay}
            placeholder=${dateWords(store.readDate(store.today)?.date ?? never(), store)}
            .value=${published}
            @input=${(e: Event) => {
              this.published = fieldText(e);
            }}
          />
        </div>
        <button class="main" type="button" data-way="text" ?disabled=${!text.trim()} @click=${this.#go}>${begin.go}</button>
      </div>
      <div id="published-more">
        ${
          published.trim() && !isDay
            ? html`<p class="fault">${begin.needsDay}</p>`
            : html`<p class="hint">${day ? html`<strong>${dateWords(day.date, store)}</strong> · ` : nothing}${begin.publishedHint}</p>`
        }
      </div>
      <div class="ways">
        <label class="button"
          >${begin.file}<input class="unseen" type="file" multiple data-way="file" @change=${this.#onFile}
        /></label>
        ${
          this.example
            ? html`<button type="button" data-way="example" @click=${this.#onExample}>${begin.example}</button>`
            : nothing
        }
        <button type="button" data-way="nothing" @click=${() => this.#send({draft: store.draft, said: []})}>
          ${begin.nothing}
        </button>
      </div>
    </div>`;
  }

  /** An article that came as a file stands in the box, as if it had been pasted: its day is asked for next. */
  async offer(article: string): Promise<void> {
    this.text = article;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('#published')?.focus();
  }

  #send(taken: TakenIn): void {
    if (taken.draft) this.text = '';
    this.dispatchEvent(new KhattTakenEvent(taken));
  }

  async #read(take: (by: Awaited<ReturnType<typeof reader>>) => TakenIn | Promise<TakenIn>): Promise<void> {
    const by = await reader().catch(() => undefined);
    if (by) this.#send(await take(by));
    else this.store.say(this.store.words.partFailed, {kind: 'warning'});
  }

  /** Reads what is in the box. The day of publication, where none is given, is today. */
  readonly #go = async (): Promise<void> => {
    const {store, text} = this;
    const kind = kindOfText(text);
    if (kind === 'file') return this.#read(({takeFile}) => takeFile(text, '', store));
    if (kind === 'cells') {
      const cells = fromTsv(text.replace(/^\n+|\n+$/g, ''));
      return this.#read(({takeCells}) => takeCells(cells, columns, store));
    }
    const read = this.published.trim() ? store.readDate(this.published) : undefined;
    const [day] = /^\d{4}-\d\d-\d\d/.exec(read?.date.edtf ?? (this.published.trim() ? '' : store.today)) ?? [];
    this.isDayMissing = !day;
    if (day) await this.#read(({takeArticle}) => takeArticle(text, day, store));
  };

  /** Cells are read at once; of an article the day of publication is still to be told. */
  readonly #onPaste = async (event: ClipboardEvent): Promise<void> => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length && !text) {
      event.preventDefault();
      await this.#take(files);
      return;
    }
    if (this.text.trim() || kindOfText(text) !== 'cells') return;
    event.preventDefault();
    const cells = await cellsOf({html, text});
    await this.#read(({takeCells}) => takeCells(cells, columns, this.store));
  };

  readonly #onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length) await this.#take(files);
  };

  async #take(files: readonly File[]): Promise<void> {
    const {store} = this;
    try {
      this.#send(await takeChosen(files, store));
    } catch {
      store.say(store.words.begin.fileFailed, {kind: 'warning'});
    }
  }

  readonly #onExample = async (): Promise<void> => {
    await this.#read(({takeFile}) => takeFile(JSON.stringify(this.example), '', this.store));
  };
}

function never(): never {
  throw new Error('Today is a day.');
}
