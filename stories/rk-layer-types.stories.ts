import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkLayer } from '../src/elements/rk-layer/rk-layer.js';
import { figures, squares } from '../test/fixtures/squares.js';

const kinds = ['bushalte', 'school', 'winkel', 'speelplek'];
/** Places that lie in rows, in the squares of the map below them. */
const places = (count: number, apart: number): object => ({
  type: 'FeatureCollection',
  features: Array.from({ length: count }, (_, index) => ({
    type: 'Feature', properties: { naam: index % 7 === 3 ? null : `Plek ${index + 1}`, soort: kinds[(index * 7) % 11 % 4], inwoners: index % 9, zitplaatsen: 10 + index },
    geometry: { type: 'Point', coordinates: [6.602 + (index % 8) * apart, 52.398 - Math.floor(index / 8) * apart] },
  })),
});
const streets = {
  type: 'FeatureCollection',
  features: Array.from({ length: 12 }, (_, index) => ({
    type: 'Feature', properties: { naam: `Straat ${index + 1}`, parkeerdruk: index === 5 ? null : 40 + 5 * index },
    geometry: { type: 'LineString', coordinates: [[6.602, 52.398 - index * 0.004], [6.63, 52.397 - index * 0.004], [6.656, 52.398 - index * 0.004]] },
  })),
};
/** Codes and scores alone: where a square is, its code says. */
const scores = ['cbs_grid_code,livability_score', ...Array.from({ length: 64 }, (_, index) => `E${2400 + (index % 8)}N${4850 + Math.floor(index / 8)},${(3.4 + ((index * 13) % 17) / 12).toFixed(2)}`)].join('\n');

const meta: Meta<RkLayer> = {
  title: 'Map/rk-layer/types',
  component: 'rk-layer',
  args: { type: 'points', label: 'naam', title: 'Plekken', category: 'soort', value: '', columns: 'zitplaatsen,inwoners', topology: places(40, 0.007) },
  argTypes: { type: { control: 'select', options: ['points', 'lines'] }, topology: { control: false } },
  render: (args) => html`
    <rk-map>
      <rk-layer object="buurten" key="code" label="naam" indicator="inwoners" .topology=${squares(6)} .indicators=${figures(36)}></rk-layer>
      <rk-layer type=${args.type} label=${args.label} title=${args.title} category=${args.category} value=${args.value} columns=${args.columns}
        .topology=${args.topology}></rk-layer>
      <rk-legend></rk-legend>
    </rk-map>`,
};
export default meta;

type Story = StoryObj<RkLayer>;

/** Kinds have a shape and a colour each. The legend lists what is in view; a small number of people is not told. */
export const Points: Story = {};

/** Points that lie close together are one sign with their number. */
export const ManyPoints: Story = { args: { topology: places(1200, 0.0004) } };

/** The width and colour of lines show a figure; a line without one is dashed. */
export const Lines: Story = { args: { type: 'lines', title: 'Straten', category: '', value: 'parkeerdruk', columns: '', topology: streets } };

/** Nothing but a name: all alike. */
export const OneKind: Story = { args: { category: '', columns: '' } };

/** The message names the columns that there are. */
export const UnknownColumn: Story = { args: { category: 'type' } };

/** A table of the Leefbaarometer with codes of squares of 100 m, drawn from those alone. */
export const Squares: Story = {
  render: () => {
    const src = URL.createObjectURL(new Blob([scores], { type: 'text/csv' }));
    return html`<rk-map><rk-layer src=${src} data=${src} palette="paars-groen"></rk-layer><rk-legend></rk-legend></rk-map>`;
  },
};
