import { describe, expect, test } from 'vitest'
import { aBakery } from '../../test/builders/bakery.ts'
import { aBusiness, anOrganization, budgets } from '../../test/builders/business.ts'
import { aCapability, aGoal, aKeyResult, aKpi } from '../../test/builders/goal.ts'
import { aBenefit, anInitiative, anOption } from '../../test/builders/initiative.ts'
import { euroRange, euros } from '../../test/builders/money.ts'
import { aRoadmap, assumptions } from '../../test/builders/roadmap.ts'
import { aPerson, aTeam } from '../../test/builders/team.ts'
import { aContract, aCostLine, aSupply, aTechnology, aVendor } from '../../test/builders/technology.ts'
import { alignment } from './alignment/alignment.ts'
import type { Business } from './business.ts'
import type { Initiative, Option } from './initiative.ts'
import { needs } from './needs/needs.ts'
import { problemsIn } from './problems-in.ts'
import { spend } from './spend/spend.ts'
import type { Technology } from './technology.ts'

const today = '2026-11-23'

function found(business: Business) {
  return problemsIn(business, today).map(({ severity, code, at }) => `${severity} ${code} ${at.join('/')}`)
}

const withTechnology = (given: Partial<Technology>) => aBusiness({ technologies: [aTechnology(given)] })
const withInitiative = (given: Partial<Initiative>) => aBusiness({ initiatives: [anInitiative(given)] })
const withOption = (given: Partial<Option>) => withInitiative({ options: [anOption(given)] })

test('[VAL-9] a business in order and an empty one have no problems', () => {
  expect(found(aBakery())).toEqual([])
  expect(found(aBusiness())).toEqual([])
})

test('[VAL-9] errors come before warnings, and all are told at once', () => {
  const business = aBusiness({ goals: [aGoal({ weight: 1 })], people: [aPerson({ team: 'nobody' })] })
  expect(found(business)).toEqual([
    'error unknown-team people/ana/team',
    'warning goal-without-capability goals/sell-online/asks',
  ])
})

describe('references', () => {
  test('every reference to something unknown is an error that names place and key', () => {
    const business = aBusiness({
      goals: [
        aGoal({ owner: 'x', asks: [{ capability: 'x', importance: 1 }], keyResults: [aKeyResult({ kpi: 'x' })] }),
      ],
      capabilities: [aCapability({ parent: 'x' })],
      technologies: [
        aTechnology({
          vendor: 'x',
          owner: 'x',
          team: 'x',
          supplies: [aSupply({ capability: 'x' })],
          dependsOn: ['x'],
          benefits: [aBenefit({ kpi: 'x' })],
        }),
      ],
      initiatives: [
        anInitiative({
          prerequisites: ['x'],
          underWay: { option: 'x', start: '2026-Q4' },
          options: [
            anOption({
              changeLoad: [{ team: 'x', load: 1 }],
              capabilityGains: [{ capability: 'x', gain: 1 }],
              goalContributions: [{ goal: 'x', share: 1 }],
              retires: ['x'],
            }),
          ],
        }),
      ],
    })
    expect(found(business).filter((problem) => problem.startsWith('error'))).toEqual([
      'error unknown-person goals/sell-online/owner',
      'error unknown-capability goals/sell-online/asks/0/capability',
      'error unknown-kpi goals/sell-online/keyResults/orders-a-week/kpi',
      'error unknown-capability capabilities/online-ordering/parent',
      'error unknown-vendor technologies/webshop/vendor',
      'error unknown-person technologies/webshop/owner',
      'error unknown-team technologies/webshop/team',
      'error unknown-capability technologies/webshop/supplies/0/capability',
      'error unknown-technology technologies/webshop/dependsOn/0',
      'error unknown-kpi technologies/webshop/benefits/0/kpi',
      'error unknown-initiative initiatives/open-webshop/prerequisites/0',
      'error unknown-team initiatives/open-webshop/options/subscription/changeLoad/0/team',
      'error unknown-capability initiatives/open-webshop/options/subscription/capabilityGains/0/capability',
      'error unknown-goal initiatives/open-webshop/options/subscription/goalContributions/0/goal',
      'error unknown-technology initiatives/open-webshop/options/subscription/retires/0',
      'error unknown-option initiatives/open-webshop/underWay/option',
    ])
    expect(problemsIn(business, today)[0]?.message).toBe(
      'There is no person "x". Add it under people, or correct the key here.',
    )
  })

  test('references to what exists are in order', () => {
    const technology = aTechnology({
      vendor: 'acme',
      owner: 'ana',
      team: 'shop',
      benefits: [aBenefit({ kpi: 'orders' })],
    })
    const business = aBusiness({
      teams: [aTeam()],
      people: [aPerson({ team: 'shop' })],
      kpis: [aKpi()],
      vendors: [aVendor()],
      technologies: [technology],
    })
    expect(found(business)).toEqual([])
  })

  test('a roadmap refers to initiatives and to their options', () => {
    const line = { start: '2027-Q1', goLive: '2027-Q2' }
    const roadmap = aRoadmap({
      assumptions: assumptions({
        pinned: [{ initiative: 'open-webshop', option: 'x', start: null }],
        forbidden: ['y'],
      }),
      schedule: [
        { ...line, initiative: 'open-webshop', option: 'subscription' },
        { ...line, initiative: 'open-webshop', option: 'z' },
      ],
    })
    expect(found(aBusiness({ initiatives: [anInitiative()], roadmaps: [roadmap] }))).toEqual([
      'error unknown-initiative roadmaps/first-plan/assumptions/forbidden/0',
      'error unknown-option roadmaps/first-plan/assumptions/pinned/0/option',
      'error unknown-option roadmaps/first-plan/schedule/1/option',
    ])
  })

  test('keys are well formed and used once, options and key results included', () => {
    expect(found(aBusiness({ people: [aPerson(), aPerson()] }))).toEqual(['error duplicate-key people/1/key'])
    expect(found(aBusiness({ people: [aPerson({ key: 'Ana B' })] }))).toEqual(['error malformed-key people/0/key'])
    expect(found(withOption({ key: '' }))).toEqual(['error malformed-key initiatives/open-webshop/options/0/key'])
    expect(found(withInitiative({ options: [anOption(), anOption()] }))).toEqual([
      'error duplicate-key initiatives/open-webshop/options/1/key',
    ])
    expect(found(aBusiness({ budgets: [...budgets('2027-Q1', 1), ...budgets('2027-Q1', 1)] }))).toEqual([
      'error entered-twice budgets/1',
    ])
  })
})

