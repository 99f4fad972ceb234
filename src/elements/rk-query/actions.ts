import { html, nothing, type TemplateResult } from 'lit';
import { explain } from '../../core/messages/index.js';
import type { LayerState } from '../../store/state.js';
import type { Form } from './fields.js';

/** How a form stands to what the map shows. */
export interface Standing {
  readonly layer: LayerState;
  /** Whether something is chosen that the map does not show. */
  readonly isChanged: boolean;
  /** What was done last. */
  readonly said: 'done' | 'restored' | undefined;
  readonly map: Element | null;
  readonly restore: () => void;
  readonly stop: () => void;
}

/** The buttons of a form, and whether the map shows what is chosen. They stay in sight from a change until something else is done. */
export function renderActions({ words, language }: Form, { layer, isChanged, said, map, restore, stop }: Standing): TemplateResult {
  const status = layer.computing ? words.computing : isChanged ? words.changed : said ? words[said] : words.waits;
  const isAnswered = said === 'done' && !layer.computing && !isChanged && !layer.refused;
  return html`
    <div class="foot ${isChanged || layer.computing || isAnswered ? 'waiting' : ''}">
      <div class="actions">
        <button type="submit" class="ok" part="ok">${words.ok}</button>
        ${layer.computing
          ? html`<button type="button" part="restore" @click=${stop}>${words.stop}</button>`
          : html`<button type="button" part="restore" @click=${restore}>${words.restore}</button>`}
      </div>
      ${layer.computing ? html`<progress aria-label=${words.computing}></progress>` : nothing}
      ${layer.refused ? html`<p class="problem" part="problem" role="alert">${explain(layer.refused, language)}</p>` : nothing}
      <p class="status" part="status" role="status">${status}</p>
      ${isAnswered && map && isAway(map) ? html`<p><button type="button" class="link" part="answer" @click=${() => goTo(map)}>${words.toAnswer}</button></p>` : nothing}
    </div>`;
}

/** Whether most of an element is out of sight. */
function isAway(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return Math.min(bottom, innerHeight) - Math.max(top, 0) < height / 2;
}

/** The answer stands above its map, so the map goes to the middle; whoever goes on by keyboard goes on there. */
function goTo(map: Element): void {
  map.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  map.shadowRoot?.querySelector<HTMLElement>('#map')?.focus({ preventScroll: true });
}
