import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { parseQuestion } from '../src/core/question.js';
import type { RkArea } from '../src/elements/rk-area/rk-area.js';
import { figures, squares } from '../test/fixtures/squares.js';

const map = (id: string, area: string, analysis?: object) => html`
  <rk-map id=${id} area=${area} .style=${'--rk-map-height: 14rem'}>
    <rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel" .topology=${squares(6)} .indicators=${figures(36)}
      .question=${analysis && parseQuestion({ format: 'rk-question/1', id, title: 'Waar?', areas: { src: '-' }, data: ['-'], analysis, inputs: [{ indicator: 'ouderen-aandeel' }, { indicator: 'leefbaarheid', direction: 'low' }] })}></rk-layer>
  </rk-map>`;

const meta: Meta<RkArea> = {
  title: 'Question/rk-area',
  component: 'rk-area',
  args: { for: 'area-map' },
  argTypes: { for: { control: 'text' } },
  // It is a heading under one of the page.
  render: ({ for: id }) => html`<h2>Op de kaart gekozen</h2><rk-area for=${id}></rk-area>${map(id, 'A8')}`,
};
export default meta;
type Story = StoryObj<RkArea>;

/** The figure of the area. */
export const Figure: Story = {};

/** Which conditions hold. */
export const Conditions: Story = {
  render: () => html`<rk-area for="area-conditions"></rk-area>${map('area-conditions', 'A8', { method: 'conditions', conditions: [{ indicator: 'ouderen-aandeel', op: '>=', value: 20 }, { indicator: 'leefbaarheid', op: '<=', value: 5 }] })}`,
};

/** What a score is made of; of this area a figure is not shown. */
export const Undetermined: Story = { render: () => html`<rk-area for="area-index"></rk-area>${map('area-index', 'A1', { method: 'index' })}` };

export const Dark: Story = {
  render: () => html`<div style="color-scheme: dark; background: Canvas; padding: 1rem"><rk-area for="area-dark"></rk-area>${map('area-dark', 'A8', { method: 'index' })}</div>`,
};
