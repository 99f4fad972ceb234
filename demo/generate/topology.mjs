/**
 * From the mesh to TopoJSON on a grid of one metre.
 */
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';

const METRES_PER_DEGREE = 111250;
const ORIGIN = [5.2, 52.55]; // lon, lat of the market square: open water in truth
const SCALE = [1 / (METRES_PER_DEGREE * Math.cos((ORIGIN[1] * Math.PI) / 180)), 1 / METRES_PER_DEGREE];
const ROUND = 1.5; // metres that a line may shift when points on it are left out

/**
 * @param {[number, number]} point local metres [x, y]
 * @returns {[number, number]} [lon, lat] in degrees, six decimals
 */
export const lonLat = ([x, y]) => [ORIGIN[0] + x * SCALE[0], ORIGIN[1] + y * SCALE[1]].map((d) => Math.round(d * 1e6) / 1e6);

/**
 * The rings with fewer points, on whole metres. Borders between the same two areas are thinned once, so they stay the same for both.
 * @param {import('./mesh.mjs').Mesh} mesh
 * @param {import('./mesh.mjs').Ring[]} rings all areas together
 * @returns {[number, number][][]} per ring its points in whole metres, the first not repeated
 */
export function thin(mesh, rings) {
  const links = new Map();
  for (const ring of rings) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length];
      for (const [p, q] of [[a, b], [b, a]]) links.has(p) ? links.get(p).add(q) : links.set(p, new Set([q]));
    });
  }
  const kept = new Set([...links.keys()].filter((id) => links.get(id).size > 2));
  const seen = new Set();
  for (const ring of rings) {
    const start = ring.findIndex((id) => links.get(id).size > 2);
    const turned = start < 0 ? ring : [...ring.slice(start), ...ring.slice(0, start)];
    let chain = [turned[0]];
    for (const id of [...turned.slice(1), turned[0]]) {
      chain.push(id);
      if (links.get(id).size === 2 && id !== turned[0]) continue;
      const ends = [chain[0], chain.at(-1), chain[1]].join();
      if (!seen.has(ends)) {
        seen.add(ends);
        seen.add([chain.at(-1), chain[0], chain.at(-2)].join());
        keep(mesh, chain, 0, chain.length - 1, kept);
      }
      chain = [id];
    }
  }
  return rings.map((ring) => mesh.points(ring.filter((id) => kept.has(id))).map((p) => p.map(Math.round))
    .filter(([x, y], i, all) => x !== all.at(i - 1)[0] || y !== all.at(i - 1)[1]));
}

function keep(mesh, chain, from, to, kept) {
  kept.add(chain[from]).add(chain[to]);
  const [ax, ay] = [mesh.x[chain[from]], mesh.y[chain[from]]];
  const [dx, dy] = [mesh.x[chain[to]] - ax, mesh.y[chain[to]] - ay];
  const length = Math.hypot(dx, dy);
  let far = { i: -1, d: ROUND };
  for (let i = from + 1; i < to; i++) {
    const [px, py] = [mesh.x[chain[i]] - ax, mesh.y[chain[i]] - ay];
    const d = length < 1 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
    if (d > far.d) far = { i, d };
  }
  if (far.i < 0) return;
  keep(mesh, chain, from, far.i, kept);
  keep(mesh, chain, far.i, to, kept);
}

/**
 * One polygon per group of areas that touch, with the borders inside a group left out.
 * @param {[number, number][][]} rings metres
 * @param {(i: number) => string | undefined} groupOf group of ring i; undefined leaves it out
 * @returns {Map<string, object>} GeoJSON geometry in metres per group
 */
export function merged(rings, groupOf) {
  const polygon = (ring) => ({ type: 'Polygon', coordinates: [[...ring, ring[0]]] });
  const whole = topology({ cells: { type: 'GeometryCollection', geometries: rings.map(polygon) } });
  const groups = new Map();
  whole.objects.cells.geometries.forEach((geometry, i) => {
    const group = groupOf(i);
    if (group !== undefined) groups.has(group) ? groups.get(group).push(geometry) : groups.set(group, [geometry]);
  });
  return new Map([...groups].map(([group, list]) => {
    const { coordinates } = merge(whole, list);
    return [group, coordinates.length === 1 ? { type: 'Polygon', coordinates: coordinates[0] } : { type: 'MultiPolygon', coordinates }];
  }));
}

/**
 * TopoJSON text, in [lon, lat] degrees by its transform; one step of the grid is one metre.
 * @param {Record<string, { geometry: object, properties: object }[]>} objects per object name its areas, GeoJSON geometry in whole metres
 * @returns {string}
 */
export function topojson(objects) {
  const features = Object.entries(objects).map(([name, list]) => [name, {
    type: 'FeatureCollection', features: list.map((area) => ({ type: 'Feature', ...area })),
  }]);
  const { arcs, objects: shared, bbox } = topology(Object.fromEntries(features));
  const translate = [ORIGIN[0] + bbox[0] * SCALE[0], ORIGIN[1] + bbox[1] * SCALE[1]];
  return JSON.stringify({
    type: 'Topology',
    bbox: [...lonLat(bbox.slice(0, 2)), ...lonLat(bbox.slice(2))],
    transform: { scale: SCALE, translate },
    objects: shared,
    arcs: arcs.map((arc) => arc.map(([x, y], i) => i === 0 ? [x - bbox[0], y - bbox[1]] : [x - arc[i - 1][0], y - arc[i - 1][1]])),
  });
}
