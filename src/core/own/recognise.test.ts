import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { publishIndicators } from '../publish-indicators.js';
import { State } from '../disclosure/published.js';
import { parseCsv } from '../text-table.js';
import { firstChoice, firstFigure, problemsOfChoice, type FigureChoice, type OwnChoice } from './own-choice.js';
import { figuresOf, idOf, keysOfRows } from './own-figures.js';
import { shapesOf } from './own-layer.js';
import type { OwnTable } from './own-table.js';
import { publishedFile } from '../published-file.js';
import { levelOf } from '../level-of-codes.js';
import { recognise } from './recognise.js';

const table = (csv: string): OwnTable => ({ name: '', ...parseCsv(csv) });
const areas = { codes: ['BU01410000', 'BU01410001', 'BU01410002'] };
const kindsOf = (csv: string): string[] => recognise(table(csv), undefined).columns.map(({ kind }) => kind);

describe('recognise', () => {
  it('finds the column whose codes most areas of the map have, also of several with codes', () => {
    const found = recognise(table('wijk;buurt;n\nWK014100;BU01410000;1\nWK014100;BU01410001;2\nWK014100;BU01419999;3'), areas);
    expect([found.code, found.level]).to.deep.equal([1, 'buurt']);
  });

  it('finds codes that fit nothing on the map, since they may be of another year', () => {
    expect(recognise(table('naam;code;n\na;GM0363;1\nb;GM0014;2'), areas)).to.include({ code: 1, level: 'gemeente', label: 0 });
  });

  it('tells levels apart by how codes are written', () => {
    const levels: [string[], string][] = [[['GM0141', 'gm 363'], 'gemeente'], [['WK014100'], 'wijk'], [['BU0363AA01'], 'buurt'], [['1234 AB', '1234ab'], 'pc6'], [['1234', '9999'], 'pc4'], [['E1133N4000', 'E1134N4000'], 'vierkant'], [['A1'], 'gebied'], [[], 'gebied']];
    for (const [codes, level] of levels) expect(levelOf(codes), codes.join()).to.equal(level);
  });

  it('finds coordinates by name, in degrees where a table has both', () => {
    const found = recognise(table('naam;x_rd;y_rd;lon;lat\na;97882,03;427503,04;4,558521;51,833196'), undefined);
    expect([found.east, found.north]).to.deep.equal([3, 4]);
    expect(recognise(table('naam;x;y\na;boven;onder'), undefined).east).to.equal(-1);
  });

  it('guesses what figures are by name and by the looks of them; codes of CBS for missing are no negative number', () => {
    expect(kindsOf('inwoners;p_65_eo_jr;gem_inkomen;KL16;getal;soort;code\n120;12;31,2;5;-3;rij;0141\n-99997;.;;6;2;flat;0034\n5;3;1;7;1;rij;0014')).to.deep.equal(['count', 'percentage', 'mean', 'score', 'mean', 'category', 'text']);
  });
});

describe('what is made of a table', () => {
  const csv = 'code;naam;inwoners;ouderen;aandeel\nBU01410000;a;100;20;20\nBU01410001;b;4;1;25\nBU01410002;c;90;3;3,3';
  const own = table(csv);
  const found = recognise(own, areas);
  const choice = (figures: readonly FigureChoice[]): OwnChoice => ({ ...firstChoice(own, found, { period: '2024', hasMap: true }), figures });
  const published = (figures: readonly FigureChoice[]) => publishIndicators(figuresOf(own, choice(figures)));

  it('begins with codes, and with figures about people', () => {
    expect(choice([])).to.include({ place: 'codes', code: 0, label: 1, level: 'buurt' });
    expect(firstFigure(2, found)).to.deep.equal({ column: 2, kind: 'count', personal: true });
  });

  it('lacks what the gate needs until it is said', () => {
    const share = { column: 4, kind: 'percentage', personal: true } as const;
    expect(problemsOfChoice(choice([]))).to.deep.equal([{ field: 'figures' }]);
    expect(problemsOfChoice(choice([share]))).to.deep.equal([{ field: 'base', column: 4 }]);
    expect(problemsOfChoice(choice([{ ...share, kind: 'category' }]))).to.deep.equal([{ field: 'category', column: 4 }]);
    expect(problemsOfChoice(choice([{ ...share, base: 2 }]))).to.deep.equal([]);
    expect(problemsOfChoice({ ...choice([share]), period: ' ' }).map(({ field }) => field)).to.deep.equal(['base', 'period']);
    expect(problemsOfChoice({ ...choice([]), place: 'points' })).to.deep.equal([{ field: 'east' }]);
  });

  it('hides small counts, and shares of few people with the count they are of', () => {
    const result = published([{ column: 3, kind: 'count', personal: true }, { column: 4, kind: 'percentage', personal: true, base: 2 }]);
    expect([...result.column(idOf(3), '2024').states]).to.deep.equal([State.value, State.suppressed, State.suppressed]);
    expect([...result.column(idOf(2), '2024').states]).to.deep.equal([State.value, State.suppressed, State.value]);
    expect(result.column(idOf(4), '2024').states[1]).to.equal(State.suppressed);
  });

  it('hides nothing of what is said not to be about people', () => {
    const result = published([{ column: 3, kind: 'count', personal: false }]);
    expect([...result.column(idOf(3), '2024').values]).to.deep.equal([20, 1, 3]);
  });

  it('gives the same file for any two tables that differ below the threshold only', () => {
    const small = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
    const large = fc.array(fc.integer({ min: 5, max: 900 }), { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(small, small, large, (one, other, rest) => {
      const [first, second] = [one, other].map((hidden) => {
        const twin = table(['code;n', ...[...hidden, ...rest].map((value, row) => `A${row};${value}`)].join('\n'));
        const chosen = { ...choice([{ column: 1, kind: 'count', personal: true }]), code: 0 };
        return JSON.stringify(publishedFile(publishIndicators(figuresOf(twin, chosen))));
      });
      expect(first).to.equal(second);
    }));
  });

  it('keys rows by their codes where each has its own, else by number', () => {
    expect(keysOfRows(own, choice([]))).to.deep.equal(['BU01410000', 'BU01410001', 'BU01410002']);
    expect(keysOfRows(table('code;n\nA;1\nA;2'), choice([]))).to.deep.equal(['1', '2']);
  });

  it('has points in degrees from RD columns, and none for a row without; a text says its line and column', () => {
    const places = table('naam;x;y\na;155000;463000\nb;;\n');
    const chosen = { ...choice([]), place: 'points', east: 1, north: 2 } as const;
    const [first, second] = shapesOf(places, chosen);
    const [lon, lat] = (first as { coordinates: number[] }).coordinates;
    expect(lon).to.be.closeTo(5.3872, 1e-3);
    expect(lat).to.be.closeTo(52.1552, 1e-3);
    expect(second).to.equal(null);
    expect(() => shapesOf(table('naam;x;y\na;155000;boven'), chosen)).to.throw('line 2, column "y"');
  });
});
