import { expect, test } from 'vitest'
import { euros } from '../../test/builders/money.ts'
import { convert } from './exchange.ts'

const rates = [
  { from: 'USD', to: 'EUR', rate: 0.8, on: '2026-01-01' },
  { from: 'USD', to: 'EUR', rate: 0.9, on: '2026-06-01' },
  { from: 'EUR', to: 'JPY', rate: 160, on: '2026-01-01' },
  { from: 'CHF', to: 'EUR', rate: 0, on: '2026-01-01' },
]

function inEuros(minor: number, currency: string, on = '2026-11-23') {
  return convert({ minor, currency }, { to: 'EUR', rates, on })
}

test('[VAL-7] the latest rate not after the day counts', () => {
  expect(inEuros(1000, 'USD')).toEqual(euros(9))
  expect(inEuros(1000, 'USD', '2026-06-01')).toEqual(euros(9))
  expect(inEuros(1000, 'USD', '2026-05-31')).toEqual(euros(8))
})

test('[VAL-7] before the first rate the earliest counts', () => {
  expect(inEuros(1000, 'USD', '2025-01-01')).toEqual(euros(8))
})

test('[VAL-7] a rate holds in both directions, and minor units differ', () => {
  expect(inEuros(1600, 'JPY')).toEqual(euros(10))
  expect(convert(euros(10), { to: 'JPY', rates, on: '2026-11-23' })).toEqual({ minor: 1600, currency: 'JPY' })
})

test('[VAL-7] without a usable rate there is no amount, and the same currency needs none', () => {
  expect(inEuros(100, 'SEK')).toBeNull()
  expect(inEuros(100, 'CHF')).toBeNull()
  expect(inEuros(100, 'EUR')).toEqual(euros(1))
})
