import { expect, test } from 'vitest'
import { aBakery } from '../../../test/builders/bakery.ts'
import { aBusiness, anOrganization } from '../../../test/builders/business.ts'
import { aGoal } from '../../../test/builders/goal.ts'
import { aBenefit } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { aPerson } from '../../../test/builders/team.ts'
import { aContract, aCostLine, aSeat, aSupply, aTechnology, yearly } from '../../../test/builders/technology.ts'
import type { Business } from '../business.ts'
import type { Seat } from '../spend-line.ts'
import type { Technology } from '../technology.ts'
import type { Finding, FindingKind } from './finding.ts'
import { savingsTotal } from './savings-total.ts'
import { spend } from './spend.ts'

const today = '2026-11-23'

function findingsOf(kind: FindingKind, business: Business, seats: readonly Seat[] = []): Finding[] {
  return spend(business, today, seats).findings.filter((finding) => finding.kind === kind)
}

function range(low: number, likely: number, high: number) {
  return { low: euros(low), likely: euros(likely), high: euros(high) }
}

const asks = [{ capability: 'online-ordering', importance: 1 }]
const shop = aTechnology({
  key: 'shop',
  costLines: yearly(1_000),
  usage: 'everyone',
  supplies: [aSupply()],
  primaryFor: ['online-ordering'],
})

test('every dollar shows what it is for and what it brings, or that no return is recorded', () => {
  const paying = {
    ...shop,
    benefits: [aBenefit({ amountPerYear: euroRange(1, 2, 3) }), aBenefit({ amountPerYear: euroRange(10) })],
  }
  const other = aTechnology({ key: 'other', costLines: yearly(300), usage: 'everyone' })
  const result = spend(aBusiness({ goals: [aGoal({ asks })], technologies: [other, paying] }), today, [])
  expect(result.annualCost).toEqual(euros(1_300))
  expect(result.withoutReturn).toEqual(euros(300))
  expect(result.technologies).toEqual([
    {
      technology: 'shop',
      annualCost: euros(1_000),
      purpose: { kind: 'serves-goal', goal: 'sell-online', capability: 'online-ordering', share: 1 },
      returnPerYear: range(11, 12, 13),
    },
    { technology: 'other', annualCost: euros(300), purpose: { kind: 'supplies-nothing' }, returnPerYear: null },
  ])
})

test('[SPD-5] unused seats are priced at the cost of a seat, from the counts', () => {
  const seats = { bought: 10, assigned: 8, active: 6 }
  const [finding] = findingsOf('unused-seats', aBusiness({ technologies: [{ ...shop, seats }] }))
  // 100 a seat: 2 nobody has, 4 not used
  expect(finding).toMatchObject({ money: range(200, 400, 400), technology: 'shop', actBy: null })
  expect(finding?.reason).toBe('4 of 10 seats are not used.')
  expect(finding?.action).toBe('Reduce Shop to 6 seats.')
  expect(finding?.evidence).toEqual([
    { at: ['technologies', 'shop', 'seats', 'bought'], value: 10 },
    { at: ['technologies', 'shop', 'seats', 'active'], value: 6 },
  ])
})

test('[SPD-5] a seat list tells never used, idle for 60 days and idle for 30', () => {
  const seat = (email: string, lastActiveOn: string | null, assignedOn: string | null = '2025-01-01') =>
    aSeat({ technology: 'shop', email, lastActiveOn, assignedOn })
  const seats = [
    seat('a', '2026-11-20'),
    seat('b', '2026-10-20'), // 34 days: in doubt
    seat('c', '2026-09-23'), // 61 days: idle
    seat('d', '2026-09-24'), // 60 days: in doubt
    seat('e', null), // never
    seat('f', null, '2026-11-01'), // new
  ]
  const technology = { ...shop, seats: { bought: 10, assigned: null, active: null } }
  const [finding] = findingsOf('unused-seats', aBusiness({ technologies: [technology] }), seats)
  // 4 nobody has + 1 never = 500 sure; + 1 idle = 600; + 2 in doubt = 800
  expect(finding?.money).toEqual(range(500, 600, 800))
  expect(finding?.evidence.slice(1)).toEqual([
    { at: ['seats', 'shop', 'c'], value: 'not used' },
    { at: ['seats', 'shop', 'e'], value: 'not used' },
  ])
})

test('[SPD-5] one seat is spoken of as one', () => {
  const seats = { bought: 2, assigned: 2, active: 1 }
  const [finding] = findingsOf('unused-seats', aBusiness({ technologies: [{ ...shop, seats }] }))
  expect([finding?.reason, finding?.action]).toEqual(['1 of 2 seats is not used.', 'Reduce Shop to 1 seat.'])
})

test('[SPD-5] a list without one day of use, full use, or no cost is no finding', () => {
  const full = { ...shop, seats: { bought: 5, assigned: 5, active: 5 } }
  const free = { ...shop, key: 'free', costLines: [], seats: { bought: 5, assigned: 5, active: 1 } }
  expect(findingsOf('unused-seats', aBusiness({ technologies: [shop] }), [aSeat({ technology: 'shop' })])).toEqual([])
  expect(findingsOf('unused-seats', aBusiness({ technologies: [full, free] }))).toEqual([])
})

