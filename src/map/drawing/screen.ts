import type * as L from 'leaflet';
import type { LonLat, Shape } from '../../core/drawing/drawing.js';
import { polygonsOf } from '../../core/drawing/geometry.js';

/** A place in the map's container: CSS pixels from the top left. */
export interface Pixel { readonly x: number; readonly y: number }

/** Between the world and the screen, as the map lies now. */
export class Screen {
  readonly #map: L.Map;

  constructor(map: L.Map) {
    this.#map = map;
  }

  /** Where a place is in the container. */
  pixel([lon, lat]: LonLat): Pixel {
    return this.#map.latLngToContainerPoint([lat, lon]);
  }

  /** Which place is there, `[lon, lat]` in degrees. */
  place({ x, y }: Pixel): LonLat {
    const { lng, lat } = this.#map.containerPointToLatLng([x, y]);
    return [lng, lat];
  }

  /** The outline of a shape as the `d` of an SVG path; empty for areas of the map. */
  path(shape: Shape): string {
    return polygonsOf(shape).flat().map((ring) => `M${this.line(ring)}Z`).join('');
  }

  /** Corners as part of the `d` of a path. */
  line(points: readonly LonLat[]): string {
    return points.map((point) => this.pixel(point)).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  }
}

/** CSS pixels between two places of the container. */
export function apart(a: Pixel, b: Pixel): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
