import {css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {emptyDraft} from '../../core/desk/draft.ts';
import {controls} from '../controls/controls.styles.ts';
import {fieldText} from '../controls/field-text.ts';
import {icon} from '../controls/icons.ts';
import {textDir} from '../controls/text-dir.ts';
import {type DeskStore, StoreController} from '../desk-store.ts';
import type {DraftKeeper} from './draft-keeper.ts';
import type {KeptDraft} from './draft-shelf.ts';

/** The drafts of this browser: opened, renamed, deleted. */
export class DraftsDialog extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        inline-size: min(38rem, calc(100vw - 2rem));
        max-block-size: calc(100vh - 4rem);
        padding: 1.25rem;
        border: 1px solid var(--_rule);
        border-radius: 0.6rem;
        background: var(--_paper);
        color: inherit;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.45);
      }
      .top,
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem;
      }
      .top {
        justify-content: space-between;
        margin-block-end: 0.75rem;
      }
      h2 {
        font-size: 1.25rem;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.25rem 0.75rem;
        align-items: center;
        padding-block: 0.6rem;
        border-block-start: 1px solid var(--_rule);
      }
      li strong {
        display: block;
        overflow-wrap: anywhere;
      }
      li .buttons {
        display: flex;
        gap: 0.35rem;
      }
      .ways {
        margin-block-start: 1rem;
        padding-block-start: 1rem;
        border-block-start: 1px solid var(--_rule);
      }
      @media (width < 36rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    store: {attribute: false},
    keeper: {attribute: false},
    drafts: {attribute: false},
    renaming: {attribute: false},
  };

  store!: DeskStore;
  keeper!: DraftKeeper;
  private drafts: readonly KeptDraft[] = [];
  /** Id of the draft whose name is being written. */
  private renaming = '';

  constructor() {
    super();
    new StoreController(this);
  }

  /** Opens it, with what is kept now. */
  async show(): Promise<void> {
    await this.updateComplete;
    await this.keeper.settled();
    await this.#read();
    this.renaming = '';
    await this.updateComplete;
    this.#dialog?.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  async #read(): Promise<void> {
    this.drafts = await this.keeper.list();
  }

  protected override render(): TemplateResult {
    const {words} = this.store;
    return html`<dialog aria-labelledby="heading">
      <div class="top">
        <h2 id="heading">${words.drafts.heading}</h2>
        <button class="plain" type="button" aria-label=${words.form.close} @click=${this.#close}>${icon('close')}</button>
      </div>
      ${
        this.drafts.length
          ? html`<ul role="list">
              ${repeat(
                this.drafts,
                ({id}) => id,
                draft => this.#item(draft),
              )}
            </ul>`
          : html`<p class="hint">${words.drafts.none}</p>`
      }
      <div class="ways">
        <button type="button" data-draft="new" @click=${this.#fresh}>${icon('add')}${words.drafts.fresh}</button>
      </div>
    </dialog>`;
  }

  #item(draft: KeptDraft): TemplateResult {
    const {store, keeper} = this;
    const {words} = store;
    const title = keeper.titleOf(draft);
    const isOpen = draft.id === keeper.id;
    const changed = new Intl.DateTimeFormat(words.lang, {
      dateStyle: 'medium',
      timeStyle: 'short',
      calendar: 'gregory',
      numberingSystem: words.numerals,
    }).format(draft.changed);
    if (this.renaming === draft.id) {
      return html`<li data-id=${draft.id}>
        <input
          aria-label=${words.drafts.newName}
          dir=${textDir(title, words.dir)}
          .value=${title}
          @keydown=${(e: KeyboardEvent) => this.#onNameKey(draft, title, e)}
          @change=${(e: Event) => this.#rename(draft, fieldText(e))}
          @blur=${() => {
            this.renaming = '';
          }}
        />
      </li>`;
    }
    return html`<li data-id=${draft.id} aria-current=${isOpen ? 'true' : nothing}>
      <div>
        <strong><bdi>${title}</bdi></strong>
        <span class="hint"
          >${isOpen ? `${words.drafts.current} · ` : ''}${store.fill(words.drafts.changed, {date: changed})}</span
        >
      </div>
      <div class="buttons">
        ${
          isOpen
            ? nothing
            : html`<button type="button" data-draft="open" @click=${() => this.#open(draft)}>${words.drafts.open}</button>`
        }
        <button type="button" data-draft="rename" @click=${() => this.#startRenaming(draft)}>${words.drafts.rename}</button>
        <button type="button" data-draft="remove" @click=${() => this.#remove(draft)}>${words.drafts.remove}</button>
      </div>
    </li>`;
  }

  readonly #close = (): void => this.#dialog?.close();

  readonly #fresh = (): void => {
    this.keeper.begin(emptyDraft);
    this.#close();
  };

  #open(draft: KeptDraft): void {
    this.keeper.open(draft);
    this.#close();
  }

  async #startRenaming(draft: KeptDraft): Promise<void> {
    this.renaming = draft.id;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.select();
  }

  /** Enter takes the name, Escape leaves it as it was; the dialog stays open, and the focus in it. */
  async #onNameKey({id}: KeptDraft, title: string, event: KeyboardEvent): Promise<void> {
    const {key, target} = event;
    if (key !== 'Enter' && key !== 'Escape') return;
    event.preventDefault();
    const input = target as HTMLInputElement;
    if (key === 'Escape') input.value = title;
    input.blur();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] [data-draft=rename]`)?.focus();
  }

  async #rename(draft: KeptDraft, name: string): Promise<void> {
    await this.keeper.rename(draft, name.trim());
    await this.#read();
  }

  /** Taken away at once, and brought back as quickly. */
  async #remove(draft: KeptDraft): Promise<void> {
    const {store, keeper} = this;
    const {words} = store;
    const isOpen = draft.id === keeper.id;
    await keeper.remove(draft);
    if (isOpen) keeper.begin(emptyDraft);
    await this.#read();
    store.say(store.fill(words.drafts.removed, {title: keeper.titleOf(draft)}), {
      action: {
        label: words.undoIt,
        run: () => {
          void keeper.restore(draft).then(async () => {
            if (isOpen) keeper.open(draft);
            await this.#read();
          });
        },
      },
    });
    this.#close();
  }
}
