/**
 * The value that a standard normal variable does not exceed with the given probability, to seven digits.
 * M. J. Wichura, Algorithm AS 241 (PPND7), Applied Statistics 37 (1988) 477.
 */
export function normalQuantile(probability: number): number {
  if (probability <= 0) return -Infinity
  if (probability >= 1) return Infinity
  const middle = probability - 0.5
  if (Math.abs(middle) <= 0.425) return middle * ratio(0.180625 - middle ** 2, central)
  const root = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)))
  return Math.sign(middle) * (root <= 5 ? ratio(root - 1.6, outer) : ratio(root - 5, far))
}

/** Coefficients of two polynomials, the constant first; the second begins with 1. */
type Polynomials = { readonly above: readonly number[]; readonly below: readonly number[] }

const central: Polynomials = {
  above: [3.3871327179, 50.434271938, 159.29113202, 59.10937472],
  below: [1, 17.895169469, 78.757757664, 67.1875636],
} // prettier-ignore
const outer: Polynomials = {
  above: [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103],
  below: [1, 0.7370016425, 0.12021132975],
} // prettier-ignore
const far: Polynomials = {
  above: [6.657905115, 3.081226386, 0.42868294337, 0.017337203997],
  below: [1, 0.24197894225, 0.012258202635],
} // prettier-ignore

function ratio(x: number, { above, below }: Polynomials): number {
  return polynomial(above, x) / polynomial(below, x)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}
