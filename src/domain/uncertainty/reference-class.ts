import { studentQuantile } from '../finance/student-distribution.ts'

/**
 * What is known of how actual costs compare with estimates: ln(actual / estimate) is normal with unknown mean and spread,
 * of which this is the belief (normal-inverse-gamma).
 */
export type ReferenceClass = {
  /** Mean of ln(ratio), and how many projects that is worth. */
  readonly logMean: number
  readonly meanWeight: number
  /** Spread of ln(ratio), and how many projects that is worth. */
  readonly logSpread: number
  readonly spreadWeight: number
}

/** Where nothing of one's own is known: half of all projects cost over 1.2 times their estimate. A convention, see [UNC-9]. */
export const usualReferenceClass: ReferenceClass = {
  logMean: Math.log(1.2),
  meanWeight: 4,
  logSpread: 0.45,
  spreadWeight: 4,
}

/**
 * The belief after seeing actual / estimate of finished projects. [UNC-9]
 * k' = k + n, m' = (k m + n y) / k', v' = v + n, s'^2 = (v s^2 + SS + k n (y - m)^2 / k') / v', with y and SS the mean and the
 * sum of squares of ln(ratio). Ratios that are not above zero are left out. Gelman and others, Bayesian Data Analysis, 3.3.
 */
export function afterSeeing(before: ReferenceClass, ratios: readonly number[]): ReferenceClass {
  const logs = ratios.filter((ratio) => ratio > 0 && Number.isFinite(ratio)).map(Math.log)
  const count = logs.length
  if (count === 0) return before
  const mean = logs.reduce((sum, log) => sum + log, 0) / count
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0)
  const meanWeight = before.meanWeight + count
  const spreadWeight = before.spreadWeight + count
  const between = (before.meanWeight * count * (mean - before.logMean) ** 2) / meanWeight
  return {
    logMean: (before.meanWeight * before.logMean + count * mean) / meanWeight,
    meanWeight,
    logSpread: Math.sqrt((before.spreadWeight * before.logSpread ** 2 + squares + between) / spreadWeight),
    spreadWeight,
  }
}

/** actual / estimate that the next project does not exceed with the given probability: exp(m + t s sqrt(1 + 1 / k)). [UNC-9] */
export function ratioNotExceeded(
  { logMean, meanWeight, logSpread, spreadWeight }: ReferenceClass,
  probability: number,
): number {
  const scale = logSpread * Math.sqrt(1 + 1 / meanWeight)
  return Math.exp(logMean + studentQuantile(probability, spreadWeight) * scale)
}
