/**
 * Builds the town: from the plan to postcode-6 areas, water and the buurt of each.
 * @typedef {{ wijk: number, buurt: number, ring: number[], water?: string, built?: string }} Face `buurt` -1: in no buurt (the river)
 */
import { arrange } from './arrange.mjs';
import { blocks } from './blocks.mjs';
import { plan } from './lines.mjs';
import { Mesh } from './mesh.mjs';
import { wijken } from './plan.mjs';
import { random } from './random.mjs';

const town = { centre: [100, 40], lake: [2170, -1480] };

/**
 * Whether a point lies inside a closed shape.
 * @param {[number, number]} point [x, y]
 * @param {[number, number][]} shape same units
 * @returns {boolean}
 */
export function inside([x, y], shape) {
  let odd = false;
  for (let i = 0, j = shape.length - 1; i < shape.length; j = i++) {
    const [[ax, ay], [bx, by]] = [shape[i], shape[j]];
    if ((ay > y) !== (by > y) && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

/**
 * A point well inside a shape: halfway the widest stretch of a horizontal line through it.
 * @param {[number, number][]} shape
 * @returns {[number, number]}
 */
export function innerPoint(shape) {
  const ys = shape.map((p) => p[1]);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  let best = { width: -1, point: shape[0] };
  for (let k = 1; k < 8; k++) {
    const y = low + ((high - low) * k) / 8 + 1e-7;
    const xs = [];
    shape.forEach(([ax, ay], i) => {
      const [bx, by] = shape[(i + 1) % shape.length];
      if ((ay > y) !== (by > y)) xs.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
    });
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      // A little preference for the middle of the shape keeps labels and places off its tips.
      const width = (xs[i + 1] - xs[i]) * (1 - Math.abs(k - 4) * 0.03);
      if (width > best.width) best = { width, point: [(xs[i] + xs[i + 1]) / 2, y] };
    }
  }
  return best.point;
}

/**
 * All areas of the town.
 * @returns {{ mesh: Mesh, faces: Face[] }} faces fill the gemeente; those without `water` are postcode-6 areas
 */
export function build() {
  const mesh = new Mesh();
  const { lines, waters } = plan();
  const parts = arrange(lines, mesh).map((ring) => {
    const point = innerPoint(mesh.points(ring));
    const water = waters.find(({ shape }) => inside(point, shape));
    return { ring, water: water?.name, owner: wijken.findIndex(({ key }) => key === water?.wijk), wijk: -1, buurt: -1 };
  });
  name(parts, mesh);
  const whole = absorb(parts, mesh);
  const faces = whole.flatMap((part) => {
    if (part.water) return [part];
    const buurt = wijken[part.wijk].buurten[part.buurt];
    const r = random(`blocks ${buurt.key} ${Math.round(mesh.x[part.ring[0]])}`);
    return blocks(mesh, part.ring, { built: part.built, angle: buurt.angle }, town, r).map((ring) => ({ ...part, ring }));
  });
  for (const face of faces) face.ring = mesh.read(face.ring);
  return { mesh, faces };
}

function name(parts, mesh) {
  const shapes = parts.map(({ ring }) => mesh.points(ring));
  const claim = (point, claimed, key) => {
    const part = parts[shapes.findIndex((shape) => inside(point, shape))];
    if (!part || part.water || part.buurt >= 0) throw new Error(`Buurt ${key}: no free land at ${point}.`);
    Object.assign(part, claimed);
  };
  wijken.forEach((wijk, w) => wijk.buurten.forEach(({ key, at, ribbon = [], built }, b) => {
    for (const point of at) claim(point, { wijk: w, buurt: b, built }, key);
    for (const point of ribbon) claim(point, { wijk: w, buurt: b, built: 'ribbon' }, key);
  }));
}

/** Gives splinters of land to the part beside them, and water (not the river) to the buurt beside it. */
function absorb(parts, mesh) {
  let list = parts;
  const neighbours = (part, fits) => list.filter((other) => other !== part && fits(other))
    .map((other) => ({ other, ...mesh.join(part.ring, other.ring) })).filter(({ ring }) => ring)
    .sort((a, b) => b.shared - a.shared);
  for (let part; (part = list.find((p) => !p.water && p.buurt < 0));) {
    const [best] = neighbours(part, (other) => !other.water && other.buurt >= 0);
    if (!best || mesh.area(part.ring) > 80000) throw new Error(`No buurt at ${innerPoint(mesh.points(part.ring)).map(Math.round)}.`);
    list = list.filter((p) => p !== part && p !== best.other).concat([{ ...best.other, ring: best.ring }]);
  }
  for (const part of list.filter((p) => p.water && p.water !== 'river')) {
    const [best] = neighbours(part, (other) => !other.water && (part.owner < 0 || other.wijk === part.owner));
    if (best) Object.assign(part, { wijk: best.other.wijk, buurt: best.other.buurt });
  }
  return list;
}
