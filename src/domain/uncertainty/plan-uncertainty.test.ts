import { describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { assumptions } from '../../../test/builders/roadmap.ts'
import { randomQuestion } from '../../../test/bench/random-question.ts'
import { planLedger } from '../roadmap/plan-ledger.ts'
import { placeInOrder } from '../roadmap/place-in-order.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import { roadmapValue } from '../roadmap/roadmap-value.ts'
import type { MoneyEstimate } from '../values/estimate.ts'
import { randomFrom } from '../values/random.ts'
import { figureAt, rangeDistributions } from './range-distribution.ts'
import { planUncertainty } from './plan-uncertainty.ts'
import { rankCorrelation, ranksOf } from './rank-correlation.ts'
import { spreadOf } from './spread.ts'

const schedule = ['till', 'webshop'].map((initiative) => ({
  initiative,
  option: 'subscription',
  start: '2027-Q1',
  goLive: '2027-Q2',
}))

/** Two projects over four quarters; `width` scales how far every range reaches around its likeliest figure. */
function question(width = 1, given: { readonly cashFloor?: number } = {}): RoadmapQuestion {
  const range = (low: number, likely: number, high: number): MoneyEstimate =>
    euroRange(likely - (likely - low) * width, likely, likely + (high - likely) * width)
  const initiatives = ['till', 'webshop'].map((key) =>
    anInitiative({
      key,
      options: [
        anOption({
          oneOffCost: range(3_000, 4_000, 8_000),
          runningCostPerYear: range(400, 800, 1_000),
          benefits: [aBenefit({ kind: 'income', amountPerYear: range(2_000, 6_000, 8_000) })],
        }),
      ],
    }),
  )
  const organization = anOrganization({
    cashFloor: euros(given.cashFloor ?? 0),
    discountRatePerYear: 0,
    selfFundingShare: 0.5,
  })
  const business = aBusiness({
    organization,
    initiatives,
    budgets: budgets('2027-Q1', 4, { amount: euros(10_000), carryOverShare: 1 }),
  })
  return { business, today: '2026-11-23', assumptions: assumptions({ quarterCount: 4 }) }
}

describe('a range as entered', () => {
  const distribution = rangeDistributions()({ low: 10, likely: 20, high: 60 })

  test('[UNC-1] one in ten lies below its low and one in ten above its high end', () => {
    // The normal figure that one in ten exceeds is 1.2815516
    expect(figureAt(distribution, -1.2815516)).toBeCloseTo(10, 2)
    expect(figureAt(distribution, 1.2815516)).toBeCloseTo(60, 2)
  })

  test('[UNC-1] its likeliest figure stays the likeliest: no stretch of the same width is drawn more often', () => {
    // Chance of a stretch of 2 is the difference of its normal figures; found by halving
    const normalAt = (figure: number): number => {
      let [low, high] = [-5, 5]
      for (let round = 0; round < 60; round += 1) {
        const middle = (low + high) / 2
        if (figureAt(distribution, middle) < figure) low = middle
        else high = middle
      }
      return low
    }
    const density = (figure: number): number =>
      (normalAt(figure + 0.5) - normalAt(figure - 0.5)) * Math.exp(-(normalAt(figure) ** 2) / 2)
    for (const other of [10, 15, 18, 23, 30, 50]) expect(density(other)).toBeLessThan(density(20))
  })

  test('[UNC-1] what starts at nothing is never negative, and the likeliest may stand at either end', () => {
    const fromNothing = rangeDistributions()({ low: 0, likely: 100, high: 200 })
    expect(figureAt(fromNothing, -5)).toBe(0)
    const atEnds = [10, 60].map((likely) => rangeDistributions()({ low: 10, likely, high: 60 }))
    for (const one of atEnds) expect(figureAt(one, -1.2815516)).toBeCloseTo(10, 1)
    for (const one of atEnds) expect(figureAt(one, 1.2815516)).toBeCloseTo(60, 1)
  })
})

describe('a plan drawn many times', () => {
  test('[UNC-2] without any range every draw is the plan itself, to the cent', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const size = { initiatives: 8, quarters: 6, options: 2, goals: 2, teams: 2, roles: 1, oddness: 0.2 }
      const made = randomQuestion(seed, size)
      const plan = placeInOrder(
        made,
        made.business.initiatives.map(({ key }) => ({ initiative: key, option: null })),
      )
      const value = roadmapValue(made, plan)
      const books = planLedger(made)(plan).quarters
      const { worth, netPresentValue, cost, pot, firmCash, rangeCount } = planUncertainty(made, plan, { draws: 40 })
      expect(rangeCount).toBe(0)
      for (const share of ['p10', 'p50', 'p90'] as const) {
        expect(worth.spread[share]).toEqual(value.total)
        expect(netPresentValue.spread[share]).toEqual(value.netPresentValue)
        expect(cost.spread[share].minor).toBe(books.reduce((sum, { spend }) => sum + spend, 0))
        expect(pot.byQuarter.map(({ spread }) => spread[share].minor)).toEqual(
          books.map((book) => Math.round(book.pot)),
        )
        expect(firmCash?.byQuarter.map(({ spread }) => spread[share].minor)).toEqual(
          books[0]?.firmCash === null ? undefined : books.map((book) => Math.round(book.firmCash ?? 0)),
        )
      }
      expect(pot.chanceBelow).toBe(0)
    }
  })

  test('[UNC-2] one range alone gives its own P10, P50 and P90 as the cost', () => {
    const made = question(0)
    const [till, webshop] = made.business.initiatives
    if (till === undefined || webshop === undefined) throw new Error('Two projects are needed.')
    const uncertain = {
      ...till,
      options: [anOption({ oneOffCost: euroRange(1_000, 2_000, 6_000), runningCostPerYear: euroRange(0) })],
    }
    const business = { ...made.business, initiatives: [uncertain] }
    const { cost, worth, pot, drivers } = planUncertainty({ ...made, business }, schedule.slice(0, 1))
    expect(cost.planned).toEqual(euros(2_000))
    const { p10, p90, standardErrors } = cost.spread
    expect(Math.abs(p10.minor - 100_000)).toBeLessThan(4 * standardErrors.p10.minor)
    expect(Math.abs(p90.minor - 600_000)).toBeLessThan(4 * standardErrors.p90.minor)
    // The rest certain: worth falls by what cost rises, and so does the pot of the first quarter (10,000 - cost)
    expect(worth.spread.p10.minor).toBeCloseTo(-p90.minor, -1)
    expect(pot.low.p10.minor).toBeCloseTo(1_000_000 - p90.minor, -1)
    expect(drivers.worth).toHaveLength(1)
    expect(drivers.worth[0]?.rankCorrelation).toBeCloseTo(-1, 12)
    expect(drivers.worth[0]?.swing).toEqual(euros(-5_000))
  })

  test('[UNC-2] of a saving the self-funding share enters the pot, of an income nothing', () => {
    const made = question(0)
    const bringing = (kind: 'saving' | 'income') => {
      const benefits = [aBenefit({ kind, amountPerYear: euroRange(4_000, 8_000, 16_000) })]
      const initiatives = [anInitiative({ key: 'till', options: [anOption({ benefits })] })]
      const { pot } = planUncertainty({ ...made, business: { ...made.business, initiatives } }, schedule.slice(0, 1))
      const last = pot.byQuarter[3]?.spread
      return {
        width: (last?.p90.minor ?? NaN) - (last?.p10.minor ?? NaN),
        error: last?.standardErrors.p90.minor ?? NaN,
      }
    }
    // Live for three of four quarters, half of it returns: (16,000 - 4,000) x 3/4 x 1/2 = 4,500
    const saving = bringing('saving')
    expect(Math.abs(saving.width - 450_000)).toBeLessThan(4 * Math.SQRT2 * saving.error)
    expect(bringing('income')).toEqual({ width: 0, error: 0 })
  })

  test('[UNC-4] the same seed gives the same answer, another seed one within its error', () => {
    const [one, again] = [planUncertainty(question(), schedule), planUncertainty(question(), schedule)]
    expect(again).toEqual(one)
    const other = planUncertainty(question(), schedule, { seed: 2 })
    expect(other.worth.spread.p50).not.toEqual(one.worth.spread.p50)
    const apart = Math.abs(other.worth.spread.p50.minor - one.worth.spread.p50.minor)
    // Two independent errors add to sqrt(2) of one; four of them is one in 16,000
    expect(apart).toBeLessThan(4 * Math.SQRT2 * one.worth.spread.standardErrors.p50.minor)
  })

  test('[UNC-4] a project is drawn alike whatever else is in the plan', () => {
    const alone = planUncertainty(question(), schedule.slice(1), { correlation: { shared: 0, within: 0 } })
    const both = planUncertainty(question(), schedule, { correlation: { shared: 0, within: 0 } })
    // Twice the same project, drawn apart: wider than one and narrower than twice one
    const width = ({ cost }: typeof alone): number => cost.spread.p90.minor - cost.spread.p10.minor
    expect(width(both)).toBeGreaterThan(width(alone))
    expect(width(both)).toBeLessThan(2 * width(alone))
  })

  test('[UNC-5] a hundred times the draws leave about a tenth of the error', () => {
    const [few, many] = [400, 40_000].map((draws) => planUncertainty(question(), schedule, { draws }))
    const errorOf = (answer: typeof few): number => answer?.worth.spread.standardErrors.p50.minor ?? NaN
    expect(errorOf(many) / errorOf(few)).toBeLessThan(0.25)
    expect(errorOf(many) / errorOf(few)).toBeGreaterThan(0.04)
  })

  test('[UNC-3] the more costs move together, the wider their total', () => {
    const widths = [0, 0.3, 0.6, 0.9].map((shared) => {
      const { p10, p90 } = planUncertainty(question(), schedule, { correlation: { shared, within: 0 } }).cost.spread
      return p90.minor - p10.minor
    })
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect((widths[3] ?? 0) / (widths[0] ?? 1)).toBeGreaterThan(1.2)
  })

  test('[UNC-6] wider ranges never lower the chance to fall below the floor', () => {
    // 10,000 - 2 x 4,000 leaves 2,000 after the first quarter, 1,000 above the floor
    const chances = [0, 0.25, 0.5, 1, 1.5].map(
      (width) => planUncertainty(question(width, { cashFloor: 1_000 }), schedule).pot.chanceBelow,
    )
    expect(chances[0]).toBe(0)
    expect(chances).toEqual(chances.toSorted((a, b) => a - b))
    expect(chances.at(-1)).toBeGreaterThan(0.5)
  })

  test('[UNC-6] the chance in any quarter is no smaller than in each, and no larger than all together', () => {
    const { chanceBelow, byQuarter, chanceError } = planUncertainty(question(1, { cashFloor: 1_500 }), schedule).pot
    const each = byQuarter.map((quarter) => quarter.chanceBelow)
    expect(chanceBelow).toBeGreaterThanOrEqual(Math.max(...each))
    expect(chanceBelow).toBeLessThanOrEqual(each.reduce((sum, chance) => sum + chance, 0))
    expect(chanceError).toBeCloseTo(Math.sqrt((chanceBelow * (1 - chanceBelow)) / 10_000), 12)
  })

  test('[UNC-7] what is large and wide drives the answer more than what is small, and costs drive it down', () => {
    const { worth, potLow } = planUncertainty(question(), schedule).drivers
    const strength = (of: string): number => {
      const found = worth.find(({ subject }) => subject.kind === 'estimate' && subject.of === of)
      return found?.rankCorrelation ?? NaN
    }
    expect(strength('one-off')).toBeLessThan(-0.1)
    expect(Math.abs(strength('one-off'))).toBeGreaterThan(Math.abs(strength('running')))
    expect(strength('benefit')).toBeGreaterThan(0.1)
    // All parts that move independently: their squares add up to no more than about one
    const squares = worth.reduce((sum, driver) => sum + driver.rankCorrelation ** 2, 0)
    expect(squares).toBeGreaterThan(0.85)
    expect(squares).toBeLessThan(1.1)
    // Income does not enter the pot
    const income = potLow.filter(({ subject }) => subject.kind === 'estimate' && subject.of === 'benefit')
    expect(income.every(({ swing }) => swing?.minor === 0)).toBe(true)
    expect(income.every((driver) => Math.abs(driver.rankCorrelation) < 0.04)).toBe(true)
  })
})

