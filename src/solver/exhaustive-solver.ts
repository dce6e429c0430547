import type { Milp, MilpRow } from '../domain/roadmap/model/milp.ts'
import { completeSolution, objectiveOf } from './complete-solution.ts'
import type { MilpAnswer, RelaxationAnswer, RelaxationChange, SolveListening, Solver } from './solver.ts'

/** Tries every combination of the integer columns: slow, simple, and the measure of HiGHS on small cases. */
export function exhaustiveSolver(): Solver {
  return {
    name: 'exhaustive search',
    warm: async () => {},
    close: async () => {},
    solve: async (model, _limits, listening = {}) => search(model, listening),
    relax: exactUnderChanges,
  }
}

/** It knows no relaxation: each change is solved as it is, which is the tightest bound there is. */
async function exactUnderChanges(
  model: Milp,
  changes: readonly RelaxationChange[],
  listening: SolveListening = {},
): Promise<RelaxationAnswer> {
  const bounds: (number | null)[] = []
  for (const change of [{ columns: [], rows: [] }, ...changes]) {
    const answer = await search(changed(model, change), listening)
    if (answer.kind === 'cancelled') return answer
    bounds.push(answer.kind === 'solved' ? answer.bound : null)
  }
  return { kind: 'relaxed', isExact: true, bound: bounds[0] ?? null, bounds: bounds.slice(1) }
}

function changed(model: Milp, { columns, rows }: RelaxationChange): Milp {
  const columnBounds = new Map(columns.map(({ column, lower, upper }) => [column, { lower, upper }]))
  const rowBounds = new Map(rows.map(({ row, lower, upper }) => [row, { lower, upper }]))
  return {
    columns: model.columns.map((column, place) => ({ ...column, ...columnBounds.get(place) })),
    rows: model.rows.map((row, place) => ({ ...row, ...rowBounds.get(place) })),
  }
}

type Search = {
  readonly model: Milp
  /** Integer columns in order. */
  readonly integers: readonly number[]
  /** Rows that only integer columns take part in: broken ones are seen before everything is fixed. */
  readonly rowsOf: ReadonlyMap<number, readonly MilpRow[]>
  readonly fixed: Map<number, number>
  nodes: number
  best: { readonly values: readonly number[]; readonly objective: number } | null
}

async function search(model: Milp, { signal }: SolveListening): Promise<MilpAnswer> {
  const integers = model.columns.flatMap(({ isInteger }, column) => (isInteger ? [column] : []))
  const state: Search = { model, integers, rowsOf: integerRows(model), fixed: new Map(), nodes: 0, best: null }
  // Each step is one value of the first undecided column; the stack keeps the rest for later.
  const stack: { readonly depth: number; readonly value: number }[] = []
  const open = (depth: number): void => {
    const column = model.columns[integers[depth] ?? -1]
    for (let value = column?.upper ?? -1; value >= (column?.lower ?? 0); value -= 1) stack.push({ depth, value })
  }
  if (integers.length === 0) finish(state)
  open(0)
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    state.nodes += 1
    if (state.nodes % 20_000 === 0) await new Promise((resolve) => setTimeout(resolve, 0))
    if (signal?.aborted === true) return { kind: 'cancelled' }
    if (!fix(state, step)) continue
    if (step.depth + 1 === integers.length) finish(state)
    else open(step.depth + 1)
  }
  if (state.best === null) return { kind: 'infeasible' }
  const { values, objective } = state.best
  return { kind: 'solved', isProved: true, values, objective, bound: objective, nodes: state.nodes }
}

function integerRows({ columns, rows }: Milp): ReadonlyMap<number, readonly MilpRow[]> {
  const found = new Map<number, MilpRow[]>()
  for (const row of rows) {
    if (!row.columns.every((column) => columns[column]?.isInteger)) continue
    for (const column of row.columns) found.set(column, [...(found.get(column) ?? []), row])
  }
  return found
}

/** Fixes a column and forgets the later ones; false when a row can no longer hold. */
function fix(state: Search, { depth, value }: { readonly depth: number; readonly value: number }): boolean {
  for (const later of state.integers.slice(depth)) state.fixed.delete(later)
  const column = state.integers[depth] ?? -1
  state.fixed.set(column, value)
  return (state.rowsOf.get(column) ?? []).every((row) => canHold(state, row))
}

function canHold({ model, fixed }: Search, { columns, coefficients, lower, upper }: MilpRow): boolean {
  let [least, most] = [0, 0]
  columns.forEach((column, entry) => {
    const coefficient = coefficients[entry] ?? 0
    const ends = [
      fixed.get(column) ?? model.columns[column]?.lower ?? 0,
      fixed.get(column) ?? model.columns[column]?.upper ?? 0,
    ]
    least += Math.min(...ends.map((end) => coefficient * end))
    most += Math.max(...ends.map((end) => coefficient * end))
  })
  return least <= upper + 1e-7 && most >= lower - 1e-7
}

function finish(state: Search): void {
  const values = completeSolution(state.model, state.fixed)
  if (values === null) return
  const objective = objectiveOf(state.model, values)
  if (state.best === null || objective > state.best.objective) state.best = { values, objective }
}
