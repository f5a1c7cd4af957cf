import {type Draft, headText, isEmpty} from '../../core/desk/draft.ts';
import type {DeskStore} from '../desk-store.ts';
import {
  faultOf,
  type KeptDraft,
  keep,
  newDraftId,
  openShelf,
  type Shelf,
  type ShelfFault,
  unpack,
} from './draft-shelf.ts';

export type SavingState = 'none' | 'saving' | 'saved' | ShelfFault;

const LAST = 'khatt-desk:last';
/** What was not yet in the store when the page was left. */
const UNSAVED = 'khatt-desk:unsaved';

/** What a browser may refuse, and whose loss can be borne. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/**
 * Keeps the open draft safe: every change goes to the browser's store at once, one after the other, so that a crash costs no
 * more than the last letters; what has not arrived when the page is left is put where it can be put without waiting. Knows
 * when the same draft is open in another tab.
 */
export class DraftKeeper {
  /** Whether the last change has been kept; why not, where it can't be. */
  state: SavingState = 'none';
  /** The same draft is open in another tab. */
  isTwice = false;
  /** Of the open draft. */
  id = newDraftId();
  name = '';
  readonly #store: DeskStore;
  readonly #tell: () => void;
  #shelf: Promise<Shelf> | undefined;
  #kept: Draft | undefined;
  #writing: Promise<void> | undefined;
  #release: (() => void) | undefined;
  #stop: (() => void) | undefined;

  /** @param tell Called when what is said of the saving changes. */
  constructor(store: DeskStore, tell: () => void) {
    this.#store = store;
    this.#tell = tell;
  }

