import { buurten, type Town } from './town.js';

/** Counts that hang together: parts of a total, a part of a part's population, a percentage, and here and there nothing. */
export function randomTown(random: () => number, kind: number): Town {
  const size = [8, 30, 200][kind % 3]!;
  const inwoners = buurten.map(() => Math.floor(random() * size));
  const some = (of: readonly number[], share: number): number[] => of.map((count) => Array.from({ length: count }).filter(() => random() < share).length);
  const jong = some(inwoners, 0.2);
  const midden = inwoners.map((count, i) => Math.floor((count - jong[i]!) * random()));
  const oud = inwoners.map((count, i) => count - jong[i]! - midden[i]!);
  const kiezers = some(inwoners, 0.9);
  const stemmers = some(kiezers, 0.05);
  const huishoudens = inwoners.map((count) => Math.ceil(count / 2));
  const alleen = some(huishoudens, 0.4);
  const gaps = (counts: readonly number[]): (number | string)[] => counts.map((count) => (kind % 5 === 0 && random() < 0.1 ? '' : count));
  const all = random() < 0.5;
  return {
    columns: Object.fromEntries(Object.entries({ inwoners, jong, midden, oud, kiezers, stemmers, huishoudens, alleen }).map(([id, counts]) => [id, gaps(counts)])),
    spec: {
      indicators: [
        { id: 'inwoners', kind: 'count', sensitivity: random() < 0.3 ? 'public' : 'personal' }, { id: 'jong', kind: 'count', partOf: 'inwoners' }, { id: 'midden', kind: 'count', partOf: 'inwoners' },
        { id: 'oud', kind: 'count', ...(all ? { partOf: 'inwoners' } : {}) }, { id: 'kiezers', kind: 'count', population: 'inwoners' }, { id: 'stemmers', kind: 'count', population: 'kiezers' },
        { id: 'huishoudens', kind: 'count' }, { id: 'alleen', kind: 'count' }, { id: 'alleen-deel', kind: 'percentage', numerator: 'alleen', denominator: 'huishoudens' },
      ],
    },
  };
}
