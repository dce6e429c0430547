import { afterAll, describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../test/builders/business.ts'
import { aGoal } from '../../test/builders/goal.ts'
import { aBenefit, anInitiative, anOption } from '../../test/builders/initiative.ts'
import { euroRange, euros } from '../../test/builders/money.ts'
import { aTeam } from '../../test/builders/team.ts'
import type { Business } from '../domain/business.ts'
import { usualAssumptions } from '../domain/roadmap/roadmap-question.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { nodeSolver } from './node-solver.ts'
import { solveRoadmap } from './solve-roadmap.ts'
import { whyNot } from './why-not.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const today = '2026-11-23'
function asked(business: Business, change: object = {}): RoadmapQuestion {
  return { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount: 3, ...change } }
}

async function planOf(question: RoadmapQuestion) {
  const answer = await solveRoadmap(question, { solver })
  if (answer.kind !== 'optimal') throw new Error(`Expected a plan, found ${answer.kind}`)
  return { ...answer, keys: answer.schedule.map(({ initiative }) => initiative) }
}

/** Costs so much once and saves so much in each quarter after the first. */
function project(key: string, cost: number, savingPerQuarter: number) {
  const benefits = [aBenefit({ amountPerYear: euroRange(savingPerQuarter * 4) })]
  return anInitiative({ key, options: [anOption({ oneOffCost: euroRange(cost), benefits })] })
}

const plain = anOrganization({ discountRatePerYear: 0 })

describe('roadmaps worked out by hand', { timeout: 60_000 }, () => {
  test('[RDM-4] savings of the first project pay for the second', async () => {
    // Q1 has 1,000 and nothing comes later. The till costs 1,000 and saves 1,500 a quarter from Q2; all of it returns.
    // The shop costs 800 and saves 900 a quarter: begun in Q2 it is live in Q3. Worth -1,000 + 3,000 - 800 + 900 = 2,100;
    // the other way round -800 + 1,800 - 1,000 + 1,500 = 1,500.
    const initiatives = [project('till', 1000, 1500), project('shop', 800, 900)]
    const business = (selfFundingShare: number) =>
      aBusiness({
        organization: { ...plain, selfFundingShare },
        budgets: budgets('2027-Q1', 1, { amount: euros(1000), carryOverShare: 1 }),
        initiatives,
      })
    const funded = await planOf(asked(business(1)))
    expect(funded.schedule.map(({ initiative, start }) => [initiative, start])).toEqual([
      ['till', '2027-Q1'],
      ['shop', '2027-Q2'],
    ])
    expect(funded.value.total).toEqual(euros(2100))
    // Without savings that return only one of them can be paid: the till, worth 2,000.
    const alone = await planOf(asked(business(0)))
    expect(alone.keys).toEqual(['till'])
    expect(alone.value.total).toEqual(euros(2000))
  })

  test('[RDM-8] an essential that can be funded is not displaced by something worth more', async () => {
    const essential = { ...project('backup', 1000, 0), essential: true }
    const initiatives = [project('shop', 1000, 900), essential]
    const business = (amount: number) =>
      aBusiness({ organization: plain, budgets: budgets('2027-Q1', 1, { amount: euros(amount) }), initiatives })
    expect((await planOf(asked(business(1000)))).keys).toEqual(['backup'])
    expect((await planOf(asked(business(2000)))).keys).toEqual(['backup', 'shop'])
    expect((await planOf(asked(business(999)))).keys).toEqual([])
  })

  test('[RDM-6] the second project for the same goal is worth less', async () => {
    // Two thirds of the first .45 are worth more than the last .55: with 1,000 for all goals, reaching .3 is worth
    // 255 / .3875 = 658, and .6 is worth (322.5 + 30) / .3875 = 910. So the second adds 252 and is not worth 300.
    const helps = (key: string, cost: number) =>
      anInitiative({
        key,
        options: [anOption({ oneOffCost: euroRange(cost), goalContributions: [{ goal: 'sell-online', share: 0.3 }] })],
      })
    const business = (cost: number) =>
      aBusiness({
        organization: { ...plain, valueOfGoals: euros(1000) },
        goals: [aGoal()],
        budgets: budgets('2027-Q1', 3),
        initiatives: [helps('a', cost), helps('b', cost)],
      })
    expect((await planOf(asked(business(300)))).keys).toHaveLength(1)
    expect((await planOf(asked(business(250)))).keys).toHaveLength(2)
  })
})

