import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Drawn } from '../src/core/drawing/drawing.js';
import type { RkDraw } from '../src/elements/rk-draw/rk-draw.js';
import { figures, squares } from '../test/fixtures/squares.js';

const map = (id: string): TemplateResult => html`
  <rk-map id=${id} .style=${'--rk-map-height: 20rem'}>
    <rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel" .topology=${squares(6)} .indicators=${figures(36)}></rk-layer>
    <rk-legend></rk-legend>
  </rk-map>`;

const meta: Meta<RkDraw> = {
  title: 'Map/rk-draw',
  component: 'rk-draw',
  args: { for: 'draw-map' },
  argTypes: { for: { control: 'text' }, drawn: { control: 'object' } },
  render: ({ for: id, drawn }) => html`${map(id)}<rk-draw for=${id} .drawn=${drawn}></rk-draw>`,
};
export default meta;
type Story = StoryObj<RkDraw>;

/** Closed: a reader opens it to draw. */
export const Closed: Story = {};

/** A circle: the figures of the areas whose middle lies in it. */
export const Circle: Story = {
  args: { for: 'draw-circle', drawn: { shapes: [{ kind: 'circle', center: [6.63, 52.37], metres: 1200 }], rule: 'label' } satisfies Drawn },
};

/** Two areas compared, of which one was picked from the map and has a hidden figure in it. */
export const Compared: Story = {
  args: {
    for: 'draw-compared',
    drawn: { shapes: [{ kind: 'areas', codes: ['A1', 'A2', 'A7', 'A8'] }, { kind: 'polygon', polygons: [[[[6.62, 52.36], [6.655, 52.36], [6.655, 52.375]]]] }], rule: 'half' } satisfies Drawn,
  },
};
