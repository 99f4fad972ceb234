import { expect } from '@esm-bundle/chai';
import type { Indicator, Source } from './indicator.js';
import { sourcesOf, sourceText } from './sources.js';

const linesOf = (...sources: (Source | undefined)[]) => sourcesOf(sources.map((source) => ({ source }) as Indicator)).map(sourceText);

describe('sources', () => {
  it('are told once each, in order of appearance', () => {
    expect(linesOf({ name: 'CBS', title: 'Kerncijfers' }, undefined, { name: 'Politie' }, { name: 'CBS', title: 'Kerncijfers' })).to.deep.equal(['CBS, Kerncijfers', 'Politie']);
  });

  it('name a supplier once for all that it supplied in a year under one licence', () => {
    const town = { name: 'Gemeente', year: 2024, licence: 'CC0' };
    expect(linesOf({ ...town, title: 'Inkomen' }, { ...town, title: 'Zorg' }, { ...town, title: 'Inkomen' })).to.deep.equal(['Gemeente, Inkomen, Zorg, 2024 (CC0)']);
  });

  it('stay apart where anything else differs, or one has no title', () => {
    expect(linesOf(
      { name: 'CBS', title: 'A', year: 2023 }, { name: 'CBS', title: 'B', year: 2024 }, { name: 'CBS', title: 'C', year: 2024, licence: 'CC BY' },
      { name: 'CBS', title: 'D', year: 2024, url: 'https://example.org/' }, { name: 'CBS', year: 2024 },
    )).to.deep.equal(['CBS, A, 2023', 'CBS, B, 2024', 'CBS, C, 2024 (CC BY)', 'CBS, D, 2024', 'CBS, 2024']);
  });

  it('do not repeat a year that the title ends in', () => {
    expect(linesOf({ name: 'CBS', title: 'Kerncijfers 2024', year: 2024 })).to.deep.equal(['CBS, Kerncijfers 2024']);
  });
});
