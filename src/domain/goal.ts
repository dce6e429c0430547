import type { CalendarDate } from './values/calendar-date.ts'
import type { Key } from './values/key.ts'
import type { Rating, Share } from './values/share.ts'

export const goalKinds = [
  'grow-sales',
  'keep-customers',
  'enter-markets',
  'streamline-operations',
  'reduce-risk',
  'own',
] as const
export type GoalKind = (typeof goalKinds)[number]

export const outcomes = [
  'operational-efficiency',
  'innovation-capacity',
  'customer-experience',
  'competitive-advantage',
  'resilience',
] as const
export type Outcome = (typeof outcomes)[number]

export const horizonsYears = [1, 3, 5] as const
export type HorizonYears = (typeof horizonsYears)[number]

/** A sign of success: a KPI that moves from baseline to target by a day. */
export type KeyResult = {
  readonly key: Key
  readonly title: string
  readonly kpi: Key | null
  readonly unit: string
  readonly baseline: number | null
  readonly current: number | null
  readonly target: number
  readonly due: CalendarDate | null
}

/** What the business wants, how much it matters, and which capabilities it asks for. */
export type Goal = {
  readonly key: Key
  readonly title: string
  readonly kind: GoalKind
  readonly horizonYears: HorizonYears
  readonly outcome: Outcome
  /** 0 = run better (exploit), 1 = try new (explore). */
  readonly exploreShare: Share
  /** Any number >= 0; only the proportions count. 0 = set aside. */
  readonly weight: number
  readonly owner: Key | null
  readonly asks: readonly { readonly capability: Key; readonly importance: Rating }[]
  readonly keyResults: readonly KeyResult[]
}

/** A measure of the business. */
export type Kpi = {
  readonly key: Key
  readonly title: string
  readonly unit: string
  readonly direction: 'up' | 'down'
  readonly cadence: 'weekly' | 'monthly' | 'quarterly' | 'yearly'
  readonly aggregation: 'sum' | 'mean' | 'last'
  readonly exploreShare: Share
  readonly outcome: Outcome
}
