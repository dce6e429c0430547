import type { MoneyEstimate } from '../../src/domain/values/estimate.ts'
import { moneyOf } from '../../src/domain/values/money.ts'
import type { Money } from '../../src/domain/values/money.ts'

/** Whole or broken euros: euros(12.5) is 1,250 cents. */
export function euros(major: number): Money {
  return moneyOf(major, 'EUR')
}

/** A three-point amount in euros; one number stands for all three. */
export function euroRange(low: number, likely: number = low, high: number = likely): MoneyEstimate {
  return { low: euros(low), likely: euros(likely), high: euros(high), basis: 'quote' }
}
