import { describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { aTeam } from '../../../test/builders/team.ts'
import type { Business } from '../business.ts'
import { usualAssumptions } from './roadmap-question.ts'
import { roadmapQuarters } from './roadmap-quarters.ts'
import { violations } from './violations.ts'

const today = '2026-11-23'

function asked(business: Business, change: object = {}) {
  return { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount: 3, ...change } }
}

const option = anOption({
  oneOffCost: euroRange(8000),
  durationQuarters: 2,
  effort: [{ role: 'it', days: 10 }],
  changeLoad: [{ team: 'shop', load: 0.75 }],
})
const line = { initiative: 'open-webshop', option: 'subscription', start: '2027-Q1', goLive: '2027-Q3' }
const team = aTeam({ deliveryDaysPerQuarter: [{ role: 'it', days: 5 }], changeLoadCapPerQuarter: 0.75 })

describe('the quarters of a roadmap', () => {
  test('[RDM-4] the pot: carry-over, budget, the part of the savings that returns, less spend', () => {
    // Work 4,000 + 4,000, then savings of 3,000 a quarter, half of which returns. Half of what is left is carried over.
    const saving = anOption({ ...option, benefits: [aBenefit({ amountPerYear: euroRange(12_000) })] })
    const business = aBusiness({
      organization: anOrganization({ selfFundingShare: 0.5 }),
      budgets: budgets('2027-Q1', 3, { amount: euros(5000), carryOverShare: 0.5 }),
      initiatives: [anInitiative({ options: [saving], exploreShare: 0.5 })],
    })
    const quarters = roadmapQuarters(asked(business), [line])
    // 5,000 - 4,000 = 1,000; 500 + 5,000 - 4,000 = 1,500; 750 + 5,000 + 1,500 = 7,250.
    expect(quarters.map(({ pot }) => pot)).toEqual([euros(1000), euros(1500), euros(7250)])
    expect(quarters.map(({ carriedIn }) => carriedIn)).toEqual([euros(0), euros(500), euros(750)])
    expect(quarters.map(({ savingsReturned }) => savingsReturned)).toEqual([euros(0), euros(0), euros(1500)])
    expect(quarters.map(({ spend }) => spend.map(({ amount }) => amount))).toEqual([[euros(4000)], [euros(4000)], []])
    expect(quarters.map(({ exploreShare }) => exploreShare)).toEqual([0.5, 0.5, null])
    expect(quarters.map(({ underWay }) => underWay.length)).toEqual([1, 1, 0])
    expect(quarters[2]?.goesLive).toEqual(['open-webshop'])
    expect(quarters.every(({ firmCash }) => firmCash === null)).toBe(true)
  })

  test('[RDM-9] the firm’s cash: opening, what came before the plan, net of each quarter, less spend', () => {
    const netByQuarter = [
      { quarter: '2026-Q4', net: euros(-1000) },
      { quarter: '2027-Q2', net: euros(2000) },
    ]
    const business = aBusiness({
      cashForecast: { openingCash: euros(6000), floor: euros(1500), netByQuarter },
      budgets: budgets('2027-Q1', 3),
      initiatives: [anInitiative({ options: [option] })],
    })
    const quarters = roadmapQuarters(asked(business), [line])
    // 6,000 - 1,000 - 4,000 = 1,000; + 2,000 - 4,000 = -1,000; and so it stays.
    expect(quarters.map(({ firmCash }) => firmCash)).toEqual([euros(1000), euros(-1000), euros(-1000)])
    const broken = violations(asked(business), [line])
    expect(broken.map(({ constraint }) => constraint)).toEqual([
      'firm-cash/2027-Q1',
      'firm-cash/2027-Q2',
      'firm-cash/2027-Q3',
    ])
  })

  test('[RDM-12] days are spread over the quarters under way, change load holds in each of them', () => {
    const business = aBusiness({
      teams: [team],
      budgets: budgets('2027-Q1', 3),
      initiatives: [anInitiative({ options: [option] })],
    })
    const quarters = roadmapQuarters(asked(business), [line])
    expect(quarters.map(({ roleDays }) => roleDays)).toEqual([
      [{ role: 'it', used: 5, available: 5 }],
      [{ role: 'it', used: 5, available: 5 }],
      [{ role: 'it', used: 0, available: 5 }],
    ])
    expect(quarters[1]?.changeLoad).toEqual([{ team: 'shop', used: 0.75, cap: 0.75 }])
    expect(violations(asked(business), [line])).toEqual([])
  })

  test('[RDM-12] one day and one step too many are found; a role nobody stated is not limited', () => {
    const given = (change: object) =>
      violations(
        asked(
          aBusiness({
            teams: [{ ...team, ...change }],
            budgets: budgets('2027-Q1', 3),
            initiatives: [anInitiative({ options: [option] })],
          }),
        ),
        [line],
      ).map(({ constraint }) => constraint)
    expect(given({ deliveryDaysPerQuarter: [{ role: 'it', days: 4.9 }] })).toEqual([
      'role-days/it/2027-Q1',
      'role-days/it/2027-Q2',
    ])
    expect(given({ changeLoadCapPerQuarter: 0.7 })).toEqual(['change-load/shop/2027-Q1', 'change-load/shop/2027-Q2'])
    expect(given({ deliveryDaysPerQuarter: [], changeLoadCapPerQuarter: null })).toEqual([])
  })

  test('[RDM-4] a cent below the floor is found, and a debt is carried over whole', () => {
    const business = aBusiness({
      budgets: budgets('2027-Q1', 3, { amount: euros(3000), carryOverShare: 0 }),
      initiatives: [anInitiative({ options: [option] })],
    })
    expect(roadmapQuarters(asked(business), [line]).map(({ pot }) => pot)).toEqual([
      euros(-1000),
      euros(-2000),
      euros(1000),
    ])
    const floor = (major: number) => violations(asked(business, { cashFloor: euros(major) }), [line])
    expect(floor(-2000)).toEqual([])
    expect(floor(-1999.98).map(({ constraint }) => constraint)).toEqual(['pot/2027-Q2'])
    expect(floor(-1999.98)[0]?.message).toBe(
      'The technology pot ends 2027-Q2 at -2,000 EUR; it must not fall below -1,999.98 EUR.',
    )
  })
})
