import { daysBetween } from '../values/calendar-date.ts'
import type { CalendarDate } from '../values/calendar-date.ts'

/** An amount on a day; money out is negative. */
export type DatedAmount = { readonly on: CalendarDate; readonly amount: number }

/**
 * Net present value: sum of c(t) / (1 + r)^t, t = 0, 1, 2 …; what happens in period 0 is not discounted. [FIN-1]
 * `ratePerPeriod` belongs to the period of the flows. Spreadsheets' NPV discounts the first flow as well. Brealey & Myers.
 */
export function netPresentValue(flows: readonly number[], ratePerPeriod: number): number {
  return flows.reduce((total, flow, period) => total + flow / (1 + ratePerPeriod) ** period, 0)
}

/** The same for amounts on days: the first day is not discounted, a year is 365 days. [FIN-1] Spreadsheets' XNPV. */
export function netPresentValueOfDated(flows: readonly DatedAmount[], ratePerYear: number): number {
  const first = flows[0]
  if (first === undefined) return 0
  return flows.reduce(
    (total, { on, amount }) => total + amount / (1 + ratePerYear) ** (daysBetween(first.on, on) / 365),
    0,
  )
}

/** (1 + r)^(1/4) - 1: four quarters compound to the year. [FIN-2] */
export function quarterlyRate(ratePerYear: number): number {
  return (1 + ratePerYear) ** (1 / 4) - 1
}

/** (1 + r)^4 - 1. [FIN-2] */
export function yearlyRate(ratePerQuarter: number): number {
  return (1 + ratePerQuarter) ** 4 - 1
}
