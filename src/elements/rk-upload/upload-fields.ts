import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../../core/format.js';
import type { Kind } from '../../core/indicator.js';
import type { Language } from '../../core/language.js';
import type { UploadMessages } from '../../core/messages/upload/index.js';
import { firstFigure, type ChoiceProblem, type FigureChoice, type OwnChoice, type Place } from '../../core/own/own-choice.js';
import type { OwnTable } from '../../core/own/own-table.js';
import { matchCodes, type ColumnGuess, type MapAreas, type Recognised } from '../../core/own/recognise.js';

/** What the fields of a file are about. */
export interface UploadForm {
  readonly words: UploadMessages;
  readonly language: Language;
  readonly table: OwnTable;
  readonly found: Recognised;
  readonly choice: OwnChoice;
  readonly areas: MapAreas | undefined;
  /** What is lacking; said once OK was tried. */
  readonly problems: readonly ChoiceProblem[];
  readonly change: (changes: Partial<OwnChoice>) => void;
}

interface Option { readonly value: string; readonly text: string }

/** The fields of a file: where its rows are, what they are called, and which figures are shown. */
export function renderChoice(form: UploadForm): TemplateResult {
  const { words, choice, change } = form;
  return html`
    ${renderPlace(form)}
    ${choice.place === 'codes' ? nothing : select(form, { field: 'label', label: words.label, value: String(choice.label), options: columnOptions(form, words.none), onPick: (value) => change({ label: Number(value) }) })}
    ${renderFigures(form)}
    ${choice.figures.length === 0 ? nothing : html`
      <div class="pair">
        ${choice.place === 'codes' ? select(form, { field: 'level', label: words.level, value: choice.level, options: Object.entries(words.levels).map(([value, text]) => ({ value, text })), onPick: (level) => change({ level }) }) : nothing}
        <label class="stack"><span>${words.period}</span>
          <input data-field="period" autocomplete="off" .value=${live(choice.period)} aria-invalid=${isWrong(form, 'period')} @input=${(event: Event) => change({ period: valueOf(event) })}>
        </label>
      </div>${problem(form, 'period')}`}`;
}

function renderPlace(form: UploadForm): TemplateResult {
  const { words, choice, table, areas, change } = form;
  const places: readonly Place[] = [...(table.shapes ? ['shapes'] as const : []), ...(table.columns.length > 1 ? ['points'] as const : []), ...(areas ? ['codes'] as const : [])];
  return html`
    <fieldset>
      <legend>${words.place}</legend>
      ${choice.place === undefined ? html`<p>${words.noPlace}</p>` : nothing}
      ${places.map((place) => html`<label class="check"><input type="radio" name="place" data-field="place" .checked=${live(choice.place === place)} @change=${() => change({ place })}><span>${words.places[place]}</span></label>`)}
      ${problem(form, 'place')}
      ${choice.place === 'points' ? html`
        <div class="pair">
          ${select(form, { field: 'east', label: words.east, value: String(choice.east), options: columnOptions(form, words.pick), onPick: (value) => change({ east: Number(value) }) })}
          ${select(form, { field: 'north', label: words.north, value: String(choice.north), options: columnOptions(form, words.pick), onPick: (value) => change({ north: Number(value) }) })}
        </div>${problem(form, 'east')}` : nothing}
      ${choice.place === 'points' || (choice.place === 'shapes' && table.family === 'points') ? html`<p class="note">${words.dots}</p>` : nothing}
      ${choice.place === 'codes' ? renderCode(form) : nothing}
    </fieldset>`;
}

function renderCode(form: UploadForm): TemplateResult {
  const { words, choice, table, areas, language, change } = form;
  const match = choice.code < 0 || !areas ? undefined : matchCodes(table, choice.code, areas);
  const matched = match && match.matched > 0 ? words.matched(formatNumber(match.matched, language), formatNumber(match.areas, language)) : words.noneMatched;
  return html`
    ${select(form, { field: 'code', label: words.code, value: String(choice.code), options: columnOptions(form, words.pick), onPick: (value) => change({ code: Number(value) }) })}
    ${problem(form, 'code')}
    ${choice.code < 0 ? nothing : html`<p class="note" role="status">${matched} ${match?.otherYear ? words.otherYear : nothing}</p>`}`;
}

