import { expect, test } from 'vitest'
import { randomQuestion } from '../../../test/bench/random-question.ts'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { assumptions } from '../../../test/builders/roadmap.ts'
import { placeInOrder } from './place-in-order.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { roadmapValue } from './roadmap-value.ts'
import { twoHorizons } from './two-horizons.ts'

/** 4,000 in the first quarter, then 8,000 a year saved; the next begins when that is live and costs 3,000 more than its budget. */
const question: RoadmapQuestion = {
  business: aBusiness({
    organization: anOrganization({ discountRatePerYear: 0, selfFundingShare: 1 }),
    budgets: budgets('2027-Q1', 4, { amount: euros(4_000) }).slice(0, 1),
    initiatives: [
      anInitiative({
        key: 'saving',
        options: [
          anOption({
            oneOffCost: euroRange(4_000),
            benefits: [aBenefit({ amountPerYear: euroRange(8_000) })],
          }),
        ],
      }),
      anInitiative({ key: 'second', options: [anOption({ oneOffCost: euroRange(3_000) })] }),
    ],
  }),
  today: '2026-11-23',
  assumptions: assumptions({ quarterCount: 4 }),
}
const schedule = [
  { initiative: 'saving', option: 'subscription', start: '2027-Q1', goLive: '2027-Q2' },
  { initiative: 'second', option: 'subscription', start: '2027-Q3', goLive: '2027-Q4' },
]

test('[RDM-21] the first year shows what leaves and comes back by quarter, and how deep it goes', () => {
  const { firstYear } = twoHorizons(question, schedule)
  expect(firstYear.quarters.map(({ net }) => net)).toEqual([euros(-4_000), euros(2_000), euros(-1_000), euros(2_000)])
  expect(firstYear.net).toEqual(euros(-1_000))
  expect(firstYear.lowestPoint).toEqual({ quarter: '2027-Q1', soFar: euros(-4_000) })
})

test('[RDM-21] what is live goes on after the plan: three years hold eleven quarters of savings, five hold nineteen', () => {
  const { values } = twoHorizons(question, schedule)
  // 11 x 2,000 - 7,000 and 19 x 2,000 - 7,000, nothing discounted.
  expect(values.map(({ years, value }) => [years, value])).toEqual([
    [3, euros(15_000)],
    [5, euros(31_000)],
  ])
})

test('[RDM-21] first year and rest add up, and over a plan of three years the value is its net present value', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const made = randomQuestion(seed, {
      initiatives: 6,
      quarters: 12,
      options: 2,
      goals: 2,
      teams: 1,
      roles: 1,
      oddness: 0.1,
    })
    const order = made.business.initiatives.map(({ key }) => ({ initiative: key, option: null }))
    const plan = placeInOrder(made, order)
    for (const { value, firstYear, rest } of twoHorizons(made, plan).values) {
      expect(firstYear.minor + rest.minor).toBe(value.minor)
    }
    const [three] = twoHorizons(made, plan).values
    const { netPresentValue } = roadmapValue(made, plan)
    expect(Math.abs((three?.value.minor ?? 0) - netPresentValue.minor), `seed ${seed}`).toBeLessThanOrEqual(2)
  }
})

test('[RDM-22] savings that return are shown with the spend that budgets alone could not have paid', () => {
  const { selfFunding } = twoHorizons(question, schedule)
  expect(selfFunding.quarters.map(({ returned }) => returned)).toEqual([
    euros(0),
    euros(2_000),
    euros(2_000),
    euros(2_000),
  ])
  // The budget is spent in the first quarter; the second project is paid by savings alone.
  expect(selfFunding.paidBySavings).toEqual(euros(3_000))
  expect(selfFunding.projects).toEqual(['second'])
})

test('[RDM-22] where budgets pay for everything, savings are not said to have paid', () => {
  const rich = {
    ...question,
    business: { ...question.business, budgets: budgets('2027-Q1', 4, { carryOverShare: 1 }) },
  }
  const { selfFunding } = twoHorizons(rich, schedule)
  expect(selfFunding.returned).toEqual(euros(6_000))
  expect(selfFunding.paidBySavings).toEqual(euros(0))
  expect(selfFunding.projects).toEqual([])
})
