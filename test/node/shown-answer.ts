import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { QuestionFile } from '../fixtures/expected-answers.js';

/** What a page shows of an answer. */
export interface Shown { sentence: string; legend: string; missing: string; columns: Record<string, Record<string, number>> }

/** Reads the figures of the map as any script on the page can, and what stands beside it. */
export function read(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    interface Table { areas: string[]; indicators: { id: string }[]; column(id: string, period: string): { values: Float64Array } }
    interface Store { state: { layers: { table: Table }[] } }
    const shadow = document.querySelector('rk-question')!.shadowRoot!;
    let store: Store | undefined;
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: Symbol.for('ruimtelijke-kijk/map-store'), contextTarget: document.body, callback: (found: Store) => (store = found),
    });
    shadow.querySelector('rk-map')!.dispatchEvent(request);
    const { table } = store!.state.layers[0]!;
    const columns = table.indicators.map(({ id }) => {
      const { values } = table.column(id, '2024');
      return [id, Object.fromEntries([...values].map((value, row) => [table.areas[row]!, value] as const).filter(([, value]) => !Number.isNaN(value)))] as const;
    });
    const said = (tag: string) => shadow.querySelector(tag)!.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
    return { sentence: said('rk-answer'), legend: said('rk-legend'), missing: shadow.querySelector('.missing')?.textContent ?? '', columns: Object.fromEntries(columns) };
  });
}

/** The column that holds the figures of an answer. */
export function figuresIn({ id, analysis, inputs }: QuestionFile, { columns }: Shown): Record<string, number> {
  const names: Record<string, string | undefined> = {
    single: inputs.find(({ selected }) => selected !== false)?.indicator, conditions: 'conditions', index: 'index', cross: 'cross',
    change: `change:${analysis.measure}`, proximity: `${analysis.layer}:${analysis.measure === 'count' ? 'count' : 'distance'}`,
  };
  const found = columns[names[analysis.method]!];
  assert.ok(found, `${id}: ${Object.keys(columns).join()}`);
  return found;
}
