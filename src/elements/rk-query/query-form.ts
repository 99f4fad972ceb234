import { html, nothing, type TemplateResult } from 'lit';
import { formatPeriod } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { queryIn } from '../../core/messages/query/index.js';
import { absentOf, choicesOf, methodsFor } from '../../core/query/choices.js';
import { askable, questionAbout, withMethod } from '../../core/query/edits.js';
import { problemsOf } from '../../core/query/problems.js';
import type { LayerStyle } from '../../core/layer-view.js';
import type { AnalysisMethod } from '../../core/question-analysis.js';
import type { Question } from '../../core/question.js';
import type { ShownLayer } from '../../store/selectors.js';
import { select, type Form } from './fields.js';
import { renderActions } from './actions.js';
import { methodFields } from './method-fields.js';
import { partFields } from './part-fields.js';
import { styles } from './rk-query.styles.js';

export { askable, renderActions, styles };

/** The question that a layer answers, or would when it is asked nothing. */
export function questionOf({ view, layer: { answered, source, declaration } }: ShownLayer): Question {
  if (answered) return answered.question;
  const { method, classes, breaks, palette } = declaration;
  return questionAbout(source!, view.indicator.id, { classes, breaks, method, palette } as LayerStyle);
}

/** What a form needs of its element. */
export interface FormOptions {
  readonly first: Question;
  readonly language: Language;
  readonly change: (question: Question) => void;
}

/** The form of a question that is being changed. */
export function formOf(question: Question, { view, layer: { answered, source } }: ShownLayer, { first, language, change }: FormOptions): Form {
  const figures = answered?.answer.figures;
  // Distances are figures once an answer was made of them.
  const table = figures && question.inputs.some(({ indicator }) => indicator.includes(':')) ? figures : source!;
  return { question, table, areas: view.areas, first, language, change, words: queryIn(language), choices: choicesOf(question, table), problems: problemsOf(question, table) };
}

/** Whether there is anything to choose: more than a bound on the one figure that there is. */
export function canChoose({ question, choices }: Form): boolean {
  return choices.length > 1 || methodsFor(question, choices).some((method) => method !== 'single' && method !== 'conditions');
}

/** The fields of a question: how it is answered, what of, and of when. */
export function renderFields(form: Form, period: { value: string; options: readonly string[]; pick: (period: string) => void }): TemplateResult {
  const { question, words, language } = form;
  const methods = methodsFor(question, form.choices);
  const ways = methods.map((method) => ({ value: method, text: words.methods[method] }));
  const periods = question.analysis.method === 'change' ? [] : period.options;
  return html`
    ${ways.length > 1 ? select(form, {
      field: 'method', label: words.method, value: question.analysis.method, options: ways,
      onPick: (method) => form.change(withMethod(question, method as AnalysisMethod, form.table)),
    }) : nothing}
    ${methodFields[question.analysis.method](form)}
    ${periods.length < 2 ? nothing : select(form, {
      field: 'period', label: words.period, value: period.value, options: periods.map((each) => ({ value: each, text: formatPeriod(each, language) })), onPick: period.pick,
    })}
    ${partFields(form)}
    ${renderAbsent(form)}`;
}

function renderAbsent({ question, table, language, words }: Form): TemplateResult | typeof nothing {
  const absent = absentOf(question, table, language);
  if (absent.length === 0) return nothing;
  return html`<details><summary>${words.offeredAbsent(absent.length)}</summary><ul>${absent.map(({ title, supplier }) => html`<li>${words.absent(title, supplier)}</li>`)}</ul></details>`;
}
