import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { figures, squares } from '../test/fixtures/squares.js';

const address = (content: object) => URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }));
const shapes = address(squares(6));
const data = address(figures(36));

const loneliness = {
  format: 'rk-question/1', id: 'ouderen', number: 3, place: 'Voorbeeld',
  title: 'Waar wonen de meeste ouderen?',
  explanation: 'Ouderen blijven langer thuis wonen. Dan is het goed om te weten in welke buurten hulp en winkels dichtbij moeten zijn.',
  hypothesis: 'In buurten met veel ouderen is meer zorg aan huis nodig.',
  interventions: ['Kijk waar een bankje of een zebrapad nodig is.', 'Bespreek met de huisartsen wie nu niemand ziet.'],
  texts: {
    en: {
      title: 'Where do most older people live?',
      explanation: 'Older people live at home longer. Then it helps to know in which neighbourhoods care and shops must be close.',
      hypothesis: 'Neighbourhoods with many older people need more care at home.',
      interventions: ['See where a bench or a crossing is needed.', 'Ask general practitioners who is seen by nobody now.'],
    },
  },
  areas: { src: shapes, object: 'buurten', key: 'code', label: 'naam' },
  data: [data],
  inputs: [{ indicator: 'ouderen-aandeel' }],
};

/** A question may be set in any form, and reads as a checked one. */
interface Args { src: string; question: object }

const meta: Meta<Args> = {
  title: 'Question/rk-question',
  component: 'rk-question',
  args: { src: '', question: loneliness },
  argTypes: { src: { control: 'text' }, question: { control: 'object' } },
  render: ({ src, question }) => html`<rk-question src=${src} .question=${question}></rk-question>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The question, its answer, the map and what stands out. */
export const Question: Story = {};

/** From a file, as an editor pastes it. */
export const FromAFile: Story = {
  args: { src: new URL('demo/data/vragen/eenzaamheid.json', document.baseURI).href, question: undefined },
};

/** All room there is: what stands out lies beside the map. */
export const Wide: Story = {
  render: ({ question }) => html`<div style="inline-size: 80rem; max-inline-size: 100%"><rk-question .question=${question}></rk-question></div>`,
};

/** As on a telephone. */
export const Narrow: Story = {
  render: ({ question }) => html`<div style="inline-size: 20rem"><rk-question .question=${question}></rk-question></div>`,
};

/** Asks where there is little instead of much. */
export const LowValues: Story = { args: { question: { ...loneliness, inputs: [{ indicator: 'leefbaarheid', direction: 'low' }] } } };

/** Classes and colours of the author's choice. */
export const Style: Story = {
  args: { question: { ...loneliness, inputs: [{ indicator: 'inwoners' }], style: { method: 'manual', breaks: [150, 250, 400], palette: 'paars' } } },
};

/** Nothing but a title, areas and figures. */
export const Bare: Story = {
  args: {
    question: {
      format: 'rk-question/1', id: 'kaal', title: 'Hoeveel mensen wonen er?', texts: { en: { title: 'How many people live there?' } },
      areas: loneliness.areas, data: [data], inputs: [{ indicator: 'inwoners' }],
    },
  },
};

export const Dark: Story = {
  render: ({ question }) => html`<div style="color-scheme: dark; background: Canvas; padding: 1rem"><rk-question .question=${question}></rk-question></div>`,
};

/** The tokens of the page's NL Design System theme give the colours and the letter. */
export const HouseStyle: Story = {
  render: ({ question }) => html`
    <style>
      .municipality {
        --utrecht-link-color: #00634a; --utrecht-focus-outline-color: #00634a; --utrecht-document-font-family: Georgia, serif;
        --utrecht-document-color: #17301f; --utrecht-document-background-color: #f6fbf7;
      }
    </style>
    <div class="municipality"><rk-question .question=${question}></rk-question></div>`,
};

/** In a tab that is opened later. */
export const HiddenTab: Story = {
  render: ({ question }) => html`
    <details>
      <summary>Vraag / Question</summary>
      <rk-question .question=${question}></rk-question>
    </details>`,
  play: async ({ canvasElement }) => {
    const shown = canvasElement.querySelector('rk-question')!;
    await shown.settled;
    canvasElement.querySelector('summary')!.click();
    await shown.settled;
  },
};

/** Two on one page do not get in each other's way. */
export const Two: Story = {
  render: ({ question }) => html`
    <rk-question .question=${question}></rk-question>
    <rk-question .question=${{ ...loneliness, number: 4, inputs: [{ indicator: 'inwoners' }], style: { palette: 'groen' } }}></rk-question>`,
};

/** A question that is not complete says what is missing. */
export const Incomplete: Story = { args: { question: { format: 'rk-question/1', id: 'leeg', title: 'Zonder cijfers' } } };

/** A question whose map cannot be made still shows its words. */
export const ErrorInPlace: Story = { args: { question: { ...loneliness, areas: { ...loneliness.areas, object: 'wijken' } } } };
