import type { AnalysisMessages } from './nl.js';

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const inWords = (count: number): string => numbers[count] ?? String(count);

/** Texts of the analyses in English. */
export const enAnalysis: AnalysisMessages = {
  conditions: 'Number of characteristics',
  conditionsAtLeast: 'Number of characteristics, at least',
  met: 'Enough characteristics',
  holding: (count, total) => `${count} of ${total}`,
  atLeast: (count) => `at least ${count}`,
  yes: 'yes',
  no: 'no',
  index: 'Score from 0 to 100',
  indexInputs: (total) => `Number of figures in the score (of ${total})`,
  levels: { low: 'low', middle: 'middle', high: 'high' },
  crossed: (first, second) => `${first} – ${second}`,
  cross: (first, second) => `${first} – ${second}`,
  change: (title, relative, from, to) => `${title}: ${relative ? 'change in per cent' : 'change'}, ${from} – ${to}`,
  points: 'percentage points',
  distanceTo: (name) => `${name}: distance to the nearest`,
  countWithin: (name, metres) => `${name}: number within ${metres} metres`,
  within: (name, metres) => `${name}: within ${metres} metres`,

  onlyPart: (name) => `This is about [${name}] only. `,
  onlyAreas: (count, level) => `This is about the chosen [${count} ${level}] only. `,
  share: (count, total, level) => `[${count} of the ${total} ${level}]`,
  none: (total, level) => `none of the ${total} ${level}`,
  unknown: (count, level) => `for ${count} ${level} that cannot be determined`,
  nothing: (subject, total, level) => `${subject}: this cannot be determined for any of the ${total} ${level}.`,
  absent: (names, count) => `${names} ${count === 1 ? 'does' : 'do'} not count: there are no figures on ${count === 1 ? 'it' : 'them'}.`,
  those: (names, count, unknown) => (unknown ? `It is certain in ${names}.` : count === 1 ? `It is ${names}.` : `They are ${names}.`),

  together: ({ share, unknown }, needed, total) => {
    if (total === 1) return `This characteristic is found in ${share}${unknown}.`;
    if (needed === total) return `${total === 2 ? 'Both' : `All ${inWords(total)}`} characteristics are found together in ${share}${unknown}.`;
    return `At least ${inWords(needed)} of the ${inWords(total)} characteristics ${needed === 1 ? 'is' : 'are'} found in ${share}${unknown}.`;
  },
  highestIndex: (top, topValue, known) => `${known ? 'All together' : 'As far as is known'} [${top}] has the highest score (${topValue} out of 100).`,
  indexShare: ({ share, unknown }, bound) => `The score is ${bound} in ${share}${unknown}.`,
  bothAre: ({ share, unknown }, first, second) => `These come together in ${share}: ${first} and ${second}${unknown}.`,
  isLevel: (subject, level) => `${subject} (${level})`,
  changed: ({ share, unknown }, subject, from, to, fell) => `${subject}: between ${from} and ${to} up in ${share} and down in ${fell}${unknown}.`,
  areas: (count, level) => `[${count} ${level}]`,
  nowhere: 'none',
  mostChanged: (rose, top, value, known) => `${known ? 'Most of all' : 'As far as is known most of all'} ${rose ? 'up' : 'down'} in [${top}] (${value}).`,
  nearest: (subject, top, value) => `${subject}: the nearest is [${top}], ${value} from one.`,
  furthest: (subject, top, value) => `${subject}: it is furthest from [${top}], ${value} to the nearest.`,
  beyond: ({ share, unknown }, subject, metres) => `${subject}: the nearest is more than ${metres} metres away in ${share}${unknown}.`,
  withinReach: ({ share, unknown }, subject, metres) => `${subject}: there is one within ${metres} metres in ${share}${unknown}.`,
  noneWithin: ({ share, unknown }, subject, metres) => `${subject}: there is none within ${metres} metres in ${share}${unknown}.`,
  mostWithin: (top, value) => `Most of them are near [${top}] (${value}).`,
  groupShare: (group, share, subject, metres) => `${group}: [${share}] live within ${metres} metres of ${subject}.`,
  uncounted: (count, level, one) => `${count} ${level} ${one ? 'does' : 'do'} not count, for want of a figure.`,
  between: (low, high) => `between ${low} and ${high}`,
  straight: (level) => `Distances are in a straight line, from the middle of ${level}.`,
  eachLevel: { buurt: 'the neighbourhood', wijk: 'the district', gemeente: 'the municipality', pc6: 'the postcode', pc5: 'the postcode', pc4: 'the postcode area', vierkant: 'the square', gebied: 'the area' },

  is: (subject, what) => `${subject}: ${what}`,
  ops: {
    '>=': (value) => `${value} or more`, '>': (value) => `more than ${value}`,
    '<=': (value) => `${value} or less`, '<': (value) => `less than ${value}`, '=': (value) => value,
  },
  thanOther: {
    '>=': (other) => `as much as or more than ${other}`, '>': (other) => `more than ${other}`,
    '<=': (other) => `as much as or less than ${other}`, '<': (other) => `less than ${other}`, '=': (other) => `as much as ${other}`,
  },
  betweenValues: (from, to) => `${from} up to ${to}`,
  and: 'and',
  or: 'or',
  rank: (percent) => (percent === 100 ? 'higher than all other figures' : percent === 0 ? 'lower than all other figures' : `higher than ${Math.floor(percent)}% of the other figures`),
};
