import type { Business } from './business.ts'
import type { Problem } from './problem.ts'
import type { CalendarDate } from './values/calendar-date.ts'

/** Everything wrong or doubtful in a business, all at once. */
export function problemsIn(_business: Business, _today: CalendarDate): Problem[] {
  return []
}
