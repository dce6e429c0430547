import type { CalendarDate } from './values/calendar-date.ts'
import type { Key } from './values/key.ts'
import type { Currency, Money } from './values/money.ts'
import type { Quarter } from './values/quarter.ts'
import type { Share } from './values/share.ts'

/** What one unit of `from` cost in `to` on a day; entered by people, never fetched. */
export type ExchangeRate = {
  readonly from: Currency
  readonly to: Currency
  readonly rate: number
  readonly on: CalendarDate
}

/** Something that grows with the business (head count, orders, sites) and moves seats and cost. */
export type GrowthDriver = { readonly key: Key; readonly title: string; readonly ratePerYear: number }

/** The business itself and the rules its owner sets for money and risk. */
export type Organization = {
  readonly name: string
  /** Key of a trade in the catalogue. */
  readonly trade: Key | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly currency: Currency
  readonly headCount: number
  /** 1 = January. */
  readonly fiscalYearStartMonth: number
  readonly discountRatePerYear: number
  /** Share of project money that tries new things, lowest and highest. */
  readonly exploreShareRange: { readonly low: Share; readonly high: Share }
  /** Share of realised savings that returns to the technology budget. */
  readonly selfFundingShare: Share
  /** The technology pot never falls below this. */
  readonly cashFloor: Money
  /** What reaching all goals is worth over the horizon; null = the convention of [RDM-6]. */
  readonly valueOfGoals: Money | null
  readonly growthDrivers: readonly GrowthDriver[]
  readonly exchangeRates: readonly ExchangeRate[]
}

/** Money set aside for technology projects in one quarter; `carryOverShare` of what is left moves to the next. */
export type Budget = { readonly quarter: Quarter; readonly amount: Money; readonly carryOverShare: Share }

/** The firm's own cash: what is there at the start, and what each quarter brings or takes without the projects. */
export type CashForecast = {
  readonly openingCash: Money
  readonly floor: Money
  readonly netByQuarter: readonly { readonly quarter: Quarter; readonly net: Money }[]
}
