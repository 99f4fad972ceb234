import { formatNumber } from '../format.js';
import type { Language } from '../language.js';
import { drawIn } from '../messages/draw/index.js';
import { levelWord, messagesIn } from '../messages/index.js';
import type { Shape } from './drawing.js';
import type { DrawSession } from './session.js';

/** A drawn figure in the legend of a picture. */
export interface DrawnRow {
  /** How it is drawn: as an outline or as dots in the areas, and as the one that is worked on or the other. */
  readonly look: 'outline' | 'dots';
  readonly isOther: boolean;
  /** `Gebied 1: cirkel met een straal van 500 m · 7 buurten waarvan het midden erin ligt`. */
  readonly label: string;
}

/** Which figure is which on a picture of a map with drawn figures; none where nothing is drawn. `level` is that of the areas. */
export function drawnLegend({ drawn: { shapes, rule }, counted, active }: DrawSession, level: string, language: Language): readonly DrawnRow[] {
  const words = drawIn(language);
  return shapes.map((shape, index) => {
    const count = counted[index]?.length;
    const areas = count === undefined ? undefined : count === 0 ? words.none : words.counted(formatNumber(count, language), messagesIn(language).level(levelWord(level), count));
    const parts = [shapeText(shape, language), areas && `${areas}${shape.kind === 'areas' || count === 0 ? '' : ` ${words.rules[rule]}`}`].filter((part) => part !== undefined);
    return { look: shape.kind === 'areas' ? 'dots' : 'outline', isOther: index !== active, label: `${words.shape(index + 1)}: ${parts.join(' · ')}` };
  });
}

function shapeText(shape: Shape, language: Language): string {
  const { figureOf } = drawIn(language);
  return shape.kind === 'circle' ? figureOf.circle(formatNumber(shape.metres, language)) : figureOf[shape.kind];
}
