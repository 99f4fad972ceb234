import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkCompare } from '../src/elements/rk-compare/rk-compare.js';
import { figures, squares } from '../test/fixtures/squares.js';

const map = ({ indicator = 'ouderen-aandeel', period = '', palette = 'blauw', area = '', columns = 6 } = {}) => html`
  <rk-map area=${area}><rk-layer object="buurten" key="code" label="naam" indicator=${indicator} period=${period} palette=${palette}
    .topology=${squares(columns)} .indicators=${figures(columns ** 2)}></rk-layer><rk-legend></rk-legend></rk-map>`;

const meta: Meta<RkCompare> = {
  title: 'Map/rk-compare',
  component: 'rk-compare',
  args: { link: 'view hover', colours: 'same', names: '' },
  argTypes: { link: { control: 'text' }, colours: { control: 'select', options: ['same', 'own'] }, names: { control: 'text' } },
};
export default meta;
type Story = StoryObj<RkCompare>;

/** The same question in two periods, with an area chosen. */
export const Periods: Story = {
  render: ({ link, colours, names }) => html`<rk-compare link=${link} colours=${colours} names=${names}>${map({ period: '2022', area: 'A9' })}${map({ period: '2024' })}</rk-compare>`,
};

/** Of area 1 every figure is hidden: it stays so in the comparison. */
export const Hidden: Story = { render: () => html`<rk-compare>${map({ period: '2022', area: 'A1' })}${map({ period: '2024' })}</rk-compare>` };

export const Indicators: Story = { render: () => html`<rk-compare>${map({ area: 'A9' })}${map({ indicator: 'inwoners', palette: 'groen' })}</rk-compare>` };

/** Two areas, each chosen on a map of its own. */
export const Areas: Story = { render: () => html`<rk-compare link="zoom">${map({ area: 'A9' })}${map({ area: 'A20' })}</rk-compare>` };

/** Two files, whose own classes would differ. */
export const Municipalities: Story = {
  render: () => html`<rk-compare link="" names="Grootstad, Kleindorp">${map({ columns: 12, area: 'A9' })}${map({ columns: 4, area: 'A5' })}</rk-compare>`,
};

/** Periods that go together, chosen on a time line for both. */
export const OneTimeline: Story = {
  render: () => html`
    <rk-compare link="view hover period">
      ${map()}
      <rk-map id="compare-timeline"><rk-layer object="buurten" key="code" label="naam" indicator="inwoners" palette="groen" .topology=${squares(6)} .indicators=${figures(36)}></rk-layer><rk-legend></rk-legend></rk-map>
      <rk-timeline for="compare-timeline"></rk-timeline>
    </rk-compare>`,
};

export const ThreeNarrowInEnglish: Story = {
  render: () => html`<div lang="en" style="inline-size: 20rem"><rk-compare>${map({ period: '2022', area: 'A9' })}${map({ period: '2023' })}${map({ period: '2024' })}</rk-compare></div>`,
};

/** Without maps there is nothing to compare. */
export const Empty: Story = { render: () => html`<rk-compare>Geen kaarten.</rk-compare>` };
