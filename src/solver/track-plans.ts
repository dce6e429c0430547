import type { Money } from '../domain/values/money.ts'
import { subtract } from '../domain/values/money.ts'
import type { Formulation } from '../domain/roadmap/model/formulation.ts'
import { readRoadmap } from '../domain/roadmap/model/read-roadmap.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { roadmapValuer } from '../domain/roadmap/roadmap-value.ts'
import { changesPrice } from '../domain/roadmap/scenarios/changes-price.ts'
import { violationsFinder } from '../domain/roadmap/violations.ts'
import type { FoundPlan, SolveRoadmapOptions } from './roadmap-answer.ts'

/** What is known so far while a question is worked on: the best plan, and what none can be worth more than. */
export type PlanTracker = {
  /** A plan that may be better, as values of the columns; it is checked, and told when it is. */
  readonly offer: (formulation: Formulation, values: ArrayLike<number>) => void
  /** No plan can be worth more than this, in the unit of the model. */
  readonly limit: (formulation: Formulation, bound: number) => void
  readonly best: () => FoundPlan | null
}

/** Follows one search: every better plan is told once, with the time since it began. [RDM-14] */
export function trackPlans(question: RoadmapQuestion, { onPlan }: Pick<SolveRoadmapOptions, 'onPlan'>): PlanTracker {
  const since = performance.now()
  const check = checking(question)
  let [best, bound]: [FoundPlan | null, Money | null] = [null, null]
  return {
    offer: (formulation, values) => {
      const plan = check(formulation, values)
      if (plan === null || (best !== null && plan.worth.minor <= worthOf(question, best).minor)) return
      const seconds = (performance.now() - since) / 1000
      best = { ...plan.found, bound, gap: gapBetween(bound, plan.worth), seconds }
      onPlan?.(best)
    },
    limit: ({ moneyScale }, limit) => {
      const { currency } = question.business.organization
      const minor = Math.ceil(limit * moneyScale)
      if (bound !== null && bound.minor <= minor) return
      bound = { minor, currency }
      if (best !== null) best = { ...best, bound, gap: gapBetween(bound, worthOf(question, best)) }
    },
    best: () => best,
  }
}

type Checked = { readonly found: Pick<FoundPlan, 'schedule' | 'value'>; readonly worth: Money }

/** Null when the plan breaks anything: on the way nothing is shown that would be refused as an answer. */
function checking(question: RoadmapQuestion): (formulation: Formulation, values: ArrayLike<number>) => Checked | null {
  const find = violationsFinder(question)
  const valueOf = roadmapValuer(question)
  return (formulation, values) => {
    const schedule = readRoadmap(formulation, Array.from(values))
    if (find(schedule).length > 0) return null
    const value = valueOf(schedule)
    return { found: { schedule, value }, worth: subtract(value.total, changesPrice(question, schedule)) }
  }
}

function worthOf(question: RoadmapQuestion, { value, schedule }: FoundPlan): Money {
  return subtract(value.total, changesPrice(question, schedule))
}

function gapBetween(bound: Money | null, worth: Money): number | null {
  if (bound === null) return null
  return Math.max(0, bound.minor - worth.minor) / Math.max(1, Math.abs(bound.minor))
}
