import type { Business } from '../business.ts'
import type { Problem } from '../problem.ts'
import type { CalendarDate } from '../values/calendar-date.ts'

/** One group of checks; `today` for what may lie in the past. */
export type Check = (business: Business, today: CalendarDate) => readonly Problem[]

export type Path = Problem['at']

type What = { readonly code: string; readonly at: Path; readonly message: string }

export function error(what: What): Problem {
  return { severity: 'error', ...what }
}

export function warning(what: What): Problem {
  return { severity: 'warning', ...what }
}
