import { calendarDate, isCalendarDate } from '../../domain/values/calendar-date.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** A day as printed, with or without a time behind it, or null. [IMP-4] Named months need no order; two-digit years are 1970 to 2069. */
export function readDate(text: string, order: DateOrder): CalendarDate | null {
  const numeric = numericForm.exec(text)
  if (numeric) return fromParts([numeric[1] ?? '', numeric[2] ?? '', numeric[3] ?? ''], order)
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\D|$|\d{6})/.exec(text)
  if (compact) return fromParts([compact[1] ?? '', compact[2] ?? '', compact[3] ?? ''], 'ymd')
  return namedMonth(text)
}

/** Three numbers, then nothing more than a time. */
const numericForm = /^\s*(\d{4}|\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?=$|[\sT,])/

function fromParts(parts: readonly [string, string, string], order: DateOrder): CalendarDate | null {
  const [a, b, c] = parts
  if (a.length === 4) return c.length === 4 ? null : checked(a, b, c)
  if (order === 'ymd') return null
  return order === 'dmy' ? checked(c, b, a) : checked(c, a, b)
}

function checked(year: string, month: string, day: string): CalendarDate | null {
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year)
  const date = calendarDate(fullYear, Number(month), Number(day))
  return fullYear >= 1900 && fullYear < 2200 && isCalendarDate(date) ? date : null
}

const months: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, fév: 2, mar: 3, mär: 3, mrz: 3, maa: 3, apr: 4, abr: 4, avr: 4, may: 5, mai: 5, mei: 5, jun: 6, jul: 7, aug: 8, ago: 8, aoû: 8,
  sep: 9, set: 9, oct: 10, okt: 10, out: 10, nov: 11, dec: 12, dez: 12, dic: 12, déc: 12, ene: 1, fev: 2,
} // prettier-ignore

function namedMonth(text: string): CalendarDate | null {
  if (text.length > 40) return null
  const dayFirst = /^\s*(\d{1,2})[\s.-]+(\p{L}{3,12})\.?[\s,.-]+(\d{4}|\d{2})(?=$|\D)/u.exec(text)
  if (dayFirst) return fromName(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '')
  const monthFirst = /^\s*(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|\D)/u.exec(text)
  if (monthFirst) return fromName(monthFirst[3] ?? '', monthFirst[1] ?? '', monthFirst[2] ?? '')
  return null
}

function fromName(year: string, month: string, day: string): CalendarDate | null {
  const number = months[month.slice(0, 3).toLowerCase()]
  return number === undefined ? null : checked(year, String(number), day)
}

/**
 * The order of day, month and year in a column, or `unknown` when all fit both ways. [IMP-4] A number over 12 decides; then
 * points (never used with the month first); then which order makes the column run in one direction.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | 'unknown' {
  const numeric = cells.flatMap((cell) => {
    const match = numericForm.exec(cell)
    return match ? [{ cell, first: match[1] ?? '', second: match[2] ?? '' }] : []
  })
  if (numeric.every(({ first }) => first.length === 4)) return 'ymd'
  const [dayFirst, dayLast] = [
    numeric.filter(({ first }) => first.length < 4 && Number(first) > 12).length,
    numeric.filter(({ second }) => Number(second) > 12).length,
  ]
  if (dayFirst !== dayLast) return dayFirst > dayLast ? 'dmy' : 'mdy'
  if (/^\s*\d+\./.test(numeric[0]?.cell ?? '')) return 'dmy'
  return orderByDirection(numeric.map(({ cell }) => cell))
}

function orderByDirection(cells: readonly string[]): DateOrder | 'unknown' {
  if (cells.every((cell) => readDate(cell, 'dmy') === readDate(cell, 'mdy'))) return 'dmy'
  const [dmy, mdy] = [runsOneWay(cells, 'dmy'), runsOneWay(cells, 'mdy')]
  if (dmy === mdy || cells.length < 3) return 'unknown'
  return dmy ? 'dmy' : 'mdy'
}

function runsOneWay(cells: readonly string[], order: DateOrder): boolean {
  const days = cells.map((cell) => readDate(cell, order) ?? '')
  const isUp = days.every((day, at) => at === 0 || day >= (days[at - 1] ?? ''))
  return isUp || days.every((day, at) => at === 0 || day <= (days[at - 1] ?? ''))
}
