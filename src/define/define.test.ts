import { expect } from '@esm-bundle/chai';
import { define, version } from './define.js';

const key = Symbol.for('ruimtelijke-kijk/version');
const element = (made: string | undefined) => Object.assign(class extends HTMLElement {}, { [key]: made });

/** What is said in the console during an act. */
function warnings(act: () => void): string[] {
  const said: string[] = [];
  const warn = console.warn;
  console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('define', () => {
  it('registers a tag that is free, and marks it with the version', () => {
    define('rk-test-free', class extends HTMLElement {});
    expect(customElements.get('rk-test-free')).to.have.property(key, version);
  });

  it('leaves a tag to the copy that has it, without a word when the versions are the same', () => {
    const first = element(version);
    customElements.define('rk-test-same', first);
    expect(warnings(() => define('rk-test-same', class extends HTMLElement {}))).to.deep.equal([]);
    expect(customElements.get('rk-test-same')).to.equal(first);
  });

  it('names both versions, once, when they differ', () => {
    customElements.define('rk-test-old', element('0.0.1'));
    customElements.define('rk-test-old-too', element('0.0.1'));
    const said = warnings(() => {
      define('rk-test-old', class extends HTMLElement {});
      define('rk-test-old-too', class extends HTMLElement {});
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain(version).and.to.contain('0.0.1');
  });
});
