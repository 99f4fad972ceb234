/** Texts about a table that is searched and handed over, pictures, spreadsheets and print, in Dutch. */
export const nlExport = {
  code: 'Code',
  nothing: 'Er is nog niets om te downloaden.',

  table: {
    find: 'Zoek op naam',
    show: 'Toon',
    all: 'Alle gebieden',
    standOut: 'Alleen wat opvalt',
    copy: 'Kopieer',
    csv: 'Download CSV',
    copied: (rows: string) => `${rows} gekopieerd. U kunt ze plakken in een rekenblad.`,
    notCopied: 'Uw browser staat kopiëren niet toe. Kies Download CSV.',
    counted: (shown: string, all: string, level: string) => `${shown} van ${all} ${level}`,
    none: 'Geen gebied past hierbij.',
    total: 'Samen',
    atLeast: (sum: string) => `ten minste ${sum}`,
    unknown: (count: string, level: string) => `van ${count} ${level} niet bekend`,
    noTotal: 'niet op te tellen',
  },

  label: 'Downloaden en printen',
  picture: 'Download kaart (PNG)',
  csv: 'Download cijfers (CSV)',
  workbook: 'Download Excel',
  print: 'Print of PDF',
  making: 'Het bestand wordt gemaakt…',
  downloaded: (file: string) => `Het bestand ${file} is gedownload.`,

  sheets: { figures: 'Cijfers', explanation: 'Toelichting' },
  question: 'Vraag',
  answer: 'Antwoord',
  shows: 'Wat u ziet',
  period: 'Periode',
  sources: 'Bronnen',
  source: 'Bron',
  privacy: 'Privacy',
  privacyText: (threshold: string) => `Waarden onder ${threshold} worden nooit getoond. Ook cijfers waaruit zo'n waarde zou volgen zijn verborgen.`,
  made: 'Gemaakt op',
  legend: 'Legenda',
  north: 'N',
  picked: (name: string) => `Gekozen: ${name}`,
};

/** Every text about exports. Dutch gives the keys, so a language that lacks one does not compile. */
export type ExportMessages = typeof nlExport;
