/** How many of how many areas, written out, or the words for none of them. */
export interface ShareWords {
  /** `[7 van de 61 buurten]`, marked; `geen van de 61 buurten` for none. */
  readonly share: string;
  /** `; van 4 buurten is dat niet te bepalen`, or nothing. */
  readonly unknown: string;
}

const numbers = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'];
const inWords = (count: number): string => numbers[count] ?? String(count);

/** Texts of the analyses in Dutch. */
export const nlAnalysis = {
  conditions: 'Aantal kenmerken',
  conditionsAtLeast: 'Aantal kenmerken, ten minste',
  met: 'Genoeg kenmerken',
  holding: (count: string, total: string) => `${count} van ${total}`,
  atLeast: (count: string) => `ten minste ${count}`,
  yes: 'ja',
  no: 'nee',
  index: 'Score van 0 tot 100',
  indexInputs: (total: number) => `Aantal cijfers in de score (van ${total})`,
  levels: { low: 'laag', middle: 'midden', high: 'hoog' },
  crossed: (first: string, second: string) => `${first} – ${second}`,
  cross: (first: string, second: string) => `${first} – ${second}`,
  change: (title: string, relative: boolean, from: string, to: string) => `${title}: ${relative ? 'verandering in procenten' : 'verandering'}, ${from} – ${to}`,
  points: 'procentpunt',
  distanceTo: (name: string) => `${name}: afstand tot de dichtstbijzijnde`,
  countWithin: (name: string, metres: string) => `${name}: aantal binnen ${metres} meter`,
  within: (name: string, metres: string) => `${name}: binnen ${metres} meter`,

  onlyPart: (name: string) => `Dit gaat alleen over [${name}]. `,
  onlyAreas: (count: string, level: string) => `Dit gaat alleen over de gekozen [${count} ${level}]. `,
  share: (count: string, total: string, level: string) => `[${count} van de ${total} ${level}]`,
  none: (total: string, level: string) => `geen van de ${total} ${level}`,
  unknown: (count: string, level: string) => `van ${count} ${level} is dat niet te bepalen`,
  nothing: (subject: string, total: string, level: string) => `${subject}: van geen van de ${total} ${level} is dit te bepalen.`,
  absent: (names: string, count: number) => `${names} ${count === 1 ? 'telt' : 'tellen'} niet mee: daarover zijn geen cijfers.`,
  /** After what is not known, "that" would point at it. */
  those: (names: string, count: number, unknown: boolean) => (unknown ? `Zeker is het in ${names}.` : count === 1 ? `Dat is ${names}.` : `Dat zijn ${names}.`),

  /** `needed` of `total` conditions hold together. */
  together: ({ share, unknown }: ShareWords, needed: number, total: number) => {
    if (total === 1) return `In ${share} komt dit kenmerk voor${unknown}.`;
    if (needed === total) return `In ${share} komen ${total === 2 ? 'beide' : `alle ${inWords(total)} de`} kenmerken samen${unknown}.`;
    if (needed === 1) return `In ${share} komt ten minste één van de ${inWords(total)} kenmerken voor${unknown}.`;
    return `In ${share} komen ten minste ${inWords(needed)} van de ${inWords(total)} kenmerken samen${unknown}.`;
  },
  /** `known` when every area has a score; else another may score higher. */
  highestIndex: (top: string, topValue: string, known: boolean) => `${known ? 'Alles bij elkaar' : 'Voor zover bekend'} scoort [${top}] het hoogst (${topValue} van 100).`,
  indexShare: ({ share, unknown }: ShareWords, bound: string) => `In ${share} is de score ${bound}${unknown}.`,
  bothAre: ({ share, unknown }: ShareWords, first: string, second: string) => `In ${share} komt samen: ${first} en ${second}${unknown}.`,
  isLevel: (subject: string, level: string) => `${subject} (${level})`,
  changed: ({ share, unknown }: ShareWords, subject: string, from: string, to: string, fell: string) =>
    `${subject}: tussen ${from} en ${to} gestegen in ${share} en gedaald in ${fell}${unknown}.`,
  areas: (count: string, level: string) => `[${count} ${level}]`,
  nowhere: 'geen enkele',
  mostChanged: (rose: boolean, top: string, value: string, known: boolean) => `${known ? 'Het' : 'Voor zover bekend het'} meest ${rose ? 'gestegen' : 'gedaald'} in [${top}] (${value}).`,
  nearest: (subject: string, top: string, value: string) => `${subject}: het dichtst bij is [${top}], op ${value} van de dichtstbijzijnde.`,
  furthest: (subject: string, top: string, value: string) => `${subject}: het verst is het vanuit [${top}], ${value} tot de dichtstbijzijnde.`,
  beyond: ({ share, unknown }: ShareWords, subject: string, metres: string) => `${subject}: in ${share} is de dichtstbijzijnde verder weg dan ${metres} meter${unknown}.`,
  withinReach: ({ share, unknown }: ShareWords, subject: string, metres: string) => `${subject}: in ${share} is er een binnen ${metres} meter${unknown}.`,
  noneWithin: ({ share, unknown }: ShareWords, subject: string, metres: string) => `${subject}: in ${share} is er geen binnen ${metres} meter${unknown}.`,
  mostWithin: (top: string, value: string) => `De meeste zijn er bij [${top}] (${value}).`,
  groupShare: (group: string, share: string, subject: string, metres: string) => `${group}: [${share}] woont binnen ${metres} meter van ${subject}.`,
  uncounted: (count: string, level: string, one: boolean) => `${count} ${level} ${one ? 'telt' : 'tellen'} niet mee: daarvan is er geen cijfer.`,
  between: (low: string, high: string) => `tussen ${low} en ${high}`,
  straight: (level: string) => `De afstand is gemeten in een rechte lijn, vanuit het midden van ${level}.`,
  eachLevel: { buurt: 'de buurt', wijk: 'de wijk', gemeente: 'de gemeente', pc6: 'de postcode', pc5: 'de postcode', pc4: 'het postcodegebied', vierkant: 'het vierkant', gebied: 'het gebied' },

  /** A condition in words: what of which indicator. */
  is: (subject: string, what: string) => `${subject}: ${what}`,
  ops: {
    '>=': (value: string) => `${value} of meer`, '>': (value: string) => `meer dan ${value}`,
    '<=': (value: string) => `${value} of minder`, '<': (value: string) => `minder dan ${value}`, '=': (value: string) => `${value}`,
  },
  thanOther: {
    '>=': (other: string) => `evenveel als of meer dan ${other}`, '>': (other: string) => `meer dan ${other}`,
    '<=': (other: string) => `evenveel als of minder dan ${other}`, '<': (other: string) => `minder dan ${other}`, '=': (other: string) => `evenveel als ${other}`,
  },
  betweenValues: (from: string, to: string) => `${from} tot en met ${to}`,
  and: 'en',
  or: 'of',
  /** Where a figure is among those that are shown, by the share of the others that are lower. */
  rank: (percent: number) => (percent === 100 ? 'hoger dan alle andere cijfers' : percent === 0 ? 'lager dan alle andere cijfers' : `hoger dan ${Math.floor(percent)}% van de andere cijfers`),
};

/** The texts of the analyses. Dutch gives the keys. */
export type AnalysisMessages = typeof nlAnalysis;
