import {css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {fieldsOf, isObject} from '../../core/desk/draft.ts';
import {controls} from '../controls/controls.styles.ts';
import {type DeskStore, StoreController} from '../desk-store.ts';
import {dataUrlOf, imageTypes, isLocalImage, keepImage, keptImage} from '../drafts/local-images.ts';
import {panelWords} from '../messages/panel-words-for.ts';

/** An image of the journalist's own machine for the chosen event. */
export class ImagePicker extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.35rem 0.6rem;
        margin-block-start: 0.35rem;
        font-size: 0.9375rem;
      }
      .button {
        position: relative;
        color: inherit;
        font-size: inherit;
        font-weight: 400;
      }
      .button:focus-within {
        outline: 2px solid var(--_accent);
        outline-offset: 1px;
      }
      img {
        max-block-size: 4rem;
        max-inline-size: 7rem;
        border-radius: 0.25rem;
      }
      .fault {
        color: var(--_error);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    store: {attribute: false},
    shown: {attribute: false},
    isTooLarge: {attribute: false},
  };

  store!: DeskStore;
  /** The image that is shown, by its name, as a `data:` address; empty where it is no longer on this machine. */
  private shown: {readonly name: string; readonly url: string} | undefined;
  private isTooLarge = false;

  constructor() {
    super();
    new StoreController(this);
  }

  protected override render(): TemplateResult {
    const {images: words} = panelWords(this.store.words.lang);
    const name = this.#name;
    return html`<label class="button"
        >${words.choose}<input class="unseen" type="file" accept=${imageTypes} data-action="image" @change=${this.#onChoose}
      /></label>
      ${name && this.shown?.name === name && this.shown.url ? html`<img src=${this.shown.url} alt="" />` : nothing}
      ${name ? html`<button class="plain" type="button" data-action="remove-image" @click=${() => this.#put('')}>${words.remove}</button>` : nothing}
      <span class=${this.isTooLarge ? 'fault' : 'hint'} role="status">${this.isTooLarge ? words.tooLarge : name ? words.hint : nothing}</span>`;
  }

  protected override updated(): void {
    const name = this.#name;
    if (name && this.shown?.name !== name) void this.#read(name);
  }

  /** Of the chosen event's image, where it is one of this machine. */
  get #name(): string {
    const row = this.store.activeRow;
    const media = row && fieldsOf(row)['media'];
    const src = isObject(media) ? media['src'] : undefined;
    return isLocalImage(src) ? src : '';
  }

  async #read(name: string): Promise<void> {
    this.shown = {name, url: ''};
    const image = await keptImage(name);
    if (image && name === this.#name) this.shown = {name, url: await dataUrlOf(image)};
  }

  #put(name: string): void {
    this.store.edit([{key: this.store.active.key, field: 'image', text: name}]);
  }

  readonly #onChoose = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    try {
      this.isTooLarge = false;
      this.#put(await keepImage(file));
    } catch {
      this.isTooLarge = true;
    }
  };
}
