import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Advice} from '../../core/desk/editors-check.ts';
import type {Timeline} from '../../core/model/timeline.ts';
import {type Embed, embedsOf} from '../../core/publish/embeds.ts';
import {pageModelOf} from '../../core/publish/publish-files.ts';
import {pageWords, publishWords} from '../../core/publish/publish-words.ts';
import type {PictureSize} from '../../core/publish/share-svg.ts';
import type {KhattTimeline} from '../../element/khatt-timeline.ts';
import {controls} from '../controls/controls.styles.ts';
import {fieldText} from '../controls/field-text.ts';
import {icon} from '../controls/icons.ts';
import {saveFile} from '../controls/save-file.ts';
import {type DeskStore, StoreController} from '../desk-store.ts';
import {fileName} from '../drafts/draft-keeper.ts';
import {panelWords} from '../messages/panel-words-for.ts';
import {adviceOn, checkView} from './check-view.ts';
import {copyText} from './copy-text.ts';
import type {DeskScripts} from './desk-scripts.ts';
import {embedPreview, type PreviewedPage} from './embed-preview.ts';
import {publishStyles} from './publish-dialog.styles.ts';
import {dataOf, folderOf, type PublishWish, pageOf, scriptOf, sharePicture, zipOf} from './published-files.ts';

/** CSS px of the pictures that networks ask for. */
const pictures = {
  link: {width: 1200, height: 630},
  square: {width: 1080, height: 1080},
  portrait: {width: 1080, height: 1350},
} as const satisfies Record<string, PictureSize>;

type FileKind = 'zip' | 'page' | 'json' | 'csv' | 'ics' | 'svg' | 'png' | keyof typeof pictures;

interface Made {
  readonly embeds: readonly Embed[];
  readonly page: PreviewedPage;
}

/** All the ways out of the desk: what to paste into a page, with how it will look, and files of every kind. */
export class PublishDialog extends LitElement {
  static override styles = [controls, publishStyles];
  static override properties: PropertyDeclarations = {
    store: {attribute: false},
    base: {attribute: false},
    made: {attribute: false},
    isBaseWrong: {attribute: false},
    status: {attribute: false},
  };

  store!: DeskStore;
  /** Where the scripts of a published folder come from; without it, folders and pages can't be made. */
  scripts: DeskScripts | undefined;
  /** Called to leave for where an advice can be heeded. */
  go: (advice: Advice) => void = () => undefined;
  private base = '';
  private made: Made | undefined;
  private isBaseWrong = false;
  private status: {readonly text: string; readonly isFault?: true} = {text: ''};
  #advice: readonly Advice[] = [];
  /** Counts what was asked for, so that the last wins. */
  #turn = 0;

  constructor() {
    super();
    new StoreController(this);
  }

  /** Opens it, for the draft as it is now. */
  async show(): Promise<void> {
    this.status = {text: ''};
    this.#advice = adviceOn(this.store);
    await this.#make();
    await this.updateComplete;
    this.#dialog?.showModal();
  }

  close(): void {
    this.#dialog?.close();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #timeline(): Timeline {
    return this.store.checked.timeline;
  }

