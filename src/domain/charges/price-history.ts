import { daysBetween } from '../values/calendar-date.ts'
import { isSameAmount } from './charge.ts'
import type { Charge } from './charge.ts'
import { chargesPerYear } from './charge-cycle.ts'
import type { ChargeCycle, PriceChange } from './recurring-charge.ts'

/** Price steps of a series, whether it varies freely, and what it costs a year, in minor units. */
export type PriceHistory = {
  readonly changes: readonly PriceChange[]
  readonly varies: boolean
  readonly annualMinor: number
}

/**
 * Prices of a series. [REC-5] A step is a price change when the new amount stays; one charge that differs and returns is
 * not. More steps than one in four charges (yearly and half-yearly: steps over half) mean that the amount varies.
 */
export function priceHistory(charges: readonly Charge[], cycle: ChargeCycle): PriceHistory {
  const runs = withoutExceptions(runsOf(charges))
  const varies = runs.length > 1 && !areSteps(runs, charges.length, cycle)
  const changes = varies ? [] : runs.slice(1).map((run, at) => changeBetween(runs[at] ?? run, run))
  const last = runs.at(-1)?.charges[0]?.minor ?? 0
  return { changes, varies, annualMinor: Math.round(chargesPerYear[cycle] * (varies ? recentMean(charges) : last)) }
}

type Run = { readonly charges: readonly Charge[] }

/** Charges in a row whose amounts are equal to within half a percent or two cents. */
function runsOf(charges: readonly Charge[]): Run[] {
  const runs: Charge[][] = []
  for (const charge of charges) {
    const run = runs.at(-1)
    if (run && isSameAmount(run[0], charge)) run.push(charge)
    else runs.push([charge])
  }
  return runs.map((run) => ({ charges: run }))
}

/** A single charge between two runs of one price is a top-up or a part month, not two price changes. */
function withoutExceptions(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const [before, here, after] = [kept.at(-1), runs[at], runs[at + 1]]
    if (!here) continue
    const isException = here.charges.length === 1 && after && before && isSameAmount(before.charges[0], firstOf(after))
    if (!isException) kept.push(here)
    else {
      kept[kept.length - 1] = { charges: [...before.charges, ...after.charges] }
      at += 1
    }
  }
  return kept
}

function areSteps(runs: readonly Run[], count: number, cycle: ChargeCycle): boolean {
  const seldom = cycle === 'yearly' || cycle === 'half-yearly'
  if (!seldom) return runs.length - 1 <= Math.max(1, Math.floor(count / 4))
  return runs.slice(1).every((run, at) => {
    const before = firstOf(runs[at] ?? run).minor
    return Math.abs(firstOf(run).minor - before) <= before / 2
  })
}

function changeBetween(before: Run, after: Run): PriceChange {
  const [from, to] = [firstOf(before), firstOf(after)]
  return {
    on: to.date,
    from: { minor: from.minor, currency: from.currency },
    to: { minor: to.minor, currency: to.currency },
  }
}

function firstOf(run: Run): Charge {
  const first = run.charges[0]
  if (!first) throw new RangeError('A run of charges is never empty.')
  return first
}

/** Mean of the charges of the last year seen. */
function recentMean(charges: readonly Charge[]): number {
  const last = charges.at(-1)
  const recent = charges.filter((charge) => last && daysBetween(charge.date, last.date) < 365)
  return recent.reduce((total, charge) => total + charge.minor, 0) / Math.max(1, recent.length)
}
