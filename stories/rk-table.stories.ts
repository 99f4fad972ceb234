import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkTable } from '../src/elements/rk-table/rk-table.js';
import { figures, squares } from '../test/fixtures/squares.js';

const layer = (indicator: string, columns = 6) => html`
  <rk-layer object="buurten" key="code" label="naam" indicator=${indicator} .topology=${squares(columns)} .indicators=${figures(columns ** 2)}></rk-layer>`;

const meta: Meta<RkTable> = {
  title: 'Map/rk-table',
  component: 'rk-table',
  args: { for: 'table-map' },
  argTypes: { for: { control: 'text' } },
};
export default meta;
type Story = StoryObj<RkTable>;

/** Behind a percentage stand the counts that it is made of. */
export const Percentage: Story = {
  render: ({ for: id }) => html`<rk-table for=${id}></rk-table><rk-map id="table-map" area="A4">${layer('ouderen-aandeel')}</rk-map>`,
};

/** Where there is little room, the counts stand under the percentage. */
export const Narrow: Story = {
  render: () => html`
    <div style="inline-size: 20rem"><rk-table for="table-map-narrow"></rk-table><rk-map id="table-map-narrow">${layer('ouderen-aandeel')}</rk-map></div>`,
};

/** Of a long table only the rows in sight are drawn. */
export const Long: Story = {
  render: () => html`<rk-table for="table-map-long"></rk-table><rk-map id="table-map-long">${layer('inwoners', 60)}</rk-map>`,
};

export const English: Story = {
  render: () => html`<div lang="en"><rk-table for="table-map-english"></rk-table><rk-map id="table-map-english">${layer('leefbaarheid')}</rk-map></div>`,
};

/** Without a map, or before it has figures. */
export const Empty: Story = { render: () => html`<rk-table></rk-table>` };
