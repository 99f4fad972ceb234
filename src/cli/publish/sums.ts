import { Refusal } from '../arguments.js';
import { levelOf } from './area-tree.js';
import type { Figures } from './figures.js';

/**
 * The figures with counts of coarser areas filled in: the sum of the areas in them, where all of those have a figure. What
 * the tables give for a coarser area must be that sum.
 * @throws Refusal naming every total that does not add up (the first ten), and by how much.
 */
export function addUp(figures: Figures): Figures {
  const { tree, periods, indicators, values } = figures;
  const broken: string[] = [];
  const summed = new Map(indicators.map(({ id, kind }) => {
    const columns = values.get(id)!;
    if (kind !== 'count') return [id, columns] as const;
    return [id, columns.map((given, p) => {
      const column = given.slice();
      for (let area = 0; area < column.length; area++) {
        const inside = tree.children[area]!;
        if (inside.length === 0) continue;
        const sum = inside.reduce((total, child) => total + column[child]!, 0);
        if (Number.isNaN(sum)) continue;
        if (Number.isNaN(column[area])) column[area] = sum;
        else if (column[area] !== sum) {
          const parts = `its ${inside.length} ${levelOf(tree, inside[0]!)} areas together`;
          broken.push(`${levelOf(tree, area)} ${tree.codes[area]}, ${id} ${periods[p]}: ${by(column[area]! - sum)} than ${parts}`);
        }
      }
      return column;
    })] as const;
  }));
  refuse(broken, 'Leave rows about coarser areas out of the tables (with "where") when they are rounded: totals are then the sums of the finest level.');
  return { ...figures, values: summed };
}

/**
 * Checks that nothing is larger than what it is part of.
 * @param links pairs of ids: a count, and a population it is part of.
 * @throws Refusal naming the cells, and by how much.
 */
export function checkPopulations({ tree, periods, values }: Figures, links: readonly (readonly [part: string, population: string])[]): void {
  const broken: string[] = [];
  for (const [part, population] of links) {
    values.get(part)!.forEach((column, p) => {
      const whole = values.get(population)![p]!;
      column.forEach((value, area) => {
        if (value > whole[area]!) broken.push(`${levelOf(tree, area)} ${tree.codes[area]}, ${periods[p]}: ${part} is ${by(value - whole[area]!)} than ${population}`);
      });
    });
  }
  refuse(broken, 'A part cannot be more than its population. Figures that were rounded one by one can be so; use the counts before rounding.');
}

/** @throws Refusal with the first ten lines, when there are any. */
export function refuse(broken: readonly string[], advice: string): void {
  if (broken.length === 0) return;
  const more = broken.length > 10 ? [`and ${broken.length - 10} more`] : [];
  throw new Refusal([`figures do not add up`, ...broken.slice(0, 10).map((line) => `  ${line}`), ...more.map((line) => `  ${line}`), advice].join('\n'));
}

/** A difference in words. Differences, not figures: those may be below the threshold. */
export const by = (difference: number): string => `${Math.abs(difference)} ${difference > 0 ? 'more' : 'less'}`;
