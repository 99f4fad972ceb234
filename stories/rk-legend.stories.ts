import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkLegend } from '../src/elements/rk-legend/rk-legend.js';
import { figures, squares } from '../test/fixtures/squares.js';

const layer = (indicator: string, palette = 'blauw') => html`
  <rk-layer object="buurten" key="code" label="naam" indicator=${indicator} palette=${palette} .topology=${squares(6)} .indicators=${figures(36)}></rk-layer>`;

const meta: Meta<RkLegend> = {
  title: 'Map/rk-legend',
  component: 'rk-legend',
  args: { for: 'legend-map' },
  argTypes: { for: { control: 'text' } },
};
export default meta;
type Story = StoryObj<RkLegend>;

/** On the map where there is room. */
export const OnTheMap: Story = {
  render: () => html`<rk-map>${layer('ouderen-aandeel')}<rk-legend></rk-legend></rk-map>`,
};

/** Under the map where there is not. */
export const Narrow: Story = {
  render: () => html`<div style="inline-size: 20rem"><rk-map>${layer('ouderen-aandeel')}<rk-legend></rk-legend></rk-map></div>`,
};

/** Anywhere on the page, linked by the id of the map. */
export const Linked: Story = {
  render: ({ for: id }) => html`<rk-legend for=${id}></rk-legend><rk-map id="legend-map">${layer('inwoners')}</rk-map>`,
};

/** With more layers, each has a switch and an opacity. */
export const Layers: Story = {
  render: () => html`
    <div style="inline-size: 20rem"><rk-map>${layer('inwoners', 'groen')}${layer('leefbaarheid', 'paars')}<rk-legend></rk-legend></rk-map></div>`,
};

export const English: Story = {
  render: () => html`<div lang="en"><rk-map>${layer('ouderen-aandeel')}<rk-legend></rk-legend></rk-map></div>`,
};

/** Swatches keep their colours on a dark page. */
export const Dark: Story = {
  render: () => html`<div style="color-scheme: dark; background: Canvas"><rk-map>${layer('ouderen-aandeel')}<rk-legend></rk-legend></rk-map></div>`,
};
