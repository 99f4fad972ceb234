import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkChart } from '../src/elements/rk-chart/rk-chart.js';
import { figures, squares } from '../test/fixtures/squares.js';

const layer = (indicator: string, columns = 6) => html`
  <rk-layer object="buurten" key="code" label="naam" indicator=${indicator} .topology=${squares(columns)} .indicators=${figures(columns ** 2)}></rk-layer>`;

const meta: Meta<RkChart> = {
  title: 'Map/rk-chart',
  component: 'rk-chart',
  args: { for: 'chart-map', type: 'bar', against: '' },
  argTypes: { for: { control: 'text' }, type: { control: 'select', options: ['bar', 'line', 'histogram', 'scatter'] }, against: { control: 'text' } },
};
export default meta;
type Story = StoryObj<RkChart>;

/** The areas that stand out at both ends, and the chosen one. */
export const Bars: Story = {
  render: ({ for: id, type, against }) => html`<rk-chart for=${id} type=${type} against=${against}></rk-chart><rk-map id="chart-map" area="A9">${layer('ouderen-aandeel')}</rk-map>`,
};

/** The trend of the chosen area; of area 1 every figure is hidden. */
export const Lines: Story = {
  render: () => html`<rk-chart for="chart-map-line" type="line"></rk-chart><rk-map id="chart-map-line" area="A9">${layer('ouderen')}</rk-map>`,
};

export const HiddenLine: Story = {
  render: () => html`<rk-chart for="chart-map-hidden" type="line"></rk-chart><rk-map id="chart-map-hidden" area="A1">${layer('ouderen')}</rk-map>`,
};

/** A class of the legend can be picked out, which dims the other areas on the map. */
export const Histogram: Story = {
  render: () => html`<rk-chart for="chart-map-histogram" type="histogram"></rk-chart><rk-map id="chart-map-histogram">${layer('inwoners', 12)}</rk-map>`,
};

/** Of more than some thousands of points each is a small square. */
export const Scatter: Story = {
  render: () => html`<rk-chart for="chart-map-scatter" type="scatter" against="inwoners"></rk-chart><rk-map id="chart-map-scatter" area="A9">${layer('ouderen-aandeel', 12)}</rk-map>`,
};

export const NarrowInEnglish: Story = {
  render: () => html`
    <div lang="en" style="inline-size: 20rem"><rk-chart for="chart-map-narrow" type="histogram"></rk-chart><rk-map id="chart-map-narrow">${layer('leefbaarheid')}</rk-map></div>`,
};

/** Without a map, or before it has figures. */
export const Empty: Story = { render: () => html`<rk-chart></rk-chart>` };
