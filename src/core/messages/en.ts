import type { RkErrorDetails } from '../errors.js';
import { shortName } from './file-name.js';
import type { LevelWord } from './levels.js';
import type { Messages } from './nl.js';

const levels: Readonly<Record<LevelWord, readonly [string, string]>> = {
  buurt: ['neighbourhood', 'neighbourhoods'],
  wijk: ['district', 'districts'],
  gemeente: ['municipality', 'municipalities'],
  pc6: ['postcode', 'postcodes'],
  pc5: ['postcode', 'postcodes'],
  pc4: ['postcode area', 'postcode areas'],
  vierkant: ['square', 'squares'],
  gebied: ['area', 'areas'],
};

const named = ({ file }: RkErrorDetails): string => (file ? ` ${shortName(file)}` : '');
const inFile = ({ file, path }: RkErrorDetails): string => [file && `in ${shortName(file)}`, path && `at ${path}`].filter(Boolean).join(', ');
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const gotExpected = ({ got, expected }: RkErrorDetails): string =>
  [got && `found: ${got}`, expected && `expected: ${expected}`].filter(Boolean).join('; ');

/** Where it went wrong, at the beginning of a sentence. */
const place = (d: RkErrorDetails, otherwise: string): string => sentence(inFile(d) || otherwise);

/** Where, what, and what was found and expected as far as that is known. */
const tell = (d: RkErrorDetails, otherwise: string, what: string): string =>
  [`${place(d, otherwise)} ${what}.`, gotExpected(d) && `${sentence(gotExpected(d))}.`].filter(Boolean).join(' ');