  /** Begins to keep; brings back the draft that was open last. @returns Its title, if there was one. */
  async start(): Promise<string | undefined> {
    this.#stop = this.#store.listen(() => this.#onChange());
    addEventListener('pagehide', this.#onHide);
    addEventListener('focus', this.#onReturn);
    document.addEventListener('visibilitychange', this.#onHide);
    const last = await this.#last();
    if (!last || !isEmpty(this.#store.draft)) {
      this.#hold();
      // One that came by a link is nowhere else any more.
      this.#onChange();
      return undefined;
    }
    this.#take(last);
    return this.titleOf(last);
  }

  stop(): void {
    this.#stop?.();
    this.#release?.();
    removeEventListener('pagehide', this.#onHide);
    removeEventListener('focus', this.#onReturn);
    document.removeEventListener('visibilitychange', this.#onHide);
  }

  titleOf({name, document}: Pick<KeptDraft, 'name' | 'document'>): string {
    const title = (document as {readonly title?: unknown} | null)?.title;
    return name || (typeof title === 'string' && title.trim()) || this.#store.words.head.untitled;
  }

  /** All that are kept, the last changed first; none where the browser keeps nothing. */
  async list(): Promise<readonly KeptDraft[]> {
    await this.#writing;
    return this.#ask(shelf => shelf.list()).then(
      list => list,
      () => [],
    );
  }

  /** Another draft becomes the open one. */
  open(kept: KeptDraft): void {
    this.#take(kept);
  }

  /**
   * A draft of its own, kept from its first change on.
   * @returns The way back to the one that was open, with all that was done to it.
   */
  begin(draft: Draft, name = ''): () => void {
    const {history} = this.#store;
    const {id: formerId, name: formerName} = this;
    this.#release?.();
    this.id = newDraftId();
    this.name = name;
    this.#kept = isEmpty(draft) ? draft : undefined;
    // What could not be kept before can't be now, as long as nothing says otherwise: a warning that went and came moves what stands below.
    if (isEmpty(draft) || !isFault(this.state)) this.state = 'none';
    this.#store.open(draft);
    this.#hold();
    return () => {
      this.#release?.();
      this.id = formerId;
      this.name = formerName;
      // Written anew, since it may have been removed from among the drafts, or never have got there.
      this.#kept = undefined;
      this.#store.open(history.draft, history);
      this.#hold();
    };
  }

  /** Goes on with a copy, where the draft is open twice. */
  copy(): void {
    const {draft} = this.#store;
    this.#release?.();
    this.id = newDraftId();
    this.#kept = undefined;
    this.isTwice = false;
    this.#hold();
    if (draft) this.#onChange();
  }

  async rename(kept: KeptDraft, name: string): Promise<void> {
    if (kept.id === this.id) this.name = name;
    await this.#ask(shelf => shelf.write({...kept, name}));
  }

  async remove(kept: KeptDraft): Promise<void> {
    await this.#ask(shelf => shelf.remove(kept.id));
  }

  async restore(kept: KeptDraft): Promise<void> {
    await this.#ask(shelf => shelf.write(kept));
  }

  /** Settles once everything has been kept, or can't be. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #ask<T>(work: (shelf: Shelf) => Promise<T>): Promise<T> {
    this.#shelf ??= openShelf();
    try {
      return await work(await this.#shelf);
    } catch (error) {
      this.#shelf = undefined; // tried anew the next time: a journalist may have made room
      throw error;
    }
  }

  #take(kept: KeptDraft): void {
    this.#release?.();
    this.id = kept.id;
    this.name = kept.name;
    const draft = unpack(kept);
    this.#kept = draft;
    this.state = 'saved';
    this.#store.open(draft);
    this.#remember();
    this.#hold();
  }

  #remember(): void {
    attempt(() => localStorage.setItem(LAST, this.id));
  }

  async #last(): Promise<KeptDraft | undefined> {
    const unsaved = attempt(() => JSON.parse(localStorage.getItem(UNSAVED) ?? 'null') as KeptDraft | null);
    const id = attempt(() => localStorage.getItem(LAST));
    const kept = id ? await this.#ask(shelf => shelf.read(id)).catch(() => undefined) : undefined;
    if (!unsaved?.id || (kept && kept.id === unsaved.id && kept.changed >= unsaved.changed)) return kept ?? undefined;
    // It never arrived, so it is newer than what did.
    await this.#ask(shelf => shelf.write(unsaved)).then(
      () => attempt(() => localStorage.removeItem(UNSAVED)),
      () => undefined,
    );
    return unsaved;
  }

  #onChange(): void {
    const {draft} = this.#store;
    if (draft === this.#kept || (!this.#kept && isEmpty(draft))) return;
    if (this.state !== 'saving' && !isFault(this.state)) this.#set('saving');
    this.#writing ??= this.#write().then(fault => {
      this.#writing = undefined;
      // What is refused now is tried anew with the next change.
      if (this.#store.draft !== this.#kept && !fault) this.#onChange();
    });
  }

  /** @returns Why the open draft could not be kept, if so. */
  async #write(): Promise<ShelfFault | undefined> {
    // The letters of one moment are one writing.
    await new Promise(resolve => setTimeout(resolve, 150));
    const {draft} = this.#store;
    const {id} = this;
    const fault = await this.#ask(shelf => shelf.write(keep(draft, id, this.name, Date.now()))).then(
      () => undefined,
      faultOf,
    );
    // Another draft has been opened meanwhile.
    if (id !== this.id) return undefined;
    if (fault) {
      this.#set(fault);
      return fault;
    }
    this.#kept = draft;
    this.#remember();
    if (this.#store.draft === draft) {
      attempt(() => localStorage.removeItem(UNSAVED));
      this.#set('saved');
    }
    return undefined;
  }

  #set(state: SavingState): void {
    if (state === this.state) return;
    this.state = state;
    this.#tell();
  }

  readonly #onHide = (): void => {
    const {draft} = this.#store;
    if (draft === this.#kept || isEmpty(draft)) return;
    // Nothing that takes time will be done any more.
    attempt(() => {
      localStorage.setItem(UNSAVED, JSON.stringify(keep(draft, this.id, this.name, Date.now())));
      localStorage.setItem(LAST, this.id);
    });
  };

  /** A tab that had the draft first learns on coming back to it that another waits for its lock, or no longer does. */
  readonly #onReturn = async (): Promise<void> => {
    const {id} = this;
    const {pending = []} = (await navigator.locks?.query().catch(() => undefined)) ?? {};
    const isTwice = pending.some(({name}) => name === lockOf(id));
    if (id !== this.id || isTwice === this.isTwice) return;
    this.isTwice = isTwice;
    this.#tell();
  };

  /** Holds a lock of the draft's id for as long as it is open: who finds it taken is not alone. */
  #hold(): void {
    const {id} = this;
    this.isTwice = false;
    this.#tell();
    // Not there where the page is not served securely, and refused in a sandbox: then nobody can tell.
    const {locks} = navigator;
    if (!locks) return;
    const waiting = new AbortController();
    const held = new Promise<void>(resolve => {
      this.#release = () => {
        waiting.abort();
        resolve();
      };
    });
    const name = lockOf(id);
    void locks
      .request(name, {ifAvailable: true}, async lock => {
        if (lock) return held;
        if (id !== this.id) return;
        this.isTwice = true;
        this.#tell();
        // The other tab may be closed: then this one is alone again.
        void locks
          .request(name, {signal: waiting.signal}, () => {
            if (id === this.id) {
              this.isTwice = false;
              this.#tell();
            }
            return held;
          })
          .catch(() => undefined);
      })
      .catch(() => undefined);
  }
}

const lockOf = (id: string): string => `khatt-desk:${id}`;

const isFault = (state: SavingState): state is ShelfFault => /^(?:full|forbidden|failed)$/.test(state);

/** What a file of a draft is called: by its title, with letters of any script. */
export const fileName = (store: DeskStore, extension: string): string =>
  `${
    headText(store.draft, 'title')
      .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'khatt'
  }.${extension}`;
