import { expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../../test/builders/business.ts'
import { aGoal } from '../../../../test/builders/goal.ts'
import { aBenefit, anInitiative, anOption } from '../../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../../test/builders/money.ts'
import { assumptions } from '../../../../test/builders/roadmap.ts'
import { aTeam } from '../../../../test/builders/team.ts'
import { planFacts } from './plan-facts.ts'

test('[RDM-33] facts are cost and benefit within the plan, all projects there were, budgets, people and weights', () => {
  const option = anOption({
    runningCostPerYear: euroRange(400),
    benefits: [aBenefit({ amountPerYear: euroRange(1_200) })],
  })
  const business = aBusiness({
    organization: anOrganization({ discountRatePerYear: 0 }),
    budgets: budgets('2027-Q1', 2, { amount: euros(1_000) }),
    teams: [aTeam({ deliveryDaysPerQuarter: [{ role: 'shop', days: 20 }], changeLoadCapPerQuarter: 1.5 })],
    goals: [aGoal({ key: 'sell', weight: 2 })],
    initiatives: [anInitiative({ key: 'till', options: [option] }), anInitiative({ key: 'shop' })],
  })
  const schedule = [{ initiative: 'till', option: 'subscription', start: '2027-Q1', goLive: '2027-Q2' }]
  const question = { business, assumptions: assumptions({ quarterCount: 3, budgetFactor: 2 }), today: '2026-11-23' }
  expect(planFacts(question, schedule)).toEqual({
    // Once 1,000, then 100 a quarter for two; 300 a quarter for two.
    projects: [{ initiative: 'till', cost: euros(1_200), benefit: euros(600) }],
    considered: ['till', 'shop'],
    budgets: [
      { quarter: '2027-Q1', amount: euros(2_000) },
      { quarter: '2027-Q2', amount: euros(2_000) },
      { quarter: '2027-Q3', amount: euros(0) },
    ],
    roleDays: [{ role: 'shop', days: 20 }],
    changeCaps: [{ team: 'shop', load: 1.5 }],
    goalWeights: [{ goal: 'sell', weight: 2 }],
  })
})
