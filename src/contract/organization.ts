import { z } from 'zod'
import type { Budget, CashForecast, Organization } from '../domain/organization.ts'
import { zero } from '../domain/values/money.ts'
import type { MoneyForms } from './money-forms.ts'
import { count, currency, date, key, list, orNull, quarter, share, title } from './scalars.ts'

const range = z
  .strictObject({ low: share, high: share })
  .refine(({ low, high }) => low <= high, { error: 'expected low <= high' })

const growthDriver = z.strictObject({ key, title, ratePerYear: z.number().min(-1).max(10) })
const exchangeRate = z.strictObject({ from: currency, to: currency, rate: z.number().positive().max(1e9), on: date })

export function organizationSchema({ money }: MoneyForms) {
  return z
    .strictObject({
      name: title,
      trade: orNull(key),
      country: orNull(
        z.string().regex(/^[A-Z]{2}$/, { error: 'expected a country code of two capital letters, such as DE' }),
      ),
      currency,
      headCount: count.default(1),
      fiscalYearStartMonth: z.int().min(1).max(12).default(1),
      discountRatePerYear: z.number().min(0).max(1).default(0.08),
      exploreShareRange: range.default({ low: 0.1, high: 0.3 }),
      selfFundingShare: share.default(0.5),
      cashFloor: orNull(money),
      valueOfGoals: orNull(money),
      growthDrivers: list(growthDriver),
      exchangeRates: list(exchangeRate),
    })
    .transform((written): Organization => ({ ...written, cashFloor: written.cashFloor ?? zero(written.currency) }))
}

export function budgetSchema({ money }: MoneyForms) {
  return z.strictObject({ quarter, amount: money, carryOverShare: share.default(1) }) satisfies z.ZodType<Budget>
}

export function cashForecastSchema({ money }: MoneyForms) {
  return z.strictObject({
    openingCash: money,
    floor: money,
    netByQuarter: list(z.strictObject({ quarter, net: money })),
  }) satisfies z.ZodType<CashForecast>
}
