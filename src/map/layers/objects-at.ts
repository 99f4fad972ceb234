import type * as L from 'leaflet';
import { factsOf } from '../../core/area-facts.js';
import { legendOf } from '../../core/content-legend.js';
import { textOf } from '../../core/indicator.js';
import type { Language } from '../../core/language.js';
import type { ObjectFacts } from '../../core/object-facts.js';
import type { MapStore } from '../../store/map-store.js';
import { viewOf } from '../../store/selectors.js';
import type { AskedPlace, LayerState, MapState } from '../../store/state.js';
import type { MapView } from '../map-view.js';

/** What one layer tells of a place: at once, or when a service has answered. */
export interface LayerAtPlace {
  readonly title: string;
  /** Rejected with why a service did not tell. */
  readonly objects: Promise<readonly ObjectFacts[]>;
}

/** What all layers that are in sight there tell of a place, the topmost first. Moves the map to where it can be seen. */
export function objectsAt(view: MapView, store: MapStore, { at, zoom }: AskedPlace, language: Language): readonly LayerAtPlace[] {
  const { map, contents, areaAt } = view;
  const place: L.LatLngTuple = [at[1], at[0]];
  if (zoom !== undefined && (map.getZoom() < zoom || !map.getBounds().pad(-0.1).contains(place))) {
    view.setView(place, Math.max(zoom, map.getZoom()));
  }
  const point = map.latLngToContainerPoint(place);
  const { state } = store;
  const inSight = state.layers.filter(({ id }) => !view.swipe?.hides(id, point.x));
  return inSight.toReversed().map((layer) => ({
    title: layer.content ? legendOf(layer.content, layer.declaration, language).title : '',
    objects: layer.content ? (contents?.objectsAt(layer.id, point, language) ?? Promise.resolve([])) : Promise.resolve(areaFacts(layer, areaAt(layer.id, point), { state, language })),
  }));
}

function areaFacts(layer: LayerState, area: number, { state, language }: { state: MapState; language: Language }): readonly ObjectFacts[] {
  if (area < 0) return [];
  const { view } = viewOf(layer, state);
  if (!view) return [{ title: layer.areas!.labels[area]!, layer: layer.declaration.title ?? '', facts: [] }];
  const { label, subject, value, detail } = factsOf(view, area, language);
  return [{ title: label, layer: textOf(view.indicator, 'title', language)!, facts: [{ label: subject, value: detail ? `${value} (${detail})` : value }] }];
}
