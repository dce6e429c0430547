import { changesBetween } from '../domain/roadmap/changes-between.ts'
import type { PlanChanges } from '../domain/roadmap/changes-between.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { valueDifference } from '../domain/roadmap/value-difference.ts'
import type { RoadmapProof, RoadmapValue, ScheduledInitiative } from '../domain/roadmap.ts'
import { underShock, unchangedPlan } from '../domain/stress/under-shock.ts'
import type { Money } from '../domain/values/money.ts'
import type { ConflictingConstraint, SolveRoadmapOptions } from './roadmap-answer.ts'
import { solveRoadmap } from './solve-roadmap.ts'
import type { StressTest } from './stress-test.ts'

export type ShockReaction =
  | ({
      readonly kind: 'plan'
      /** The question as it is under the shock: its limits can be taken over. */
      readonly question: RoadmapQuestion
      readonly schedule: readonly ScheduledInitiative[]
      readonly value: RoadmapValue
      readonly proof: RoadmapProof
      /** The new plan under the shock, less the plan before it. */
      readonly difference: RoadmapValue
      /** What is still lost with the new plan, measured as the loss of the test. */
      readonly lossAfter: Money
      /** Loss without a new plan, less what is still lost; negative where duties and essentials cost more than leaving out. */
      readonly wonBack: Money
    } & PlanChanges)
  | { readonly kind: 'impossible'; readonly conflict: readonly ConflictingConstraint[] }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'cancelled' }

/** The best plan there is once a shock has come, beginning from the plan before; what is under way goes on. [STR-8] */
export async function reactToShock(
  {
    question,
    schedule,
    test,
  }: {
    readonly question: RoadmapQuestion
    readonly schedule: readonly ScheduledInitiative[]
    readonly test: StressTest
  },
  options: SolveRoadmapOptions,
): Promise<ShockReaction> {
  const shocked = underShock(question, test.scenario)
  const unchanged = unchangedPlan(question, schedule, test.scenario)
  const answer = await solveRoadmap(shocked, { ...options, startFrom: unchanged })
  if (answer.kind === 'infeasible') return { kind: 'impossible', conflict: answer.conflict }
  if (answer.kind === 'undecided' || answer.kind === 'cancelled') return { kind: answer.kind }
  const difference = valueDifference(answer.value, test.before)
  const { goals, benefits, bills, missing } = test.damage
  const { currency } = test.loss.total
  const after = Math.round(goals + benefits + bills + missing) - difference.total.minor
  return {
    kind: 'plan',
    question: shocked,
    schedule: answer.schedule,
    value: answer.value,
    proof: answer.proof,
    difference,
    lossAfter: { minor: after, currency },
    wonBack: { minor: test.loss.total.minor - after, currency },
    ...changesBetween(schedule, answer.schedule),
  }
}
