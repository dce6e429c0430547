import type { Business } from '../business.ts'
import type { Initiative, Option } from '../initiative.ts'
import type { Basis, MoneyEstimate } from '../values/estimate.ts'
import { times } from '../values/money.ts'

/** How much of the correction a cost gets, as a power of the ratio, by where it comes from. A convention, not science. [UNC-10] */
export const correctedPart: Readonly<Record<Basis, number>> = { guess: 1, quote: 0.5, contract: 0, measured: 0 }

/**
 * The business with every cost of its projects as it would be if it ran over like the reference class: a guess times the
 * ratio, a quote times its root, a contract and what was measured as they are. [UNC-10] Benefits stay.
 */
export function correctForOptimism(business: Business, ratio: number): Business {
  return { ...business, initiatives: business.initiatives.map((initiative) => corrected(initiative, ratio)) }
}

function corrected(initiative: Initiative, ratio: number): Initiative {
  return { ...initiative, options: initiative.options.map((option) => withCosts(option, ratio)) }
}

function withCosts(option: Option, ratio: number): Option {
  const oneOffCost = costOf(option.oneOffCost, ratio)
  return { ...option, oneOffCost, runningCostPerYear: costOf(option.runningCostPerYear, ratio) }
}

function costOf({ low, likely, high, basis }: MoneyEstimate, ratio: number): MoneyEstimate {
  const factor = ratio ** correctedPart[basis]
  return { low: times(low, factor), likely: times(likely, factor), high: times(high, factor), basis }
}
