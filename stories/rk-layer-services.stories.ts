import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkLayer } from '../src/elements/rk-layer/rk-layer.js';
import { figures, squares } from '../test/fixtures/squares.js';
import { serveHere, service } from './fixture-service.js';

const meta: Meta<RkLayer> = {
  title: 'Map/rk-layer/services',
  component: 'rk-layer',
  args: { type: 'wms', src: '', layers: 'wijken', opacity: 1 },
  argTypes: { type: { control: 'select', options: ['wms', 'wfs', 'tiles'] }, src: { control: 'text' } },
  render: ({ type, src, layers, opacity }) => {
    serveHere();
    return html`<rk-map center="52.38,6.62" zoom="13"><rk-layer type=${type} src=${src || service()} layers=${layers} opacity=${opacity}></rk-layer><rk-legend></rk-legend></rk-map>`;
  },
};
export default meta;
type Story = StoryObj<RkLayer>;

/** A WMS of this Storybook itself. Fill in the address of a service of your own as `src`: then that one is asked, and not before. */
export const Wms: Story = {};

/** Tiles by a template. */
export const Tiles: Story = { args: { type: 'tiles', layers: '', src: './services/photo-2016.svg?{z}/{x}/{y}' } };

/** Under figures, so that they can be compared with what is there. */
export const UnderAreas: Story = {
  render: () => {
    serveHere();
    return html`
      <rk-map>
        <rk-layer type="wms" src=${service()}></rk-layer>
        <rk-layer object="buurten" key="code" label="naam" indicator="inwoners" opacity="0.6" .topology=${squares(6)} .indicators=${figures(36)}></rk-layer>
        <rk-legend></rk-legend>
      </rk-map>`;
  },
};

/** What a service says when it refuses is told in its own words; the map goes on. */
export const Refused: Story = {
  render: () => {
    serveHere();
    return html`<rk-map center="52.38,6.62" zoom="13"><rk-layer type="wms" src=${`${service()}-refused`}></rk-layer></rk-map>`;
  },
};
