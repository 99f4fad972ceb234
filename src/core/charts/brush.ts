import type { LayerView } from '../layer-view.js';

/** The classes from one to another, whichever is the higher, both included. */
export function classesBetween(one: number, other: number): readonly number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => first + index);
}

/** Classes with one more, or with one fewer when it is there; none of them when that is all. */
export function toggleClass(classes: readonly number[], classIndex: number): readonly number[] {
  return classes.includes(classIndex) ? classes.filter((each) => each !== classIndex) : [...classes, classIndex].sort((a, b) => a - b);
}

/** By area 1 where it is in none of the classes, areas without a value among them. */
export function outsideClasses({ classOfArea }: LayerView, classes: readonly number[]): Uint8Array {
  return Uint8Array.from(classOfArea, (classIndex) => (classes.includes(classIndex) ? 0 : 1));
}

/** How many areas the classes have together. */
export function countIn({ classCounts }: LayerView, classes: readonly number[]): number {
  return classes.reduce((sum, classIndex) => sum + (classCounts[classIndex] ?? 0), 0);
}
