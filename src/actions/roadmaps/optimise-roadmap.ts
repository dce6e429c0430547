import { z } from 'zod'
import { wireAssumptions } from '../../contract/nouns.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapAnswer, RoadmapProgress } from '../../solver/roadmap-answer.ts'
import { solveRoadmap } from '../../solver/solve-roadmap.ts'
import { ActionError } from '../action-error.ts'
import { exportBusiness } from '../business-file/export-business.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { withPlanSolver } from './plan-solver.ts'

export const planInput = z.strictObject({
  /** Left out: eight quarters from the next one on. */
  assumptions: wireAssumptions.nullable().default(null),
  /** Where the search stops; nodes repeat, time does not. */
  nodeLimit: z.int().min(1).max(200_000).default(20_000),
})

export type Listening = {
  readonly signal: AbortSignal
  readonly onProgress: (progress: RoadmapProgress) => void
}

export const longestSeconds = 120
const mostInitiatives = 2_000

/** The best roadmap under these assumptions, with its proof: `{ assumptions, nodeLimit }`. Nothing is stored. */
export async function optimiseRoadmap(context: Context, input: unknown, listening: Listening): Promise<RoadmapAnswer> {
  const { assumptions, nodeLimit } = parse(planInput, input)
  const business = await exportBusiness(context)
  refuseTooMany(business.initiatives.length)
  const { today } = context
  const question = { business, assumptions: assumptions ?? usualAssumptions(business, today), today }
  return withPlanSolver(listening.signal, (solver) =>
    solveRoadmap(question, { solver, nodeLimit, timeLimitSeconds: longestSeconds, ...listening }),
  )
}

export function refuseTooMany(count: number): void {
  if (count <= mostInitiatives) return
  throw new ActionError(
    'limit-reached',
    `${count} initiatives are too many for one plan; at most ${mostInitiatives} are. Remove those that are out of question.`,
  )
}
