import type { AreaTree } from './area-tree.js';
import { Reason } from './group-problem.js';
import type { Declarations } from './groups.js';
import type { LinkedCell } from './judge-period.js';
import type { ProtectedPeriod } from './protect-period.js';

/** What a period is made safer with. */
export interface HideMoreContext {
  readonly tree: AreaTree;
  readonly declarations: Declarations;
  readonly released: ReadonlyMap<string, Uint8Array>;
  /** Per indicator 1 for areas to hide; is added to. */
  readonly forced: Map<string, Uint8Array>;
}

/**
 * Hides more around cells that can be computed from several tables together, which complementary suppression of one table at
 * a time does not see: in every table that is linked to such a cell, the next area beside it that is still shown, or else
 * the one above. Which area depends on the order of areas only, never on a figure.
 * @returns false when there is nothing left to hide.
 */
export function hideMore(cells: readonly LinkedCell[], { reasons }: ProtectedPeriod, { tree, declarations, released, forced }: HideMoreContext): boolean {
  let more = false;
  const isOpen = (id: string, area: number): boolean => declarations.byId.get(id)!.sensitivity === 'personal'
    && reasons.get(id)![area] === Reason.shown && !released.get(id)?.[area] && !forced.get(id)?.[area];
  for (const { id, area } of cells) {
    const linked = linkedTo(id, declarations);
    for (let at = area; at >= 0; at = tree.parent[at]!) {
      const beside = tree.parent[at]! >= 0 ? tree.children[tree.parent[at]!]! : [at];
      const found = linked.flatMap((other) => {
        const place = beside.find((one) => isOpen(other, one));
        return place === undefined ? [] : [{ other, place }];
      });
      for (const { other, place } of found) {
        if (!forced.has(other)) forced.set(other, new Uint8Array(tree.codes.length));
        forced.get(other)![place] = 1;
        more = true;
      }
      if (found.length > 0) break;
    }
  }
  return more;
}

/** A count, those of its group, its populations, and what it is the population of. */
function linkedTo(id: string, { groups, populations }: Declarations): string[] {
  const { total, parts } = groups.find((group) => group.total === id || group.parts.includes(id))!;
  const parted = [...populations].filter(([, others]) => others.includes(id)).map(([part]) => part);
  return [...new Set([id, ...populations.get(id)!, ...parted, total, ...parts])];
}
