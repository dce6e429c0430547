import { leftOut, missingFor } from './recreate.ts'
import { takeOut } from './ruin.ts'
import { potShortfall } from './search-misses.ts'
import type { Search } from './search.ts'
import { applyStart } from './search-state.ts'
import type { SearchState } from './search-content.ts'

const triesForStart = 4

/** Puts an initiative, and before it what it needs, where they may not fit, and takes out, one by one, what is in their way. */
export function force(search: Search, state: SearchState): void {
  const initiative = chosenByChance(search, state)
  for (const one of [...missingFor(search.space.needs, state.startOf, initiative), initiative]) {
    if (!forceOne(search, state, one)) return
  }
}

function forceOne(search: Search, state: SearchState, initiative: number): boolean {
  const before = state.startOf[initiative] ?? -1
  const start = startByChance(search, state, initiative)
  if (start < 0) return false
  if (before >= 0) takeOut(search, state, before)
  applyStart(search.space, state, { start, sign: 1 })
  while (clear(search, state, start));
  return state.startOf[initiative] === start
}

/** The best of a few starts other than the one it has, after what it needs is live; -1 where none was met. */
function startByChance({ space, random, prices }: Search, state: SearchState, initiative: number): number {
  const [first, end] = [space.startsFrom[initiative] ?? 0, space.startsFrom[initiative + 1] ?? 0]
  const soonest = soonestStart(space, state, initiative)
  // Roughly what a start is worth: goals are left aside, and prices count half.
  const keyOf = (start: number): number => (space.worth[start] ?? 0) - 0.5 * (prices[start] ?? 0)
  let best = -1
  for (let attempt = 0; attempt < triesForStart && end > first; attempt += 1) {
    const start = first + Math.floor(random() * (end - first))
    if (start === state.startOf[initiative] || (space.quarterOf[start] ?? 0) < soonest) continue
    if (best < 0 || keyOf(start) > keyOf(best)) best = start
  }
  return best
}

function soonestStart({ needs, liveFrom }: Search['space'], { startOf }: SearchState, initiative: number): number {
  let soonest = -Infinity
  for (let entry = needs.from[initiative] ?? 0; entry < (needs.from[initiative + 1] ?? 0); entry += 1) {
    const needed = startOf[needs.index[entry] ?? 0] ?? -1
    if (needed >= 0) soonest = Math.max(soonest, liveFrom[needed] ?? 0)
  }
  return soonest
}

/** Any initiative; a duty or essential that found no place before all others. */
function chosenByChance({ space, random }: Search, state: SearchState): number {
  const missing = leftOut(state).filter((initiative) => space.wanted[initiative] !== 0)
  const any = Math.floor(random() * state.startOf.length)
  return random() < 0.5 ? any : (missing[Math.floor(random() * missing.length)] ?? any)
}

/**
 * Takes out one initiative that stands in the way of a start, or the start itself where nothing else can go; false when all is
 * clear or the start is out.
 */
function clear(search: Search, state: SearchState, start: number): boolean {
  const others = inTheWay(search, state, start)?.filter((other) => other !== start)
  if (others === undefined) return false
  takeOut(search, state, others[Math.floor(search.random() * others.length)] ?? start)
  return state.startOf[search.space.initiativeOf[start] ?? 0] === start
}

function inTheWay(search: Search, state: SearchState, start: number): number[] | null {
  const row = brokenRow(search, state, start)
  if (row >= 0) return usersOf(search, state, row)
  return potShortfall(search.space, state) >= 0 ? takersOf(search, state) : null
}

function brokenRow({ space }: Search, { rows }: SearchState, start: number): number {
  const { from, index, amount } = space.uses
  for (let entry = from[start] ?? 0; entry < (from[start + 1] ?? 0); entry += 1) {
    const row = index[entry] ?? 0
    if ((amount[entry] ?? 0) > 0 && (rows[row] ?? 0) > (space.rowUpper[row] ?? 0) + 1e-7) return row
  }
  return -1
}

function usersOf({ space }: Search, { startOf }: SearchState, row: number): number[] {
  const { from, index, amount } = space.uses
  return [...startOf].filter((start) => {
    if (start < 0) return false
    for (let entry = from[start] ?? 0; entry < (from[start + 1] ?? 0); entry += 1) {
      if (index[entry] === row) return (amount[entry] ?? 0) > 0
    }
    return false
  })
}

function takersOf({ space }: Search, { startOf }: SearchState): number[] {
  const { from, amount } = space.pot.takes
  return [...startOf].filter((start) => {
    if (start < 0) return false
    for (let entry = from[start] ?? 0; entry < (from[start + 1] ?? 0); entry += 1)
      if ((amount[entry] ?? 0) > 0) return true
    return false
  })
}
