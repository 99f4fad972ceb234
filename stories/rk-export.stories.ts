import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkExport } from '../src/elements/rk-export/rk-export.js';
import { figures, squares } from '../test/fixtures/squares.js';

const src = (): string => new URL('demo/data/vragen/veiligheid.json', document.baseURI).href;

const meta: Meta<RkExport> = {
  title: 'Question/rk-export',
  component: 'rk-export',
  args: { for: 'exported' },
  argTypes: { for: { control: 'text' } },
};
export default meta;
type Story = StoryObj<RkExport>;

/** In the question, below its answer. */
export const InTheQuestion: Story = { render: () => html`<rk-question src=${src()}><rk-export slot="actions"></rk-export></rk-question>` };

/** Beside a map without a question. */
export const OfAMap: Story = {
  render: ({ for: id }) => html`
    <rk-export for=${id}></rk-export>
    <rk-map id="exported">
      <rk-layer object="buurten" key="code" label="naam" indicator="ouderen-aandeel" .topology=${squares(6)} .indicators=${figures(36)}></rk-layer>
      <rk-legend></rk-legend>
    </rk-map>`,
};

/** Without a map there is nothing to hand over, and it says so. */
export const WithoutMap: Story = {
  args: { for: 'nowhere' },
  render: ({ for: id }) => html`<rk-export for=${id}></rk-export>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('rk-export')!;
    await element.updateComplete;
    element.shadowRoot!.querySelector('button')!.click();
  },
};

export const Narrow: Story = { render: () => html`<div style="inline-size: 20rem"><rk-export></rk-export></div>` };

export const Dark: Story = { render: () => html`<div style="color-scheme: dark; background: Canvas; padding: 1rem"><rk-export></rk-export></div>` };
