import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkSources } from '../src/elements/rk-sources/rk-sources.js';
import { figures, squares, type Figures } from '../test/fixtures/squares.js';

/** Figures whose indicators come from the given sources in turn. */
function from(...sources: (object | undefined)[]): Figures {
  const given = figures(36);
  return { ...given, indicators: given.indicators.map((indicator, index) => ({ ...indicator, source: sources[index % sources.length] })) };
}

const map = (id: string, given: Figures) => html`
  <rk-map id=${id} .style=${'--rk-map-height: 12rem'}>
    <rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel" .topology=${squares(6)} .indicators=${given}></rk-layer>
  </rk-map>`;

const cbs = { name: 'CBS', title: 'Kerncijfers wijken en buurten', year: 2024, licence: 'CC BY 4.0', url: 'https://www.cbs.nl/' };
const register = { name: 'Gemeente Voorbeeld', title: 'Basisregistratie Personen', year: 2024 };

const meta: Meta<RkSources> = {
  title: 'Question/rk-sources',
  component: 'rk-sources',
  args: { for: 'sources-map' },
  argTypes: { for: { control: 'text' } },
  render: ({ for: id }) => html`<rk-sources for=${id}></rk-sources>${map(id, from(cbs))}`,
};
export default meta;
type Story = StoryObj<RkSources>;

/** Supplier, title, year and licence, with a link where the source has one. */
export const One: Story = {};

/** A percentage comes from where its counts come from. */
export const Several: Story = { args: { for: 'sources-map-several' }, render: ({ for: id }) => html`<rk-sources for=${id}></rk-sources>${map(id, from(register, cbs))}` };

/** An address that is no web address is not made a link. */
export const WithoutLink: Story = {
  render: () => html`<rk-sources for="sources-map-plain"></rk-sources>${map('sources-map-plain', from({ ...register, url: 'intranet' }))}`,
};

/** Figures that do not say where they come from. */
export const Unknown: Story = {
  render: () => html`<rk-sources for="sources-map-unknown"></rk-sources>${map('sources-map-unknown', from(undefined))}`,
};

export const Dark: Story = {
  render: () => html`
    <div style="color-scheme: dark; background: Canvas; padding: 1rem"><rk-sources for="sources-map-dark"></rk-sources>${map('sources-map-dark', from(cbs))}</div>`,
};
