import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { toRkError, type RkError } from '../../core/errors.js';
import { formatNumber } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { explainFile, uploadIn, type UploadMessages } from '../../core/messages/upload/index.js';
import { downloadOf } from '../../core/own/kept-layer.js';
import { firstChoice, problemsOfChoice, type OwnChoice } from '../../core/own/own-choice.js';
import type { OwnFile, OwnTable } from '../../core/own/own-table.js';
import { recognise, type Recognised } from '../../core/own/recognise.js';
import { checkSize, MOST_BYTES, sizeOf } from '../../data/own/limits.js';
import { readOwnFile } from '../../data/own/read-own-file.js';
import { goToLayer, outOfView } from '../../map/out-of-view.js';
import type { MapStore } from '../../store/map-store.js';
import type { LayerState, ReaderFile } from '../../store/state.js';
import { download } from '../shared/download.js';
import { lock } from '../shared/icons.js';
import { tokens } from '../shared/tokens.js';
import { putOnMap } from './own-layers.js';
import { areasOfPage } from './put-layer.js';
import { fieldOfProblem, renderChoice, select, type UploadForm } from './upload-fields.js';
import { renderPreview } from './upload-preview.js';
import { styles } from './rk-upload.styles.js';

/** What the panel needs of its element. */
export interface UploadHost {
  readonly language: Language;
  readonly store: MapStore | undefined;
  readonly root: ShadowRoot;
  /** Something changed that is shown. */
  readonly update: () => Promise<unknown>;
  /** Something went wrong, and is said in place. */
  readonly fail: (error: RkError, message: string) => void;
}

/** A file that is being looked at. */
interface Opened { readonly file: OwnFile; readonly table: OwnTable; readonly found: Recognised; readonly choice: OwnChoice; readonly tried: boolean }

/** Everything of `rk-upload` that is fetched with its first use: reading, asking, putting on the map, downloading. */
export class UploadPanel {
  readonly #host: UploadHost;
  #opened: Opened | undefined;
  /** Layers that were made here. */
  #made: readonly number[] = [];
  /** The file that the next one is chosen for, where a question remembers one. */
  #again: ReaderFile | undefined;
  #busy = '';
  #said = '';
  #problem: { readonly error: RkError; readonly file: string } | undefined;
  #isOver = false;
  /** Counts what was asked, so that an earlier file does not come after a later one. */
  #asked = 0;

  constructor(host: UploadHost) {
    this.#host = host;
    adoptStyles(host.root, [tokens, styles]);
  }

