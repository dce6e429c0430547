import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import type { Currency, Money } from '../values/money.ts'

export const findingKinds = ['unused-seats', 'duplicate', 'orphan', 'renewal'] as const
export type FindingKind = (typeof findingKinds)[number]

/** Three amounts a year in one currency, low <= likely <= high. */
export type MoneyRange = { readonly low: Money; readonly likely: Money; readonly high: Money }

/** One input a finding rests on: where it stands and what it says. Paths begin with a collection of the business, or with "seats" for the seat list. */
export type Evidence = { readonly at: readonly (string | number)[]; readonly value: string | number | null }

/** Money that may be going nowhere, or is about to be bound. */
export type Finding = {
  /** Stable as long as kind and technology are: "duplicate:old-crm". */
  readonly key: string
  readonly kind: FindingKind
  readonly technology: Key
  /** duplicate: what to keep instead. */
  readonly keep: Key | null
  /** Saving a year; for a renewal what renewing binds, which is no saving by itself. */
  readonly money: MoneyRange
  readonly evidence: readonly Evidence[]
  /** Why, in a short sentence or two; it stands below the action, so it does not name the technology again. */
  readonly reason: string
  /** What to do, in one sentence that names the technology. */
  readonly action: string
  /** The last day to act before the money is bound again; null where it can be done at any time. */
  readonly actBy: CalendarDate | null
}

/** A range from plain minor units, kept in order and rounded. */
export function moneyRange(ends: readonly [number, number, number], currency: Currency): MoneyRange {
  const [low, likely, high] = ends.map((minor): Money => ({ minor: Math.round(minor) || 0, currency }))
  const nothing = { minor: 0, currency }
  return { low: low ?? nothing, likely: likely ?? nothing, high: high ?? nothing }
}