describe('circles', () => {
  const initiative = (key: string, ...prerequisites: string[]) => anInitiative({ key, prerequisites })

  test('circular prerequisites are an error that names the circle', () => {
    const initiatives = [initiative('a', 'b'), initiative('b', 'c'), initiative('c', 'a'), initiative('d', 'a')]
    const [problem, ...more] = problemsIn(aBusiness({ initiatives }), today)
    expect(more).toEqual([])
    expect(problem).toMatchObject({ severity: 'error', code: 'circular-prerequisites' })
    expect(problem?.message).toContain('a → b → c → a')
  })

  test('an initiative that waits for itself is a circle; two ways to the same prerequisite are none', () => {
    expect(found(aBusiness({ initiatives: [initiative('a', 'a')] }))).toEqual([
      'error circular-prerequisites initiatives/a/prerequisites',
    ])
    const diamond = [initiative('a', 'b', 'c'), initiative('b', 'd'), initiative('c', 'd'), initiative('d')]
    expect(found(aBusiness({ initiatives: diamond }))).toEqual([])
  })

  test('technologies that depend on each other are a warning', () => {
    const technologies = [aTechnology({ key: 'a', dependsOn: ['b'] }), aTechnology({ key: 'b', dependsOn: ['a'] })]
    expect(found(aBusiness({ technologies }))).toEqual(['warning circular-dependencies technologies/a/dependsOn'])
  })

  test('a chain of ten thousand technologies is walked without overflow', () => {
    const technologies = Array.from({ length: 10_000 }, (_, place) =>
      aTechnology({ key: `t${place}`, dependsOn: place === 9_999 ? [] : [`t${place + 1}`] }),
    )
    expect(found(aBusiness({ technologies }))).toEqual([])
  })
})

