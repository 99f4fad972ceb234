// The figure of docs/performance.md. To draw an earlier run: node bench/rendering/figure.mjs <results>.json > figure.svg
import { readFileSync } from 'node:fs';
import { CONTENDERS } from './contenders.mjs';
import { digits } from './goals.mjs';

/** What is drawn: milliseconds, on one logarithmic axis, so that twice as long is equally far everywhere. */
const COLUMNS = { firstPaint: 'First paint', period: 'New period', zoom: 'Zoom', stall: 'Longest stall while loading' };
const AXIS = { from: 1, to: 20_000, ticks: [1, 10, 100, 1000, 10_000] };

const LEFT = 190;
const COLUMN = 195;
const GAP = 20;
const ROW = 22;
const HEAD = 50;
const FOOT = 26;
const WIDTH = LEFT + Object.keys(COLUMNS).length * (COLUMN + GAP);

/** Greys and a blue that are read on white and on black; where the reader's theme is known, they get more contrast. */
const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #57606a; }
  .title { font-weight: 600; font-size: 14px; }
  .ours { font-weight: 700; fill: #1f6fb5; }
  .grid { stroke: #8b949e; stroke-opacity: .3; }
  .range { stroke: #8b949e; stroke-width: 4; stroke-opacity: .5; stroke-linecap: round; }
  .dot { fill: #57606a; }
  .dot.ours { fill: #1f6fb5; }
  .range.ours { stroke: #1f6fb5; }
  @media (prefers-color-scheme: dark) { text, .dot { fill: #a9b3bd; } .ours, .dot.ours { fill: #6cb6ff; } .range.ours { stroke: #6cb6ff; } }`;

/** The SVG of a summary: a panel a size, a row a contender, a column a metric. */
export function drawFigure(summary, date) {
  const panels = [];
  let top = 0;
  for (const [size, contenders] of Object.entries(summary)) {
    const names = Object.keys(contenders).sort((a, b) => Object.keys(CONTENDERS).indexOf(a) - Object.keys(CONTENDERS).indexOf(b));
    panels.push(`<g transform="translate(0 ${top})">${drawPanel(size, names, contenders)}</g>`);
    top += HEAD + names.length * ROW + FOOT;
  }
  const height = top + 18;
  const title = `Milliseconds until the picture is on the screen, ${date.toISOString().slice(0, 10)}: median and range, shorter is better`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
<title id="title">${title}</title>
<style>${STYLE}
</style>
${panels.join('\n')}
<text x="0" y="${height - 4}">${title}. The scale is logarithmic.</text>
</svg>
`;
}

function drawPanel(size, names, contenders) {
  const bottom = HEAD + names.length * ROW;
  const labels = names.map((name, row) => `<text x="${LEFT - 12}" y="${middleOf(row) + 4}" text-anchor="end"${ours(name)}>${CONTENDERS[name].label}</text>`);
  const columns = Object.entries(COLUMNS).map(([metric, title], column) => {
    const left = LEFT + column * (COLUMN + GAP);
    const ticks = AXIS.ticks.map((tick) => {
      const x = round(left + offsetOf(tick));
      return `<line class="grid" x1="${x}" x2="${x}" y1="${HEAD - 6}" y2="${bottom}"/><text x="${x}" y="${bottom + 14}" text-anchor="middle">${tick < 1000 ? tick : `${tick / 1000} s`}</text>`;
    });
    const rows = names.map((name, row) => drawValue(contenders[name][metric], { name, left, y: middleOf(row) }));
    return `<text x="${left}" y="${HEAD - 14}">${title}</text>${ticks.join('')}${rows.join('')}`;
  });
  return `<text class="title" x="0" y="16">${Number.parseInt(size, 10)},000 areas</text>\n${labels.join('\n')}\n${columns.join('\n')}`;
}

function drawValue(value, { name, left, y }) {
  if (!value) return `<text x="${left}" y="${y + 4}">–</text>`;
  const at = (milliseconds) => round(left + offsetOf(milliseconds));
  const range = `<line class="range${name === 'product' ? ' ours' : ''}" x1="${at(value.least)}" x2="${at(value.most)}" y1="${y}" y2="${y}"/>`;
  const dot = `<circle class="dot${name === 'product' ? ' ours' : ''}" cx="${at(value.median)}" cy="${y}" r="4"/>`;
  // The number stands where there is room for it.
  const isFar = offsetOf(value.most) > COLUMN * 0.8;
  const number = `<text x="${isFar ? at(value.least) - 8 : at(value.most) + 8}" y="${y + 4}"${isFar ? ' text-anchor="end"' : ''}${ours(name)}>${digits(value.median)}</text>`;
  return range + dot + number;
}

function middleOf(row) {
  return HEAD + (row + 0.5) * ROW;
}

function offsetOf(milliseconds) {
  const part = Math.log(Math.max(AXIS.from, milliseconds) / AXIS.from) / Math.log(AXIS.to / AXIS.from);
  return Math.min(1, part) * COLUMN;
}

function ours(name) {
  return name === 'product' ? ' class="ours"' : '';
}

function round(value) {
  return Math.round(value * 10) / 10;
}

if (process.argv[1] === import.meta.filename) {
  const { summary, about } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  process.stdout.write(drawFigure(summary, new Date(about.date)));
}
