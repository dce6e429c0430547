import { z } from 'zod'
import { bases, widenMoney } from '../domain/values/estimate.ts'
import type { MoneyEstimate } from '../domain/values/estimate.ts'
import { moneyOf } from '../domain/values/money.ts'
import type { Currency, Money } from '../domain/values/money.ts'
import { amount, currency } from './scalars.ts'

/** How money is written: one form on the wire, another in the file people edit. Both give the domain's values. */
export type MoneyForms = {
  readonly money: z.ZodType<Money>
  readonly estimate: z.ZodType<MoneyEstimate>
}

const wireMoney = z.strictObject({ minor: z.int(), currency }).meta({
  description: 'Whole minor units (cents) with an ISO 4217 code.',
  examples: [{ minor: 4900, currency: 'EUR' }],
})

const wireEstimate = z
  .strictObject({ low: wireMoney, likely: wireMoney, high: wireMoney, basis: z.enum(bases) })
  .refine(isOrdered, { error: 'expected low <= likely <= high, all in one currency' })

export const wireForms: MoneyForms = { money: wireMoney, estimate: wireEstimate }

/** Money in the business file: a number in the business's own currency, or text such as "49.00 USD". */
export function fileForms(home: Currency): MoneyForms {
  const money = z
    .union([amount, z.string().regex(foreignAmount)], { error: moneyExpected })
    .transform((written) => readMoney(written, home))
  const points = z.strictObject({ low: money, likely: money, high: money, basis: z.enum(bases).default('guess') })
  const based = z.strictObject({ likely: money, basis: z.enum(bases) })
  const estimate = z
    .union([money, points, based], { error: estimateExpected })
    .transform((written) => readEstimate(written))
    .refine(isOrdered, { error: 'expected low <= likely <= high, all in one currency' })
  return { money, estimate }
}

const foreignAmount = /^-?\d{1,15}(\.\d{1,4})? ?[A-Z]{3}$/
const moneyExpected = 'expected an amount: a number in the business\'s own currency, or text such as "49.00 USD"'
const estimateExpected = 'expected an amount, or {low, likely, high, basis}, or {likely, basis}'

function readMoney(written: number | string, home: Currency): Money {
  if (typeof written === 'number') return moneyOf(written, home)
  return moneyOf(Number(written.slice(0, -3).trim()), written.slice(-3))
}

type WrittenEstimate = Money | MoneyEstimate | Pick<MoneyEstimate, 'likely' | 'basis'>

function readEstimate(written: WrittenEstimate): MoneyEstimate {
  if ('minor' in written) return widened(written, 'guess')
  if ('low' in written) return written
  return widened(written.likely, written.basis)
}

function widened(likely: Money, basis: MoneyEstimate['basis']): MoneyEstimate {
  const unit = moneyOf(1, likely.currency).minor
  return widenMoney(likely.minor / unit, likely.currency, basis)
}

function isOrdered({ low, likely, high }: MoneyEstimate): boolean {
  const oneCurrency = low.currency === likely.currency && likely.currency === high.currency
  return oneCurrency && low.minor <= likely.minor && likely.minor <= high.minor
}
