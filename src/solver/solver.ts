import type { Milp } from '../domain/roadmap/model/milp.ts'
import type { FoundStarts } from '../domain/roadmap/search/search-plan.ts'
import type { SearchSpace } from '../domain/roadmap/search/search-layout.ts'

/** A program that solves mixed-integer models. Two exist: HiGHS, and an exhaustive one that checks it on small cases. */
export type Solver = {
  /** Named in every proof: "HiGHS 1.15.3". */
  readonly name: string
  /** Loads and compiles what is needed, so that the first answer does not wait for it. */
  readonly warm: () => Promise<void>
  /** Questions it works on at the same time. */
  readonly lines: number
  readonly solve: (model: Milp, limits: SolveLimits, listening?: SolveListening) => Promise<MilpAnswer>
  /** What the model could be worth at most, as it is and under each change; integrality is dropped where the solver can do so. */
  readonly relax: (
    model: Milp,
    changes: readonly RelaxationChange[],
    listening?: Pick<SolveListening, 'signal'>,
  ) => Promise<RelaxationAnswer>
  /** A good plan in little time and without a proof, to begin with; the model is that of the space. [RDM-35] */
  readonly search: (task: SearchTask, listening?: SearchListening) => Promise<SearchAnswer>
  /** Ends the worker it keeps; the next call starts another. */
  readonly close: () => Promise<void>
}

/** What decides where the work stops. Nodes repeat, time does not, so time is only the safety stop. */
export type SolveLimits = {
  readonly nodeLimit: number
  readonly timeLimitSeconds: number
  /** Stops when the answer is proved to this share of its value. */
  readonly relativeGap: number
  /** A solution of the model to begin with, one value per column. */
  readonly start: readonly number[] | null
  /**
   * What to look for beside the proof: all = a solver's usual ways to find solutions; some = only near those it has; proof = none,
   * where a good solution is given to begin with. All where not given.
   */
  readonly lookFor?: 'all' | 'some' | 'proof'
}

export type SolveProgress = {
  /** Best value found so far, in the unit of the model; null before the first. */
  readonly incumbent: number | null
  /** No solution can be worth more; null while nothing is known. */
  readonly bound: number | null
  readonly gap: number | null
  readonly nodes: number
  readonly seconds: number
  /** A better solution, one value per column, when this is the news; null otherwise. */
  readonly solution: readonly number[] | null
}

export type SolveListening = {
  readonly onProgress?: (progress: SolveProgress) => void
  readonly signal?: AbortSignal
}

/** How far to search, and from which starts of the space. Trials repeat, time does not. */
export type SearchTask = {
  readonly model: Milp
  readonly space: SearchSpace
  readonly trials: number
  readonly seed: number
  readonly begin: readonly number[]
}

export type SearchListening = {
  /** `bound` where it is known already that no plan can be worth more. */
  readonly onFound?: (found: FoundStarts, bound: number | null) => void
  readonly signal?: AbortSignal
}

export type SearchAnswer =
  | {
      readonly kind: 'searched'
      /** Null when no plan was found; there may be one all the same. */
      readonly found: FoundStarts | null
      /** No plan can be worth more; null where that is not known. */
      readonly bound: number | null
    }
  | { readonly kind: 'cancelled' }

export type MilpAnswer =
  | {
      readonly kind: 'solved'
      /** True when proved to the gap asked for; false when a limit came first. */
      readonly isProved: boolean
      readonly values: readonly number[]
      readonly objective: number
      readonly bound: number
      readonly nodes: number
    }
  | { readonly kind: 'infeasible' }
  /** A limit came before any solution was found. */
  | { readonly kind: 'undecided' }
  | { readonly kind: 'cancelled' }

/** Other bounds for some columns and rows; everything else stays as in the model. */
export type RelaxationChange = {
  readonly columns: readonly { readonly column: number; readonly lower: number; readonly upper: number }[]
  readonly rows: readonly { readonly row: number; readonly lower: number; readonly upper: number }[]
}

export type RelaxationAnswer =
  | {
      readonly kind: 'relaxed'
      /** True when integrality was kept: then the values are those of real solutions and not only bounds. */
      readonly isExact: boolean
      /** The most the model as it is can be worth; null when nothing meets it. */
      readonly bound: number | null
      /** The same under each change, in order. */
      readonly bounds: readonly (number | null)[]
    }
  | { readonly kind: 'cancelled' }
