import { State, type PublishedTable } from '../../core/disclosure/published.js';
import { publishFile } from '../../core/publish-indicators.js';
import { readIndicators } from '../indicators.js';
import { inFile } from '../files.js';
import type { Finding } from './report.js';

/** An indicator file that is valid. */
export interface Figures {
  readonly name: string;
  readonly table: PublishedTable;
}

/**
 * Checks an indicator file as a page does: form, figures, declarations, disclosure rules.
 * @throws RkError with the file and the place.
 */
export async function checkFigures(json: unknown, path: string, name: string, root?: string): Promise<{ figures: Figures; findings: Finding[] }> {
  const { file, raw } = await readIndicators(json, path, name, root);
  const table = inFile(name, () => publishFile(file, raw));
  const counts = `level ${table.level}, ${table.areas.length} areas, ${table.indicators.length} indicators, ${table.periods.length} periods`;
  const findings: Finding[] = [{ kind: 'ok', file: name, message: `indicators: ${counts}` }];
  const empty = table.indicators.filter(({ id }) => table.periodsOf(id).length === 0).map(({ id }) => id);
  if (empty.length > 0) findings.push({ kind: 'warning', file: name, message: `no figures at all for ${empty.join(', ')}` });
  const hidden = countHidden(table);
  if (hidden > 0 && file.manifest === undefined) {
    findings.push({ kind: 'warning', file: name, message: `${hidden} cells will be hidden on the page, but everybody can read them in this file: use rk publish` });
  }
  return { figures: { name, table }, findings };
}

function countHidden(table: PublishedTable): number {
  let hidden = 0;
  for (const { id } of table.indicators) {
    for (const period of table.periods) hidden += table.column(id, period).states.filter((state) => state === State.suppressed).length;
  }
  return hidden;
}
