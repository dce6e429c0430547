import type { Business } from '../business.ts'
import type { Goal } from '../goal.ts'
import type { Initiative } from '../initiative.ts'
import type { Problem } from '../problem.ts'
import type { CostLine, Technology } from '../technology.ts'
import { isCalendarDate } from '../values/calendar-date.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { isQuarter, quarterOf } from '../values/quarter.ts'
import type { Quarter } from '../values/quarter.ts'
import { error, warning } from './check.ts'
import type { Path } from './check.ts'

/** Dates and quarters exist, stand in order, and do not lie where nothing can be done about them. */
export function dateProblems(business: Business, today: CalendarDate): readonly Problem[] {
  const thisQuarter = quarterOf(today, business.organization.fiscalYearStartMonth)
  return [
    ...business.budgets.flatMap(({ quarter }, place) => quarterProblem(quarter, ['budgets', place, 'quarter'])),
    ...(business.cashForecast?.netByQuarter ?? []).flatMap(({ quarter }, place) =>
      quarterProblem(quarter, ['cashForecast', 'netByQuarter', place, 'quarter']),
    ),
    ...business.organization.exchangeRates.flatMap(({ on }, place) =>
      dateProblem(on, ['organization', 'exchangeRates', place, 'on']),
    ),
    ...business.goals.flatMap((goal) => goalProblems(goal, today)),
    ...business.technologies.flatMap((technology) => technologyProblems(technology, today)),
    ...business.initiatives.flatMap((initiative) => initiativeProblems(initiative, thisQuarter)),
  ]
}

function goalProblems({ key, title, keyResults }: Goal, today: CalendarDate): Problem[] {
  return keyResults.flatMap(({ key: result, title: sign, due }) => {
    const at = ['goals', key, 'keyResults', result, 'due']
    const wrong = dateProblem(due, at)
    if (wrong.length > 0 || due === null || due >= today) return wrong
    return [
      past(at, `"${short(sign)}" of goal "${short(title)}" was due on ${due}. Record how it ended, or set a new day.`),
    ]
  })
}

function technologyProblems(technology: Technology, today: CalendarDate): Problem[] {
  const at = ['technologies', technology.key]
  const { purpose, lifecycle } = technology
  return [
    ...technology.costLines.flatMap((line, place) => costLineProblems(line, [...at, 'costLines', place])),
    ...contractProblems(technology, [...at, 'contract'], today),
    ...dateProblem(lifecycle.endOfSupport, [...at, 'lifecycle', 'endOfSupport']),
    ...dateProblem(purpose?.until ?? null, [...at, 'purpose', 'until']),
    ...(purpose !== null && purpose.until !== null && purpose.until < today
      ? [
          past(
            [...at, 'purpose', 'until'],
            `The reason to keep ${short(technology.title)} ended on ${purpose.until}. Give a new reason, or cancel it.`,
          ),
        ]
      : []),
  ]
}

function costLineProblems({ from, until }: CostLine, at: Path): Problem[] {
  const wrong = [...dateProblem(from, [...at, 'from']), ...dateProblem(until, [...at, 'until'])]
  if (wrong.length > 0 || from === null || until === null || until >= from) return wrong
  return [
    backwards([...at, 'until'], `This cost ends on ${until}, before it begins on ${from}. Correct one of the two.`),
  ]
}

function contractProblems({ title, contract }: Technology, at: Path, today: CalendarDate): Problem[] {
  if (contract === null) return []
  const { start, end, renews } = contract
  const wrong = [...dateProblem(start, [...at, 'start']), ...dateProblem(end, [...at, 'end'])]
  if (wrong.length > 0 || end === null) return wrong
  if (start !== null && end < start) {
    return [
      backwards(
        [...at, 'end'],
        `The contract of ${short(title)} ends on ${end}, before it starts on ${start}. Correct one of the two.`,
      ),
    ]
  }
  if (renews || end >= today) return []
  return [
    past(
      [...at, 'end'],
      `The contract of ${short(title)} ended on ${end}. Mark it retired, or enter the new contract.`,
    ),
  ]
}

function initiativeProblems(initiative: Initiative, thisQuarter: Quarter): Problem[] {
  const at = ['initiatives', initiative.key]
  const { mandatoryBy, earliestStart, underWay } = initiative
  const wrong = [
    ...quarterProblem(mandatoryBy, [...at, 'mandatoryBy']),
    ...quarterProblem(earliestStart, [...at, 'earliestStart']),
    ...quarterProblem(underWay?.start ?? null, [...at, 'underWay', 'start']),
  ]
  if (wrong.length > 0 || mandatoryBy === null) return wrong
  const title = short(initiative.title)
  if (mandatoryBy < thisQuarter && initiative.stage !== 'running' && initiative.stage !== 'stopped') {
    return [
      error({
        code: 'mandatory-by-past',
        at: [...at, 'mandatoryBy'],
        message: `${title} had to be live by ${mandatoryBy}, which is over. Set a new quarter, or remove the duty.`,
      }),
    ]
  }
  if (earliestStart === null || earliestStart <= mandatoryBy) return []
  return [
    backwards(
      [...at, 'earliestStart'],
      `${title} must be live by ${mandatoryBy} but may not start before ${earliestStart}. Change one of the two.`,
    ),
  ]
}

function dateProblem(date: CalendarDate | null, at: Path): Problem[] {
  if (date === null || isCalendarDate(date)) return []
  return [error({ code: 'malformed-date', at, message: `"${short(date)}" is no day. Write it as 2027-03-31.` })]
}

function quarterProblem(quarter: Quarter | null, at: Path): Problem[] {
  if (quarter === null || isQuarter(quarter)) return []
  return [error({ code: 'malformed-quarter', at, message: `"${short(quarter)}" is no quarter. Write it as 2027-Q1.` })]
}

function past(at: Path, message: string): Problem {
  return warning({ code: 'date-past', at, message })
}

function backwards(at: Path, message: string): Problem {
  return error({ code: 'dates-out-of-order', at, message })
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
