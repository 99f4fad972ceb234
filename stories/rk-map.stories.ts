import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkMap } from '../src/elements/rk-map/rk-map.js';
import { figures, squares } from '../test/fixtures/squares.js';

const layer = (indicator = 'ouderen-aandeel', columns = 6) => html`
  <rk-layer object="buurten" key="code" label="naam" indicator=${indicator} .topology=${squares(columns)} .indicators=${figures(columns ** 2)}></rk-layer>`;

const parts = html`${layer()}<rk-legend></rk-legend><rk-timeline></rk-timeline>`;

const meta: Meta<RkMap> = {
  title: 'Map/rk-map',
  component: 'rk-map',
  args: { center: '', zoom: 13, basemap: 'none', area: '' },
  argTypes: {
    center: { control: 'text' },
    zoom: { control: { type: 'number', min: 1, max: 19, step: 0.5 } },
    minZoom: { control: { type: 'number', min: 1, max: 19 } },
    maxZoom: { control: { type: 'number', min: 1, max: 19 } },
    basemap: { control: 'select', options: ['none', 'brt', 'brt-grijs', 'brt-pastel', 'luchtfoto'] },
    area: { control: 'text' },
  },
  render: ({ center, zoom, minZoom, maxZoom, basemap, area }) => html`
    <rk-map center=${center} zoom=${zoom} .minZoom=${minZoom} .maxZoom=${maxZoom} basemap=${basemap} area=${area}>${parts}</rk-map>`,
};
export default meta;
type Story = StoryObj<RkMap>;

/** Without a centre the view fits the data, beside the legend. */
export const FitsTheData: Story = {};

/** A place and a zoom of the author's choice. */
export const CentreAndZoom: Story = { args: { center: '52.37,6.63', zoom: 14 } };

/** A reader cannot go further in or out than the author allows. */
export const ZoomRange: Story = { args: { minZoom: 12, maxZoom: 15 } };

/** The chosen area has a border of its own; the attribute follows what the reader chooses. */
export const ChosenArea: Story = { args: { area: 'A14' } };

/** All room there is: the legend lies on the map. */
export const Wide: Story = {
  render: () => html`<div style="inline-size: 72rem; max-inline-size: 100%"><rk-map>${parts}</rk-map></div>`,
};

/** As on a telephone: the legend stands under the map. */
export const Narrow: Story = {
  render: () => html`<div style="inline-size: 20rem"><rk-map>${parts}</rk-map></div>`,
};

/** The page sets the least height. */
export const Low: Story = {
  render: () => html`<div .style=${'--rk-map-height: 14rem'}><rk-map>${layer('inwoners')}</rk-map></div>`,
};

/** Many areas: they are drawn on a canvas and walked by keyboard all the same. */
export const ManyAreas: Story = {
  render: () => html`<rk-map>${layer('inwoners', 45)}<rk-legend></rk-legend></rk-map>`,
};

export const Dark: Story = {
  render: () => html`<div style="color-scheme: dark; background: Canvas; padding: 1rem"><rk-map area="A14">${parts}</rk-map></div>`,
};

/** The tokens of the page's NL Design System theme colour the controls, the focus and the text. */
export const HouseStyle: Story = {
  render: () => html`
    <style>
      .house {
        --utrecht-link-color: #7a1f5c; --utrecht-focus-outline-color: #7a1f5c; --utrecht-document-font-family: Georgia, serif;
        --utrecht-document-color: #2b1b26; --utrecht-document-background-color: #fdf8fb;
      }
    </style>
    <div class="house"><rk-map area="A14">${parts}</rk-map></div>`,
};

/** The map has no size until its tab is opened; then it draws and fits itself. */
export const HiddenTab: Story = {
  render: () => html`
    <details>
      <summary>Kaart / Map</summary>
      <rk-map>${parts}</rk-map>
    </details>`,
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('rk-map')!;
    await map.settled;
    canvasElement.querySelector('summary')!.click();
    await map.settled;
    if (map.getBoundingClientRect().height === 0) throw new Error('The map did not get a size.');
  },
};

/** Nothing to show yet. */
export const Empty: Story = { render: () => html`<rk-map></rk-map>` };

/** What cannot be shown says so on the map; the other layer is still there. */
export const ErrorInPlace: Story = {
  render: () => html`
    <rk-map>
      ${layer('inwoners')}
      <rk-layer object="wijken" key="code" .topology=${squares(2)}></rk-layer>
    </rk-map>`,
};
