import { formatNumber } from '../format.js';
import { MINIMUM_THRESHOLD } from '../indicator.js';
import type { Language } from '../language.js';
import { legendOf, type Legend } from '../legend.js';
import { exportIn } from '../messages/export/export-words.js';
import { messagesIn } from '../messages/index.js';
import { mainInput, questionTexts } from '../question.js';
import { shownAnswer, shownIndicators, type Shown } from '../shown-answer.js';
import { sourcesOf, sourceText } from '../sources.js';

/** What belongs beside a picture or a table that leaves the page, so that it can be read without the page. */
export interface Explanation {
  /** The question, or what the map shows where it answers none. */
  readonly title: string;
  /** `Beleidsvraag 3 · Almelo`; nothing for a map without a question. */
  readonly kicker: string | undefined;
  readonly answer: string;
  readonly legend: Legend;
  /** Each source in a line. */
  readonly sources: readonly string[];
  /** What is never shown. */
  readonly privacy: string;
  /** The day it was made, in words. */
  readonly made: string;
}

/** The explanation of what a layer shows; `made` is the moment of making. */
export function explanationOf(shown: Shown, { language, made }: { language: Language; made: Date }): Explanation {
  const { view, answered } = shown;
  const question = answered?.question;
  const words = messagesIn(language);
  const legend = legendOf(view, language);
  const used = shownIndicators(shown);
  const threshold = Math.max(question?.threshold ?? 0, MINIMUM_THRESHOLD, ...used.map((indicator) => indicator.threshold));
  return {
    title: question ? questionTexts(question, language).title : words.table.caption(legend.title, legend.period),
    kicker: question && [words.question.kicker(question.number), question.place].filter(Boolean).join(' · '),
    answer: shownAnswer(shown, question ? mainInput(question).direction : 'high', language).map(({ text }) => text).join(''),
    legend,
    sources: sourcesOf(used).map(sourceText),
    privacy: exportIn(language).privacyText(formatNumber(threshold, language)),
    made: madeOn(made, language),
  };
}

/** A day in words: `24 november 2026`. */
export function madeOn(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' }).format(moment);
}

/** The explanation as the rows of a sheet: what it is, and the text. */
export function explanationRows({ title, kicker, answer, legend, sources, privacy, made }: Explanation, language: Language): readonly (readonly [string, string])[] {
  const words = exportIn(language);
  return [
    [kicker ?? words.shows, title],
    [words.answer, answer],
    [words.shows, messagesIn(language).table.caption(legend.title, legend.period)],
    ...legend.rows.map(({ label, count, level }, index): [string, string] => [index === 0 ? words.legend : '', `${label}: ${count} ${level}`]),
    ...legend.notes.map((note): [string, string] => ['', note]),
    ...sources.map((source, index): [string, string] => [index === 0 ? words.sources : '', source]),
    [words.privacy, privacy],
    [words.made, made],
  ];
}
