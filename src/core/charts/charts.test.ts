import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { indicator, published, type Cell } from '../../../test/fixtures/published.js';
import type { Areas } from '../areas.js';
import { classOf } from '../classify.js';
import { joinCodes } from '../join.js';
import { scaleLayer, viewLayer, type LayerView } from '../layer-view.js';
import type { Indicator } from '../indicator.js';
import { axisOf, labelledTicks, placeOn } from './axis.js';
import { barsOf } from './bars.js';
import { classesBetween, countIn, outsideClasses, toggleClass } from './brush.js';
import { parseChartType } from './chart-type.js';
import { binOf, histogramOf } from './histogram.js';
import { remainderOf } from './remainder.js';
import { nearestPoint, scatterInPieces, scatterOf } from './scatter.js';
import { runsOf, seriesOf, wholeSeries } from './series.js';

function areas(count: number): Areas {
  const codes = Array.from({ length: count }, (_, index) => `A${index}`);
  return { count, codes, labels: codes.map((code) => `Buurt ${code}`), bounds: new Float64Array(4 * count), labelPoints: new Float64Array(2 * count) };
}

/** The view of the first indicator in the last period; by id and period a cell for each area. */
function viewOf(indicators: readonly Indicator[], cells: Record<string, Record<string, readonly Cell[]>>): LayerView {
  const table = published(indicators, cells);
  const figures = { areas: areas(table.areas.length), table, indicator: indicators[0]!, join: joinCodes(table.areas, table.areas) };
  return viewLayer(figures, scaleLayer(figures, {}), table.periods.at(-1)!);
}

const score = (cells: readonly Cell[], own: Partial<Indicator> = {}) => viewOf([indicator('score', own)], { score: { 2024: cells } });
const numbers = (cells: readonly Cell[]) => cells.filter((cell) => typeof cell === 'number');
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3000, max: 9000 }).map((whole) => whole / 10) },
  { weight: 1, arbitrary: fc.constant('x' as const) }, { weight: 1, arbitrary: fc.constant(null) },
);
const someCells = fc.array(cell, { minLength: 1, maxLength: 80 });

describe('axisOf', () => {
  it('covers its values with round steps of the same length, for any values', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(fc.property(value, value, fc.integer({ min: 2, max: 30 }), (a, b, steps) => {
      const [least, most] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(most === least || most - least > 1e-6 * Math.max(1, Math.abs(most), Math.abs(least)));
      const { from, to, step, ticks } = axisOf([least, most], { steps });
      const slack = step * 1e-6;
      expect(from).to.be.at.most(least + slack);
      expect(to).to.be.at.least(most - slack);
      expect(ticks.length).to.be.within(2, steps + 3);
      expect(['1', '2', '5']).to.include(step.toExponential(3).replace(/\.000e.*$/, ''));
      for (const [index, tick] of ticks.slice(1).entries()) expect(Math.abs(tick - ticks[index]! - step)).to.be.below(slack * 10);
    }));
  });

  it('gives what a person would write', () => {
    expect(axisOf([0, 48.2], { steps: 5 }).ticks).to.deep.equal([0, 10, 20, 30, 40, 50]);
    expect(axisOf([0.31, 0.34], { steps: 3 }).ticks).to.deep.equal([0.31, 0.32, 0.33, 0.34]);
    expect(axisOf([-3, 4], { steps: 4 }).ticks).to.deep.equal([-4, -2, 0, 2, 4]);
    expect(axisOf([0, 2], { steps: 4, finest: 1 }).ticks).to.deep.equal([0, 1, 2]);
  });

  it('gives a single value, zero too, a step to stand in', () => {
    for (const value of [0, 7, -7, 0.1]) {
      const axis = axisOf([value, value], { steps: 5 });
      expect(axis.to).to.be.above(axis.from);
      expect(placeOn(axis, value)).to.be.within(0, 1);
    }
  });

  it('labels no more ticks than fit, zero among them when it is a tick', () => {
    for (let most = 2; most <= 20; most++) {
      const shown = labelledTicks(axisOf([-170, 430], { steps: 30 }), most);
      expect(shown.length).to.be.within(1, most);
      expect(shown).to.include(0);
    }
  });
});

