import type { ProblemKind } from '../../query/problems.js';
import type { AnalysisMethod } from '../../question-analysis.js';

const methods: Readonly<Record<AnalysisMethod, string>> = {
  single: 'Eén cijfer', conditions: 'Kenmerken die samenkomen', index: 'Een score van cijfers samen',
  cross: 'Twee cijfers naast elkaar', change: 'Verandering in de tijd', proximity: 'Hoe ver iets weg is',
};

const problems: Readonly<Record<ProblemKind, string>> = {
  number: 'Vul een getal in.',
  none: 'Kies ten minste één gegeven.',
  tooMany: 'Kies ten hoogste 8 kenmerken.',
  needed: 'Er zijn niet zo veel kenmerken gekozen. Kies een lager aantal, of meer kenmerken.',
  same: 'Dit is twee keer hetzelfde. Kies een ander.',
  weight: 'Vul een getal van 0 of hoger in.',
  noWeight: 'Alle gewichten zijn 0. Geef ten minste één gegeven gewicht.',
  order: 'Kies een periode die later is.',
  distance: 'Vul een afstand van 1 meter of meer in.',
  layer: 'Deze vraag heeft geen plekken om naar te meten.',
  pair: 'Kies twee gegevens.',
  twoPeriods: 'Hiervan zijn er cijfers van één periode. Kies een ander gegeven.',
  noAreas: 'Kies ten minste één gebied.',
};

/** Texts of choosing in Dutch. */
export const nlQuery = {
  title: 'Waar wilt u naar kijken?',
  method: 'Manier van kijken',
  methods,
  problems,
  inputs: { single: 'Gegeven', conditions: 'Kenmerken', index: 'Wat telt mee' },
  atLeast: 'ten minste', more: 'meer dan', atMost: 'ten hoogste', less: 'minder dan',
  bound: (title: string) => `Vergelijking voor ${title}`,
  value: (title: string) => `Grens voor ${title}`,
  slider: (title: string) => `Schuif de grens voor ${title}`,
  match: 'Hoeveel kenmerken samen',
  all: 'alle kenmerken',
  needed: (count: number) => (count === 1 ? 'ten minste 1 kenmerk' : `ten minste ${count} kenmerken`),
  weight: 'Gewicht', weightOf: (title: string) => `Gewicht van ${title}`,
  direction: (title: string) => `Wat telt bij ${title}`,
  high: 'veel telt', low: 'weinig telt',
  first: 'Eerste gegeven', second: 'Tweede gegeven',
  indicator: 'Gegeven', from: 'Van', to: 'Tot', measure: 'Soort verandering',
  difference: 'verschil', relative: 'in procenten',
  layer: 'Afstand tot', proximity: 'Wat u wilt zien',
  measures: { distance: 'afstand tot de dichtstbijzijnde', count: 'aantal binnen de afstand', share: 'wel of niet binnen de afstand' },
  side: 'Wat opvalt', sides: { distance: { far: 'ver weg', near: 'dichtbij' }, count: { far: 'weinig plekken', near: 'veel plekken' } },
  within: 'Binnen', metres: 'meter', group: 'Voor wie', nobody: 'geen groep',
  period: 'Periode',
  part: 'Welk deel van de kaart', wholeMap: (place: string | undefined) => (place === undefined ? 'de hele kaart' : `heel ${place}`), ownPart: 'gebieden die u zelf kiest', pickAreas: 'Gebieden',
  partHelp: 'Kleuren en scores blijven die van de hele kaart. Zo kunt u een deel vergelijken met de rest.',
  partNamed: (code: string, first: string, others: number) => `${code}: ${first}${others === 0 ? '' : others === 1 ? ' en 1 ander gebied' : ` en ${others} andere gebieden`}`,
  ok: 'OK', restore: 'Herstel', stop: 'Stop',
  waits: 'De kaart verandert pas als u op OK drukt.',
  changed: 'Uw keuze staat nog niet op de kaart. Druk op OK.',
  computing: 'Het antwoord wordt berekend…',
  done: 'De kaart toont uw keuze.',
  toAnswer: 'Naar het antwoord',
  restored: 'Uw keuze is terug zoals op de kaart.',
  absent: (title: string, supplier: string | undefined) => (supplier === undefined ? title : `${title} (vraag aan: ${supplier})`),
  offeredAbsent: (count: number) => `Zonder cijfers, dus niet te kiezen (${count})`,
  offered: (count: number) => `Meer om te kiezen (${count})`,
};

/** The texts of choosing. Dutch gives the keys. */
export type QueryMessages = typeof nlQuery;
