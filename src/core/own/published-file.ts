import { State, type PublishedTable } from '../disclosure/published.js';

/** Published figures as an indicator file: what is not shown is listed under `suppressed`, and nothing of it is in the file. */
export function publishedFile(table: PublishedTable): object {
  const { level, areas, periods, indicators } = table;
  const values: Record<string, Record<string, unknown[]>> = {};
  const suppressed: Record<string, Record<string, number[]>> = {};
  for (const { id, categories } of indicators) {
    for (const period of periods) {
      const column = table.column(id, period);
      (values[id] ??= {})[period] = Array.from(column.values, (value, area) => (column.states[area] !== State.value ? null : (categories?.[value]?.id ?? value)));
      const hidden = [...column.states.keys()].filter((area) => column.states[area] === State.suppressed);
      if (hidden.length > 0) (suppressed[id] ??= {})[period] = hidden;
    }
  }
  return { format: 'rk-indicators/1', level, areas, periods, indicators, values, suppressed };
}
