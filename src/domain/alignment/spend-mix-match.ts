import type { Business } from '../business.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import type { Share } from '../values/share.ts'
import { structuralModel } from './structural-model.ts'
import type { StructuralModel } from './structural-score.ts'

/** Whether money follows the weight of the goals. A diagnosis only: a cheap tool can serve a top goal well. */
export type SpendMixMatch = {
  /** 1 = shares of spend equal shares of weight; null when no goal has weight or no spend serves one. */
  readonly match: Share | null
  readonly goals: readonly { readonly goal: Key; readonly shareOfWeight: Share; readonly shareOfSpend: Share }[]
}

/**
 * M = 1 - half the sum of |w - x| over goals, w the share of weight and x the share of the spend that serves goals. [ALN-10]
 * A technology's cost goes to the goals that ask for what it supplies, in proportion to importance x fit.
 */
export function spendMixMatch(business: Business, today: CalendarDate): SpendMixMatch {
  const { model } = structuralModel(business, today)
  const weights = sharesOf(model.goalWeights)
  const spend = sharesOf(spendByGoal(model))
  const goals = business.goals.map(({ key }, place) => ({
    goal: key,
    shareOfWeight: weights?.[place] ?? 0,
    shareOfSpend: spend?.[place] ?? 0,
  }))
  const apart = goals.reduce(
    (total, { shareOfWeight, shareOfSpend }) => total + Math.abs(shareOfWeight - shareOfSpend),
    0,
  )
  return { match: weights === null || spend === null ? null : 1 - apart / 2, goals }
}

function spendByGoal(model: StructuralModel): number[] {
  const spend = model.goalWeights.map(() => 0)
  const asksOf = Map.groupBy(model.asks, ({ capability }) => capability)
  const suppliesOf = Map.groupBy(model.supplies, ({ technology }) => technology)
  model.technologies.forEach(({ cost }, technology) => {
    const claims = model.goalWeights.map(() => 0)
    for (const { capability, fit } of suppliesOf.get(technology) ?? []) {
      for (const { goal, importance } of asksOf.get(capability) ?? []) {
        if ((model.goalWeights[goal] ?? 0) > 0) claims[goal] = (claims[goal] ?? 0) + importance * fit
      }
    }
    sharesOf(claims)?.forEach((share, goal) => {
      spend[goal] = (spend[goal] ?? 0) + share * cost
    })
  })
  return spend
}

function sharesOf(values: readonly number[]): number[] | null {
  const total = values.reduce((sum, value) => sum + value, 0)
  return total > 0 ? values.map((value) => value / total) : null
}
