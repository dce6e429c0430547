import type { CalendarDate } from '../../domain/values/calendar-date.ts'

/** A month, written 2025-03. */
export type Month = string

/** A charge that comes again: the same words and amount until the price changes. Amounts are positive, in major units. */
export type RecurringLine = {
  /** As the statement prints it; `#` becomes a digit that differs each time. */
  readonly description: string
  readonly everyMonths: 1 | 3 | 12
  readonly day: number
  readonly from: Month
  readonly until?: Month
  /** First month of each price, oldest first. */
  readonly prices: readonly (readonly [since: Month, amount: number])[]
  /** Part by which each amount differs up or down: foreign currencies, advertisements. */
  readonly spread?: number
}

/** What the business pays and takes day by day. Negative amounts go out. */
export type EverydayLine = {
  /** As the statement prints it; `#` becomes a digit that differs each time, `@` the month. */
  readonly description: string
  /** Days of the week, 1 = Monday to 7 = Sunday, or days of the month. */
  readonly on: { readonly weekdays: readonly number[] } | { readonly days: readonly number[] }
  readonly amount: number
  readonly spread: number
  /** Factor by month of the year, January first; 1 everywhere where left out. */
  readonly season?: readonly number[]
  /** Part of the days on which it happens; always where left out. */
  readonly chance?: number
}

/** Something that happened once. */
export type SingleLine = { readonly date: CalendarDate; readonly description: string; readonly amount: number }

/** Two years of an account: everything needed to print its statement. */
export type StatementPlan = {
  readonly firstMonth: Month
  readonly months: number
  readonly openingBalance: number
  readonly seed: number
  readonly recurring: readonly RecurringLine[]
  readonly everyday: readonly EverydayLine[]
  readonly single: readonly SingleLine[]
}
