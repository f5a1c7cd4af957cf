/** Drafts in the browser's own store, on the journalist's own machine: IndexedDB, or where that is not to be had, localStorage. */
import {type Draft, documentOf, openDraft} from '../../core/desk/draft.ts';

/** A draft as it is kept. */
export interface KeptDraft {
  readonly id: string;
  /** The author's own name for it; the story's title where empty. */
  readonly name: string;
  /** Epoch ms. */
  readonly changed: number;
  readonly document: unknown;
  readonly article: string;
}

/** Why nothing can be kept. */
export type ShelfFault = 'full' | 'forbidden' | 'failed';

export interface Shelf {
  /** The last changed first. */
  list(): Promise<readonly KeptDraft[]>;
  read(id: string): Promise<KeptDraft | undefined>;
  write(draft: KeptDraft): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What a browser's refusal means. */
export function faultOf(error: unknown): ShelfFault {
  const {name} = error instanceof Error || error instanceof DOMException ? error : {name: ''};
  if (name === 'QuotaExceededError') return 'full';
  return name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError'
    ? 'forbidden'
    : 'failed';
}

const NAME = 'khatt-desk';
const DRAFTS = 'drafts';

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

class DatabaseShelf implements Shelf {
  readonly #open: Promise<IDBDatabase>;

  constructor() {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(DRAFTS, {keyPath: 'id'});
    this.#open = answer(request);
    this.#open.catch(() => undefined); // told by whoever asks
  }

  async #do<T>(mode: IDBTransactionMode, work: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const transaction = (await this.#open).transaction(DRAFTS, mode);
    // It is kept once the transaction is over, which can fail after the request has not: the disk is full.
    const over = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
    const result = answer(work(transaction.objectStore(DRAFTS)));
    await Promise.all([result, over]);
    return result;
  }

  async list(): Promise<readonly KeptDraft[]> {
    const all: KeptDraft[] = await this.#do('readonly', drafts => drafts.getAll());
    return all.sort((a, b) => b.changed - a.changed);
  }

  read(id: string): Promise<KeptDraft | undefined> {
    return this.#do('readonly', drafts => drafts.get(id));
  }

  async write(draft: KeptDraft): Promise<void> {
    await this.#do('readwrite', drafts => drafts.put(draft));
  }

  async remove(id: string): Promise<void> {
    await this.#do('readwrite', drafts => drafts.delete(id));
  }
}

class LocalShelf implements Shelf {
  async list(): Promise<readonly KeptDraft[]> {
    const keys = Array.from({length: localStorage.length}, (_, i) => localStorage.key(i) ?? '');
    const all = keys.filter(key => key.startsWith(`${NAME}:draft:`)).flatMap(key => this.#parse(key) ?? []);
    return all.sort((a, b) => b.changed - a.changed);
  }

  async read(id: string): Promise<KeptDraft | undefined> {
    return this.#parse(`${NAME}:draft:${id}`);
  }

  async write(draft: KeptDraft): Promise<void> {
    localStorage.setItem(`${NAME}:draft:${draft.id}`, JSON.stringify(draft));
  }

  async remove(id: string): Promise<void> {
    localStorage.removeItem(`${NAME}:draft:${id}`);
  }

  #parse(key: string): KeptDraft | undefined {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '') as KeptDraft;
    } catch {
      return undefined;
    }
  }
}

/** The browser's database; where it cannot be opened, its smaller store. Each rejects with what the browser says. */
export async function openShelf(): Promise<Shelf> {
  try {
    const shelf = new DatabaseShelf();
    await shelf.list();
    return shelf;
  } catch (error) {
    const shelf = new LocalShelf();
    try {
      await shelf.list();
    } catch {
      throw error;
    }
    return shelf;
  }
}

/** A draft made ready for keeping. */
export const keep = (draft: Draft, id: string, name: string, changed: number): KeptDraft => ({
  id,
  name,
  changed,
  document: documentOf(draft),
  article: draft.article,
});

export const unpack = ({document, article}: KeptDraft): Draft => openDraft(document, article);

/** An id that no other draft has. `randomUUID` is only there for pages served securely. */
export const newDraftId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');
