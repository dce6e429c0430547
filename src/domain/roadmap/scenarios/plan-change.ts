import type { Roadmap, ScheduledInitiative } from '../../roadmap.ts'
import type { Key } from '../../values/key.ts'
import type { ChangeReason } from './change-reason.ts'
import type { FactsSince } from './facts-since.ts'
import type { Progress, Replan } from './replan-question.ts'

/** One project of the decided plan, of the new one or of both: what becomes of it, and why. */
export type PlanChange = {
  readonly initiative: Key
  readonly kind: 'kept' | 'finished' | 'moved' | 'other-option' | 'dropped' | 'added'
  readonly before: ScheduledInitiative | null
  readonly after: ScheduledInitiative | null
  readonly words: string
  readonly reasons: readonly ChangeReason[]
}

/** The decided plan, the new one and what is known of the time between. */
export type PlansOfChange = {
  readonly adopted: Roadmap
  readonly replan: Replan
  readonly schedule: readonly ScheduledInitiative[]
  /** Null where nothing was kept with the decision. */
  readonly since: FactsSince | null
}

export type ChangedProject = Pick<PlanChange, 'kind' | 'before' | 'after'> & {
  readonly key: Key
  readonly progress: Progress | null
}
