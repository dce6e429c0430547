import type { Violation } from '../domain/roadmap/constraint.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { roadmapValue } from '../domain/roadmap/roadmap-value.ts'
import { valueDifference } from '../domain/roadmap/value-difference.ts'
import { violations } from '../domain/roadmap/violations.ts'
import type { RoadmapValue, ScheduledInitiative } from '../domain/roadmap.ts'
import { correctForOptimism } from '../domain/uncertainty/correct-for-optimism.ts'
import type { RoadmapAnswer, SolvedRoadmap, SolveRoadmapOptions } from './roadmap-answer.ts'
import { solveRoadmap } from './solve-roadmap.ts'

export type AgainstOptimism =
  | {
      readonly kind: 'chosen'
      /** actual / estimate that guesses were corrected by. */
      readonly ratio: number
      /** The plan that is best when the corrected costs come true, and what it is worth then. */
      readonly chosen: SolvedRoadmap
      readonly isSame: boolean
      /** The plan chosen on the plain estimates, when the corrected costs come true. */
      readonly plainThen: { readonly value: RoadmapValue; readonly broken: readonly Violation[] }
      /** Worth of the plan chosen, less that of the plain one, both when the corrected costs come true. */
      readonly price: RoadmapValue
    }
  | Exclude<RoadmapAnswer, { kind: 'optimal' | 'feasible' }>

/**
 * The plan chosen against optimism: solved again with every guessed cost as it would be if it ran over like the reference
 * class, and how the plan chosen on plain estimates fares then. [UNC-10]
 */
export async function againstOptimism(
  {
    question,
    plan,
    ratio,
  }: {
    readonly question: RoadmapQuestion
    readonly plan: { readonly schedule: readonly ScheduledInitiative[] }
    readonly ratio: number
  },
  options: SolveRoadmapOptions,
): Promise<AgainstOptimism> {
  const corrected = { ...question, business: correctForOptimism(question.business, ratio) }
  const answer = await solveRoadmap(corrected, { ...options, startFrom: plan.schedule })
  if (answer.kind !== 'optimal' && answer.kind !== 'feasible') return answer
  const plainValue = roadmapValue(corrected, plan.schedule)
  return {
    kind: 'chosen',
    ratio,
    chosen: answer,
    isSame: isSameSchedule(answer.schedule, plan.schedule),
    plainThen: { value: plainValue, broken: violations(corrected, plan.schedule) },
    price: valueDifference(answer.value, plainValue),
  }
}

function isSameSchedule(a: readonly ScheduledInitiative[], b: readonly ScheduledInitiative[]): boolean {
  const named = (plan: readonly ScheduledInitiative[]): string[] =>
    plan.map(({ initiative, option, start }) => `${initiative} ${option} ${start}`).toSorted()
  return named(a).join('\n') === named(b).join('\n')
}
