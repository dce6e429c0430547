import { solveRoadmap } from './solve-roadmap.ts'
import { changesBetween } from '../domain/roadmap/changes-between.ts'
import { valueDifference } from '../domain/roadmap/value-difference.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { roadmapValue } from '../domain/roadmap/roadmap-value.ts'
import { worthLessChanges } from '../domain/roadmap/scenarios/changes-price.ts'
import type { Key } from '../domain/values/key.ts'
import { subtract } from '../domain/values/money.ts'
import type { SolveRoadmapOptions, SolvedRoadmap, WhyNotAnswer } from './roadmap-answer.ts'

/** The plan whose choice is asked about: a solved roadmap, or one that was kept. */
export type PlanInQuestion = Pick<SolvedRoadmap, 'schedule' | 'proof'>

/**
 * What it would cost to have an initiative in the plan after all: the exact question solved again with it fixed, and
 * what it displaces. [RDM-16]
 */
export async function whyNot(
  {
    question,
    plan,
    initiative,
  }: { readonly question: RoadmapQuestion; readonly plan: PlanInQuestion; readonly initiative: Key },
  options: SolveRoadmapOptions,
): Promise<WhyNotAnswer> {
  if (plan.schedule.some((line) => line.initiative === initiative)) return { kind: 'chosen' }
  if (!question.business.initiatives.some(({ key }) => key === initiative)) return { kind: 'unknown-initiative' }
  const answer = await solveRoadmap(withFixed(question, initiative), {
    searchShare: 0.1,
    ...options,
    startFrom: plan.schedule,
  })
  if (answer.kind === 'infeasible') return { kind: 'impossible', conflict: answer.conflict }
  if (answer.kind === 'undecided' || answer.kind === 'cancelled') return { kind: answer.kind }
  const difference = valueDifference(answer.value, roadmapValue(question, plan.schedule))
  const gain = subtract(subtract(answer.value.total, answer.changesPrice), worthLessChanges(question, plan.schedule))
  const noise =
    plan.proof.gap * Math.abs(plan.proof.bound.minor) + answer.proof.gap * Math.abs(answer.proof.bound.minor)
  return {
    kind: 'costs',
    difference,
    gain,
    isWithinGap: Math.abs(gain.minor) <= noise,
    schedule: answer.schedule,
    proof: answer.proof,
    ...changesBetween(plan.schedule, answer.schedule),
  }
}

/** Fixed to be in, in any quarter and with any option; no longer fixed to be out. */
function withFixed({ business, assumptions, today }: RoadmapQuestion, initiative: Key): RoadmapQuestion {
  const pinned = [...assumptions.pinned, { initiative, option: null, start: null }]
  const forbidden = assumptions.forbidden.filter((key) => key !== initiative)
  return { business, today, assumptions: { ...assumptions, pinned, forbidden } }
}
