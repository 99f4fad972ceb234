import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkUpload } from '../src/elements/rk-upload/rk-upload.js';
import { squares } from '../test/fixtures/squares.js';

const rows = ['code;naam;inwoners;ouderen;koop_perc', ...Array.from({ length: 36 }, (_, area) => `A${area};Buurt ${area};${100 + 10 * area};${area === 4 ? 2 : 20 + area};${40 + area},5`)].join('\n');

const map = (id: string): TemplateResult => html`
  <rk-map id=${id} .style=${'--rk-map-height: 14rem'}>
    <rk-layer object="buurten" key="code" label="naam" .topology=${squares(6)}></rk-layer>
    <rk-legend></rk-legend>
  </rk-map>`;

/** Drops a file on the element, as a reader would. */
async function drop(root: HTMLElement, content: string, name: string): Promise<void> {
  const upload = root.querySelector('rk-upload')!;
  await root.querySelector('rk-map')!.settled;
  await upload.updateComplete;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  upload.shadowRoot!.querySelector('.drop')!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  while (!upload.shadowRoot!.querySelector('form, [part=error]')) await new Promise((resolve) => setTimeout(resolve, 50));
}

const meta: Meta<RkUpload> = {
  title: 'Map/rk-upload',
  component: 'rk-upload',
  args: { for: 'upload-map' },
  argTypes: { for: { control: 'text' } },
  // It is a heading under one of the page.
  render: ({ for: id }) => html`${map(id)}<h2>Eigen gegevens</h2><rk-upload for=${id}></rk-upload>`,
};
export default meta;
type Story = StoryObj<RkUpload>;

/** Before there is a file. */
export const Empty: Story = {};

/** A table whose codes are those of the map: what it seems to be is asked. */
export const Table: Story = {
  args: { for: 'upload-table' },
  play: async ({ canvasElement }) => drop(canvasElement, rows, 'ouderen-2024.csv'),
};

/** Points by two columns. */
export const Points: Story = {
  args: { for: 'upload-points' },
  play: async ({ canvasElement }) => drop(canvasElement, 'naam;lon;lat;bezoekers\nKerkplein;6.605;52.395;12\nMarkt;6.625;52.375;40\n', 'plekken.csv'),
};

/** A file that cannot be read says what is wrong with it. */
export const Refused: Story = {
  args: { for: 'upload-refused' },
  play: async ({ canvasElement }) => drop(canvasElement, 'code;naam;n\nA0;Buurt;5\nA1;Buurt\n', 'kapot.csv'),
};

export const Narrow: Story = {
  args: { for: 'upload-narrow' },
  render: ({ for: id }) => html`<div style="inline-size: 18rem">${map(id)}<h2>Eigen gegevens</h2><rk-upload for=${id}></rk-upload></div>`,
  play: async ({ canvasElement }) => drop(canvasElement, rows, 'ouderen-2024.csv'),
};

export const Dark: Story = {
  args: { for: 'upload-dark' },
  render: ({ for: id }) => html`<div style="color-scheme: dark; background: Canvas; color: CanvasText; padding: 1rem">${map(id)}<h2>Eigen gegevens</h2><rk-upload for=${id}></rk-upload></div>`,
  play: async ({ canvasElement }) => drop(canvasElement, rows, 'ouderen-2024.csv'),
};
