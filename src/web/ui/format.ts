import { majorOf } from '../../domain/values/money.ts'
import type { Currency, Money } from '../../domain/values/money.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import type { Quarter } from '../../domain/values/quarter.ts'

const locale = globalThis.navigator?.language

/** Money as a person would say it: three figures that count, no cents from 100 on. */
export function formatMoney(money: Money): string {
  const major = majorOf(money)
  const digits = Math.abs(major) >= 100 || Number.isInteger(major) ? 0 : 2
  return currencyFormat(money.currency, digits).format(sayable(major))
}

/** Money to the last cent. */
export function formatExactMoney(money: Money): string {
  return numberFormat({ style: 'currency', currency: money.currency }).format(majorOf(money))
}

export function formatPercent(share: number): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** A share as a score out of 100. */
export function formatScore(share: number): string {
  return formatNumber(Math.round(share * 100))
}

export function formatNumber(value: number, mostDigits = 1): string {
  return numberFormat({ maximumFractionDigits: mostDigits }).format(value)
}

export function formatDate(date: CalendarDate): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

export function formatMonth(date: CalendarDate): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** 2027-Q1 as "Q1 2027". */
export function formatQuarter(quarter: Quarter): string {
  return `${quarter.slice(5)} ${quarter.slice(0, 4)}`
}

export function formatRange(low: Money, high: Money): string {
  return low.minor === high.minor ? formatMoney(low) : `${formatMoney(low)} – ${formatMoney(high)}`
}

/** The list in the reader's language: "a, b and c". */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
}

function currencyFormat(currency: Currency, digits: number): Intl.NumberFormat {
  return numberFormat({
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    currencyDisplay: 'narrowSymbol',
  })
}

function sayable(major: number): number {
  return Math.abs(major) < 100 ? major : Number(major.toPrecision(3))
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** Making one takes far longer than using it. */
function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = JSON.stringify(options)
  const known = numberFormats.get(name) ?? new Intl.NumberFormat(locale, options)
  numberFormats.set(name, known)
  return known
}
