import { RkError } from '../../core/errors.js';
import type { KeptLayer } from '../../core/own/kept-layer.js';

const DATABASE = 'ruimtelijke-kijk';
const STORE = 'own-layers';

/** What is in the database: the layers of one saved question. */
interface Entry { readonly saved: string; readonly layers: readonly KeptLayer[] }

/**
 * The layers of own files that belong to saved questions, in this browser and nowhere else: in its database (IndexedDB), since they
 * are too large for where the questions are. A layer is kept as it is shown: no figure that is hidden is in it.
 */
export class KeptLayers {
  readonly #open: () => IDBFactory;

  /** `open` gives the databases of the browser. */
  constructor(open: () => IDBFactory) {
    this.#open = open;
  }

  /** The layers of a saved question, by its id; none when nothing can be read. */
  async of(saved: string): Promise<readonly KeptLayer[]> {
    const entry = await this.#with('readonly', (store) => store.get(saved) as IDBRequest<Entry | undefined>).catch(() => undefined);
    return entry?.layers ?? [];
  }

  /** Keeps the layers of a saved question instead of those that it had. @throws RkError `storage-full` or `storage-blocked`. */
  async keep(saved: string, layers: readonly KeptLayer[]): Promise<void> {
    if (layers.length === 0) return this.retain((each) => each !== saved);
    await this.#with('readwrite', (store) => store.put({ saved, layers } satisfies Entry));
  }

  /** Forgets the layers of questions that are not to be kept. Where nothing can be kept, nothing is there to forget. */
  async retain(isKept: (saved: string) => boolean): Promise<void> {
    const keys = await this.#with('readonly', (store) => store.getAllKeys()).catch(() => []);
    for (const key of keys) if (typeof key === 'string' && !isKept(key)) await this.#with('readwrite', (store) => store.delete(key));
  }

  /** Does one thing with the store, and resolves with what it gave once that is on the disk. */
  async #with<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
    const database = await this.#database();
    try {
      return await new Promise<Result>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = act(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(new RkError('storage-full', {}, { cause: transaction.error ?? request.error }));
      });
    } finally {
      database.close();
    }
  }

  #database(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const blocked = (cause: unknown): void => reject(new RkError('storage-blocked', {}, { cause }));
      try {
        const request = this.#open().open(DATABASE, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'saved' });
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => blocked(request.error);
      } catch (error) {
        blocked(error);
      }
    });
  }
}
