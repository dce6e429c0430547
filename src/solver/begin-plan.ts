import type { Formulation } from '../domain/roadmap/model/formulation.ts'
import { quarterAt } from '../domain/roadmap/plan-settings.ts'
import type { FoundStarts } from '../domain/roadmap/search/search-plan.ts'
import { searchSpace } from '../domain/roadmap/search/search-space.ts'
import type { SearchSpace } from '../domain/roadmap/search/search-layout.ts'
import type { ScheduledInitiative } from '../domain/roadmap.ts'
import { completeSolution } from './complete-solution.ts'
import type { SolveRoadmapOptions } from './roadmap-answer.ts'
import type { PlanTracker } from './track-plans.ts'

/** A formulation laid out for the search, with the starts to begin from. */
export type SearchedFormulation = {
  readonly formulation: Formulation
  readonly space: SearchSpace
  readonly starts: readonly number[]
}

export type BegunPlan =
  /** `values` of all columns; null where no plan was found, though there may be one. */
  | { readonly kind: 'begun'; readonly starts: readonly number[]; readonly values: readonly number[] | null }
  | { readonly kind: 'cancelled' }

/** Trials of a search, per start of the formulation and within limits; one search for every seed. */
export type SearchLength = { readonly seeds: readonly number[]; readonly trialsPerStart: number; readonly most: number }

/** Good plans of forty projects in a third of a second. */
export const firstSearch: SearchLength = { seeds: [1, 2], trialsPerStart: 1_500, most: 1_500_000 }
/** While another worker looks for the proof already. */
export const longSearch: SearchLength = { seeds: [3], trialsPerStart: 10_000, most: 12_000_000 }

const leastTrials = 20_000

/** A formulation made ready for the search, beginning from a plan, of which what no longer fits is passed over. */
export function readyToSearch(formulation: Formulation, begin: readonly ScheduledInitiative[]): SearchedFormulation {
  const places = new Map(
    formulation.starts.map(({ initiative, option, start }, place) => [
      `${initiative.key} ${option.key} ${quarterAt(formulation.question, start)}`,
      place,
    ]),
  )
  const starts = begin.flatMap(({ initiative, option, start }) => places.get(`${initiative} ${option} ${start}`) ?? [])
  return { formulation, space: searchSpace(formulation), starts }
}

/** Searches for a good plan, and tells every better one on the way. [RDM-35] */
export async function beginPlan(
  { formulation, space, starts }: SearchedFormulation,
  { seeds, trialsPerStart, most }: SearchLength,
  {
    options: { solver, signal, searchShare = 1 },
    tracker,
  }: { readonly options: SolveRoadmapOptions; readonly tracker: PlanTracker },
): Promise<BegunPlan> {
  const trials = Math.max(leastTrials, searchShare * Math.min(most, space.worth.length * trialsPerStart))
  const offer = inPauses((found: FoundStarts) => tracker.offer(formulation, columnValues(formulation, found.starts)))
  const task = { model: formulation.model, space, trials, begin: starts }
  const onFound = (found: FoundStarts, bound: number | null): void => {
    if (bound !== null) tracker.limit(formulation, bound)
    offer.soon(found)
  }
  const listening = { onFound, ...(signal === undefined ? {} : { signal }) }
  const answers = await Promise.all(seeds.map((seed) => solver.search({ ...task, seed }, listening)))
  offer.now()
  let best: FoundStarts | null = null
  for (const answer of answers) {
    if (answer.kind === 'cancelled') return answer
    if (answer.bound !== null) tracker.limit(formulation, answer.bound)
    if (answer.found !== null && (best === null || answer.found.worth > best.worth)) best = answer.found
  }
  const found: readonly number[] = best?.starts ?? []
  return { kind: 'begun', starts: found, values: best && solutionOf(formulation, found) }
}

/** Plans come faster than they can be checked: the first at once, then the newest a few times a second. */
function inPauses<Value>(work: (value: Value) => void, pauseMs = 60) {
  let [waiting, since]: [Value | null, number] = [null, -Infinity]
  const now = (): void => {
    if (waiting === null) return
    work(waiting)
    waiting = null
    since = performance.now()
  }
  const soon = (value: Value): void => {
    waiting = value
    if (performance.now() - since >= pauseMs) now()
  }
  return { soon, now }
}

function columnValues({ model, starts, chosenColumns }: Formulation, chosen: readonly number[]): number[] {
  const values = model.columns.map(() => 0)
  for (const place of chosen) {
    const start = starts[place]
    if (start === undefined) continue
    values[start.column] = 1
    values[chosenColumns.get(start.initiative.key) ?? start.column] = 1
  }
  return values
}

/** Values of every column; where the explore share is met because all that is new is in, the column that says so is 1. */
function solutionOf(formulation: Formulation, chosen: readonly number[]): readonly number[] | null {
  const values = columnValues(formulation, chosen)
  const known = new Set([...formulation.starts.map(({ column }) => column), ...formulation.chosenColumns.values()])
  const fixedWith = (rest: number): Map<number, number> =>
    new Map(
      formulation.model.columns.flatMap(({ isInteger }, column) =>
        isInteger ? [[column, known.has(column) ? (values[column] ?? 0) : rest]] : [],
      ),
    )
  return completeSolution(formulation.model, fixedWith(0)) ?? completeSolution(formulation.model, fixedWith(1))
}
