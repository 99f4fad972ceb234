import { expect } from '@esm-bundle/chai';
import { cellsOf } from '../../test/fixtures/published.js';
import { figures, squares, type Figures } from '../../test/fixtures/squares.js';
import { thrown } from '../../test/fixtures/thrown.js';
import { answerQuestion } from './analysis/answer-question.js';
import type { Answer } from './analysis/answer-types.js';
import { compareArea } from './answer-comparison.js';
import { reasonsOf, standOut } from './answer-reasons.js';
import { answerSentence } from './answer-sentence.js';
import { areasFromTopology } from './areas-from-topology.js';
import { joinCodes } from './join.js';
import type { Language } from './language.js';
import { scaleLayer, viewLayer, type LayerView } from './layer-view.js';
import { legendOf } from './legend.js';
import { publishIndicators } from './publish-indicators.js';
import { parseQuestion } from './question.js';
import { finish } from './work.js';

const areas = areasFromTopology(squares(4), { object: 'buurten', key: 'code', label: 'naam' });
const stops = Float64Array.of(6.605, 52.395, 6.6051, 52.395, 6.635, 52.395);

function ask(analysis: object, { change = () => {}, ...question }: { change?: (file: Figures) => void; [member: string]: unknown } = {}): { answer: Answer; view: LayerView } {
  const file = figures(16);
  change(file);
  const asked = parseQuestion({
    format: 'rk-question/1', id: 'vraag', title: 'Waar?', areas: { src: 'a' }, data: ['b'], analysis,
    inputs: [{ indicator: 'ouderen-aandeel' }, { indicator: 'leefbaarheid', direction: 'low' }],
    layers: [{ type: 'points', id: 'haltes', src: 'c', title: 'Haltes', titles: { en: 'Stops' } }], ...question,
  });
  const answer = finish(answerQuestion(asked, { tables: [publishIndicators(file)], areas, points: new Map([['haltes', stops]]) }));
  const { table, indicator, style } = answer;
  const layer = { areas, table, indicator, join: joinCodes(areas.codes, table.areas) };
  return { answer, view: viewLayer(layer, scaleLayer(layer, style), '2024') };
}

