// Writes docs/elements.md: the tags, from custom-elements.json, each with its example from docs/examples; and docs/catalogue.md.
// With --check it writes nothing, and fails when the file is not what it would write.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path) => readFileSync(at(path), 'utf8');
const out = 'docs/elements.md';

/** From the whole to its parts; a tag that is not named here comes after these. */
const order = ['rk-question', 'rk-map', 'rk-layer', 'rk-legend', 'rk-timeline', 'rk-table', 'rk-chart', 'rk-answer', 'rk-top-areas', 'rk-sources'];

/** The elements of the manifest, in the order of this page. */
export function listElements() {
  const { modules } = JSON.parse(read('custom-elements.json'));
  const place = ({ tagName }) => (order.includes(tagName) ? order.indexOf(tagName) : order.length);
  return modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName))
    .sort((a, b) => place(a) - place(b) || a.tagName.localeCompare(b.tagName));
}

const code = (text) => (text === undefined || text === '' ? '' : `\`${text}\``);
/** Text that stays in its cell; outside code, what looks like a tag is no tag. */
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replace(/`[^`]*`|<(?=[a-z/])/g, (found) => (found === '<' ? '&lt;' : found));

/** A Markdown table; nothing without rows. Columns that are empty in every row are left out. */
function table(columns, rows) {
  if (rows.length === 0) return '';
  const kept = columns.map((_, index) => index).filter((index) => rows.some((row) => row[index]));
  const line = (cells) => `| ${kept.map((index) => cells[index] ?? '').join(' | ')} |`;
  return [line(columns), `|${kept.map(() => '---|').join('')}`, ...rows.map((row) => line(row.map(cell)))].join('\n');
}

/** What a typed event tells, as its source file in src/events says. */
function detailOf(typeName) {
  const file = readdirSync(at('src/events')).find((name) => name.endsWith('.ts') && read(`src/events/${name}`).includes(`class ${typeName} `));
  const members = file ? [...read(`src/events/${file}`).matchAll(/readonly (\w+): ([^;]+);/g)] : [];
  return members.map(([, name, type]) => code(`${name}: ${type}`)).join(', ');
}

/** The words that a type stands for, where it is a short choice of words: `'high' | 'low'`. */
function wordsOf(name) {
  if (!/^[A-Z]\w+$/.test(name)) return name;
  for (const file of readdirSync(at('src/core')).filter((each) => each.endsWith('.ts'))) {
    const found = new RegExp(`export type ${name} = ('[^;\\n]+);`).exec(read(`src/core/${file}`));
    if (found) return found[1];
  }
  return name;
}

const typeOf = (type, optional) => code(wordsOf((type?.text ?? '').replace(/ \| undefined$/, ''))) + (optional && type?.text.endsWith('| undefined') ? ' or none' : '');
const defaultOf = ({ default: value, type }) => (value === "''" || value === undefined || type?.text.endsWith('| undefined') ? '' : code(value.replace(/^'(.*)'$/, '$1')));

function attributesOf({ members = [] }) {
  return members.filter(({ kind, attribute }) => kind === 'field' && attribute).map((member) => {
    const { attribute, name, type, description, reflects } = member;
    const same = attribute === name;
    return [code(attribute), same ? '' : code(name), typeOf(type, true), defaultOf(member), `${description}${reflects ? ' Reflects the property.' : ''}`];
  });
}

function membersOf({ members = [] }) {
  return members.filter(({ kind, attribute }) => kind === 'method' || !attribute).map(({ kind, name, type, return: returned, parameters = [], description, readonly }) => {
    const signature = kind === 'method' ? `${name}(${parameters.map((each) => each.name).join(', ')})` : name;
    return [code(signature), kind === 'method' ? typeOf(returned?.type) : typeOf(type, true), `${description}${readonly ? ' Read only.' : ''}`];
  });
}

function section(heading, columns, rows) {
  const text = table(columns, rows);
  return text ? [`**${heading}**`, text] : [];
}

