// Areas of a plan as TopoJSON rings: every border between two cells is one arc, shared by both.

/** Points of a border between two corners. */
const FEWEST_POINTS = 8;
const MOST_POINTS = 15;

/** Borders that a cell owns; the other three belong to the neighbours above and to the left. */
const EAST = 0;
const SOUTH_EAST = 1;
const SOUTH_WEST = 2;

/** Collects arcs as quantized positions written as text, in chunks that stay short enough to join. */
export class ArcTable {
  count = 0;
  points = 0;
  chunks = [];
  #open = [];
  #quantize;

  constructor(quantize) {
    this.#quantize = quantize;
  }

  /** Adds a line of `[x, y, x, y …]` in plan units; returns the index of its arc. */
  add(line) {
    let [lastX, lastY] = this.#quantize(line[0], line[1]);
    let text = `[[${lastX},${lastY}]`;
    let points = 1;
    for (let at = 2; at < line.length; at += 2) {
      const [x, y] = this.#quantize(line[at], line[at + 1]);
      if (x === lastX && y === lastY) continue;
      text += `,[${x - lastX},${y - lastY}]`;
      [lastX, lastY] = [x, y];
      points++;
    }
    // An arc needs two positions, also where quantizing made one of them.
    this.#open.push(points === 1 ? `${text},[0,0]]` : `${text}]`);
    this.points += Math.max(2, points);
    if (this.#open.length === 5000) this.close();
    return this.count++;
  }

  close() {
    if (this.#open.length > 0) this.chunks.push(this.#open.join(','));
    this.#open = [];
  }
}

/** Areas with their polygons as arc indexes: 0.5 % in two parts, 0.5 % with a hole that another area fills. */
export function shapeAreas(plan, arcs, random) {
  const { cells, neighbours, x, y } = plan;
  const owned = new Int32Array(3 * plan.columns * plan.rows).fill(-1);
  const upper = (cell) => 2 * cell;
  const lower = (cell) => 2 * cell + 1;

  const border = (owner, side, from, to) => {
    const key = 3 * owner + side;
    if (owned[key] < 0) owned[key] = arcs.add(crooked([x[from], y[from]], [x[to], y[to]], random));
    return owned[key];
  };
  /** Clockwise from the upper corner, which is what d3-geo takes for the inside. */
  const ringOf = (cell) => {
    const near = neighbours(cell);
    const of = (owner, side) => {
      const around = neighbours(owner);
      const corners = [lower(around.upRight), upper(around.downRight), lower(owner), upper(around.downLeft)];
      return border(owner, side, corners[side], corners[side + 1]);
    };
    return [~of(near.upRight, SOUTH_WEST), of(cell, EAST), of(cell, SOUTH_EAST), of(cell, SOUTH_WEST), ~of(near.left, EAST), ~of(near.upLeft, SOUTH_EAST)];
  };

  const areas = [];
  const used = new Uint8Array(cells.length);
  for (let index = 0; index < cells.length; index++) {
    if (used[index]) continue;
    const middle = middleOf(plan, cells[index]);
    const area = { x: middle.x, y: middle.y, polygons: [[ringOf(cells[index])]] };
    areas.push(area);
    const kind = random();
    if (kind < 0.005 && index + 3 < cells.length && !used[index + 3]) {
      used[index + 3] = 1;
      area.polygons.push([ringOf(cells[index + 3])]);
    } else if (kind >= 0.995) {
      const island = arcs.add(circle(middle));
      area.polygons[0].push([~island]);
      areas.push({ x: middle.x, y: middle.y, polygons: [[[island]]] });
    }
  }
  arcs.close();
  return areas;
}

/** The middle of a cell, and the distance to its nearest corner. */
function middleOf({ neighbours, x, y }, cell) {
  const near = neighbours(cell);
  const corners = [2 * cell, 2 * near.upRight + 1, 2 * near.downRight, 2 * cell + 1, 2 * near.downLeft, 2 * near.upLeft + 1];
  const mean = (values) => corners.reduce((sum, corner) => sum + values[corner], 0) / 6;
  const middle = { x: mean(x), y: mean(y) };
  return { ...middle, room: Math.min(...corners.map((corner) => Math.hypot(x[corner] - middle.x, y[corner] - middle.y))) };
}

/** A line between two points that leaves the straight one by a small part of its length, as borders along ditches do. */
function crooked([fromX, fromY], [toX, toY], random) {
  const points = FEWEST_POINTS + Math.floor(random() * (MOST_POINTS - FEWEST_POINTS + 1));
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const [phase, waves, height] = [random() * 6, 4 + random() * 8, 0.06 * random()];
  const line = [fromX, fromY];
  for (let point = 1; point < points - 1; point++) {
    const part = point / (points - 1);
    const aside = Math.sin(Math.PI * part) * (height * Math.sin(waves * part + phase) + 0.02 * (random() - 0.5));
    line.push(fromX + part * alongX - aside * alongY, fromY + part * alongY + aside * alongX);
  }
  line.push(toX, toY);
  return line;
}

function circle({ x, y, room }) {
  const line = [];
  for (let step = 0; step <= 10; step++) {
    const angle = (2 * Math.PI * (step % 10)) / 10;
    line.push(x + 0.35 * room * Math.cos(angle), y + 0.35 * room * Math.sin(angle));
  }
  return line;
}
