import { planCandidates } from '../../domain/roadmap/model/plan-candidates.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import type { Key } from '../../domain/values/key.ts'
import type { SolveRoadmapOptions, WhyNotAnswer } from '../roadmap-answer.ts'
import { whyNot } from '../why-not.ts'
import type { PlanInQuestion } from '../why-not.ts'

export type WhyNotAllOptions = Omit<SolveRoadmapOptions, 'onProgress' | 'onPlan' | 'startFrom'> & {
  readonly onAnswer?: (
    initiative: Key,
    answer: WhyNotAnswer,
    done: { readonly count: number; readonly of: number },
  ) => void
}

/**
 * Each is proved to a thousandth or searched for 30 nodes, whichever comes first; what is left open is in its proof, and a loss
 * within it is too close to call. Forty at once have to be answered while somebody waits. [RDM-24]
 */
const usualEffort = { relativeGap: 0.001, nodeLimit: 30 }

/** The exact price of everything that is left out, one re-solve each, in order of key; ends early when it is cancelled. [RDM-24] */
export async function whyNotAll(
  { question, plan }: { readonly question: RoadmapQuestion; readonly plan: PlanInQuestion },
  { onAnswer, ...options }: WhyNotAllOptions,
): Promise<ReadonlyMap<Key, WhyNotAnswer>> {
  const chosen = new Set(plan.schedule.map(({ initiative }) => initiative))
  const left = planCandidates(question)
    .map(({ initiative }) => initiative.key)
    .filter((key) => !chosen.has(key))
  const answers = new Map<Key, WhyNotAnswer>()
  for (const initiative of left) {
    const answer = await whyNot({ question, plan, initiative }, { ...usualEffort, ...options })
    if (answer.kind === 'cancelled') break
    answers.set(initiative, answer)
    onAnswer?.(initiative, answer, { count: answers.size, of: left.length })
  }
  return answers
}
