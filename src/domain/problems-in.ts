import type { Business } from './business.ts'
import type { Problem } from './problem.ts'
import type { Check } from './problems/check.ts'
import { circleProblems } from './problems/circle-problems.ts'
import { dateProblems } from './problems/date-problems.ts'
import { goalProblems } from './problems/goal-problems.ts'
import { initiativeProblems } from './problems/initiative-problems.ts'
import { keyProblems } from './problems/key-problems.ts'
import { referenceProblems } from './problems/reference-problems.ts'
import { technologyProblems } from './problems/technology-problems.ts'
import { valueProblems } from './problems/value-problems.ts'
import type { CalendarDate } from './values/calendar-date.ts'

const checks: readonly Check[] = [
  keyProblems,
  referenceProblems,
  circleProblems,
  valueProblems,
  dateProblems,
  goalProblems,
  technologyProblems,
  initiativeProblems,
]

/** Everything wrong or doubtful in a business, errors first, all at once. [VAL-9] Computing on a business with problems is safe; what cannot be read counts as nothing. */
export function problemsIn(business: Business, today: CalendarDate): readonly Problem[] {
  const problems = checks.flatMap((check) => check(business, today))
  const ofSeverity = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity)
  return [...ofSeverity('error'), ...ofSeverity('warning')]
}
