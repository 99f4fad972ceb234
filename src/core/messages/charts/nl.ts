/** Texts of the charts in Dutch. */
export const nlCharts = {
  labels: {
    bar: 'Staafdiagram: de hoogste en de laagste waarden',
    line: 'Lijndiagram: het verloop over de tijd',
    histogram: 'Histogram: hoe de waarden zijn verdeeld',
    scatter: 'Puntenwolk: twee cijfers naast elkaar',
  },
  walk: 'Loop met de pijltjestoetsen door de grafiek. Druk op Enter om te kiezen.',
  highest: 'Hoogste waarden',
  lowest: 'Laagste waarden',
  all: 'Alle waarden',
  between: (count: string, level: string) => `${count} ${level} hiertussen`,
  whole: (level: string) => `Alle ${level} samen`,
  mark: (name: string, value: string) => `${name}: ${value}`,
  at: (name: string, period: string, value: string) => `${name}, ${period}: ${value}`,
  both: (name: string, across: string, up: string) => `${name}. ${across}. ${up}`,
  areas: (count: string, level: string) => `${count} ${level}`,
  numberOf: (level: string) => `Aantal ${level}`,
  leftOut: (count: string, level: string, reason: string) => `${count} ${level}: ${reason}`,
  periodsOut: (name: string, count: number, reason: string) => `${name}, ${count} ${count === 1 ? 'periode' : 'perioden'}: ${reason}`,
  classes: 'Klassen',
  brush: 'Kies een klasse om die op de kaart te laten opvallen. Houd Shift ingedrukt voor een reeks.',
  brushed: (count: string, level: string) => `${count} ${level} vallen nu op. De andere zijn lichter.`,
  showAll: 'Alles tonen',
  highestShown: (name: string) => `U ziet ${name}, met de hoogste waarde. Kies een gebied op de kaart om een ander verloop te zien.`,
  onePeriod: 'Er is maar één periode. Een verloop is er dus niet.',
  against: 'Vergelijk met',
  noOther: 'Er is geen ander cijfer om mee te vergelijken.',
  noNumbers: 'Dit zijn soorten, geen getallen. Daarvan is geen verloop te tekenen.',
  noValues: 'Er zijn geen waarden om te tonen.',
  computing: 'Er wordt gerekend…',
  lines: 'De stippellijnen zijn de grenzen van de klassen.',
};

/** Every text of the charts. Dutch gives the keys, so a language that lacks one does not compile. */
export type ChartMessages = typeof nlCharts;
