import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBusiness, anOrganization } from '../../../test/builders/business.ts'
import { aBenefit, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { aCostLine, aTechnology, yearly } from '../../../test/builders/technology.ts'
import type { Option } from '../initiative.ts'
import { optionCashFlows } from './option-cash-flows.ts'
import type { QuarterCashFlow } from './option-cash-flows.ts'
import { optionReturn } from './option-return.ts'

const today = '2026-11-23'
const nothing = anOption({ oneOffCost: euroRange(0) })

function row(option: Partial<Option>, of: keyof QuarterCashFlow, quarterCount = 6): number[] {
  return optionCashFlows(aBusiness(), { ...nothing, ...option }, { quarterCount, today }).map((flow) => flow[of])
}

test('[FIN-10] the one-off cost is paid in equal parts over the quarters under way, to the cent', () => {
  expect(row({ oneOffCost: euroRange(100), durationQuarters: 3 }, 'spend')).toEqual([3333, 3334, 3333, 0, 0, 0])
  expect(row({ oneOffCost: euroRange(100), durationQuarters: 1 }, 'spend', 2)).toEqual([10000, 0])
})

test('[FIN-11] running cost is paid by quarter from go-live on', () => {
  expect(row({ runningCostPerYear: euroRange(400), durationQuarters: 2 }, 'spend')).toEqual([
    0, 0, 10000, 10000, 10000, 10000,
  ])
})

test('[FIN-11] quarters of an odd amount add up to the year', () => {
  const year = row({ runningCostPerYear: euroRange(100.01) }, 'spend', 5)
  expect(year.reduce((sum, amount) => sum + amount, 0)).toBe(10001)
})

test.each([
  [0, 0, [0, 10000, 10000, 10000, 10000, 10000]],
  [0, 1, [0, 10000, 10000, 10000, 10000, 10000]],
  [2, 0, [0, 0, 0, 10000, 10000, 10000]],
  [0, 4, [0, 2500, 5000, 7500, 10000, 10000]],
  [1, 2, [0, 0, 5000, 10000, 10000, 10000]],
])(
  '[FIN-12] with a lag of %i and a ramp of %i quarters a benefit arrives as %j',
  (lagQuarters, rampQuarters, expected) => {
    const benefit = aBenefit({ amountPerYear: euroRange(400), lagQuarters, rampQuarters })
    expect(row({ benefits: [benefit] }, 'savings')).toEqual(expected)
  },
)

test('[FIN-9] savings, income and other benefits stay apart', () => {
  const benefits = (['saving', 'income', 'time', 'risk'] as const).map((kind, place) =>
    aBenefit({ kind, amountPerYear: euroRange(400 * (place + 1)) }),
  )
  const flow = optionCashFlows(aBusiness(), { ...nothing, benefits }, { quarterCount: 2, today })[1]
  expect(flow).toEqual({ spend: 0, savings: 10000, income: 20000, otherBenefit: 30000 + 40000 })
})

test('[FIN-13] a retired technology saves its running cost from go-live, once, and not what was paid for it', () => {
  const old = aTechnology({
    key: 'old',
    costLines: [...yearly(400), aCostLine({ cycle: 'once', amount: euros(900), usefulYears: 3 })],
  })
  const gone = aTechnology({ key: 'gone', costLines: yearly(800), lifecycle: { phase: 'retired', endOfSupport: null } })
  const business = aBusiness({ technologies: [old, gone] })
  const option = { ...nothing, retires: ['old', 'old', 'gone', 'unknown'] }
  const savings = optionCashFlows(business, option, { quarterCount: 3, today }).map((flow) => flow.savings)
  expect(savings).toEqual([0, 10000, 10000])
})

test('the adverse outlook takes high costs and low benefits, the favourable one the reverse', () => {
  const option = {
    ...nothing,
    oneOffCost: euroRange(1, 2, 3),
    benefits: [aBenefit({ amountPerYear: euroRange(4, 8, 12) })],
  }
  const flows = (outlook: 'likely' | 'adverse' | 'favourable') =>
    optionCashFlows(aBusiness(), option, { quarterCount: 2, today, outlook }).map(
      ({ spend, savings }) => spend || savings,
    )
  expect(flows('likely')).toEqual([200, 200])
  expect(flows('adverse')).toEqual([300, 100])
  expect(flows('favourable')).toEqual([100, 300])
})

test('[VAL-7] other currencies are converted, and count as nothing without a rate', () => {
  const dollars = { minor: 10000, currency: 'USD' }
  const option = { ...nothing, oneOffCost: { low: dollars, likely: dollars, high: dollars, basis: 'quote' as const } }
  const rates = [{ from: 'USD', to: 'EUR', rate: 0.9, on: '2026-01-01' }]
  const business = aBusiness({ organization: anOrganization({ exchangeRates: rates }) })
  expect(optionCashFlows(business, option, { quarterCount: 1, today })[0]?.spend).toBe(9000)
  expect(optionCashFlows(aBusiness(), option, { quarterCount: 1, today })[0]?.spend).toBe(0)
})

test('over a long horizon every amount is whole and nothing is lost to rounding', () => {
  const euro = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => euroRange(cents / 100))
  const duration = fc.integer({ min: 1, max: 8 })
  fc.assert(
    fc.property(euro, euro, duration, (oneOffCost, runningCostPerYear, durationQuarters) => {
      const spend = row({ oneOffCost, runningCostPerYear, durationQuarters }, 'spend', durationQuarters + 8)
      const total = spend.reduce((sum, amount) => sum + amount, 0)
      expect(spend.every(Number.isInteger)).toBe(true)
      expect(total).toBe(oneOffCost.likely.minor + 2 * runningCostPerYear.likely.minor)
    }),
    { seed: 5 },
  )
})

test('the return of an option: 1,000 now, 2,000 a year from the next quarter, four quarters', () => {
  const option = anOption({ oneOffCost: euroRange(1_000), benefits: [aBenefit({ amountPerYear: euroRange(2_000) })] })
  const business = aBusiness({ organization: anOrganization({ discountRatePerYear: 1.1 ** 4 - 1 }) })
  const result = optionReturn(business, option, { quarterCount: 4, today })
  // -1000 + 500/1.1 + 500/1.21 + 500/1.331 = 243.43
  expect(result.netPresentValue).toEqual(euros(243.43))
  expect(result).toMatchObject({ paybackQuarter: 2, discountedPaybackQuarter: 3, severalRoots: false })
  expect(result.returnOnInvestment).toEqual({ share: 0.5, quarterCount: 4 })
  // 500 / 1.2337^1 ... the quarterly rate that makes it zero is 23.375 %
  expect(result.internalRatePerYear).toBeCloseTo(1.23375 ** 4 - 1, 3)
})
