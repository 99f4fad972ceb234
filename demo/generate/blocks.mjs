/**
 * Cuts a buurt into postcode-6 areas: streets and blocks, in the manner of the years in which it was built.
 */
import { crosswise, round, straight, waving } from './mesh.mjs';

/**
 * How each kind of buurt is laid out, in metres: `depth` across the street, `length` along it, `block` the area (m²) of a
 * group of streets with the same direction, `quarter` the size of such a group when all groups share one pair of directions
 * and `cross` the share of them that lies the other way, `askew` how far a group may be turned (radians), `ragged` how
 * unequal the pieces of a street are (0–1), `size` the area (m²) of a piece where streets grew crooked, `open` the share of groups that is not built up (a school, a small park).
 */
export const layouts = {
  old: { make: 'parcels', size: 3500, askew: 0.16 },
  village: { make: 'parcels', size: 9500, askew: 0.2 },
  ribbon: { make: 'ribbon', depth: 90, length: 165, ragged: 0.5 },
  closed: { make: 'groups', block: 20000, depth: 43, length: 112, askew: 0.05, ragged: 0.35, open: 0.02 },
  belt: { make: 'ring', depth: 47, length: 128, ragged: 0.4, quarter: [175, 235], cross: 0.35, open: 0.03 },
  garden: { make: 'groups', block: 34000, depth: 47, length: 124, askew: 0.1, ragged: 0.45, open: 0.03 },
  rows: { make: 'streets', depth: 51, length: 158, ragged: 0.4, quarter: [225, 340], cross: 0.3, open: 0.05 },
  stamps: { make: 'groups', block: 42000, depth: 49, length: 142, askew: 0.03, ragged: 0.3, weave: true, open: 0.05 },
  slabs: { make: 'streets', depth: 41, length: 172, ragged: 0.12, quarter: [360, 400], cross: 0.12, open: 0.07 },
  woonerf: { make: 'groups', block: 29000, depth: 53, length: 116, askew: 0.5, ragged: 0.5, open: 0.05 },
  bends: { make: 'bends', depth: 51, length: 150, ragged: 0.4, quarter: [260, 380], cross: 0.25, open: 0.05 },
  new: { make: 'bends', depth: 58, length: 165, ragged: 0.4, quarter: [240, 340], cross: 0.3, open: 0.12 },
  lakeside: { make: 'lake', depth: 51, length: 140, ragged: 0.4, quarter: [190, 330], cross: 0.25, open: 0.04 },
  harbour: { make: 'groups', block: 26000, depth: 60, length: 110, askew: 0, ragged: 0.3, open: 0.05 },
  works: { make: 'groups', block: 140000, depth: 170, length: 260, askew: 0.02, ragged: 0.4 },
  park: { make: 'groups', block: 400000, depth: 330, length: 420, askew: 0.2, ragged: 0.4 },
  fields: { make: 'groups', block: 800000, depth: 270, length: 750, askew: 0.12, ragged: 0.5 },
};

/**
 * The postcode-6 areas of one part of a buurt.
 * @param {import('./mesh.mjs').Mesh} mesh
 * @param {import('./mesh.mjs').Ring} ring the part
 * @param {{ built: string, angle?: number }} buurt see `plan.mjs`
 * @param {{ centre: [number, number], lake: [number, number] }} town middles of the old town and of the lake, metres
 * @param {import('./random.mjs').Random} r
 * @returns {import('./mesh.mjs').Ring[]} rings that fill the part exactly
 */
export function blocks(mesh, ring, buurt, town, r) {
  const layout = layouts[buurt.built];
  const angle = buurt.angle === undefined ? direction(mesh, ring) : (buurt.angle * Math.PI) / 180;
  const makers = {
    streets: () => streets(mesh, ring, straight(angle), layout, r),
    bends: () => streets(mesh, ring, waving(angle, r.between(38, 55), r.between(520, 720), r.between(0, 6)), layout, r),
    ring: () => streets(mesh, ring, around(mesh, ring, town.centre), layout, r),
    lake: () => streets(mesh, ring, around(mesh, ring, town.lake), layout, r),
    groups: () => groups(mesh, ring, layout, r),
    parcels: () => parcels(mesh, ring, layout, r),
    ribbon: () => slices(mesh, ring, crosswise(straight(longest(mesh, ring))), layout.length, layout.ragged, r),
  };
  return tidy(mesh, makers[layout.make](), layout);
}

function around(mesh, ring, centre) {
  const [x, y] = middle(mesh, ring);
  const radius = Math.hypot(x - centre[0], y - centre[1]);
  return round(centre, radius, Math.atan2(y - centre[1], x - centre[0]) + Math.PI);
}

function middle(mesh, ring) {
  const points = mesh.points(mesh.read(ring));
  return [0, 1].map((j) => points.reduce((sum, p) => sum + p[j], 0) / points.length);
}

