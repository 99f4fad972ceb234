import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AnalysisMethod, AnalysisOf } from '../../core/question-analysis.js';
import { formatPeriod } from '../../core/format.js';
import { numbersIn, pointLayersOf, scaleOf, titleOf, type Choice } from '../../core/query/choices.js';
import { boundOn, isBound, withAnalysis, withBound, withCondition, withInput, withOnly, type BoundCondition } from '../../core/query/edits.js';
import { countedConditions, isCounted } from '../../core/query/problems.js';
import { fieldOf, numberField, numberIn, optionsOf, problem, select, unitOf, type Form } from './fields.js';

/** The fields of each way to answer a question. */
export const methodFields: Readonly<Record<AnalysisMethod, (form: Form) => TemplateResult>> = {
  single: singleFields, conditions: conditionFields, index: indexFields, cross: crossFields, change: changeFields, proximity: proximityFields,
};

const analysisOf = <Method extends AnalysisMethod>({ question }: Form): AnalysisOf<Method> => question.analysis as AnalysisOf<Method>;

const selectedIn = ({ question, choices }: Form): readonly Choice[] =>
  choices.filter(({ id }) => question.inputs.some(({ indicator, selected }) => selected && indicator === id));

function singleFields(form: Form): TemplateResult {
  const value = selectedIn(form)[0]?.id ?? '';
  return select(form, { field: 'inputs', label: form.words.inputs.single, value, options: optionsOf(form, form.choices), onPick: (id) => form.change(withOnly(form.question, id)) });
}

function conditionFields(form: Form): TemplateResult {
  const { words, question } = form;
  const { match } = analysisOf<'conditions'>(form);
  const count = countedConditions(question, form.table).length;
  const asked = typeof match === 'number' ? match : match === 'any' ? 1 : 0;
  const options = [
    { value: '0', text: words.all },
    ...Array.from({ length: Math.max(count - 1, asked) }, (_, index) => ({ value: String(index + 1), text: words.needed(index + 1) })),
  ];
  return html`
    <fieldset part="inputs">
      <legend>${words.inputs.conditions}</legend>
      ${rows(form, (choice) => isCounted(form.first, choice.id), (choice) => conditionRow(form, choice))}
      ${fixedConditions(form)}
      ${problem(form, 'inputs')}
    </fieldset>
    ${select(form, { field: 'match', label: words.match, value: String(asked), options, onPick: (value) => form.change(withAnalysis(question, { match: value === '0' ? 'all' : Number(value) })) })}`;
}

/** The figures that counted when the form began, and behind a line that opens the others. */
function rows(form: Form, isFirst: (choice: Choice) => boolean, render: (choice: Choice) => TemplateResult): TemplateResult {
  const numbers = numbersIn(form.choices);
  const others = numbers.filter((choice) => !isFirst(choice));
  // Without any that counted there is nothing to put them behind.
  const isApart = others.length > 2 && others.length < numbers.length;
  const own = isApart ? numbers.filter(isFirst) : numbers;
  return html`${own.map(render)}${isApart ? html`<details class="offered" part="offered"><summary>${form.words.offered(others.length)}</summary>${others.map(render)}</details>` : ''}`;
}

/** Conditions that are more than one bound on one figure: told, and left as they are. */
function fixedConditions(form: Form): TemplateResult[] {
  return countedConditions(form.question, form.table).filter((condition) => !isBound(condition) || !form.choices.some(({ id }) => id === condition.indicator)).map((condition) => {
    const own = condition.titles?.[form.language] ?? condition.title ?? ('of' in condition ? condition.op : condition.indicator);
    return html`<p class="fixed">${own}</p>`;
  });
}

function conditionRow(form: Form, choice: Choice): TemplateResult {
  const { question, table, language } = form;
  const title = titleOf(choice.indicator, language);
  const on = isCounted(question, choice.id);
  const toggle = (event: Event) => form.change(withCondition(question, { choice, table, on: fieldOf(event).checked }));
  const bound = boundOn(analysisOf<'conditions'>(form), choice.id);
  return html`
    <div class="row">
      <label class="check"><input type="checkbox" .checked=${live(on)} @change=${toggle} /><span>${title}</span></label>
      ${on && bound ? boundFields(form, choice, bound) : ''}
    </div>`;
}

function boundFields(form: Form, choice: Choice, { op, value }: BoundCondition): TemplateResult {
  const { question, words, language } = form;
  const title = titleOf(choice.indicator, language);
  const { min, max, step } = scaleOf(form.table, choice);
  const set = (number: number) => form.change(withBound(question, choice.id, { value: number }));
  const options = ([['>=', words.atLeast], ['>', words.more], ['<=', words.atMost], ['<', words.less]] as const).map(([each, text]) => ({ value: each, text }));
  return html`
    <div class="bound">
      ${select(form, { field: `op:${choice.id}`, label: words.bound(title), value: op, options, hidden: true, onPick: (picked) => form.change(withBound(question, choice.id, { op: picked as BoundCondition['op'] })) })}
      ${numberField(form, { field: `value:${choice.id}`, label: words.value(title), value, step: 'any', unit: unitOf(form, choice), onNumber: set })}
      <input type="range" part="slider" aria-label=${words.slider(title)} min=${min} max=${max} step=${step} .value=${live(String(Number.isFinite(value) ? value : min))} @input=${(event: Event) => set(numberIn(event))} />
    </div>
    ${problem(form, `value:${choice.id}`)}`;
}

