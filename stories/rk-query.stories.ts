import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { parseQuestion } from '../src/core/question.js';
import type { RkQuery } from '../src/elements/rk-query/rk-query.js';
import { figures, squares } from '../test/fixtures/squares.js';

/** A map that answers a question, or shows one figure. */
const map = (id: string, analysis?: object): TemplateResult => {
  const question = analysis && parseQuestion({
    format: 'rk-question/1', id, title: 'Waar?', areas: { src: '-' }, data: ['-'], analysis,
    inputs: [{ indicator: 'ouderen-aandeel' }, { indicator: 'leefbaarheid', direction: 'low' }, { indicator: 'inwoners', selected: false }, { indicator: 'geluk', selected: false, title: 'Geluk', supplier: 'CBS' }],
  });
  return html`
    <rk-map id=${id} .style=${'--rk-map-height: 14rem'}>
      <rk-layer object="buurten" key="code" label="naam" indicator="inwoners" .question=${question} .topology=${squares(6)} .indicators=${figures(36)}></rk-layer>
      <rk-legend></rk-legend>
    </rk-map>`;
};
const story = (id: string, analysis?: object): Story => ({ render: () => html`<rk-query for=${id}></rk-query>${map(id, analysis)}` });

const meta: Meta<RkQuery> = {
  title: 'Question/rk-query',
  component: 'rk-query',
  args: { for: 'query-map' },
  argTypes: { for: { control: 'text' } },
  // It is a heading under one of the page.
  render: ({ for: id }) => html`<h2>Cijfers op de kaart</h2><rk-query for=${id}></rk-query>${map(id)}`,
};
export default meta;
type Story = StoryObj<RkQuery>;

const conditions = { method: 'conditions', conditions: [{ indicator: 'ouderen-aandeel', op: '>=', value: 20 }, { indicator: 'leefbaarheid', op: '<=', value: 5 }] };

/** Every figure of a map that has no question. */
export const OfAMap: Story = {};

/** Conditions with a bound, and how many of them have to hold. */
export const Conditions: Story = story('query-conditions', conditions);

/** Figures with a weight and a direction. */
export const Score: Story = story('query-index', { method: 'index' });

/** Two figures. */
export const Cross: Story = story('query-cross', { method: 'cross' });

/** Two periods. */
export const Change: Story = story('query-change', { method: 'change', indicator: 'ouderen-aandeel' });

/** A choice that cannot work says why beside its field. */
export const Problem: Story = story('query-problem', { ...conditions, match: 5 });

export const Narrow: Story = { render: () => html`<div style="inline-size: 18rem"><rk-query for="query-narrow"></rk-query></div>${map('query-narrow', conditions)}` };

export const Dark: Story = {
  render: () => html`<div style="color-scheme: dark; background: Canvas; padding: 1rem"><rk-query for="query-dark"></rk-query>${map('query-dark', conditions)}</div>`,
};
