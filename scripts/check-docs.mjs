// What is written about the library is true of it:
//  - links to files and headings lead somewhere;
//  - examples of JSON are JSON, and those of our formats are read, with the CSV they describe, by our own readers;
//  - examples of HTML use tags and attributes that exist;
//  - docs/elements.md is what custom-elements.json says, and docs/catalogue.md what the catalogue has;
//  - everything that a source file exports has a comment.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { isCatalogueFresh } from './build-catalogue-docs.mjs';
import { isFresh, listElements } from './build-docs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const skipped = /^(node_modules|dist|dist-storybook|coverage|\.git)$/;

/** Files below a folder whose name ends so, as paths from the root. */
function list(folder, end) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.test(entry.name) ? [] : list(path, end);
    return entry.name.endsWith(end) ? [path] : [];
  });
}

const read = (path) => readFileSync(join(root, path), 'utf8');
const problems = [];
const counts = {};
const count = (what) => (counts[what] = (counts[what] ?? 0) + 1);

/** A Markdown file taken apart: blocks of code with their language, and the text around them. */
function parseMarkdown(path) {
  const blocks = [];
  const prose = read(path).replace(/^( *)```([^\n]*)\n([\s\S]*?)^\1```/gm, (all, indent, info, content, offset, whole) => {
    const [language = '', name] = info.trim().split(/\s+/);
    blocks.push({ language, name, content, place: `${path}:${whole.slice(0, offset).split('\n').length}` });
    return '\n'.repeat(all.split('\n').length - 1);
  });
  return { path, blocks, prose };
}

/** The name by which a heading can be linked to, as GitHub makes it. */
const slugOf = (heading) => heading.trim().toLowerCase().replace(/[`*]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
const headingsOf = (path) => [...parseMarkdown(path).prose.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slugOf(heading));

function checkLinks({ path, prose }) {
  const text = prose.replace(/`[^`\n]*`/g, '');
  for (const [, target] of text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm)) {
    if (!target || /^[a-z][a-z\d+.-]*:/i.test(target)) continue;
    count('links');
    const [file, heading] = decodeURIComponent(target).split('#');
    const found = file ? join(dirname(path), file) : path;
    if (!existsSync(join(root, found))) problems.push(`${path}: the link ${target} leads nowhere.`);
    else if (heading && found.endsWith('.md') && !headingsOf(found).includes(heading)) problems.push(`${path}: ${found} has no heading #${heading}.`);
  }
}

