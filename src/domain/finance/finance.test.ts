import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pertMean, pertQuantile, pertStandardDeviation } from './beta-pert.ts'
import { internalRateOfReturn, internalRateOfReturnOfDated } from './internal-rate-of-return.ts'
import { modifiedInternalRateOfReturn } from './modified-internal-rate-of-return.ts'
import { netPresentValue, netPresentValueOfDated, quarterlyRate, yearlyRate } from './net-present-value.ts'
import { discountedPayback, payback } from './payback.ts'
import { returnOnInvestment } from './return-on-investment.ts'
import { totalCostOfOwnership } from './total-cost-of-ownership.ts'

/** The example amounts of the spreadsheet manuals; the answers agree with numpy-financial and scipy. */
const dated = [
  { on: '2008-01-01', amount: -10_000 },
  { on: '2008-03-01', amount: 2_750 },
  { on: '2008-10-30', amount: 4_250 },
  { on: '2009-02-15', amount: 3_250 },
  { on: '2009-04-01', amount: 2_750 },
]

test('[FIN-1] period 0 is not discounted', () => {
  expect(netPresentValue([-100, 110], 0.1)).toBeCloseTo(0, 12)
  expect(netPresentValue([], 0.1)).toBe(0)
})

test('[FIN-1] a spreadsheet discounts the first flow too: 1,188.4434 at 10 %', () => {
  expect(netPresentValue([0, -10_000, 3_000, 4_200, 6_800], 0.1)).toBeCloseTo(1188.4434123352216, 8)
})

test('[FIN-1] amounts on days: 2,086.6476 at 9 %', () => {
  expect(netPresentValueOfDated(dated, 0.09)).toBeCloseTo(2086.647602031535, 8)
  expect(netPresentValueOfDated([], 0.09)).toBe(0)
})

test('[FIN-2] four quarters compound to the year', () => {
  expect((1 + quarterlyRate(0.08)) ** 4).toBeCloseTo(1.08, 12)
  expect(yearlyRate(quarterlyRate(0.08))).toBeCloseTo(0.08, 12)
})

test('[FIN-3] internal rate of return of the published example: .0866309', () => {
  const { rate, severalRoots } = internalRateOfReturn([-70_000, 12_000, 15_000, 18_000, 21_000, 26_000])
  expect(rate).toBeCloseTo(0.08663094803653153, 10)
  expect(severalRoots).toBe(false)
})

test('[FIN-3] internal rate of return of amounts on days in any order: .3733625', () => {
  expect(internalRateOfReturnOfDated(dated.toReversed()).rate).toBeCloseTo(0.3733625335188314, 9)
})

test('[FIN-3] flows that change sign twice say that several rates may fit', () => {
  // -1000 + 2500/x - 1540/x^2 = 0 at x = 1.1 and x = 1.4
  const { rate, severalRoots } = internalRateOfReturn([-1_000, 2_500, -1_540])
  expect(rate).toBeCloseTo(0.1, 10)
  expect(severalRoots).toBe(true)
})

test('[FIN-3] there is no rate where money goes one way only', () => {
  expect(internalRateOfReturn([-100, -10])).toEqual({ rate: null, severalRoots: false })
  expect(internalRateOfReturn([0, 0])).toEqual({ rate: null, severalRoots: false })
  expect(internalRateOfReturn([])).toEqual({ rate: null, severalRoots: false })
})

test('[FIN-3] a loss has a negative rate', () => {
  expect(internalRateOfReturn([-100, 60]).rate).toBeCloseTo(-0.4, 10)
})

test('[FIN-3] modified rate of the published example: .1260941, and after three years -.0480447', () => {
  const rates = { finance: 0.1, reinvest: 0.12 }
  const flows = [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000]
  expect(modifiedInternalRateOfReturn(flows, rates)).toBeCloseTo(0.1260941303659051, 12)
  expect(modifiedInternalRateOfReturn(flows.slice(0, 4), rates)).toBeCloseTo(-0.048044655249980806, 12)
  expect(modifiedInternalRateOfReturn([-100, -10], rates)).toBeNull()
  expect(modifiedInternalRateOfReturn([100], rates)).toBeNull()
})

test.each([
  [[-100, 50, 50], 2],
  [[-100, 60, 60], 2],
  [[0, -100, 100], 2],
  [[-100, 50, 49], null],
  [[5, 5], 0],
  [[], 0],
])('[FIN-4] payback of %j is %s', (flows, expected) => {
  expect(payback(flows)).toBe(expected)
})

test('[FIN-5] discounted payback comes later or never', () => {
  expect(discountedPayback([-100, 50, 50, 50], 0.1)).toBe(3)
  expect(discountedPayback([-100, 50, 50], 0.1)).toBeNull()
})

test('[FIN-6] return on investment names its period', () => {
  expect(returnOnInvestment([100, 0], [0, 150])).toEqual({ share: 0.5, quarterCount: 2 })
  expect(returnOnInvestment([0], [10])).toEqual({ share: null, quarterCount: 1 })
})

test('[FIN-7] cost of ownership is the present value of all parts, which add up', () => {
  const costs = { acquire: [100], run: [0, 10, 10], people: [5], change: [5], exit: [0, 0, 20] }
  const { total, parts } = totalCostOfOwnership(costs, 0)
  expect(parts).toEqual({ acquire: 100, run: 20, people: 5, change: 5, exit: 20 })
  expect(total).toBe(150)
  // At 1.1^4 - 1 a year a quarter discounts by 1.1: run 10/1.1 + 10/1.21, exit 20/1.21
  expect(totalCostOfOwnership(costs, 1.1 ** 4 - 1).total).toBeCloseTo(110 + 10 / 1.1 + 30 / 1.21, 10)
})

test('[FIN-8] beta-PERT of 10/20/60: mean 25, deviation 8.660, P50 23.8336, P80 32.5129, P95 41.0638', () => {
  const points = { low: 10, likely: 20, high: 60 }
  expect(pertMean(points)).toBe(25)
  expect(pertStandardDeviation(points)).toBeCloseTo(8.660254037844387, 12)
  expect(pertQuantile(points, 0.5)).toBeCloseTo(23.833612969625946, 9)
  expect(pertQuantile(points, 0.8)).toBeCloseTo(32.51293069078726, 9)
  expect(pertQuantile(points, 0.95)).toBeCloseTo(41.06383620080952, 9)
})

test('[FIN-8] a range without width is the figure itself, and the ends are the ends', () => {
  const flat = { low: 7, likely: 7, high: 7 }
  expect([pertMean(flat), pertStandardDeviation(flat), pertQuantile(flat, 0.8)]).toEqual([7, 0, 7])
  expect(pertQuantile({ low: 1, likely: 1, high: 5 }, 0)).toBe(1)
  expect(pertQuantile({ low: 1, likely: 5, high: 5 }, 1)).toBe(5)
})

test('[FIN-8] a quantile never falls as the probability rises, and stays in the range', () => {
  const points = fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000)).map((ends) => ends.toSorted((a, b) => a - b))
  const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(points, probability, probability, ([low = 0, likely = 0, high = 0], p, q) => {
      const [lower, upper] = [Math.min(p, q), Math.max(p, q)].map((one) => pertQuantile({ low, likely, high }, one))
      return low <= (lower ?? NaN) && (lower ?? NaN) <= (upper ?? NaN) + 1e-9 && (upper ?? NaN) <= high + 1e-9
    }),
    { seed: 3 },
  )
})
