/**
 * Lines of the town plan. Coordinates are local metres: [x east, y north] from the market square.
 * @typedef {[number, number]} Point
 * @typedef {Point[]} Line
 */

/**
 * A smooth line through the given points (Catmull-Rom, centripetal enough for gentle bends).
 * @param {Line} points points to pass through, metres
 * @param {number} step wanted distance between the points of the result, metres
 * @param {boolean} closed whether the last point is followed by the first
 * @returns {Line} the smoothed line; a closed line ends with its first point
 */
export function smooth(points, step = 45, closed = false) {
  const n = points.length;
  const at = (i) => closed ? points[(i + n) % n] : points[Math.max(0, Math.min(n - 1, i))];
  const line = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const pieces = Math.max(1, Math.round(Math.hypot(c[0] - b[0], c[1] - b[1]) / step));
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      line.push([0, 1].map((j) => b[j] + 0.5 * t * (c[j] - a[j] + t * (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]
        + t * (3 * (b[j] - c[j]) + d[j] - a[j])))));
    }
  }
  line.push(closed ? line[0] : at(n - 1));
  return line;
}

/**
 * The line that runs beside another one.
 * @param {Line} line metres
 * @param {(i: number, share: number) => number} distance metres to the left (negative: right) at point i, share 0–1 of the way
 * @returns {Line} as many points as `line`
 */
export function beside(line, distance) {
  const last = line.length - 1;
  return line.map(([x, y], i) => {
    const [ax, ay] = line[Math.max(0, i - 1)];
    const [bx, by] = line[Math.min(last, i + 1)];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const d = distance(i, i / last);
    return [x - ((by - ay) / length) * d, y + ((bx - ax) / length) * d];
  });
}

/**
 * A rounded, irregular closed shape: a lake, a village.
 * @param {Point} centre metres
 * @param {number} rx half width, metres
 * @param {number} ry half height, metres
 * @param {number} turn degrees, counter-clockwise
 * @param {number[]} radii factors around the shape, from the east, counter-clockwise
 * @param {number} step distance between points, metres
 * @returns {Line} closed line
 */
export function blob([cx, cy], rx, ry, turn, radii, step = 45) {
  const spin = (turn * Math.PI) / 180;
  const points = radii.map((f, i) => {
    const a = (i / radii.length) * 2 * Math.PI;
    const [x, y] = [rx * f * Math.cos(a), ry * f * Math.sin(a)];
    return [cx + x * Math.cos(spin) - y * Math.sin(spin), cy + x * Math.sin(spin) + y * Math.cos(spin)];
  });
  return smooth(points, step, true);
}

/**
 * A town wall with bastions, as a part of a circle that opens towards the river.
 * @param {Point} centre metres
 * @param {number} radius of the straight wall between bastions, metres
 * @param {number} reach how far a bastion sticks out, metres
 * @param {number} width half the width of a bastion, degrees
 * @param {number[]} bastions direction of each bastion, degrees counter-clockwise from the east
 * @returns {Line} open line
 */
export function rampart([cx, cy], radius, reach, width, bastions) {
  const polar = (r, degrees) => {
    const a = (degrees * Math.PI) / 180;
    return [cx + r * Math.cos(a), cy + r * Math.sin(a)];
  };
  return bastions.flatMap((d) => [
    polar(radius, d - width), polar(radius + reach * 0.7, d - width * 0.85), polar(radius + reach, d),
    polar(radius + reach * 0.7, d + width * 0.85), polar(radius, d + width),
  ]);
}

/**
 * Makes a border follow ditches: some stretches step aside and back, at right angles.
 * @param {Line} ring closed line, first point not repeated, metres
 * @param {import('./random.mjs').Random} r
 * @param {number} depth largest step aside, metres
 * @returns {Line} closed line, first point repeated at the end
 */
export function ditched(ring, r, depth) {
  const line = [];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length];
    const length = Math.hypot(bx - ax, by - ay);
    const [dx, dy] = [(bx - ax) / length, (by - ay) / length];
    line.push([ax, ay]);
    let along = r.between(120, 260);
    while (along + 240 < length) {
      const run = Math.min(r.between(140, 380), length - along - 60);
      const aside = r.between(-depth, depth);
      const skew = r.between(-18, 18);
      for (const [s, o] of [[along, 0], [along + skew, aside], [along + run, aside * r.between(0.85, 1.1)], [along + run + skew, 0]]) {
        line.push([ax + dx * s - dy * o, ay + dy * s + dx * o]);
      }
      along += run + r.between(130, 420);
    }
  });
  line.push(line[0]);
  return line;
}
