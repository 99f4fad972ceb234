import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { State } from '../../core/disclosure/published.js';
import { csvOf, tabsOf } from '../../core/export/delimited.js';
import { exportTable, type ExportTable } from '../../core/export/export-table.js';
import { fileTitle } from '../../core/export/file-title.js';
import { formatNumber, formatPeriod, formatValue } from '../../core/format.js';
import { textOf } from '../../core/indicator.js';
import type { Language } from '../../core/language.js';
import { legendOf } from '../../core/legend.js';
import { exportIn } from '../../core/messages/export/export-words.js';
import { levelWord, messagesIn } from '../../core/messages/index.js';
import type { Colour } from '../../core/palette.js';
import { filterInPieces, isFiltering, NO_FILTER, type TableFilter } from '../../core/table-filter.js';
import { columnsOf, rowsInPieces, type TableColumn } from '../../core/table-rows.js';
import { topAreas } from '../../core/top-areas.js';
import { totalOf, type Total } from '../../core/totals.js';
import { finish, type Work } from '../../core/work.js';
import { GivingWay, inSlices } from '../../data/worker/slices.js';
import type { ShownLayer } from '../../store/selectors.js';
import { download } from '../shared/download.js';
import { styles as rowStyles } from './rk-table.styles.js';
import { styles } from './table-tools.styles.js';

/** A filter, with the colours of the map that it was chosen at: classes of another figure are others. */
interface MapFilter extends TableFilter {
  readonly colours: readonly Colour[];
}

/** What a table shows. */
interface TableShown {
  readonly main: ShownLayer;
  readonly columns: readonly TableColumn[];
  readonly rows: Uint32Array;
  readonly language: Language;
}

/** Which column the rows are ordered by: -1 for the names. */
export interface ColumnOrder {
  readonly column: number;
  readonly descending: boolean;
}

/** Tables up to this many rows are ordered at once; longer ones in slices, while the page goes on. */
const MOST_AT_ONCE = 2000;

/** How many areas stand out: those that a list of them shows. */
const MOST_STANDING_OUT = 6;