function renderElement(element) {
  const { tagName, description } = element;
  const example = `docs/examples/${tagName}.html`;
  if (!existsSync(at(example))) throw new Error(`${example} is missing: every tag has an example.`);
  return [
    `## ${tagName}`,
    description.replace(/\s+/g, ' '),
    `\`\`\`html\n${read(example).trim()}\n\`\`\``,
    ...section('Attributes', ['attribute', 'property', 'type', 'default', ''], attributesOf(element)),
    ...section('Properties and methods', ['name', 'type', ''], membersOf(element)),
    ...section('Events', ['event', 'detail', ''], (element.events ?? []).map(({ name, type, description: text }) => [code(name), detailOf(type.text), text])),
    ...section('Slots', ['slot', ''], (element.slots ?? []).map(({ name, description: text }) => [name ? code(name) : 'default', text])),
    ...section('Parts', ['part', ''], (element.cssParts ?? []).map(({ name, description: text }) => [code(name), text])),
    ...section('Custom properties', ['property', 'default', ''], (element.cssProperties ?? []).map(({ name, default: value, description: text }) => [code(name), code(value), text])),
    ...section('Custom states', ['state', ''], (element.cssStates ?? []).map(({ name, description: text }) => [code(`:state(${name})`), text])),
  ].join('\n\n');
}

/** The custom properties that every element takes its look from, and the tokens of the house style behind them. */
function renderTokens() {
  const found = [...read('src/elements/shared/tokens.ts').matchAll(/var\((--rk-[\w-]+)(?:, var\((--utrecht-[\w-]+))?/g)];
  return table(['custom property', 'else the house style\'s'], found.map(([, own, house]) => [code(own), code(house)]));
}

/** The whole page. */
export function renderPage() {
  const elements = listElements();
  return `<!-- Made by scripts/build-docs.mjs from custom-elements.json and docs/examples. Change those, then run: npm run docs -->

# Tags

${table(['tag', 'is'], elements.map(({ tagName, summary }) => [`[\`${tagName}\`](#${tagName})`, summary]))}

## How they go together

One file registers all tags:

\`\`\`html
<script type="module" src="ruimtelijke-kijk.js"></script>
\`\`\`

With a bundler, \`import 'ruimtelijke-kijk/define'\` registers all tags and \`import 'ruimtelijke-kijk/define/rk-map.js'\` one;
\`import { RkMap } from 'ruimtelijke-kijk'\` gives a class without registering it.

- **A map and its parts.** An element inside \`rk-map\` belongs to that map. One that stands elsewhere names the map by its id
  in \`for\`. The map may come later in the page, be replaced or be removed.
- **Attributes are properties.** Setting one is setting the other. Addresses are relative to the page; those in a file are
  relative to that file.
- **Language.** An element follows the nearest \`lang\`, its own included: \`nl\` or \`en\`, and Dutch for anything else.
- **Waiting.** \`await map.settled\` resolves when everything asked so far is loaded and painted.
- **Events** bubble and leave the shadow root. They tell published values only.
- **Errors** stand where the element would be, in words that say what to mend, and are told by \`rk-error\`.

The look comes from the page. Each of these can be set on an element or anywhere above it:

${renderTokens()}

Light and dark follow \`color-scheme\`. A page that does not set it can load \`ruimtelijke-kijk/themes/donker.css\` for dark.

${elements.map(renderElement).join('\n\n')}
`;
}

/** Whether the page that is there is what would be written. */
export function isFresh() {
  return existsSync(at(out)) && read(out) === renderPage();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) {
    writeFileSync(at(out), renderPage());
    (await import('./build-catalogue-docs.mjs')).writeCatalogue();
  } else if (!isFresh()) {
    console.error(`${out} is stale: run \`npm run docs\`.`);
    process.exitCode = 1;
  } else console.log(`${out} is fresh.`);
}
