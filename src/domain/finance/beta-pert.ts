import { betaQuantile } from './beta-distribution.ts'

/** Lowest, likeliest and highest of a three-point figure in any unit. */
export type ThreePoints = { readonly low: number; readonly likely: number; readonly high: number }

/** (low + 4 likely + high) / 6. [FIN-8] */
export function pertMean({ low, likely, high }: ThreePoints): number {
  return (low + 4 * likely + high) / 6
}

/** Of the beta distribution, not the (high - low) / 6 of thumb. [FIN-8] */
export function pertStandardDeviation(points: ThreePoints): number {
  const width = points.high - points.low
  if (width === 0) return 0
  const { alpha, beta } = shapeOf(points)
  return width * Math.sqrt((alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1)))
}

/** The figure that is not exceeded with the given probability, 0 to 1. [FIN-8] */
export function pertQuantile(points: ThreePoints, probability: number): number {
  const width = points.high - points.low
  return width === 0 ? points.likely : points.low + width * betaQuantile(probability, shapeOf(points))
}

/** alpha = 1 + 4 (m - a) / (b - a), beta = 1 + 4 (b - m) / (b - a). [FIN-8] */
function shapeOf({ low, likely, high }: ThreePoints) {
  return { alpha: 1 + (4 * (likely - low)) / (high - low), beta: 1 + (4 * (high - likely)) / (high - low) }
}
