import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FeatureSet } from '../../core/features/feature-set.js';
import { featuresInView, placeOfFeature } from '../../core/features/in-view.js';
import { formatNumber } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { layersIn } from '../../core/messages/layers/index.js';
import type { MapStore } from '../../store/map-store.js';

/** The most that a list shows: more than that is no list to walk through. */
const MOST = 100;
/** Zoom at which points are not taken together any more. */
const POINTS_FROM = 17;

/** The features that are in view as a list of buttons, each of which tells of its feature: the way by keyboard. */
export function renderList(features: FeatureSet, store: MapStore, language: Language): TemplateResult | typeof nothing {
  const { extent } = store.state;
  if (!extent) return nothing;
  const words = layersIn(language);
  const { count, nearest } = featuresInView(features, extent, MOST);
  const show = (feature: number): void => store.showPlace({ at: placeOfFeature(features, feature), zoom: features.kind === 'points' ? POINTS_FROM : 0 });
  return html`
    <details class="in-view" part="list-of">
      <summary>${words.list(formatNumber(count, language))}</summary>
      ${count === 0 ? html`<p class="note">${words.nothingInView}</p>` : nothing}
      ${count > MOST ? html`<p class="note">${words.nearestOfList(formatNumber(MOST, language), formatNumber(count, language))}</p>` : nothing}
      <ul role="list">${repeat(nearest, (feature) => feature, (feature) => html`
        <li><button type="button" @click=${() => show(feature)}>${features.labels[feature] || `${words.unnamed[features.kind]} ${feature + 1}`}</button></li>`)}
      </ul>
    </details>`;
}
