import type { ExportMessages } from './nl.js';

/** Texts about a table that is searched and handed over, pictures, spreadsheets and print, in English. */
export const enExport: ExportMessages = {
  code: 'Code',
  nothing: 'There is nothing to download yet.',

  table: {
    find: 'Search by name',
    show: 'Show',
    all: 'All areas',
    standOut: 'Only what stands out',
    copy: 'Copy',
    csv: 'Download CSV',
    copied: (rows) => `${rows} copied. You can paste them in a spreadsheet.`,
    notCopied: 'Your browser does not allow copying. Choose Download CSV.',
    counted: (shown, all, level) => `${shown} of ${all} ${level}`,
    none: 'No area fits.',
    total: 'Together',
    atLeast: (sum) => `at least ${sum}`,
    unknown: (count, level) => `not known of ${count} ${level}`,
    noTotal: 'cannot be added up',
  },

  label: 'Download and print',
  picture: 'Download map (PNG)',
  csv: 'Download figures (CSV)',
  workbook: 'Download Excel',
  print: 'Print or PDF',
  making: 'The file is being made…',
  downloaded: (file) => `The file ${file} was downloaded.`,

  sheets: { figures: 'Figures', explanation: 'Explanation' },
  question: 'Question',
  answer: 'Answer',
  shows: 'What you see',
  period: 'Period',
  sources: 'Sources',
  source: 'Source',
  privacy: 'Privacy',
  privacyText: (threshold) => `Values below ${threshold} are never shown. Figures that would give such a value away are hidden as well.`,
  made: 'Made on',
  legend: 'Legend',
  north: 'N',
  picked: (name) => `Chosen: ${name}`,
};
