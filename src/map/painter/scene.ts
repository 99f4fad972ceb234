import { makeDetail, suits, type Detail } from '../../core/topology/detail.js';
import { parseTopology } from '../../core/topology/parse-topology.js';
import type { ParseOptions } from '../../core/topology/parse-bytes.js';
import { buildPlanarMap, type PlanarMap } from '../../core/topology/planar-map.js';
import { areaColumn, areaNames, type AreaNames, type AreaRecords } from '../../core/topology/topology.js';
import { lonLat } from '../../core/topology/mercator.js';
import type { PlanarReport } from '../../core/topology/arcs.js';
import type { Work } from '../../core/topology/work.js';
import { smoothColours } from './anti-alias.js';
import { makeCodes, type AreaCodes } from './area-code.js';
import { drawBorders, groupBorders } from './borders.js';
import type { Raster } from './frame.js';
import { drawOutline, type Outline } from './outline.js';
import { resolveOverlaps } from './overlap.js';
import { rasterize } from './rasterize.js';
import { regionOf, toleranceOf, type View } from './view.js';

const NUMBERS_A_SLICE = 1 << 16;

/** What to load, and from which properties codes and labels come; see `areaNames`. */
export interface LoadOptions extends ParseOptions {
  readonly key?: string | undefined;
  readonly label?: string | undefined;
  /** Other properties to read, such as the code of the district an area is in. */
  readonly columns?: readonly string[] | undefined;
}

/** What is known of the areas once they are loaded. */
export interface LoadedAreas extends AreaNames {
  readonly count: number;
  /** The properties asked for as `columns`, as text by area index; empty where an area lacks it. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** `[west, south, east, north]` in degrees, four numbers an area; `NaN` for an area without shape. */
  readonly bounds: Float64Array;
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
  #strong: Uint8Array | null;
  #detail: Detail | null = null;

  private constructor(map: PlanarMap, loaded: LoadedAreas) {
    this.map = map;
    this.loaded = loaded;
    this.#codes = makeCodes(map);
    this.#strong = map.topology.outlineArcs;
  }

  /** Reads a topology and prepares it. Throws what `parseBytes` and `projectArcs` throw. */
  static *load(source: Uint8Array | object, options: LoadOptions = {}): Work<Scene> {
    const topology = yield* parseTopology(source, options);
    const names = yield* areaNames(topology, options);
    const columns: Record<string, readonly string[]> = {};
    for (const name of options.columns ?? []) columns[name] = yield* areaColumn(topology, name);
    // The records keep the bytes of the file alive: let go of them, for they are most of the memory.
    const map = yield* buildPlanarMap({ ...topology, records: NO_RECORDS }, { inPlace: true });
    const bounds = yield* boundsInDegrees(map);
    return new Scene(map, { ...names, columns, count: topology.areaCount, bounds, typicalSide: typicalSide(map), report: map.arcs.report });
  }

  /** Draws stronger borders between areas of different groups, and around them all; null for none. */
  setGroups(groupOf: Int32Array | null): void {
    this.#strong = groupOf && groupBorders(this.map, groupOf);
  }

  /** Works out a view: the area of every pixel, and the coverage by borders. */
  *rasterize({ view, thinWidth, strongWidth }: RasterRequest): Work<Raster> {
    const { map } = this;
    const detail = yield* this.#detailFor(view);
    const raster = yield* rasterize({ map, detail, codes: this.#codes, view });
    yield* resolveOverlaps(map, view, raster);
    const thin = thinWidth > 0 ? yield* drawBorders({ map, detail, view, width: thinWidth }) : new Uint8Array(view.width * view.height);
    const strong = this.#strong && strongWidth > 0 ? yield* drawBorders({ map, detail, view, width: strongWidth, only: this.#strong }) : null;
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
    return this.#detail = yield* makeDetail(this.map, tolerance, regionOf(this.map, view, Math.max(view.width, view.height) / 2));
  }
}

const NO_RECORDS: AreaRecords = { id: () => undefined, properties: () => ({}), value: () => undefined };

function* boundsInDegrees({ bounds, projected }: PlanarMap): Work<Float64Array> {
  const { originX, originY, unit } = projected;
  const degrees = new Float64Array(bounds.length);
  for (let i = 0; i < bounds.length; i += 4) {
    if (i % NUMBERS_A_SLICE === 0) yield;
    const [west, north] = lonLat(originX + unit * bounds[i]!, originY + unit * bounds[i + 1]!);
    const [east, south] = lonLat(originX + unit * bounds[i + 2]!, originY + unit * bounds[i + 3]!);
    degrees[i] = west;
    degrees[i + 1] = south;
    degrees[i + 2] = east;
    degrees[i + 3] = north;
  }
  return degrees;
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
