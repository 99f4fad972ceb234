import { CONTENDERS } from './contenders.mjs';
import { digits, times } from './goals.mjs';
import { METRICS } from './statistics.mjs';

/** Tables in Markdown: medians with ranges and ratios, one table a size. */
export function tablesOf(summary, maps) {
  return Object.entries(summary).map(([size, contenders]) => {
    const { areas, arcs, bytes } = maps[size];
    const shown = Object.entries(METRICS).filter(([metric]) => Object.values(contenders).some((entry) => entry[metric]));
    const rows = Object.entries(contenders)
      .sort(([, a], [, b]) => (a.firstPaint?.median ?? Infinity) - (b.firstPaint?.median ?? Infinity))
      .map(([name, entry]) => [CONTENDERS[name].label, ...shown.map(([metric, about]) => cell(metric, about, name, contenders)), notes(entry)]);
    const heads = ['', ...shown.map(([, { label, unit }]) => `${label}, ${unit}`), ''];
    const title = `### ${areas.toLocaleString('en')} areas (${arcs.toLocaleString('en')} borders, ${digits(bytes / 1e6)} MB)`;
    return `${title}\n\n${markdown(heads, rows)}`;
  }).join('\n\n');
}

function cell(metric, { base }, name, contenders) {
  const value = contenders[name][metric];
  if (!value) return '–';
  const other = contenders[base]?.[metric];
  const ratio = other && base !== name ? ` **${times(value.median / other.median)}**` : '';
  const range = value.values.length > 1 ? ` [${digits(value.least)}–${digits(value.most)}]` : '';
  return `${digits(value.median)}${range}${ratio}`;
}

function notes({ failures, runs, firstPaint }) {
  if (failures.length === 0) return '';
  return `failed (${runs - (firstPaint?.values.length ?? 0)} of ${runs} without a picture): ${failures.join('; ')}`;
}

/** The goals as a table: wanted, got, and whether that is met. */
export function goalsTable(verdicts) {
  const word = { true: 'met', false: '**not met**', undefined: 'not measured' };
  return markdown(['goal', 'areas', 'wanted', 'got', ''], verdicts.map(({ goal, size, wanted, got, isMet }) => [goal, size, wanted, got, word[isMet]]));
}

/** A Markdown table whose columns are as wide as their widest cell, so that it reads in a terminal too. */
function markdown(heads, rows) {
  const widths = heads.map((head, column) => Math.max(3, head.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`;
  return [line(heads), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}
