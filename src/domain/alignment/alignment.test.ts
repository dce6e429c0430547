import { expect, test } from 'vitest'
import { aBakery, till, unusedCrm } from '../../../test/builders/bakery.ts'
import { aBusiness } from '../../../test/builders/business.ts'
import { aGoal } from '../../../test/builders/goal.ts'
import { euros } from '../../../test/builders/money.ts'
import { aSupply, aTechnology, yearly } from '../../../test/builders/technology.ts'
import type { Business } from '../business.ts'
import type { Technology } from '../technology.ts'
import { alignment } from './alignment.ts'

const today = '2026-11-23'
const asks = [{ capability: 'online-ordering', importance: 1 }]

/** One goal, served fully by one technology that costs 50 a year, beside whatever else is given. */
function shopWith(...technologies: readonly Technology[]): Business {
  const app = aTechnology({
    key: 'app',
    costLines: yearly(50),
    health: 1,
    adoption: 1,
    supplies: [aSupply()],
    primaryFor: ['online-ordering'],
  })
  return aBusiness({ goals: [aGoal({ asks })], technologies: [app, ...technologies] })
}

function reasonOf(business: Business, technology: string) {
  return alignment(business, today).technologies.find((one) => one.technology === technology)?.reason
}

const withPurpose = (until: string | null) =>
  aTechnology({ key: 'spare', costLines: yearly(50), purpose: { reason: 'fail-over', share: 1, until } })

test('[ALN-1] the bakery covers .40944 of what its goals ask for', () => {
  const { coverage, goals } = alignment(aBakery(), today)
  expect(coverage).toBeCloseTo(0.40944, 12)
  // retain: 0.7 x (1 x .072 + .5 x .9) / 1.5 + 0.3 x .072 = .2652
  // waste:  0.7 x (1 x .15 + .5 x .9) / 1.5 + 0.3 x .15 = .325
  // online: 0.7 x (1 x .4032 + .8 x .81) / 1.8 + 0.3 x .4032 = .52976
  const expected = [0.2652, 0.325, 0.52976]
  goals.forEach(({ support }, place) => expect(support).toBeCloseTo(expected[place] ?? NaN, 12))
})

test('[ALN-2] [ALN-3] the bakery justifies 2,700 of 4,200 and scores .5002606542', () => {
  const { score, justified, annualCost, unalignedSpend } = alignment(aBakery(), today)
  expect(annualCost).toEqual(euros(4_200))
  expect(justified).toBeCloseTo(2700 / 4200, 12)
  expect(score).toBeCloseTo(0.5002606542421478, 12)
  expect(unalignedSpend).toEqual([
    {
      technology: 'unused-crm',
      amount: euros(1_500),
      reason: { kind: 'not-chosen', capability: 'loyalty', chosen: 'loyalty-app' },
    },
  ])
})

test.each([
  ['a second till', aBakery({ with: [{ ...till, key: 'till-copy', primaryFor: [] }] }), 0.4502111189303308],
  [
    'a tool no goal needs',
    aBakery({ with: [aTechnology({ key: 'gadget', costLines: yearly(1_000), health: 1, adoption: 1 })] }),
    0.4578454565334076,
  ],
  ['the unused CRM cancelled', aBakery({ without: ['unused-crm'] }), 0.5754174027010086],
  [
    'the CRM adopted and the old app retired',
    aBakery({
      without: ['unused-crm', 'loyalty-app'],
      with: [{ ...unusedCrm, adoption: 0.9, primaryFor: ['loyalty'] }],
    }),
    0.7029158451800352,
  ],
])('[ALN-3] with %s the bakery scores as published', (_, business, expected) => {
  expect(alignment(business, today).score).toBeCloseTo(expected, 12)
})

test('[ALN-3] a goal without tool lowers the bakery to .4020213657', () => {
  const bakery = aBakery()
  const business = { ...bakery, goals: [...bakery.goals, aGoal({ key: 'second-shop', weight: 4 })] }
  expect(alignment(business, today).score).toBeCloseTo(0.4020213657310432, 12)
})

test('[ALN-3] without goals there is no score, no ceiling and no spend called unaligned', () => {
  const business = aBusiness({ technologies: [aTechnology({ costLines: yearly(1) })] })
  expect(alignment(business, today)).toMatchObject({
    score: null,
    coverage: null,
    justified: null,
    ceiling: null,
    unalignedSpend: [],
  })
})