  get #wish(): PublishWish {
    const timeline = this.#timeline;
    return {timeline, lang: timeline.lang ?? this.store.storyLang, base: this.isBaseWrong ? '' : this.base.trim()};
  }

  /** Reckons the embeds anew. */
  async #make(): Promise<void> {
    const turn = ++this.#turn;
    const wish = this.#wish;
    const {timeline, lang} = wish;
    if (!timeline.events.length) {
      this.made = undefined;
      return;
    }
    // The hash of a script that can't be had is left out of the embed; the rest of it holds.
    const script = this.scripts && (await scriptOf(wish, this.scripts).catch(() => undefined));
    const options = {lang, version: this.scripts?.version ?? '', integrity: script?.integrity ?? ''};
    let model: Awaited<ReturnType<typeof pageModelOf>>;
    try {
      model = await pageModelOf(timeline, {...options, ...(wish.base && {base: wish.base})});
      this.isBaseWrong = false;
    } catch (error) {
      if (!(error instanceof RangeError) || !wish.base) throw error;
      this.isBaseWrong = true;
      model = await pageModelOf(timeline, options);
    }
    if (turn !== this.#turn) return;
    const {options: drawn} = model.published;
    const {whole} = pageWords(drawn.lang);
    this.made = {
      embeds: embedsOf(model),
      page: {timeline, lang: drawn.lang, dir: drawn.dir, frameHeight: model.frameHeight, wholeText: whole},
    };
  }

  protected override render(): TemplateResult {
    const {store, made, status} = this;
    const {publish: words} = panelWords(store.words.lang);
    return html`<dialog aria-labelledby="heading" lang=${store.words.lang} dir=${store.words.dir}>
      <div class="head">
        <h2 id="heading">${words.heading}</h2>
        <button class="plain" type="button" data-action="close" aria-label=${words.close} @click=${this.close}>${icon('close')}</button>
      </div>
      <div class="body">
        ${made ? html`${this.#check()} ${this.#embeds(made)} ${this.#files()}` : html`<p>${words.nothing}</p>`}
      </div>
      ${made ? html`<p class=${`status ${status.text ? 'told' : ''} ${status.isFault ? 'fault' : ''}`} role="status">${status.text}</p>` : nothing}
    </dialog>`;
  }

  #check(): TemplateResult {
    const {store} = this;
    const {publish: words} = panelWords(store.words.lang);
    const lost = new Set(store.problems.filter(({severity}) => severity === 'error').map(({key}) => key));
    lost.delete(undefined);
    return html`<div class="part">
      ${lost.size ? html`<p class="fault" data-left-out>${store.count(words.leftOut, lost.size)}</p>` : nothing}
      ${checkView(store, this.#advice, advice => {
        this.close();
        this.go(advice);
      })}
    </div>`;
  }

  #embeds({embeds, page}: Made): TemplateResult {
    const {store} = this;
    const {publish: words} = panelWords(store.words.lang);
    const {snippets} = publishWords(store.words.lang);
    return html`<section class="part" aria-labelledby="embeds">
      <h3 id="embeds">${words.embeds}</h3>
      <div class="address">
        <label for="base">${words.address}</label>
        <input
          id="base"
          type="url"
          dir="ltr"
          autocomplete="off"
          placeholder="https://example.org/timeline/"
          aria-describedby="base-more"
          aria-invalid=${this.isBaseWrong}
          .value=${this.base}
          @change=${this.#onBase}
        />
        <p id="base-more" class=${this.isBaseWrong ? 'fault' : 'hint'}>
          ${this.isBaseWrong ? words.addressWrong : words.addressHint}
        </p>
      </div>
      <div class="embeds">
        ${embeds.map(
          embed => html`<article class="embed" data-embed=${embed.name} aria-labelledby=${`embed-${embed.name}`}>
            <header>
              <h4 id=${`embed-${embed.name}`}>${snippets[embed.name].title}</h4>
              <button class="main" type="button" data-copy=${embed.name} aria-describedby=${`embed-${embed.name}`} @click=${() => this.#copy(embed)}>
                ${icon('copy')}${words.copy}
              </button>
            </header>
            <p class="hint">${snippets[embed.name].when}</p>
            <pre dir="ltr" tabindex="0" aria-label=${words.code}><code>${embed.code}</code></pre>
            <figure>
              <figcaption>${words.preview}</figcaption>
              <div class="far" inert>${embedPreview(embed, page)}</div>
            </figure>
          </article>`,
        )}
      </div>
    </section>`;
  }

  #files(): TemplateResult {
    const {publish: words} = panelWords(this.store.words.lang);
    const file = (kind: FileKind, label: string, hint?: string) => html`<div class="file ${hint ? 'wide' : ''}">
      <button class=${kind === 'zip' ? 'main' : ''} type="button" data-file=${kind} aria-describedby=${hint ? `${kind}-hint` : nothing} @click=${() => this.#save(kind)}>
        ${icon('download')}${label}
      </button>
      ${hint ? html`<p class="hint" id=${`${kind}-hint`}>${hint}</p>` : nothing}
    </div>`;
    return html`<section class="part" aria-labelledby="files">
      <h3 id="files">${words.files}</h3>
      <div class="files">
        ${file('zip', words.zip, words.zipHint)} ${file('page', words.page, words.pageHint)} ${file('json', words.json)}
        ${file('csv', words.csv)} ${file('ics', words.ics)} ${file('svg', words.svg)}
      </div>
      <h4>${words.pictures}</h4>
      <div class="files">
        ${(['link', 'square', 'portrait'] as const).map(kind => file(kind, words.sizes[kind]))}
        ${file('png', words.sizes.drawing)}
      </div>
    </section>`;
  }

  readonly #onBase = async (event: Event): Promise<void> => {
    this.base = fieldText(event);
    this.isBaseWrong = false;
    await this.#make();
  };

  async #copy({name, code}: Embed): Promise<void> {
    const {publish: words} = panelWords(this.store.words.lang);
    const shown = this.renderRoot.querySelector(`[data-embed=${name}] code`);
    const isCopied = shown !== null && (await copyText(code, shown));
    this.status = isCopied ? {text: words.copied} : {text: words.byHand, isFault: true};
  }

  async #save(kind: FileKind): Promise<void> {
    const {store} = this;
    const {publish: words} = panelWords(store.words.lang);
    this.status = {text: words.working};
    try {
      const {blob, extension, said = ''} = await this.#file(kind);
      const name = fileName(store, extension);
      saveFile(blob, name);
      this.status = {text: `${store.fill(words.done, {name})} ${said}`.trim(), ...(said && {isFault: true})};
    } catch (error) {
      const isScript = (kind === 'zip' || kind === 'page') && !(error instanceof RangeError);
      this.status = {text: isScript ? words.noScript : words.failed, isFault: true};
    }
  }

  async #file(kind: FileKind): Promise<{readonly blob: Blob; readonly extension: string; readonly said?: string}> {
    const wish = this.#wish;
    const asText = (text: string, type: string, extension: string = kind) => ({
      blob: new Blob([text], {type: `${type};charset=utf-8`}),
      extension,
    });
    switch (kind) {
      case 'zip': {
        const {files, lost} = await folderOf(wish, this.#scripts);
        return {blob: zipOf(files), extension: 'zip', ...this.#lost(lost)};
      }
      case 'page': {
        const {page, lost} = await pageOf(wish, this.#scripts);
        return {...asText(page, 'text/html', 'html'), ...this.#lost(lost)};
      }
      case 'json':
        return asText(await dataOf(wish.timeline, kind), 'application/json');
      case 'csv':
        return asText(await dataOf(wish.timeline, kind), 'text/csv');
      case 'ics':
        return asText(await dataOf(wish.timeline, kind), 'text/calendar');
      case 'svg':
        return asText(await this.#drawn.toSVG({width: 960}), 'image/svg+xml');
      case 'png':
        return {blob: await this.#drawn.toPNG({width: 960}), extension: 'png'};
      default:
        return {blob: await sharePicture(wish, pictures[kind]), extension: `${kind}.png`};
    }
  }

  /** What is to be said of images that could not be put in. */
  #lost(n: number): {readonly said?: string} {
    const {store} = this;
    return n ? {said: store.count(store.words.drafts.imagesLost, n)} : {};
  }

  get #scripts(): DeskScripts {
    if (!this.scripts) throw new Error('The desk was given no scripts to publish.');
    return this.scripts;
  }

  get #drawn(): KhattTimeline {
    const element = this.renderRoot.querySelector<KhattTimeline>('[data-embed=tag] khatt-timeline');
    if (!element) throw new Error('The first embed shows a timeline.');
    return element;
  }
}
