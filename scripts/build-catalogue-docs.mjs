// Renders docs/catalogue.md: the ten questions, what they ask after and where that comes from, from src/catalogue.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const path = fileURLToPath(new URL('../docs/catalogue.md', import.meta.url));
const { indicators, layers, questions, questionsUsing, sources, suppliers } = await loadSource('src/catalogue/index.ts');

const table = (columns, rows) => [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---|').join('')}`, ...rows.map((row) => `| ${row.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |`)].join('\n');
const code = (text) => `\`${text}\``;
const slug = ({ number, id }) => `${number}-${id}`;

/** How a question is answered, in words. */
function way({ analysis, inputs }) {
  const chosen = inputs.filter(({ selected }) => selected !== false);
  switch (analysis.method) {
    case 'single': return `one indicator, ${code(chosen[0].indicator)}`;
    case 'index': return `index of ${chosen.length} indicators`;
    case 'conditions': return `${typeof analysis.match === 'number' ? `at least ${analysis.match}` : analysis.match} of ${chosen.length} conditions`;
    case 'cross': return analysis.indicators.map(code).join(' against ');
    case 'change': return `change of ${code(analysis.indicator)}`;
    case 'proximity': return {
      distance: `metres to the nearest of ${code(analysis.layer)}`,
      count: `how many of ${code(analysis.layer)} within ${analysis.within} m`,
      share: `share of ${code(analysis.group)} within ${analysis.within} m of ${code(analysis.layer)}`,
    }[analysis.measure];
  }
}

function use({ analysis }, { indicator, selected, weight = 1, direction }) {
  const condition = analysis.conditions?.find((each) => each.indicator === indicator);
  return [
    selected === false ? 'offered' : 'in the answer', condition && `${condition.op === '>=' ? '≥' : condition.op === '<=' ? '≤' : condition.op} ${condition.value}`,
    weight !== 1 && `weight ${weight}`, direction === 'low' && 'low stands out',
  ].filter(Boolean).join(', ');
}

function renderQuestion(question) {
  const { inputs, layers: shown, texts: { nl } } = question;
  const rows = inputs.map((input) => {
    const { entry, source } = indicators.get(input.indicator);
    return [code(input.indicator), entry.title.en, use(question, input), code(source)];
  });
  return `### ${question.number} ${question.id}

*${nl.title}* Answered by: ${way(question)}.

${table(['indicator', 'is', 'use', 'source'], rows)}
${shown.length > 0 ? `\nLayers of points: ${shown.map((id) => `${code(id)} (${code(layers.get(id).source)})`).join(', ')}.\n` : ''}`;
}

const sourceRow = ([id, { title, suppliers: by, finest, access, where, url, licence }]) => [
  code(id), title.en, by.map((each) => suppliers[each].en).join(', '), finest === 'punt' ? 'places' : finest, access === 'open' ? 'open' : 'municipality',
  url ? `[${where.en}](${url})` : where.en, licence.en, questionsUsing(id, questions).map(({ number }) => number).join(', '),
];

/** The whole page. */
export function renderCatalogue() {
  return `<!-- Made by scripts/build-catalogue-docs.mjs from src/catalogue. Change that, then run: npm run docs -->

# Catalogue

Ten policy questions, ready to use, and the data they ask after. In the package each question is a file,
\`ruimtelijke-kijk/catalogue/eenzaamheid.json\`, in the [format of questions](formats.md#question-file), and
\`ruimtelijke-kijk/catalogue/sources.json\` describes every source in Dutch and English, with its indicators as an
[indicator file](formats.md#indicators) declares them.

A question file has every text and choice in it. It expects files of these names beside it, and may be changed where yours
are called differently: \`buurten.topojson\` (object \`buurt\`, key \`buurtcode\`, label \`buurtnaam\`), \`indicatoren.json\`, and
a CSV with the columns \`naam\`, \`lon\` and \`lat\` for each layer of points, such as \`haltes.csv\`.

**Ids are the key.** Municipalities share questions by handing over the file, so figures of the same kind have to have the
same id everywhere. Ids stay as they are. What a municipality does not have is named beside the answer.

## Questions

${table(['', 'question', 'answered by'], questions.map((question) => [String(question.number), `[${question.texts.en.title}](#${slug(question)})`, way(question)]))}

${questions.map(renderQuestion).join('\n')}
## Sources

*Finest* is the finest level at which figures may be public; whoever publishes still hides small numbers there. *From* says
whether it is open data or the municipality brings it.

${table(['source', 'is', 'supplier', 'finest', 'from', 'where', 'licence', 'questions'], Object.entries(sources).map(sourceRow))}
`;
}

/** Writes the page. */
export function writeCatalogue() {
  writeFileSync(path, renderCatalogue());
}

/** Whether the page that is there is what would be written. */
export function isCatalogueFresh() {
  return existsSync(path) && readFileSync(path, 'utf8') === renderCatalogue();
}