/** The rows of a table, and what stands around them: searching, copying, downloading and the sums below. */
export class TableTools implements ReactiveController {
  /** Areas in the order of the rows. */
  rows: Uint32Array = new Uint32Array();
  /** What stands in the rows beside the names. */
  columns: readonly TableColumn[] = [];
  /** Whether the rows are still being ordered; until then they stand as they stood. */
  isOrdering = false;
  readonly #host: ReactiveElement;
  readonly #ordering = new GivingWay();
  /** What the rows were ordered by. */
  #orderedBy: readonly unknown[] = [];
  #main: ShownLayer | undefined;
  #language: Language = 'nl';
  /** Which rows are shown; all of them without. */
  #filter: MapFilter | undefined;
  /** What was done last, in words. */
  #said = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(rowStyles.styleSheet!, styles.styleSheet!);
  }

  /** Ordering is dropped; it begins again when the table is back. */
  hostDisconnected(): void {
    this.#ordering.giveWay();
    this.#orderedBy = [];
  }

  /** Puts what the map shows in rows and columns, only when something that they come from has changed. */
  arrange(main: ShownLayer | undefined, { column, descending }: ColumnOrder, language: Language): void {
    const before = this.#main?.view;
    [this.#main, this.#language] = [main, language];
    const orderedBy = [main?.view, column, descending, language, this.#filter];
    if (orderedBy.every((part, index) => part === this.#orderedBy[index])) return;
    this.#orderedBy = orderedBy;
    this.#ordering.giveWay();
    this.isOrdering = false;
    if (!main) return void (this.rows = new Uint32Array());
    const { view, layer: { answered } } = main;
    if (view !== before) this.columns = answered?.columns(view) ?? columnsOf(view);
    const work = this.#filterRows(rowsInPieces(view, { column: this.columns[column], descending, language }), main);
    if (view.areas.count <= MOST_AT_ONCE) return void (this.rows = finish(work));
    // Rows of other areas stand as in their file.
    if (view.areas !== before?.areas) this.rows = Uint32Array.from(view.areas.codes.keys());
    void this.#orderInSlices(work);
  }

  /** The fields to search with, and the buttons to copy and download what is shown. */
  render(): TemplateResult {
    const shown = this.#shown();
    const { main: { view }, rows, language } = shown;
    const words = exportIn(language).table;
    const filter = validIn(this.#filter, view.colours);
    const change = (changes: Partial<TableFilter>): void => this.#show({ ...filter, ...changes, colours: view.colours });
    const counted = (count: number): string => formatNumber(count, language);
    const left = isFiltering(filter) ? words.counted(counted(rows.length), counted(view.count), areasOf(shown, view.count)) : '';
    return html`
      <div class="tools" part="tools">
        <label class="find">${words.find}<input type="search" autocomplete="off" spellcheck="false" .value=${filter.text} @input=${(event: Event) => change({ text: (event.target as HTMLInputElement).value })}></label>
        <label>${words.show}${renderChoices(shown, filter, (only) => change({ only }))}</label>
        <div class="buttons">
          <button type="button" @click=${() => void this.#copy(shown)}>${words.copy}</button>
          <button type="button" @click=${() => void this.#download(shown)}>${words.csv}</button>
        </div>
        <p class="said" role="status">${this.#said || (rows.length === 0 ? words.none : left)}</p>
      </div>`;
  }

  /** The sums of the counts, as far as they are published; `undefined` where nothing adds up. */
  renderTotal(): TemplateResult | undefined {
    const shown = this.#shown();
    const { columns, rows, language } = shown;
    const totals = columns.map((column) => totalOf(column, rows));
    if (totals.every((total) => total === undefined)) return undefined;
    return html`
      <tfoot part="total">
        <tr aria-rowindex=${rows.length + 2}>
          <th scope="row">${exportIn(language).table.total}</th>
          ${totals.map((total, index) => html`<td class="figure ${index > 0 ? 'more' : ''}">${renderSum(shown, columns[index]!, total)}</td>`)}
        </tr>
      </tfoot>`;
  }

  async #orderInSlices(work: Work<Uint32Array>): Promise<void> {
    this.isOrdering = true;
    const rows = await this.#ordering.run(work);
    if (!rows) return;
    this.rows = rows;
    this.isOrdering = false;
    this.#host.requestUpdate();
  }

  /** Rows that the filter lets through, as they are ordered. */
  *#filterRows(sorting: Work<Uint32Array>, { view, layer: { answered } }: ShownLayer): Work<Uint32Array> {
    const filter = validIn(this.#filter, view.colours);
    const rows = yield* sorting;
    if (!isFiltering(filter)) return rows;
    const standing = filter.only !== 'standing-out' ? [] : answered ? answered.standOut(view, MOST_STANDING_OUT) : topAreas(view, 'high', MOST_STANDING_OUT);
    return yield* filterInPieces(rows, view, filter, standing.map(({ area }) => area));
  }

  #shown(): TableShown {
    return { main: this.#main!, columns: this.columns, rows: this.rows, language: this.#language };
  }

  #show(filter: MapFilter): void {
    this.#filter = filter;
    this.#say('');
    this.#host.renderRoot.querySelector('.scroller')!.scrollTop = 0;
  }

  #say(text: string): void {
    this.#said = text;
    this.#host.requestUpdate();
  }

  async #copy(shown: TableShown): Promise<void> {
    const { language, rows } = shown;
    const words = exportIn(language).table;
    try {
      await navigator.clipboard.writeText(await inSlices(tabsOf(tableOf(shown), language)));
      this.#say(words.copied(messagesIn(language).legend.areas(formatNumber(rows.length, language), areasOf(shown, rows.length))));
    } catch {
      // Not allowed, or not there because the page is not secure.
      this.#say(words.notCopied);
    }
  }

  async #download(shown: TableShown): Promise<void> {
    const { main: { view }, language } = shown;
    const name = `${fileTitle(`${textOf(view.indicator, 'title', language)!} ${formatPeriod(view.period, language)}`)}.csv`;
    download(name, await inSlices(csvOf(tableOf(shown), language)), 'text/csv');
    this.#say(exportIn(language).downloaded(name));
  }
}

function renderSum(shown: TableShown, { indicator }: TableColumn, total: Total | undefined): TemplateResult | string {
  const { language } = shown;
  const words = exportIn(language).table;
  if (!total) return html`<span aria-hidden="true">–</span><span class="visually-hidden">${words.noTotal}</span>`;
  const sum = formatValue(total.sum, indicator, language);
  return total.unknown === 0 ? sum : html`${words.atLeast(sum)} <span class="unknown">${words.unknown(formatNumber(total.unknown, language), areasOf(shown, total.unknown))}</span>`;
}

function validIn(filter: MapFilter | undefined, colours: readonly Colour[]): TableFilter {
  if (!filter) return NO_FILTER;
  return filter.colours === colours ? filter : { ...filter, only: 'all' };
}

function renderChoices({ main: { view }, language }: TableShown, { only }: TableFilter, choose: (only: TableFilter['only']) => void): TemplateResult {
  const words = exportIn(language).table;
  // What is outside the part that is asked after has no rows.
  const rows = legendOf(view, language).rows.flatMap(({ look, label, count }, index): [TableFilter['only'], string][] =>
    (look === 'outside' ? [] : [[typeof look === 'string' ? { state: State[look] } : { class: index }, `${label} (${count})`]]));
  const choices: readonly [TableFilter['only'], string][] = [['all', words.all], ['standing-out', words.standOut], ...rows];
  const isChosen = (choice: TableFilter['only']): boolean => JSON.stringify(choice) === JSON.stringify(only);
  return html`<select @change=${(event: Event) => choose(choices[(event.target as HTMLSelectElement).selectedIndex]![0])}>
    ${choices.map(([choice, label]) => html`<option .selected=${isChosen(choice)}>${label}</option>`)}
  </select>`;
}

function tableOf({ main: { view }, columns, rows, language }: TableShown): ExportTable {
  return exportTable({ view, columns, areas: rows, language });
}

function areasOf({ main: { view }, language }: TableShown, count: number): string {
  return messagesIn(language).level(levelWord(view.table.level), count);
}
