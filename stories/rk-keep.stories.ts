import { html, type TemplateResult } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { parseQuestion } from '../src/core/question.js';
import { SavedQuestions } from '../src/data/saved-questions.js';
import type { RkKeep } from '../src/elements/rk-keep/rk-keep.js';

const src = (): string => new URL('demo/data/vragen/veiligheid.json', document.baseURI).href;
const question = (id: string): TemplateResult => html`<rk-question id=${id} src=${src()}></rk-question>`;

/** Presses a button by its place in the row. */
async function press(canvas: HTMLElement, place: number): Promise<void> {
  const keep = canvas.querySelector('rk-keep')!;
  await canvas.querySelector('rk-question')?.settled;
  keep.shadowRoot!.querySelectorAll<HTMLElement>('.actions button')[place]!.click();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

const meta: Meta<RkKeep> = {
  title: 'Question/rk-keep',
  component: 'rk-keep',
  args: { for: 'kept' },
  argTypes: { for: { control: 'text' } },
  render: ({ for: id }) => html`<rk-keep for=${id}></rk-keep>${question(id)}`,
};
export default meta;
type Story = StoryObj<RkKeep>;

/** Buttons above the question. */
export const Keep: Story = {};

/** In the question, below its answer. */
export const InTheQuestion: Story = { render: () => html`<rk-question id="kept-in" src=${src()}><rk-keep slot="actions"></rk-keep></rk-question>` };

/** Asks under which name to save. */
export const Saving: Story = { args: { for: 'kept-saving' }, play: ({ canvasElement }) => press(canvasElement, 0) };

/** Saved questions, and one that cannot be read. */
export const Saved: Story = {
  args: { for: 'kept-list' },
  play: async ({ canvasElement }) => {
    const saved = new SavedQuestions(() => localStorage);
    for (const name of ['Overleg Noord', 'Voor de wethouder']) {
      saved.save(name, parseQuestion({ format: 'rk-question/1', id: 'x', title: name, areas: { src: '/a.topojson' }, data: ['/a.json'], inputs: [{ indicator: 'a' }] }), new Date('2026-03-01T12:00:00Z'));
    }
    localStorage.setItem('ruimtelijke-kijk/question/oud', '{}');
    await press(canvasElement, 1);
  },
};

/** Where the browser does not allow copying, the link is shown. */
export const LinkShown: Story = {
  args: { for: 'kept-link' },
  play: async ({ canvasElement }) => {
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await press(canvasElement, 2);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  },
};

/** A question of another municipality asks what to use for what is not here. */
export const FromAnotherMunicipality: Story = {
  args: { for: 'kept-match' },
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('rk-question')!.settled;
    const file = {
      format: 'rk-question/1', id: 'elders', title: 'Waar voelen mensen zich onveilig?', areas: { src: 'https://elders.example/a.topojson' }, data: ['https://elders.example/a.json'],
      inputs: [{ indicator: 'onveilig-avond', title: 'Voelt zich ’s avonds onveilig' }],
    };
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify(file)], 'elders.json'));
    const input = canvasElement.querySelector('rk-keep')!.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve, 500));
  },
};

/** Without a question there is nothing to save, and it says so. */
export const WithoutQuestion: Story = { args: { for: 'nowhere' }, render: ({ for: id }) => html`<rk-keep for=${id}></rk-keep>`, play: ({ canvasElement }) => press(canvasElement, 0) };

export const Narrow: Story = {
  args: { for: 'kept-narrow' },
  render: ({ for: id }) => html`<div style="inline-size: 20rem"><rk-keep for=${id}></rk-keep>${question(id)}</div>`,
};

export const Dark: Story = {
  args: { for: 'kept-dark' },
  render: ({ for: id }) => html`<div style="color-scheme: dark; background: Canvas; padding: 1rem"><rk-keep for=${id}></rk-keep>${question(id)}</div>`,
};
