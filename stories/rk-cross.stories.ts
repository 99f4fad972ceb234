import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { parseQuestion } from '../src/core/question.js';
import type { RkCross } from '../src/elements/rk-cross/rk-cross.js';
import { figures, squares } from '../test/fixtures/squares.js';

const map = (id: string, indicators = ['ouderen-aandeel', 'leefbaarheid']) => html`
  <rk-map id=${id} .style=${'--rk-map-height: 14rem'}>
    <rk-layer object="buurten" key="code" label="naam" .topology=${squares(6)} .indicators=${figures(36)}
      .question=${parseQuestion({ format: 'rk-question/1', id, title: 'Waar?', areas: { src: '-' }, data: ['-'], analysis: { method: 'cross', indicators }, inputs: [{ indicator: 'ouderen-aandeel' }] })}></rk-layer>
    <rk-legend></rk-legend>
  </rk-map>`;

const meta: Meta<RkCross> = {
  title: 'Question/rk-cross',
  component: 'rk-cross',
  args: { for: 'cross-map' },
  argTypes: { for: { control: 'text' } },
  render: ({ for: id }) => html`<rk-cross for=${id}></rk-cross>${map(id)}`,
};
export default meta;
type Story = StoryObj<RkCross>;

/** Two figures about other people: only areas are counted. */
export const Areas: Story = {};

/** Two figures about the same people: those are counted too, where every figure is published. */
export const People: Story = { render: () => html`<rk-cross for="cross-people"></rk-cross>${map('cross-people', ['ouderen-aandeel', 'ouderen'])}` };

export const Narrow: Story = { render: () => html`<div style="inline-size: 16rem"><rk-cross for="cross-narrow"></rk-cross></div>${map('cross-narrow')}` };

export const Dark: Story = {
  render: () => html`<div style="color-scheme: dark; background: Canvas; padding: 1rem"><rk-cross for="cross-dark"></rk-cross>${map('cross-dark')}</div>`,
};
