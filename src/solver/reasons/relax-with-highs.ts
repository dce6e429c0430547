import type { Basis, Highs, Model } from 'highs'
import type { Milp } from '../../domain/roadmap/model/milp.ts'
import { modelData } from '../solve-with-highs.ts'
import type { RelaxationAnswer, RelaxationChange } from '../solver.ts'

/**
 * The linear relaxation of a model, solved once and then again from the same basis under each change: one model in memory, a few
 * simplex steps each. Every change begins from the first optimum, so that their order changes nothing.
 */
export function relaxWithHighs(
  highs: Highs,
  { model, changes }: { readonly model: Milp; readonly changes: readonly RelaxationChange[] },
  isCancelled: () => boolean,
): RelaxationAnswer {
  if (model.columns.length === 0) return withoutColumns(model, changes)
  const { integrality: _dropped, ...linear } = modelData(highs, model)
  return highs.withModel(linear, (solving: Model): RelaxationAnswer => {
    solving.options.set({ output_flag: false, random_seed: 0 })
    const bound = boundOf(highs, solving)
    const basis = bound === null ? null : solving.getBasis()
    const bounds: (number | null)[] = []
    for (const change of changes) {
      if (isCancelled()) return { kind: 'cancelled' }
      bounds.push(boundUnder({ highs, solving, model, basis }, change))
    }
    return { kind: 'relaxed', isExact: false, bound, bounds }
  })
}

function withoutColumns({ rows }: Milp, changes: readonly RelaxationChange[]): RelaxationAnswer {
  const boundIn = (bounds: readonly { readonly lower: number; readonly upper: number }[]): number | null =>
    bounds.some(({ lower, upper }) => lower > 0 || upper < 0) ? null : 0
  const changedRows = (change: RelaxationChange) =>
    rows.map((row, place) => change.rows.find((other) => other.row === place) ?? row)
  return {
    kind: 'relaxed',
    isExact: false,
    bound: boundIn(rows),
    bounds: changes.map((change) => boundIn(changedRows(change))),
  }
}

type Relaxation = {
  readonly highs: Highs
  readonly solving: Model
  readonly model: Milp
  readonly basis: Basis | null
}

function boundUnder({ highs, solving, model, basis }: Relaxation, { columns, rows }: RelaxationChange): number | null {
  const native = (value: number): number => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity)
  if (basis !== null) solving.setBasis(basis)
  for (const { column, lower, upper } of columns) solving.changeColBounds(column, native(lower), native(upper))
  for (const { row, lower, upper } of rows) solving.changeRowBounds(row, native(lower), native(upper))
  const bound = boundOf(highs, solving)
  for (const { column } of columns) {
    const { lower, upper } = model.columns[column] ?? { lower: 0, upper: 0 }
    solving.changeColBounds(column, native(lower), native(upper))
  }
  for (const { row } of rows) {
    const { lower, upper } = model.rows[row] ?? { lower: 0, upper: 0 }
    solving.changeRowBounds(row, native(lower), native(upper))
  }
  return bound
}

/** Null when nothing meets it; every column that counts has bounds, so that "unbounded or infeasible" is infeasible. */
function boundOf({ constants }: Highs, solving: Model): number | null {
  const { modelStatus } = solving.run()
  if (modelStatus === constants.modelStatus.optimal) return solving.getObjectiveValue()
  const { infeasible, unboundedOrInfeasible } = constants.modelStatus
  if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return null
  throw new Error(`The relaxation ended with status ${modelStatus}.`)
}