describe('odd questions', { timeout: 60_000 }, () => {
  test('no initiatives at all: an empty plan, and it says so', async () => {
    const answer = await planOf(asked(aBusiness({ budgets: budgets('2027-Q1', 3) })))
    expect(answer.schedule).toEqual([])
    expect(answer.value.total).toEqual(euros(0))
    expect(answer.notes.map(({ code }) => code)).toEqual(['no-initiatives'])
  })

  test('no budget: only what costs nothing is planned, and it says so', async () => {
    const initiatives = [project('cancel-old-till', 0, 100), project('shop', 1000, 5000)]
    const answer = await planOf(asked(aBusiness({ organization: plain, initiatives })))
    expect(answer.keys).toEqual(['cancel-old-till'])
    expect(answer.notes.map(({ code }) => code)).toEqual(['no-budget'])
  })

  test('prerequisites in a circle, and work longer than the plan, are left out with a note', async () => {
    const initiatives = [
      { ...project('a', 0, 100), prerequisites: ['b'] },
      { ...project('b', 0, 100), prerequisites: ['a'] },
      { ...project('self', 0, 100), prerequisites: ['self'] },
      anInitiative({ key: 'long', options: [anOption({ durationQuarters: 4 })] }),
      anInitiative({ key: 'empty', options: [] }),
      project('fine', 0, 100),
    ]
    const answer = await planOf(asked(aBusiness({ budgets: budgets('2027-Q1', 3), initiatives })))
    expect(answer.keys).toEqual(['fine'])
    expect(answer.notes.map(({ code, at }) => [code, at[1]])).toEqual([
      ['circular-prerequisites', 'a'],
      ['circular-prerequisites', 'b'],
      ['circular-prerequisites', 'self'],
      ['longer-than-plan', 'long'],
      ['no-option', 'empty'],
    ])
  })

  test('[RDM-13] an explore range nothing can meet does not empty the plan', async () => {
    const organization = anOrganization({ exploreShareRange: { low: 0.9, high: 1 } })
    const initiatives = [project('till', 1000, 5000), project('shop', 1000, 5000)]
    expect(
      (await planOf(asked(aBusiness({ organization, budgets: budgets('2027-Q1', 3), initiatives })))).keys,
    ).toHaveLength(2)
  })

  test('[RDM-13] nor does the only project that tries something new, when it finds no place in the plan', async () => {
    const organization = anOrganization({ exploreShareRange: { low: 0.5, high: 1 } })
    const long = [anOption({ durationQuarters: 9 })]
    const others = [
      { ...anInitiative({ key: 'too-long', options: long }), exploreShare: 1 },
      { ...project('too-late', 100, 0), exploreShare: 1, earliestStart: '2027-Q4' },
      { ...project('unwanted', 100, 0), exploreShare: 1 },
    ]
    const initiatives = [project('till', 4000, 5000), ...others]
    const business = aBusiness({ organization, budgets: budgets('2027-Q1', 3), initiatives })
    expect((await planOf(asked(business, { forbidden: ['unwanted'] }))).keys).toEqual(['till'])
    // 0 < .5 x 4,000 - 100: the one within reach has to be in; then everything new is, and that is enough.
    expect((await planOf(asked(business))).keys.toSorted()).toEqual(['till', 'unwanted'])
  })

  test('an initiative that is unknown, or has another currency without a rate, is no crash', async () => {
    const foreign = { minor: 100_000, currency: 'USD' }
    const odd = anInitiative({
      prerequisites: ['nobody'],
      options: [anOption({ risk: { probability: 1, cost: foreign } })],
    })
    const pinned = [{ initiative: 'nobody', option: null, start: null }]
    const question = asked(aBusiness({ budgets: budgets('2027-Q1', 3), initiatives: [odd] }), {
      pinned,
      forbidden: ['nobody'],
    })
    const answer = await planOf(question)
    expect(answer.notes.map(({ code }) => code)).toEqual(['unknown-initiative', 'unknown-initiative'])
  })

  test('one quarter, and one quarter with nothing that fits in it', async () => {
    const business = aBusiness({ budgets: budgets('2027-Q1', 1), initiatives: [project('till', 1000, 5000)] })
    expect((await planOf(asked(business, { quarterCount: 1 }))).keys).toEqual([])
  })
})

