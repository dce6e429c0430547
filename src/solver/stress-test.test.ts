import { afterAll, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../test/builders/business.ts'
import { aCapability, aGoal } from '../../test/builders/goal.ts'
import { aBenefit, anInitiative, anOption } from '../../test/builders/initiative.ts'
import { euroRange, euros } from '../../test/builders/money.ts'
import { assumptions } from '../../test/builders/roadmap.ts'
import { aTeam } from '../../test/builders/team.ts'
import { aSupply, aTechnology, aVendor, yearly } from '../../test/builders/technology.ts'
import type { Business } from '../domain/business.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import type { ShockScenario } from '../domain/stress/shock.ts'
import { usualShocks } from '../domain/stress/usual-shocks.ts'
import { nodeSolver } from './node-solver.ts'
import { reactToShock } from './react-to-shock.ts'
import type { StressTest } from './stress-test.ts'
import { stressTest } from './stress-test.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

/**
 * Two projects in the first of four quarters, nothing discounted: "shop" costs 4,000, takes 10 days and earns 8,000 a year
 * (6,000 over three quarters, so 2,000 in all); "list" costs 1,000, takes 2 days and saves 4,000 a year (3,000, so 2,000 in all).
 */
function questionWith(given: Partial<Business> = {}): RoadmapQuestion {
  const days = (count: number) => [{ role: 'it', days: count }]
  return {
    today: '2026-11-23',
    assumptions: assumptions({ quarterCount: 4 }),
    business: aBusiness({
      organization: anOrganization({ discountRatePerYear: 0, valueOfGoals: euros(10_000) }),
      budgets: budgets('2027-Q1', 4, { amount: euros(5_000), carryOverShare: 1 }),
      teams: [aTeam({ deliveryDaysPerQuarter: days(12) })],
      initiatives: [
        anInitiative({
          key: 'shop',
          options: [
            anOption({
              oneOffCost: euroRange(4_000),
              effort: days(10),
              benefits: [aBenefit({ kind: 'income', amountPerYear: euroRange(8_000) })],
            }),
          ],
        }),
        anInitiative({
          key: 'list',
          options: [
            anOption({
              oneOffCost: euroRange(1_000),
              effort: days(2),
              benefits: [aBenefit({ amountPerYear: euroRange(4_000) })],
            }),
          ],
        }),
      ],
      ...given,
    }),
  }
}
const schedule = ['shop', 'list'].map((initiative) => ({
  initiative,
  option: 'subscription',
  start: '2027-Q1',
  goLive: '2027-Q2',
}))

async function tested(question: RoadmapQuestion, scenario: ShockScenario): Promise<StressTest> {
  const found = await stressTest({ question, schedule, scenario }, { solver })
  if (found.kind !== 'tested') throw new Error(found.kind)
  return found
}

const halfAway = [
  { kind: 'person-away', role: 'it', share: 0.5, from: '2027-Q1', quarters: 1 },
] as const satisfies ShockScenario

test('[STR-2] [STR-6] with six days of twelve left, the shop falls out and the list goes on', async () => {
  const { loss, leftOut, breaks } = await tested(questionWith(), halfAway)
  expect(leftOut).toEqual(['shop'])
  // The shop brings 6,000 for 4,000.
  expect(loss).toMatchObject({ total: euros(2_000), money: euros(2_000), goals: euros(0), missing: euros(0) })
  expect(breaks.violations.map(({ constraint }) => constraint)).toEqual(['role-days/it/2027-Q1'])
})

test('[STR-8] the best answer begins the shop when the days are there, and wins back what is left of it', async () => {
  const usual = questionWith()
  const initiatives = usual.business.initiatives.map((initiative) => ({
    ...initiative,
    options: initiative.options.map((option) => ({
      ...option,
      benefits: option.benefits.map((benefit) => ({ ...benefit, amountPerYear: euroRange(16_000) })),
    })),
  }))
  const question = questionWith({ initiatives })
  const answer = await reactToShock(
    { question, schedule, test: await tested(question, halfAway) },
    { solver, relativeGap: 0 },
  )
  if (answer.kind !== 'plan') throw new Error(answer.kind)
  expect(answer.moved).toEqual(['shop'])
  expect([answer.displaced, answer.added]).toEqual([[], []])
  // At 16,000 a year it brings 12,000 for 4,000, all lost without it; begun a quarter later it brings 8,000 for 4,000.
  expect(answer.lossAfter).toEqual(euros(4_000))
  expect(answer.wonBack).toEqual(euros(4_000))
  expect(answer.difference.total).toEqual(euros(-4_000))
})

test('[STR-2] what a duty that cannot be met would have cost is not counted as gained', async () => {
  const duty = anInitiative({
    key: 'shop',
    mandatoryBy: '2027-Q4',
    options: [anOption({ oneOffCost: euroRange(4_000), effort: [{ role: 'it', days: 12 }] })],
  })
  const { loss, leftOut, breaks } = await tested(questionWith({ initiatives: [duty] }), halfAway)
  expect(leftOut).toEqual(['shop'])
  expect(loss.total).toEqual(euros(0))
  expect(breaks.violations).toHaveLength(1)
})

test('[STR-3] a vendor gone takes the goals it carries, through what depends on it', async () => {
  const question = questionWith({
    goals: [aGoal({ key: 'sell', weight: 1, asks: [{ capability: 'orders', importance: 1 }] })],
    capabilities: [aCapability({ key: 'orders' })],
    vendors: [aVendor({ key: 'acme' })],
    technologies: [
      aTechnology({ key: 'line', vendor: 'acme' }),
      aTechnology({
        key: 'till',
        dependsOn: ['line'],
        health: 1,
        adoption: 1,
        supplies: [aSupply({ capability: 'orders', fit: 0.15 })],
        benefits: [aBenefit({ amountPerYear: euroRange(100) })],
      }),
    ],
  })
  const { loss, breaks, damage } = await tested(question, [{ kind: 'vendor-gone', of: 'vendor', key: 'acme' }])
  expect([breaks.gone, breaks.dependants]).toEqual([['line'], ['till']])
  expect(damage.fallenGoals[0]).toMatchObject({ goal: 'sell', before: 0.15, after: 0 })
  // The first 15 % of a goal are worth .15 / .3875 of it: slopes 1, .7, .45, .2, .05 over .15, .15, .15, .25, .3 add up to .3875.
  expect(loss.goals.minor).toBe(Math.round((10_000_00 * 0.15) / 0.3875))
  expect(loss.money).toEqual(euros(100))
})

test('[STR-4] prices up: bills rise by the share, less what the plan retires from go-live on', async () => {
  const retiring = anInitiative({ key: 'list', options: [anOption({ retires: ['old'] })] })
  const question = questionWith({
    vendors: [aVendor({ key: 'acme' })],
    technologies: [
      aTechnology({ key: 'old', vendor: 'acme', costLines: yearly(1_200) }),
      aTechnology({ key: 'kept', vendor: 'acme', costLines: yearly(400) }),
      aTechnology({ key: 'other', vendor: 'none', costLines: yearly(9_000) }),
    ],
    initiatives: [retiring],
  })
  const { loss } = await tested(question, [{ kind: 'price-rise', share: 0.5, vendor: 'acme' }])
  // Half of 1,600 a year is 800; of the 600 of what is retired, three of four quarters are spared.
  expect(loss.bills).toEqual(euros(800 - 450))
  expect(loss.total).toEqual(euros(350))
})

test('[STR-5] less revenue takes from the budgets, or from the cash where it is forecast, and from income', async () => {
  const fall = [{ kind: 'revenue-fall', share: 0.2, from: '2027-Q1' }] as const
  const { loss, breaks } = await tested(questionWith(), fall)
  // Budgets of 4,000 do not pay for both: the list goes, which is worth 2,000, or the shop, worth 2,000 - 20 % of 6,000 = 800.
  expect(loss.total).toEqual(euros(2_000))
  expect(breaks.violations[0]?.constraint).toBe('pot/2027-Q1')
  const cashForecast = {
    openingCash: euros(1_000),
    floor: euros(800),
    netByQuarter: [{ quarter: '2027-Q1', net: euros(-2_000) }],
  }
  const poor = await tested(questionWith({ cashForecast }), fall)
  // With nothing planned 1,800 were missing before; 20 % of 2,000 more are missing now.
  expect(poor.loss.missing).toEqual(euros(400))
})

test('[STR-7] late by a quarter: paid as agreed, brings a quarter less, and what waits for it cannot start', async () => {
  const question = questionWith()
  const { loss, leftOut } = await tested(question, [{ kind: 'supplier-late', initiatives: ['list'], quarters: 1 }])
  // 1,000 a quarter saved, one quarter fewer.
  expect(loss.total).toEqual(euros(1_000))
  expect(leftOut).toEqual([])
})

test('[STR-9] the usual shocks choose the vendor goals hang on, the busiest role and the largest project', () => {
  const question = questionWith({
    goals: [aGoal({ key: 'sell', asks: [{ capability: 'orders', importance: 1 }] })],
    capabilities: [aCapability({ key: 'orders' })],
    vendors: [aVendor({ key: 'dear' }), aVendor({ key: 'needed' })],
    technologies: [
      aTechnology({ key: 'a', vendor: 'dear', costLines: yearly(9_000) }),
      aTechnology({ key: 'b', vendor: 'needed', supplies: [aSupply({ capability: 'orders' })] }),
    ],
  })
  expect(usualShocks(question, schedule)).toEqual([
    { kind: 'vendor-gone', of: 'vendor', key: 'needed' },
    { kind: 'price-rise', share: 0.3, vendor: null },
    { kind: 'revenue-fall', share: 0.2, from: '2027-Q1' },
    { kind: 'person-away', role: 'it', share: 1, from: '2027-Q1', quarters: 2 },
    { kind: 'supplier-late', initiatives: ['shop'], quarters: 1 },
  ])
})

test('[STR-9] where nothing is known, only prices and revenue are asked about', () => {
  const question = { ...questionWith(), business: aBusiness() }
  expect(usualShocks(question, []).map(({ kind }) => kind)).toEqual(['price-rise', 'revenue-fall'])
})
