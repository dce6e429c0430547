import type { Milp } from '../domain/roadmap/model/milp.ts'
import type { MilpAnswer, RelaxationAnswer, RelaxationChange, SolveLimits, SolveProgress } from './solver.ts'

/** What is asked of a worker; `cancelFlag` is shared where the platform allows it, and holds 1 when the work should stop. */
export type WorkerRequest = {
  readonly id: number
  readonly model: Milp
  readonly limits: SolveLimits
  /** Not null: the relaxation is asked for, under each of these changes, instead of a solution. */
  readonly changes: readonly RelaxationChange[] | null
  readonly cancelFlag: SharedArrayBuffer | null
}

export type WorkerReply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: SolveProgress }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: MilpAnswer }
  | { readonly id: number; readonly kind: 'relaxed'; readonly relaxed: RelaxationAnswer }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
