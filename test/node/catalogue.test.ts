import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { declarationOf, finestLevels, indicators, layers, questionFile, questions, questionsUsing, sources, sourcesFile, suppliers, usualFiles, type SourceId } from '../../src/catalogue/index.js';
import { checkDeclarations } from '../../src/core/disclosure/declaration.js';
import { parseIndicatorFile } from '../../src/core/indicator-file.js';
import { parseQuestion } from '../../src/core/question.js';

const mission = join(process.env['RK_ROOT']!, '../shared/mission');
const skip = existsSync(mission) ? false : 'the facts of the pilot (../shared/mission) are not there';
const facts = <Json>(name: string): Json => JSON.parse(readFileSync(join(mission, name), 'utf8')) as Json;
interface MissionQuestion { number: number; id: string; title: string; hypothesis: string; interventions: string[]; data: { type: string; source: string }[] }

/** Every text with its languages below a value. */
function textsIn(value: unknown): { nl: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('nl' in value && 'en' in value) return [value as { nl: string; en: string }];
  return Object.values(value).flatMap(textsIn);
}

describe('the catalogue', () => {
  it('has an id of its own for every indicator and every layer, in kebab case', () => {
    const ids = Object.values(sources).flatMap((source) => [...Object.keys(source.indicators ?? {}), ...Object.keys(source.layers ?? {})]);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(indicators.size + layers.size, ids.length);
    for (const id of [...ids, ...Object.keys(sources), ...questions.map((question) => question.id)]) assert.match(id, /^[a-z]+(-[a-z\d]+)*$/);
  });

  it('is complete in both languages', () => {
    const texts = textsIn([sources, suppliers, ...questions.map((question) => question.texts)]).flatMap((text) => Object.values(text) as unknown[]);
    const flat = texts.flatMap((text) => typeof text === 'string' ? [text] : Object.values(text as Record<string, string | string[]>).flat());
    assert.ok(flat.length > 400);
    for (const text of flat) assert.ok(text.trim().length > 0 && text === text.trim(), JSON.stringify(text));
    for (const { id, texts: { nl, en } } of questions) assert.equal(nl.interventions.length, en.interventions.length, id);
  });

  it('says of every source who supplies it, what may be published and what it has', () => {
    for (const [id, source] of Object.entries(sources)) {
      assert.ok(finestLevels.includes(source.finest), id);
      assert.ok(source.suppliers.length > 0, id);
      if (source.url !== undefined) assert.equal(new URL(source.url).protocol, 'https:', id);
      assert.ok(source.indicators ?? source.layers, id);
      if (source.finest === 'punt') assert.ok(source.layers, `${id}: places are a layer`);
    }
  });

  it('has a use for every source', () => {
    assert.deepEqual(Object.keys(sources).filter((id) => questionsUsing(id as SourceId, questions).length === 0), []);
  });

  it('declares indicators so that the gate takes them, with every count that they lean on', () => {
    const declared = parseIndicatorFile({ format: 'rk-indicators/1', level: 'buurt', periods: ['2024'], indicators: [...indicators.keys()].map(declarationOf) });
    assert.doesNotThrow(() => checkDeclarations(declared.indicators));
    for (const { id, entry: { numerator, denominator, population, n } } of indicators.values()) {
      for (const other of [numerator, denominator, population, n]) assert.ok(other === undefined || indicators.has(other as 'inwoners'), `${id} leans on ${other}`);
    }
  });

  it('writes its sources as a file that names the questions of each', () => {
    const { sources: written } = JSON.parse(JSON.stringify(sourcesFile(questions))) as { sources: { id: string; questions: string[]; indicators: { id: string }[] }[] };
    assert.deepEqual(written.map(({ id }) => id), Object.keys(sources));
    assert.deepEqual(written.flatMap((source) => source.indicators.map(({ id }) => id)), [...indicators.keys()]);
    assert.ok(written.every((source) => source.questions.length > 0));
  });
});

describe('the ten questions', () => {
  it('use every way to answer', () => {
    assert.deepEqual([...new Set(questions.map(({ analysis }) => analysis.method))].sort(), ['change', 'conditions', 'cross', 'index', 'proximity', 'single']);
  });

  it('ask after indicators and layers of the catalogue, each once', () => {
    for (const { id, inputs, layers: shown } of questions) {
      const ids = inputs.map(({ indicator }) => indicator);
      assert.equal(new Set(ids).size, ids.length, id);
      for (const indicator of ids) assert.ok(indicators.has(indicator), indicator);
      for (const layer of shown) assert.ok(layers.has(layer), layer);
      assert.ok(inputs.some(({ selected }) => selected !== false), id);
    }
  });

  it('are answered by what they ask after', () => {
    for (const { id, inputs, analysis, texts, layers: shown } of questions) {
      const ids = inputs.map(({ indicator }) => indicator);
      const chosen = inputs.filter(({ selected }) => selected !== false).map(({ indicator }) => indicator);
      if (analysis.method === 'conditions') {
        const conditioned = analysis.conditions.map(({ indicator }) => indicator);
        for (const indicator of conditioned) assert.ok(ids.includes(indicator), `${id}: ${indicator}`);
        for (const indicator of chosen) assert.ok(conditioned.includes(indicator), `${id}: ${indicator}`);
        if (typeof analysis.match === 'number') assert.ok(analysis.match <= chosen.length, id);
        for (const { indicator, value } of analysis.conditions) assert.ok(indicators.get(indicator)!.entry.kind !== 'percentage' || (value > 0 && value < 100), `${id}: ${indicator}`);
      }
      if (analysis.method === 'index') for (const indicator of chosen) assert.notEqual(indicators.get(indicator)!.entry.kind, 'category', `${id}: ${indicator}`);
      if (analysis.method === 'cross') assert.deepEqual([...analysis.indicators], chosen, id);
      if (analysis.method === 'change') assert.deepEqual([analysis.indicator], chosen, id);
      if (analysis.method === 'proximity') {
        assert.ok(shown.includes(analysis.layer), id);
        if ('within' in analysis) for (const { explanation } of Object.values(texts)) assert.match(explanation, new RegExp(`\\b${analysis.within} met(er|res)\\b`), id);
        if ('group' in analysis) assert.ok(chosen.includes(analysis.group!) && indicators.get(analysis.group!)!.entry.kind === 'count', id);
      }
    }
  });

  it('are question files: all but the way to answer, which is checked above, is read by the library', () => {
    for (const question of questions) {
      const { analysis, ...file } = JSON.parse(JSON.stringify(questionFile(question, usualFiles))) as { analysis: { method: string } };
      const read = parseQuestion(analysis.method === 'single' ? { ...file, analysis } : file);
      assert.equal(read.texts!.en!.title, question.texts.en.title);
      assert.deepEqual(read.inputs.map(({ indicator }) => indicator), question.inputs.map(({ indicator }) => indicator));
      assert.deepEqual(read.inputs.map(({ direction }) => direction === 'low'), question.inputs.map(({ direction }) => direction === 'low'));
    }
  });
});

