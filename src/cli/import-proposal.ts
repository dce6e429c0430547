import type { Business } from '../domain/business.ts'
import type { RecurringCharge } from '../domain/charges/recurring-charge.ts'
import type { CalendarDate } from '../domain/values/calendar-date.ts'
import type { RowProblem } from '../interchange/file-refusal.ts'

/** What a file would do to a business. */
export type ImportReading = {
  readonly kind: string
  readonly summary: string
  readonly charges: readonly RecurringCharge[]
  readonly after: Business
  /** Charges that were not taken in, because no exchange rate is recorded for their currency. */
  readonly withoutRate: readonly RecurringCharge[]
  /** The first of them, where there are many. */
  readonly rejected: readonly RowProblem[]
  readonly rejectedCount: number
  readonly setAside: readonly RowProblem[]
}

export type NamedFile = { readonly name: string; readonly path: string }

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

/** The business that takes it in, and what the person said about the file. */
export type ImportInto = {
  readonly business: Business
  readonly today: CalendarDate
  readonly account?: string
  readonly moneyOut?: 'negative' | 'positive' | 'debit' | 'credit'
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd'
}