describe('histogramOf', () => {
  it('puts each value in one bin, in the part of its class, and hidden ones in none', () => {
    fc.assert(fc.property(someCells, (cells) => {
      const view = score(cells);
      const histogram = histogramOf(view);
      const values = numbers(cells);
      expect(histogram === undefined).to.equal(values.length === 0);
      if (!histogram) return;
      const { bins, counts } = histogram;
      expect(bins.reduce((sum, { count }) => sum + count, 0)).to.equal(values.length);
      for (const [index, { from, to, count, parts }] of bins.entries()) {
        const inside = values.filter((value) => value >= from && (value < to || (index === bins.length - 1 && value === to)));
        expect(count).to.equal(inside.length);
        for (const { classIndex, count: part } of parts) expect(part).to.equal(inside.filter((value) => classOf(view.classes!, value) === classIndex).length);
        expect(count).to.be.at.most(counts.to);
      }
      const ofClass = (wanted: number) => bins.flatMap(({ parts }) => parts).filter(({ classIndex }) => classIndex === wanted).reduce((sum, { count }) => sum + count, 0);
      expect(view.colours.map((_, index) => ofClass(index))).to.deep.equal([...view.classCounts]);
    }));
  });

  it('finds the bin of any place on the axis', () => {
    const { axis, bins } = histogramOf(score([0.1, 0.2, 0.3, 0.7, 1]))!;
    for (const [index, { from, to }] of bins.entries()) {
      expect(binOf(axis!, from)).to.equal(index);
      expect(binOf(axis!, (from + to) / 2)).to.equal(index);
    }
    expect(binOf(axis!, axis!.to)).to.equal(bins.length - 1);
  });

  it('counts the areas of each category', () => {
    const categories = ['rij', 'vrij', 'flat'].map((id) => ({ id, title: id }));
    const { bins, axis } = histogramOf(score([2, 0, 2, 'x', null, 2], { kind: 'category', categories }))!;
    expect(axis).to.equal(undefined);
    expect(bins.map(({ count }) => count)).to.deep.equal([1, 0, 3]);
  });
});

describe('barsOf', () => {
  it('gives both ends in order, each area once, and none without a value', () => {
    fc.assert(fc.property(someCells, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 79 }), (cells, most, area) => {
      const chosen = area % cells.length;
      const { top, bottom, chosen: apart, between } = barsOf(score(cells), most, chosen);
      // The oracle sorts everything.
      const sorted = [...cells.entries()].filter(([, each]) => typeof each === 'number').sort(([a, x], [b, y]) => (y as number) - (x as number) || a - b);
      const shown = [...top, ...bottom].map((bar) => cells[bar.area] as number);
      const expected = sorted.length <= 2 * most ? sorted : [...sorted.slice(0, most), ...sorted.slice(-most)];
      expect(shown).to.deep.equal(expected.map(([, value]) => value));
      expect(top.map((bar) => bar.area)).to.deep.equal(expected.slice(0, top.length).map(([index]) => index));
      const ids = [...top, ...bottom, ...(apart ? [apart] : [])].map((bar) => bar.area);
      expect(new Set(ids).size).to.equal(ids.length);
      expect(ids).to.include(chosen);
      expect(between).to.equal(sorted.length - ids.filter((id) => typeof cells[id] === 'number').length);
      for (const { area: id, ends } of apart ? [apart, ...top, ...bottom] : [...top, ...bottom]) {
        if (typeof cells[id] !== 'number') expect(ends).to.equal(undefined);
        else for (const end of ends!) expect(end).to.be.within(-1e-9, 1 + 1e-9);
      }
    }));
  });

  it('gives lengths in proportion to the values', () => {
    const { top } = barsOf(score([10, 40, 20]), 5, -1);
    expect(top.map(({ ends }) => ends)).to.deep.equal([[0, 1], [0, 0.5], [0, 0.25]]);
    const below = barsOf(score([-10, 30]), 5, -1).top;
    expect(below.map(({ ends }) => ends)).to.deep.equal([[0.25, 1], [0, 0.25]]);
  });
});

