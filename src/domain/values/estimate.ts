import { moneyOf } from './money.ts'
import type { Currency, Money } from './money.ts'

/** Where a figure comes from, weakest first. */
export const bases = ['guess', 'quote', 'contract', 'measured'] as const
export type Basis = (typeof bases)[number]

/** A three-point figure in the unit its name states; `low` <= `likely` <= `high`. */
export type Estimate = { readonly low: number; readonly likely: number; readonly high: number; readonly basis: Basis }

/** A three-point amount; all three in one currency. */
export type MoneyEstimate = { readonly low: Money; readonly likely: Money; readonly high: Money; readonly basis: Basis }

/** How far a plain number is widened, by where it comes from. A convention of this product, not science. [VAL-6] */
export const wideningByBasis: Readonly<Record<Basis, { readonly low: number; readonly high: number }>> = {
  guess: { low: 0.7, high: 1.6 },
  quote: { low: 0.95, high: 1.25 },
  contract: { low: 1, high: 1.05 },
  measured: { low: 0.95, high: 1.05 },
}

/** A plain number as a range, widened by its basis. */
export function widen(likely: number, basis: Basis): Estimate {
  const { low, high } = wideningByBasis[basis]
  const ends = [likely * low, likely * high]
  return { low: Math.min(...ends), likely, high: Math.max(...ends), basis }
}

/** A plain amount in major units as a range of money, widened by its basis. */
export function widenMoney(likelyMajor: number, currency: Currency, basis: Basis): MoneyEstimate {
  const estimate = widen(likelyMajor, basis)
  return {
    low: moneyOf(estimate.low, currency),
    likely: moneyOf(estimate.likely, currency),
    high: moneyOf(estimate.high, currency),
    basis,
  }
}