test('[UNC-5] the error of the middle of 10,000 even figures is that of theory', () => {
  const random = randomFrom(3)
  const { p50, standardErrors } = spreadOf(
    Float64Array.from({ length: 10_000 }, () => 1_000_000 * random()),
    'EUR',
  )
  // sqrt(.5 x .5 / 10,000) of a width of 1,000,000 is 5,000; twenty batches tell it to about a sixth
  expect(standardErrors.p50.minor).toBeGreaterThan(2_700)
  expect(standardErrors.p50.minor).toBeLessThan(8_000)
  expect(Math.abs(p50.minor - 500_000)).toBeLessThan(20_000)
})

test('[UNC-7] ranks of equal figures are their middle, and Spearman of a known table is its published value', () => {
  expect([...ranksOf(Float64Array.of(3, 1, 3, 2))]).toEqual([2.5, 0, 2.5, 1])
  // Hours of television and scores of ten people (the common textbook table): rho = -29/165 = -.175758
  const hours = Float64Array.of(7, 0, 27, 50, 28, 29, 20, 12, 6, 17)
  const scores = Float64Array.of(100, 86, 97, 99, 103, 101, 106, 110, 112, 113)
  const iq = ranksOf(Float64Array.of(106, 86, 100, 101, 99, 103, 97, 113, 112, 110))
  expect(rankCorrelation(iq, ranksOf(Float64Array.of(7, 0, 27, 50, 28, 29, 20, 12, 6, 17)))).toBeCloseTo(-29 / 165, 12)
  expect(rankCorrelation(ranksOf(hours), ranksOf(hours))).toBeCloseTo(1, 12)
  expect(rankCorrelation(ranksOf(scores), ranksOf(new Float64Array(10)))).toBe(0)
})
