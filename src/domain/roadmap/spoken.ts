import { majorOf } from '../values/money.ts'
import type { Currency } from '../values/money.ts'

/** Money in a sentence: "12,500 EUR"; whole units, cents only where there are any. */
export function spokenMoney(minor: number, currency: Currency): string {
  const major = majorOf({ minor: Math.round(minor), currency })
  const digits = Number.isInteger(major) ? 0 : 2
  return `${major.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${currency}`
}

export function spokenShare(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`
}

/** A plain number in a sentence, at most two decimals. */
export function spokenNumber(value: number): string {
  return String(Number(value.toFixed(2)))
}
