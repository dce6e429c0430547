import { addDays, addMonths, calendarDate, monthOf, yearOf } from './calendar-date.ts'
import type { CalendarDate } from './calendar-date.ts'

/**
 * A fiscal quarter, written 2027-Q1; text order is time order. The year is the one in which the fiscal year
 * begins when it starts in January, otherwise the one in which it ends. [VAL-5]
 */
export type Quarter = string

export function isQuarter(text: string): boolean {
  return /^\d{4}-Q[1-4]$/.test(text)
}

/** The fiscal quarter a day lies in; `fiscalYearStartMonth` is 1 to 12. */
export function quarterOf(date: CalendarDate, fiscalYearStartMonth: number): Quarter {
  const monthsSinceStart = (monthOf(date) - fiscalYearStartMonth + 12) % 12
  const endsNextYear = fiscalYearStartMonth > 1 && monthOf(date) >= fiscalYearStartMonth
  return `${yearOf(date) + (endsNextYear ? 1 : 0)}-Q${Math.floor(monthsSinceStart / 3) + 1}`
}

export function addQuarters(quarter: Quarter, count: number): Quarter {
  const index = quarterIndex(quarter) + count
  return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(((index % 4) + 4) % 4) + 1}`
}

/** Quarters from `from` to `to`; negative when `to` is earlier. */
export function quartersBetween(from: Quarter, to: Quarter): number {
  return quarterIndex(to) - quarterIndex(from)
}

export function quarterRange(first: Quarter, count: number): Quarter[] {
  return Array.from({ length: count }, (_, offset) => addQuarters(first, offset))
}

export function firstDayOf(quarter: Quarter, fiscalYearStartMonth: number): CalendarDate {
  const fiscalYear = Math.floor(quarterIndex(quarter) / 4)
  const startYear = fiscalYearStartMonth > 1 ? fiscalYear - 1 : fiscalYear
  return addMonths(calendarDate(startYear, fiscalYearStartMonth, 1), (quarterIndex(quarter) % 4) * 3)
}

export function lastDayOf(quarter: Quarter, fiscalYearStartMonth: number): CalendarDate {
  return addDays(firstDayOf(addQuarters(quarter, 1), fiscalYearStartMonth), -1)
}

function quarterIndex(quarter: Quarter): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
}