describe('all areas together', () => {
  const own = { kind: 'percentage', numerator: 'part', denominator: 'whole' } as const;
  const indicators = [indicator('share', own), indicator('part', { kind: 'count' }), indicator('whole', { kind: 'count' })];
  const ratio = (part: Cell, whole: Cell): Cell => (typeof part !== 'number' ? part : typeof whole !== 'number' ? whole : (100 * part) / whole);
  const share = (part: readonly Cell[], whole: readonly Cell[]) =>
    viewOf(indicators, { share: { 2024: part.map((each, index) => ratio(each, whole[index]!)) }, part: { 2024: part }, whole: { 2024: whole } });

  it('are the sums of both counts, not the mean of the percentages', () => {
    const { whole } = barsOf(share([10, 90], [20, 180 * 5]), 5, -1);
    expect(whole!.value).to.equal((100 * 100) / 920);
    expect(whole!.place).to.equal(whole!.value / 50);
    expect(wholeSeries(share([10, 90], [20, 100]))!.points.map(({ value }) => value)).to.deep.equal([(100 * 100) / 120]);
  });

  it('are left out as soon as one area is hidden or missing, in either count', () => {
    for (const gap of ['x', null] as const) {
      expect(barsOf(share([10, gap], [20, 100]), 5, -1).whole).to.equal(undefined);
      expect(barsOf(share([10, 90], [20, gap]), 5, -1).whole).to.equal(undefined);
      expect(wholeSeries(share([10, gap], [20, 100]))).to.equal(undefined);
    }
  });

  it('are left out of what cannot be added up', () => {
    expect(barsOf(score([1, 2]), 5, -1).whole).to.equal(undefined);
  });
});

describe('seriesOf', () => {
  it('has no line over a figure that is hidden or missing', () => {
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
      const view = viewOf([indicator('score')], { score: Object.fromEntries(cells.map((each, year) => [String(2001 + year), [each, 1]])) });
      const series = seriesOf(view, 0);
      expect(series.points.map(({ value }) => value)).to.deep.equal(cells.map((each) => (typeof each === 'number' ? each : undefined)));
      const runs = runsOf(series);
      expect(runs.flat()).to.deep.equal([...cells.keys()].filter((index) => typeof cells[index] === 'number'));
      for (const run of runs) for (const [step, index] of run.slice(1).entries()) expect(index - run[step]!).to.equal(1);
    }));
  });
});

describe('scatterOf', () => {
  const two = (a: readonly Cell[], b: readonly Cell[]) => viewOf([indicator('a'), indicator('b')], { a: { 2024: a }, b: { 2024: b } });

  it('has a point for every area with both values, and says for each other area what stands in the way', () => {
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 50 }), (pairs) => {
      const view = two(pairs.map(([a]) => a), pairs.map(([, b]) => b));
      const scatter = scatterOf(view, view.table.indicators[1]!);
      const both = [...pairs.keys()].filter((area) => pairs[area]!.every((each) => typeof each === 'number'));
      if (!scatter) {
        expect(both).to.have.length(0);
        return;
      }
      expect([...scatter.areas].sort((a, b) => a - b)).to.deep.equal(both);
      const hidden = pairs.filter((pair) => pair.includes('x')).length;
      expect(scatter.stateCounts).to.deep.equal([both.length, hidden, pairs.length - both.length - hidden, 0]);
      for (const area of both) {
        for (const side of [scatter.across, scatter.up]) expect(placeOn(side.axis, side.values[area]!)).to.be.within(-1e-9, 1 + 1e-9);
      }
    }));
  });

  it('gives a chance to pause often, and is done at once the second time', () => {
    const values = Array.from({ length: 20_000 }, (_, area) => (area * 7919) % 9973);
    const view = two(values, values.toReversed());
    const pauses = (): number => [...scatterInPieces(view, view.table.indicators[1]!)].length;
    // Sorting alone has one for every thousand points, each time that it goes through them all.
    expect(pauses()).to.be.above(20);
    expect(pauses()).to.equal(0);
  });

  it('finds the point under the pointer, and none from afar', () => {
    const view = two([0, 10, 'x'], [0, 100, 50]);
    const scatter = scatterOf(view, view.table.indicators[1]!)!;
    const size = [200, 100] as const;
    expect(nearestPoint(scatter, [0.02, 0.03], { size, reach: 10 })).to.equal(0);
    expect(nearestPoint(scatter, [0.99, 0.95], { size, reach: 10 })).to.equal(1);
    expect(nearestPoint(scatter, [0.5, 0.5], { size, reach: 10 })).to.equal(-1);
  });
});

