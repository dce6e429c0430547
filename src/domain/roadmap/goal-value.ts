import type { Share } from '../values/share.ts'

/**
 * Diminishing returns of a goal: value per unit reached falls in five steps, and reaching all of it is worth 1. [RDM-6]
 * A convention of this product, not science.
 */
const steps = [
  { upTo: 0.15, slope: 1 },
  { upTo: 0.3, slope: 0.7 },
  { upTo: 0.45, slope: 0.45 },
  { upTo: 0.7, slope: 0.2 },
  { upTo: 1, slope: 0.05 },
]

const whole = steps.reduce((total, { upTo, slope }, place) => total + (upTo - (steps[place - 1]?.upTo ?? 0)) * slope, 0)

/** Length and value per unit of each step, steepest first; the values add up to 1 over all lengths. */
export const goalSegments: readonly { readonly length: Share; readonly slope: number }[] = steps.map(
  ({ upTo, slope }, place) => ({ length: upTo - (steps[place - 1]?.upTo ?? 0), slope: slope / whole }),
)

/** Share of a goal's worth that is earned when this share of it is reached. [RDM-6] */
export function worthOfReaching(reached: Share): Share {
  let [worth, rest] = [0, Math.max(0, reached)]
  for (const { length, slope } of goalSegments) {
    worth += Math.min(rest, length) * slope
    rest = Math.max(0, rest - length)
  }
  return worth
}
