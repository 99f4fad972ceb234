import { html, type TemplateResult } from 'lit';
import { parseChartType } from '../../core/charts/chart-type.js';
import { RkError, toRkError } from '../../core/errors.js';
import { explain } from '../../core/messages/index.js';
import { renderBars } from './bar-chart.js';
import { renderHistogram } from './histogram-chart.js';
import { renderLines } from './line-chart.js';
import { otherIndicator, renderScatter, type ScatterRequest } from './scatter-chart.js';
import type { Stage } from './stage.js';

// Everything that draws, as one module that a chart loads when it is on the page for the first time.
export { chartsIn } from '../../core/messages/charts/index.js';
export { keepOneStop, moveStop, walkMarks } from './roving.js';
export { ScatterPart } from './scatter-part.js';

/** The chart of a type, or what is wrong with what the page asks of it. */
export function renderChart(stage: Stage, type: string, request: ScatterRequest): TemplateResult {
  try {
    const known = parseChartType(type);
    if (known === 'line') return renderLines(stage);
    if (known === 'scatter') return renderScatter(checked(stage, request), request);
    // Kinds have no highest and lowest: how many areas each has is the bar chart of them.
    return known === 'histogram' || !stage.view.classes ? renderHistogram(stage) : renderBars(stage);
  } catch (error) {
    return html`<p class="error" role="alert">${explain(toRkError(error), stage.language)}</p>`;
  }
}

/** @throws RkError `no-such-indicator` for an indicator that is not in the table. */
function checked(stage: Stage, { against }: ScatterRequest): Stage {
  if (against === '' || otherIndicator(stage, against)) return stage;
  throw new RkError('no-such-indicator', { got: `"${against}"`, expected: stage.view.table.indicators.map(({ id }) => id).join(', ') });
}
