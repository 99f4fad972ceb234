import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkTopAreas } from '../src/elements/rk-top-areas/rk-top-areas.js';
import { figures, squares } from '../test/fixtures/squares.js';

const map = (id: string, indicator: string, { area = '', given = figures(36), palette = 'blauw' } = {}) => html`
  <rk-map id=${id} area=${area} .style=${'--rk-map-height: 14rem'}>
    <rk-layer object="buurten" key="code" label="naam" indicator=${indicator} palette=${palette} .topology=${squares(6)} .indicators=${given}></rk-layer>
  </rk-map>`;

const meta: Meta<RkTopAreas> = {
  title: 'Question/rk-top-areas',
  component: 'rk-top-areas',
  args: { for: 'top-map', direction: 'high', count: 6 },
  argTypes: {
    for: { control: 'text' },
    direction: { control: 'inline-radio', options: ['high', 'low'] },
    count: { control: { type: 'number', min: 1, max: 20 } },
  },
  render: ({ for: id, direction, count }) => html`<rk-top-areas for=${id} direction=${direction} count=${count}></rk-top-areas>${map(id, 'ouderen-aandeel')}`,
};
export default meta;
type Story = StoryObj<RkTopAreas>;

/** The highest values. */
export const High: Story = {};

/** The lowest values. */
export const Low: Story = { args: { for: 'top-map-low', direction: 'low' } };

/** As many as the author asks for. */
export const Three: Story = { args: { for: 'top-map-three', count: 3 } };

/** The area that is chosen on the map is marked in the list. */
export const Chosen: Story = {
  render: () => html`<rk-top-areas for="top-map-chosen"></rk-top-areas>${map('top-map-chosen', 'inwoners', { area: 'A34', palette: 'groen' })}`,
};

export const Narrow: Story = {
  render: () => html`<div style="inline-size: 16rem"><rk-top-areas for="top-map-narrow"></rk-top-areas>${map('top-map-narrow', 'ouderen-aandeel')}</div>`,
};

/** No area has a value that may be shown. */
export const NoneStandOut: Story = {
  render: () => html`
    <rk-top-areas for="top-map-none"></rk-top-areas>
    ${map('top-map-none', 'ouderen', { given: { ...figures(36), values: { ouderen: { 2024: figures(36).areas.map(() => 2) } } } })}`,
};

export const Dark: Story = {
  render: () => html`
    <div style="color-scheme: dark; background: Canvas; padding: 1rem">
      <rk-top-areas for="top-map-dark"></rk-top-areas>${map('top-map-dark', 'ouderen-aandeel', { palette: 'oranje' })}
    </div>`,
};
