import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkAnswer } from '../src/elements/rk-answer/rk-answer.js';
import { figures, squares, type Figures } from '../test/fixtures/squares.js';

const spoken: Figures = {
  ...figures(36),
  indicators: figures(36).indicators.map((indicator) =>
    indicator['id'] === 'ouderen-aandeel'
      ? { ...indicator, phrase: 'is {value} van de inwoners 65 jaar of ouder', phrases: { en: '{value} of the inhabitants are 65 or over' } }
      : indicator),
};

const map = (id: string, indicator: string, given = spoken) => html`
  <rk-map id=${id} .style=${'--rk-map-height: 12rem'}>
    <rk-layer object="buurten" key="code" label="naam" indicator=${indicator} .topology=${squares(6)} .indicators=${given}></rk-layer>
  </rk-map>`;

const meta: Meta<RkAnswer> = {
  title: 'Question/rk-answer',
  component: 'rk-answer',
  args: { for: 'answer-map', direction: 'high' },
  argTypes: { for: { control: 'text' }, direction: { control: 'inline-radio', options: ['high', 'low'] } },
  render: ({ for: id, direction }) => html`<rk-answer for=${id} direction=${direction}></rk-answer>${map(id, 'ouderen-aandeel')}`,
};
export default meta;
type Story = StoryObj<RkAnswer>;

/** In the indicator's own words. */
export const High: Story = {};

/** Asked after the lowest. */
export const Low: Story = { args: { for: 'answer-map-low', direction: 'low' } };

/** An indicator without a phrase gets a plainer sentence. */
export const WithoutPhrase: Story = {
  render: ({ direction }) => html`<rk-answer for="answer-map-plain" direction=${direction}></rk-answer>${map('answer-map-plain', 'leefbaarheid', figures(36))}`,
};

/** No area has a value that may be shown. */
export const Nothing: Story = {
  render: () => html`
    <rk-answer for="answer-map-nothing"></rk-answer>
    ${map('answer-map-nothing', 'ouderen', { ...figures(36), values: { ouderen: { 2024: figures(36).areas.map(() => 2) } } })}`,
};

/** Inside the map, without `for`. */
export const InTheMap: Story = {
  render: ({ direction }) => html`
    <rk-map>
      <rk-layer object="buurten" key="code" label="naam" indicator="inwoners" .topology=${squares(6)} .indicators=${spoken}></rk-layer>
      <rk-answer direction=${direction}></rk-answer>
    </rk-map>`,
};

export const Narrow: Story = {
  render: () => html`<div style="inline-size: 20rem"><rk-answer for="answer-map-narrow"></rk-answer>${map('answer-map-narrow', 'ouderen-aandeel')}</div>`,
};

export const Dark: Story = {
  render: () => html`
    <div style="color-scheme: dark; background: Canvas; padding: 1rem"><rk-answer for="answer-map-dark"></rk-answer>${map('answer-map-dark', 'ouderen-aandeel')}</div>`,
};
