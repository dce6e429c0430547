import type { SearchSpace } from './search-layout.ts'
import type { SearchState } from './search-content.ts'

/** Below what the solver itself allows. */
export const tolerance = 1e-7

/** By how much rows with a least are missed: what has to be in and is not. */
export function lowMissed({ rowLower }: SearchSpace, { rows }: SearchState): number {
  let missed = 0
  for (let row = 0; row < rows.length; row += 1) {
    const by = (rowLower[row] ?? 0) - (rows[row] ?? 0)
    if (by > tolerance) missed += by
  }
  return missed
}

/** By how much the rows of the explore share are missed, in money; nothing where all that is new is in. */
export function shareMissed({ shares }: SearchSpace, state: SearchState, start = -1): number {
  let missed = 0
  for (let row = 0; row < state.shares.length; row += 1) {
    const sum = (state.shares[row] ?? 0) + (start < 0 ? 0 : entryOf(shares.uses, start, row))
    const by = Math.max(sum - (shares.upper[row] ?? 0), (shares.lower[row] ?? 0) - sum)
    if (by > 0 && !(shares.escapes[row] ?? null)?.every((initiative) => (state.startOf[initiative] ?? -1) >= 0))
      missed += by
  }
  return missed
}

function entryOf({ from, index, amount }: SearchSpace['uses'], line: number, wanted: number): number {
  const end = from[line + 1] ?? 0
  for (let entry = from[line] ?? 0; entry < end; entry += 1) if (index[entry] === wanted) return amount[entry] ?? 0
  return 0
}

/** The first quarter at whose end the pot is below its floor; -1 where none is. */
export function potShortfall({ pot: { budget, floor, carryOver } }: SearchSpace, { taken }: SearchState): number {
  let pot = 0
  for (let quarter = 0; quarter < budget.length; quarter += 1) {
    pot = (pot < 0 ? pot : pot * (carryOver[quarter] ?? 0)) + (budget[quarter] ?? 0) - (taken[quarter] ?? 0)
    if (pot < (floor[quarter] ?? 0) - tolerance) return quarter
  }
  return -1
}
