import { html, nothing, svg, type TemplateResult } from 'lit';
import { legendOf, type LegendEntry } from '../../core/content-legend.js';
import { outlines, type FeatureSymbol } from '../../core/features/symbols.js';
import type { Language } from '../../core/language.js';
import { toCss } from '../../core/palette.js';
import type { MapStore } from '../../store/map-store.js';
import type { LayerState } from '../../store/state.js';
import { styles } from './content-legend.styles.js';
import { renderList } from './feature-list.js';

/** Adds the styles of these layers to a legend, once. */
export function adoptStyles({ adoptedStyleSheets }: ShadowRoot): void {
  if (!adoptedStyleSheets.includes(styles.styleSheet!)) adoptedStyleSheets.push(styles.styleSheet!);
}

/** What a layer of another type than areas is called. `layer` has content. */
export function titleOf({ content, declaration }: LayerState, language: Language): string {
  return legendOf(content!, declaration, language).title;
}

/** The legend of a layer of another type than areas, below its title. */
export function renderContent(layer: LayerState, store: MapStore, titleId: string, language: Language): TemplateResult {
  const { title, entries, attribution } = legendOf(layer.content!, layer.declaration, language);
  return html`
    ${entries.length === 0 ? nothing : html`<ul role="list" part="list" aria-labelledby=${titleId}>${entries.map((entry) => renderEntry(entry, title))}</ul>`}
    ${attribution ? html`<p class="note" part="note">${attribution}</p>` : nothing}
    ${layer.content!.kind === 'features' ? renderList(layer.content!.features, store, language) : nothing}`;
}

function renderEntry(entry: LegendEntry, title: string): TemplateResult {
  if ('image' in entry) return html`<li part="row"><img src=${entry.image} alt=${entry.label} /></li>`;
  const { symbol, label, count, unit } = entry;
  return html`
    <li part="row">
      <svg class="symbol" viewBox="-11 -11 22 22" width="20" height="20" aria-hidden="true" part="swatch">${drawSymbol(symbol)}</svg>
      ${label === title ? html`<span class="label" part="label">${count} ${unit}</span>` : html`
        <span class="label" part="label">${label}</span><span class="visually-hidden">, </span>
        <span class="count" part="count" title="${count} ${unit}">${count}<span class="visually-hidden"> ${unit}</span></span>`}
    </li>`;
}

function drawSymbol(symbol: FeatureSymbol): TemplateResult {
  const colour = toCss(symbol.colour);
  if (symbol.kind === 'points') return svg`<g transform="scale(0.8)" stroke-linejoin="round"><path d=${outlines[symbol.shape]} stroke="#1b2733" stroke-width="5" /><path d=${outlines[symbol.shape]} fill=${colour} stroke="#fff" stroke-width="3" paint-order="stroke" /></g>`;
  if (symbol.kind === 'areas') return svg`<path d="M-10 -7h20v14h-20z" fill=${colour} fill-opacity="0.3" stroke=${colour} stroke-width="2" />`;
  return svg`<path d="M-10 0H10" fill="none" stroke=${colour} stroke-width=${symbol.width} stroke-dasharray=${symbol.dashed ? '4 4' : 'none'} />`;
}
