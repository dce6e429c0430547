export type BetaShape = { readonly alpha: number; readonly beta: number }

/** The value that a beta variable does not exceed with the given probability; both 0 to 1. By halving, since the function only rises. */
export function betaQuantile(probability: number, shape: BetaShape): number {
  if (probability <= 0) return 0
  if (probability >= 1) return 1
  let [low, high] = [0, 1]
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2
    if (betaProbability(middle, shape) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Regularised incomplete beta function I_x(alpha, beta), by its continued fraction. NIST Digital Library of Mathematical Functions 8.17.22. */
export function betaProbability(x: number, { alpha, beta }: BetaShape): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - betaProbability(1 - x, { alpha: beta, beta: alpha })
  const logFront =
    alpha * Math.log(x) + beta * Math.log(1 - x) + logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta)
  return Math.exp(logFront) / alpha / continuedFraction(x, { alpha, beta })
}

/** 1 + d1 / (1 + d2 / (1 + …)), from the inside out; 200 steps are far more than a beta-PERT shape needs. */
function continuedFraction(x: number, { alpha, beta }: BetaShape): number {
  let value = 1
  for (let step = 200; step >= 1; step -= 1) {
    const m = Math.floor(step / 2)
    const numerator = step % 2 === 0 ? m * (beta - m) * x : -(alpha + m) * (alpha + beta + m) * x
    value = 1 + numerator / ((alpha + step - 1) * (alpha + step)) / value
  }
  return value
}

/** Stirling's series after moving the argument above 10. NIST Digital Library of Mathematical Functions 5.11.1. */
function logGamma(z: number): number {
  let [argument, shift] = [z, 0]
  for (; argument < 10; argument += 1) shift += Math.log(argument)
  const inverse = 1 / argument
  const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260 - inverse ** 7 / 1680 + inverse ** 9 / 1188
  return (argument - 0.5) * Math.log(argument) - argument + Math.log(2 * Math.PI) / 2 + series - shift
}
