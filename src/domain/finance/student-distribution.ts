import { betaQuantile } from './beta-distribution.ts'

/**
 * The value that Student's t with so many degrees of freedom does not exceed with the given probability, above 0 and below 1.
 * With x the quantile of Beta(freedom / 2, 1 / 2) at twice the tail, |t| = sqrt(freedom (1 - x) / x). NIST Digital Library of Mathematical Functions 8.17.
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  const tail = Math.min(probability, 1 - probability)
  if (tail === 0.5) return 0
  const x = betaQuantile(2 * tail, { alpha: degreesOfFreedom / 2, beta: 1 / 2 })
  return Math.sign(probability - 0.5) * Math.sqrt((degreesOfFreedom * (1 - x)) / x)
}
