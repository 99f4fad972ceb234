import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkSwipe } from '../src/elements/rk-swipe/rk-swipe.js';
import { figures, squares } from '../test/fixtures/squares.js';

const layer = (period: string, indicator = 'ouderen-aandeel', palette = 'blauw') => html`
  <rk-layer object="buurten" key="code" label="naam" indicator=${indicator} period=${period} palette=${palette} .topology=${squares(8)} .indicators=${figures(64)}></rk-layer>`;

/** Tiles of this Storybook itself that stand for an aerial photo; on a page it would be `pdok:luchtfoto-2016`. */
const photo = (year: number) => html`<rk-layer type="tiles" src="./services/photo-${year}.svg?{z}/{x}/{y}" title="Luchtfoto ${year}"></rk-layer>`;

const meta: Meta<RkSwipe> = {
  title: 'Map/rk-swipe',
  component: 'rk-swipe',
  args: { position: 50 },
  argTypes: { position: { control: { type: 'range', min: 0, max: 100 } } },
};
export default meta;
type Story = StoryObj<RkSwipe>;

export const Periods: Story = { render: ({ position }) => html`<rk-map>${layer('2022')}${layer('2024')}<rk-swipe position=${position}></rk-swipe></rk-map>` };

/** Two indicators in their own colours, with their legends below the map. */
export const Indicators: Story = {
  render: () => html`<rk-map id="swipe-map">${layer('2024')}${layer('2024', 'inwoners', 'oranje')}<rk-swipe></rk-swipe></rk-map><rk-legend for="swipe-map"></rk-legend>`,
};

/** The aerial photo of two years. */
export const Photos: Story = {
  render: ({ position }) => html`<rk-map center="52.38,6.62" zoom="14">${photo(2016)}${photo(2023)}<rk-swipe position=${position}></rk-swipe></rk-map>`,
};

/** A photo at the left and figures at the right. */
export const PhotoAndAreas: Story = {
  render: ({ position }) => html`<rk-map>${photo(2023)}${layer('2024')}<rk-swipe position=${position}></rk-swipe><rk-legend></rk-legend></rk-map>`,
};

export const NarrowInEnglish: Story = {
  render: () => html`<div lang="en" style="inline-size: 20rem"><rk-map>${layer('2022')}${layer('2024')}<rk-swipe position="30"></rk-swipe></rk-map></div>`,
};

/** With one layer there is nothing to wipe. */
export const OneLayer: Story = { render: () => html`<rk-map>${layer('2024')}<rk-swipe></rk-swipe></rk-map>` };