  /** Another map, or none: what was put on the one before comes off. */
  leave(store: MapStore): void {
    for (const id of this.#made) store.removeLayer(id);
    this.#made = [];
    this.#asked++;
  }

  /** All that the element shows. */
  render(): TemplateResult {
    const { language, store } = this.#host;
    const words = uploadIn(language);
    return html`
      <h3 part="title">${words.title}</h3>
      ${store ? this.#renderDrop(words) : html`<p>${words.noMap}</p>`}
      <p class="stays" part="privacy">${lock} ${words.stays}</p>
      ${this.#problem ? html`<p class="problem" part="error" role="alert">${explainFile(this.#problem.error.inFile(this.#problem.file), language)}</p>` : nothing}
      <p class="status" part="status" role="status">${this.#busy || this.#said}</p>
      ${this.#opened && store ? this.#renderOpened(this.#opened, words) : nothing}
      ${this.#own().length > 0 ? this.#renderLayers(words) : nothing}`;
  }

  #renderDrop(words: UploadMessages): TemplateResult {
    const drag = (event: DragEvent, isOver: boolean): void => {
      event.preventDefault();
      if (isOver !== this.#isOver) this.#set(() => (this.#isOver = isOver));
    };
    return html`
      <div class=${this.#isOver ? 'drop over' : 'drop'} part="drop" @dragover=${(event: DragEvent) => drag(event, true)} @dragleave=${(event: DragEvent) => drag(event, false)}
        @drop=${(event: DragEvent) => { drag(event, false); this.#take(event.dataTransfer?.files); }}>
        <p class="first"><label class="choose" part="choose"><input type="file" class="visually-hidden" aria-describedby="formats" @change=${this.#chosen} @cancel=${() => (this.#again = undefined)}>${words.choose}</label> ${words.drop}</p>
        <p id="formats" class="note">${words.formats(sizeOf(MOST_BYTES))}</p>
      </div>`;
  }

  #renderOpened(opened: Opened, words: UploadMessages): TemplateResult {
    const { file, table } = opened;
    const form = this.#form(opened, words);
    return html`
      <form novalidate part="form" aria-label=${file.name} @submit=${this.#submit} @keydown=${this.#press}>
        <h4>${file.name}</h4>
        <p class="note">${words.read(file.format, this.#count(table, words))}</p>
        ${file.tables.length > 1 ? select(form, {
          field: 'table', label: words.table, value: String(file.tables.indexOf(table)), onPick: (value) => this.#open(file, file.tables[Number(value)]!),
          options: file.tables.map((each, index) => ({ value: String(index), text: `${each.name || words.noName} (${this.#count(each, words)})` })),
        }) : nothing}
        ${renderPreview(form)} ${renderChoice(form)}
        <div class="actions">
          <button type="submit" class="ok" part="ok" ?disabled=${this.#busy !== ''}>${words.ok}</button>
          <button type="button" class="link" @click=${this.#cancel}>${words.cancel}</button>
        </div>
      </form>`;
  }

  #renderLayers(words: UploadMessages): TemplateResult {
    const own = this.#own();
    const missing = this.#missing();
    return html`
      ${missing.length === 0 ? nothing : html`
        <section part="missing" aria-label=${words.missing}>
          <h4>${words.missing}</h4>
          <p>${words.missingHelp}</p>
          <ul>${missing.map((file) => html`<li><span>${file.name}</span>${button(words.chooseAgain, words.chooseAgainOf(file.name), () => this.#chooseAgain(file))}</li>`)}</ul>
        </section>`}
      ${missing.length === own.length ? nothing : html`
        <section part="layers" aria-label=${words.layers}>
          <h4>${words.layers}</h4>
          <ul>${own.filter(({ declaration }) => declaration.ownFile!.keep).map((layer) => html`
            <li><span>${layer.declaration.ownFile!.name}</span>
              ${button(words.download, words.downloadLayer(layer.declaration.ownFile!.name), () => this.#download(layer))}
              ${button(words.remove, words.removeLayer(layer.declaration.ownFile!.name), () => this.#remove(layer))}
              ${button(words.goTo, words.goToLayer(layer.declaration.ownFile!.name), () => goToLayer(this.#host.store!, layer.id))}
            </li>`)}</ul>
          <p class="note">${words.downloadHelp}</p>
        </section>`}`;
  }

  #form({ table, found, choice, tried }: Opened, words: UploadMessages): UploadForm {
    return {
      words, table, found, choice, language: this.#host.language, areas: this.#host.store && areasOfPage(this.#host.store.state), problems: tried ? problemsOfChoice(choice) : [],
      change: (changes) => this.#set(() => (this.#opened = { ...this.#opened!, choice: { ...this.#opened!.choice, ...changes } })),
    };
  }

  #count(table: OwnTable, words: UploadMessages): string {
    const { length } = table.rows;
    const text = formatNumber(length, this.#host.language);
    return table.family ? words.shapes(table.family, text, length === 1) : words.rows(text, length === 1);
  }

  /** The layers of own files, the lowest first: those made here, those that were kept with a question, and empty ones. */
  #own(): readonly LayerState[] {
    return this.#host.store?.state.layers.filter(({ declaration }) => declaration.ownFile) ?? [];
  }

  /** Files that a question remembers and that are not there. */
  #missing(): readonly ReaderFile[] {
    return this.#own().flatMap(({ declaration: { ownFile } }) => (ownFile!.keep ? [] : [ownFile!]));
  }

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#take(input.files);
    // The same file may be chosen again.
    input.value = '';
  };

  #take(files: FileList | null | undefined): void {
    const [file] = files ?? [];
    if (!file) return;
    this.#opened = undefined;
    void this.#try(file.name, uploadIn(this.#host.language).reading(file.name), async (isCurrent) => {
      checkSize(file.size);
      const read = await readOwnFile(new Uint8Array(await file.arrayBuffer()), file.name);
      if (isCurrent()) this.#open(read, read.tables[0]!);
    });
  }

  #open(file: OwnFile, table: OwnTable): void {
    const areas = this.#host.store && areasOfPage(this.#host.store.state);
    const found = recognise(table, areas);
    const period = /(?:19|20)\d\d/.exec(file.name)?.[0] ?? String(new Date().getFullYear());
    this.#set(() => (this.#opened = { file, table, found, choice: firstChoice(table, found, { period, hasMap: areas !== undefined }), tried: false }));
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { file, table, choice } = this.#opened!;
    const [first] = problemsOfChoice(choice);
    if (first) {
      this.#set(() => (this.#opened = { ...this.#opened!, tried: true }));
      const field = this.#host.root.querySelector<HTMLElement>(`[data-field="${fieldOfProblem(first)}"]`);
      field?.focus();
      // With room for why it cannot work, below it.
      field?.scrollIntoView({ block: 'center' });
      return;
    }
    const words = uploadIn(this.#host.language);
    const { store } = this.#host;
    const name = file.tables.length > 1 && table.name ? `${file.name}, ${table.name}` : file.name;
    void this.#try(file.name, words.loading, async (isCurrent) => {
      const again = this.#again ?? this.#missing().find((each) => each.name === name);
      const id = await putOnMap(store!, { file: { id: again?.id ?? crypto.getRandomValues(new Uint32Array(2)).join('-'), name }, table, choice });
      if (!isCurrent()) return store!.removeLayer(id);
      this.#made = [...this.#made, id];
      this.#again = undefined;
      this.#opened = undefined;
      this.#said = words.added(name);
      this.#focusChoose();
      const outside = await outOfView(store!, id);
      if (isCurrent() && outside !== 'none') this.#said = `${words.added(name)} ${words.outside[outside]}`;
    });
  };

