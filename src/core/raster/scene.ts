import type { Position } from 'geojson';
import type { AreaOptions, Areas } from '../areas.js';
import type { PlanarReport } from '../topology/arcs.js';
import { makeDetail, suits, type Detail } from '../topology/detail.js';
import { labelPoints } from '../topology/label-point.js';
import { latOf, lonOf } from '../topology/mercator.js';
import { buildPlanarMap, type PlanarMap } from '../topology/planar-map.js';
import { readShapes } from '../topology/read-shapes.js';
import { spellOut } from '../topology/spell-out.js';
import type { AreaRecords } from '../topology/topology.js';
import type { Work } from '../work.js';
import { smoothColours } from './anti-alias.js';
import { makeCodes, type AreaCodes } from './area-code.js';
import { drawBorders } from './borders.js';
import { drawOutline, type Outline } from './outline.js';
import { resolveOverlaps } from './overlap.js';
import type { Raster } from './raster.js';
import { rasterize } from './rasterize.js';
import { regionOf, toleranceOf, type View } from './view.js';

const NUMBERS_A_SLICE = 1 << 16;
/** Most areas of which the label points are worked out while they are loaded. */
const LABELS_AT_ONCE = 2000;

/** What is known of the areas once they are loaded. */
export interface LoadedAreas extends Areas {
  /** False when the label points are but the middles of the bounds. */
  readonly isLabelled: boolean;
  /** Side of a square the size of a typical area (the median), as a part of the width of the world. */
  readonly typicalSide: number;
  readonly report: PlanarReport;
}

/** Asks which area every pixel of a view is in, and where borders are. */
export interface RasterRequest {
  readonly view: View;
  /** Widths of thin and strong borders in device pixels; 0 for none. */
  readonly thinWidth: number;
  readonly strongWidth: number;
}

/** Asks for the outline of some areas, by index; the width is in device pixels. */
export interface OutlineRequest {
  readonly view: View;
  readonly areas: Uint32Array;
  readonly width: number;
}

/** Asks for the colours of a view averaged over the areas in each pixel: `fill[styleOf[area] + 1]`. */
export interface SmoothRequest {
  readonly view: View;
  readonly fill: Uint32Array;
  readonly styleOf: Uint16Array;
}

/**
 * The areas of a file and everything that is worked out of their geometry. It keeps no picture, so it may live in a worker.
 * Views close to each other share one detail.
 */
export class Scene {
  /** What the page is told of the areas. */
  readonly loaded: LoadedAreas;
  /** Their geometry. */
  readonly map: PlanarMap;
  readonly #codes: AreaCodes;
  #detail: Detail | null = null;
  #ahead: { readonly request: RasterRequest; readonly detail: Detail; readonly raster: Raster } | null = null;

  private constructor(map: PlanarMap, loaded: LoadedAreas) {
    this.map = map;
    this.loaded = loaded;
    this.#codes = makeCodes(map);
  }

  /** Reads a file of areas and prepares it. Throws what `readShapes` and `projectArcs` throw. */
  static *load(source: Uint8Array | object, options: AreaOptions = {}): Work<Scene> {
    const { topology, codes, labels } = yield* readShapes(source, options);
    // The records keep the bytes of the file alive: let go of them, for they are most of the memory.
    const map = yield* buildPlanarMap({ ...topology, records: NO_RECORDS }, { inPlace: true });
    const bounds = yield* boundsInDegrees(map);
    const count = topology.areaCount;
    // Of many areas it takes longer than everything else, and nothing on the map waits for it.
    const isLabelled = count <= LABELS_AT_ONCE;
    return new Scene(map, {
      count, codes, labels, bounds, isLabelled, labelPoints: isLabelled ? yield* labelPoints(map) : middlesOf(bounds),
      typicalSide: typicalSide(map), report: map.arcs.report,
    });
  }

  /** See `labelPoints`. */
  labelPoints(): Work<Float64Array> { return labelPoints(this.map); }

  /** The polygons of some areas: see `spellOut`. */
  polygons(areas: Uint32Array): Position[][][][] { return Array.from(areas, (area) => spellOut(this.map, area)); }

  /** Works out a view: the area of every pixel, and the coverage by borders. */
  *rasterize(request: RasterRequest): Work<Raster> {
    const ahead = this.#ahead;
    if (!ahead || !isSame(ahead.request, request)) return yield* this.#draw(request, yield* this.#detailFor(request.view));
    // Given away, because the buffers go to another thread.
    this.#ahead = null;
    this.#detail = ahead.detail;
    return ahead.raster;
  }

