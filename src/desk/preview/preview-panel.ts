import {html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import type {Row} from '../../core/desk/draft.ts';
import {directionOf} from '../../core/scene/build-scene.ts';
import type {KhattSelectEvent} from '../../element/khatt-events.ts';
import type {KhattTimeline} from '../../element/khatt-timeline.ts';
import {controls} from '../controls/controls.styles.ts';
import {type DeskStore, StoreController} from '../desk-store.ts';
import {dataUrlOf, isLocalImage, keptImage} from '../drafts/local-images.ts';
import {panelWords} from '../messages/panel-words-for.ts';
import {previewStyles} from './preview-panel.styles.ts';

/** CSS px of the page that the timeline stands in. */
const widths = {phone: 360, tablet: 768, desktop: 1200} as const;
type Device = keyof typeof widths;

/** One clear dot. */
const noImage = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

type Look = 'light' | 'dark' | 'print';

/** What readers will see, while it is written: the element itself, at the width of other devices, made smaller where there is no room. */
export class PreviewPanel extends LitElement {
  static override styles = [controls, previewStyles];
  static override properties: PropertyDeclarations = {
    store: {attribute: false},
    device: {attribute: false},
    direction: {attribute: false},
    look: {attribute: false},
  };

  store!: DeskStore;
  private device: Device = 'phone';
  /** Empty: that of the story's language. */
  private direction: 'rtl' | 'ltr' | '' = '';
  private look: Look = 'light';

  #frame = 0;
  /** Of what is drawn. */
  #shown: {readonly head: unknown; readonly rows: readonly Row[]} | undefined;
  /** The row whose event is open, as this panel knows it. */
  #selectedKey: number | undefined;
  /** Of the room alone: a sheet that is observed too would be told of in the frame in which the timeline in it is. */
  readonly #sizes = new ResizeObserver(() => this.#fitSoon());

  /** The image that each waits for, since a card shows one after another. */
  readonly #awaited = new WeakMap<Element, string>();
  readonly #images = new MutationObserver(() => this.#showImages());

  constructor() {
    super();
    new StoreController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#images.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#shown = undefined;
  }

  protected override render(): TemplateResult {
    const {store, device, look} = this;
    const {preview: words} = panelWords(store.words.lang);
    const isEmpty = store.draft.rows.length === 0;
    return html`<div class="bar">
        ${this.#set('device', words.width, words.widths, device)} ${this.#set('direction', words.dir, words.dirs, this.#dir)}
        ${this.#set('look', words.look, words.looks, look)}
        ${
          store.selectedId
            ? html`<button class="plain" type="button" data-action="edit-event" @click=${() => store.select(store.active.key, 'title', {focus: true})}>${words.edit}</button>`
            : nothing
        }
      </div>
      <div class="room" tabindex="-1">
        ${isEmpty ? html`<p class="empty hint">${words.empty}</p>` : nothing}
        <div class="fit" ?hidden=${isEmpty}>
          <div class="sheet ${look}">
            <khatt-timeline
              lang=${store.storyLang}
              dir=${this.#dir}
              without-links
              @khatt-select=${this.#onSelect}
              @khatt-load=${this.#fitSoon}
              @khatt-view=${this.#fitSoon}
              @click=${this.#fitSoon}
              @keyup=${this.#fitSoon}
            ></khatt-timeline>
          </div>
        </div>
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {sheet, room, timeline} = this.#parts;
    if (!sheet || !room || !timeline) return;
    if (!this.#shown) {
      this.#sizes.observe(room);
      this.#images.observe(timeline.renderRoot, {subtree: true, childList: true, attributeFilter: ['src']});
    }
    if (changed.has('device') || !this.#shown) {
      sheet.style.width = `${widths[this.device]}px`;
      this.#fit();
    }
    if (changed.has('look') || changed.has('direction') || changed.has('device')) this.#fitSoon();
    if (changed.has('look')) timeline.dispatchEvent(new Event(this.look === 'print' ? 'beforeprint' : 'afterprint'));
    // Letters come faster than a story is drawn: what was typed shows first, and the story as it is then in the next frame.
    if (!this.#shown) this.#draw();
    else if (!this.#frame) this.#frame = requestAnimationFrame(this.#draw);
  }

  get #dir(): 'rtl' | 'ltr' {
    return this.direction || directionOf(this.store.storyLang);
  }

  get #parts() {
    const root = this.renderRoot;
    return {
      room: root.querySelector<HTMLElement>('.room'),
      fit: root.querySelector<HTMLElement>('.fit'),
      sheet: root.querySelector<HTMLElement>('.sheet'),
      timeline: root.querySelector<KhattTimeline>('khatt-timeline'),
    };
  }

  /** Draws what has changed. */
  readonly #draw = (): void => {
    this.#frame = 0;
    const {store} = this;
    const {timeline} = this.#parts;
    if (!timeline) return;
    const {head, rows} = store.draft;
    if (this.#shown?.head !== head || this.#shown.rows !== rows) {
      this.#shown = {head, rows};
      timeline.timeline = store.checked.timeline;
    }
    const {key} = store.active;
    const id = store.selectedId ?? '';
    // A row that is gone to shows its event; a card that was closed stays closed while its row is written in.
    if (key !== this.#selectedKey) {
      const isFirst = this.#selectedKey === undefined;
      this.#selectedKey = key;
      if (!isFirst) timeline.selected = id;
      this.#fitSoon();
    } else if (timeline.selected && timeline.selected !== id) timeline.selected = id;
  };

  /** Once the timeline has drawn what it was just told of: it is as high as it then is. */
  readonly #fitSoon = (): void => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => void this.#parts.timeline?.ready.then(() => requestAnimationFrame(this.#fit))),
    );
  };

  readonly #fit = (): void => {
    const {room, fit, sheet} = this.#parts;
    if (!room || !fit || !sheet) return;
    const {paddingLeft, paddingRight} = getComputedStyle(room);
    const there = room.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const scale = Math.min(1, Math.max(there, 1) / widths[this.device]);
    sheet.style.transform = scale < 1 ? `scale(${scale})` : '';
    fit.style.width = `${widths[this.device] * scale}px`;
    fit.style.height = `${sheet.offsetHeight * scale}px`;
  };

  /** A choice between a few. */
  #set(
    name: 'device' | 'direction' | 'look',
    label: string,
    choices: Readonly<Record<string, string>>,
    value: string,
  ): TemplateResult {
    return html`<div class="set" role="group" aria-label=${label}>
      ${Object.entries(choices).map(
        ([choice, text]) => html`<button
          type="button"
          data-set=${name}
          data-value=${choice}
          aria-pressed=${choice === value}
          @click=${() => {
            Object.assign(this, {[name]: choice});
          }}
        >
          ${text}
        </button>`,
      )}
    </div>`;
  }

  /** An image of this machine stands in for the file that it will be, which is not asked for. */
  readonly #showImages = (): void => {
    for (const image of this.#parts.timeline?.renderRoot.querySelectorAll('img') ?? []) {
      const name = image.getAttribute('src');
      if (!isLocalImage(name)) continue;
      image.setAttribute('src', noImage);
      this.#awaited.set(image, name);
      void keptImage(name)
        .then(kept => kept && dataUrlOf(kept))
        .then(url => {
          if (this.#awaited.get(image) !== name || image.getAttribute('src') !== noImage) return;
          if (url) image.setAttribute('src', url);
          else image.removeAttribute('src'); // its words are shown instead
        });
    }
  };

  /** Clicking an event leads to its row. */
  readonly #onSelect = (event: Event): void => {
    const {id} = event as KhattSelectEvent;
    if (!id) return;
    this.#selectedKey = this.store.checked.keyOf.get(id);
    this.store.selectId(id);
  };
}
