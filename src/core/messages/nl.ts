import type { RkErrorDetails } from '../errors.js';
import { shortName } from './file-name.js';
import type { LevelWord } from './levels.js';

/** A number of areas of a level, in words: `1 buurt`, `71 buurten`. */
const levels: Readonly<Record<LevelWord, readonly [string, string]>> = {
  buurt: ['buurt', 'buurten'],
  wijk: ['wijk', 'wijken'],
  gemeente: ['gemeente', 'gemeenten'],
  pc6: ['postcode', 'postcodes'],
  pc5: ['postcode', 'postcodes'],
  pc4: ['postcodegebied', 'postcodegebieden'],
  vierkant: ['vierkant', 'vierkanten'],
  gebied: ['gebied', 'gebieden'],
};

const named = ({ file }: RkErrorDetails): string => (file ? ` ${shortName(file)}` : '');
const inFile = ({ file, path }: RkErrorDetails): string => [file && `in ${shortName(file)}`, path && `bij ${path}`].filter(Boolean).join(', ');
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const gotExpected = ({ got, expected }: RkErrorDetails): string =>
  [got && `gevonden: ${inDutch(got)}`, expected && `verwacht: ${inDutch(expected)}`].filter(Boolean).join('; ');

/** Phrases in which readers of files say what they found. What comes from the file itself stays as it is. */
const phrases: Readonly<Record<string, string>> = {
  nothing: 'niets', object: 'een object', array: 'een lijst', number: 'een getal',
  'no answer': 'geen antwoord', 'HTML page': 'een webpagina (HTML)', 'an empty file': 'een leeg bestand', 'the end of the file': 'het einde van het bestand',
  'a number': 'een getal', 'two numbers': 'twee getallen', 'a whole number': 'een geheel getal', 'a fraction': 'een breuk',
  'a CSV table': 'een CSV-tabel', 'a list of records': 'een lijst van gegevens', 'a quote that does not end': 'een aanhalingsteken dat niet wordt gesloten',
  'the id of a count in this file': 'de id van een aantal (count) in dit bestand', 'an id used once': 'een id die één keer voorkomt',
  'each indicator in one file': 'elke indicator in één bestand', 'one row for each area': 'één rij voor elk gebied',
  'one figure for each area, indicator and period': 'één cijfer voor elk gebied, elke indicator en elke periode',
  'a total that is no part of it': 'een totaal dat er zelf geen deel van is',
  'a figure': 'een cijfer', 'null, and listed under "suppressed"': 'null, en de plek in "suppressed"',
  'null, because it is listed under "suppressed"': 'null, want de plek staat in "suppressed"',
  'other figures than were published': 'andere cijfers dan er zijn gepubliceerd', 'a file that was not changed': 'een bestand dat niet is veranderd',
  'a hidden figure that follows from the others': 'een verborgen cijfer dat uit de andere volgt', 'at least two that are not shown': 'ten minste twee die niet zijn te zien',
  'parts that do not add up to the total': 'delen die samen niet het totaal zijn', 'figures as they were published': 'de cijfers zoals ze zijn gepubliceerd',
  'hidden figures that are almost known': 'verborgen cijfers die bijna bekend zijn',
  'at least one indicator': 'ten minste één indicator', 'a question': 'een vraag', 'no question': 'geen vraag',
  'a shorter question file': 'een korter vraagbestand', 'a shorter link': 'een kortere link',
  'longitude and latitude in degrees, or RD in metres': 'lengte en breedte in graden, of RD in meters',
};

function inDutch(text: string): string {
  if (Object.hasOwn(phrases, text)) return phrases[text]!;
  return text.replace(/^array of (\d+)$/, 'een lijst van $1').replace(/ twice$/, ' (twee keer)').replace(/^room for every number below (\d+)$/, 'ruimte voor elk getal onder de $1');
}

/** Where it went wrong, at the beginning of a sentence. */
const place = (d: RkErrorDetails, otherwise: string): string => sentence(inFile(d) || otherwise);

/** Where, what, and what was found and expected as far as that is known. */
const tell = (d: RkErrorDetails, otherwise: string, what: string): string =>
  [`${place(d, otherwise)} ${what}.`, gotExpected(d) && `${sentence(gotExpected(d))}.`].filter(Boolean).join(' ');

