import type { Highs, HighsCallbackMap, ModelData, Model, VariableType } from 'highs'
import type { Milp } from '../domain/roadmap/model/milp.ts'
import type { MilpAnswer, SolveLimits, SolveProgress } from './solver.ts'

export type HighsHooks = {
  readonly onProgress: (progress: SolveProgress) => void
  readonly isCancelled: () => boolean
}

/** Solves one model with HiGHS in this thread, which it blocks until a limit, the proof or a cancel. */
export function solveWithHighs(
  highs: Highs,
  { model, limits }: { readonly model: Milp; readonly limits: SolveLimits },
  hooks: HighsHooks,
): MilpAnswer {
  if (model.columns.length === 0) return emptyAnswer(model)
  return highs.withModel(modelData(highs, model), (solving: Model): MilpAnswer => {
    solving.options.set({
      output_flag: false,
      mip_allow_restart: false,
      mip_rel_gap: limits.relativeGap,
      mip_abs_gap: 1e-7,
      mip_feasibility_tolerance: 1e-7,
      primal_feasibility_tolerance: 1e-7,
      mip_max_nodes: limits.nodeLimit,
      time_limit: limits.timeLimitSeconds,
      random_seed: 0,
      ...lookingFor(limits.lookFor ?? 'all'),
    })
    if (limits.start !== null) solving.setSolution({ colValue: [...limits.start] })
    const run = runSafely(solving, callbacks(highs, hooks))
    return hooks.isCancelled() ? { kind: 'cancelled' } : answerOf(highs, solving, run.modelStatus)
  })
}

/**
 * Beside a good solution most of the time at the first node goes into looking for others: without that the proof takes a third to
 * two thirds of it. Trusting a branching column after two tries instead of eight saves another fifth. (docs/benchmarks.md)
 */
function lookingFor(what: NonNullable<SolveLimits['lookFor']>): Parameters<Model['options']['set']>[0] {
  if (what === 'all') return {}
  const isSome = what === 'some'
  return {
    mip_heuristic_effort: isSome ? 0.05 : 0,
    mip_heuristic_run_feasibility_jump: false,
    mip_heuristic_run_rins: isSome,
    mip_heuristic_run_rens: isSome,
    mip_heuristic_run_root_reduced_cost: isSome,
    mip_pscost_minreliable: 2,
  }
}

/**
 * Where HiGHS 1.15.3 presolves a model to nothing, the solution it hands back may break a row, and it fails with "claims optimality,
 * but with infeasibilities". Without presolve the same model is solved as it stands.
 */
function runSafely(solving: Model, listening: HighsCallbackMap): ReturnType<Model['run']> {
  try {
    return solving.run(listening)
  } catch {
    solving.options.set({ presolve: 'off' })
    return solving.run(listening)
  }
}

/** HiGHS takes no model without columns; then every row has the sum nothing. */
function emptyAnswer({ rows }: Milp): MilpAnswer {
  if (rows.some(({ lower, upper }) => lower > 0 || upper < 0)) return { kind: 'infeasible' }
  return { kind: 'solved', isProved: true, values: [], objective: 0, bound: 0, nodes: 0 }
}

export function modelData(highs: Highs, { columns, rows }: Milp): ModelData {
  const bound = (value: number): number => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity)
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length)
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map(({ objective }) => objective),
    colLower: columns.map(({ lower }) => bound(lower)),
    colUpper: columns.map(({ upper }) => bound(upper)),
    rowLower: rows.map(({ lower }) => bound(lower)),
    rowUpper: rows.map(({ upper }) => bound(upper)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.coefficients),
    },
    integrality: columns.map(({ isInteger }): VariableType => (isInteger ? 1 : 0)),
  }
}

function callbacks(highs: Highs, { onProgress, isCancelled }: HighsHooks): HighsCallbackMap {
  const { mipImprovingSolution, mipLogging, mipInterrupt } = highs.constants.callbackType
  const report = (event: { readonly data: HighsData }): undefined => {
    onProgress(progressOf(event.data))
  }
  return {
    [mipImprovingSolution]: report,
    [mipLogging]: report,
    [mipInterrupt]: (event) => {
      if (isCancelled()) event.interrupt()
    },
  }
}

type HighsData = {
  readonly mip_primal_bound?: number
  readonly mip_dual_bound?: number
  readonly mip_gap?: number
  readonly mip_node_count?: bigint
  readonly running_time?: number
  readonly mip_solution?: Float64Array
}

function progressOf(data: HighsData): SolveProgress {
  const known = (value: number | undefined): number | null =>
    value !== undefined && Math.abs(value) < 1e20 ? value : null
  return {
    incumbent: known(data.mip_primal_bound),
    bound: known(data.mip_dual_bound),
    gap: known(data.mip_gap),
    nodes: Number(data.mip_node_count ?? 0),
    seconds: data.running_time ?? 0,
    solution: data.mip_solution === undefined ? null : Array.from(data.mip_solution),
  }
}

function answerOf({ constants }: Highs, solving: Model, status: number): MilpAnswer {
  const { optimal, infeasible, unboundedOrInfeasible } = constants.modelStatus
  // Every column that counts has bounds, so that "unbounded or infeasible" is infeasible.
  if (status === infeasible || status === unboundedOrInfeasible) return { kind: 'infeasible' }
  const nodes = Math.max(0, Number(solving.info.get('mip_node_count')))
  const isFound = Number(solving.info.get('primal_solution_status')) === constants.solutionStatus.feasible
  if (!isFound) return { kind: 'undecided' }
  const objective = solving.getObjectiveValue()
  const bound = Number(solving.info.get('mip_dual_bound'))
  const values = Array.from(solving.getSolution().colValue)
  return { kind: 'solved', isProved: status === optimal, values, objective, bound: Math.max(bound, objective), nodes }
}
