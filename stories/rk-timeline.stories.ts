import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkTimeline } from '../src/elements/rk-timeline/rk-timeline.js';
import { figures, squares, type Figures } from '../test/fixtures/squares.js';

/** Inhabitants that change a little from one period to the next. */
function figuresOf(periods: string[]): Figures {
  const given = figures(36);
  const values = Object.fromEntries(periods.map((period, step) => [period, given.areas.map((_, area) => 100 + 10 * area + 17 * ((area + step) % 5))]));
  return { ...given, periods, values: { inwoners: values }, indicators: [given.indicators[0]!] };
}

const layer = (given: Figures) => html`
  <rk-layer object="buurten" key="code" label="naam" indicator="inwoners" .topology=${squares(6)} .indicators=${given}></rk-layer>`;

const meta: Meta<RkTimeline> = {
  title: 'Map/rk-timeline',
  component: 'rk-timeline',
  args: { period: '', interval: 1500 },
  argTypes: { for: { control: 'text' }, period: { control: 'text' }, interval: { control: { type: 'number', min: 350, step: 50 } } },
  render: ({ period, interval }) => html`
    <rk-map>${layer(figuresOf(['2020', '2021', '2022', '2023', '2024']))}<rk-timeline .period=${period} .interval=${interval}></rk-timeline></rk-map>`,
};
export default meta;
type Story = StoryObj<RkTimeline>;

export const Years: Story = {};

/** Years stand at their true distance. */
export const UnevenYears: Story = {
  render: () => html`<rk-map>${layer(figuresOf(['2002', '2008', '2012', '2014', '2016']))}<rk-timeline></rk-timeline></rk-map>`,
};

export const Months: Story = {
  render: () => html`<rk-map>${layer(figuresOf(['2024-01', '2024-02', '2024-03']))}<rk-timeline></rk-timeline></rk-map>`,
};

/** Labels that do not fit are left out, never the current one. */
export const Narrow: Story = {
  render: () => html`
    <div style="inline-size: 20rem">
      <rk-map>${layer(figuresOf(Array.from({ length: 20 }, (_, index) => String(2005 + index))))}<rk-timeline period="2017"></rk-timeline></rk-map>
    </div>`,
};

export const English: Story = {
  render: () => html`<div lang="en"><rk-map>${layer(figuresOf(['2024-01', '2024-02', '2024-03']))}<rk-timeline></rk-timeline></rk-map></div>`,
};
