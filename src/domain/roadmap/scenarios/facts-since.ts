import type { Business } from '../../business.ts'
import type { PlanFacts, Roadmap } from '../../roadmap.ts'
import type { CalendarDate } from '../../values/calendar-date.ts'
import type { Key } from '../../values/key.ts'
import type { Quarter } from '../../values/quarter.ts'
import { planFacts } from './plan-facts.ts'

/** A figure on the day of the decision and today; money in minor units. */
export type Since = { readonly before: number; readonly now: number }

/** What is different since a plan was decided, on its own schedule and limits, so that only the business makes the difference. */
export type FactsSince = {
  /** Null where it was not in the plan or nothing was kept. */
  readonly costOf: (initiative: Key) => Since | null
  readonly benefitOf: (initiative: Key) => Since | null
  readonly wasConsidered: (initiative: Key) => boolean
  /** Budgets of a stretch of quarters, as far as the decided plan had them. */
  readonly budget: (from: Quarter, to: Quarter) => Since | null
  readonly roleDays: (role: Key) => Since | null
  readonly changeCap: (team: Key) => Since | null
  readonly goalWeight: (goal: Key) => Since | null
  readonly dearer: readonly { readonly initiative: Key; readonly more: number }[]
}

/** Null where no facts were kept with the decision, or they are in another currency. [RDM-33] */
export function factsSince(business: Business, adopted: Roadmap, today: CalendarDate): FactsSince | null {
  const then = adopted.adoption?.facts ?? null
  if (then === null) return null
  const { currency } = business.organization
  if (then.budgets.some(({ amount }) => amount.currency !== currency)) return null
  const now = planFacts({ business, assumptions: adopted.assumptions, today }, adopted.schedule)
  const money = (part: 'cost' | 'benefit') => (key: Key) =>
    pair([then, now].map(({ projects }) => projects.find(({ initiative }) => initiative === key)?.[part].minor ?? null))
  const costOf = money('cost')
  return {
    costOf,
    benefitOf: money('benefit'),
    wasConsidered: (key) => then.considered.includes(key),
    budget: (from, to) => pair([then, now].map((facts) => budgetOf(facts, from, to))),
    roleDays: (key) => pair([then, now].map((facts) => facts.roleDays.find(({ role }) => role === key)?.days ?? null)),
    changeCap: (key) =>
      pair([then, now].map((facts) => facts.changeCaps.find(({ team }) => team === key)?.load ?? null)),
    goalWeight: (key) =>
      pair([then, now].map((facts) => facts.goalWeights.find(({ goal }) => goal === key)?.weight ?? null)),
    dearer: then.projects.flatMap(({ initiative }) => {
      const cost = costOf(initiative)
      return cost !== null && cost.now > cost.before ? [{ initiative, more: cost.now - cost.before }] : []
    }),
  }
}

function budgetOf({ budgets }: PlanFacts, from: Quarter, to: Quarter): number | null {
  const within = budgets.filter(({ quarter }) => from <= quarter && quarter <= to)
  return within.length === 0 ? null : within.reduce((sum, { amount }) => sum + amount.minor, 0)
}

function pair([before, now]: readonly (number | null)[]): Since | null {
  return before === null || before === undefined || now === null || now === undefined ? null : { before, now }
}
