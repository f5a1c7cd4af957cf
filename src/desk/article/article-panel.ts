import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {classMap} from 'lit/directives/class-map.js';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {
  type ArticleReading,
  addMark,
  type FoundMark,
  type JoinedArticle,
  joinRows,
  type Piece,
  paragraphsOf,
  quoteWords,
  readArticle,
  rereadRow,
} from '../../core/desk/article-marks.ts';
import {fieldsOf, headText, type Row} from '../../core/desk/draft.ts';
import {removeRows, setArticle} from '../../core/desk/edits.ts';
import {controls} from '../controls/controls.styles.ts';
import {fieldText} from '../controls/field-text.ts';
import {type DeskStore, StoreController} from '../desk-store.ts';
import {edtfWords} from '../events/date-reading-view.ts';
import type {Decider} from '../messages/panel-words.ts';
import {panelWords} from '../messages/panel-words-for.ts';
import {articleStyles} from './article-panel.styles.ts';
import {selectedWords, type WordRange} from './words-at.ts';

const deciders = /-(past-verb|future-verb|adjective|no-verb|published|nearest|other-weekday)$/;

/** The article beside the events: its dates are marked and read, its passages lead to their events, and the other way round. */
export class ArticlePanel extends LitElement {
  static override styles = [controls, articleStyles];
  static override properties: PropertyDeclarations = {
    store: {attribute: false},
    current: {attribute: false},
    selected: {attribute: false},
    isEditing: {attribute: false},
    said: {attribute: false},
  };

  store!: DeskStore;
  /** Index of the mark that is pointed at or has the focus; the last one stays until there is another. */
  private current: number | undefined;
  private selected: WordRange | undefined;
  private isEditing = false;
  private said: {readonly text: string; readonly undo: boolean} | undefined;

  #read: {readonly key: string; readonly reading: ArticleReading} | undefined;
  #joined:
    | {readonly reading: ArticleReading; readonly rows: readonly Row[]; readonly result: JoinedArticle}
    | undefined;
  #shownKey: number | undefined;

  constructor() {
    super();
    new StoreController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#onSelection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#onSelection);
  }