describe('picking out classes', () => {
  it('dims every area outside them, those without a value among them', () => {
    fc.assert(fc.property(someCells, fc.subarray([0, 1, 2, 3, 4]), (cells, classes) => {
      const view = score(cells);
      const dimmed = outsideClasses(view, classes);
      for (const [area, each] of cells.entries()) {
        expect(dimmed[area]).to.equal(typeof each === 'number' && classes.includes(classOf(view.classes!, each)) ? 0 : 1);
      }
      expect(countIn(view, classes)).to.equal(dimmed.filter((each) => each === 0).length);
    }));
  });

  it('takes one in or out, or all between two', () => {
    expect(toggleClass([1, 3], 2)).to.deep.equal([1, 2, 3]);
    expect(toggleClass([1, 3], 3)).to.deep.equal([1]);
    expect(classesBetween(3, 1)).to.deep.equal([1, 2, 3]);
    expect(classesBetween(2, 2)).to.deep.equal([2]);
  });
});

describe('charts of figures that differ only in what is hidden', () => {
  it('are the same, as they are made of published tables', () => {
    // A published table holds NaN for whatever is hidden; what a chart is made of has no NaN in it at all.
    const view = score([3, 'x', null, 8, 'x', 5]);
    const seen = JSON.stringify([histogramOf(view), barsOf(view, 2, 1), seriesOf(view, 1), remainderOf(view.stateCounts)], (_, value: unknown) => (Number.isNaN(value) ? 'NaN' : value));
    expect(seen).not.to.contain('NaN');
    expect(barsOf(view, 2, 1).chosen).to.deep.equal({ area: 1, ends: undefined });
  });

  it('say how many are left out, by the reason', () => {
    expect(remainderOf([6, 2, 0, 2])).to.deep.equal([{ state: 1, count: 2, share: 0.2 }, { state: 3, count: 2, share: 0.2 }]);
    expect(remainderOf([6, 0, 0, 0])).to.deep.equal([]);
  });
});

describe('parseChartType', () => {
  it('knows the four kinds, and lists them for another', () => {
    expect(['bar', 'line', 'histogram', 'scatter'].map(parseChartType)).to.have.length(4);
    expect(() => parseChartType('taart')).to.throw(/bar \| line \| histogram \| scatter/);
  });
});

describe('20,000 areas', () => {
  it('are worked out for each chart in less than 50 ms', () => {
    const count = 20_000;
    const cells = Array.from({ length: count }, (_, index): Cell => (index % 9 === 4 ? 'x' : ((index * 7919) % 1000) / 10));
    const other = Array.from({ length: count }, (_, index): Cell => (index * 104_729) % 5000);
    const view = viewOf([indicator('a'), indicator('b')], { a: { 2023: cells, 2024: cells.toReversed() }, b: { 2023: other, 2024: other } });
    const work: Record<string, (fresh: LayerView) => unknown> = {
      bars: (fresh) => barsOf(fresh, 5, 3), histogram: histogramOf, scatter: (fresh) => scatterOf(fresh, fresh.table.indicators[1]!),
    };
    for (const [name, act] of Object.entries(work)) {
      // The machine may be busy with something else: the best of a few says what the work itself takes.
      const times = Array.from({ length: 5 }, () => {
        const fresh = { ...view };
        const start = performance.now();
        act(fresh);
        return performance.now() - start;
      });
      expect(Math.min(...times), name).to.be.below(50);
    }
  });
});
