import { html, nothing, type TemplateResult } from 'lit';
import { type Rule } from '../../core/drawing/drawing.js';
import { activeShape, closeDraft, redo, removeShape, setRule, take, turnTo, undo, type DrawSession, type Tool } from '../../core/drawing/session.js';
import type { PanelContext } from './draw-panel.js';

const tools: readonly Tool[] = ['polygon', 'rectangle', 'circle', 'areas'];
const rules: readonly Rule[] = ['label', 'half', 'touch'];

/** What is drawn with, and stepping back. */
export function renderTools({ words, session, change, start }: PanelContext): TemplateResult {
  const { tool, draft, past, future } = session;
  const step = (label: string, act: () => void, disabled: boolean) => html`<button type="button" class="plain" ?disabled=${disabled} @click=${act}>${label}</button>`;
  const isIdle = !activeShape(session) && draft.length === 0;
  return html`
    <div class="tools" part="tools" role="group" aria-label=${words.toolbar}>
      ${tools.map((each) => html`<button type="button" part="tool" aria-pressed=${each === tool} @click=${() => start(each === tool ? undefined : each)}>${words.tools[each]}</button>`)}
    </div>
    ${tool ? html`<p class="hint" id="hint">${words.hints[tool]} <span>${tool === 'areas' ? words.keysAreas : words.keys}</span></p>` : nothing}
    <div class="steps">
      ${tool === 'polygon' && draft.length >= 3 ? step(words.close, () => change(closeDraft(session), words.said.drawn), false) : nothing}
      ${tool ? step(words.stop, () => change(take(session, undefined), words.said.stopped), false) : nothing}
      ${step(words.undo, () => change(undo(session), words.said.undone), past.length === 0 && draft.length === 0)}
      ${step(words.redo, () => change(redo(session), words.said.redone), future.length === 0)}
      ${step(words.remove, () => change(removeShape(session), words.said.removed), isIdle)}
    </div>`;
}

/** Which of two shapes is worked on. */
export function renderShapes({ words, session, change }: PanelContext): TemplateResult | typeof nothing {
  const count = session.drawn.shapes.length;
  if (count === 0) return nothing;
  const isSecond = session.active === count;
  if (count === 1 && !isSecond) return html`<p><button type="button" class="plain" @click=${() => change(turnTo(session, 1))}>${words.second}</button></p>`;
  return html`
    <fieldset class="shapes" part="shapes"><legend class="visually-hidden">${words.shapes}</legend>
      ${[0, 1].map((index) => html`<label><input type="radio" name="shape" .checked=${session.active === index} @change=${() => change(turnTo(session, index))}>${words.shape(index + 1)}</label>`)}
    </fieldset>`;
}

/** Which areas count, in words. */
export function renderRule({ words, session, change }: PanelContext): TemplateResult {
  if (isPicked(session)) return html`<p class="rule"><b>${words.rule}:</b> ${words.rulePicked}</p>`;
  const pick = (event: Event): void => change(setRule(session, rules[(event.target as HTMLSelectElement).selectedIndex]!));
  return html`<label class="rule"><b>${words.rule}</b>
    <select part="rule" @change=${pick}>${rules.map((rule) => html`<option value=${rule} .selected=${rule === session.drawn.rule}>${words.rules[rule]}</option>`)}</select></label>`;
}

function isPicked({ drawn: { shapes } }: DrawSession): boolean {
  return shapes.length > 0 && shapes.every(({ kind }) => kind === 'areas');
}
