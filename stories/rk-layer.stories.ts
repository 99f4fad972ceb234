import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { paletteNames } from '../src/core/palette.js';
import type { RkLayer } from '../src/elements/rk-layer/rk-layer.js';
import { figures, squares, type Figures } from '../test/fixtures/squares.js';

/** Figures with one indicator changed or added. */
function withIndicator(indicator: Record<string, unknown>, values?: Figures['values']): Figures {
  const given = figures(36);
  return { ...given, indicators: [...given.indicators.filter(({ id }) => id !== indicator['id']), indicator], values: { ...given.values, ...values } };
}

const source = { name: 'Gemeente Voorbeeld', title: 'Register', year: 2024, licence: 'CC0' };
const houses = withIndicator(
  {
    id: 'woningtype', title: 'Meest voorkomend woningtype', titles: { en: 'Most common type of house' }, kind: 'category', sensitivity: 'public', source,
    categories: [
      { id: 'rij', title: 'Rijwoning', titles: { en: 'Terraced' } },
      { id: 'flat', title: 'Flat', titles: { en: 'Flat' } },
      { id: 'vrij', title: 'Vrijstaand', titles: { en: 'Detached' } },
    ],
  },
  { woningtype: { 2024: figures(36).areas.map((_, area) => ['rij', 'flat', 'vrij'][area % 7 % 3]) } },
);
const income = withIndicator(
  { id: 'inkomen', title: 'Gemiddeld inkomen', titles: { en: 'Average income' }, kind: 'mean', unit: 'euro', n: 'inwoners', decimals: 0, source },
  { inkomen: { 2024: figures(36).areas.map((_, area) => 24000 + 700 * area) } },
);
const change = withIndicator(
  { id: 'verschil', title: 'Verschil met het gemiddelde', titles: { en: 'Difference from the average' }, kind: 'score', range: [-10, 10], sensitivity: 'public', source },
  { verschil: { 2024: figures(36).areas.map((_, area) => (area % 21) - 10) } },
);

const meta: Meta<RkLayer> = {
  title: 'Map/rk-layer',
  component: 'rk-layer',
  args: {
    object: 'buurten', key: 'code', label: 'naam', indicator: 'ouderen-aandeel', period: '', method: 'quantile', classes: 5, breaks: undefined,
    palette: 'blauw', opacity: 1, hidden: false, topology: squares(6), indicators: figures(36),
  },
  argTypes: {
    indicator: { control: 'select', options: ['inwoners', 'ouderen', 'ouderen-aandeel', 'leefbaarheid'] },
    period: { control: 'select', options: ['', '2022', '2023', '2024'] },
    method: { control: 'select', options: ['quantile', 'equal', 'jenks', 'manual'] },
    classes: { control: { type: 'number', min: 1, max: 9 } },
    breaks: { control: 'object' },
    palette: { control: 'select', options: paletteNames },
    opacity: { control: { type: 'range', min: 0, max: 1, step: 0.05 } },
    threshold: { control: { type: 'number', min: 5 } },
    hidden: { control: 'boolean' },
    topology: { control: false },
    indicators: { control: false },
  },
  render: (args) => html`
    <rk-map>
      <rk-layer object=${args.object} key=${args.key} label=${args.label} indicator=${args.indicator} period=${args.period} method=${args.method}
        classes=${args.classes} palette=${args.palette} opacity=${args.opacity} ?hidden=${args.hidden} .threshold=${args.threshold} .breaks=${args.breaks}
        .topology=${args.topology} .indicators=${args.indicators}></rk-layer>
      <rk-legend></rk-legend>
    </rk-map>`,
};
export default meta;
type Story = StoryObj<RkLayer>;

/** A value, a value that is not shown, no figure, and an area that the table does not have. */
export const FourStates: Story = { args: { indicator: 'ouderen' } };

/** The palettes for much and little; `soorten`, for kinds of things, is under Categories. */
export const Palettes: Story = {
  args: { indicator: 'inwoners' },
  argTypes: { palette: { control: false } },
  render: ({ indicator, classes, method }) => html`
    <div style="display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr))">
      ${paletteNames.filter((name) => name !== 'soorten').map((name) => html`
        <figure style="margin: 0">
          <figcaption>${name}</figcaption>
          <rk-map .style=${'--rk-map-height: 12rem'}>
            <rk-layer object="buurten" key="code" label="naam" indicator=${indicator} classes=${classes} method=${method} palette=${name}
              .topology=${squares(6)} .indicators=${figures(36)}></rk-layer>
          </rk-map>
        </figure>`)}
    </div>`,
};

/** Equally many areas in each class. */
export const Quantile: Story = { args: { indicator: 'inwoners', method: 'quantile' } };

/** Classes of equal width. */
export const Equal: Story = { args: { indicator: 'inwoners', method: 'equal' } };

/** Classes where the values have gaps. */
export const Jenks: Story = { args: { indicator: 'inwoners', method: 'jenks' } };

/** Breaks of the author's choice. */
export const Manual: Story = { args: { indicator: 'inwoners', method: 'manual', breaks: [150, 250, 400] } };

/** The fewest classes that still tell something. */
export const TwoClasses: Story = { args: { classes: 2 } };

/** The most classes there can be. */
export const NineClasses: Story = { args: { indicator: 'inwoners', classes: 9 } };

/** Two sides of a middle. */
export const Diverging: Story = { args: { indicators: change, indicator: 'verschil', method: 'manual', breaks: [-6, -2, 2, 6], palette: 'blauw-oranje' } };

/** Kinds of things: a colour each. */
export const Categories: Story = { args: { indicators: houses, indicator: 'woningtype', palette: 'soorten' } };

/** An average, of areas where enough people are counted. */
export const Mean: Story = { args: { indicators: income, indicator: 'inkomen', palette: 'groen' } };

/** A stricter threshold hides more. */
export const HigherThreshold: Story = { args: { indicator: 'ouderen', threshold: 30 } };

/** What lies below shines through. */
export const Opacity: Story = { args: { opacity: 0.4 } };

/** One period, whatever the time line says. */
export const FixedPeriod: Story = { args: { period: '2022' } };

/** Shapes without figures: borders only. */
export const OnlyShapes: Story = { args: { indicators: undefined } };

/** A layer that is off says nothing in the legend when it is alone. */
export const Hidden: Story = { args: { hidden: true } };

export const Dark: Story = {
  decorators: [(story) => html`<div style="color-scheme: dark; background: Canvas; padding: 1rem">${story()}</div>`],
  args: { indicator: 'ouderen' },
};

/** The message names the objects that are there. */
export const UnknownObject: Story = { args: { object: 'wijken' } };

/** The message names the kinds that there are. */
export const UnknownKind: Story = { args: { indicators: withIndicator({ id: 'ouderen-aandeel', title: 'Aandeel 65-plus', kind: 'aandeel' }) } };

/** The message names the indicators that are there. */
export const UnknownIndicator: Story = { args: { indicator: 'jongeren' } };

/** An indicator that does not say what it is a part of is not shown. */
export const Undeclared: Story = { args: { indicators: withIndicator({ id: 'ouderen-aandeel', title: 'Aandeel 65-plus', kind: 'percentage' }) } };

/** A threshold for figures about people is never lower than 5. */
export const ThresholdTooLow: Story = { args: { threshold: 3 } };

/** Codes of the map and of the figures that do not meet. */
export const NothingInCommon: Story = { args: { key: 'naam' } };
