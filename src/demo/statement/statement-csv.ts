import { addMonths, calendarDate, daysInMonth, dayNumber, monthOf, yearOf } from '../../domain/values/calendar-date.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import type { EverydayLine, Month, RecurringLine, StatementPlan } from './statement-plan.ts'

type Line = { readonly date: CalendarDate; readonly description: string; readonly cents: number }
type Random = () => number

/** The statement of a plan as CSV: date, description, amount, running balance; the same bytes every time. */
export function statementCsv(plan: StatementPlan): string {
  const random = seeded(plan.seed)
  const lines = monthsOf(plan)
    .flatMap((month) => [
      ...plan.recurring.flatMap((line) => recurringLines(line, month, random)),
      ...plan.everyday.flatMap((line) => everydayLines(line, month, random)),
    ])
    .concat(plan.single.map(({ date, description, amount }) => ({ date, description, cents: cents(amount) })))
    .toSorted((a, b) => dayNumber(a.date) - dayNumber(b.date))
  let balance = cents(plan.openingBalance)
  const rows = lines.map(({ date, description, cents: amount }) => {
    balance += amount
    return [date, `"${description}"`, major(amount), major(balance)].join(',')
  })
  return `${['Date,Description,Amount,Balance', ...rows].join('\n')}\n`
}

/** First days of the months, oldest first. */
function monthsOf({ firstMonth, months }: StatementPlan): CalendarDate[] {
  return Array.from({ length: months }, (_, count) => addMonths(`${firstMonth}-01`, count))
}

function recurringLines(line: RecurringLine, first: CalendarDate, random: Random): Line[] {
  const month = first.slice(0, 7)
  if (month < line.from || (line.until !== undefined && month > line.until)) return []
  if (monthsBetween(line.from, month) % line.everyMonths !== 0) return []
  const price = line.prices.findLast(([since]) => since <= month)?.[1] ?? 0
  const late = random() < 0.15 ? 1 : 0
  const amount = -varied(price, line.spread ?? 0, random)
  return [
    {
      date: dayOfMonth(first, line.day + late),
      description: printed(line.description, month, random),
      cents: cents(amount),
    },
  ]
}

function everydayLines(line: EverydayLine, first: CalendarDate, random: Random): Line[] {
  const factor = line.season?.[monthOf(first) - 1] ?? 1
  return daysFor(line, first)
    .filter(() => line.chance === undefined || random() < line.chance)
    .map((date) => ({
      date,
      description: printed(line.description, first.slice(0, 7), random),
      cents: cents(varied(line.amount * factor, line.spread, random)),
    }))
}

function daysFor({ on }: EverydayLine, first: CalendarDate): CalendarDate[] {
  if ('days' in on) return on.days.map((day) => dayOfMonth(first, day))
  const all = Array.from({ length: daysInMonth(yearOf(first), monthOf(first)) }, (_, at) => dayOfMonth(first, at + 1))
  return all.filter((date) => on.weekdays.includes(weekday(date)))
}

function dayOfMonth(first: CalendarDate, day: number): CalendarDate {
  const [year, month] = [yearOf(first), monthOf(first)]
  return calendarDate(year, month, Math.min(day, daysInMonth(year, month)))
}

/** 1 = Monday to 7 = Sunday; 1970-01-01 was a Thursday. */
function weekday(date: CalendarDate): number {
  return ((dayNumber(date) + 3) % 7) + 1
}

function monthsBetween(from: Month, to: Month): number {
  return (yearOf(`${to}-01`) - yearOf(`${from}-01`)) * 12 + monthOf(`${to}-01`) - monthOf(`${from}-01`)
}

function printed(description: string, month: Month, random: Random): string {
  return description.replaceAll('@', month).replace(/#/g, () => String(Math.floor(random() * 10)))
}

function varied(amount: number, spread: number, random: Random): number {
  return spread === 0 ? amount : amount * (1 + spread * (random() * 2 - 1))
}

function cents(amount: number): number {
  return Math.round(amount * 100)
}

function major(amount: number): string {
  return (amount / 100).toFixed(2)
}

/** Mulberry32: the same numbers for the same seed on every machine. */
function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
