import type { SpendSorting } from '../spend-line.ts'
import type { BillingCycle } from '../technology.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import type { Share } from '../values/share.ts'

/** The cycles a charge can recur in: every billing cycle that recurs. */
export type ChargeCycle = Exclude<BillingCycle, 'once'>

/** The price went from `from` to `to` on that day; both as positive amounts per charge. */
export type PriceChange = { readonly on: CalendarDate; readonly from: Money; readonly to: Money }

/** A charge that comes again and again: what a subscription looks like on a statement. [REC-1] */
export type RecurringCharge = {
  /** Stable name of the charge within one call: account, vendor or stem, cycle, currency. */
  readonly key: string
  readonly vendor: Key | null
  /** The stem as a person would write it. */
  readonly title: string
  /** What stays of the description without numbers, cities and card noise. [REC-2] */
  readonly stem: string
  readonly account: string
  readonly cycle: ChargeCycle
  /** Money out per year at today's price, as a positive amount. [REC-6] */
  readonly annualCost: Money
  /** The last charge, as a positive amount. */
  readonly lastAmount: Money
  readonly firstSeen: CalendarDate
  readonly lastSeen: CalendarDate
  /** Charges seen, refunds not counted. */
  readonly count: number
  readonly priceChanges: readonly PriceChange[]
  /** The amount differs from charge to charge, as usage-based prices do. [REC-5] */
  readonly varies: boolean
  /** No charge came although more than one cycle and a half has passed. [REC-7] */
  readonly probablyEnded: boolean
  readonly sorting: SpendSorting
  /** How sure it is that this recurs in this cycle, 0 to 1. [REC-8] */
  readonly confidence: Share
  readonly reason: string
  /** Positions in the lines that were given, charges and refunds, oldest first. */
  readonly lines: readonly number[]
}