function indexFields(form: Form): TemplateResult {
  const { question, words, language } = form;
  return html`
    <fieldset part="inputs">
      <legend>${words.inputs.index}</legend>
      ${rows(form, ({ id }) => form.first.inputs.some(({ indicator, selected }) => selected && indicator === id), (choice) => {
        const title = titleOf(choice.indicator, language);
        const input = question.inputs.find(({ indicator }) => indicator === choice.id)!;
        const set = (changes: Partial<typeof input>) => form.change(withInput(question, choice.id, changes));
        const directions = [{ value: 'high', text: words.high }, { value: 'low', text: words.low }];
        return html`
          <div class="row">
            <label class="check"><input type="checkbox" .checked=${live(input.selected)} @change=${(event: Event) => set({ selected: fieldOf(event).checked })} /><span>${title}</span></label>
            ${input.selected ? html`
              <div class="bound">
                ${select(form, { field: `direction:${choice.id}`, label: words.direction(title), value: input.direction, options: directions, hidden: true, onPick: (value) => set({ direction: value as typeof input.direction }) })}
                <span class="weight"><span aria-hidden="true">${words.weight}</span>
                  ${numberField(form, { field: `weight:${choice.id}`, label: words.weightOf(title), value: input.weight, min: 0, step: 'any', onNumber: (weight) => set({ weight }) })}
                </span>
              </div>
              ${problem(form, `weight:${choice.id}`)}` : ''}
          </div>`;
      })}
      ${problem(form, 'inputs')}
    </fieldset>`;
}

function crossFields(form: Form): TemplateResult {
  const { question, words } = form;
  const numbers = numbersIn(form.choices);
  const pair = analysisOf<'cross'>(form).indicators ?? (selectedIn(form).map(({ id }) => id) as [string, string]);
  const pick = (place: 0 | 1) => (id: string) => {
    const indicators = place === 0 ? [id, pair[1]] : [pair[0], id];
    form.change(withAnalysis(question, { indicators }));
  };
  const options = optionsOf(form, numbers);
  return html`
    ${select(form, { field: 'first', label: words.first, value: pair[0], options, onPick: pick(0) })}
    ${select(form, { field: 'second', label: words.second, value: pair[1], options, onPick: pick(1) })}`;
}

function changeFields(form: Form): TemplateResult {
  const { question, words, language } = form;
  const { indicator = selectedIn(form)[0]?.id ?? '', from, to, measure } = analysisOf<'change'>(form);
  const numbers = numbersIn(form.choices);
  const periods = numbers.find(({ id }) => id === indicator)?.periods ?? [];
  const options = periods.map((period) => ({ value: period, text: formatPeriod(period, language) }));
  const pick = (changes: object) => form.change(withAnalysis(question, changes));
  const ways = (['difference', 'relative'] as const).map((each) => ({ value: each, text: words[each] }));
  return html`
    ${select(form, { field: 'indicator', label: words.indicator, value: indicator, options: optionsOf(form, numbers), onPick: (id) => pick({ indicator: id, from: undefined, to: undefined }) })}
    <div class="pair">
      ${select(form, { field: 'from', label: words.from, value: from ?? periods[0] ?? '', options, onPick: (period) => pick({ from: period }) })}
      ${select(form, { field: 'to', label: words.to, value: to ?? periods.at(-1) ?? '', options, onPick: (period) => pick({ to: period }) })}
    </div>
    ${select(form, { field: 'measure', label: words.measure, value: measure, options: ways, onPick: (value) => pick({ measure: value }) })}`;
}

function proximityFields(form: Form): TemplateResult {
  const { question, words, language } = form;
  const { layer, measure, within = 500, group, direction = 'far' } = analysisOf<'proximity'>(form);
  const layers = pointLayersOf(question, language).map(({ id, title }) => ({ value: id, text: title }));
  const ways = (['distance', 'count', 'share'] as const).map((each) => ({ value: each, text: words.measures[each] }));
  const sides = (['far', 'near'] as const).map((each) => ({ value: each, text: words.sides[measure === 'count' ? 'count' : 'distance'][each] }));
  const counts = form.choices.filter(({ indicator }) => indicator.kind === 'count');
  const pick = (changes: object) => form.change(withAnalysis(question, changes));
  return html`
    ${select(form, { field: 'layer', label: words.layer, value: layer ?? layers[0]?.value ?? '', options: layers, onPick: (id) => pick({ layer: id }) })}
    ${select(form, { field: 'measure', label: words.proximity, value: measure, options: ways, onPick: (value) => pick({ measure: value }) })}
    <div class="stack">
      <span aria-hidden="true">${words.within}</span>
      <span class="bound">
        <input type="range" part="slider" aria-label=${words.slider(words.within)} min="100" max="3000" step="100" .value=${live(String(within))} @input=${(event: Event) => pick({ within: numberIn(event) })} />
        ${numberField(form, { field: 'within', label: words.within, value: within, min: 1, step: 'any', unit: words.metres, onNumber: (metres) => pick({ within: metres }) })}
      </span>
    </div>
    ${problem(form, 'within')}
    ${select(form, { field: 'direction', label: words.side, value: direction, options: sides, onPick: (value) => pick({ direction: value === 'far' ? undefined : value }) })}
    ${counts.length === 0 ? '' : select(form, { field: 'group', label: words.group, value: group ?? '', options: [{ value: '', text: words.nobody }, ...optionsOf(form, counts)], onPick: (id) => pick({ group: id || undefined }) })}`;
}
