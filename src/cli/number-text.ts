import { majorOf } from '../domain/values/money.ts'
import type { Money } from '../domain/values/money.ts'

/** Money as a person would say it: no cents from a hundred up. */
export function moneyText(money: Money): string {
  const major = majorOf(money)
  const digits = Math.abs(major) >= 100 || Number.isInteger(major) ? 0 : 2
  return `${major.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${money.currency}`
}

export function percentText(share: number | null, digits = 0): string {
  return share === null ? 'none' : `${(share * 100).toFixed(digits)} %`
}