/** Our own readers, bundled beside the dependencies, which they keep importing. */
async function loadReaders() {
  const cache = `${root}node_modules/.cache`;
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(`${cache}/docs-`);
  const names = {
    parseIndicatorFile: 'indicator-file', readIndicatorFile: 'indicator-file', tablesToRaw: 'tables-to-raw', parseCsv: 'text-table',
    publish: 'disclosure/gate', checkDeclarations: 'disclosure/declaration', parseQuestion: 'question', parseSpec: '../cli/publish/spec',
  };
  try {
    const entry = `${folder}/entry.ts`;
    await writeFile(entry, Object.entries(names).map(([name, file]) => `export { ${name} } from ${JSON.stringify(`${root}src/core/${file}.js`)};`).join('\n'));
    await build({ entryPoints: [entry], outfile: `${folder}/readers.mjs`, bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
    return await import(pathToFileURL(`${folder}/readers.mjs`).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads an indicator file with the CSV blocks of the same page that its tables name. */
function readIndicators(json, blocks, readers) {
  const file = readers.parseIndicatorFile(json);
  if (!file.tables) return file.values || file.suppressed ? readers.publish(readers.readIndicatorFile(file)) : readers.checkDeclarations(file.indicators);
  const tables = file.tables.map(({ src }) => blocks.findLast(({ language, name }) => language === 'csv' && name === src));
  if (tables.includes(undefined)) throw new Error(`the page has no block of CSV named ${file.tables[tables.indexOf(undefined)].src}`);
  return readers.publish(readers.tablesToRaw(file, tables.map(({ content }) => readers.parseCsv(content))));
}

const formats = {
  'rk-indicators/1': readIndicators,
  'rk-question/1': (json, _, { parseQuestion }) => parseQuestion(json),
  'rk-publish/1': (json, _, { parseSpec }) => parseSpec(json),
};

function checkJson({ blocks }, readers) {
  for (const { language, content, place } of blocks) {
    if (language !== 'json') continue;
    count('JSON examples');
    try {
      const json = JSON.parse(content);
      if (!/^\s*\{\s*"format"/.test(content)) continue;
      if (!Object.hasOwn(formats, json.format)) throw new Error(`the format ${json.format} is not known`);
      formats[json.format](json, blocks, readers);
    } catch (error) {
      problems.push(`${place}: ${error.message}`);
    }
  }
}

const everywhere = /^(id|class|lang|dir|title|slot|style|hidden|part|role|tabindex|data-.+|aria-.+)$/;

function checkHtml({ blocks }, elements) {
  for (const { language, content, place } of blocks) {
    if (language !== 'html') continue;
    count('HTML examples');
    for (const [, tag, text] of content.matchAll(/<(rk-[\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g)) {
      const element = elements.get(tag);
      if (!element) { problems.push(`${place}: there is no <${tag}>.`); continue; }
      const names = [...text.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/[^\s=/]+/g)].map(([name]) => name);
      for (const name of names) {
        if (!everywhere.test(name) && !element.attributes?.some((attribute) => attribute.name === name)) problems.push(`${place}: <${tag}> has no attribute "${name}".`);
      }
    }
  }
}

/** Members that a framework calls, or whose base has the comment. */
const framework = /^(host(Connected|Disconnected|Update|Updated)|handleEvent|toJSON|toString)$/;

const has = (node, kind) => Boolean(ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === kind));

function commented(node) {
  return ts.getJSDocCommentsAndTags(node).some((doc) => (ts.getTextOfJSDocComment(doc.comment) ?? '').trim() !== '' || doc.tags?.length > 0);
}

const parse = (path) => ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);

/** Members that an interface of ours has a comment on, by the name of the interface. */
function commentedInInterfaces(files) {
  const interfaces = files.flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration));
  return new Map(interfaces.map(({ name, members }) => [name.text, members.filter(commented).map((member) => member.name?.getText())]));
}

/** Public members of an exported class that have no comment, there or in the interface. A getter and its setter share one. */
function* bareMembers(declaration, inInterfaces) {
  const names = new Set();
  const told = new Set((declaration.heritageClauses ?? []).flatMap(({ types }) => types.flatMap(({ expression }) => inInterfaces.get(expression.getText()) ?? [])));
  for (const member of declaration.members) {
    const name = member.name?.getText();
    if (!name || name.startsWith('#') || ts.isConstructorDeclaration(member) || framework.test(name)) continue;
    if ([ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.OverrideKeyword].some((kind) => has(member, kind))) continue;
    names.add(name);
    if (commented(member)) told.add(name);
  }
  for (const name of names) if (!told.has(name)) yield `${declaration.name?.text ?? 'default'}.${name}`;
}

function checkComments(file, inInterfaces) {
  const told = new Map();
  const note = (name, isTold) => told.set(name, isTold || told.get(name) === true);
  const nameless = [];
  for (const statement of file.statements) {
    if (!has(statement, ts.SyntaxKind.ExportKeyword)) continue;
    // A type and a value of one name, and the forms of one function, share a comment.
    if (ts.isVariableStatement(statement)) for (const { name } of statement.declarationList.declarations) note(name.getText(), commented(statement));
    else if (statement.name) note(statement.name.text, commented(statement));
    if (ts.isClassDeclaration(statement)) nameless.push(...bareMembers(statement, inInterfaces));
  }
  counts.exports = (counts.exports ?? 0) + told.size;
  const bare = [...told].filter(([, isTold]) => !isTold).map(([name]) => name);
  for (const name of [...bare, ...nameless]) problems.push(`${file.fileName}: ${name} has no comment.`);
}

const pages = list('.', '.md').map(parseMarkdown);
const readers = await loadReaders();
const elements = new Map(listElements().map((element) => [element.tagName, element]));
for (const page of pages) {
  count('pages');
  checkLinks(page);
  checkJson(page, readers);
  checkHtml(page, elements);
}
if (!isFresh()) problems.push('docs/elements.md is stale: run `npm run docs`.');
if (!isCatalogueFresh()) problems.push('docs/catalogue.md is stale: run `npm run docs`.');
// Styles are one export by file, named for what it is; tests and what is made by a script are not for reading.
const sources = list('src', '.ts').filter((path) => !/\.(test|d|styles)\.ts$/.test(path) && !relative('src', path).startsWith('generated')).map(parse);
const inInterfaces = commentedInInterfaces(sources);
for (const source of sources) checkComments(source, inInterfaces);

const seen = Object.entries(counts).map(([what, number]) => `${number} ${what}`).join(', ');
if (problems.length > 0) console.error(problems.join('\n'));
console.log(`${seen}: ${problems.length === 0 ? 'all as it should be' : `${problems.length} problems`}.`);
process.exitCode = problems.length > 0 ? 1 : 0;
