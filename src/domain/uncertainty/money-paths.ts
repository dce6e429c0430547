import type { LedgerQuarter } from '../roadmap/plan-ledger.ts'
import type { PlanSettings } from '../roadmap/plan-settings.ts'

/** Figures by quarter, each by draw. */
export type MoneyPaths = readonly Float64Array[]

/** The technology pot at the end of every quarter when the flow of each quarter is off by so much. [RDM-4] */
export function potPaths(
  { carryOver, quarters }: PlanSettings,
  books: readonly LedgerQuarter[],
  deviations: MoneyPaths,
): MoneyPaths {
  let before: Float64Array | null = null
  return quarters.map((_, place) => {
    const book = books[place]
    const [budget, returned, spend] = [book?.budget ?? 0, book?.savingsReturned ?? 0, book?.spend ?? 0]
    const share = carryOver[place - 1] ?? 0
    const moved = deviations[place] ?? new Float64Array(0)
    const pot = new Float64Array(moved.length)
    for (let draw = 0; draw < moved.length; draw += 1) {
      const last: number = before?.[draw] ?? 0
      // A debt is carried over whole; of what is left, the share the budget states.
      const carriedIn = last < 0 ? last : last * share
      pot[draw] = carriedIn + budget + returned - spend + (moved[draw] ?? 0)
    }
    before = pot
    return pot
  })
}

/** The firm's cash at the end of every quarter when the flow of each quarter is off by so much. [RDM-9] */
export function firmCashPaths(books: readonly LedgerQuarter[], deviations: MoneyPaths): MoneyPaths {
  const total = new Float64Array(deviations[0]?.length ?? 0)
  return books.map(({ firmCash }, place) => {
    const moved = deviations[place] ?? new Float64Array(0)
    const cash = new Float64Array(moved.length)
    for (let draw = 0; draw < moved.length; draw += 1) {
      total[draw] = (total[draw] ?? 0) + (moved[draw] ?? 0)
      cash[draw] = (firmCash ?? 0) + (total[draw] ?? 0)
    }
    return cash
  })
}

/** The lowest figure of each draw over all quarters. */
export function lowestOf(paths: MoneyPaths): Float64Array {
  const [first, ...rest] = paths
  const lowest = Float64Array.from(first ?? [])
  for (const path of rest) {
    for (let draw = 0; draw < lowest.length; draw += 1) {
      lowest[draw] = Math.min(lowest[draw] ?? 0, path[draw] ?? 0)
    }
  }
  return lowest
}
