import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Scene } from '../../src/core/raster/scene.js';
import { finish } from '../../src/core/work.js';
import type { QuestionFile } from '../fixtures/expected-answers.js';
import { pilotAnswer, type PilotAnswer, type PilotMaterial } from '../fixtures/pilot-answers.js';
import { openPage, root, start, violations, visit } from './browser.js';
import { figuresIn, read } from './shown-answer.js';

const shared = join(root, '../shared/data');
const skip = existsSync(shared) ? false : 'the open data of the pilot (../shared/data) is not there';
const text = (path: string) => readFileSync(path.startsWith('/shared/') ? join(root, '..', path) : join(root, 'demo/data', path), 'utf8');
const json = <Json>(path: string): Json => JSON.parse(text(path)) as Json;

/** The rows of a file with semicolons, by the names of its columns. No cell of these files has quotes. */
function rowsOf(path: string): Record<string, string>[] {
  const [head, ...rows] = text(path).trim().split('\n').map((line) => line.split(';'));
  return rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at] ?? ''])));
}

function materialOf({ areas, data }: QuestionFile): PilotMaterial {
  // Distances are measured from where the map has its labels.
  const { codes, labels, labelPoints } = finish(Scene.load(json<object>(areas.src), areas)).loaded;
  return {
    buurten: new Map(rowsOf('/shared/data/indicators/buurt_indicatoren_2024_vijf_provincies.csv').map((row) => [row['buurtcode']!, row])),
    leefbaarometer: json('/shared/data/indicators/leefbaarometer_wijk_2002_2016.json'),
    periods: (JSON.parse(readFileSync(join(root, data[0]!), 'utf8')) as { periods: string[] }).periods.length,
    stops: rowsOf('/shared/data/points/haltes_pilots_rd_wgs84.csv').map(({ lon, lat }) => [Number(lon), Number(lat)]),
    areas: codes.map((code, at) => ({ code, name: labels[at]!, point: [labelPoints[2 * at]!, labelPoints[2 * at + 1]!] })),
  };
}

type Language = 'nl' | 'en';
interface Told extends PilotAnswer { total: number; language: Language; figure: (value: number) => string }

/** Of how many areas something is unknown, as a part of a sentence. */
function open({ unknown, language }: Told): string {
  if (unknown === 0) return '';
  return language === 'nl' ? `; van ${unknown} ${unknown === 1 ? 'buurt' : 'buurten'} is dat niet te bepalen` : `; for ${unknown} ${unknown === 1 ? 'neighbourhood' : 'neighbourhoods'} that cannot be determined`;
}

function shareOf({ group, language }: Told): string {
  const [low, high] = group!.share;
  if (low === high) return `${Math.round(low)}%`;
  return language === 'nl' ? `tussen ${Math.floor(low)}% en ${Math.ceil(high)}%` : `between ${Math.floor(low)}% and ${Math.ceil(high)}%`;
}

/** Clauses with numbers that the answer to each question has to have. */
const clauses: Record<number, Record<Language, (told: Told) => string[]>> = {
  1: {
    nl: (told) => [
      `Inwoners van 65 jaar en ouder: ${shareOf(told)} woont binnen 400 meter van haltes. ${told.group!.uncounted} buurten tellen niet mee`,
      `in ${told.met} van de ${told.total} buurten is de dichtstbijzijnde verder weg dan 400 meter.`, `${told.figure(Math.max(...told.values.values()))} meter tot de dichtstbijzijnde.`,
    ],
    en: (told) => [
      `Inhabitants aged 65 and over: ${shareOf(told)} live within 400 metres of stops. ${told.group!.uncounted} neighbourhoods do not count`,
      `the nearest is more than 400 metres away in ${told.met} of the ${told.total} neighbourhoods.`, `${told.figure(Math.max(...told.values.values()))} metres to the nearest.`,
    ],
  },
  2: {
    nl: (told) => [`In ${told.met} van de ${told.total} buurten is de score `, ` of meer${open(told)}.`, `het hoogst (${told.figure(Math.max(...told.values.values()))} van 100)`],
    en: (told) => ['The score is ', ` or more in ${told.met} of the ${told.total} neighbourhoods${open(told)}.`, `the highest score (${told.figure(Math.max(...told.values.values()))} out of 100)`],
  },
  3: {
    nl: (told) => [`In ${told.met} van de ${told.total} buurten komen ten minste twee van de drie kenmerken samen${open(told)}.`],
    en: (told) => [`At least two of the three characteristics are found in ${told.met} of the ${told.total} neighbourhoods${open(told)}.`],
  },
  9: {
    nl: (told) => [`in ${told.met} van de ${told.total} buurten is er een binnen 500 meter.`, `(${Math.max(...told.values.values())}).`],
    en: (told) => [`there is one within 500 metres in ${told.met} of the ${told.total} neighbourhoods.`, `(${Math.max(...told.values.values())}).`],
  },
  10: {
    nl: ({ met, total }) => [`In ${met || 'geen'} van de ${total} wijken komt samen: geregistreerde misdrijven (hoog) en leefbaarheid (laag).`],
    en: ({ met, total }) => [`These come together in ${met || 'none'} of the ${total} districts: registered crimes (high) and livability (low).`],
  },
};

