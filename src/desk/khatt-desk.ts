import {html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {emptyDraft, hasStory, isEmpty} from '../core/desk/draft.ts';
import {joinDrafts, setArticle} from '../core/desk/edits.ts';
import {NearestLanguage} from '../element/nearest-language.ts';
import {type BeginPanel, type KhattTakenEvent, takeChosen} from './begin/begin-panel.ts';
import {droppedFiles} from './begin/dropped-files.ts';
import type {TakenIn} from './begin/take-in.ts';
import {controls} from './controls/controls.styles.ts';
import {type HeadEvents, headView, noticesView} from './desk-head-view.ts';
import {type DeskProblem, DeskStore} from './desk-store.ts';
import {DraftKeeper} from './drafts/draft-keeper.ts';
import type {DraftsDialog} from './drafts/drafts-dialog.ts';
import {isDraftLink} from './drafts/is-draft-link.ts';
import type {DeskForm} from './events/desk-form.ts';
import {placeOf} from './events/desk-problems.ts';
import {historyCommand} from './events/table-keys.ts';
import type {FoldedPart} from './folded-part.ts';
import {deskStyles} from './khatt-desk.styles.ts';
import {importDraftLink, importSendDraft, loadPart, type PartTag} from './load-part.ts';
import {deskWordsFor} from './messages/desk-words-for.ts';
import {panels, type Region} from './panels.ts';
import type {ErasPanel} from './preview/eras-panel.ts';
import type {StylePanel} from './preview/style-panel.ts';
import type {DeskScripts} from './publish/desk-scripts.ts';

/** Panes that one switches between where there is no room for all. */
type Pane = Region | 'events';

/**
 * Where a journalist makes a timeline: from an article, a spreadsheet, a file or nothing, to what can be published. All of it
 * stays on their own machine. Language and direction are those of the page around it.
 *
 * @tagname khatt-desk
 * @cssprop [--khatt-desk-paper] - Background.
 * @cssprop [--khatt-desk-accent] - Colour of the main button, of what is chosen, and of the focus.
 */
export class KhattDesk extends LitElement {
  static override styles = [controls, deskStyles];
  static override properties: PropertyDeclarations = {
    example: {attribute: false},
    pane: {attribute: false},
    begun: {attribute: false},
    isOver: {attribute: false},
  };

  /** A document to try the desk with. */
  example: object | undefined;
  /** The scripts of published folders; without them, folders and pages can't be made. */
  scripts: DeskScripts | undefined;
  /** What the parts of the desk share. */
  readonly store = new DeskStore();
  readonly keeper = new DraftKeeper(this.store, () => this.requestUpdate());
  private pane: Pane = 'events';
  /** Id of the draft that is past its beginning: it holds more than a title, or an empty table was asked for. */
  private begun = '';
  /** A file is being dragged over the desk. */
  private isOver = false;

  readonly #language = new NearestLanguage(this);
  #wish = 0;
  #stop: (() => void) | undefined;
  #isStarted: Promise<void> | undefined;
  #parts: Promise<void> | undefined;

  /** Settles once the last draft, or the one in the page's address, has been opened. */
  get ready(): Promise<void> {
    return this.#isStarted ?? Promise.resolve();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.store.listen(() => this.requestUpdate());
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('dragover', this.#onDrag);
    this.addEventListener('dragleave', this.#onDrag);
    this.addEventListener('drop', this.#onDrop);
    this.#isStarted = this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('dragover', this.#onDrag);
    this.removeEventListener('dragleave', this.#onDrag);
    this.removeEventListener('drop', this.#onDrop);
    this.keeper.stop();
  }

  /** The desk speaks as the page around it does. */
  #speak(): void {
    this.store.lang = this.#language.lang || 'ar';
    this.store.words = deskWordsFor(this.store.lang);
  }

  async #start(): Promise<void> {
    this.#speak();
    const fragment = location.hash;
    const {saving, drafts, partFailed} = this.store.words;
    let fault = '';
    if (isDraftLink(fragment)) {
      const by = await importDraftLink().catch(() => undefined);
      // Where it can't be read yet, the address keeps it for the next try. Else the draft is this browser's own from now on, and the
      // address that of the desk.
      if (by) history.replaceState(history.state, '', location.pathname + location.search);
      const draft = await by?.draftInLink(fragment).catch(() => undefined);
      if (draft) this.keeper.begin(draft);
      else fault = by ? drafts.linkBroken : partFailed;
    }
    const title = await this.keeper.start();
    // That the last draft is there instead is seen; why it is not the one of the link is not.
    if (fault) this.store.say(fault, {kind: 'warning'});
    else if (title) this.store.say(this.store.fill(saving.recovered, {title}));
  }

  /** Leads to how the story looks. */
  async showStyle(): Promise<void> {
    (await this.#unfold<StylePanel>('khatt-desk-style'))?.focusGroups();
  }

  /** Leads to where a problem can be put right. */
  readonly #go = async (problem: DeskProblem): Promise<void> => {
    switch (placeOf(problem)) {
      case 'cell':
        this.store.select(problem.key ?? 0, problem.cell, {focus: true});
        break;
      case 'eras':
        await (await this.#unfold<ErasPanel>('khatt-desk-eras'))?.focusEra(problem.index ?? 0);
        break;
      case 'style':
        await this.showStyle();
        break;
      case 'story':
        this.renderRoot.querySelector<DeskForm>('khatt-desk-form')?.showStory(problem.field ?? '');
    }
  };

  async #unfold<E extends HTMLElement>(tag: PartTag): Promise<E | null> {
    this.pane = 'preview';
    await this.updateComplete;
    await this.renderRoot.querySelector<FoldedPart>(`khatt-desk-fold:has(${tag})`)?.open();
    return this.renderRoot.querySelector<E>(tag);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#speak();
    if (hasStory(this.store.draft)) this.begun = this.keeper.id;
    // A cell that the focus is wished into is one that can be seen.
    if (this.#wish !== this.store.focusWish) this.pane = 'events';
    this.#wish = this.store.focusWish;
  }

  get #isBeginning(): boolean {
    return this.begun !== this.keeper.id && !hasStory(this.store.draft);
  }

  protected override render(): TemplateResult {
    const {store} = this;
    const {words} = store;
    const isBeginning = this.#isBeginning;
    const regions = panels.map(({region}) => region);
    const panes: readonly Pane[] = [
      ...(regions.includes('article') ? (['article'] as const) : []),
      'events',
      ...(regions.includes('preview') ? (['preview'] as const) : []),
    ];
    const events = html`<section class="pane events" data-pane="events" aria-label=${words.panes.events}>
      <khatt-desk-table .store=${store}></khatt-desk-table>
      <khatt-desk-problems .store=${store} .go=${this.#go}></khatt-desk-problems>
      <khatt-desk-form class="form" .store=${store}></khatt-desk-form>
    </section>`;
    return html`<div class="desk ${this.isOver ? 'over' : ''}" lang=${words.lang} dir=${words.dir}>
      ${headView(store, this.keeper, this.#headEvents)} ${noticesView(store, this.keeper)}
      ${
        isBeginning
          ? html`<khatt-desk-begin .store=${store} .example=${this.example} @khatt-taken=${this.#onTaken}></khatt-desk-begin>`
          : html`${panes.length > 1 ? this.#tabs(panes) : nothing}
              <div class="panes" data-panes=${panes.length} data-shown=${this.pane}>
                ${this.#region('article')} ${events} ${this.#region('preview')}
              </div>`
      }
      <div class="dialogs">
        <khatt-desk-drafts .store=${store} .keeper=${this.keeper}></khatt-desk-drafts>
      </div>
      ${this.isOver ? html`<p class="drop" aria-hidden="true">${words.begin.drop}</p>` : nothing}
    </div>`;
  }

  protected override updated(): void {
    if (!this.#isBeginning) this.#parts ??= this.#loadPanels();
  }

  async #loadPanels(): Promise<void> {
    const again = () => {
      this.#parts = undefined;
      this.requestUpdate();
    };
    await Promise.all(panels.map(({tag}) => tag && this.#load(tag, again)));
  }

  /** The desk is drawn when its parts are. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#parts;
    return isDone;
  }

  #region(region: Region): TemplateResult | typeof nothing {
    const own = panels.filter(panel => panel.region === region);
    if (!own.length) return nothing;
    return html`<section class="pane ${region}" data-pane=${region} aria-label=${this.store.words.panes[region]}>
      ${own.map(({view}) => view(this.store))}
    </section>`;
  }

  #tabs(panes: readonly Pane[]): TemplateResult {
    const {words} = this.store;
    return html`<div class="tabs" role="group" aria-label=${words.panes.label}>
      ${panes.map(
        pane => html`<button
          class="plain"
          type="button"
          data-tab=${pane}
          aria-pressed=${pane === this.pane}
          @click=${() => {
            this.pane = pane;
          }}
        >
          ${words.panes[pane]}
        </button>`,
      )}
    </div>`;
  }

  readonly #headEvents: HeadEvents = {
    drafts: () => this.#onDrafts(),
    file: event => this.#onFile(event),
    send: by => this.#onSend(by),
    action: open => open(this.store, this),
  };

  readonly #onDrafts = async (): Promise<void> => {
    // A desk that has been taken away meanwhile shows nothing more.
    if ((await this.#load('khatt-desk-drafts')) && this.isConnected)
      await this.renderRoot.querySelector<DraftsDialog>('khatt-desk-drafts')?.show();
  };

  /** Whether a part is there; where it can't be had, that is said. */
  async #load(tag: PartTag, again?: () => void): Promise<boolean> {
    try {
      await loadPart(tag);
      return true;
    } catch {
      const {partFailed, again: label} = this.store.words;
      this.store.say(partFailed, {kind: 'warning', ...(again && {action: {label, run: again}})});
      return false;
    }
  }

  // ---- What comes in -----------------------------------------------------------------------------------------

  readonly #onTaken = (event: KhattTakenEvent): void => this.#take(event.taken);

  /** Opens what was taken in, and says what was understood and what was not. */
  #take({draft, article, said}: TakenIn, isOwn = false): void {
    const {store, keeper} = this;
    const {begin} = store.words;
    if (article !== undefined) {
      void this.#takeArticle(article);
      return;
    }
    if (!draft) {
      store.say(said.join(' ') || begin.fileFailed, {kind: 'warning'});
      return;
    }
    if (draft === store.draft) {
      this.begun = keeper.id;
      store.select(draft.nextKey, 'date', {focus: true});
      return;
    }
    const former = store.draft;
    const whereFormer = isOwn && !isEmpty(former) ? [this.#whereDraft()] : [];
    let back: (() => void) | undefined;
    if (isOwn || isEmpty(former)) back = keeper.begin(isOwn ? draft : joinDrafts(former, draft));
    else store.apply(joinDrafts(former, draft));
    this.begun = keeper.id;
    const faults = store.problems.filter(({severity}) => severity !== 'note').length;
    const counts = [
      store.count(begin.events, draft.rows.length),
      ...(faults ? [store.count(begin.faults, faults)] : []),
    ];
    store.say([...counts, ...said, ...whereFormer].join(' '), {
      kind: faults || said.length ? 'warning' : 'done',
      ...(whereFormer.length && back && {action: {label: begin.toFormer, run: back}}),
    });
  }

  /** Of the draft that another is to take the place of, where one finds it again. */
  #whereDraft(): string {
    const {keeper, store} = this;
    const {former, formerUnsaved} = store.words.begin;
    const title = keeper.titleOf({name: keeper.name, document: store.draft.head});
    return store.fill(keeper.state === 'saved' ? former : formerUnsaved, {title});
  }

  /** An article that came as a file: beside the events of a story that has none, else the beginning of another. */
  async #takeArticle(article: string): Promise<void> {
    const {store, keeper} = this;
    if (!this.#isBeginning && !store.draft.article.trim()) {
      store.apply(setArticle(store.draft, article));
      this.pane = 'article';
      return;
    }
    if (!this.#isBeginning) {
      const where = this.#whereDraft();
      const back = keeper.begin(emptyDraft);
      store.say(where, {action: {label: store.words.begin.toFormer, run: back}});
    }
    await this.updateComplete;
    await this.renderRoot.querySelector<BeginPanel>('khatt-desk-begin')?.offer(article);
  }

  readonly #onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length) await this.#openFiles(files);
  };

  /** What they hold is a draft of its own: the one that was open stays among the drafts. */
  async #openFiles(files: readonly File[]): Promise<void> {
    const {store, keeper} = this;
    try {
      const taken = await takeChosen(files, store);
      await keeper.settled();
      this.#take(taken, true);
    } catch {
      store.say(store.words.begin.fileFailed, {kind: 'warning'});
    }
  }

  readonly #onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = event.type === 'dragover';
  };

  readonly #onDrop = async (event: DragEvent): Promise<void> => {
    this.isOver = false;
    const {dataTransfer} = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const files = await droppedFiles(dataTransfer);
    if (files.length) await this.#openFiles(files);
    else this.store.say(this.store.words.begin.fileFailed, {kind: 'warning'});
  };

  // ---- What goes out -----------------------------------------------------------------------------------------

  /** Files of the draft and links to it. */
  readonly #onSend = async (by: keyof typeof import('./drafts/send-draft.ts')): Promise<void> => {
    const ways = await importSendDraft().catch(() => undefined);
    if (ways) await ways[by](this.store);
    else this.store.say(this.store.words.partFailed, {kind: 'warning'});
  };

  /** Undo and redo wherever the focus is, but for a field with letters of its own that the desk does not have yet. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const {key, code, shiftKey: shift, altKey: alt} = event;
    const command = historyCommand({key, code, shift, alt, ctrl: event.ctrlKey || event.metaKey});
    if (!command || event.defaultPrevented) return;
    const [field] = event.composedPath();
    if (field instanceof HTMLTextAreaElement && field.closest('khatt-desk-begin')) return;
    event.preventDefault();
    this.store[command]();
  };
}
