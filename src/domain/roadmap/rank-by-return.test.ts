import { describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import type { Business } from '../business.ts'
import { rankByReturn } from './rank-by-return.ts'
import { usualAssumptions } from './roadmap-question.ts'
import { valueDifference } from './value-difference.ts'
import { whyInitiative } from './why-initiative.ts'

const today = '2026-11-23'

function asked(business: Business) {
  return { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount: 2 } }
}

function project(key: string, cost: number, savingPerYear: number) {
  const option = anOption({
    oneOffCost: euroRange(cost),
    benefits: [aBenefit({ amountPerYear: euroRange(savingPerYear) })],
  })
  return anInitiative({ key, options: [option] })
}

describe('the ranking a spreadsheet gives', () => {
  test('[RDM-15] by return on investment, cut where the budget of the whole plan is spent', () => {
    // Live for one quarter of two: a quarter of the yearly saving. Returns: (750 - 500) / 500 = .5; (2,000 - 1,000) / 1,000 = 1;
    // (5,250 - 3,000) / 3,000 = .75; the last brings less than it costs.
    const initiatives = [
      project('a', 500, 3000),
      project('b', 1000, 8000),
      project('c', 3000, 21_000),
      project('d', 900, 400),
    ]
    const ranking = rankByReturn(
      asked(aBusiness({ budgets: budgets('2027-Q1', 2, { amount: euros(2100) }), initiatives })),
    )
    expect(ranking.list.map(({ initiative, returnOnInvestment }) => [initiative, returnOnInvestment])).toEqual([
      ['b', 1],
      ['c', 0.75],
      ['a', 0.5],
    ])
    // 1,000 + 3,000 fit 4,200 and 500 more do not. The pot has 2,100 a quarter and carries nothing over: c never fits.
    expect(ranking.list.map(({ isWithinBudget, isScheduled }) => [isWithinBudget, isScheduled])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ])
    expect(ranking.schedule).toEqual([{ initiative: 'b', option: 'subscription', start: '2027-Q1', goLive: '2027-Q2' }])
    expect(ranking.violations).toEqual([])
  })

  test('[RDM-15] duties and essentials come before any return, and a prerequisite further down is placed first', () => {
    const organization = anOrganization({ discountRatePerYear: 0 })
    const initiatives = [
      { ...project('rich', 1000, 8000), prerequisites: ['law'] },
      { ...project('law', 500, 0), mandatoryBy: '2027-Q1' },
      { ...project('backup', 400, 0), essential: true },
    ]
    const business = aBusiness({ organization, budgets: budgets('2027-Q1', 2), initiatives })
    const { list, schedule } = rankByReturn(asked(business))
    expect(list.map(({ initiative }) => initiative)).toEqual(['law', 'backup', 'rich'])
    expect(schedule.map(({ initiative, start }) => [initiative, start])).toEqual([
      ['backup', '2027-Q1'],
      ['law', '2027-Q1'],
      ['rich', '2027-Q2'],
    ])
  })

  test('a difference is shown with its parts', () => {
    const value = (total: number, goalValue: number, netPresentValue: number, risk: number) => ({
      total: euros(total),
      goalValue: euros(goalValue),
      netPresentValue: euros(netPresentValue),
      risk: euros(risk),
    })
    expect(valueDifference(value(90, 50, 60, 20), value(70, 60, 15, 5))).toEqual(value(20, -10, 45, 15))
  })
})

describe('why an initiative', () => {
  test('[RDM-16] money, risk, what it unlocks; for one left out, as if it were begun first', () => {
    const initiatives = [project('till', 1000, 8000), { ...project('shop', 500, 0), prerequisites: ['till'] }]
    const question = asked(aBusiness({ organization: anOrganization({ discountRatePerYear: 0 }), initiatives }))
    const reasons = whyInitiative(question, [], 'till')
    expect(reasons).toMatchObject({
      isChosen: false,
      start: '2027-Q1',
      spend: euros(1000),
      savings: euros(2000),
      netPresentValue: euros(1000),
      total: euros(1000),
      unlocks: ['shop'],
      needs: [],
    })
    const chosen = [{ initiative: 'till', option: 'subscription', start: '2027-Q2', goLive: '2027-Q3' }]
    expect(whyInitiative(question, chosen, 'till')).toMatchObject({
      isChosen: true,
      start: '2027-Q2',
      savings: euros(0),
    })
    expect(whyInitiative(question, [], 'unknown')).toBeNull()
  })
})
