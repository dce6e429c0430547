import type { Highs, Model } from 'highs'
import { searchPlan } from '../domain/roadmap/search/search-plan.ts'
import type { FoundStarts, SearchEffort } from '../domain/roadmap/search/search-plan.ts'
import type { SearchSpace } from '../domain/roadmap/search/search-layout.ts'
import { startPrices } from '../domain/roadmap/search/start-prices.ts'
import { modelData } from './solve-with-highs.ts'
import type { SearchAnswer, SearchTask } from './solver.ts'

export type SearchHooks = {
  readonly onFound: (found: FoundStarts, bound: number | null) => void
  readonly isCancelled: () => boolean
}

/** Share of the trials for a first plan, before anything is known of what is scarce. */
const firstShare = 0.1
/** Searches after it; each begins elsewhere, the last one from the best so far. */
const rounds = 3
/** A duty or an essential that the relaxation does in part is tried before what it does in whole. */
const wantedAdvantage = 0.3

/**
 * A good plan in this thread: a first one from what was given, then searches led by the linear relaxation, which tells what is
 * scarce and also bounds every plan. [RDM-35]
 */
export function searchWithHighs(highs: Highs, task: SearchTask, { onFound, isCancelled }: SearchHooks): SearchAnswer {
  const { space, trials, seed } = task
  let [best, bound]: [FoundStarts | null, number | null] = [null, null]
  const keep = (found: FoundStarts): void => {
    if (best !== null && found.worth <= best.worth + 1e-9) return
    best = found
    onFound(found, bound)
  }
  const run = (effort: Pick<SearchEffort, 'trials' | 'prices' | 'begin'> & { readonly round: number }): void => {
    searchPlan(space, { ...effort, seed: seed * 1000 + effort.round, onBetter: keep, isCancelled })
  }
  run({ trials: trials * firstShare, prices: new Float64Array(space.worth.length), begin: task.begin, round: 0 })
  const relaxed = isCancelled() ? null : relaxation(highs, task)
  if (relaxed !== null) {
    const { prices, favoured } = relaxed
    bound = relaxed.bound
    for (let round = 1; round <= rounds && !isCancelled(); round += 1) {
      const begin: readonly number[] = round === 1 ? favoured : round === rounds ? startsIn(best) : []
      run({ trials: (trials * (1 - firstShare)) / rounds, prices, begin, round })
    }
  }
  return { kind: 'searched', found: best, bound }
}

function startsIn(found: FoundStarts | null): readonly number[] {
  return found?.starts ?? []
}

type Relaxed = { readonly prices: Float64Array; readonly favoured: readonly number[]; readonly bound: number }

/** Prices of all that is scarce, and the starts that the relaxation chooses, in whole or in part; null when nothing meets it. */
function relaxation(highs: Highs, { model, space }: SearchTask): Relaxed | null {
  if (model.columns.length === 0) return null
  const { integrality: _dropped, ...linear } = modelData(highs, model)
  return highs.withModel(linear, (solving: Model): Relaxed | null => {
    solving.options.set({ output_flag: false, random_seed: 0, presolve: 'off' })
    if (solving.run().modelStatus !== highs.constants.modelStatus.optimal) return null
    const { rowDual, colValue } = solving.getSolution()
    return {
      prices: startPrices(space, Array.from(rowDual)),
      favoured: favouredStarts(space, Array.from(colValue)),
      bound: solving.getObjectiveValue() + 1e-6 * Math.abs(solving.getObjectiveValue()),
    }
  })
}

function favouredStarts({ columnOf, initiativeOf, wanted }: SearchSpace, values: readonly number[]): number[] {
  return [...columnOf]
    .map((column, start) => ({ start, value: values[column] ?? 0 }))
    .filter(({ value }) => value > 0.01)
    .map(({ start, value }) => ({
      start,
      value: value + (wanted[initiativeOf[start] ?? 0] === 0 ? 0 : wantedAdvantage),
    }))
    .toSorted((a, b) => b.value - a.value || a.start - b.start)
    .map(({ start }) => start)
}
