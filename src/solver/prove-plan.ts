import type { Formulation } from '../domain/roadmap/model/formulation.ts'
import { beginPlan, longSearch } from './begin-plan.ts'
import type { SearchedFormulation } from './begin-plan.ts'
import { limitsOf, progressIn } from './solve-formulation.ts'
import type { SolveRoadmapOptions } from './roadmap-answer.ts'
import type { MilpAnswer, SolveLimits } from './solver.ts'
import type { PlanTracker } from './track-plans.ts'

type Proving = {
  readonly searched: SearchedFormulation
  /** The plan to begin with, as values of all columns; null where none was found. */
  readonly values: readonly number[] | null
  readonly options: SolveRoadmapOptions
  readonly tracker: PlanTracker
}

type Solved = Extract<MilpAnswer, { readonly kind: 'solved' }>

/** Nodes x columns of the first of the two proofs: some hundred nodes for forty projects, some tens for three hundred. */
const firstProofSize = 200_000

/**
 * The best plan with its proof, by two ways at once: one begins to prove from the plan that was found, the other searches longer
 * for a better plan and proves from that. The first counts whenever its small limit of nodes is enough, whoever is done earlier: so
 * the same question has the same answer. [RDM-36]
 */
export async function provePlan(proving: Proving): Promise<MilpAnswer> {
  const { options } = proving
  const { nodeLimit } = limitsOf(options)
  const { model } = proving.searched.formulation
  const firstNodes = Math.min(nodeLimit, Math.max(10, Math.round(firstProofSize / Math.max(1, model.columns.length))))
  const isEnough = ({ kind }: MilpAnswer): boolean => kind === 'cancelled' || kind === 'infeasible'
  const isSettled = (answer: MilpAnswer): boolean => isEnough(answer) || (answer.kind === 'solved' && answer.isProved)
  if (firstNodes === nodeLimit) return firstProof(proving, firstNodes)
  if (options.solver.lines < 2) {
    const first = await firstProof(proving, firstNodes)
    return isSettled(first) ? first : together(first, await secondProof(proving), options)
  }
  const stop = new AbortController()
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal])
  const second = secondProof({ ...proving, options: { ...options, signal } })
  const first = await firstProof(proving, firstNodes)
  if (isSettled(first)) stop.abort()
  const other = await second
  return isSettled(first) ? first : together(first, other, options)
}

function firstProof({ values, ...proving }: Proving, nodeLimit: number): Promise<MilpAnswer> {
  return prove(proving, { nodeLimit, start: values, lookFor: values === null ? 'all' : 'some' })
}

async function secondProof({ values, ...proving }: Proving): Promise<MilpAnswer> {
  const begun = await beginPlan(proving.searched, longSearch, proving)
  if (begun.kind === 'cancelled') return begun
  const start = begun.values ?? values
  return prove(proving, { start, lookFor: start === null ? 'all' : 'some' })
}

async function prove(
  { searched: { formulation }, options, tracker }: Omit<Proving, 'values'>,
  limits: Partial<SolveLimits>,
): Promise<MilpAnswer> {
  const answer = await options.solver.solve(
    formulation.model,
    { ...limitsOf(options), ...limits },
    {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onProgress: (progress) => {
        if (progress.bound !== null) tracker.limit(formulation, progress.bound)
        if (progress.solution !== null) tracker.offer(formulation, progress.solution)
        options.onProgress?.(bestOf(formulation, tracker, progressIn(formulation, 'value', progress)))
      },
    },
  )
  if (answer.kind === 'solved') {
    tracker.limit(formulation, answer.bound)
    tracker.offer(formulation, answer.values)
  }
  return answer
}

type Progress = ReturnType<typeof progressIn>

/** What both ways know together. */
function bestOf(_formulation: Formulation, tracker: PlanTracker, progress: Progress): Progress {
  const best = tracker.best()
  if (best === null) return progress
  return { ...progress, incumbent: best.value.total, bound: best.bound, gap: best.gap }
}

/** The better plan and the lower bound of the two. */
function together(first: MilpAnswer, second: MilpAnswer, options: SolveRoadmapOptions): MilpAnswer {
  if (first.kind !== 'solved') return second.kind === 'cancelled' ? second : first.kind === 'undecided' ? second : first
  if (second.kind !== 'solved') return second.kind === 'cancelled' ? second : first
  const better: Solved = second.objective > first.objective ? second : first
  const bound = Math.max(better.objective, Math.min(first.bound, second.bound))
  const { relativeGap } = limitsOf(options)
  const isProved =
    first.isProved || second.isProved || bound - better.objective <= relativeGap * Math.abs(better.objective)
  return { ...better, bound, isProved, nodes: first.nodes + second.nodes }
}
