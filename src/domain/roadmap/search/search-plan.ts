import { randomFrom } from '../../values/random.ts'
import { force } from './force.ts'
import { recreate } from './recreate.ts'
import { ruin } from './ruin.ts'
import { initiativeWorths } from './initiative-worths.ts'
import type { Mood, Search } from './search.ts'
import type { SearchSpace } from './search-layout.ts'
import { applyStart, copyState, emptyState, fits, isFeasible, worthOf } from './search-state.ts'
import type { SearchState } from './search-content.ts'
import { lowMissed, shareMissed } from './search-misses.ts'

/** How far to search, from where, and who hears of better plans. */
export type SearchEffort = {
  /** Starts tried before it ends: the same number gives the same answer. */
  readonly trials: number
  readonly seed: number
  /** What each start takes of what is scarce, in money; see `startPrices`. */
  readonly prices: Float64Array
  /** Starts to begin with, most wanted first; those that do not fit are passed over. */
  readonly begin: readonly number[]
  readonly onBetter?: (found: FoundStarts) => void
  /** Asked now and then; the best plan so far is given when it says so. */
  readonly isCancelled?: () => boolean
}

/** The starts of a plan that meets everything, and its worth in the unit of the model. */
export type FoundStarts = { readonly starts: readonly number[]; readonly worth: number }

type States = {
  readonly current: SearchState
  readonly trial: SearchState
  readonly best: SearchState
  bestWorth: number | null
}

/** Share of steps that put an initiative where it does not fit, instead of taking some out. */
const forcedShare = 0.6
/** A plan worse by so much of what one of its initiatives is worth is still gone on from, at the beginning and at the end. */
const [hottestShare, coldestShare] = [0.5, 0.007]
/** A duty or essential that is missing counts like so many usual initiatives. */
const missingWeight = 20

/**
 * A good plan in little time, without a proof: take some initiatives out or force one in, put the best back, and keep what is
 * better or, early on, hardly worse (ruin and recreate: Schrimpf et al., Journal of Computational Physics 159, 2000). Null when
 * none was found. [RDM-35]
 */
export function searchPlan(space: SearchSpace, effort: SearchEffort): FoundStarts | null {
  const search = newSearch(space, effort)
  const empty = (): SearchState => emptyState(space)
  const states: States = { current: empty(), trial: empty(), best: empty(), bestWorth: null }
  begin(search, states, effort)
  for (let step = 1; search.mood.trials < effort.trials; step += 1) {
    if (step % 64 === 0 && effort.isCancelled?.() === true) break
    copyState(states.current, states.trial)
    if (search.random() < forcedShare) force(search, states.trial)
    else ruin(search, states.trial)
    recreate(search, states.trial)
    settle(search, states, effort)
    // A space without a single start gives nothing to try.
    if (search.mood.trials === 0) break
  }
  return states.bestWorth === null ? null : { starts: startsOf(states.best), worth: states.bestWorth }
}

function newSearch(space: SearchSpace, { seed, prices }: SearchEffort): Search {
  const mood: Mood = { trials: 0, sharePrice: 1, priceWeight: 0, noise: 0 }
  return { space, prices, random: randomFrom(seed), worths: initiativeWorths(space, prices), mood }
}

function begin(search: Search, states: States, effort: SearchEffort): void {
  const { trial } = states
  beginWith(search, trial, effort.begin)
  if (effort.begin.length > 0) settle(search, states, effort)
  recreate(search, trial)
  settle(search, states, effort)
  copyState(trial, states.current)
}

function beginWith({ space }: Search, state: SearchState, starts: readonly number[]): void {
  for (const start of starts) {
    const isFree = (state.startOf[space.initiativeOf[start] ?? 0] ?? 0) < 0
    if (isFree && fits(space, state, start)) applyStart(space, state, { start, sign: 1 })
  }
}

/** Keeps the trial as the plan to go on from, or forgets it. */
function settle(search: Search, states: States, effort: SearchEffort): void {
  const { space, mood, random } = search
  const { current, trial, best } = states
  mood.sharePrice = Math.min(1e3, Math.max(1e-3, mood.sharePrice * (shareMissed(space, trial) > 1e-7 ? 1.02 : 0.99)))
  const worth = worthOf(space, trial)
  const heat = hottestShare * (coldestShare / hottestShare) ** Math.min(1, mood.trials / effort.trials)
  const allowance = -Math.log(1 - random()) * heat * (Math.abs(states.bestWorth ?? worth) / Math.max(1, countOf(trial)))
  if (standing(search, trial) > standing(search, current) - allowance) copyState(trial, current)
  if (states.bestWorth !== null && worth <= states.bestWorth + 1e-9) return
  if (!isFeasible(space, trial)) return
  states.bestWorth = worth
  copyState(trial, best)
  effort.onBetter?.({ starts: startsOf(best), worth })
}

/** Worth, less what is missed. */
function standing({ space, mood, worths }: Search, state: SearchState): number {
  const missed = mood.sharePrice * shareMissed(space, state) + missingWeight * worths.usual * lowMissed(space, state)
  return worthOf(space, state) - missed
}

function countOf({ startOf }: SearchState): number {
  let count = 0
  for (const start of startOf) if (start >= 0) count += 1
  return count
}

function startsOf({ startOf }: SearchState): number[] {
  return [...startOf].filter((start) => start >= 0)
}
