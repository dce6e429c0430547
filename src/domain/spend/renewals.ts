import { countsToday } from '../alignment/technology-standing.ts'
import type { Business } from '../business.ts'
import type { Contract, Technology } from '../technology.ts'
import { addDays, addMonths, dayNumber, daysBetween, monthsBetween } from '../values/calendar-date.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { compareText } from '../values/compare-text.ts'
import type { Key } from '../values/key.ts'
import { times } from '../values/money.ts'
import type { Money } from '../values/money.ts'
import { annualCost } from './annual-cost.ts'

/** The next day on which a contract ends or renews, and the last day to say no. */
export type Renewal = {
  readonly technology: Key
  readonly end: CalendarDate
  /** `noticeDays` before the end, in calendar days. [SPD-9] */
  readonly noticeDeadline: CalendarDate
  /** The deadline, or the Friday before when it falls on a weekend. [SPD-9] */
  readonly actBy: CalendarDate
  /** From today to `actBy`; negative when that has passed. */
  readonly daysLeft: number
  readonly renews: boolean
  /** The deadline has passed, so it runs on to the end after this one. */
  readonly missed: boolean
  readonly estimated: boolean
  /** What renewing binds the business to pay. */
  readonly bound: Money
}

/** A convention, where the contract does not say how long a renewal binds. [SPD-10] */
const renewalMonthsByDefault = 12

/** Contracts to decide on within so many days, earliest first, and those whose deadline has just been missed. [SPD-9] [SPD-10] */
export function renewals(business: Business, today: CalendarDate, withinDays: number): readonly Renewal[] {
  const lastDay = addDays(today, withinDays)
  return business.technologies
    .filter(countsToday)
    .map((technology) => renewalOf(technology, business, today))
    .filter((renewal) => renewal !== null)
    .filter(({ noticeDeadline }) => noticeDeadline <= lastDay)
    .toSorted((a, b) => compareText(a.noticeDeadline, b.noticeDeadline) || compareText(a.technology, b.technology))
}

/** The next renewal of one technology; null without a contract, an end, or when it has ended for good. */
export function renewalOf(technology: Technology, business: Business, today: CalendarDate): Renewal | null {
  const { contract } = technology
  const notice = contract === null ? null : nextNotice(contract, today)
  if (contract === null || notice === null) return null
  const months = contract.renews ? renewalMonths(contract) : 0
  return {
    technology: technology.key,
    ...notice,
    daysLeft: daysBetween(today, notice.actBy),
    renews: contract.renews,
    missed: contract.renews && notice.noticeDeadline < today,
    estimated: contract.estimated,
    bound: times(annualCost(technology, business.organization, today).avoidable, months / 12),
  }
}

/** The last day to act that is not past: this deadline, or the next one when it was missed; null without a contract that binds. */
export function nextActBy({ contract }: Technology, today: CalendarDate): CalendarDate | null {
  const notice = contract === null ? null : nextNotice(contract, today)
  if (contract === null || notice === null || !contract.renews) return null
  if (notice.actBy >= today) return notice.actBy
  return nextNotice(contract, addDays(notice.end, 1))?.actBy ?? null
}

function nextNotice(contract: Contract, today: CalendarDate): Pick<Renewal, 'end' | 'noticeDeadline' | 'actBy'> | null {
  const end = nextEnd(contract, today)
  if (end === null) return null
  const noticeDeadline = addDays(end, -Math.max(0, contract.noticeDays))
  return { end, noticeDeadline, actBy: weekdayBefore(noticeDeadline) }
}

/** The end as entered, moved on by whole renewals until it is not past. Counted from the first end, so that month ends stay month ends. [SPD-10] */
function nextEnd(contract: Contract, today: CalendarDate): CalendarDate | null {
  const { end, renews } = contract
  if (end === null || end >= today) return end
  if (!renews) return null
  const months = renewalMonths(contract)
  let periods = Math.max(0, Math.floor(monthsBetween(end, today) / months))
  while (addMonths(end, periods * months) < today) periods += 1
  return addMonths(end, periods * months)
}

function renewalMonths({ renewalMonths: months }: Contract): number {
  return months !== null && months >= 1 ? Math.round(months) : renewalMonthsByDefault
}

function weekdayBefore(date: CalendarDate): CalendarDate {
  const weekday = (((dayNumber(date) + 3) % 7) + 7) % 7 // Monday is 0; 1970-01-01 was a Thursday
  return addDays(date, -Math.max(0, weekday - 4))
}
