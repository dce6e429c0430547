import type { Money } from '../values/money.ts'
import { addQuarters } from '../values/quarter.ts'
import { durationOf, planCandidates } from './model/plan-candidates.ts'
import type { PlanCandidate } from './model/plan-candidates.ts'
import { quarterAt, planSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { roadmapValuer } from './roadmap-value.ts'

/**
 * What no plan can be worth more than, without solving anything: reaching every goal in full, and of each initiative the option and
 * start with the best money less risk, as if all could be had at once. Far above most plans, but never below one. [RDM-18]
 */
export function mostWorth(question: RoadmapQuestion): Money {
  const { currency } = question.business.organization
  const valueOf = roadmapValuer(question)
  const candidates = planCandidates(question)
  const minor = candidates.reduce(
    (sum, candidate) => sum + Math.max(0, ...waysOf(question, candidate).map((way) => withoutGoals(valueOf([way])))),
    // Rounding may move each project by one minor unit.
    Math.max(0, Math.ceil(planSettings(question).valueOfGoals)) + candidates.length,
  )
  return { minor, currency }
}

function waysOf(question: RoadmapQuestion, { initiative, windows, isForbidden }: PlanCandidate) {
  if (isForbidden) return []
  return windows.flatMap(({ option, earliest, latest }) =>
    Array.from({ length: Math.max(0, latest - earliest + 1) }, (_, later) => {
      const start = quarterAt(question, earliest + later)
      return { initiative: initiative.key, option: option.key, start, goLive: addQuarters(start, durationOf(option)) }
    }),
  )
}

function withoutGoals({ netPresentValue, risk }: ReturnType<ReturnType<typeof roadmapValuer>>): number {
  return netPresentValue.minor - risk.minor
}
