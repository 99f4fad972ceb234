import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isSamePart, MOST_PICKED, partsOffered, withPart } from '../../core/query/parts.js';
import { areasInPart } from '../../core/part.js';
import { fieldOf, problem, select, type Form } from './fields.js';

const [WHOLE, OWN] = ['', 'own'];

/** Which part of the map the question is about: all of it, one of the parts, or areas that the reader picks. */
export function partFields(form: Form): TemplateResult | typeof nothing {
  const { question, areas, words, language } = form;
  const parts = partsOffered(question, areas);
  const canPick = areas.count <= MOST_PICKED;
  if (areas.count < 2 || (parts.length === 0 && !canPick)) return nothing;
  const { part } = question;
  const known = parts.findIndex((each) => isSamePart(each, part));
  const value = !part ? WHOLE : known >= 0 ? String(known) : OWN;
  const options = [
    { value: WHOLE, text: words.wholeMap(question.place) },
    ...parts.map((each, index) => ({ value: String(index), text: each.titles?.[language] ?? each.title ?? each.areas.join(', ') })),
    ...(canPick || value === OWN ? [{ value: OWN, text: words.ownPart }] : []),
  ];
  const pick = (picked: string) => form.change(withPart(question, picked === WHOLE ? undefined : picked === OWN ? { areas: [] } : parts[Number(picked)]));
  return html`
    ${select(form, { field: 'part', label: words.part, value, options, onPick: pick })}
    ${value === OWN ? pickFields(form) : nothing}
    ${part ? html`<p class="help">${words.partHelp}</p>` : nothing}`;
}

function pickFields(form: Form): TemplateResult {
  const { question, areas, words } = form;
  const isIn = areasInPart(question.part!, areas.codes);
  const order = [...areas.codes.keys()].sort((a, b) => areas.labels[a]!.localeCompare(areas.labels[b]!, form.language, { numeric: true }));
  const toggle = (area: number) => (event: Event) => {
    const isOn = fieldOf(event).checked;
    form.change(withPart(question, { areas: areas.codes.filter((_, each) => (each === area ? isOn : isIn[each])) }));
  };
  return html`
    <fieldset class="picked" part="areas">
      <legend>${words.pickAreas}</legend>
      ${order.map((area) => html`<label class="check"><input type="checkbox" .checked=${live(isIn[area]!)} @change=${toggle(area)} /><span>${areas.labels[area]}</span></label>`)}
    </fieldset>
    ${problem(form, 'areas')}`;
}
