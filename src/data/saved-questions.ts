import * as v from 'valibot';
import { RkError } from '../core/errors.js';
import { parseQuestion, type Question } from '../core/question.js';
import { validate } from '../core/validate.js';
import { parseJson } from './parse-json.js';
import { requireFiles } from './question-home.js';

/** What is used of the storage of a browser. */
export interface TextStorage {
  readonly length: number;
  /** Name of an entry by its number. */
  key(index: number): string | null;
  /** The text under a name. */
  getItem(name: string): string | null;
  /** Keeps a text under a name. */
  setItem(name: string, text: string): void;
  /** Forgets a text. */
  removeItem(name: string): void;
}

/** A question that was saved under a name. */
export interface SavedQuestion {
  readonly id: string;
  readonly name: string;
  /** When, as ISO 8601; empty when the entry cannot be read. */
  readonly saved: string;
  /** `undefined` when the entry cannot be read, by this version at least. */
  readonly question: Question | undefined;
}

const FORMAT = 'rk-saved/1';
const entrySchema = v.object({ format: v.literal(FORMAT), name: v.pipe(v.string(), v.nonEmpty()), saved: v.pipe(v.string(), v.isoTimestamp()), question: v.unknown() });
const PREFIX = 'ruimtelijke-kijk/question/';

/**
 * The questions that a reader saved in this browser: each an entry of its own in storage, so that two tabs that save at
 * once do not undo each other. An entry holds a question, never a figure.
 */
export class SavedQuestions {
  readonly #open: () => TextStorage;

  /** `open` gives the storage. Asking for it may throw, as `localStorage` does where a browser blocks it. */
  constructor(open: () => TextStorage) {
    this.#open = open;
  }

  /** All of them, by name. @throws RkError `storage-blocked`. */
  list(): readonly SavedQuestion[] {
    const storage = this.#storage();
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((name) => name?.startsWith(PREFIX));
    return names.map((name) => read(name!.slice(PREFIX.length), storage.getItem(name!) ?? ''))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }) || a.id.localeCompare(b.id));
  }

  /**
   * Saves a question; one that has the name already is replaced.
   * @throws RkError `storage-full`, `storage-blocked`, or `address-refused` for a question with a file that the page made itself.
   */
  save(name: string, question: Question, now = new Date()): SavedQuestion {
    const trimmed = name.trim();
    const id = this.list().find((each) => each.name === trimmed)?.id ?? newId();
    return this.#write({ id, name: trimmed, saved: now.toISOString(), question: requireFiles(question) });
  }

  /** Gives a saved question another name. @throws RkError `storage-full` or `storage-blocked`. */
  rename(id: string, name: string): void {
    const found = this.list().find((each) => each.id === id);
    if (found?.question) this.#write({ ...found, name: name.trim() });
  }

  /** Forgets a saved question. @throws RkError `storage-blocked`. */
  delete(id: string): void {
    this.#storage().removeItem(PREFIX + id);
  }

  /** Calls back when another tab saved, renamed or deleted a question. Returns how to stop. */
  watch(page: EventTarget, callback: () => void): () => void {
    const listener = (event: Event & { readonly key?: string | null }): void => {
      // Without a name everything was deleted.
      if (event.key?.startsWith(PREFIX) ?? true) callback();
    };
    page.addEventListener('storage', listener);
    return () => page.removeEventListener('storage', listener);
  }

  #storage(): TextStorage {
    try {
      return this.#open();
    } catch (error) {
      throw new RkError('storage-blocked', {}, { cause: error });
    }
  }

  #write(entry: SavedQuestion): SavedQuestion {
    const storage = this.#storage();
    const { id, ...content } = entry;
    try {
      storage.setItem(PREFIX + id, JSON.stringify({ format: FORMAT, ...content }));
    } catch (error) {
      throw new RkError('storage-full', {}, { cause: error });
    }
    return entry;
  }
}

function read(id: string, text: string): SavedQuestion {
  let name = id;
  try {
    const entry = validate(entrySchema, parseJson(text));
    name = entry.name;
    return { id, name, saved: entry.saved, question: parseQuestion(entry.question) };
  } catch (error) {
    if (error instanceof RkError) return { id, name, saved: '', question: undefined };
    throw error;
  }
}

/** Also where the page is not secure, and `randomUUID` is absent. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