/** The source in the catalogue of each kind of data that the pilot named. */
const placeOf: Readonly<Record<string, readonly SourceId[]>> = {
  Leeftijd: ['leeftijd'], Inkomen: ['inkomen', 'uitkeringen'], Bouwlaag: ['bouwlaag'], 'Aangepaste woningen in de wijk': ['aangepaste-woningen'],
  Voorzieningen: ['voorzieningen', 'speelvoorzieningen'], 'OV-punten': ['ov-punten'], 'Detailhandel in de directe omgeving': ['detailhandel'], 'Thuishulp/mantelzorg': ['mantelzorg'],
  Uitkeringen: ['uitkeringen'], Minimaregelingen: ['minimaregelingen'], Opleidingsniveau: ['opleidingsniveau'], Politiecijfers: ['criminaliteit'],
  'Niet-westerse achtergrond': ['herkomst'], Afkomst: ['herkomst'], 'Gebruik Wmo-voorzieningen': ['wmo'], Gezinssamenstelling: ['gezinssamenstelling'], Mantelzorgers: ['mantelzorg'],
  'Wlz-geïndiceerden': ['wlz'], 'Samenstelling huishouden': ['huishouden'], 'Laag inkomen': ['inkomen'], Mobiliteit: ['mobiliteit'], Kredietbank: ['kredietbank'],
  'Type woningbouw': ['woningtype'], Toegang: ['toegang-vrijwilligers'], 'Waardeontwikkeling woning': ['waardeontwikkeling'], Kredietrisico: ['kredietrisico'],
  Criminaliteitscijfers: ['criminaliteit'], Schooluitval: ['schooluitval'], 'Huiselijk geweld en kindermishandeling': ['huiselijk-geweld'], 'Hoeveelheid jeugdhulp': ['jeugdhulp'],
  'Klachten hangjongeren': ['hangjongeren'], Probleemjongeren: ['probleemjongeren'], Pandbestemming: ['pandbestemming'],
  'Gebruik algemene en collectieve voorzieningen': ['algemene-voorzieningen'], 'Zorggerelateerde voorzieningen': ['zorgvoorzieningen'], Leefbaarheid: ['leefbaarheid'],
  Doelgroepbepaling: ['doelgroepen'], 'Sociaal veilig voelen': ['veiligheidsmonitor', 'veilig-voelen'], Inbraakgegevens: ['criminaliteit'],
  'BIN-data (buurtinformatienetwerk)': ['bin'], 'High-impact crime': ['criminaliteit'], Verkeersveiligheid: ['verkeersveiligheid'],
};

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [];
const runsOf = (text: string, length: number) => wordsOf(text).map((_, at, words) => words.slice(at, at + length)).filter((run) => run.length === length).map((run) => run.join(' '));

describe('the catalogue and the pilot', { skip }, () => {
  const asked = skip ? [] : facts<{ questions: MissionQuestion[] }>('questions.json').questions;

  it('are about the same ten questions', () => {
    assert.deepEqual(questions.map(({ number, id, texts }) => ({ number, id, title: texts.nl.title })), asked.map(({ number, id, title }) => ({ number, id, title })));
  });

  it('have the same sources', () => {
    const { sources: named } = facts<{ sources: { id: string; supplier: string[]; geometry?: string }[] }>('data-sources.json');
    assert.deepEqual(Object.keys(sources).sort(), named.map(({ id }) => id).sort());
    for (const { id, supplier, geometry } of named) {
      assert.equal(Boolean(sources[id as SourceId].layers), geometry === 'point', id);
      assert.ok(sources[id as SourceId].suppliers.length >= supplier.length, id);
    }
  });

  it('give every kind of data of a question its place in that question', () => {
    for (const { id, data } of asked) {
      const question = questions.find((each) => each.id === id)!;
      for (const { type } of data) assert.ok(placeOf[type]?.some((source) => questionsUsing(source, [question]).length > 0), `${id}: ${type}`);
    }
  });

  it('do not share their wording: no six words in a row, but for the question itself', () => {
    const theirs = new Set(asked.flatMap(({ hypothesis, interventions }) => [hypothesis, ...interventions].flatMap((text) => runsOf(text, 6))));
    const ours = questions.flatMap(({ texts: { nl } }) => [nl.explanation, nl.hypothesis, nl.reading, ...nl.interventions].flatMap((text) => runsOf(text, 6)));
    assert.deepEqual(ours.filter((run) => theirs.has(run)), []);
  });
});
