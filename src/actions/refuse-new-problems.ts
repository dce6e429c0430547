import type { Business } from '../domain/business.ts'
import type { Problem } from '../domain/problem.ts'
import { problemsIn } from '../domain/problems-in.ts'
import type { CalendarDate } from '../domain/values/calendar-date.ts'
import { ActionError } from './action-error.ts'

/** Refuses a change that makes the business wrong. What was wrong before does not stand in the way of other changes. */
export function refuseNewProblems(before: Business, after: Business, today: CalendarDate): void {
  const faults = errorsIn(after, today)
  if (faults.length === 0) return
  const old = new Set(errorsIn(before, today).map(signature))
  const added = faults.filter((fault) => !old.has(signature(fault)))
  const [first] = added
  if (first === undefined) return
  const more = added.length > 1 ? ` (and ${added.length - 1} more)` : ''
  throw new ActionError('invalid', `${first.message}${more}`, { problems: added })
}

function errorsIn(business: Business, today: CalendarDate): readonly Problem[] {
  return problemsIn(business, today).filter(({ severity }) => severity === 'error')
}

function signature({ code, at }: Problem): string {
  return JSON.stringify([code, at])
}
