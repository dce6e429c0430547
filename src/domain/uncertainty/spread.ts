import type { Currency, Money } from '../values/money.ts'
import { quantile } from '../values/quantile.ts'

/** Three figures of a distribution: one in ten draws is below the first, half below the second, one in ten above the third. */
export type Spread = {
  readonly p10: Money
  readonly p50: Money
  readonly p90: Money
  /** How far each may be off because draws are not endless, as a standard deviation. [UNC-5] */
  readonly standardErrors: { readonly p10: Money; readonly p50: Money; readonly p90: Money }
}

const batchCount = 20

/** P10, P50 and P90 of figures in minor units by draw; errors from the same percentiles of twenty batches: deviation between batches / sqrt(20). [UNC-5] */
export function spreadOf(figures: Float64Array, currency: Currency): Spread {
  const sorted = Float64Array.from(figures).sort()
  const length = Math.max(1, Math.floor(figures.length / batchCount))
  const batches = Array.from({ length: batchCount }, (_, at) => figures.slice(at * length, (at + 1) * length).sort())
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency })
  const at = (share: number): Money => money(quantile(sorted, share) ?? 0)
  const errorAt = (share: number): Money =>
    money(deviation(batches.map((batch) => quantile(batch, share) ?? 0)) / Math.sqrt(batchCount))
  return {
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    standardErrors: { p10: errorAt(0.1), p50: errorAt(0.5), p90: errorAt(0.9) },
  }
}

/** Sample standard deviation. */
function deviation(figures: readonly number[]): number {
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length
  return Math.sqrt(figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0) / (figures.length - 1))
}
