import { State, type PublishedTable } from '../../src/core/disclosure/published.js';
import { publishIndicators } from '../../src/core/publish-indicators.js';
import { randomFile, type RawFile } from './disclosure/raw-files.js';
import { random } from './disclosure/tables.js';

const periods = ['2023', '2024'];
const kinds = ['rij', 'flat', 'vrij'];

/** A made-up raw file of 36 areas and two periods, with figures of every kind. */
export function rawFile(seed: number): RawFile {
  const file = randomFile(seed, 36);
  const next = random(seed + 1000);
  file.indicators.push(
    { id: 'oud-deel', title: 'oud-deel', kind: 'percentage', numerator: 'oud', denominator: 'inwoners', decimals: 1 },
    { id: 'rapport', title: 'rapport', kind: 'score', n: 'oud', ...{ range: [1, 10] } },
    { id: 'woning', title: 'woning', kind: 'category', n: 'jong', ...{ categories: kinds.map((id) => ({ id, title: id })) } },
  );
  file.values['rapport'] = { 2024: file.areas.map(() => 1 + Math.floor(next() * 90) / 10) };
  file.values['woning'] = { 2024: file.areas.map(() => kinds[Math.floor(next() * 3)]!) };
  // Another year: the same areas, each with the figures of the next.
  for (const column of Object.values(file.values)) column['2023'] = column['2024']!.map((_, row, all) => all[(row + 1) % all.length]!);
  return { ...file, periods };
}

/** What is published, as text. */
export function printed(table: PublishedTable): string {
  return JSON.stringify(table.indicators.map(({ id }) => table.periods.map((period) => {
    const { values, states } = table.column(id, period);
    return [[...values], [...states]];
  })));
}

/** Changes to figures of one area after which everything that added up still does. */
const moves: Record<string, number>[] = [
  { oud: 1, midden: -1 }, { jong: 1, kind: 1, midden: -1 }, { jong: 1, tiener: 1, oud: -1 }, { kind: 1, tiener: -1 }, { vrouw: 1, man: -1 },
  { inwoners: 1, midden: 1, man: 1 }, { inwoners: 1, oud: 1, vrouw: 1 }, { inwoners: 1, jong: 1, tiener: 1, man: 1 },
  { alleen: 1 }, { bijstand: 1 }, { ziek: 1 }, { werk: 1 }, { volwassen: 1 },
];

/**
 * Another raw file with the same published result: hidden figures are changed at random, and in areas where what is hidden is
 * then another matter they are changed back.
 */
export function twinOf(file: RawFile, seed: number): { file: RawFile; changed: number } {
  const next = random(seed);
  const published = publishIndicators(file);
  const twin = structuredClone(file);
  for (const period of periods) for (const row of file.areas.keys()) change(twin, { period, row, next, published });
  for (let round = 0; round < 6; round++) {
    const now = publishIndicators(twin);
    const wrong = periods.flatMap((period) => Array.from(file.areas.keys()).filter((row) => differs(published, now, period, row)).map((row) => ({ period, row })));
    if (wrong.length === 0) break;
    for (const { period, row } of wrong) for (const [id, column] of Object.entries(file.values)) twin.values[id]![period]![row] = column[period]![row]!;
  }
  const changed = Object.entries(file.values).reduce((sum, [id, columns]) => sum + periods.reduce((so, period) => so + columns[period]!.filter((value, row) => value !== twin.values[id]![period]![row]).length, 0), 0);
  return { file: twin, changed };
}

interface Place { period: string; row: number; next: () => number; published: PublishedTable }

function change(twin: RawFile, { period, row, next, published }: Place): void {
  const isHidden = (id: string): boolean => published.column(id, period).states[row] === State.suppressed;
  for (let times = 0; times < 12; times++) {
    const sign = next() < 0.5 ? 1 : -1;
    const move = Object.entries(moves[Math.floor(next() * moves.length)]!).filter(([id]) => typeof twin.values[id]?.[period]?.[row] === 'number');
    if (move.every(([id, by]) => isHidden(id) && (twin.values[id]![period]![row] as number) + sign * by >= 0)) {
      for (const [id, by] of move) twin.values[id]![period]![row] = (twin.values[id]![period]![row] as number) + sign * by;
    }
  }
  for (const [id, other] of [['inkomen', () => 20000 + Math.floor(next() * 30000)], ['rapport', () => 1 + Math.floor(next() * 90) / 10], ['woning', () => kinds[Math.floor(next() * 3)]!]] as const) {
    if (isHidden(id)) twin.values[id]![period]![row] = other();
  }
}

function differs(one: PublishedTable, other: PublishedTable, period: string, row: number): boolean {
  return one.indicators.some(({ id }) => {
    const [a, b] = [one.column(id, period), other.column(id, period)];
    return a.states[row] !== b.states[row] || !Object.is(a.values[row], b.values[row]);
  });
}