/** The direction (radians) that most of the border has, right angles counting as the same direction. */
function direction(mesh, ring) {
  let [c, s] = [0, 0];
  const points = mesh.points(mesh.read(ring));
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length];
    const a = 4 * Math.atan2(by - ay, bx - ax);
    const weight = Math.hypot(bx - ax, by - ay);
    c += weight * Math.cos(a);
    s += weight * Math.sin(a);
  });
  return Math.atan2(s, c) / 4;
}

function extent(mesh, ring, frame) {
  const points = mesh.points(mesh.read(ring));
  const range = (f) => {
    const all = points.map(([x, y]) => f(x, y));
    return [Math.min(...all), Math.max(...all)];
  };
  return { u: range(frame.u), v: range(frame.v) };
}

/** The direction (radians) in which a ring is longest, along its own edges. */
function longest(mesh, ring) {
  const angle = direction(mesh, ring);
  const { u, v } = extent(mesh, ring, straight(angle));
  return v[1] - v[0] > u[1] - u[0] ? angle : angle + Math.PI / 2;
}

/** Straight or bent streets: in groups when the layout has them, some of which lie crosswise. */
function streets(mesh, ring, frame, layout, r) {
  if (!layout.quarter) return rows(mesh, ring, frame, layout, r);
  const across = crosswise(frame);
  const [high, wide] = layout.quarter;
  return slices(mesh, ring, frame, high, 0.3, r)
    .flatMap((band) => slices(mesh, band, across, wide, 0.6, r))
    .flatMap((quarter) => rows(mesh, quarter, r.chance(layout.cross) ? across : frame, layout, r));
}

/** Streets side by side, each cut into pieces of its own. */
function rows(mesh, ring, frame, { depth, length, ragged, open = 0 }, r) {
  if (r.chance(open)) return [ring];
  const across = crosswise(frame);
  return slices(mesh, ring, frame, depth, ragged * 0.35, r).flatMap((street) => slices(mesh, street, across, length, ragged, r));
}

function slices(mesh, ring, frame, size, ragged, r) {
  const [low, high] = extent(mesh, ring, frame).u;
  const count = Math.max(1, Math.round((high - low) / size));
  let pieces = [ring];
  for (let i = 1; i < count; i++) {
    const value = low + ((high - low) * (i + r.between(-0.5, 0.5) * ragged)) / count;
    pieces = pieces.flatMap((piece) => mesh.cut(piece, frame, value));
  }
  return pieces;
}

/** Halves a ring across its longest side until the pieces are small enough. */
function halves(mesh, ring, size, askew, r) {
  const area = mesh.area(mesh.read(ring));
  if (area < size * 1.45) return [ring];
  const frame = straight(longest(mesh, ring) + Math.PI / 2 + r.between(-askew, askew));
  const [low, high] = extent(mesh, ring, frame).u;
  const pieces = mesh.cut(ring, frame, low + (high - low) * r.between(0.42, 0.58));
  return pieces.length === 1 ? pieces : pieces.flatMap((piece) => halves(mesh, piece, size, askew, r));
}

/** Groups of streets, each with a direction of its own. */
function groups(mesh, ring, layout, r) {
  let turn = r.chance(0.5);
  return halves(mesh, ring, layout.block, layout.askew * 0.5, r).flatMap((group) => {
    turn = !turn;
    const angle = layout.weave && turn ? direction(mesh, group) : longest(mesh, group);
    return streets(mesh, group, straight(angle + r.between(-layout.askew, layout.askew) * 0.3), layout, r);
  });
}

function parcels(mesh, ring, { size, askew }, r) {
  return halves(mesh, ring, size, askew, r);
}

/** Joins pieces that are too small or too thin to a neighbour. */
function tidy(mesh, pieces, { depth = 42, length = 90, size }) {
  const least = (size ?? depth * length) * 0.36;
  const thin = (size ? Math.sqrt(size) : depth) * 0.36;
  let rings = pieces.map((ring) => mesh.read(ring));
  const faults = (ring) => {
    const area = mesh.area(ring);
    const perimeter = ring.reduce((sum, id, i) => sum + mesh.distance(id, ring[(i + 1) % ring.length]), 0);
    return Math.max(least / area, thin / ((2 * area) / perimeter * 1.2));
  };
  for (let round = 0; round < 400 && rings.length > 1; round++) {
    const worst = rings.map((ring, i) => ({ i, fault: faults(ring) })).filter(({ fault }) => fault > 1).sort((a, b) => b.fault - a.fault);
    const done = worst.some(({ i }) => {
      const joined = rings.map((other, j) => j === i ? undefined : { j, ...mesh.join(rings[i], other) }).filter((x) => x?.ring);
      if (joined.length === 0) return false;
      const fit = ({ j, shared }) => shared / Math.sqrt(mesh.area(rings[j]));
      const best = joined.reduce((a, b) => fit(b) > fit(a) ? b : a);
      rings = rings.filter((_, k) => k !== i && k !== best.j).concat([best.ring]);
      return true;
    });
    if (!done) break;
  }
  return rings;
}
