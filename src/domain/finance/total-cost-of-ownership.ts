import { netPresentValue, quarterlyRate } from './net-present-value.ts'

/** Cost by quarter, positive: to acquire it, to run it, people's time, the change itself, and to leave it. */
export type OwnershipCosts = {
  readonly acquire: readonly number[]
  readonly run: readonly number[]
  readonly people: readonly number[]
  readonly change: readonly number[]
  readonly exit: readonly number[]
}

export type TotalCostOfOwnership = {
  readonly total: number
  readonly parts: Readonly<Record<keyof OwnershipCosts, number>>
}

/** Present value of everything a technology costs from buying to leaving it, by part; the parts add up to the total. [FIN-7] */
export function totalCostOfOwnership(costs: OwnershipCosts, discountRatePerYear: number): TotalCostOfOwnership {
  const rate = quarterlyRate(discountRatePerYear)
  const parts = {
    acquire: netPresentValue(costs.acquire, rate),
    run: netPresentValue(costs.run, rate),
    people: netPresentValue(costs.people, rate),
    change: netPresentValue(costs.change, rate),
    exit: netPresentValue(costs.exit, rate),
  }
  return { total: Object.values(parts).reduce((total, part) => total + part, 0), parts }
}
