import type { Search } from './search.ts'
import { applyStart } from './search-state.ts'
import type { SearchState } from './search-content.ts'

const mostTakenOut = 8

/** Takes a few initiatives out, half the time such as begin in neighbouring quarters, and with each what depends on it. */
export function ruin(search: Search, state: SearchState): void {
  const { space, random } = search
  const inPlan = [...state.startOf].filter((start) => start >= 0)
  if (inPlan.length === 0) return
  const wanted = 1 + Math.floor(random() ** 2 * Math.min(mostTakenOut, inPlan.length))
  const centre = space.quarterOf[inPlan[Math.floor(random() * inPlan.length)] ?? 0] ?? 0
  const isNear = random() < 0.5
  const distance = (start: number): number => (isNear ? Math.abs((space.quarterOf[start] ?? 0) - centre) : 0)
  const order = inPlan.map((start) => ({ start, by: distance(start) + 2 * random() })).sort((a, b) => a.by - b.by)
  for (const { start } of order.slice(0, wanted)) takeOut(search, state, start)
}

/** Takes a start out, and before it what needs it. */
export function takeOut(search: Search, state: SearchState, start: number): void {
  const { space } = search
  const initiative = space.initiativeOf[start] ?? 0
  if (state.startOf[initiative] !== start) return
  // Out before its dependents are, so that a circle of prerequisites ends.
  applyStart(space, state, { start, sign: -1 })
  const { from, index } = space.neededBy
  for (let entry = from[initiative] ?? 0; entry < (from[initiative + 1] ?? 0); entry += 1) {
    const dependent = state.startOf[index[entry] ?? 0] ?? -1
    if (dependent >= 0) takeOut(search, state, dependent)
  }
}
