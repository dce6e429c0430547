import type { Benefit } from './benefit.ts'
import type { MoneyEstimate } from './values/estimate.ts'
import type { Key } from './values/key.ts'
import type { Money } from './values/money.ts'
import type { Quarter } from './values/quarter.ts'
import type { Share } from './values/share.ts'

export const sourcings = [
  'subscription',
  'low-code',
  'build',
  'managed-service',
  'in-house',
  'consultant',
  'cancel',
] as const
export type Sourcing = (typeof sourcings)[number]

export const initiativeStages = ['idea', 'discover', 'pilot', 'roll-out', 'running', 'stopped'] as const
export type InitiativeStage = (typeof initiativeStages)[number]

/** One way to do an initiative; the options of an initiative exclude each other. */
export type Option = {
  readonly key: Key
  readonly title: string
  readonly sourcing: Sourcing
  /** Paid in equal parts over the quarters under way. */
  readonly oneOffCost: MoneyEstimate
  /** Paid from go-live on. */
  readonly runningCostPerYear: MoneyEstimate
  /** Quarters under way before go-live; at least 1. */
  readonly durationQuarters: number
  /** Days of a role over the whole duration. */
  readonly effort: readonly { readonly role: Key; readonly days: number }[]
  /** Attention each quarter under way asks of a team; 1 = a normal project at full attention. */
  readonly changeLoad: readonly { readonly team: Key; readonly load: number }[]
  /** Chance that it goes wrong and what that costs. */
  readonly risk: { readonly probability: Share; readonly cost: Money }
  /** How much of the capability's missing support it supplies, 0 to 1. */
  readonly capabilityGains: readonly { readonly capability: Key; readonly gain: Share }[]
  /** Share of a goal reached by it, stated outright; without one it follows from the gains. [RDM-3] */
  readonly goalContributions: readonly { readonly goal: Key; readonly share: Share }[]
  /** Technologies whose cost ends at go-live. */
  readonly retires: readonly Key[]
  readonly benefits: readonly Benefit[]
  /** Driver of the organization with which running cost and benefits grow from the start of work on. [RDM-19] */
  readonly growsWith: Key | null
}

/** Something the business could do about its technology. */
export type Initiative = {
  readonly key: Key
  readonly title: string
  /** Why it is on the list, in one or two sentences. */
  readonly reason: string
  /** Essentials are funded before anything else. */
  readonly essential: boolean
  /** 0 = run better (exploit), 1 = try new (explore). */
  readonly exploreShare: Share
  readonly stage: InitiativeStage
  readonly prerequisites: readonly Key[]
  /** Initiatives with the same name here exclude each other. */
  readonly exclusiveGroup: Key | null
  /** Has to be live by the end of this quarter. */
  readonly mandatoryBy: Quarter | null
  readonly earliestStart: Quarter | null
  /** Already started: fixed, and what was spent is spent. */
  readonly underWay: { readonly option: Key; readonly start: Quarter } | null
  readonly options: readonly Option[]
  /** Where a draft came from; null when a person wrote it. */
  readonly draftedFrom: 'waste' | 'gap' | 'renewal' | null
}
