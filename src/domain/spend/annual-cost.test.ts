import { expect, test } from 'vitest'
import { anOrganization } from '../../../test/builders/business.ts'
import { euros } from '../../../test/builders/money.ts'
import { aCostLine, aTechnology } from '../../../test/builders/technology.ts'
import type { CostLine } from '../technology.ts'
import { annualCost } from './annual-cost.ts'

const today = '2026-11-23'

function costOf(...lines: readonly Partial<CostLine>[]) {
  const costLines = lines.map((line) => aCostLine({ amount: euros(10), ...line }))
  return annualCost(aTechnology({ costLines }), anOrganization(), today)
}

test.each([
  ['weekly', 520],
  ['monthly', 120],
  ['quarterly', 40],
  ['half-yearly', 20],
  ['yearly', 10],
] as const)('[SPD-1] 10 euros %s are %i a year', (cycle, expected) => {
  expect(costOf({ cycle })).toEqual({ total: euros(expected), avoidable: euros(expected), problems: [] })
})

test('[SPD-1] a line holds from its first day through its last', () => {
  expect(costOf({ from: today }).total).toEqual(euros(120))
  expect(costOf({ until: today }).total).toEqual(euros(120))
  expect(costOf({ from: '2026-11-24' }).total).toEqual(euros(0))
  expect(costOf({ until: '2026-11-22' }).total).toEqual(euros(0))
})

test('[SPD-1] lines add up, and what was replaced by a dearer one no longer counts', () => {
  const rise = [
    { until: '2026-06-30' },
    { from: '2026-07-01', amount: euros(12) },
    { cycle: 'yearly' as const, amount: euros(5) },
  ]
  expect(costOf(...rise).total).toEqual(euros(149))
})

test('[SPD-2] a purchase is spread over its useful years and then costs nothing', () => {
  const once = { cycle: 'once' as const, amount: euros(900) }
  expect(costOf({ ...once, usefulYears: 2, from: '2024-11-24' }).total).toEqual(euros(450))
  expect(costOf({ ...once, usefulYears: 2, from: '2024-11-23' }).total).toEqual(euros(0))
  expect(costOf({ ...once }).total).toEqual(euros(300))
})

test('[SPD-3] what a purchase cost cannot be avoided any more', () => {
  expect(costOf({}, { cycle: 'once', amount: euros(300) })).toMatchObject({ total: euros(220), avoidable: euros(120) })
})

test('[VAL-7] an amount without a rate is left out and named, never a crash', () => {
  const { total, problems } = costOf({}, { amount: { minor: 500, currency: 'CHF' } })
  expect(total).toEqual(euros(120))
  expect(problems).toMatchObject([
    { severity: 'error', code: 'missing-exchange-rate', at: ['technologies', 'webshop', 'costLines', 1, 'amount'] },
  ])
  expect(problems[0]?.message).toContain('CHF and EUR')
})
