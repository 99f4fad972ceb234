import loadHighs, { type Highs, type Model, type Solution, type VariableType } from 'highs';
import { RkError } from '../../core/errors.js';
import { tolerance, type HiddenSystem } from './statement.js';

let loading: Promise<Highs> | undefined;

/** The HiGHS solver (Huangfu & Hall 2018), loaded once. */
export const solver = (): Promise<Highs> => (loading ??= loadHighs());

/** A system of hidden cells, in memory, to be asked for the ends of cells. Dispose it after use. */
export interface Asked {
  /** The system it answers about. */
  readonly system: HiddenSystem;
  /** Any solution; undefined when there is none. */
  some(whole: boolean): Float64Array | undefined;
  /** A solution in which `column` is as low (or high) as can be; undefined when there is no end to it. */
  extreme(column: number, high: boolean, whole: boolean): Float64Array | undefined;
  /** Per row how many times it counts in the proof that `column` is no lower (or higher): its dual value (linear program). */
  proof(column: number, high: boolean): Float64Array | undefined;
  /** A solution in which `column` has this value; undefined when there is none. */
  fixed(column: number, value: number, whole: boolean): Float64Array | undefined;
  dispose(): void;
}

/**
 * Opens a system in HiGHS. With `whole`, all cells that are not continuous take whole values (integer program); without,
 * they may be fractional (linear program).
 */
export async function ask(system: HiddenSystem): Promise<Asked> {
  const highs = await solver();
  const { ids, lower, upper, starts, columns, coefficients, rowLower, rowUpper } = system;
  const model = highs.createModel({
    numCols: ids.length, numRows: rowLower.length, colCost: new Float64Array(ids.length), colLower: lower, colUpper: upper, rowLower, rowUpper,
    matrix: { format: 'csr', numCols: ids.length, numRows: rowLower.length, starts, indices: columns, values: coefficients },
  });
  model.options.set({ output_flag: false, random_seed: 1 });
  const { minimize, maximize } = highs.constants.objectiveSense;
  const types: VariableType[] = system.continuous.map((free) => (free ? 0 : 1));
  const integers = wholeSwitch(model, types);
  const extreme = (column: number, high: boolean): Solution | undefined => {
    model.changeColCost(column, 1);
    model.changeObjectiveSense(high ? maximize : minimize);
    const found = solve(highs, model, ids[column]!);
    model.changeColCost(column, 0);
    return found;
  };
  return {
    system,
    some(whole) {
      integers(whole);
      return values(solve(highs, model, 'the table'));
    },
    extreme(column, high, whole) {
      integers(whole);
      return values(extreme(column, high));
    },
    proof(column, high) {
      integers(false);
      const found = extreme(column, high);
      return found && Float64Array.from(found.rowDual);
    },
    fixed(column, value, whole) {
      if (value < lower[column]! - tolerance || value > upper[column]! + tolerance) return undefined;
      integers(whole);
      model.changeColBounds(column, value, value);
      const found = values(solve(highs, model, ids[column]!));
      model.changeColBounds(column, lower[column]!, upper[column]!);
      return found;
    },
    dispose: () => model.dispose(),
  };
}

const values = (solution: Solution | undefined): Float64Array | undefined => solution && Float64Array.from(solution.colValue);

function wholeSwitch(model: Model, types: readonly VariableType[]): (whole: boolean) => void {
  let now = false;
  return (whole) => {
    if (whole === now || types.length === 0) return;
    now = whole;
    if (whole) model.changeColsIntegrality({ kind: 'range', from: 0, to: types.length - 1 }, types);
    else model.clearIntegrality();
  };
}

/** Runs the solver; undefined when infeasible or unbounded, an error when it gave up, because silence would pass for safety. */
function solve(highs: Highs, model: Model, id: string): Solution | undefined {
  model.run();
  const status = model.getModelStatus();
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  if (status === optimal) return model.getSolution();
  if (status === infeasible || status === unbounded || status === unboundedOrInfeasible) return undefined;
  throw new RkError('internal', { path: id, got: `solver status ${status}`, expected: 'an answer' });
}