/** Dutch, the language in which the interface is written. Level B1: short sentences, everyday words. */
export const nl = {
  language: 'nl' as string,

  level: (level: LevelWord, count: number): string => levels[level][count === 1 ? 0 : 1],

  states: {
    suppressed: 'niet getoond (privacy)',
    missing: 'geen gegevens',
    unmatched: 'niet gekoppeld',
  },

  /** What a cell of a computed figure says when it has no value. */
  undetermined: { suppressed: 'niet te bepalen (privacy)', missing: 'niet te bepalen (geen gegevens)' },

  map: {
    label: 'Kaart',
    description: 'Loop met de pijltjestoetsen langs de gebieden, of op naam met Page Up en Page Down. Druk op Enter om een gebied te kiezen, op Escape om te stoppen. Met plus en min zoomt u.',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    whole: 'Hele gebied tonen',
    wheel: 'Klik eerst op de kaart, of houd Ctrl ingedrukt om te zoomen',
    loading: 'De kaart wordt geladen…',
    slow: 'Een server doet er lang over. De kaart wacht nog…',
    selected: 'gekozen',
    outside: 'buiten het gekozen deel',
    exposed: 'De kaart is veilig, het bestand met cijfers niet. Wie het bestand ophaalt, bijvoorbeeld in het netwerktabblad van de browser, kan ook kleine aantallen lezen. Maak het bestand met rk publish, dan staan die er niet in.',
    draw: 'Gebied tekenen',
    forEditors: 'Alleen voor redacteuren',
    of: (part: string, whole: string, unit: string) => `${part} van ${whole} ${unit}`,
  },

  legend: {
    label: 'Legenda',
    areas: (count: string, level: string) => `${count} ${level}`,
    unit: 'Eenheid',
    source: 'Bron',
    lessThan: (to: string) => `minder dan ${to}`,
    range: (from: string, to: string) => `${from} – ${to}`,
    /** A range with a number below zero, where a dash reads as another minus. */
    signedRange: (from: string, to: string) => `${from} tot ${to}`,
    orMore: (from: string) => `${from} of meer`,
    all: 'alle waarden',
    noValues: 'Er zijn geen waarden om te tonen.',
    joined: (matched: string, count: string, level: string) => `${matched} van de ${count} ${level} zijn gekoppeld aan cijfers.`,
    otherYear: 'De grenzen en de cijfers zijn waarschijnlijk van een ander jaar.',
    show: (title: string) => `${title} tonen`,
    opacity: (title: string) => `Dekking van ${title}`,
    up: (title: string, above: string) => `${title} boven ${above} leggen`,
    onTop: (title: string) => `${title} ligt bovenop`,
    adjust: 'Dekking en volgorde',
    opacityLabel: 'Dekking',
  },

  timeline: {
    label: 'Periode',
    play: 'Afspelen',
    pause: 'Pauze',
    previous: 'Vorige periode',
    next: 'Volgende periode',
  },

  table: {
    /** A change over time names its periods already; of some figures nobody says the period. */
    caption: (title: string, period: string) => (period === '–' || title.endsWith(` ${period}`) ? title : `${title}, ${period}`),
    area: 'Gebied',
    empty: 'Er zijn nog geen cijfers om te tonen.',
    sort: 'Klik op een kop om te sorteren.',
    walk: 'Loop met de pijltjestoetsen langs de gebieden, of op naam met Page Up en Page Down. Druk op Enter om een gebied te kiezen.',
  },

  question: {
    kicker: (number: number | undefined) => (number === undefined ? 'Beleidsvraag' : `Beleidsvraag ${number}`),
    loading: 'De vraag wordt geladen…',
    standOut: (level: string) => `${sentence(level)} die opvallen`,
    tabs: 'Cijfers bij de kaart',
    standOutTab: 'Opvallend',
    tableTab: 'Tabel',
    crossTab: 'Kruistabel',
    reading: 'Hoe leest u deze kaart',
    missing: 'Wat nog ontbreekt',
    missingFigures: (title: string, supplier: string | undefined, selected: boolean) =>
      `${title}: hiervan zijn er geen cijfers${selected ? ', dus dit telt niet mee' : ''}.${supplier === undefined ? '' : ` Vraag ze aan bij: ${supplier}.`}`,
    why: 'Waarom deze vraag',
    hypothesis: 'Wat we verwachten',
    interventions: 'Wat u kunt doen',
    sources: 'Bronnen',
    privacy: (threshold: number) => `Waarden onder ${threshold} worden nooit getoond.`,
    privacyHow: 'Hoe werkt dat?',
    privacyText: (threshold: number) =>
      `Staat een cijfer voor minder dan ${threshold} mensen, dan tonen wij het niet. Ook niet als bijna iedereen in een gebied erbij hoort. Hetzelfde geldt voor percentages en gemiddelden van zo weinig mensen. Op de kaart ziet u dan strepen. Zo is niemand te herkennen.`,
    noneStandOut: 'Er zijn geen gebieden met een waarde.',
    noneAsked: 'Er is geen gebied waarvan vaststaat dat dit zo is.',
    whole: (name: string, value: string) => `${name}: ${value}`,
  },

  area: {
    why: (name: string) => `Waarom ${name}?`,
    choose: 'Kies een gebied op de kaart om te zien waarom het opvalt.',
    holds: 'ja', fails: 'nee', unknown: 'niet te bepalen',
    compared: 'Vergeleken met alle gebieden op de kaart samen',
    own: (value: string) => `hier ${value}`,
    whole: (value: string) => `samen ${value}`,
    let: 'Keuze loslaten',
  },

  cross: {
    caption: (first: string, second: string) => `${first} en ${second}`,
    low: 'laag', middle: 'midden', high: 'hoog',
    areas: 'Aantal gebieden in elk vak',
    people: (count: string, unit: string) => `${count} ${unit}`,
    more: (title: string) => `${title}: meer`,
    part: 'In elk vak staat hoeveel gebieden er zijn, en hoeveel mensen daar wonen. Is dat aantal van één van de gebieden verborgen of onbekend, dan staat er geen aantal mensen.',
  },

  /** The answer: parts in [brackets] are marked on the screen. */
  answer: {
    share: (count: string, total: string, level: string) => `[${count} van de ${total} ${level}]`,
    high: (a: AnswerWords) => `In ${a.share} ${a.phrase}, het meest in [${a.top}] (${a.topValue}).`,
    low: (a: AnswerWords) => `In ${a.share} ${a.phrase}, het laagst in [${a.top}] (${a.topValue}).`,
    highPlain: (a: AnswerWords) => `${a.subject}: in ${a.share} ${a.phrase}, het hoogst in [${a.top}] (${a.topValue}).`,
    lowPlain: (a: AnswerWords) => `${a.subject}: in ${a.share} ${a.phrase}, het laagst in [${a.top}] (${a.topValue}).`,
    equal: (a: AnswerWords) => `${a.subject}: overal [${a.topValue}].`,
    category: (a: AnswerWords) => `${a.subject}: in ${a.share} is dat [${a.top}].`,
    nothing: (subject: string, total: string, level: string) => `${subject}: van geen van de ${total} ${level} is een cijfer te tonen.`,
    unknown: (shown: string, level: string) => `Van ${shown} ${level} is dat niet te zeggen.`,
  },

  errors: {
    title: 'Dit deel van de kaart kan niet worden getoond',
    'load-failed': (d: RkErrorDetails) => `Het bestand${named(d)} kan niet worden opgehaald (${inDutch(d.got ?? 'no answer')}).`,
    'not-json': (d: RkErrorDetails) => tell(d, 'in het bestand', 'staat geen geldige JSON'),
    invalid: (d: RkErrorDetails) => tell(d, 'in de gegevens', 'klopt iets niet'),
    'no-such-object': (d: RkErrorDetails) => `${place(d, 'in het kaartbestand')} is geen onderdeel ${d.got ?? 'van die naam'}. Wel aanwezig: ${d.expected ?? 'niets'}.`,
    'no-such-indicator': (d: RkErrorDetails) => `${place(d, 'in de gegevens')} is geen indicator ${d.got ?? 'van die naam'}. Wel aanwezig: ${d.expected ?? 'geen'}.`,
    'no-areas': (d: RkErrorDetails) => `${place(d, 'in het kaartbestand')} staan geen gebieden.`,
    'no-key-in-common': (d: RkErrorDetails) => `Geen enkel gebied past bij de cijfers. Code op de kaart: ${d.expected ?? '?'}; code bij de cijfers: ${d.got ?? '?'}.`,
    undeclared: (d: RkErrorDetails) => tell(d, 'in de gegevens', 'ontbreekt een verklaring die nodig is om mensen te beschermen'),
    'threshold-too-low': (d: RkErrorDetails) => tell(d, 'hier', 'is de drempel te laag: voor cijfers over personen is die ten minste 5'),
    'not-as-published': (d: RkErrorDetails) => tell(d, 'in de gegevens', 'staat iets anders dan rk publish heeft gemaakt, dus is het bestand niet meer veilig. Maak het opnieuw met rk publish'),
    unsupported: (d: RkErrorDetails) => tell(d, 'in de gegevens', 'staat iets dat deze kaart niet kan lezen'),
    'broken-link': (d: RkErrorDetails) => ['Deze link is niet heel, of niet van deze kaart.', gotExpected(d) && `${sentence(gotExpected(d))}.`].filter(Boolean).join(' '),
    'address-refused': (d: RkErrorDetails) => `Deze vraag gebruikt een bestand dat niet op deze website staat (${d.got ?? 'onbekend'}). Daarom kunt u haar hier niet openen, bewaren of delen.`,
    'storage-full': () => 'Er is geen plaats meer om vragen te bewaren. Verwijder een bewaarde vraag, of kies Download vraag.',
    'storage-blocked': () => 'Uw browser bewaart hier niets, bijvoorbeeld omdat u een privévenster gebruikt. Kies Download vraag.',
    internal: (d: RkErrorDetails) => `Er ging iets mis (${d.got ?? 'onbekend'}).`,
  },
};

/** The words an answer is made of, already written in the reader's language. */
export interface AnswerWords {
  /** How many areas of all, marked. */
  readonly share: string;
  /** The title of the indicator. */
  readonly subject: string;
  /** The indicator's own phrase with the bound in it, or the bound alone. */
  readonly phrase: string;
  readonly top: string;
  readonly topValue: string;
}

/** Every text of the interface. Dutch gives the keys, so a language that lacks one does not compile. */
export type Messages = typeof nl;
