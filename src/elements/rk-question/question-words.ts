import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedTable } from '../../core/disclosure/published.js';
import type { Language } from '../../core/language.js';
import { messagesIn } from '../../core/messages/index.js';
import { absentOf } from '../../core/query/choices.js';
import { questionTexts, type Question } from '../../core/question.js';

/** Why a question is asked, what is expected, how to read the map and what can be done. */
export function renderWords(question: Question, language: Language): TemplateResult | typeof nothing {
  const words = messagesIn(language).question;
  const { explanation, hypothesis, reading, interventions = [] } = questionTexts(question, language);
  const paragraph = (heading: string, text: string | undefined) => (text ? html`<h3>${heading}</h3><p>${text}</p>` : nothing);
  if (!explanation && !hypothesis && !reading && interventions.length === 0) return nothing;
  return html`
    <div class="words" part="words">
      <div>${paragraph(words.reading, reading)} ${paragraph(words.why, explanation)} ${paragraph(words.hypothesis, hypothesis)}</div>
      ${interventions.length > 0 ? html`<div><h3>${words.interventions}</h3><ul>${interventions.map((item) => html`<li>${item}</li>`)}</ul></div>` : nothing}
    </div>`;
}

/** What the question asks after and the files do not have, with who supplies it. */
export function renderMissing(question: Question, source: PublishedTable | undefined, language: Language): TemplateResult | typeof nothing {
  const absent = source ? absentOf(question, source, language) : [];
  if (absent.length === 0) return nothing;
  const words = messagesIn(language).question;
  return html`
    <div class="missing" part="missing">
      <h3>${words.missing}</h3>
      <ul>${absent.map(({ title, supplier, selected }) => html`<li>${words.missingFigures(title, supplier, selected)}</li>`)}</ul>
    </div>`;
}
