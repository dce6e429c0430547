import type { Milp } from '../domain/roadmap/model/milp.ts'
import type { FoundStarts } from '../domain/roadmap/search/search-plan.ts'
import type {
  MilpAnswer,
  RelaxationAnswer,
  RelaxationChange,
  SearchAnswer,
  SearchTask,
  SolveLimits,
  SolveProgress,
} from './solver.ts'

/** One question to a worker. */
export type WorkerTask =
  | { readonly kind: 'solve'; readonly model: Milp; readonly limits: SolveLimits }
  /** The relaxation under each of these changes, instead of a solution. */
  | { readonly kind: 'relax'; readonly model: Milp; readonly changes: readonly RelaxationChange[] }
  | ({ readonly kind: 'search' } & SearchTask)

/** `cancelFlag` is shared where the platform allows it, and holds 1 when the work should stop. */
export type WorkerRequest = {
  readonly id: number
  readonly task: WorkerTask
  readonly cancelFlag: SharedArrayBuffer | null
}

export type WorkerAnswer = MilpAnswer | RelaxationAnswer | SearchAnswer

export type WorkerReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: SolveProgress }
  | { readonly id: number; readonly kind: 'found'; readonly found: FoundStarts; readonly bound: number | null }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: WorkerAnswer }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
