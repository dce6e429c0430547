import type { CalendarDate } from '../values/calendar-date.ts'
import type { Currency } from '../values/money.ts'

/** Money out of one line, as a positive amount in minor units; `at` is its position in the lines given. */
export type Charge = {
  readonly at: number
  readonly date: CalendarDate
  readonly minor: number
  readonly currency: Currency
}

/** Equal to within half a percent or two cents. */
export function isSameAmount(a: Charge | undefined, b: Charge): boolean {
  return a !== undefined && Math.abs(a.minor - b.minor) <= Math.max(2, a.minor * 0.005)
}
