import type { Business } from '../business.ts'
import { growthFactor } from '../finance/growth-factor.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Money } from '../values/money.ts'
import { annualCost } from './annual-cost.ts'

/** What technology costs in a year, so many years on, and the seats it takes then. */
export type ForecastYear = { readonly years: number; readonly costPerYear: Money; readonly seats: number }

/**
 * Bills and seats as the business grows: running cost and seats bought of each technology times the growth of its driver; what
 * is named with no driver stays. Nothing planned is counted. [RDM-19]
 */
export function spendForecast(
  { organization, technologies }: Business,
  today: CalendarDate,
  years: readonly number[],
): readonly ForecastYear[] {
  const paid = technologies.filter(({ lifecycle }) => lifecycle.phase !== 'retired' && lifecycle.phase !== 'plan')
  return years.map((year) => {
    const grown = paid.map(({ growsWith, seats, ...technology }) => {
      const factor = growthFactor(organization, growsWith, year * 4)
      const { total, avoidable } = annualCost({ ...technology, growsWith, seats }, organization, today)
      return {
        minor: total.minor - avoidable.minor + avoidable.minor * factor,
        // Seats are bought whole; a share of one that rounding alone makes is none.
        seats: Math.ceil((seats?.bought ?? 0) * factor - 1e-9),
      }
    })
    const minor = grown.reduce((sum, one) => sum + one.minor, 0)
    return {
      years: year,
      costPerYear: { minor: Math.round(minor) || 0, currency: organization.currency },
      seats: grown.reduce((sum, one) => sum + one.seats, 0),
    }
  })
}
