/**
 * Turns loose lines (banks, roads, borders) into the areas between them.
 */
const NEAR = 1; // metres within which two points are one

/**
 * Areas enclosed by lines. Ends that lead nowhere are dropped, so a line may stick out a little past another.
 * @param {import('./shapes.mjs').Line[]} lines metres; all must be connected with each other
 * @param {import('./mesh.mjs').Mesh} mesh receives the vertices
 * @returns {import('./mesh.mjs').Ring[]} one counter-clockwise ring per area
 */
export function arrange(lines, mesh) {
  const segments = lines.flatMap((line) => line.slice(1).map((b, i) => ({ a: line[i], b, stops: [0, 1] })));
  for (const [s, t] of pairs(segments)) meet(s, t);
  const vertexAt = vertices(mesh);
  const links = new Map();
  const link = (a, b) => links.has(a) ? links.get(a).add(b) : links.set(a, new Set([b]));
  for (const { a, b, stops } of segments) {
    const ids = stops.sort((p, q) => p - q).map((t) => vertexAt(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t));
    for (let i = 1; i < ids.length; i++) if (ids[i] !== ids[i - 1]) { link(ids[i - 1], ids[i]); link(ids[i], ids[i - 1]); }
  }
  prune(links);
  return trace(links, mesh);
}

function* pairs(segments) {
  const size = 250;
  const cells = new Map();
  for (const [i, { a, b }] of segments.entries()) {
    for (let cx = Math.floor(Math.min(a[0], b[0]) / size); cx <= Math.floor(Math.max(a[0], b[0]) / size); cx++) {
      for (let cy = Math.floor(Math.min(a[1], b[1]) / size); cy <= Math.floor(Math.max(a[1], b[1]) / size); cy++) {
        const key = `${cx} ${cy}`;
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(i);
      }
    }
  }
  const seen = new Set();
  for (const list of cells.values()) {
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const key = list[i] * 1e6 + list[j];
        if (!seen.has(key)) { seen.add(key); yield [segments[list[i]], segments[list[j]]]; }
      }
    }
  }
}

function meet(s, t) {
  const [dx, dy, ex, ey] = [s.b[0] - s.a[0], s.b[1] - s.a[1], t.b[0] - t.a[0], t.b[1] - t.a[1]];
  const turn = dx * ey - dy * ex;
  if (Math.abs(turn) < 1e-9) return;
  const [fx, fy] = [t.a[0] - s.a[0], t.a[1] - s.a[1]];
  const p = (fx * ey - fy * ex) / turn;
  const q = (fx * dy - fy * dx) / turn;
  if (p < 0 || p > 1 || q < 0 || q > 1) return;
  s.stops.push(p);
  t.stops.push(q);
}

function vertices(mesh) {
  const cells = new Map();
  return (x, y) => {
    const [cx, cy] = [Math.floor(x / NEAR), Math.floor(y / NEAR)];
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        const id = cells.get(`${cx + i} ${cy + j}`);
        if (id !== undefined && Math.hypot(mesh.x[id] - x, mesh.y[id] - y) < NEAR) return id;
      }
    }
    const id = mesh.add(x, y);
    cells.set(`${cx} ${cy}`, id);
    return id;
  };
}

function prune(links) {
  const ends = [...links.keys()].filter((id) => links.get(id).size === 1);
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    const [other] = links.get(id) ?? [];
    links.delete(id);
    if (other === undefined) continue;
    links.get(other).delete(id);
    if (links.get(other).size === 1) ends.push(other);
    if (links.get(other).size === 0) links.delete(other);
  }
}

function trace(links, mesh) {
  const around = new Map();
  for (const [id, others] of links) {
    around.set(id, [...others].sort((p, q) => Math.atan2(mesh.y[p] - mesh.y[id], mesh.x[p] - mesh.x[id])
      - Math.atan2(mesh.y[q] - mesh.y[id], mesh.x[q] - mesh.x[id])));
  }
  const done = new Set();
  const rings = [];
  for (const [start, others] of around) {
    for (const first of others) {
      const ring = [];
      let [a, b] = [start, first];
      while (!done.has(`${a} ${b}`)) {
        done.add(`${a} ${b}`);
        ring.push(a);
        // The sharpest turn to the left keeps the area on the left-hand side.
        const list = around.get(b);
        [a, b] = [b, list[(list.indexOf(a) - 1 + list.length) % list.length]];
      }
      if (ring.length > 2 && mesh.area(ring) > 0) rings.push(ring);
    }
  }
  return rings;
}