function say({ answer, view }: { answer: Answer; view: LayerView }, language: Language = 'nl'): string {
  return answerSentence(answer, view, { language }).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

const old = { indicator: 'ouderen-aandeel', op: '>=', value: 21 };
const unlivable = { indicator: 'leefbaarheid', op: '<=', value: 3 };
const big = { indicator: 'inwoners', op: '>', value: 150 };

/** The figures of 2024 in area `index`, counted anew; `undefined` where they are not published. */
const shareOf = (index: number) => (index === 1 || index === 2 || index === 15 ? undefined : (100 * (22 + 2 * index)) / (100 + 10 * index));
const rest = Array.from({ length: 15 }, (_, index) => index);

describe('the answer to conditions', () => {
  it('says in how many areas all come together and of how many that cannot be determined', () => {
    const asked = ask({ method: 'conditions', conditions: [old, unlivable, big] });
    expect(say(asked)).to.equal('In [2 van de 16 buurten] komen alle drie de kenmerken samen; van 1 buurt is dat niet te bepalen. Zeker is het in [Buurt 9] en [Buurt 10].');
    expect(say(asked, 'en')).to.equal('All three characteristics are found together in [2 of the 16 neighbourhoods]; for 1 neighbourhood that cannot be determined. It is certain in [Buurt 9] and [Buurt 10].');
    // Counted anew. Areas 1 and 2 have no share, but too few inhabitants to meet all; the last area is not linked.
    expect(rest.filter((index) => shareOf(index)! >= 21 && index % 9 <= 2 && 100 + 10 * index > 150)).to.deep.equal([9, 10]);
  });

  it('says it of any, of some, of two and of one', () => {
    const all = { method: 'conditions', conditions: [old, unlivable, big] };
    expect(say(ask({ ...all, match: 'any' }))).to.equal('In [15 van de 16 buurten] komt ten minste één van de drie kenmerken voor; van 1 buurt is dat niet te bepalen.');
    expect(say(ask({ ...all, match: 2 }))).to.match(/^In \[\d+ van de 16 buurten\] komen ten minste twee van de drie kenmerken samen; van 3 buurten is dat niet te bepalen\./);
    expect(say(ask({ method: 'conditions', conditions: [old, unlivable] }))).to.equal('In [3 van de 16 buurten] komen beide kenmerken samen; van 3 buurten is dat niet te bepalen. Zeker is het in [Buurt 0], [Buurt 9] en [Buurt 10].');
    expect(say(ask({ method: 'conditions', conditions: [{ ...old, value: 99 }] }))).to.equal('In [0 van de 16 buurten] komt dit kenmerk voor; van 3 buurten is dat niet te bepalen.');
  });

  it('says none, and which scores highest of all, only when that is sure', () => {
    const all = (file: Figures) => {
      file.areas.push('A15');
      for (const id of ['inwoners', 'ouderen']) for (const year of file.periods) file.values[id]![year] = file.areas.map((_, index) => (id === 'inwoners' ? 200 : 20 + index));
      file.values['leefbaarheid'] = { 2024: file.areas.map(() => 5) };
    };
    expect(say(ask({ method: 'conditions', conditions: [{ ...old, value: 99 }] }, { change: all }))).to.equal('In geen van de 16 buurten komt dit kenmerk voor.');
    expect(say(ask({ method: 'index' }, { change: all, inputs: [{ indicator: 'ouderen-aandeel' }] }))).to.match(/^Alles bij elkaar scoort \[Buurt 15\] het hoogst \(100 van 100\)\. In \[\d van de 16 buurten\] is de score [\d,]+ of meer\.$/);
  });

  it('shows how many hold, with the states told apart and in words that fit', () => {
    const { answer, view } = ask({ method: 'conditions', conditions: [old, unlivable] });
    const legend = legendOf(view, 'nl');
    const counted = [0, 1, 2].map((count) => rest.filter((index) => shareOf(index) !== undefined && Number(shareOf(index)! >= 21) + Number(index % 9 <= 2) === count).length);
    expect(legend.rows.map(({ label, count }) => `${label}: ${count}`)).to.deep.equal([...counted.map((count, holding) => `${holding} van 2: ${count}`), 'niet te bepalen (privacy): 1', 'niet te bepalen (geen gegevens): 1', 'niet gekoppeld: 1']);
    expect(standOut(answer, view, 3).map(({ area, value }) => [area, value])).to.deep.equal([[0, 2], [10, 2], [9, 2]]);
  });

  it('tells of an area which conditions hold, which do not, and which cannot be determined', () => {
    const { answer, view } = ask({ method: 'conditions', conditions: [old, unlivable, { ...big, title: 'Groot' }, { op: 'any', of: [old, big] }] });
    expect(reasonsOf(answer, view, 1, 'nl')).to.deep.equal([
      { label: 'Aandeel 65-plus: 21% of meer', value: 'niet getoond (privacy)', meaning: undefined, truth: 2 },
      { label: 'Leefbaarheid: 3 of minder', value: '2,0', meaning: undefined, truth: 1 },
      { label: 'Groot', value: '110 inwoners', meaning: undefined, truth: 0 },
      { label: 'Aandeel 65-plus: 21% of meer, of Inwoners: meer dan 150', value: 'niet getoond (privacy) · 110 inwoners', meaning: undefined, truth: 2 },
    ]);
    expect(reasonsOf(answer, view, 15, 'nl')).to.deep.equal([]);
  });

  it('answers with what is there, and says what is not', () => {
    const asked = ask({ method: 'conditions', conditions: [old, { indicator: 'schulden', op: '>', value: 1 }] });
    expect(asked.answer.absent).to.deep.equal(['schulden']);
    expect(say(asked)).to.match(/^In \[9 van de 16 buurten\] komt dit kenmerk voor; .*\. schulden telt niet mee: daarover zijn geen cijfers\.$/);
    const told = answerSentence(asked.answer, asked.view, { language: 'nl', titleOf: () => 'Schulden' }).map(({ text }) => text).join('');
    expect(told).to.contain('Schulden telt niet mee');
    expect(thrown(() => ask({ method: 'conditions', conditions: [{ indicator: 'schulden', op: '>', value: 1 }] })).message).to.match(/^no-such-indicator: .*inwoners.*got "schulden"/);
  });

  it('names none that meet no condition among those that stand out', () => {
    const { answer, view } = ask({ method: 'conditions', conditions: [{ indicator: 'inwoners', op: '>=', value: 230 }] });
    expect(standOut(answer, view, 16).map(({ area }) => area)).to.deep.equal([13, 14]);
  });

  it('leaves out conditions of inputs that are not selected, and takes distances as any figure', () => {
    const inputs = [{ indicator: 'ouderen-aandeel', selected: false }, { indicator: 'leefbaarheid' }];
    expect(say(ask({ method: 'conditions', conditions: [old, unlivable] }, { inputs }))).to.contain('komt dit kenmerk voor');
    const near = ask({ method: 'conditions', conditions: [{ indicator: 'haltes:distance', op: '<=', value: 100 }, unlivable] });
    expect(say(near)).to.contain('Zeker is het in [Buurt 0].');
    expect(reasonsOf(near.answer, near.view, 0, 'nl')[0]!.label).to.equal('Haltes: afstand tot de dichtstbijzijnde: 100 meter of minder');
  });
});

describe('the answer of an index', () => {
  it('says which area scores highest and how many are in the highest class', () => {
    const asked = ask({ method: 'index' }, { style: { method: 'manual', breaks: [40, 70] } });
    expect(say(asked)).to.match(/^Voor zover bekend scoort \[Buurt \d+\] het hoogst \(\d+ van 100\)\. In \[\d+ van de 16 buurten\] is de score 70 of meer; van \d buurten is dat niet te bepalen\.$/);
    expect(say(asked, 'en')).to.match(/^As far as is known \[Buurt \d+\] has the highest score/);
    expect(legendOf(asked.view, 'nl').rows.map(({ label }) => label).slice(0, 3)).to.deep.equal(['minder dan 40', '40 – 70', '70 of meer']);
  });

  it('tells what a score is made of, what adds most first', () => {
    const { answer, view } = ask({ method: 'index' });
    const reasons = reasonsOf(answer, view, 0, 'nl');
    expect(reasons.map(({ label }) => label)).to.have.members(['Aandeel 65-plus', 'Leefbaarheid']);
    expect(reasons.map(({ meaning }) => meaning)).to.deep.equal(['hoger dan alle andere cijfers', 'hoger dan 3% van de andere cijfers']);
    // Area 0 has the largest share. Its score of 1 is shared with area 9 alone: half of one of the 14 others.
    expect(Math.floor((100 * 0.5) / 14)).to.equal(3);
    expect(reasonsOf(answer, view, 1, 'nl').at(-1)).to.deep.include({ label: 'Aandeel 65-plus', value: 'niet getoond (privacy)', meaning: undefined });
  });
});

describe('the answer of a cross', () => {
  it('says where both are as the question asks, and whose classes are what', () => {
    const asked = ask({ method: 'cross' });
    expect(say(asked)).to.match(/^In \[\d van de 16 buurten\] komt samen: aandeel 65-plus \(hoog\) en leefbaarheid \(laag\); van 3 buurten is dat niet te bepalen\.$/);
    expect(legendOf(asked.view, 'nl').rows).to.have.length(12);
    const [first] = standOut(asked.answer, asked.view, 1);
    expect(reasonsOf(asked.answer, asked.view, first!.area, 'en').map(({ meaning }) => meaning)).to.deep.equal(['high', 'low']);
    expect(standOut(asked.answer, asked.view, 16)).to.have.length(asked.view.classCounts[6]!);
  });
});

describe('the answer of a change', () => {
  const grown = (file: Figures) => Object.assign(file.values['inwoners']!, { 2022: file.areas.map((_, index) => 100 + (index < 3 ? 50 : 0)), 2024: file.areas.map((_, index) => (index === 4 ? null : 110)) });
  const inputs = [{ indicator: 'inwoners' }];

  it('says in how many areas it rose and fell, and where most', () => {
    const asked = ask({ method: 'change' }, { inputs, change: grown });
    expect(say(asked)).to.equal('Inwoners: tussen 2022 en 2024 gestegen in [11 van de 16 buurten] en gedaald in [3 buurten]; van 2 buurten is dat niet te bepalen. Voor zover bekend het meest gestegen in [Buurt 10] (10 inwoners).');
    expect(say(asked, 'en')).to.contain('Inhabitants: between 2022 and 2024 up in [11 of the 16 neighbourhoods] and down in [3 neighbourhoods]');
    expect(reasonsOf(asked.answer, asked.view, 4, 'nl').map(({ label, value }) => `${label}: ${value}`)).to.deep.equal(['2022: 100 inwoners', '2024: geen gegevens']);
  });

  it('says what fell most when little is asked after, and nothing of most when nothing changed so', () => {
    const low = { inputs: [{ indicator: 'inwoners', direction: 'low' }], change: grown };
    expect(say(ask({ method: 'change', measure: 'relative' }, low))).to.match(/het meest gedaald in \[Buurt 0\] \(26,7%\)\.$/);
    expect(say(ask({ method: 'change' }, { inputs: [{ indicator: 'inwoners' }] }))).to.equal('Inwoners: tussen 2022 en 2024 gestegen in [0 van de 16 buurten] en gedaald in geen enkele; van 1 buurt is dat niet te bepalen.');
  });
});

describe('the answer of proximity', () => {
  it('says from where it is furthest, and how it is measured', () => {
    expect(say(ask({ method: 'proximity' }))).to.match(/^Haltes: het verst is het vanuit \[Buurt \d+\], [\d.]+ meter tot de dichtstbijzijnde\. De afstand is gemeten in een rechte lijn, vanuit het midden van de buurt\.$/);
    expect(say(ask({ method: 'proximity', within: 400 }))).to.match(/^Haltes: in \[14 van de 16 buurten\] is de dichtstbijzijnde verder weg dan 400 meter\./);
  });

  it('says where it is nearest when that is asked after, and lists those first', () => {
    const near = { method: 'proximity', direction: 'near' };
    const asked = ask({ ...near, within: 400 });
    expect(say(asked)).to.match(/^Haltes: in \[2 van de 16 buurten\] is er een binnen 400 meter\. Haltes: het dichtst bij is \[Buurt 3\], op 0 meter van de dichtstbijzijnde\./);
    const metres = standOut(asked.answer, asked.view, 16).map(({ value }) => value);
    expect(metres).to.deep.equal(metres.toSorted((a, b) => a - b));
    const many = ask({ ...near, measure: 'count', within: 400 });
    expect(say(many)).to.match(/^Haltes: in \[2 van de 16 buurten\] is er een binnen 400 meter\. De meeste zijn er bij \[Buurt 0\] \(2\)\./);
    expect(standOut(many.answer, many.view, 1)[0]!.value).to.equal(2);
  });

  it('counts, and says where there are most', () => {
    expect(say(ask({ method: 'proximity', measure: 'count', within: 400 }), 'en')).to.equal('Stops: there is none within 400 metres in [14 of the 16 neighbourhoods]. Most of them are near [Buurt 0] (2). Distances are in a straight line, from the middle of the neighbourhood.');
  });

  it('tells the share of a group, as an interval when a figure of it is hidden', () => {
    const near = { method: 'proximity', measure: 'share', within: 400 };
    expect(say(ask({ ...near, group: 'inwoners' }))).to.match(/^Inwoners: \[9%\] woont binnen 400 meter van haltes\. 1 buurt telt niet mee: daarvan is er geen cijfer\./);
    // Area 1 hides how many of its 110 inhabitants are 65 and over, and is further away: from 0 to 110 of them.
    const [inside, known] = [50, rest.filter((index) => index !== 1 && index !== 2).reduce((sum, index) => sum + 22 + 2 * index, 0)];
    expect([Math.floor((100 * inside) / (known + 110)), Math.ceil((100 * inside) / known)]).to.deep.equal([8, 11]);
    expect(say(ask({ ...near, group: 'ouderen' }))).to.match(/^65 jaar en ouder: \[tussen 8% en 11%\] woont binnen 400 meter van haltes\. 2 buurten tellen niet mee: /);
  });

  it('refuses a layer that is not there', () => {
    expect(thrown(() => ask({ method: 'proximity', layer: 'winkels' })).message).to.equal('invalid: analysis.layer: expected haltes, got "winkels"');
  });
});

describe('the answer of a single indicator', () => {
  it('is about the first selected input that has figures, and names those that it passed over', () => {
    const inputs = [{ indicator: 'inwoners', selected: false }, { indicator: 'leefbaarheid' }, { indicator: 'schulden' }];
    expect([ask({ method: 'single' }, { inputs }).answer].map(({ indicator, absent }) => [indicator.id, absent])).to.deep.equal([['leefbaarheid', []]]);
    const passed = ask({ method: 'single' }, { inputs: inputs.toReversed() });
    expect([passed.answer.indicator.id, passed.answer.absent]).to.deep.equal(['leefbaarheid', ['schulden']]);
    expect(say(passed)).to.match(/^Leefbaarheid: .*\. schulden telt niet mee: daarover zijn geen cijfers\.$/);
  });
});

describe('every answer', () => {
  const methods = [
    { method: 'single' }, { method: 'conditions', conditions: [old, unlivable, big], match: 2 }, { method: 'index' }, { method: 'cross' },
    { method: 'change', indicator: 'ouderen-aandeel' }, { method: 'proximity', measure: 'share', group: 'ouderen' },
  ];
  const everythingOf = (change: (file: Figures) => void) => methods.map((analysis) => {
    const { answer, view } = ask(analysis, { change });
    return {
      said: [say({ answer, view }), say({ answer, view }, 'en')], legend: legendOf(view, 'nl'), top: standOut(answer, view, 20), style: answer.style,
      why: areas.codes.map((_, area) => [reasonsOf(answer, view, area, 'nl'), compareArea(answer, view, area)]),
      columns: answer.table.indicators.map(({ id }) => answer.table.periods.map((period) => cellsOf(answer.table.column(id, period)))),
    };
  });

  it('is the same for two sources that publish the same', () => {
    const hidden = (value: number) => (file: Figures) => {
      for (const year of file.periods) file.values['ouderen']![year]![1] = value;
    };
    expect(everythingOf(hidden(0))).to.deep.equal(everythingOf(hidden(4)));
    expect(everythingOf(hidden(4))).not.to.deep.equal(everythingOf(hidden(30)));
  });

  it('has a sentence when nothing can be shown', () => {
    const nothing = (file: Figures) => {
      for (const id of Object.keys(file.values)) for (const year of Object.keys(file.values[id]!)) file.values[id]![year] = file.areas.map(() => (id === 'leefbaarheid' ? null : 2));
      file.values['leefbaarheid']!['2024']![0] = 5;
    };
    for (const analysis of methods) {
      const asked = ask(analysis, { change: nothing });
      for (const language of ['nl', 'en'] as const) expect(say(asked, language), JSON.stringify(analysis)).to.match(/^\S.*\.$/).and.not.to.match(/undefined|NaN|\s{2}/);
    }
  });
});

describe('comparing an area with all of them', () => {
  it('is done where every count behind the percentage is published, and else left out', () => {
    const open = (file: Figures) => {
      file.areas.push('A15');
      for (const year of file.periods) {
        file.values['inwoners']![year] = file.areas.map(() => 100);
        file.values['ouderen']![year] = file.areas.map((_, index) => 10 + index);
      }
      file.values['leefbaarheid'] = { 2024: file.areas.map(() => 5) };
    };
    const { answer, view } = ask({ method: 'index' }, { change: open });
    const [comparison, ...others] = compareArea(answer, view, 3);
    expect(others).to.deep.equal([]);
    expect([comparison!.indicator.id, comparison!.value, comparison!.whole]).to.deep.equal(['ouderen-aandeel', 13, 17.5]);
    const hiding = ask({ method: 'index' }, { change: (file) => { open(file); file.values['ouderen']!['2024']![5] = 3; } });
    expect(compareArea(hiding.answer, hiding.view, 3)).to.deep.equal([]);
    expect(compareArea(...(Object.values(ask({ method: 'index' })) as [Answer, LayerView]), 3)).to.deep.equal([]);
  });
});
