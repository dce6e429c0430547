import type { ExchangeRate, Organization } from './organization.ts'
import type { CalendarDate } from './values/calendar-date.ts'
import { majorOf, moneyOf } from './values/money.ts'
import type { Currency, Money } from './values/money.ts'

/** Where money is converted to, by which rates, as of which day. */
export type Conversion = {
  readonly to: Currency
  readonly rates: readonly ExchangeRate[]
  readonly on: CalendarDate
}

/**
 * The amount in another currency, or null when no rate is recorded between the two. [VAL-7]
 * The latest rate not after the day counts, in either direction; with none, the earliest after it.
 */
export function convert(amount: Money, conversion: Conversion): Money | null {
  if (amount.currency === conversion.to) return amount
  const rate = rateFor(amount.currency, conversion)
  return rate === null ? null : moneyOf(majorOf(amount) * rate, conversion.to)
}

/** Whether the organization has a rate for this amount: what has none can be neither counted nor kept. [VAL-7] */
export function isConvertible(amount: Money, organization: Organization, on: CalendarDate): boolean {
  return convert(amount, { to: organization.currency, rates: organization.exchangeRates, on }) !== null
}

function rateFor(from: Currency, { to, rates, on }: Conversion): number | null {
  let best: { readonly rate: number; readonly on: CalendarDate } | null = null
  for (const candidate of rates) {
    const rate = rateBetween(candidate, from, to)
    if (rate !== null && (best === null || isNearer(candidate.on, best.on, on))) best = { rate, on: candidate.on }
  }
  return best?.rate ?? null
}

function rateBetween(rate: ExchangeRate, from: Currency, to: Currency): number | null {
  if (!(rate.rate > 0)) return null
  if (rate.from === from && rate.to === to) return rate.rate
  return rate.from === to && rate.to === from ? 1 / rate.rate : null
}

function isNearer(candidate: CalendarDate, best: CalendarDate, on: CalendarDate): boolean {
  if (candidate <= on) return best > on || candidate > best
  return best > on && candidate < best
}
