import type { DrawnFigure } from '../../analysis/drawn-figures.js';
import type { Rule } from '../../drawing/drawing.js';
import type { Tool } from '../../drawing/session.js';

const tools: Readonly<Record<Tool, string>> = { polygon: 'Veelhoek', rectangle: 'Rechthoek', circle: 'Cirkel', areas: 'Gebieden aanklikken' };

const hints: Readonly<Record<Tool, string>> = {
  polygon: 'Klik op de kaart om hoeken te zetten. Klik op de eerste hoek om te sluiten.',
  rectangle: 'Sleep op de kaart van hoek naar hoek, of klik twee hoeken aan.',
  circle: 'Sleep op de kaart van het midden naar de rand, of klik beide aan.',
  areas: 'Klik op de kaart gebieden aan. Nog een keer klikken haalt een gebied weg.',
};

const rules: Readonly<Record<Rule, string>> = {
  label: 'waarvan het midden erin ligt',
  half: 'waarvan ten minste de helft erin ligt',
  touch: 'waarvan een deel erin ligt',
};

/** Why figures are not one number. */
const kinds: Readonly<Record<DrawnFigure['kind'], string>> = {
  sum: 'opgeteld', share: 'uit opgetelde aantallen', range: 'laagste en hoogste, niet op te tellen', categories: 'aantal gebieden per soort',
};

/** Texts of drawing in Dutch. */
export const nlDraw = {
  help: 'Teken op de kaart, of kies gebieden. U ziet dan de cijfers van die gebieden samen.',
  tools, hints, rules,
  toolbar: 'Tekenen met',
  keys: 'Met het toetsenbord: pijltjestoetsen verplaatsen het kruis (met Shift: kleine stappen), Enter zet een hoek, F sluit de veelhoek, Backspace haalt de laatste hoek weg, Escape stopt.',
  keysAreas: 'Met het toetsenbord: loop met de pijltjestoetsen over de kaart en druk op Enter, of kies hieronder uit de lijst.',
  undo: 'Ongedaan maken', redo: 'Opnieuw', remove: 'Verwijder', stop: 'Stop met tekenen', close: 'Sluit de veelhoek',
  shape: (number: number) => `Gebied ${number}`,
  second: 'Vergelijk met een tweede gebied',
  shapes: 'Getekende gebieden',
  figureOf: { polygon: 'veelhoek', circle: (metres: string) => `cirkel met een straal van ${metres} m`, areas: 'gekozen op de kaart' },
  rule: 'Welke gebieden tellen mee',
  rulePicked: 'De gebieden die u koos.',
  exact: 'Precies invullen of kiezen',
  pick: 'Kies gebieden', search: 'Zoek op naam of code',
  found: (shown: string, all: string) => `${shown} van ${all}`, noneFound: 'Geen gebied gevonden.',
  circleAround: 'Cirkel rond een plek',
  around: 'Rond', aroundPlace: 'een plek: naam of coördinaten', aroundAsked: 'de plek waarover de kaart nu vertelt',
  aroundPoint: (layer: string, count: string) => `een punt: ${layer} (${count})`,
  layer: 'punten', pointSearch: 'Zoek op naam', point: 'Punt', unnamed: (number: string) => `Punt ${number} zonder naam`, noPoint: 'Geen punt gevonden.',
  center: 'Midden', centerHelp: 'Naam van een gebied, RD 241000 486000, of 52.357, 6.664.',
  readAs: (place: string) => `Gelezen als ${place}.`,
  degrees: ([lon, lat]: readonly [string, string], [isEast, isNorth]: readonly [boolean, boolean]) => `${lat}° ${isNorth ? 'NB' : 'ZB'}, ${lon}° ${isEast ? 'OL' : 'WL'}`,
  radius: 'Straal in meters', drawCircle: 'Teken cirkel',
  unknownPlace: 'Deze plek is niet gevonden. Typ de naam van een gebied, RD-coördinaten (x y) of breedte- en lengtegraad.',
  unknownOrder: 'Bij deze getallen is niet te zien wat de breedte is en wat de lengte. Zet het erbij, zoals 48,85 NB, 2,35 OL.',
  unknownPoint: 'Kies eerst een punt uit de lijst.',
  unknownRadius: 'Vul een straal in van 1 tot 1.000.000 meter.',
  import: 'Open GeoJSON', export: 'Download GeoJSON', fileName: 'getekend-gebied.geojson',
  computing: 'Er wordt gerekend…',
  counted: (count: string, level: string) => `${count} ${level}`,
  none: 'Er valt geen gebied in.',
  figures: (period: string) => `Cijfers van de getekende gebieden, ${period}`,
  figure: 'Cijfer', more: (count: number) => `Meer cijfers (${count})`,
  between: (low: string, high: string) => `tussen ${low} en ${high}`,
  atLeast: (low: string) => `ten minste ${low}`,
  fromTo: (low: string, high: string) => `van ${low} tot ${high}`,
  kinds,
  lacking: (title: string, period: string, last: string | undefined) => `Optellen kan niet: van "${title}" zijn er geen cijfers over ${period}${last === undefined ? '' : `, wel over ${last}`}.`,
  inPeriod: (period: string) => `over ${period}`,
  hidden: (count: string, of: string, level: string) => `${count} van ${of} ${level}: niet getoond (privacy)`,
  missing: (count: string, of: string, level: string) => `${count} van ${of} ${level}: geen gegevens`,
  nothingShown: 'niet getoond (privacy)', nothingThere: 'geen gegevens',
  inCategory: (title: string, count: string) => `${title}: ${count}`,
  interval: 'Van een niet getoond gebied is het aantal onbekend: van nul tot het getoonde aantal waar het een deel van is. Het totaal is daarom soms een bereik.',
  surface: (number: number) => `Tekenen op de kaart, gebied ${number}`,
  corner: (number: number) => `Hoek ${number}`, edge: 'Rand van de cirkel', middle: 'Hele vorm verplaatsen',
  cornerHelp: 'Pijltjestoetsen verplaatsen. Delete haalt een hoek weg.',
  said: {
    placed: (count: number) => `Hoek ${count} gezet.`, dropped: (count: number) => `Hoek weggehaald. Nog ${count}.`,
    drawn: 'De vorm staat op de kaart.', circled: (metres: string, place: string) => `De cirkel van ${metres} m rond ${place} staat op de kaart.`, removed: 'De vorm is verwijderd.', stopped: 'U tekent niet meer.',
    undone: 'Ongedaan gemaakt.', redone: 'Opnieuw gedaan.', opened: 'Het bestand is geopend.', downloaded: 'Het bestand is gedownload.',
  },
};

/** The texts of drawing. Dutch gives the keys. */
export type DrawMessages = typeof nlDraw;
