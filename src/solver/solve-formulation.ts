import type { Formulation } from '../domain/roadmap/model/formulation.ts'
import { columnsOf } from '../domain/roadmap/model/read-roadmap.ts'
import type { ScheduledInitiative } from '../domain/roadmap.ts'
import { completeSolution } from './complete-solution.ts'
import type { RoadmapProgress, SolveRoadmapOptions } from './roadmap-answer.ts'
import type { MilpAnswer, SolveLimits, SolveProgress } from './solver.ts'

export const usualLimits = { nodeLimit: 20_000, timeLimitSeconds: 120, relativeGap: 1e-4 }

/** Puts one formulation to the solver, beginning from a plan where one is known. */
export async function solveFormulation(
  formulation: Formulation,
  options: SolveRoadmapOptions,
  { stage, start }: { readonly stage: RoadmapProgress['stage']; readonly start: readonly ScheduledInitiative[] | null },
): Promise<MilpAnswer> {
  const { model } = formulation
  const fixed = start === null ? null : columnsOf(formulation, start)
  const limits = { ...limitsOf(options), start: fixed === null ? null : completeSolution(model, fixed) }
  return options.solver.solve(model, limits, {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: (progress) => options.onProgress?.(progressIn(formulation, stage, progress)),
  })
}

export function limitsOf(options: SolveRoadmapOptions): SolveLimits {
  return {
    nodeLimit: options.nodeLimit ?? usualLimits.nodeLimit,
    timeLimitSeconds: options.timeLimitSeconds ?? usualLimits.timeLimitSeconds,
    relativeGap: options.relativeGap ?? usualLimits.relativeGap,
    start: null,
  }
}

/** The progress of one formulation in the money of the business. */
export function progressIn(
  { question, moneyScale }: Formulation,
  stage: RoadmapProgress['stage'],
  { incumbent, bound, gap, nodes, seconds }: SolveProgress,
): RoadmapProgress {
  const { currency } = question.business.organization
  const money = (value: number | null): RoadmapProgress['bound'] =>
    value === null || stage !== 'value' ? null : { minor: Math.round(value * moneyScale) || 0, currency }
  return {
    stage,
    incumbent: money(incumbent),
    bound: money(bound),
    gap: stage === 'value' ? gap : null,
    nodes,
    seconds,
  }
}