  /** Reading takes a few ms for a long article, so it is done once for each. */
  get #reading(): ArticleReading {
    const {draft, published} = this.store;
    const lang = headText(draft, 'lang');
    const timeZone = headText(draft, 'timeZone');
    const key = JSON.stringify([draft.article, published, lang, timeZone]);
    if (this.#read?.key !== key) {
      const reading = readArticle(draft.article, {published, ...(lang && {lang}), ...(timeZone && {timeZone})});
      this.#read = {key, reading};
      this.current = undefined;
    }
    return this.#read.reading;
  }

  get #join(): JoinedArticle {
    const reading = this.#reading;
    const {rows} = this.store.draft;
    if (this.#joined?.reading !== reading || this.#joined.rows !== rows)
      this.#joined = {reading, rows, result: joinRows(reading, rows)};
    return this.#joined.result;
  }

  protected override render(): TemplateResult {
    const {store} = this;
    const {article: words} = panelWords(store.words.lang);
    const {article} = store.draft;
    const isEmpty = !article.trim() && !this.isEditing;
    if (isEmpty) {
      return html`<div class="empty">
        <p class="hint" id="empty">${words.empty}</p>
        <textarea aria-label=${words.box} aria-describedby="empty" dir="auto" .value=${live(article)} @input=${this.#onPasted} @change=${this.#onWritten}></textarea>
      </div>`;
    }
    if (this.isEditing) {
      return html`${this.#head('')}<textarea aria-label=${words.box} dir="auto" .value=${live(article)} @input=${this.#onWritten} @select=${this.#onSelection}></textarea>
        <div class="reading">${this.#quoteButton()}</div>`;
    }
    const reading = this.#reading;
    const joined = this.#join;
    const dates = reading.marks.filter(({edtf}) => edtf !== null).length;
    return html`${this.#head(store.count(words.dates, dates))}
      <div
        class="text"
        role="group"
        aria-label=${words.label}
        lang=${headText(store.draft, 'lang') || nothing}
        @mousedown=${this.#onMouseDown}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
        @pointerover=${this.#onPoint}
        @focusin=${this.#onPoint}
      >
        ${paragraphsOf(reading, joined).map(
          ({pieces}) => html`<p dir="auto">
            ${repeat(pieces, keyOfPiece, piece => this.#piece(piece, reading, joined))}
          </p>`,
        )}
      </div>
      <div hidden>${reading.marks.map((mark, i) => html`<span id=${`told-${i}`}>${this.#told(mark)}</span>`)}</div>
      ${this.#readingView(reading, joined)}`;
  }

  protected override updated(): void {
    this.toggleAttribute('data-empty', !this.store.draft.article.trim() && !this.isEditing);
    const {key} = this.store.active;
    if (key === this.#shownKey) return;
    const isFirst = this.#shownKey === undefined;
    this.#shownKey = key;
    // Where the reader has just clicked it is in view, and stays where it is.
    if (!isFirst) this.renderRoot.querySelector('.passage.active')?.scrollIntoView({block: 'nearest'});
  }

  #head(count: string): TemplateResult {
    const {article: words} = panelWords(this.store.words.lang);
    return html`<header>
      <span>${count}</span>
      <button class="plain" type="button" data-action="edit-article" aria-pressed=${this.isEditing} @click=${this.#onEdit}>
        ${this.isEditing ? words.done : words.edit}
      </button>
    </header>`;
  }

  #piece({start, end, mark: index, keys}: Piece, {text, marks}: ArticleReading, {rowOf}: JoinedArticle): unknown {
    const {active} = this.store;
    const words = text.slice(start, end);
    const isActive = keys.includes(active.key);
    const passage = keys.length > 0;
    const mark = index === undefined ? undefined : marks[index];
    if (!mark || index === undefined) {
      return html`<span class=${classMap({passage, active: isActive})} data-start=${start} data-key=${keys.at(-1) ?? nothing}>${words}</span>`;
    }
    const isEvent = rowOf.has(index);
    const state = mark.edtf === null ? 'vague' : isEvent ? 'event' : 'free';
    return html`<span
      class=${classMap({mark: true, [state]: true, passage, active: isActive, current: index === this.current})}
      role="button"
      tabindex="0"
      data-start=${start}
      data-mark=${index}
      aria-pressed=${mark.edtf === null ? nothing : isEvent}
      aria-disabled=${mark.edtf === null ? 'true' : nothing}
      aria-describedby=${`told-${index}`}
      >${words}</span
    >`;
  }

  /** The reading of a mark and how it came about. */
  #told(mark: FoundMark): string {
    const rule = this.#rule(mark);
    return mark.edtf === null ? rule : `${edtfWords(mark.edtf, this.store)}. ${rule}`;
  }

  #rule({rule, edtf, event}: FoundMark): string {
    const {rules} = panelWords(this.store.words.lang).article;
    const [, decider] = deciders.exec(rule) ?? [];
    const told = edtf === null ? 'vague' : (decider ?? (event?.['dating'] === 'derived' ? 'reckoned' : 'stated'));
    return rules[told as Decider];
  }

  #readingView({marks}: ArticleReading, {rowOf}: JoinedArticle): TemplateResult {
    const {store, current, said} = this;
    const {article: words} = panelWords(store.words.lang);
    const mark = current === undefined ? undefined : marks[current];
    const key = current === undefined ? undefined : rowOf.get(current);
    const row = store.draft.rows.find(each => each.key === key);
    // The date that the event has now may be another reading than the first.
    const date = row ? String(fieldsOf(row)['date'] ?? '') : (mark?.edtf ?? '');
    const others = mark ? [...new Set([mark.edtf, ...mark.alternatives])].filter(edtf => edtf && edtf !== date) : [];
    return html`<div class="reading">
      ${
        mark
          ? html`<p>
                <q>${mark.text}</q> ${mark.edtf === null ? nothing : html`<strong>${edtfWords(date, store)}</strong>`}
                ${mark.edtf === null ? nothing : html`<span class="hint">${key === undefined ? words.noEvent : words.isEvent}</span>`}
              </p>
              <p class="hint">
                ${this.#rule(mark)}${mark.cue ? html`. ${store.fill(words.cue, {word: mark.cue})}` : nothing}
              </p>
              <div class="ways">
                ${
                  mark.edtf === null
                    ? nothing
                    : html`<button type="button" data-action="toggle-mark" @click=${() => this.#toggle(current as number)}>
                        ${key === undefined ? words.make : words.drop}
                      </button>`
                }
                ${others.map(
                  edtf => html`<button
                    type="button"
                    data-action="flip"
                    data-edtf=${edtf}
                    aria-label=${`${words.flip}: ${edtfWords(edtf as string, store)}`}
                    @click=${() => this.#reread(current as number, edtf as string)}
                  >
                    ${edtfWords(edtf as string, store)}
                  </button>`,
                )}
                ${
                  key === undefined
                    ? nothing
                    : html`<button type="button" data-action="show-event" @click=${() => store.select(key, 'title', {focus: true})}>${words.show}</button>
                        <button type="button" data-action="quote-sentence" @click=${() => this.#quote(mark.sentence.index, mark.sentence.index + mark.sentence.length, key)}>${words.quoteSentence}</button>`
                }
              </div>`
          : html`<p class="hint">${words.hint}</p>`
      }
      ${this.#quoteButton()}
      <p role="status">
        ${
          said
            ? html`${said.text} ${said.undo ? html`<button class="plain" type="button" @click=${this.#onUndo}>${store.words.undoIt}</button>` : nothing}`
            : nothing
        }
      </p>
    </div>`;
  }

  #quoteButton(): TemplateResult | typeof nothing {
    const {store, selected} = this;
    const {article: words} = panelWords(store.words.lang);
    const row = store.activeRow;
    if (!selected || !row) return nothing;
    const title = String(fieldsOf(row)['title'] ?? '') || words.untitled;
    return html`<div class="ways">
      <button class="main" type="button" data-action="quote" @pointerdown=${keepSelection} @click=${() => this.#quote(selected.start, selected.end, row.key)}>
        <span>${words.quote}: <bdi>${title}</bdi></span>
      </button>
    </div>`;
  }

  // ---- What is done ------------------------------------------------------------------------------------------

  #toggle(index: number): void {
    const {store} = this;
    const {article: words} = panelWords(store.words.lang);
    const mark = this.#reading.marks[index];
    if (!mark || mark.edtf === null) return;
    const key = this.#join.rowOf.get(index);
    if (key === undefined) {
      this.#add(mark);
    } else {
      store.apply(removeRows(store.draft, [key]), {place: {key}});
      this.said = {text: words.dropped, undo: true};
    }
  }

  #add(mark: FoundMark, edtf?: string): void {
    const {store} = this;
    const {article: words} = panelWords(store.words.lang);
    const added = addMark(store.draft, mark, {published: store.published, ...(edtf && {edtf})});
    if (added.key === undefined) return;
    store.apply(added.draft, {place: {key: added.key}});
    store.select(added.key, 'title');
    const title = String(mark.event?.['title'] ?? '') || words.untitled;
    this.said = {text: store.fill(words.made, {title}), undo: true};
  }

  /** Flips an event to another reading of its words; a mark without an event gets one. */
  #reread(index: number, edtf: string): void {
    const {store} = this;
    const mark = this.#reading.marks[index];
    const key = this.#join.rowOf.get(index);
    if (!mark) return;
    if (key === undefined) this.#add(mark, edtf);
    else store.apply(rereadRow(store.draft, key, edtf, store.published), {place: {key, field: 'date'}});
    if (key !== undefined) this.said = undefined;
  }

  #quote(start: number, end: number, key: number): void {
    const {store} = this;
    store.apply(quoteWords(store.draft, key, start, end), {place: {key}});
    this.selected = undefined;
    this.said = {text: panelWords(store.words.lang).article.quoted, undo: true};
  }

  readonly #onUndo = (): void => {
    this.said = undefined;
    this.store.undo();
  };

  readonly #onEdit = async (): Promise<void> => {
    this.isEditing = !this.isEditing;
    this.selected = undefined;
    this.said = undefined;
    this.store.settle();
    await this.updateComplete;
    if (this.isEditing) this.renderRoot.querySelector('textarea')?.focus();
  };

  readonly #onWritten = (event: Event): void => {
    const {store} = this;
    const value = fieldText(event);
    store.apply(setArticle(store.draft, value), this.isEditing ? {merge: 'article'} : {});
  };

  /** What is pasted is a whole article, and its dates are shown at once; what is typed may go on. */
  readonly #onPasted = async (event: InputEvent): Promise<void> => {
    if (!/^insertFrom(?:Paste|Drop)/.test(event.inputType)) return;
    this.#onWritten(event);
    await this.updateComplete;
    // The field is gone, and with it the focus.
    const mark = this.renderRoot.querySelector<HTMLElement>('[data-mark]');
    (mark ?? this.renderRoot.querySelector<HTMLElement>('[data-action=edit-article]'))?.focus();
  };

  readonly #onSelection = (): void => {
    const area = this.renderRoot.querySelector('textarea');
    if (area) {
      const {selectionStart: start, selectionEnd: end} = area;
      this.selected = this.isEditing && end > start ? {start, end} : undefined;
      return;
    }
    const selected = selectedWords(this.renderRoot as ShadowRoot);
    // What was selected elsewhere leaves a choice made here as it is until it is used.
    if (selected?.start !== this.selected?.start || selected?.end !== this.selected?.end) this.selected = selected;
  };

  readonly #onPoint = (event: Event): void => {
    const index = indexOf(event);
    if (index !== undefined && index !== this.current) {
      this.current = index;
      this.said = undefined;
    }
  };

  /** Two quick clicks on a mark take its event out and put it back; they do not choose its words, as they would elsewhere. */
  readonly #onMouseDown = (event: MouseEvent): void => {
    if (event.detail > 1 && indexOf(event) !== undefined) event.preventDefault();
  };

  readonly #onClick = (event: Event): void => {
    if (this.selected) return;
    const index = indexOf(event);
    if (index !== undefined) {
      this.current = index;
      this.#toggle(index);
      return;
    }
    const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key) this.store.select(Number(key));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const index = indexOf(event);
    if (index === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#toggle(index);
      return;
    }
    const marks = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-mark]')];
    const at = marks.indexOf(event.target as HTMLElement);
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step === undefined || at < 0) return;
    event.preventDefault();
    marks[at + step]?.focus();
  };
}

/** A mark that has the focus keeps it, though what stands around it is taken apart. */
const keyOfPiece = ({start, mark}: Piece): string => (mark === undefined ? `${start}` : `mark ${mark}`);

const keepSelection = (event: Event): void => event.preventDefault();

function indexOf(event: Event): number | undefined {
  const index = (event.target as Element).closest<HTMLElement>('[data-mark]')?.dataset['mark'];
  return index === undefined ? undefined : Number(index);
}
