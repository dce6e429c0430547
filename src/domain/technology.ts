import type { Benefit } from './benefit.ts'
import type { CalendarDate } from './values/calendar-date.ts'
import type { Basis } from './values/estimate.ts'
import type { Key } from './values/key.ts'
import type { Money } from './values/money.ts'
import type { Rating, Share } from './values/share.ts'

export const technologyKinds = ['subscription', 'software', 'device', 'service'] as const
export type TechnologyKind = (typeof technologyKinds)[number]

export const billingCycles = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'once'] as const
export type BillingCycle = (typeof billingCycles)[number]

/** One thing that is paid for it. A `once` line is spread over `usefulYears` (a device bought). */
export type CostLine = {
  readonly title: string
  readonly amount: Money
  readonly cycle: BillingCycle
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
  readonly usefulYears: number | null
  readonly basis: Basis
}

export type Seats = { readonly bought: number; readonly assigned: number | null; readonly active: number | null }

export type Contract = {
  readonly start: CalendarDate | null
  /** The day it ends or renews; the notice deadline lies `noticeDays` before. */
  readonly end: CalendarDate | null
  readonly renews: boolean
  readonly noticeDays: number
  /** Months a renewal binds for. */
  readonly renewalMonths: number | null
  /** True where the date was estimated rather than read from a contract. */
  readonly estimated: boolean
}

export const lifecyclePhases = ['plan', 'phase-in', 'active', 'phase-out', 'retired'] as const
export type LifecyclePhase = (typeof lifecyclePhases)[number]

/** How well a supply is known: asserted by one person, corroborated by a second, or measured in use. */
export const evidenceGrades = ['asserted', 'corroborated', 'measured'] as const
export type EvidenceGrade = (typeof evidenceGrades)[number]

export type Supply = { readonly capability: Key; readonly fit: Rating; readonly evidence: EvidenceGrade }

/** Why it is kept although no goal needs it: law, fail-over, a transition that ends on a day. */
export type Purpose = { readonly reason: string; readonly share: Share; readonly until: CalendarDate | null }

export const boughtBecauseReasons = ['planned', 'broke', 'vendor-offer', 'law'] as const
export type BoughtBecause = (typeof boughtBecauseReasons)[number]

/** The quick answer to "who uses it?". */
export const usageAnswers = ['everyone', 'some', 'one', 'nobody'] as const
export type UsageAnswer = (typeof usageAnswers)[number]

/** Anything the business pays for or runs: a subscription, a program, a device, a service. */
export type Technology = {
  readonly key: Key
  readonly title: string
  readonly kind: TechnologyKind
  /** Kind of system in the catalogue ("crm", "point-of-sale"). */
  readonly systemKind: Key | null
  readonly vendor: Key | null
  readonly owner: Key | null
  readonly team: Key | null
  readonly costLines: readonly CostLine[]
  readonly seats: Seats | null
  readonly contract: Contract | null
  readonly lifecycle: { readonly phase: LifecyclePhase; readonly endOfSupport: CalendarDate | null }
  /** Does it do what the work needs? */
  readonly functionalFit: Rating | null
  /** Is it sound: supported, secure, connected, repairable? */
  readonly technicalFit: Rating | null
  readonly criticality: Rating | null
  readonly satisfaction: Rating | null
  /** 0 to 1; null = default of [ALN-4]. */
  readonly health: Share | null
  /** 0 to 1; null = active / bought seats, or the default of [ALN-5]. */
  readonly adoption: Share | null
  readonly usage: UsageAnswer | null
  readonly supplies: readonly Supply[]
  /** Capabilities for which a person designated this as the system of choice. */
  readonly primaryFor: readonly Key[]
  readonly purpose: Purpose | null
  readonly dependsOn: readonly Key[]
  readonly boughtBecause: BoughtBecause | null
  readonly dataClasses: readonly string[]
  readonly painPoints: readonly string[]
  readonly benefits: readonly Benefit[]
  /** Driver of the organization with which its running cost and its seats grow. [RDM-19] */
  readonly growsWith: Key | null
}

/** Who sells it; `merchantPatterns` are the forms its name takes on statements, matched without regard to case. */
export type Vendor = { readonly key: Key; readonly name: string; readonly merchantPatterns: readonly string[] }
