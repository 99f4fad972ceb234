import axe from 'axe-core';
import { expect } from '@esm-bundle/chai';

/** Fails with the list of accessibility violations inside the element, shadow roots included. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  expect(violations.map((v) => `${v.id}: ${v.help} — ${v.nodes.map((n) => n.target.join(' ')).join('; ')}`)).to.deep.equal([]);
}
