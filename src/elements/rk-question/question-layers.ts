import { html, type TemplateResult } from 'lit';
import type { Language } from '../../core/language.js';
import type { Question } from '../../core/question.js';

export { withLayersLeft } from '../../core/question-layers.js';

/** Colours of layers that name no palette, one each. Answers are blue, orange or both unless a question says otherwise, so these come last. */
const palettes = ['paars', 'groen', 'grijs', 'oranje', 'blauw'] as const;

/** The palettes for layers over areas: first those whose colours the areas do not have. */
function palettesBeside({ palette = 'blauw' }: Question['style']): readonly string[] {
  const isTaken = (name: string): boolean => palette.split('-').includes(name);
  return palettes.toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b)));
}

/** What a question draws besides its areas, under or over them. Areas without figures would only hide those with, so they are left out. */
export function renderLayers({ layers, style }: Question, isBelow: boolean, language: Language): readonly TemplateResult[] {
  const beside = palettesBeside(style);
  return layers.filter(({ type, below = false }) => type !== 'areas' && below === isBelow).map((layer) => html`
    <rk-layer .type=${layer.type} .src=${layer.src} .object=${layer.object ?? ''} .label=${layer.label ?? ''} .layers=${layer.layers ?? ''}
      .title=${layer.titles?.[language] ?? layer.title ?? ''} .category=${layer.category ?? ''} .value=${layer.value ?? ''}
      .columns=${layer.columns ?? ''} .palette=${layer.palette ?? beside[layers.indexOf(layer) % beside.length]!} .opacity=${layer.opacity ?? 1} .hidden=${layer.hidden ?? false}></rk-layer>`);
}
