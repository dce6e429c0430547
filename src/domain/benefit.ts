import type { MoneyEstimate } from './values/estimate.ts'
import type { Key } from './values/key.ts'

/**
 * saving: money that leaves the bills; income: money that comes in; time: hours freed, money only where they are
 * removed or re-used; risk: expected loss avoided. Only savings fund later work. [FIN-9]
 */
export const benefitKinds = ['saving', 'income', 'time', 'risk'] as const
export type BenefitKind = (typeof benefitKinds)[number]

/** What an option or a technology already owned brings, in money per year once in full effect. */
export type Benefit = {
  readonly title: string
  readonly kind: BenefitKind
  readonly amountPerYear: MoneyEstimate
  /** KPI that shows it. */
  readonly kpi: Key | null
  /** Quarters after go-live before anything is felt. */
  readonly lagQuarters: number
  /** Quarters over which it then rises in equal steps to the full amount; 0 or 1 = at once. */
  readonly rampQuarters: number
}