test('[ALN-3] without technology the score is 0, and with one goal fully served it is 1', () => {
  expect(alignment(aBusiness({ goals: [aGoal({ asks })] }), today).score).toBe(0)
  expect(alignment(shopWith(), today).score).toBe(1)
})

test('the reasons add up: points to coverage, debts to the rest, unaligned spend to cost x (1 - justified)', () => {
  const { coverage, justified, goals, technologies, annualCost, unalignedSpend } = alignment(aBakery(), today)
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  expect(sum(goals.map(({ points }) => points))).toBeCloseTo(coverage ?? NaN, 12)
  expect(sum(goals.map(({ debt }) => debt))).toBeCloseTo(1 - (coverage ?? NaN), 12)
  expect(sum(goals.map(({ shareOfWeight }) => shareOfWeight))).toBeCloseTo(1, 12)
  const unaligned = sum(unalignedSpend.map(({ amount }) => amount.minor))
  expect(unaligned).toBeCloseTo(annualCost.minor * (1 - (justified ?? NaN)), 6)
  expect(unaligned).toBe(sum(technologies.map((one) => one.unaligned.minor)))
})

test('[ALN-1] each asked capability names its best provider, and the goal what holds it back', () => {
  const online = alignment(aBakery(), today).goals[2]
  expect(online?.heldBackBy).toBe('ordering')
  expect(online?.capabilities.map(({ capability, provider }) => [capability, provider])).toEqual([
    ['ordering', 'webshop'],
    ['payments', 'till'],
  ])
})

test('[ALN-2] what a justified technology depends on is justified by it', () => {
  const network = aTechnology({ key: 'network', costLines: yearly(50) })
  const business = shopWith(network)
  const linked = {
    ...business,
    technologies: business.technologies.map((one) => (one.key === 'app' ? { ...one, dependsOn: ['network'] } : one)),
  }
  expect(alignment(business, today).justified).toBe(0.5)
  expect(alignment(linked, today).justified).toBe(1)
  expect(reasonOf(linked, 'network')).toEqual({ kind: 'needed-by', technology: 'app', share: 1 })
})

test('[ALN-2] a purpose outside goals justifies through its last day and not after', () => {
  expect(alignment(shopWith(withPurpose(null)), today).justified).toBe(1)
  expect(alignment(shopWith(withPurpose(today)), today).justified).toBe(1)
  expect(alignment(shopWith(withPurpose('2026-11-22')), today).justified).toBe(0.5)
  expect(reasonOf(shopWith(withPurpose('2026-11-22')), 'spare')).toEqual({
    kind: 'purpose-ended',
    reason: 'fail-over',
    until: '2026-11-22',
  })
})

test('[ALN-2] the reason says what kind of money goes nowhere', () => {
  const other = { key: 'other', costLines: yearly(50) }
  expect(reasonOf(shopWith(aTechnology(other)), 'other')).toEqual({ kind: 'supplies-nothing' })
  expect(reasonOf(shopWith(aTechnology({ ...other, supplies: [aSupply({ capability: 'fax' })] })), 'other')).toEqual({
    kind: 'not-needed',
    capabilities: ['fax'],
  })
  expect(reasonOf(shopWith(), 'app')).toEqual({
    kind: 'serves-goal',
    goal: 'sell-online',
    capability: 'online-ordering',
    share: 1,
  })
})

test('[ALN-2] where two are designated the first by key counts, so that the order of entry changes nothing', () => {
  const twin = aTechnology({
    key: 'bpp',
    costLines: yearly(50),
    supplies: [aSupply()],
    primaryFor: ['online-ordering'],
  })
  const business = shopWith(twin)
  const turned = { ...business, technologies: business.technologies.toReversed() }
  expect(alignment(business, today).justified).toBe(0.5)
  expect(alignment(turned, today)).toEqual(alignment(business, today))
})

test('[ALN-4] health is what is stated, else the mean of the ratings given, else .7', () => {
  const support = (given: Partial<Technology>): number | undefined =>
    alignment(
      aBusiness({
        goals: [aGoal({ asks })],
        technologies: [aTechnology({ adoption: 1, supplies: [aSupply()], ...given })],
      }),
      today,
    ).capabilities[0]?.support
  expect(support({ health: 0.4, technicalFit: 1 })).toBe(0.4)
  expect(support({ technicalFit: 1, satisfaction: 0.5 })).toBe(0.75)
  expect(support({})).toBe(0.7)
})

