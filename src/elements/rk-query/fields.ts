import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Areas } from '../../core/areas.js';
import { isSign } from '../../core/format.js';
import { textOf } from '../../core/indicator.js';
import type { Language } from '../../core/language.js';
import type { QueryMessages } from '../../core/messages/query/index.js';
import type { PublishedTable } from '../../core/disclosure/published.js';
import type { Question } from '../../core/question.js';
import { titleOf, type Choice } from '../../core/query/choices.js';
import type { Problem } from '../../core/query/problems.js';

/** What the fields of a form work on: a question that is being changed. */
export interface Form {
  readonly question: Question;
  readonly table: PublishedTable;
  readonly areas: Pick<Areas, 'count' | 'codes' | 'labels'>;
  readonly choices: readonly Choice[];
  readonly problems: readonly Problem[];
  readonly language: Language;
  readonly words: QueryMessages;
  /** What counted when the form began: other figures stand apart, so that the form is short. */
  readonly first: Question;
  change(question: Question): void;
}

/** The element that an event of a field comes from. */
export const fieldOf = (event: Event): HTMLInputElement & HTMLSelectElement => event.target as HTMLInputElement & HTMLSelectElement;

/** What a field holds that is a number; `NaN` when it holds none. */
export const numberIn = (event: Event): number => fieldOf(event).valueAsNumber;

/** Ids in a page are of letters and such; those of indicators can have a colon. */
const idOf = (field: string): string => `field-${field.replaceAll(/[^\w-]/g, '_')}`;

/** Why the choice of a field cannot work, beside it. */
export function problem({ problems, words }: Form, field: string): TemplateResult | typeof nothing {
  const found = problems.find((each) => each.field === field);
  return found ? html`<p class="problem" part="problem" id="problem-${idOf(field)}">${words.problems[found.kind]}</p>` : nothing;
}

/** The attributes by which a field says that its choice cannot work. */
export function faultOf({ problems }: Form, field: string): { invalid: 'true' | typeof nothing; by: string | typeof nothing } {
  const isWrong = problems.some((each) => each.field === field);
  return { invalid: isWrong ? 'true' : nothing, by: isWrong ? `problem-${idOf(field)}` : nothing };
}

interface SelectOptions {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly hidden?: boolean;
  readonly onPick: (value: string) => void;
}

/** A choice of one from a list, with its label. */
export function select(form: Form, { field, label, value, options, hidden = false, onPick }: SelectOptions): TemplateResult {
  const { invalid, by } = faultOf(form, field);
  return html`
    <label class=${hidden ? 'bare' : 'stack'}>
      <span class=${hidden ? 'visually-hidden' : ''}>${label}</span>
      <select part="select" aria-invalid=${invalid} aria-describedby=${by} data-field=${field} .value=${live(value)} @change=${(event: Event) => onPick(fieldOf(event).value)}>
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
      </select>
    </label>
    ${hidden ? nothing : problem(form, field)}`;
}

interface NumberOptions {
  readonly field: string;
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly step: number | 'any';
  readonly unit?: string | undefined;
  readonly onNumber: (value: number) => void;
}

/** A number with its unit. Its label is for who does not see where it stands. */
export function numberField(form: Form, { field, label, value, min, max, step, unit, onNumber }: NumberOptions): TemplateResult {
  const { invalid, by } = faultOf(form, field);
  const text = Number.isFinite(value) ? String(value) : '';
  return html`
    <span class="number">
      <input type="number" part="number" aria-label=${unit ? `${label} (${unit})` : label} aria-invalid=${invalid} aria-describedby=${by} data-field=${field}
        min=${min ?? nothing} max=${max ?? nothing} step=${step} inputmode="decimal" .value=${live(text)} @input=${(event: Event) => onNumber(numberIn(event))} />
      ${unit ? html`<span aria-hidden="true">${unit}</span>` : nothing}
    </span>`;
}

/** The choices as options of a list. */
export function optionsOf({ language }: Form, choices: readonly Choice[]): readonly { value: string; text: string }[] {
  return choices.map(({ id, indicator }) => ({ value: id, text: titleOf(indicator, language) }));
}

/** The unit of an indicator as it stands beside a number: a sign, or a word for what is no count. */
export function unitOf({ language }: Form, { indicator }: Choice): string | undefined {
  if (indicator.kind === 'percentage') return '%';
  if (indicator.unit === 'euro') return '€';
  return isSign(indicator) || indicator.kind === 'count' || indicator.kind === 'score' ? undefined : textOf(indicator, 'unit', language);
}
