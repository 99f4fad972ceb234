/**
 * Rings (areas) that share their vertices. Cutting one ring adds vertices on borders; neighbours see them the next
 * time they are read, so borders always coincide exactly and no gaps or overlaps can appear.
 * @typedef {number[]} Ring vertex ids, counter-clockwise, the first not repeated
 * @typedef {{
 *   u: (x: number, y: number) => number, v: (x: number, y: number) => number,
 *   point: (u: number, v: number) => [number, number], stepU: number, stepV: number,
 * }} Frame two street directions: lines of equal u run along v; stepV is the distance between points on such a
 *   line (Infinity when straight), stepU that on lines of equal v
 */

const SNAP = 2; // metres: a cut this close to a vertex goes through the vertex, or it would leave a splinter

export class Mesh {
  x = [];
  y = [];
  #middle = new Map();

  /**
   * Adds a vertex.
   * @param {number} x metres east
   * @param {number} y metres north
   * @returns {number} its id
   */
  add(x, y) {
    this.x.push(x);
    return this.y.push(y) - 1;
  }

  #key(a, b) { return a < b ? a * 16777216 + b : b * 16777216 + a; }

  #edge(a, b, out) {
    const m = this.#middle.get(this.#key(a, b));
    if (m === undefined) out.push(a);
    else { this.#edge(a, m, out); this.#edge(m, b, out); }
  }

  /**
   * The ring with every vertex that was added on its border since.
   * @param {Ring} ring
   * @returns {Ring}
   */
  read(ring) {
    const out = [];
    ring.forEach((a, i) => this.#edge(a, ring[(i + 1) % ring.length], out));
    return out;
  }

  /** @param {Ring} ring @returns {[number, number][]} coordinates, metres */
  points(ring) { return ring.map((i) => [this.x[i], this.y[i]]); }

  /** @param {Ring} ring @returns {number} signed area, m²; positive is counter-clockwise */
  area(ring) {
    let sum = 0;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      sum += this.x[ring[j]] * this.y[ring[i]] - this.x[ring[i]] * this.y[ring[j]];
    }
    return sum / 2;
  }

  /**
   * Cuts a ring along the line u = value of a frame.
   * @param {Ring} start
   * @param {Frame} frame
   * @param {number} value
   * @returns {Ring[]} the pieces (only the ring itself when the line misses it)
   */
  cut(start, frame, value) {
    const ring = this.read(start);
    const side = ring.map((i) => frame.u(this.x[i], this.y[i]) - value);
    const hits = new Set();
    ring.forEach((a, i) => {
      const j = (i + 1) % ring.length;
      if ((side[i] < 0) !== (side[j] < 0)) hits.add(this.#crossing(a, ring[j], frame, value));
    });
    const along = [...hits].map((id) => ({ id, v: frame.v(this.x[id], this.y[id]) })).sort((p, q) => p.v - q.v);
    let pieces = [this.read(ring)];
    for (let k = 0; k + 1 < along.length; k += 2) {
      const [from, to] = [along[k], along[k + 1]];
      pieces = pieces.flatMap((piece) => this.#split(piece, from, to, frame, value));
    }
    return pieces;
  }

  #crossing(a, b, frame, value) {
    const [ax, ay, bx, by] = [this.x[a], this.y[a], this.x[b], this.y[b]];
    const positive = frame.u(bx, by) >= value;
    let [low, high] = [0, 1];
    for (let k = 0; k < 40; k++) {
      const t = (low + high) / 2;
      if ((frame.u(ax + (bx - ax) * t, ay + (by - ay) * t) >= value) === positive) high = t; else low = t;
    }
    const length = Math.hypot(bx - ax, by - ay);
    if (high * length < SNAP) return a;
    if ((1 - high) * length < SNAP) return b;
    const id = this.add(ax + (bx - ax) * high, ay + (by - ay) * high);
    this.#middle.set(this.#key(a, b), id);
    return id;
  }

  #split(piece, from, to, frame, value) {
    const i = piece.indexOf(from.id);
    const j = piece.indexOf(to.id);
    if (i < 0 || j < 0) return [piece];
    const count = Number.isFinite(frame.stepV) ? Math.floor(Math.abs(to.v - from.v) / frame.stepV) : 0;
    const between = [];
    for (let k = 1; k <= count; k++) between.push(frame.point(value, from.v + ((to.v - from.v) * k) / (count + 1)));
    const ids = between.map(([x, y]) => this.add(x, y));
    const walk = (s, e) => s <= e ? piece.slice(s, e + 1) : [...piece.slice(s), ...piece.slice(0, e + 1)];
    const left = [...walk(i, j), ...[...ids].reverse()];
    const right = [...walk(j, i), ...ids];
    // A cut that shaves off next to nothing would make a splinter.
    if (left.length < 3 || right.length < 3 || this.area(left) < 25 || this.area(right) < 25) return [piece];
    return [left, right];
  }

