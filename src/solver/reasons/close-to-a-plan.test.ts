import { afterAll, describe, expect, test } from 'vitest'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { aTeam } from '../../../test/builders/team.ts'
import { planSettings } from '../../domain/roadmap/plan-settings.ts'
import { adjustQuestion } from '../../domain/roadmap/reasons/adjust-question.ts'
import { questionsOfPrice } from '../../domain/roadmap/reasons/questions-of-price.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { nodeSolver } from '../node-solver.ts'
import { solveRoadmap } from '../solve-roadmap.ts'
import { whyNot } from '../why-not.ts'
import { constraintPrices } from './constraint-prices.ts'
import { frontier } from './frontier.ts'
import { whyNotInstant } from './why-not-instant.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const today = '2026-11-23'

function project(key: string, savingPerQuarter: number) {
  const benefits = [aBenefit({ amountPerYear: euroRange(savingPerQuarter * 4) })]
  return anInitiative({ key, options: [anOption({ oneOffCost: euroRange(1000), benefits })] })
}

/**
 * Three quarters, 1,000 in the first: one project can be paid, in Q1 and live for two quarters. The shop brings -1,000 + 2 x 900 = 800,
 * the till -1,000 + 2 x 700 = 400. The plan to stay close to has the till, and leaving it out costs 500: the till stays.
 */
function asked(): RoadmapQuestion {
  const organization = anOrganization({
    discountRatePerYear: 0,
    exploreShareRange: { low: 0, high: 1 },
    selfFundingShare: 0,
  })
  const business = aBusiness({
    organization,
    budgets: budgets('2027-Q1', 1, { amount: euros(1000), carryOverShare: 1 }),
    initiatives: [project('shop', 900), project('till', 700)],
  })
  const option = business.initiatives[1]?.options[0]?.key ?? ''
  const plan = [{ initiative: 'till', option, start: '2027-Q1', goLive: '2027-Q2' }]
  const stability = { plan, pricePerChange: euros(500) }
  return { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount: 3, stability } }
}

async function planned() {
  const question = asked()
  const plan = await solveRoadmap(question, { solver })
  if (!('schedule' in plan)) throw new Error(plan.kind)
  return { question, plan }
}

describe('reasons of a plan that stays close to another', { timeout: 60_000 }, () => {
  test('[RDM-16] [RDM-30] what having the better project gains is told less the price of the change', async () => {
    const { question, plan } = await planned()
    expect(plan.schedule.map(({ initiative }) => initiative)).toEqual(['till'])
    const answer = await whyNot({ question, plan, initiative: 'shop' }, { solver })
    if (answer.kind !== 'costs') throw new Error(answer.kind)
    // 800 - 400 = 400 more in worth, 500 for leaving the till out: 100 less in all.
    expect(answer.difference.total).toEqual(euros(400))
    expect(answer.gain).toEqual(euros(-100))
    expect(answer).toMatchObject({ isWithinGap: false, displaced: ['till'], added: ['shop'] })
  })

  test('[RDM-23] [RDM-30] and at once, from the relaxation, the same', async () => {
    const { question, plan } = await planned()
    const found = await whyNotInstant({ question, plan }, { solver })
    const shop = found?.initiatives.find(({ initiative }) => initiative === 'shop')
    // Wholly in, the shop takes all the money, so that the relaxation is the plan: 400 - (800 - 500) = 100.
    expect(shop).toMatchObject({ verdict: 'costs', loss: euros(100) })
  })

  test('[RDM-25] [RDM-30] more money pays for both without a change', async () => {
    const prices = await constraintPrices(await planned(), { solver })
    const first = prices.find(({ id }) => id === 'budget/2027-Q1')
    // The shop beside the till: 800 more, nothing changed.
    expect(first).toMatchObject({ kind: 'gains', gain: euros(800) })
  })

  test('[RDM-26] [RDM-30] points of the frontier count the price of their changes', async () => {
    const { question, plan } = await planned()
    const found = await frontier({ question, plan, compared: [], kind: 'spend' }, { solver })
    // Nothing spent, the till left out: worth nothing, less 500. The plan itself changes nothing.
    expect(found?.points.filter(({ isDominated }) => !isDominated).map(({ worth }) => worth)).toEqual([
      euros(-500),
      euros(400),
    ])
  })
})

describe('limits with reserves and growth', () => {
  test('[RDM-25] a pot that stands at its reserve is in the way', () => {
    const question = asked()
    const { assumptions } = question
    // Nothing planned: 1,000 is left in every quarter, no less than the step of 1,000; with 200 in reserve 800 is left above it.
    const potReserves = [{ quarter: '2027-Q2', amount: euros(200) }]
    const tight = (given: RoadmapQuestion): boolean | undefined =>
      questionsOfPrice(given, []).find(({ id }) => id === 'budget/2027-Q1')?.isTight
    expect(tight(question)).toBe(false)
    expect(tight({ ...question, assumptions: { ...assumptions, potReserves } })).toBe(true)
  })

  test('[RDM-25] [RDM-19] a day more in every quarter is a day more, though the team grows', () => {
    const question = asked()
    const organization = {
      ...question.business.organization,
      growthDrivers: [{ key: 'people', title: 'People', ratePerYear: 1 }],
    }
    const team = aTeam({ deliveryDaysPerQuarter: [{ role: 'it', days: 10 }], growsWith: 'people' })
    const growing = { ...question, business: { ...question.business, organization, teams: [team] } }
    const days = (given: RoadmapQuestion) => planSettings(given).roleDays.get('it') ?? []
    const more = adjustQuestion(growing, { kind: 'role-days', role: 'it', days: 1 })
    expect(days(growing)[2]).toBeGreaterThan(10)
    days(more).forEach((now, place) => expect(now - (days(growing)[place] ?? 0)).toBeCloseTo(1, 9))
  })
})
