import type { Answer } from './analysis/answer-types.js';
import { inputsAt, type Input } from './analysis/input.js';
import { proximityId } from './analysis/proximity.js';
import type { LayerView } from './layer-view.js';
import { columnOf, columnsOf, type TableColumn } from './table-rows.js';

/**
 * The columns of an answer: what the map shows, what areas are ordered by when that is another figure, and the figures that
 * it was computed from. `view` as for `answerSentence`.
 */
export function columnsOfAnswer(answer: Answer, view: LayerView): readonly TableColumn[] {
  const { detail, order, table, figures, periods } = answer;
  if (detail.method === 'single') return columnsOf(view);
  const inputs = inputsAt(periods, figures, view.period);
  switch (detail.method) {
    case 'conditions': case 'cross': return [shown(), ...inputs.map(inputColumn)];
    case 'index': return [columnOf(view, order), shown(), ...inputs.map(inputColumn)];
    case 'change': return [shown(), ...[detail.from, detail.to].map((period) => inputColumn({ indicator: inputs[0]!.indicator, period }))];
    case 'proximity': return [shown(), ...measures()];
  }

  function shown(): TableColumn {
    return columnOf(view, view.indicator);
  }

  function inputColumn({ indicator, period }: Pick<Input, 'indicator' | 'period'>): TableColumn {
    const column = columnOf({ ...view, table: figures, period }, indicator);
    return period === view.period && detail.method !== 'change' ? column : { ...column, period };
  }

  /** Distance and number, as far as the map does not show them, and the group. */
  function measures(): readonly TableColumn[] {
    const { layer, group } = detail as Extract<Answer['detail'], { method: 'proximity' }>;
    const ids = (['distance', 'count'] as const).map((measure) => proximityId(layer.id, measure));
    const other = table.indicators.filter(({ id }) => ids.includes(id) && id !== view.indicator.id);
    return [...other.map((indicator) => columnOf(view, indicator)), ...inputs.filter(({ indicator }) => indicator === group).map(inputColumn)];
  }
}