test('[ALN-5] adoption is what is stated, else active / bought seats, else the answer, else .7', () => {
  const support = (given: Partial<Technology>): number | undefined =>
    alignment(
      aBusiness({
        goals: [aGoal({ asks })],
        technologies: [aTechnology({ health: 1, supplies: [aSupply()], ...given })],
      }),
      today,
    ).capabilities[0]?.support
  const seats = { bought: 10, assigned: 9, active: 3 }
  expect(support({ adoption: 0.4, seats })).toBe(0.4)
  expect(support({ seats, usage: 'everyone' })).toBe(0.3)
  expect(support({ usage: 'everyone' })).toBe(1)
  expect(support({ usage: 'some' })).toBe(0.6)
  expect(support({ usage: 'one' })).toBe(0.3)
  expect(support({ usage: 'nobody' })).toBe(0)
  expect(support({})).toBe(0.7)
})

test('[ALN-6] an asserted supply counts .6, a corroborated .8, a measured 1', () => {
  const support = (['asserted', 'corroborated', 'measured'] as const).map(
    (evidence) =>
      alignment(
        aBusiness({
          goals: [aGoal({ asks })],
          technologies: [aTechnology({ health: 1, adoption: 1, supplies: [aSupply({ evidence })] })],
        }),
        today,
      ).capabilities[0]?.support,
  )
  expect(support).toEqual([0.6, 0.8, 1])
})

test('[ALN-7] planned and retired technology neither supports nor costs', () => {
  const idle = (phase: 'plan' | 'retired') =>
    aTechnology({ key: phase, costLines: yearly(500), lifecycle: { phase, endOfSupport: null } })
  expect(alignment(shopWith(idle('plan'), idle('retired')), today)).toEqual(alignment(shopWith(), today))
})

test('[ALN-8] the score is provisional until use and fit are rated, and its ceiling is the score at their best', () => {
  const unrated = aTechnology({
    costLines: yearly(10),
    supplies: [aSupply({ fit: 0.5 })],
    primaryFor: ['online-ordering'],
  })
  const business = (given: Partial<Technology>) =>
    aBusiness({ goals: [aGoal({ asks })], technologies: [{ ...unrated, ...given }] })
  // coverage .5 x .7 x .7 = .245, justified 1: 2 x .245 / 1.245
  const { score, provisional, ceiling } = alignment(business({}), today)
  expect([provisional, ceiling]).toEqual([true, 1])
  expect(score).toBeCloseTo(0.49 / 1.245, 12)
  // Use known to be .6: at best fit 1 and health 1 give coverage .6
  expect(alignment(business({ usage: 'some' }), today).ceiling).toBeCloseTo(1.2 / 1.6, 12)
  const rated = alignment(business({ usage: 'some', satisfaction: 0.5 }), today)
  expect(rated.provisional).toBe(false)
  expect(rated.ceiling).toBe(rated.score)
})

test('a reference to something unknown counts as nothing and never fails', () => {
  const business = aBusiness({
    goals: [aGoal({ asks: [{ capability: 'unknown', importance: 1 }] })],
    technologies: [aTechnology({ dependsOn: ['nobody'], primaryFor: ['nothing'], costLines: yearly(1) })],
  })
  expect(alignment(business, today).score).toBe(0)
})

test('[ALN-8] what supplies nothing needs no rating, and what does not fit at all stays so at its best', () => {
  expect(alignment(shopWith(aTechnology({ key: 'unrated' })), today).provisional).toBe(false)
  const misfit = aTechnology({ key: 'misfit', supplies: [aSupply({ fit: 0 })] })
  const business = aBusiness({ goals: [aGoal({ asks })], technologies: [misfit] })
  expect(alignment(business, today)).toMatchObject({ provisional: true, ceiling: 0 })
})

test('[ALN-1] of equal providers the first by key is named, and none where nothing supports', () => {
  const twins = ['b', 'a'].map((key) =>
    aTechnology({ key, supplies: [aSupply(), aSupply({ capability: 'fax', fit: 0 })] }),
  )
  const { capabilities } = alignment(aBusiness({ goals: [aGoal({ asks })], technologies: twins }), today)
  expect(capabilities.map(({ capability, provider }) => [capability, provider])).toEqual([
    ['online-ordering', 'a'],
    ['fax', null],
  ])
})

test('[ALN-1] where a goal asks twice for the same the more important ask counts', () => {
  const twice = [0.5, 1, 0.25].map((importance) => ({ capability: 'online-ordering', importance }))
  const [goal] = alignment(aBusiness({ goals: [aGoal({ asks: twice })] }), today).goals
  expect(goal?.capabilities).toEqual([{ capability: 'online-ordering', importance: 1, support: 0, provider: null }])
})
