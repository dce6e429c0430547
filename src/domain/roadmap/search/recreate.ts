import type { Search } from './search.ts'
import { shareMissed } from './search-misses.ts'
import { applyStart, fits, gainOf } from './search-state.ts'
import type { SearchState } from './search-content.ts'

/** Initiatives tried in one go, so that a step of a large business costs no more than one of a middling one. */
const mostTried = 60
/** Share of starts passed over, so that the same hole is not always filled in the same way. */
const passedOver = 0.05
/** Longest chain of prerequisites that is put in at once. */
const mostMissing = 20

const priceWeights = [0, 0.5, 0.8, 1]
const noises = [0, 0, 0.3, 1]
const orderNoises = [0.1, 0.4, 1.5]

/** Puts initiatives in, each where it adds most, until nothing more fits; duties and essentials first. */
export function recreate(search: Search, state: SearchState): void {
  const { space, mood, worths } = search
  mood.noise = oneOf(search, noises) * worths.usual
  mood.priceWeight = oneOf(search, priceWeights)
  putWantedIn(search, state)
  const free = leftOut(state).filter((initiative) => space.wanted[initiative] === 0)
  for (const initiative of inSomeOrder(search, free)) putIn(search, state, { initiative, mayLose: false })
}

/** Duties and essentials come first, whatever they lose. */
export function putWantedIn(search: Search, state: SearchState): void {
  const wanted = leftOut(state).filter((initiative) => search.space.wanted[initiative] !== 0)
  for (const initiative of wanted) putIn(search, state, { initiative, mayLose: true })
}

function oneOf({ random }: Search, values: readonly number[]): number {
  return values[Math.floor(random() * values.length)] ?? 0
}

export function leftOut({ startOf }: SearchState): number[] {
  const left: number[] = []
  for (let initiative = 0; initiative < startOf.length; initiative += 1) {
    if ((startOf[initiative] ?? -1) < 0) left.push(initiative)
  }
  return left
}

/** By what each is worth after the price of what it takes, with more or less chance in it. */
function inSomeOrder(search: Search, initiatives: readonly number[]): number[] {
  const { random, worths } = search
  const few = initiatives.length > mostTried ? sample(search, initiatives) : initiatives
  const noise = oneOf(search, orderNoises) * worths.usual
  return few
    .map((initiative) => ({ initiative, by: (worths.of[initiative] ?? 0) + noise * (random() - 0.5) }))
    .sort((a, b) => b.by - a.by)
    .map(({ initiative }) => initiative)
}

function sample({ random }: Search, initiatives: readonly number[]): number[] {
  const rest = [...initiatives]
  return Array.from({ length: mostTried }, () => rest.splice(Math.floor(random() * rest.length), 1)[0] ?? -1)
}

type Wish = { readonly initiative: number; readonly mayLose: boolean }

/** The best start that fits; prerequisites that are not in are put in before it, and all of it out again when it does not pay. */
function putIn(search: Search, state: SearchState, { initiative, mayLose }: Wish): void {
  if ((state.startOf[initiative] ?? -1) >= 0) return
  let total = 0
  const added: number[] = []
  for (const one of [...missingFor(search.space.needs, state.startOf, initiative), initiative]) {
    const { start, gain } = bestStart(search, state, one)
    total = start < 0 ? -Infinity : total + gain
    if (start < 0) break
    applyStart(search.space, state, { start, sign: 1 })
    added.push(start)
  }
  if (total > (mayLose ? -Infinity : 1e-9)) return
  for (const start of added.toReversed()) applyStart(search.space, state, { start, sign: -1 })
}

/** Everything it needs that is not in, in the order in which it can be put in; a circle is cut where it closes. */
export function missingFor(needs: Search['space']['needs'], startOf: Int32Array, initiative: number): number[] {
  const found: number[] = []
  const seen = new Set([initiative])
  const collect = (one: number): void => {
    for (let entry = needs.from[one] ?? 0; entry < (needs.from[one + 1] ?? 0); entry += 1) {
      const needed = needs.index[entry] ?? 0
      if ((startOf[needed] ?? -1) >= 0 || seen.has(needed) || seen.size > mostMissing) continue
      seen.add(needed)
      collect(needed)
      found.push(needed)
    }
  }
  collect(initiative)
  return found
}

function bestStart(search: Search, state: SearchState, initiative: number): { start: number; gain: number } {
  const { space, random, prices, mood } = search
  const missed = shareMissed(space, state)
  let [best, bestGain, bestKey] = [-1, 0, -Infinity]
  const end = space.startsFrom[initiative + 1] ?? 0
  for (let start = space.startsFrom[initiative] ?? 0; start < end; start += 1) {
    mood.trials += 1
    if (random() < passedOver || !fits(space, state, start)) continue
    const gain = gainOf(space, state, start) - mood.sharePrice * (shareMissed(space, state, start) - missed)
    const key = gain - mood.priceWeight * (prices[start] ?? 0) + mood.noise * random()
    if (key > bestKey) [best, bestGain, bestKey] = [start, gain, key]
  }
  return { start: best, gain: bestGain }
}
