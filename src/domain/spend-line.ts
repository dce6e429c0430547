import type { CalendarDate } from './values/calendar-date.ts'
import type { Key } from './values/key.ts'
import type { Money } from './values/money.ts'

/** What a charge turned out to be. */
export const spendSortings = ['technology', 'not-technology', 'unsure'] as const
export type SpendSorting = (typeof spendSortings)[number]

/** One line of a bank or card statement. Money out is negative. Facts: kept beside the business file. */
export type SpendLine = {
  readonly account: string
  readonly date: CalendarDate
  readonly description: string
  readonly amount: Money
  /** The bank's own id of the line, where it gives one (OFX FITID). */
  readonly bankId: string | null
  readonly vendor: Key | null
  readonly technology: Key | null
  readonly sorting: SpendSorting
  /** matched: confirmed or certain; proposed: waits for a person; ignored: a person put it aside. */
  readonly state: 'matched' | 'proposed' | 'ignored'
}

/** One person's place in one technology. Facts: kept beside the business file. */
export type Seat = {
  readonly technology: Key
  readonly email: string
  readonly assignedOn: CalendarDate | null
  readonly lastActiveOn: CalendarDate | null
  readonly secondSignInStep: boolean | null
}