  readonly #cancel = (): void => {
    this.#asked++;
    this.#set(() => { this.#opened = undefined; this.#busy = ''; });
    this.#focusChoose();
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#cancel();
  };

  #remove({ id, declaration }: LayerState): void {
    this.#host.store?.removeLayer(id);
    this.#set(() => (this.#said = uploadIn(this.#host.language).removed(declaration.ownFile!.name)));
    this.#focusChoose();
  }

  #download({ source, declaration }: LayerState): void {
    const { name, content } = downloadOf(declaration.ownFile!.keep!(source));
    download(name, content, 'application/json');
    this.#set(() => (this.#said = uploadIn(this.#host.language).downloaded(name)));
  }

  /** The next file takes the place of one that a question remembers. */
  #chooseAgain(file: ReaderFile): void {
    this.#again = file;
    this.#host.root.querySelector<HTMLElement>('input[type=file]')?.click();
  }

  #focusChoose(): void {
    this.#host.root.querySelector<HTMLElement>('input[type=file]')?.focus();
  }

  #set(change: () => void): void {
    change();
    void this.#host.update();
  }

  /** Does what was asked for last, and says in place what goes wrong with a file. */
  async #try(file: string, busy: string, act: (isCurrent: () => boolean) => Promise<void>): Promise<void> {
    const asked = ++this.#asked;
    const isCurrent = (): boolean => asked === this.#asked;
    this.#set(() => { this.#busy = busy; this.#said = ''; this.#problem = undefined; });
    try {
      await act(isCurrent);
    } catch (cause) {
      const error = toRkError(cause);
      if (!isCurrent()) return;
      this.#problem = { error, file };
      this.#host.fail(error, explainFile(error.inFile(file), this.#host.language));
    } finally {
      if (isCurrent()) this.#set(() => (this.#busy = ''));
    }
  }
}

function button(text: string, label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="link" aria-label=${label} @click=${act}>${text}</button>`;
}