/** How many areas each class has, as the legend says; nine classes of two figures stand in a square, the highest of the second on top. */
function countsIn(legend: string, classes: number): number[] {
  const counts = [...legend.matchAll(/(\d+) (?:buurt|wijk|neighbourhood|district)(?:en|s)?\b/g)].map(([, count]) => Number(count));
  return classes === 9 ? [6, 3, 0, 7, 4, 1, 8, 5, 2].map((at) => counts[at]!) : counts.slice(0, classes);
}

/** The area that the sentence names as the one that stands out. */
const named: Record<number, RegExp> = { 1: /(?:vanuit|furthest from) (.*?), [\d.,]+ met/, 2: /(?:scoort|known|together) (.*?) (?:het hoogst|has the highest)/, 9: /(?:bij|near) (.*?) \(\d+\)/ };

describe('questions on the open data of a municipality', { skip }, () => {
  let site: Awaited<ReturnType<typeof start>>;
  before(async () => (site = await start()));
  after(() => site.stop());

  for (const [place, id] of ['Almelo', 'Zwijndrecht', 'Dordrecht'].flatMap((name) => ['langer-thuis', 'kwetsbare-groepen', 'eenzaamheid', 'asielzoekers', 'veiligheid'].map((each) => [name, each] as const))) {
    it(`${id} in ${place} is answered as worked out from the raw files, in both languages`, async () => {
      const question = json<QuestionFile>(`pilots/${place.toLowerCase()}/${id}.json`);
      const material = materialOf(question);
      const expected = pilotAnswer(question, material);
      assert.ok(expected.values.size > material.areas.length / 2, 'most areas have a figure');
      for (const language of ['nl', 'en'] as const) {
        const { page, problems } = await openPage(site.browser);
        await visit(page, `${site.address}/demo/?lang=${language}#${place}/${id}`);
        const shown = await read(page);
        // The file has small numbers, and the console says so.
        assert.deepEqual([problems.filter((each) => !/De kaart is veilig|The map is safe/.test(each)), await violations(page)], [[], []]);
        const found = figuresIn(question, shown);
        assert.deepEqual(Object.keys(found).filter((code) => material.areas.some((area) => area.code === code)).sort(), [...expected.values.keys()].sort(), 'areas with a figure');
        for (const [code, value] of expected.values) assert.ok(Math.abs(found[code]! - value) <= 1e-6, `${code}: ${found[code]} ≠ ${value}`);
        assert.deepEqual(countsIn(shown.legend, expected.classCounts.length), expected.classCounts, shown.legend);
        const figure = (value: number) => new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 0 }).format(value);
        for (const clause of clauses[question.number!]![language]({ ...expected, total: material.areas.length, language, figure })) assert.ok(shown.sentence.includes(clause), `"${clause}" in: ${shown.sentence}`);
        const top = named[question.number!]?.exec(shown.sentence)?.[1];
        const most = Math.max(...expected.values.values());
        if (question.number! in named) assert.ok(material.areas.some(({ code, name }) => name === top && expected.values.get(code) === most), `${top} stands out`);
        await page.browserContext().close();
      }
    });
  }
});