describe('bad input', { timeout: 60_000 }, () => {
  test('[RDM-29] costs of 1e12 beside costs of 1: the small ones are planned, the huge one only where it can be paid', async () => {
    // In Q1 all of it: the small one costs 1 and saves 5 in each of two quarters, worth 9; the huge one 9e11 a quarter, worth 8e11.
    const initiatives = [project('huge', 1e12, 9e11), project('small', 1, 5)]
    const business = (amount: number) =>
      aBusiness({ organization: plain, budgets: budgets('2027-Q1', 1, { amount: euros(amount) }), initiatives })
    const poor = await planOf(asked(business(10)))
    expect([poor.keys, poor.value.total]).toEqual([['small'], euros(9)])
    const rich = await planOf(asked(business(1e12 + 1)))
    expect([rich.keys.toSorted(), rich.value.total]).toEqual([['huge', 'small'], euros(8e11 + 9)])
    const tight = await planOf(asked(business(1e12)))
    expect([tight.keys, tight.value.total]).toEqual([['huge'], euros(8e11)])
  })

  test('[RDM-29] a budget in another currency counts at its rate, and as nothing without one', async () => {
    // 1,000 USD at .9 are 900 EUR: enough for 800, not for 1,000.
    const foreign = budgets('2027-Q1', 1, { amount: { minor: 100_000, currency: 'USD' } })
    const rates = [{ from: 'USD', to: 'EUR', rate: 0.9, on: '2026-11-01' }]
    const initiatives = [project('till', 800, 900), project('shop', 1000, 1900)]
    const business = aBusiness({ organization: { ...plain, exchangeRates: rates }, budgets: foreign, initiatives })
    expect((await planOf(asked(business))).keys).toEqual(['till'])
    const unknown = await planOf(asked({ ...business, organization: plain }))
    expect(unknown.keys).toEqual([])
    expect(unknown.notes.map(({ code }) => code)).toEqual(['no-budget', 'budget-without-rate'])
  })

  test('[RDM-29] zero capacity: only what needs nobody is planned', async () => {
    const busy = anInitiative({ key: 'busy', options: [anOption({ effort: [{ role: 'it', days: 1 }] })] })
    const initiatives = [busy, project('free', 0, 100)]
    const teams = [aTeam({ deliveryDaysPerQuarter: [{ role: 'it', days: 5 }] })]
    const business = aBusiness({ organization: plain, budgets: budgets('2027-Q1', 3), teams, initiatives })
    expect((await planOf(asked(business, { capacityFactor: 0 }))).keys).toEqual(['free'])
  })

  test('[RDM-29] contradictory pins, a circle that is fixed to be in, and a start outside the plan are conflicts in words', async () => {
    const initiatives = [
      project('till', 0, 100),
      { ...project('a', 0, 100), prerequisites: ['b'] },
      { ...project('b', 0, 100), prerequisites: ['a'] },
    ]
    const business = aBusiness({ organization: plain, budgets: budgets('2027-Q1', 3), initiatives })
    const pin = (initiative: string, start: string | null) => ({ initiative, option: null, start })
    for (const pinned of [
      [pin('till', '2027-Q1'), pin('till', '2027-Q2')],
      [pin('a', null)],
      [pin('till', '2035-Q1')],
      [pin('till', '2020-Q1')],
    ]) {
      const answer = await solveRoadmap(asked(business, { pinned }), { solver })
      if (answer.kind !== 'infeasible') throw new Error(`${JSON.stringify(pinned)}: ${answer.kind}`)
      expect(answer.conflict.length).toBeGreaterThan(0)
      for (const { words } of answer.conflict) expect(words).toMatch(/^You fixed|can start only when|finished within/)
    }
  })
})

describe('why not', { timeout: 60_000 }, () => {
  const initiatives = [project('shop', 1000, 900), project('till', 1000, 700), project('palace', 9000, 100)]
  const business = aBusiness({
    organization: plain,
    budgets: budgets('2027-Q1', 1, { amount: euros(1000) }),
    initiatives,
  })

  test('[RDM-16] what it costs to have it, and what it displaces', async () => {
    // One of the two can be paid: the shop brings -1,000 + 1,800, the till -1,000 + 1,400: 400 less.
    const [question, plan] = [asked(business), await planOf(asked(business))]
    expect(plan.keys).toEqual(['shop'])
    const answer = await whyNot({ question, plan, initiative: 'till' }, { solver })
    expect(answer).toMatchObject({ kind: 'costs', isWithinGap: false, displaced: ['shop'], added: ['till'], moved: [] })
    if (answer.kind === 'costs') expect(answer.difference.total).toEqual(euros(-400))
  })

  test('[RDM-16] what cannot be done at all, with the conditions against it', async () => {
    const [question, plan] = [asked(business), await planOf(asked(business))]
    const answer = await whyNot({ question, plan, initiative: 'palace' }, { solver })
    if (answer.kind !== 'impossible') throw new Error(answer.kind)
    expect(answer.conflict.map(({ kind }) => kind)).toContain('pot')
    expect((await whyNot({ question, plan, initiative: 'shop' }, { solver })).kind).toBe('chosen')
    expect((await whyNot({ question, plan, initiative: 'nobody' }, { solver })).kind).toBe('unknown-initiative')
  })

  test('[RDM-16] the difference is with what was fixed to be out let in again', async () => {
    const question = asked(business, { forbidden: ['shop'] })
    const plan = await planOf(question)
    expect(plan.keys).toEqual(['till'])
    const answer = await whyNot({ question, plan, initiative: 'shop' }, { solver })
    if (answer.kind === 'costs') expect(answer.difference.total).toEqual(euros(400))
    else throw new Error(answer.kind)
  })
})