  /** Works out a view that is likely to be asked next; `rasterize` then has it at once. Kept is the last. */
  *prepare(request: RasterRequest): Work<null> {
    if (this.#ahead && isSame(this.#ahead.request, request)) return null;
    this.#ahead = null;
    const detail = yield* this.#makeDetail(request.view);
    this.#ahead = { request, detail, raster: yield* this.#draw(request, detail) };
    return null;
  }

  *#draw({ view, thinWidth, strongWidth }: RasterRequest, detail: Detail): Work<Raster> {
    const { map } = this;
    const raster = yield* rasterize({ map, detail, codes: this.#codes, view });
    yield* resolveOverlaps(map, view, raster);
    const thin = thinWidth > 0 ? yield* drawBorders({ map, detail, view, width: thinWidth }) : new Uint8Array(view.width * view.height);
    const { outlineArcs } = map.topology;
    const strong = outlineArcs && strongWidth > 0 ? yield* drawBorders({ map, detail, view, width: strongWidth, only: outlineArcs }) : null;
    return { view, ids: raster.ids, overlaps: raster.unclear > 0, thin, strong };
  }

  /** Draws the outline of some areas; null when none of them is in view. */
  *outline({ view, areas, width }: OutlineRequest): Work<Outline | null> {
    return drawOutline({ map: this.map, detail: yield* this.#detailFor(view), view, areas, width });
  }

  /** See `smoothColours`. Null for rings with gaps, through which colours would leak. */
  *smooth({ view, fill, styleOf }: SmoothRequest): Work<Uint32Array | null> {
    if (this.map.arcs.report.gaps > 0) return null;
    const detail = yield* this.#detailFor(view);
    return yield* smoothColours({ map: this.map, detail, view, fill, styleOf });
  }

  /** A detail for the view and half a view around it, so that dragging needs no new one at once. */
  *#detailFor(view: View): Work<Detail> {
    const tolerance = toleranceOf(this.map, view);
    if (this.#detail && suits(this.#detail, tolerance, regionOf(this.map, view, 4))) return this.#detail;
    return this.#detail = yield* this.#makeDetail(view);
  }

  #makeDetail(view: View): Work<Detail> {
    return makeDetail(this.map, toleranceOf(this.map, view), regionOf(this.map, view, Math.max(view.width, view.height) / 2));
  }
}

function isSame(a: RasterRequest, b: RasterRequest): boolean {
  const [x, y] = [a.view, b.view];
  return a.thinWidth === b.thinWidth && a.strongWidth === b.strongWidth && x.originX === y.originX && x.originY === y.originY
    && x.scale === y.scale && x.width === y.width && x.height === y.height && x.pixelRatio === y.pixelRatio;
}

const NO_RECORDS: AreaRecords = { id: () => undefined, properties: () => ({}), value: () => undefined };

function* boundsInDegrees({ bounds, projected }: PlanarMap): Work<Float64Array> {
  const { originX, originY, unit } = projected;
  const degrees = new Float64Array(bounds.length);
  for (let i = 0; i < bounds.length; i += 4) {
    if (i % NUMBERS_A_SLICE === 0) yield;
    degrees[i] = lonOf(originX + unit * bounds[i]!);
    degrees[i + 1] = latOf(originY + unit * bounds[i + 3]!);
    degrees[i + 2] = lonOf(originX + unit * bounds[i + 2]!);
    degrees[i + 3] = latOf(originY + unit * bounds[i + 1]!);
  }
  return degrees;
}

function middlesOf(bounds: Float64Array): Float64Array {
  const middles = new Float64Array(bounds.length / 2);
  for (let area = 0; 4 * area < bounds.length; area++) {
    middles[2 * area] = (bounds[4 * area]! + bounds[4 * area + 2]!) / 2;
    middles[2 * area + 1] = (bounds[4 * area + 1]! + bounds[4 * area + 3]!) / 2;
  }
  return middles;
}

/** The median of about a thousand areas: near enough. */
function typicalSide({ bounds, projected }: PlanarMap): number {
  const sides: number[] = [];
  const step = 4 * Math.ceil(bounds.length / 4096);
  for (let i = 0; i < bounds.length; i += step) {
    const side = Math.sqrt((bounds[i + 2]! - bounds[i]!) * (bounds[i + 3]! - bounds[i + 1]!));
    if (side > 0) sides.push(side);
  }
  const sorted = Float64Array.from(sides).sort();
  return (sorted[sorted.length >> 1] ?? 0) * projected.unit;
}
