import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { RkLevel } from '../src/elements/rk-level/rk-level.js';
import { figures, squares } from '../test/fixtures/squares.js';

const file = (content: object): string => URL.createObjectURL(new Blob([JSON.stringify(content)]));

const meta: Meta<RkLevel> = {
  title: 'Map/rk-level',
  component: 'rk-level',
  args: { from: 12.5, object: 'buurten', key: 'code', label: 'naam' },
  render: ({ from, object, key, label }) => html`
    <rk-map center="52.38,6.62" zoom="12">
      <rk-layer .src=${file(squares(2))} .object=${object} .key=${key} .label=${label} .data=${file(figures(4))} indicator="ouderen-aandeel">
        <rk-level .from=${from} .src=${file(squares(6))} .object=${object} .key=${key} .label=${label} .data=${file(figures(36))}></rk-level>
      </rk-layer>
      <rk-legend></rk-legend>
    </rk-map>`,
};
export default meta;

/** Zoom in: from 12,5 on the finer areas come, and the coarse ones stay until they are there. */
export const ZoomIn: StoryObj<RkLevel> = {};

/** From the first zoom on the finer level is shown. */
export const AlreadyFine: StoryObj<RkLevel> = { args: { from: 12 } };
