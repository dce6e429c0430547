import type { Constraint } from '../domain/roadmap/constraint.ts'
import type { Problem } from '../domain/problem.ts'
import type { RoadmapProof, RoadmapValue, ScheduledInitiative } from '../domain/roadmap.ts'
import type { Key } from '../domain/values/key.ts'
import type { Money } from '../domain/values/money.ts'
import type { Share } from '../domain/values/share.ts'
import type { Solver } from './solver.ts'

export type SolveRoadmapOptions = {
  readonly solver: Solver
  readonly onProgress?: (progress: RoadmapProgress) => void
  /** Every better plan as soon as it is found, checked like the answer. The last one heard is the best known. */
  readonly onPlan?: (plan: FoundPlan) => void
  readonly signal?: AbortSignal
  /** Search nodes before it stops with what it has; 20,000 where not given. */
  readonly nodeLimit?: number
  /** Safety stop; 120 where not given. */
  readonly timeLimitSeconds?: number
  /** Proved when no plan can be worth this share more; 0.0001 where not given. */
  readonly relativeGap?: number
  /** How much is searched before the proof begins, as a share of the usual; 1 where not given. A good plan to begin with needs little. */
  readonly searchShare?: number
  /** A plan to begin with: after an edit, the one before it. */
  readonly startFrom?: readonly ScheduledInitiative[]
}

export type RoadmapProgress = {
  readonly stage: 'essentials' | 'value' | 'conflict'
  readonly incumbent: Money | null
  readonly bound: Money | null
  readonly gap: Share | null
  readonly nodes: number
  readonly seconds: number
}

/** A plan on the way to the answer. */
export type FoundPlan = {
  readonly schedule: readonly ScheduledInitiative[]
  readonly value: RoadmapValue
  /** Nothing can be worth more than this; null while nothing is known. */
  readonly bound: Money | null
  readonly gap: Share | null
  readonly seconds: number
}

/** A plan and how good it is known to be; `notes` say what in the question is odd. */
export type SolvedRoadmap = {
  readonly schedule: readonly ScheduledInitiative[]
  readonly value: RoadmapValue
  /** What its changes to the plan to stay close to cost the owner; nothing where there is none. Not part of the worth. [RDM-30] */
  readonly changesPrice: Money
  readonly proof: RoadmapProof
  readonly notes: readonly Problem[]
}

export type RoadmapAnswer =
  | ({ readonly kind: 'optimal' } & SolvedRoadmap)
  | ({ readonly kind: 'feasible' } & SolvedRoadmap)
  | {
      readonly kind: 'infeasible'
      /** Together they cannot be met; without any one of them they can, when `isIrreducible`. */
      readonly conflict: readonly ConflictingConstraint[]
      readonly isIrreducible: boolean
      readonly notes: readonly Problem[]
    }
  /** A limit came before any plan was found: allow more nodes. */
  | { readonly kind: 'undecided'; readonly notes: readonly Problem[] }
  /** Stopped by the caller; what was found until then is not lost. */
  | { readonly kind: 'cancelled'; readonly best: FoundPlan | null }

/**
 * `repair` is the least change to this condition alone that makes a plan possible, as a sentence, and `remedy` as a part of one; null
 * where none is known. `needs` says what is needed and what is there, where the condition is an amount. [RDM-28]
 */
export type ConflictingConstraint = Constraint & {
  readonly repair: string | null
  readonly remedy: string | null
  readonly needs: string | null
}

export type WhyNotAnswer =
  | {
      readonly kind: 'costs'
      /** The plan with it, less the plan without: what having it costs is negative. */
      readonly difference: RoadmapValue
      /** Its total, less what its changes to the plan to stay close to cost more. [RDM-30] */
      readonly gain: Money
      /** True when the gain is within the gap of the proofs: it may be nothing. */
      readonly isWithinGap: boolean
      readonly schedule: readonly ScheduledInitiative[]
      /** In the plan without it and not in the plan with it. */
      readonly displaced: readonly Key[]
      readonly added: readonly Key[]
      /** In both, at another time or with another option. */
      readonly moved: readonly Key[]
      readonly proof: RoadmapProof
    }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'unknown-initiative' }
  | { readonly kind: 'impossible'; readonly conflict: readonly ConflictingConstraint[] }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'cancelled' }
