import { expect } from '@esm-bundle/chai';
import { thrown } from '../../test/fixtures/thrown.js';
import { parseQuestion } from '../core/question.js';
import { SavedQuestions, type TextStorage } from './saved-questions.js';

const question = parseQuestion({ format: 'rk-question/1', id: 'x', title: 'Waar?', areas: { src: 'a.topojson' }, data: ['a.json'], inputs: [{ indicator: 'a' }], values: { a: { 2024: [3] } } });

/** Storage of a browser, in memory. */
function memory(entries: Record<string, string> = {}): TextStorage & { entries: Map<string, string> } {
  const kept = new Map(Object.entries(entries));
  return {
    entries: kept,
    get length() { return kept.size; },
    key: (index) => [...kept.keys()][index] ?? null, getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text), removeItem: (name) => void kept.delete(name),
  };
}

describe('saved questions', () => {
  it('are listed by name, renamed and deleted', () => {
    const saved = new SavedQuestions(() => store);
    const store = memory({ anders: 'van de pagina' });
    const [b, a] = [saved.save(' Beide ', question, new Date('2026-01-02T03:04:05Z')), saved.save('Armoede', question)];
    expect(saved.list().map(({ name }) => name)).to.deep.equal(['Armoede', 'Beide']);
    expect(saved.list()[1]).to.deep.equal({ id: b.id, name: 'Beide', saved: '2026-01-02T03:04:05.000Z', question });
    saved.rename(a.id, ' Zorg');
    expect(saved.list().map(({ name }) => name)).to.deep.equal(['Beide', 'Zorg']);
    saved.delete(b.id);
    expect(saved.list().map(({ id }) => id)).to.deep.equal([a.id]);
    expect(store.getItem('anders')).to.equal('van de pagina');
  });

  it('replace one of the same name', () => {
    const store = memory();
    const saved = new SavedQuestions(() => store);
    saved.save('Zorg', question);
    saved.save('Zorg', { ...question, title: 'Daar?' });
    expect(saved.list().map((each) => each.question!.title)).to.deep.equal(['Daar?']);
  });

  it('do not undo each other when two tabs save at once', () => {
    const store = memory();
    const [one, other] = [new SavedQuestions(() => store), new SavedQuestions(() => store)];
    other.list();
    one.save('Een', question);
    other.save('Twee', question);
    expect(one.list().map(({ name }) => name)).to.deep.equal(['Een', 'Twee']);
  });

  it('hold no figures', () => {
    const store = memory();
    new SavedQuestions(() => store).save('Zorg', question);
    expect([...store.entries.values()].join()).not.to.contain('values');
    expect(thrown(() => new SavedQuestions(() => store).save('Met cijfers', { ...question, data: ['data:application/json,[3]'] })).code).to.equal('address-refused');
  });

  it('that cannot be read are listed, so that they can be deleted, and hide no others', () => {
    const entry = { format: 'rk-saved/1', name: 'Heel', saved: '2026-01-02T03:04:05.000Z', question };
    const texts = { a: '{"format":', b: 'null', c: JSON.stringify({ ...entry, format: 'rk-saved/9' }), d: JSON.stringify({ ...entry, name: 'Half', question: { ...question, inputs: [] } }), e: JSON.stringify(entry), f: JSON.stringify({ ...entry, saved: 'gisteren' }) };
    const store = memory(Object.fromEntries(Object.entries(texts).map(([id, text]) => [`ruimtelijke-kijk/question/${id}`, text])));
    const saved = new SavedQuestions(() => store);
    expect(saved.list().map(({ name, question: read }) => [name, read !== undefined])).to.deep.equal([['a', false], ['b', false], ['c', false], ['f', false], ['Half', false], ['Heel', true]]);
    saved.delete('a');
    expect(saved.list()).to.have.length(5);
  });

  it('say when there is no room, or no storage', () => {
    const full = { ...memory(), length: 0, setItem: () => { throw new DOMException('', 'QuotaExceededError'); } };
    expect(thrown(() => new SavedQuestions(() => full).save('Zorg', question)).code).to.equal('storage-full');
    const blocked = new SavedQuestions(() => { throw new DOMException('', 'SecurityError'); });
    for (const act of [() => blocked.list(), () => blocked.save('Zorg', question), () => blocked.delete('a')]) expect(thrown(act).code).to.equal('storage-blocked');
  });

  it('tell of another tab, until nobody listens', () => {
    const page = new EventTarget();
    let told = 0;
    const stop = new SavedQuestions(() => memory()).watch(page, () => told++);
    for (const key of ['ruimtelijke-kijk/question/a', 'anders', null]) page.dispatchEvent(new StorageEvent('storage', { key }));
    expect(told).to.equal(2);
    stop();
    page.dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(told).to.equal(2);
  });
});