  /**
   * Joins two neighbours.
   * @param {Ring} a
   * @param {Ring} b
   * @returns {{ ring: Ring, shared: number } | undefined} the union and the length (m) of the border that went; nothing when they
   *   do not touch or the union would not be one ring without a hole
   */
  join(a, b) {
    const next = new Map(b.map((id, i) => [b[(i + 1) % b.length], id]));
    const common = a.map((id, i) => next.get(id) === a[(i + 1) % a.length]);
    const total = common.filter(Boolean).length;
    if (total === 0 || total === a.length || total === b.length) return undefined;
    const start = common.findIndex((c, i) => !c && common[(i - 1 + a.length) % a.length]);
    const kept = [];
    let i = start;
    while (!common[i]) { kept.push(a[i]); i = (i + 1) % a.length; }
    if (kept.length + total !== a.length) return undefined;
    let shared = 0;
    common.forEach((c, k) => { if (c) shared += this.distance(a[k], a[(k + 1) % a.length]); });
    const from = b.indexOf(a[i]);
    for (let k = 0; k < b.length - total; k++) kept.push(b[(from + k) % b.length]);
    return new Set(kept).size === kept.length ? { ring: kept, shared } : undefined;
  }

  /** @param {number} a vertex @param {number} b vertex @returns {number} metres */
  distance(a, b) { return Math.hypot(this.x[a] - this.x[b], this.y[a] - this.y[b]); }
}

/**
 * A straight frame: streets along one direction.
 * @param {number} angle direction of the lines of equal u, radians from the east
 * @param {[number, number]} origin metres
 * @returns {Frame}
 */
export function straight(angle, origin = [0, 0]) {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return {
    u: (x, y) => -(x - origin[0]) * s + (y - origin[1]) * c,
    v: (x, y) => (x - origin[0]) * c + (y - origin[1]) * s,
    point: (u, v) => [origin[0] + v * c - u * s, origin[1] + v * s + u * c],
    stepU: Infinity, stepV: Infinity,
  };
}

/**
 * A waving frame: streets that bend to and fro.
 * @param {number} angle main direction, radians
 * @param {number} height of the wave, metres
 * @param {number} length of the wave, metres
 * @param {number} phase radians
 * @returns {Frame}
 */
export function waving(angle, height, length, phase) {
  const base = straight(angle);
  const wave = (v) => height * Math.sin((v / length) * 2 * Math.PI + phase);
  return {
    u: (x, y) => base.u(x, y) - wave(base.v(x, y)), v: base.v,
    point: (u, v) => base.point(u + wave(v), v),
    stepU: Infinity, stepV: 28,
  };
}

/**
 * A round frame: u is the distance to the middle, v the way around it at `radius`.
 * @param {[number, number]} centre metres; must lie outside the ring that is cut
 * @param {number} radius metres
 * @param {number} seam direction (radians) of the seam, away from the ring that is cut
 * @returns {Frame}
 */
export function round(centre, radius, seam) {
  const turn = (x, y) => {
    const a = Math.atan2(y - centre[1], x - centre[0]) - seam;
    return a - Math.floor(a / (2 * Math.PI)) * 2 * Math.PI;
  };
  return {
    u: (x, y) => Math.hypot(x - centre[0], y - centre[1]),
    v: (x, y) => turn(x, y) * radius,
    point: (u, v) => [centre[0] + u * Math.cos(v / radius + seam), centre[1] + u * Math.sin(v / radius + seam)],
    stepU: Infinity, stepV: 40,
  };
}

/**
 * The same frame with its two directions exchanged.
 * @param {Frame} f
 * @returns {Frame}
 */
export const crosswise = (f) => ({ u: f.v, v: f.u, point: (u, v) => f.point(v, u), stepU: f.stepV, stepV: f.stepU });
