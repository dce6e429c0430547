import { describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../../test/builders/business.ts'
import { aGoal } from '../../../../test/builders/goal.ts'
import { aBenefit, anInitiative, anOption } from '../../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../../test/builders/money.ts'
import { assumptions } from '../../../../test/builders/roadmap.ts'
import type { Business } from '../../business.ts'
import type { ScheduledInitiative } from '../../roadmap.ts'
import { compareRoadmaps } from './compare-roadmaps.ts'
import type { PlanToCompare } from './compare-roadmaps.ts'

const today = '2026-11-23'
const line = (initiative: string, start: string, goLive: string): ScheduledInitiative => ({
  initiative,
  option: 'subscription',
  start,
  goLive,
})

function plan(
  key: string,
  schedule: readonly ScheduledInitiative[],
  given: Partial<PlanToCompare> = {},
): PlanToCompare {
  return { key, title: key, assumptions: assumptions({ quarterCount: 4 }), schedule, valueThen: null, ...given }
}

/** A till for 1,000 that saves 2,400 a year and reaches .15 of the goal; a blog for 400 that tries something new. No discount. */
const business: Business = aBusiness({
  organization: anOrganization({ discountRatePerYear: 0, selfFundingShare: 0, valueOfGoals: euros(10_000) }),
  budgets: budgets('2027-Q1', 4, { amount: euros(1_000), carryOverShare: 1 }),
  goals: [aGoal()],
  initiatives: [
    anInitiative({
      key: 'till',
      options: [
        anOption({
          goalContributions: [{ goal: aGoal().key, share: 0.15 }],
          benefits: [aBenefit({ amountPerYear: euroRange(2_400) })],
          risk: { probability: 0.1, cost: euros(500) },
        }),
      ],
    }),
    anInitiative({ key: 'blog', exploreShare: 1, options: [anOption({ oneOffCost: euroRange(400) })] }),
  ],
})
const careful = plan('careful', [line('till', '2027-Q1', '2027-Q2')])
const bold = plan('bold', [line('till', '2027-Q2', '2027-Q3'), line('blog', '2027-Q1', '2027-Q2')])

describe('plans side by side', () => {
  const comparison = compareRoadmaps(business, today, [careful, bold])
  const [first, second] = comparison.plans

  test('[RDM-31] worth and its parts add up, and so does the difference to the first', () => {
    // Careful: till live three of four quarters: 600 x 3 - 1,000 = 800 in money; risk .1 x 500 = 50. Bold: 600 x 2 - 1,000 - 400 = -200.
    expect(first?.value.netPresentValue).toEqual(euros(800))
    expect(second?.value.netPresentValue).toEqual(euros(-200))
    expect(first?.difference.total).toEqual(euros(0))
    expect(second?.difference.netPresentValue).toEqual(euros(-1_000))
    for (const { value, difference } of comparison.plans) {
      for (const parts of [value, difference]) {
        expect(parts.total.minor).toBe(parts.goalValue.minor + parts.netPresentValue.minor - parts.risk.minor)
      }
    }
  })

  test('[RDM-31] goals, totals, lowest pot, explore share and projects of each', () => {
    // .15 of the goal for 3 of 4 quarters = .1125; for 2 of 4 = .075.
    expect(first?.goals).toEqual([{ goal: aGoal().key, reached: expect.closeTo(0.1125, 12) as number }])
    expect(second?.goals[0]?.reached).toBeCloseTo(0.075, 12)
    expect(first).toMatchObject({ spend: euros(1_000), savings: euros(1_800), income: euros(0), exploreShare: 0 })
    expect(second).toMatchObject({ spend: euros(1_400), savings: euros(1_200), exploreShare: 400 / 1_400 })
    // Careful spends its first budget whole: 0. Bold: 1,000 - 400 = 600; 600 + 1,000 - 1,000 = 600 after it.
    expect(first?.lowestPot).toEqual({ quarter: '2027-Q1', pot: euros(0) })
    expect(second?.lowestPot).toEqual({ quarter: '2027-Q1', pot: euros(600) })
    expect([first?.projectCount, second?.projectCount]).toEqual([1, 2])
    expect([first?.onlyHere, second?.onlyHere]).toEqual([[], ['blog']])
    expect(
      comparison.projects.map(({ initiative, lines }) => [initiative, lines.map((one) => one?.start ?? null)]),
    ).toEqual([
      ['blog', [null, '2027-Q1']],
      ['till', ['2027-Q1', '2027-Q2']],
    ])
  })

  test('[RDM-31] a kept plan is valued again today, and the amount it changed by is named', () => {
    const then = { total: euros(500), goalValue: euros(0), netPresentValue: euros(550), risk: euros(50) }
    const { plans } = compareRoadmaps(business, today, [{ ...careful, valueThen: then }, bold])
    const now = first?.value.total.minor ?? 0
    expect(plans[0]?.sinceKept?.minor).toBe(now - 50_000)
    expect(plans[1]?.sinceKept).toBeNull()
  })

  test('[RDM-31] plans of other quarters are all valued from the first to the last any of them has', () => {
    const later = plan('later', [], { assumptions: assumptions({ firstQuarter: '2027-Q3', quarterCount: 6 }) })
    // 2027-Q1 to 2028-Q4 are eight quarters: the till then saves for seven, 600 x 7 - 1,000.
    const { firstQuarter, quarterCount, plans } = compareRoadmaps(business, today, [careful, later])
    expect([firstQuarter, quarterCount]).toEqual(['2027-Q1', 8])
    expect(plans[0]?.value.netPresentValue).toEqual(euros(3_200))
    expect(plans[0]?.quarters).toHaveLength(8)
  })

  test('[RDM-31] what a plan would break today is said, within its own limits', () => {
    const poor = { ...business, budgets: budgets('2027-Q1', 4, { amount: euros(900) }) }
    const generous = { ...careful, key: 'generous', assumptions: { ...careful.assumptions, budgetFactor: 2 } }
    const { plans } = compareRoadmaps(poor, today, [careful, generous])
    expect(plans[0]?.broken.map(({ message }) => message)).toEqual([
      'The technology pot ends 2027-Q1 at -100 EUR; it must not fall below 0 EUR.',
    ])
    expect(plans[1]?.broken).toEqual([])
  })

  test('no plan at all is refused', () => {
    expect(() => compareRoadmaps(business, today, [])).toThrow('no plan to compare')
  })
})
