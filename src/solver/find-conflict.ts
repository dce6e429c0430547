import type { Constraint, ConstraintId, ConstraintKind } from '../domain/roadmap/constraint.ts'
import { formulate } from '../domain/roadmap/model/formulate.ts'
import { planConstraints } from '../domain/roadmap/plan-constraints.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { repairOf } from './repair-of.ts'
import type { ConflictingConstraint, SolveRoadmapOptions } from './roadmap-answer.ts'
import { solveFormulation } from './solve-formulation.ts'

export type Conflict =
  | {
      readonly kind: 'infeasible'
      readonly conflict: readonly ConflictingConstraint[]
      readonly isIrreducible: boolean
    }
  | { readonly kind: 'cancelled' }

/** Re-solves before it stops with a set that may be too large. */
const mostSolves = 300

/**
 * A smallest set of conditions that cannot be met together: leave out any one and a plan exists. [RDM-17]
 * Found by halving (QuickXplain, Junker 2004), each step one re-solve of the question "is there any plan?".
 */
export async function findConflict(question: RoadmapQuestion, options: SolveRoadmapOptions): Promise<Conflict> {
  const constraints = planConstraints(question)
  const search: Search = {
    question,
    options,
    all: simplestFirst(constraints),
    solves: 0,
    isExact: true,
    isCancelled: false,
  }
  const inConflict = new Set(await explain(search, { background: [], isChanged: false, candidates: search.all }))
  if (search.isCancelled) return { kind: 'cancelled' }
  const conflict: ConflictingConstraint[] = []
  for (const constraint of constraints.filter(({ id }) => inConflict.has(id))) {
    const found = await repairOf(question, options, constraint)
    conflict.push({
      ...constraint,
      repair: found?.words ?? null,
      remedy: found?.remedy ?? null,
      needs: found?.needs ?? null,
    })
  }
  return options.signal?.aborted === true
    ? { kind: 'cancelled' }
    : { kind: 'infeasible', conflict, isIrreducible: search.isExact }
}

/**
 * Halving keeps what comes early where it has a choice, so that facts count before wishes, money explains before people do,
 * and shares come last.
 */
const bySimplicity: readonly ConstraintKind[] = [
  'horizon',
  'earliest-start',
  'prerequisite',
  'exclusive',
  'retired-once',
  'under-way',
  'forbidden',
  'mandatory',
  'pinned',
  'pot',
  'firm-cash',
  'role-days',
  'change-load',
  'explore-low',
  'explore-high',
]

function simplestFirst(constraints: readonly Constraint[]): ConstraintId[] {
  return constraints.toSorted((a, b) => bySimplicity.indexOf(a.kind) - bySimplicity.indexOf(b.kind)).map(({ id }) => id)
}

type Search = {
  readonly question: RoadmapQuestion
  readonly options: SolveRoadmapOptions
  readonly all: readonly ConstraintId[]
  solves: number
  isExact: boolean
  isCancelled: boolean
}

type Part = {
  /** Conditions kept throughout. */
  readonly background: readonly ConstraintId[]
  /** Whether the background grew since it was last tried. */
  readonly isChanged: boolean
  readonly candidates: readonly Constraint['id'][]
}

async function explain(search: Search, { background, isChanged, candidates }: Part): Promise<readonly ConstraintId[]> {
  if (isChanged && (await isInConflict(search, background))) return []
  if (candidates.length <= 1) return candidates
  const half = Math.ceil(candidates.length / 2)
  const [first, second] = [candidates.slice(0, half), candidates.slice(half)]
  const fromSecond = await explain(search, {
    background: [...background, ...first],
    isChanged: true,
    candidates: second,
  })
  const kept = [...background, ...fromSecond]
  const fromFirst = await explain(search, { background: kept, isChanged: fromSecond.length > 0, candidates: first })
  return [...fromFirst, ...fromSecond]
}

/** An undecided step counts as no conflict: the set stays too large rather than wrong. */
async function isInConflict(search: Search, kept: readonly ConstraintId[]): Promise<boolean> {
  if (search.isCancelled) return false
  search.solves += 1
  if (search.solves > mostSolves) {
    search.isExact = false
    return false
  }
  const keeps = new Set(kept)
  const without = new Set(search.all.filter((id) => !keeps.has(id)))
  const formulation = formulate(search.question, { objective: 'feasible', without })
  const answer = await solveFormulation(formulation, search.options, { stage: 'conflict', start: null })
  if (answer.kind === 'undecided') search.isExact = false
  if (answer.kind === 'cancelled') search.isCancelled = true
  return answer.kind === 'infeasible'
}