/** English. */
export const en: Messages = {
  language: 'en',

  level: (level, count) => levels[level][count === 1 ? 0 : 1],

  states: {
    suppressed: 'not shown (privacy)',
    missing: 'no data',
    unmatched: 'not linked',
  },

  undetermined: { suppressed: 'cannot be determined (privacy)', missing: 'cannot be determined (no data)' },

  map: {
    label: 'Map',
    description: 'Walk along the areas with the arrow keys, or by name with Page Up and Page Down. Press Enter to choose an area, Escape to stop. Plus and minus zoom.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Show the whole area',
    wheel: 'Click the map first, or hold Ctrl to zoom',
    loading: 'Loading the map…',
    outside: 'outside the chosen part',
    slow: 'A server takes long. The map is still waiting…',
    selected: 'chosen',
    exposed: 'The map is safe, the file with figures is not. Whoever fetches the file, for example in the network tab of the browser, can read small numbers too. Make the file with rk publish, and they are not in it.',
    draw: 'Draw an area',
    forEditors: 'For editors only',
    of: (part, whole, unit) => `${part} of ${whole} ${unit}`,
  },

  legend: {
    label: 'Legend',
    areas: (count, level) => `${count} ${level}`,
    unit: 'Unit',
    source: 'Source',
    lessThan: (to) => `less than ${to}`,
    range: (from, to) => `${from} – ${to}`,
    signedRange: (from, to) => `${from} to ${to}`,
    orMore: (from) => `${from} or more`,
    all: 'all values',
    noValues: 'There are no values to show.',
    joined: (matched, count, level) => `${matched} of the ${count} ${level} are linked to figures.`,
    otherYear: 'The borders and the figures are probably of different years.',
    show: (title) => `Show ${title}`,
    opacity: (title) => `Opacity of ${title}`,
    up: (title, above) => `Move ${title} over ${above}`,
    onTop: (title) => `${title} is on top`,
    adjust: 'Opacity and order',
    opacityLabel: 'Opacity',
  },

  timeline: {
    label: 'Period',
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous period',
    next: 'Next period',
  },

  table: {
    caption: (title, period) => (period === '–' || title.endsWith(` ${period}`) ? title : `${title}, ${period}`),
    area: 'Area',
    empty: 'There are no figures to show yet.',
    sort: 'Click a heading to sort.',
    walk: 'Walk along the areas with the arrow keys, or by name with Page Up and Page Down. Press Enter to choose an area.',
  },

  question: {
    kicker: (number) => (number === undefined ? 'Policy question' : `Policy question ${number}`),
    loading: 'Loading the question…',
    standOut: (level) => `${sentence(level)} that stand out`,
    tabs: 'Figures with the map',
    standOutTab: 'Stand out',
    tableTab: 'Table',
    crossTab: 'Cross table',
    reading: 'How to read this map',
    missing: 'What is still missing',
    missingFigures: (title, supplier, selected) =>
      `${title}: there are no figures of this${selected ? ', so it does not count' : ''}.${supplier === undefined ? '' : ` Ask them of: ${supplier}.`}`,
    why: 'Why this question',
    hypothesis: 'What we expect',
    interventions: 'What you can do',
    sources: 'Sources',
    privacy: (threshold) => `Values below ${threshold} are never shown.`,
    privacyHow: 'How does that work?',
    privacyText: (threshold) =>
      `When a figure stands for fewer than ${threshold} people, we do not show it. Nor when nearly everybody in an area belongs to it. The same goes for percentages and averages of so few people. The map then shows stripes. So nobody can be recognised.`,
    noneStandOut: 'There are no areas with a value.',
    noneAsked: 'There is no area of which this is certain.',
    whole: (name, value) => `${name}: ${value}`,
  },

  area: {
    why: (name) => `Why ${name}?`,
    choose: 'Choose an area on the map to see why it stands out.',
    holds: 'yes', fails: 'no', unknown: 'cannot be determined',
    compared: 'Compared with all areas of the map together',
    own: (value) => `here ${value}`,
    whole: (value) => `together ${value}`,
    let: 'Let go',
  },

  cross: {
    caption: (first, second) => `${first} and ${second}`,
    low: 'low', middle: 'middling', high: 'high',
    areas: 'Number of areas in each square',
    people: (count, unit) => `${count} ${unit}`,
    more: (title) => `${title}: more`,
    part: 'Each square has the number of areas, and how many people live there. Where that number is hidden or unknown for one of the areas, there is no number of people.',
  },

  answer: {
    share: (count, total, level) => `[${count} of the ${total} ${level}]`,
    high: (a) => `In ${a.share} ${a.phrase}, most of all in [${a.top}] (${a.topValue}).`,
    low: (a) => `In ${a.share} ${a.phrase}, lowest in [${a.top}] (${a.topValue}).`,
    highPlain: (a) => `${a.subject}: in ${a.share} ${a.phrase}, highest in [${a.top}] (${a.topValue}).`,
    lowPlain: (a) => `${a.subject}: in ${a.share} ${a.phrase}, lowest in [${a.top}] (${a.topValue}).`,
    equal: (a) => `${a.subject}: [${a.topValue}] everywhere.`,
    category: (a) => `${a.subject}: in ${a.share} it is [${a.top}].`,
    nothing: (subject, total, level) => `${subject}: for none of the ${total} ${level} a figure can be shown.`,
    unknown: (shown, level) => `For ${shown} ${level} that cannot be said.`,
  },

  errors: {
    title: 'This part of the map cannot be shown',
    'load-failed': (d) => `The file${named(d)} cannot be fetched (${d.got ?? 'no answer'}).`,
    'not-json': (d) => tell(d, 'in the file', 'there is no valid JSON'),
    invalid: (d) => tell(d, 'in the data', 'something is wrong'),
    'no-such-object': (d) => `${place(d, 'in the map file')} there is no object ${d.got ?? 'of that name'}. There is: ${d.expected ?? 'nothing'}.`,
    'no-such-indicator': (d) => `${place(d, 'in the data')} there is no indicator ${d.got ?? 'of that name'}. There is: ${d.expected ?? 'none'}.`,
    'no-areas': (d) => `${place(d, 'in the map file')} there are no areas.`,
    'no-key-in-common': (d) => `Not one area fits the figures. Code on the map: ${d.expected ?? '?'}; code with the figures: ${d.got ?? '?'}.`,
    undeclared: (d) => tell(d, 'in the data', 'a declaration that is needed to protect people is missing'),
    'threshold-too-low': (d) => tell(d, 'here', 'the threshold is too low: for figures about people it is at least 5'),
    'not-as-published': (d) => tell(d, 'in the data', 'there is something else than rk publish made, so the file is not safe any more. Make it again with rk publish'),
    unsupported: (d) => tell(d, 'in the data', 'there is something this map cannot read'),
    'broken-link': (d) => ['This link is not whole, or not of this map.', gotExpected(d) && `${sentence(gotExpected(d))}.`].filter(Boolean).join(' '),
    'address-refused': (d) => `This question uses a file that is not on this website (${d.got ?? 'unknown'}). So you cannot open, save or share it here.`,
    'storage-full': () => 'There is no room left to save questions. Delete a saved question, or choose Download question.',
    'storage-blocked': () => 'Your browser keeps nothing here, for example because you use a private window. Choose Download question.',
    internal: (d) => `Something went wrong (${d.got ?? 'unknown'}).`,
  },
};