describe('money', () => {
  test.each([
    [
      'a cost',
      withTechnology({ costLines: [aCostLine({ amount: euros(-1) })] }),
      'technologies/webshop/costLines/0/amount',
    ],
    ['a budget', aBusiness({ budgets: budgets('2027-Q1', 1, { amount: euros(-1) }) }), 'budgets/0/amount'],
    ['a floor', aBusiness({ organization: anOrganization({ cashFloor: euros(-1) }) }), 'organization/cashFloor'],
    [
      'a risk',
      withOption({ risk: { probability: 0, cost: euros(-1) } }),
      'initiatives/open-webshop/options/subscription/risk/cost',
    ],
  ])('%s may not be negative', (_, business, at) => {
    expect(found(business)).toEqual([`error negative-money ${at}`])
  })

  test('a quarter may take cash', () => {
    const cashForecast = {
      openingCash: euros(1),
      floor: euros(0),
      netByQuarter: [{ quarter: '2027-Q1', net: euros(-5) }],
    }
    expect(found(aBusiness({ cashForecast }))).toEqual([])
  })

  test('a second currency needs a rate above zero', () => {
    const line = aCostLine({ amount: { minor: 1, currency: 'USD' } })
    const business = withTechnology({ costLines: [line] })
    const at = 'technologies/webshop/costLines/0/amount'
    expect(found(business)).toEqual([`error missing-exchange-rate ${at}`])
    const rated = (rate: number) => ({
      ...business,
      organization: anOrganization({ exchangeRates: [{ from: 'USD', to: 'EUR', rate, on: '2026-01-01' }] }),
    })
    expect(found(rated(0.9))).toEqual([])
    expect(found(rated(0))).toEqual([
      `error missing-exchange-rate ${at}`,
      'error unusable-exchange-rate organization/exchangeRates/0/rate',
    ])
  })

  test('amounts are whole, ranges in order and in one currency', () => {
    const mixed = { ...euroRange(1), high: { minor: 1, currency: 'USD' } }
    const at = 'initiatives/open-webshop/options/subscription/oneOffCost'
    expect(found(withOption({ oneOffCost: euroRange(3, 2, 4) }))).toEqual([`error range-out-of-order ${at}`])
    expect(found(withOption({ oneOffCost: mixed }))).toContain(`error mixed-currencies ${at}`)
    expect(found(withTechnology({ costLines: [aCostLine({ amount: { minor: 0.5, currency: 'EUR' } })] }))).toEqual([
      'error broken-amount technologies/webshop/costLines/0/amount',
    ])
    expect(found(withTechnology({ costLines: [aCostLine({ amount: { minor: 1, currency: 'euro' } })] }))).toEqual([
      'error malformed-currency technologies/webshop/costLines/0/amount',
    ])
  })

  test('a budget of zero everywhere is a warning, in one quarter it is none', () => {
    const none = budgets('2027-Q1', 2, { amount: euros(0) })
    expect(found(aBusiness({ budgets: none }))).toEqual(['warning budget-of-zero budgets'])
    expect(found(aBusiness({ budgets: [...none, ...budgets('2028-Q1', 1)] }))).toEqual([])
  })
})

describe('dates', () => {
  test.each([
    ['error', 'dates-out-of-order', { start: '2027-01-01', end: '2026-12-31' }],
    ['warning', 'date-past', { end: '2026-11-22', renews: false }],
    ['error', 'malformed-date', { end: '2027-02-29' }],
  ] as const)('%s %s for a contract %j', (severity, code, contract) => {
    expect(found(withTechnology({ contract: aContract(contract) }))).toEqual([
      `${severity} ${code} technologies/webshop/contract/end`,
    ])
  })

  test('a contract that renews may have ended, and one that ends today has not', () => {
    expect(found(withTechnology({ contract: aContract({ end: '2020-01-01' }) }))).toEqual([])
    expect(found(withTechnology({ contract: aContract({ end: today, renews: false }) }))).toEqual([])
  })

  test('a duty in a past quarter is an error unless it is done', () => {
    const at = 'initiatives/open-webshop/mandatoryBy'
    expect(found(withInitiative({ mandatoryBy: '2026-Q3' }))).toEqual([`error mandatory-by-past ${at}`])
    expect(found(withInitiative({ mandatoryBy: '2026-Q4' }))).toEqual([])
    expect(found(withInitiative({ mandatoryBy: '2026-Q3', stage: 'running' }))).toEqual([])
    expect(found(withInitiative({ mandatoryBy: '2027-Q1', earliestStart: '2027-Q2' }))).toEqual([
      'error dates-out-of-order initiatives/open-webshop/earliestStart',
    ])
  })

  test('quarters are well formed', () => {
    expect(found(aBusiness({ budgets: [{ quarter: '2027-Q5', amount: euros(1), carryOverShare: 0 }] }))).toEqual([
      'error malformed-quarter budgets/0/quarter',
    ])
  })

  test('a cost that ends before it begins, a sign of success overdue and a purpose that ended', () => {
    expect(found(withTechnology({ costLines: [aCostLine({ from: '2027-01-02', until: '2027-01-01' })] }))).toEqual([
      'error dates-out-of-order technologies/webshop/costLines/0/until',
    ])
    const goal = aGoal({
      asks: [{ capability: 'online-ordering', importance: 1 }],
      keyResults: [aKeyResult({ due: '2026-11-22' })],
    })
    expect(found(aBusiness({ goals: [goal], capabilities: [aCapability()] }))).toEqual([
      'warning date-past goals/sell-online/keyResults/orders-a-week/due',
    ])
    expect(found(withTechnology({ purpose: { reason: 'law', share: 1, until: '2026-11-22' } }))).toEqual([
      'warning date-past technologies/webshop/purpose/until',
    ])
  })
})

