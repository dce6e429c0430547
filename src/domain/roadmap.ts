import type { CalendarDate } from './values/calendar-date.ts'
import type { Key } from './values/key.ts'
import type { Money } from './values/money.ts'
import type { Quarter } from './values/quarter.ts'
import type { Share } from './values/share.ts'

/** What the owner may change for one plan without changing the business; null = as the business says. */
export type RoadmapAssumptions = {
  readonly firstQuarter: Quarter
  readonly quarterCount: number
  /** Budget of every quarter times this. */
  readonly budgetFactor: number
  /** Days of every role times this. */
  readonly capacityFactor: number
  /** The most change of every team times this. */
  readonly changeCapFactor: number
  readonly cashFloor: Money | null
  /** What must be left in the pot at the end of a quarter on top of the floor, against figures that run high. */
  readonly potReserves: readonly { readonly quarter: Quarter; readonly amount: Money }[]
  readonly selfFundingShare: Share | null
  readonly exploreShareRange: { readonly low: Share; readonly high: Share } | null
  /** Initiatives that must be in, with an option and start where the owner fixed them. */
  readonly pinned: readonly { readonly initiative: Key; readonly option: Key | null; readonly start: Quarter | null }[]
  /** Initiatives that must stay out. */
  readonly forbidden: readonly Key[]
  /** Days of a role that are not there. [RDM-20] */
  readonly absences: readonly Absence[]
  /** A plan to stay close to, and what each change to it costs the owner; null = none. [RDM-30] */
  readonly stability: Stability | null
}

/** So many quarters from one on, a share of the days of a role is missing. */
export type Absence = {
  readonly role: Key
  readonly from: Quarter
  readonly quarters: number
  readonly share: Share
}

export type Stability = { readonly plan: readonly ScheduledInitiative[]; readonly pricePerChange: Money }

/** One line of the plan: which initiative, which option, which quarters; live from `goLive` on. */
export type ScheduledInitiative = {
  readonly initiative: Key
  readonly option: Key
  readonly start: Quarter
  readonly goLive: Quarter
}

/** The objective and its parts, all in money over the horizon; total = goalValue + netPresentValue - risk. */
export type RoadmapValue = {
  readonly total: Money
  readonly goalValue: Money
  readonly netPresentValue: Money
  readonly risk: Money
}

/** How good the answer is known to be. */
export type RoadmapProof = {
  readonly status: 'optimal' | 'feasible'
  /** No plan under these assumptions can be worth more than this, less the price of changes where stability has one. */
  readonly bound: Money
  /** (bound - value) / |bound|, the price of changes taken off the value. */
  readonly gap: Share
  readonly solver: string
  readonly modelVersion: string
}

export type Adoption = {
  readonly by: string
  readonly on: CalendarDate
  readonly reason: string
  /** What the plan was made from; null where nothing was kept. [RDM-33] */
  readonly facts: PlanFacts | null
}

/** What a plan rested on when it was decided, kept so that a later one can say what is different since. */
export type PlanFacts = {
  /** Everything paid and brought within the quarters of the plan, as scheduled; not discounted. */
  readonly projects: readonly { readonly initiative: Key; readonly cost: Money; readonly benefit: Money }[]
  /** Every initiative there was to choose from. */
  readonly considered: readonly Key[]
  readonly budgets: readonly { readonly quarter: Quarter; readonly amount: Money }[]
  /** Per quarter; roles and teams without a limit are absent. */
  readonly roleDays: readonly { readonly role: Key; readonly days: number }[]
  readonly changeCaps: readonly { readonly team: Key; readonly load: number }[]
  readonly goalWeights: readonly { readonly goal: Key; readonly weight: number }[]
}

/** A plan that was computed and kept; a draft until it is adopted. */
export type Roadmap = {
  readonly key: Key
  readonly title: string
  readonly assumptions: RoadmapAssumptions
  readonly schedule: readonly ScheduledInitiative[]
  readonly value: RoadmapValue
  readonly proof: RoadmapProof
  readonly adoption: Adoption | null
  readonly retiredOn: CalendarDate | null
  /** The plan adopted after it; null while it stands, or when it ended without one. */
  readonly replacedBy: Key | null
}
