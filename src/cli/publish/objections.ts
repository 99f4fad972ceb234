/** Why something cannot be published safely: what can be done about it depends on that. */
export type ObjectionKind = 'bounds' | 'fixed' | 'linked' | 'released' | 'changed' | 'forgotten';

/** Something that stands in the way of a publication, in words. */
export interface Objection {
  readonly kind: ObjectionKind;
  readonly what: string;
}

const advice: Readonly<Record<ObjectionKind, string>> = {
  bounds: 'Where public figures leave no room, hiding does not help: leave these counts out at that level, or do not call the population public.',
  fixed: 'A figure that must stay published gives another one away: leave out one of the two, join categories, or publish that level without its parts.',
  linked: 'Figures that belong together give each other away: leave one of these indicators or a level out, or join categories.',
  released: 'What was released cannot be called back: leave this figure out of the new publication, or go on with the rules of the earlier one (threshold, categories, levels).',
  changed: 'Two versions of a figure can tell more than each: publish the earlier figures again, or give corrected ones a period of their own.',
  forgotten: 'What is out may add up with what is here: give those levels and periods too or, where borders moved, the old areas as a level with "across".',
};

/** The most objections that are written out. */
const most = 10;

/** The refusal of a publication: what stands in the way, and for every kind of it how to solve it. */
export function refusalOf(objections: readonly Objection[]): string {
  const more = objections.length > most ? [`  and ${objections.length - most} more`] : [];
  const kinds = [...new Set(objections.map(({ kind }) => kind))];
  return ['this cannot be published safely', ...objections.slice(0, most).map(({ what }) => `  ${what}`), ...more, ...kinds.map((kind) => advice[kind])].join('\n');
}
