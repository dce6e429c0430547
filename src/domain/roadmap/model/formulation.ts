import type { QuarterCashFlow } from '../../finance/option-cash-flows.ts'
import type { Initiative, Option } from '../../initiative.ts'
import type { ConstraintId } from '../constraint.ts'
import type { Milp, MilpDraft } from './milp.ts'
import type { PlanCandidate } from './plan-candidates.ts'
import type { PlanSettings } from '../plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'

/** Named in every proof; changes whenever the model does. */
export const modelVersion = 'rdm-2'

/** One start the model may choose: this option of this initiative in the quarter at this place. */
export type PlanStart = {
  readonly column: number
  readonly initiative: Initiative
  readonly option: Option
  /** Place of the quarter; negative when it was under way before the plan. */
  readonly start: number
  readonly goLive: number
}

/** A question put as a mixed-integer program. Money in the model is in `moneyScale` minor units: thousands. */
export type Formulation = {
  readonly question: RoadmapQuestion
  readonly model: Milp
  readonly starts: readonly PlanStart[]
  /** Column that is 1 when the initiative is in, by key. */
  readonly chosenColumns: ReadonlyMap<string, number>
  readonly moneyScale: number
}

/** What a re-solve may change about the model. */
export type FormulationChanges = {
  /** Conditions left out: for finding which of them are in conflict. */
  readonly without?: ReadonlySet<ConstraintId>
  /** value: the worth of the plan; essentials: how many essentials are in; feasible: any plan will do. */
  readonly objective?: 'value' | 'essentials' | 'feasible' | 'repair'
  /** At least so many essentials have to be in. [RDM-8] */
  readonly essentials?: number
  /** Limits on the spend and the expected loss of the whole plan, in minor units. [RDM-26] */
  readonly caps?: { readonly spend?: number; readonly risk?: number }
  /** With the objective `repair`: the condition that may be exceeded, by as little as possible. */
  readonly elastic?: ConstraintId
}

/** The model while it is being put together, with everything its rows are made from. */
export type FormulationDraft = MilpDraft & {
  readonly question: RoadmapQuestion
  readonly settings: PlanSettings
  readonly candidates: readonly PlanCandidate[]
  /** Cash flows by quarter since the start, long enough for every start there is. */
  readonly flowsOf: (option: Option) => readonly QuarterCashFlow[]
  readonly changes: FormulationChanges
  readonly moneyScale: number
  readonly starts: PlanStart[]
  readonly chosenColumns: Map<string, number>
}

export function isDropped({ changes }: FormulationDraft, id: ConstraintId): boolean {
  return changes.without?.has(id) ?? false
}
