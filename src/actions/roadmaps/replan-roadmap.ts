import { z } from 'zod'
import { wireForms } from '../../contract/money-forms.ts'
import { changesWithReasons } from '../../domain/roadmap/scenarios/changes-with-reasons.ts'
import type { PlanChange } from '../../domain/roadmap/scenarios/plan-change.ts'
import { adoptedRoadmap } from '../../domain/roadmap/scenarios/adoption-history.ts'
import { replanQuestion } from '../../domain/roadmap/scenarios/replan-question.ts'
import type { Progress } from '../../domain/roadmap/scenarios/replan-question.ts'
import type { RoadmapAssumptions } from '../../domain/roadmap.ts'
import type { RoadmapAnswer } from '../../solver/roadmap-answer.ts'
import { solveRoadmap } from '../../solver/solve-roadmap.ts'
import { ActionError } from '../action-error.ts'
import { exportBusiness } from '../business-file/export-business.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import type { Listening } from './optimise-roadmap.ts'
import { longestSeconds, refuseTooMany } from './optimise-roadmap.ts'
import { withPlanSolver } from './plan-solver.ts'

export const replanInput = z.strictObject({
  /** What a changed project costs the owner; left out, 2 % of what the decided plan was worth. */
  pricePerChange: wireForms.money.nullable().default(null),
  nodeLimit: z.int().min(1).max(200_000).default(20_000),
})

/** The answer, the assumptions it was asked with, and what becomes of the decided plan. */
export type ReplanAnswer = RoadmapAnswer & {
  readonly assumptions: RoadmapAssumptions
  readonly progress: readonly Progress[]
  /** Null where there is no plan to change to. */
  readonly changes: readonly PlanChange[] | null
}

/** The decided plan planned again from the next quarter: `{ pricePerChange, nodeLimit }`. Nothing is stored. */
export async function replanRoadmap(context: Context, input: unknown, listening: Listening): Promise<ReplanAnswer> {
  const { pricePerChange, nodeLimit } = parse(replanInput, input)
  const business = await exportBusiness(context)
  refuseTooMany(business.initiatives.length)
  const adopted = adoptedRoadmap(business.roadmaps)
  if (adopted === null) throw new ActionError('not-found', 'No plan is decided yet. Decide on one, then plan again.')
  const replan = replanQuestion(business, adopted, { today: context.today, pricePerChange })
  const answer = await withPlanSolver(listening.signal, (solver) =>
    solveRoadmap(replan.question, { solver, nodeLimit, timeLimitSeconds: longestSeconds, ...listening }),
  )
  const changes = 'schedule' in answer ? changesWithReasons(adopted, replan, answer.schedule) : null
  return { ...answer, assumptions: replan.question.assumptions, progress: replan.progress, changes }
}
