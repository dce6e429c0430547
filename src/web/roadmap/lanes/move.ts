import type { RoadmapAssumptions, RoadmapValue } from '../../../domain/roadmap.ts'
import type { Key } from '../../../domain/values/key.ts'
import type { Quarter } from '../../../domain/values/quarter.ts'
import type { ShownPlan } from '../shown-plan.ts'

export type MoveKind = 'start' | 'option' | 'in' | 'out' | 'free'

export type Move = {
  readonly kind: MoveKind
  readonly initiative: Key
  readonly start: Quarter | null
  /** What was asked for before it. */
  readonly asked: RoadmapAssumptions
  /** The plan for that; null while the page still showed the plan of an earlier question. */
  readonly before: ShownPlan | null
}

/** What a move costs: the worth of the plan with it, less the worth without. */
export type MovePrice =
  | { readonly kind: 'waiting'; readonly move: Move }
  | { readonly kind: 'impossible'; readonly move: Move }
  | {
      readonly kind: 'known'
      readonly move: Move
      readonly difference: RoadmapValue
      readonly value: RoadmapValue
      readonly valueBefore: RoadmapValue
      /** False while the search goes on. */
      readonly isFinal: boolean
      /** No larger than what the two searches left open: it may be nothing. */
      readonly isWithinGap: boolean
    }