const twin: Technology = { ...shop, key: 'twin', costLines: yearly(600), usage: 'some', primaryFor: [] }

test('[SPD-8] what nobody uses can be cancelled whole', () => {
  const business = aBusiness({ technologies: [{ ...shop, usage: 'nobody' }] })
  const [finding] = findingsOf('orphan', business)
  expect(finding).toMatchObject({ money: range(1_000, 1_000, 1_000), action: 'Cancel Shop.' })
  expect(finding?.evidence).toEqual([{ at: ['technologies', 'shop', 'usage'], value: 'nobody' }])
})

test('[SPD-8] what serves no goal saves likely the part that is not used', () => {
  const goals = [aGoal({ asks })]
  const money = (given: Partial<Technology>) =>
    findingsOf(
      'orphan',
      aBusiness({ goals, technologies: [aTechnology({ key: 'gadget', costLines: yearly(100), ...given })] }),
    )[0]?.money
  expect(money({ usage: 'everyone' })).toEqual(range(0, 0, 100))
  expect(money({ usage: 'some' })).toEqual(range(0, 40, 100))
  expect(money({})).toEqual(range(0, 30, 100))
})

test('[SPD-8] a missing owner is named where the business has people, and saves nothing by itself', () => {
  const technologies = [shop]
  expect(findingsOf('orphan', aBusiness({ technologies }))).toEqual([])
  const [finding] = findingsOf('orphan', aBusiness({ technologies, people: [aPerson()] }))
  expect(finding).toMatchObject({ money: range(0, 0, 1_000), reason: 'Nobody answers for it.' })
})

test('[SPD-8] what has a purpose is kept though nobody uses it and no goal needs it', () => {
  const purpose = { reason: 'law', share: 1, until: null }
  const technologies = [aTechnology({ key: 'archive', costLines: yearly(100), usage: 'nobody', purpose })]
  expect(findingsOf('orphan', aBusiness({ goals: [aGoal({ asks })], technologies }))).toEqual([])
})

test('[SPD-9] a renewal within 90 days shows what it binds and by when to decide', () => {
  const contract = aContract({ end: '2027-01-31', noticeDays: 30, renewalMonths: 6, estimated: true })
  const [finding] = findingsOf('renewal', aBusiness({ technologies: [{ ...shop, contract }] }))
  // 2027-01-01 is a Friday
  expect(finding).toMatchObject({ money: range(500, 500, 500), actBy: '2027-01-01' })
  expect(finding?.evidence.at(-1)?.value).toBe('the date is an estimate')
})

test('[SPD-4] money is counted once: cancelled whole it does not count its unused seats too, and renewals save nothing', () => {
  const contract = aContract({ end: '2027-01-31' })
  const technology = { ...shop, usage: null, contract, seats: { bought: 10, assigned: 10, active: 0 } }
  const result = spend(aBusiness({ technologies: [technology] }), today, [])
  expect(result.findings.map(({ kind }) => kind)).toEqual(['orphan', 'renewal', 'unused-seats'])
  expect(result.saving).toEqual(range(1_000, 1_000, 1_000))
  expect(savingsTotal([], 'EUR')).toEqual(range(0, 0, 0))
})

test('the saving never exceeds the cost, with everything wrong at once', () => {
  const bad = {
    usage: 'nobody' as const,
    seats: { bought: 9, assigned: 3, active: 0 },
    contract: aContract({ end: '2026-12-31' }),
  }
  const technologies = [shop, { ...twin, ...bad }, { ...twin, ...bad, key: 'third' }]
  const { annualCost, saving } = spend(
    aBusiness({ goals: [aGoal({ asks })], technologies, people: [aPerson()] }),
    today,
    [],
  )
  expect(saving.likely).toEqual(euros(1_200))
  expect(saving.high.minor).toBeLessThanOrEqual(annualCost.minor)
})

test('[ALN-3] the unused CRM of the bakery is an orphan and a duplicate, and saves 1,500 at most', () => {
  const { findings, saving } = spend(aBakery(), today, [])
  expect(findings.map(({ key }) => key)).toEqual(['duplicate:unused-crm', 'orphan:unused-crm'])
  expect(saving).toEqual(range(750, 1_500, 1_500))
})

test('[VAL-7] amounts without a rate are named', () => {
  const costLines = [aCostLine({ amount: { minor: 5, currency: 'USD' } })]
  const business = aBusiness({
    organization: anOrganization({ currency: 'EUR' }),
    technologies: [aTechnology({ costLines })],
  })
  expect(spend(business, today, []).problems.map(({ code }) => code)).toEqual(['missing-exchange-rate'])
})

test('[SPD-4] a renewal alone saves nothing', () => {
  const contract = aContract({ end: '2027-01-31' })
  const result = spend(aBusiness({ technologies: [{ ...shop, contract }] }), today, [])
  expect(result.findings.map(({ kind }) => kind)).toEqual(['renewal'])
  expect(result.saving).toEqual(range(0, 0, 0))
})

test('[SPD-8] what costs nothing is no orphan', () => {
  expect(findingsOf('orphan', aBusiness({ technologies: [aTechnology({ usage: 'nobody' })] }))).toEqual([])
})
