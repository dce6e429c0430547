import type { SearchSpace } from './search-layout.ts'
import { emptyState, gainOf } from './search-state.ts'

/** Goals are worth less the more of them is reached, and a full plan reaches much: what a start gains of them alone counts for this share. */
const shareInFullPlan = 0.7

/** What the best start of each initiative is worth after the price of what it takes, and the mean size of that. [RDM-35] */
export function initiativeWorths(space: SearchSpace, prices: Float64Array) {
  const nothing = emptyState(space)
  const of = new Float64Array(space.startsFrom.length - 1).fill(-Infinity)
  space.worth.forEach((_, start) => {
    const initiative = space.initiativeOf[start] ?? 0
    const own = space.worth[start] ?? 0
    const worth = own + shareInFullPlan * (gainOf(space, nothing, start) - own) - (prices[start] ?? 0)
    of[initiative] = Math.max(of[initiative] ?? 0, worth)
  })
  const known = of.filter((worth) => worth > -Infinity)
  return { of, usual: known.reduce((sum, worth) => sum + Math.abs(worth), 0) / Math.max(1, known.length) }
}
