import type { Kind } from '../../indicator.js';
import type { Family } from '../../own/own-table.js';

const kinds: Readonly<Record<Kind, string>> = { count: 'aantal', percentage: 'percentage', mean: 'gemiddelde', score: 'score', category: 'soort' };
const families: Readonly<Record<Family, readonly [string, string]>> = { points: ['punt', 'punten'], lines: ['lijn', 'lijnen'], areas: ['gebied', 'gebieden'] };

/** Texts of adding a file of one's own, in Dutch. */
export const nlUpload = {
  title: 'Eigen bestand op de kaart',
  choose: 'Kies een bestand',
  drop: 'of sleep het hierheen',
  formats: (size: string) => `Shapefile (zip), GeoJSON, TopoJSON, GeoPackage, CSV of Excel. Ten hoogste ${size}.`,
  stays: 'Niets verlaat uw browser: het bestand wordt alleen op uw eigen apparaat gelezen.',
  noMap: 'Er is geen kaart om een bestand op te zetten.',
  reading: (name: string) => `${name} wordt gelezen…`,
  read: (format: string, rows: string) => `${format}, ${rows}`,
  rows: (count: string, isOne: boolean) => (isOne ? '1 rij' : `${count} rijen`),
  shapes: (family: Family, count: string, isOne: boolean) => `${count} ${families[family][isOne ? 0 : 1]}`,
  table: 'Welk onderdeel van het bestand?',
  preview: 'De eerste rijen',
  previewHelp: 'Cijfers ziet u hier niet. Ze gaan eerst door de controle op privacy.',
  figure: 'cijfer', noFigure: 'leeg', noName: 'hele bestand',
  place: 'Waar horen de rijen op de kaart?',
  places: { shapes: 'Op de plek die in het bestand staat', points: 'Op een punt, met twee kolommen', codes: 'Bij gebieden van de kaart, met een code' },
  noPlace: 'Wij vonden geen plek en geen code in dit bestand. Kies zelf de kolommen.',
  east: 'Kolom met X of lengtegraad', north: 'Kolom met Y of breedtegraad',
  code: 'Kolom met de code van het gebied',
  matched: (matched: string, areas: string) => `${matched} van de ${areas} gebieden op de kaart hebben een rij in het bestand.`,
  noneMatched: 'Geen enkele code hoort bij een gebied op de kaart. Kies een andere kolom.',
  otherYear: 'De codes en de grenzen zijn waarschijnlijk van een ander jaar.',
  level: 'Soort gebied',
  levels: { buurt: 'buurt', wijk: 'wijk', gemeente: 'gemeente', pc6: 'postcode (6 tekens)', pc4: 'postcode (4 cijfers)', gebied: 'anders' },
  label: 'Kolom met de naam',
  none: 'geen', pick: 'kies een kolom',
  period: 'Jaar of periode van de cijfers',
  figures: 'Welke cijfers wilt u tonen?',
  figuresHelp: 'De eerste die u kiest, kleurt de kaart.',
  noFigures: 'In dit bestand staan geen cijfers. De vormen kunt u wel op de kaart zetten.',
  kind: 'Wat is het?', kinds,
  personal: 'Dit cijfer gaat over mensen',
  personalHelp: 'Dan tonen wij kleine aantallen niet.',
  base: 'Over hoeveel mensen gaat het?',
  unknownBase: 'staat niet in het bestand',
  unchecked: 'Dan kunnen wij niet nagaan of dit over minder dan 5 mensen gaat, en verbergen wij niets. Zet dit alleen op de kaart als u zeker weet dat het mag.',
  open: 'U zegt dat dit niet over mensen gaat. Dan verbergen wij niets.',
  dots: 'Elk punt is op zijn eigen plek te zien. Staat een punt voor een mens of een woning? Gebruik dan cijfers per gebied.',
  problems: {
    place: 'Kies waar de rijen horen.', east: 'Kies twee verschillende kolommen.', code: 'Kies een kolom met codes.', period: 'Vul een jaar of periode in.',
    figures: 'Kies ten minste één cijfer.', base: 'Kies over hoeveel mensen dit gaat.',
    category: 'Soorten over mensen kunnen wij niet veilig tonen. Laat deze kolom weg.',
  },
  ok: 'Zet op de kaart', cancel: 'Annuleer',
  layers: 'Uw lagen op de kaart',
  remove: 'Verwijder', removeLayer: (name: string) => `Verwijder ${name}`,
  download: 'Download', downloadLayer: (name: string) => `Download ${name}`,
  downloadHelp: 'In de download staan alleen cijfers die u ook op de kaart ziet. Bewaart u de vraag van deze kaart, dan blijft de laag erbij, in deze browser. In een link of bestand van de vraag staat de laag niet.',
  outside: { all: 'De laag ligt buiten beeld. Kies ‘Ga erheen’ om hem te zien.', part: 'Een deel van de laag ligt buiten beeld. Kies ‘Ga erheen’ om alles te zien.' },
  goTo: 'Ga erheen', goToLayer: (name: string) => `Ga erheen: ${name}`,
  missing: 'Nog niet op de kaart',
  missingHelp: 'Bij deze vraag hoort een eigen bestand. Wat erin staat, gaat niet mee met een vraag. Kies het bestand opnieuw.',
  chooseAgain: 'Kies opnieuw', chooseAgainOf: (name: string) => `Kies opnieuw: ${name}`,
  added: (name: string) => `${name} staat op de kaart.`, removed: (name: string) => `${name} is van de kaart.`, downloaded: (name: string) => `${name} is opgeslagen.`,
  loading: 'Deze laag wordt gemaakt…',
};

/** The texts of adding a file. Dutch gives the keys. */
export type UploadMessages = typeof nlUpload;