describe('goals and choices', () => {
  const asks = [{ capability: 'online-ordering', importance: 1 }]
  const capabilities = [aCapability()]

  test('all weights zero, and a weight that is none', () => {
    const goals = (weight: number) => aBusiness({ capabilities, goals: [aGoal({ weight, asks })] })
    expect(found(goals(0))).toEqual(['warning weights-all-zero goals'])
    expect(found(goals(-1))).toEqual(['error unusable-weight goals/sell-online/weight'])
    expect(found(goals(NaN))).toEqual(['error unusable-weight goals/sell-online/weight'])
  })

  test('a capability has one system of choice, which supplies it', () => {
    const chosen = (key: string, supplies = [aSupply()]) =>
      aTechnology({ key, supplies, primaryFor: ['online-ordering'] })
    expect(found(aBusiness({ capabilities, technologies: [chosen('a'), chosen('b')] }))).toEqual([
      'error chosen-twice technologies/b/primaryFor/0',
    ])
    expect(found(aBusiness({ capabilities, technologies: [chosen('a', [])] }))).toEqual([
      'warning chosen-without-supply technologies/a/primaryFor/0',
    ])
    const unchosen = aTechnology({ supplies: [aSupply()] })
    expect(found(aBusiness({ capabilities, goals: [aGoal({ asks })], technologies: [unchosen] }))).toEqual([
      'warning nothing-chosen capabilities/online-ordering',
    ])
  })

  test('ratings lie from 0 to 1', () => {
    expect(found(withTechnology({ health: 1.2, satisfaction: -1 }))).toEqual([
      'error share-out-of-range technologies/webshop/satisfaction',
      'error share-out-of-range technologies/webshop/health',
    ])
  })
})

describe('initiatives, seats, texts', () => {
  test.each([
    [0, 'unusable-duration'],
    [1.5, 'unusable-duration'],
    [21, 'longer-than-any-plan'],
  ])('a duration of %d quarters is an error', (durationQuarters, code) => {
    const at = 'initiatives/open-webshop/options/subscription/durationQuarters'
    expect(found(withOption({ durationQuarters }))).toEqual([`error ${code} ${at}`])
  })

  test('an initiative without option cannot be planned', () => {
    expect(found(withInitiative({ options: [] }))).toEqual([
      'warning initiative-without-option initiatives/open-webshop/options',
    ])
  })

  test('seats are counted, notice is given in days', () => {
    expect(found(withTechnology({ seats: { bought: -1, assigned: null, active: null } }))).toEqual([
      'error unusable-number technologies/webshop/seats/bought',
    ])
    expect(found(withTechnology({ seats: { bought: 1, assigned: null, active: 2 } }))).toEqual([
      'warning more-active-than-bought technologies/webshop/seats/active',
    ])
    expect(found(withTechnology({ contract: aContract({ noticeDays: -1 }) }))).toEqual([
      'error unusable-number technologies/webshop/contract/noticeDays',
    ])
  })

  test('a text of 100,000 characters is too long, in any field, and is not repeated in the message', () => {
    const text = 'x'.repeat(100_000)
    const problems = problemsIn(withTechnology({ title: text, painPoints: [text] }), today)
    expect(problems.map(({ code, at }) => `${code} ${at.join('/')}`)).toEqual([
      'text-too-long technologies/webshop/title',
      'text-too-long technologies/webshop/painPoints/0',
    ])
    expect(Math.max(...problems.map(({ message }) => message.length))).toBeLessThan(200)
    expect(found(withTechnology({ title: 'x'.repeat(2_000) }))).toEqual([])
  })
})

test('[VAL-9] analysing a business full of problems is safe', () => {
  const business = aBusiness({
    goals: [aGoal({ weight: -1, asks: [{ capability: 'x', importance: 7 }] }), aGoal({ asks: [] })],
    technologies: [
      aTechnology({ health: -3, seats: { bought: 0, assigned: 0, active: 3 }, dependsOn: ['webshop', 'x'] }),
      aTechnology({ costLines: [aCostLine({ amount: { minor: 1, currency: 'ZZZ' }, usefulYears: 0, cycle: 'once' })] }),
      aTechnology({ key: 'c', contract: aContract({ end: '2020-01-31', renewalMonths: 0, noticeDays: -4 }) }),
    ],
  })
  expect(alignment(business, today).score).not.toBeNaN()
  expect(needs(business, today, [])).toBeInstanceOf(Array)
  expect(spend(business, today, []).problems).toHaveLength(1)
})