function renderFigures(form: UploadForm): TemplateResult {
  const { words, choice, table, found } = form;
  const used = choice.place === 'codes' ? [choice.code] : choice.place === 'points' ? [choice.east, choice.north] : [];
  const isCategory = (column: number): boolean => found.columns[column]!.kind === 'category';
  const offered = [...table.columns.keys()].filter((column) => found.columns[column]!.kind !== 'text' && !used.includes(column)).sort((a, b) => Number(isCategory(a)) - Number(isCategory(b)) || a - b);
  if (offered.length === 0) return html`<p>${words.noFigures}</p>${problem(form, 'figures')}`;
  return html`
    <fieldset>
      <legend>${words.figures}</legend>
      <p class="note">${words.figuresHelp}</p>
      <div class="columns" part="columns">${offered.map((column) => renderFigure(form, column))}</div>
      ${problem(form, 'figures')}
    </fieldset>`;
}

function renderFigure(form: UploadForm, column: number): TemplateResult {
  const { choice, table, found, change } = form;
  const figure = choice.figures.find((each) => each.column === column);
  const toggle = (): void => change({ figures: figure ? choice.figures.filter((each) => each !== figure) : [...choice.figures, firstFigure(column, found)] });
  return html`
    <div class="figure">
      <label class="check"><input type="checkbox" data-field="figures" .checked=${live(figure !== undefined)} @change=${toggle}><span>${table.columns[column]}</span></label>
      ${figure ? renderDetails(form, figure, found.columns[column]!) : nothing}
    </div>`;
}

function renderDetails(form: UploadForm, figure: FigureChoice, guess: ColumnGuess): TemplateResult {
  const { words, choice, change } = form;
  const { column, kind, personal, base } = figure;
  const put = (changes: Partial<FigureChoice>): void => change({ figures: choice.figures.map((each) => (each === figure ? { ...figure, ...changes } : each)) });
  const kinds = (Object.keys(words.kinds) as Kind[]).filter((one) => (guess.kind === 'category') === (one === 'category'));
  return html`
    <div class="details">
      ${kinds.length > 1 ? select(form, { field: `kind-${column}`, label: words.kind, value: kind, options: kinds.map((value) => ({ value, text: words.kinds[value] })), onPick: (value) => put({ kind: value as Kind }) }) : nothing}
      <label class="check"><input type="checkbox" .checked=${live(personal)} @change=${() => put({ personal: !personal })}><span>${words.personal}</span></label>
      <p class="note">${personal ? words.personalHelp : words.open}</p>
      ${problem(form, 'category', column)}
      ${personal && kind !== 'count' && kind !== 'category' ? html`
        ${select(form, {
          field: `base-${column}`, label: words.base, value: base === undefined ? '' : String(base),
          options: [{ value: '', text: words.pick }, ...baseOptions(form, column), { value: 'unknown', text: words.unknownBase }],
          onPick: (value) => put({ base: value === '' ? undefined : value === 'unknown' ? 'unknown' : (Number(value)) }),
        })}
        ${base === 'unknown' ? html`<p class="note warn">${words.unchecked}</p>` : nothing}${problem(form, 'base', column)}` : nothing}
    </div>`;
}

/** Counts that a share can be of: those that are not shown as something else. */
function baseOptions({ table, found, choice }: UploadForm, column: number): readonly Option[] {
  return table.columns.flatMap((text, index) => {
    const isOther = choice.figures.some((each) => each.column === index && each.kind !== 'count');
    return index === column || isOther || found.columns[index]!.kind !== 'count' ? [] : [{ value: String(index), text }];
  });
}

function columnOptions({ table }: UploadForm, none: string): readonly Option[] {
  return [{ value: '-1', text: none }, ...table.columns.map((text, index) => ({ value: String(index), text }))];
}

interface SelectOptions { readonly field: string; readonly label: string; readonly value: string; readonly options: readonly Option[]; readonly onPick: (value: string) => void }

/** A choice of one from a list, with its label. */
export function select(form: Pick<UploadForm, 'problems'>, { field, label, value, options, onPick }: SelectOptions): TemplateResult {
  return html`
    <label class="stack"><span>${label}</span>
      <select data-field=${field} aria-invalid=${isWrong(form, field)} .value=${live(value)} @change=${(event: Event) => onPick(valueOf(event))}>
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
      </select>
    </label>`;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The name of the field that a problem is of. */
export function fieldOfProblem(one: ChoiceProblem): string {
  return one.field === 'base' ? `base-${one.column}` : one.field === 'category' ? 'figures' : one.field;
}

function isWrong({ problems }: Pick<UploadForm, 'problems'>, field: string): 'true' | typeof nothing {
  return problems.some((one) => fieldOfProblem(one) === field) ? 'true' : nothing;
}

function problem({ problems, words }: UploadForm, field: ChoiceProblem['field'], column?: number): TemplateResult | typeof nothing {
  const isThere = problems.some((one) => one.field === field && (column === undefined || ('column' in one && one.column === column)));
  return isThere ? html`<p class="problem" role="alert">${words.problems[field]}</p>` : nothing;
}
