import { joinCodes, type Join } from '../../core/join.js';
import { areaObjects, areasOf, keysOf, shapesOf, type Shapes } from '../shapes.js';
import { inFile } from '../files.js';
import type { Figures } from './figures.js';
import { joinFinding, type Finding } from './report.js';

/** A file of shapes that is valid. */
export interface CheckedShapes {
  readonly name: string;
  readonly shapes: Shapes;
}

/** Checks a file of shapes: every object with areas. @throws RkError with the file and the place. */
export function checkShapes(json: unknown, name: string): { checked: CheckedShapes; findings: Finding[] } {
  return inFile(name, () => {
    const shapes = shapesOf(json);
    const objects = areaObjects(shapes);
    const counts = objects.map((object) => {
      const areas = areasOf(shapes, { object, key: keysOf(shapes, object)[0] });
      const shapeless = areas.polygons.filter((polygons) => polygons.length === 0).length;
      return `${object === undefined ? '' : `${object} `}${areas.count} areas${shapeless > 0 ? ` (${shapeless} without a shape)` : ''}`;
    });
    const findings: Finding[] = objects.length > 0
      ? [{ kind: 'ok', file: name, message: `${shapes.format}: ${counts.join(', ')}` }]
      : [{ kind: 'warning', file: name, message: `${shapes.format} without areas` }];
    return { checked: { name, shapes }, findings };
  });
}

/** How figures fit the shapes that were given with them: the object and property that fit best. */
export function joinLoosely({ name, table }: Figures, all: readonly CheckedShapes[]): Finding | undefined {
  let best: { subject: string; join: Join } | undefined;
  for (const { name: file, shapes } of all) {
    for (const object of areaObjects(shapes)) {
      for (const key of keysOf(shapes, object)) {
        const join = tryJoin(areasOf(shapes, { object, key }).codes, table.areas);
        if (!join || (best && !fitsBetter(join, best.join))) continue;
        best = { subject: `with ${file} (${[object, key].filter(Boolean).join(', ')})`, join };
      }
    }
  }
  return best && joinFinding(name, best.subject, best.join, false);
}

/** A property that is no code may well have texts that come twice. */
function tryJoin(areas: readonly string[], rows: readonly string[]): Join | undefined {
  try {
    return joinCodes(areas, rows);
  } catch {
    return undefined;
  }
}

/** More areas with a row; or else the same municipality in another year; or else fewer codes left over. */
function fitsBetter(one: Join, other: Join): boolean {
  if (one.matched !== other.matched) return one.matched > other.matched;
  if (one.otherYear !== other.otherYear) return one.otherYear;
  return misses(one) < misses(other);
}

const misses = (join: Join): number => join.areasWithoutRow.length + join.rowsWithoutArea.length;
