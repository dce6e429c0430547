import { expect, test } from 'vitest'
import { aBusiness, anOrganization } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange } from '../../../test/builders/money.ts'
import { assumptions } from '../../../test/builders/roadmap.ts'
import { aTeam } from '../../../test/builders/team.ts'
import { aTechnology, yearly } from '../../../test/builders/technology.ts'
import { problemsIn } from '../problems-in.ts'
import { planSettings } from '../roadmap/plan-settings.ts'
import { growthFactor } from './growth-factor.ts'
import { optionCashFlows } from './option-cash-flows.ts'

const today = '2026-11-23'
const organization = anOrganization({ growthDrivers: [{ key: 'orders', title: 'Orders', ratePerYear: 0.21 }] })

test('[RDM-19] a driver compounds by quarters and moves nothing it is not named by', () => {
  // 1.21 a year is 1.1 after half a year.
  expect(growthFactor(organization, 'orders', 2)).toBeCloseTo(1.1, 12)
  expect(growthFactor(organization, 'orders', 4)).toBeCloseTo(1.21, 12)
  expect(growthFactor(organization, 'orders', -3)).toBe(1)
  expect(growthFactor(organization, 'unknown', 4)).toBe(1)
  expect(growthFactor(organization, null, 4)).toBe(1)
})

test('[RDM-19] running cost, benefits and what is retired grow from the start of work on', () => {
  const old = aTechnology({ key: 'old', costLines: yearly(400), growsWith: 'orders' })
  const option = anOption({
    oneOffCost: euroRange(0),
    runningCostPerYear: euroRange(4_000),
    benefits: [aBenefit({ kind: 'income', amountPerYear: euroRange(8_000) })],
    retires: ['old'],
    growsWith: 'orders',
  })
  const business = aBusiness({ organization, technologies: [old] })
  const flows = optionCashFlows(business, option, { quarterCount: 5, today })
  // Two quarters on: 1,000 x 1.1, 2,000 x 1.1, 100 x 1.1; to the cent, with rounding carried on.
  expect(flows[2]?.spend).toBeCloseTo(110_000, -1)
  expect(flows[2]?.income).toBeCloseTo(220_000, -1)
  expect(flows[2]?.savings).toBeCloseTo(11_000, -1)
  const steady = optionCashFlows(business, { ...option, growsWith: null }, { quarterCount: 5, today })
  expect(steady.map(({ spend }) => spend)).toEqual([0, 100_000, 100_000, 100_000, 100_000])
})

test('[RDM-19] [RDM-20] days of a role grow with the team and fall with an absence', () => {
  const team = aTeam({ deliveryDaysPerQuarter: [{ role: 'it', days: 10 }], growsWith: 'orders' })
  const question = {
    business: aBusiness({ organization, teams: [team] }),
    today,
    assumptions: assumptions({
      quarterCount: 4,
      absences: [
        { role: 'it', from: '2027-Q2', quarters: 2, share: 0.5 },
        { role: 'it', from: '2027-Q3', quarters: 1, share: 0.7 },
        { role: 'owner', from: '2027-Q1', quarters: 4, share: 1 },
      ],
    }),
  }
  const days = planSettings(question).roleDays.get('it') ?? []
  // Today is in 2026-Q4, so the plan begins one quarter on: 10 x 1.21^(1/4); half is away in the second; more than all in the third.
  expect(days[0]).toBeCloseTo(10 * 1.21 ** 0.25, 9)
  expect(days[1]).toBeCloseTo(10 * 1.1 * 0.5, 9)
  expect(days[2]).toBe(0)
  expect(days[3]).toBeCloseTo(10 * 1.21, 9)
})

test('a driver that does not exist is named where it is used', () => {
  const business = aBusiness({
    organization,
    teams: [aTeam({ growsWith: 'sites' })],
    technologies: [aTechnology({ growsWith: 'sites' })],
    initiatives: [anInitiative({ options: [anOption({ growsWith: 'sites' })] })],
  })
  const found = problemsIn(business, today).filter(({ code }) => code === 'unknown-growth-driver')
  expect(found.map(({ at }) => at[0])).toEqual(['teams', 'technologies', 'initiatives'])
})
