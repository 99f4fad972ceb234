import { html, type TemplateResult } from 'lit';
import type { Language } from '../../core/language.js';
import type { Question } from '../../core/question.js';

export { withLayersLeft } from '../../core/question-layers.js';

/** Of layers that name no palette, each has another colour; the first ones are not those that areas mostly have. */
const palettes = ['oranje', 'paars', 'groen', 'grijs', 'blauw'] as const;

/** What a question draws besides its areas, under or over them. Areas without figures would only hide those with, so they are left out. */
export function renderLayers({ layers }: Question, isBelow: boolean, language: Language): readonly TemplateResult[] {
  return layers.filter(({ type, below = false }) => type !== 'areas' && below === isBelow).map((layer) => html`
    <rk-layer .type=${layer.type} .src=${layer.src} .object=${layer.object ?? ''} .label=${layer.label ?? ''} .layers=${layer.layers ?? ''}
      .title=${layer.titles?.[language] ?? layer.title ?? ''} .category=${layer.category ?? ''} .value=${layer.value ?? ''}
      .columns=${layer.columns ?? ''} .palette=${layer.palette ?? palettes[layers.indexOf(layer) % palettes.length]!} .opacity=${layer.opacity ?? 1} .hidden=${layer.hidden ?? false}></rk-layer>`);
}
