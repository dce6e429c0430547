import { afterAll, describe, expect, test } from 'vitest'
import { bestByTrying, scheduleCount } from '../../../test/bench/every-schedule.ts'
import { randomQuestion } from '../../../test/bench/random-question.ts'
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
import { constraintPrices } from './constraint-prices.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const today = '2026-11-23'

function project(key: string, cost: number, savingPerQuarter: number) {
  const benefits = [aBenefit({ amountPerYear: euroRange(savingPerQuarter * 4) })]
  const effort = [{ role: 'it', days: 6 }]
  return anInitiative({ key, options: [anOption({ oneOffCost: euroRange(cost), benefits, effort })] })
}

describe('prices of limits', { timeout: 120_000 }, () => {
  test('[RDM-25] money, days and a duty, by hand', async () => {
    // 1,000 in Q1 and 6 days of it a quarter: one project fits. The duty brings -1,000 + 2 x 100 = -800 and takes all the money;
    // the shop would bring -1,000 + 2 x 900 = 800 in its place, 1,600 more. With 1,000 more in Q1 both can be paid, but one waits
    // for the days: the duty (live by Q2 at the latest) or the shop goes in Q2. Best: shop Q1, duty Q2, 800 - 1,000 + 100 = -100,
    // which is 700 more than -800; the money for the duty may as well come in Q2. In Q3 it is too late for the duty.
    const duty = { ...project('duty', 1000, 100), mandatoryBy: '2027-Q2' }
    const business = aBusiness({
      organization: anOrganization({
        discountRatePerYear: 0,
        exploreShareRange: { low: 0, high: 1 },
        selfFundingShare: 1,
      }),
      budgets: budgets('2027-Q1', 1, { amount: euros(1000), carryOverShare: 1 }),
      teams: [aTeam({ deliveryDaysPerQuarter: [{ role: 'it', days: 6 }], changeLoadCapPerQuarter: 2 })],
      initiatives: [duty, project('shop', 1000, 900)],
    })
    const question = { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount: 3 } }
    const plan = await solveRoadmap(question, { solver })
    if (!('schedule' in plan)) throw new Error(plan.kind)
    expect(plan.value.total).toEqual(euros(-800))
    const prices = await constraintPrices({ question, plan }, { solver })
    const gained = prices.map((price) => [
      price.id,
      price.kind,
      'difference' in price ? price.difference.total.minor / 100 : null,
    ])
    expect(gained).toEqual([
      ['budget/2027-Q1', 'gains', 700],
      ['budget/2027-Q2', 'gains', 700],
      ['budget/2027-Q3', 'too-close', 0],
      ['floor', 'gains', 700],
      ['role-days/it', 'too-close', 0],
      ['change-cap/shop', 'not-in-the-way', null],
      ['duty/duty', 'gains', 1600],
      ['explore-low', 'not-in-the-way', null],
      ['explore-high', 'not-in-the-way', null],
    ])
    expect(prices[0]?.words).toBe('1,000 EUR more in 2027-Q1.')
    expect(prices[4]?.words).toBe('1 more day of the role it in every quarter.')
  })

  test('[RDM-25] every price equals what trying every schedule gives, and looser is never worse', async () => {
    let compared = 0
    for (let seed = 1; compared < 60; seed += 1) {
      const question = randomQuestion(seed, {
        initiatives: 4,
        quarters: 2,
        options: 1,
        goals: 2,
        teams: 2,
        roles: 2,
        oddness: 0.15,
      })
      if (scheduleCount(question) > 800) continue
      const plan = await solveRoadmap(question, { solver, relativeGap: 0 })
      if (!('schedule' in plan)) continue
      const changes = new Map(questionsOfPrice(question, plan.schedule).map(({ id, change }) => [id, change]))
      for (const price of await constraintPrices({ question, plan }, { solver, relativeGap: 0 })) {
        const change = changes.get(price.id)
        if (change === undefined || !('difference' in price)) continue
        const best = bestByTrying(adjustQuestion(question, change))
        const difference = (best?.total ?? 0) - plan.value.total.minor
        expect(Math.abs(price.difference.total.minor - difference), `seed ${seed}, ${price.id}`).toBeLessThanOrEqual(4)
        compared += 1
      }
    }
  })

  test('[RDM-25] a step of days or of change is given in every quarter, once, whatever the factors are', () => {
    // 6 and 4 days of two teams at half are 5; 2 more are 7. A cap of 1 at half is .5; .25 more is .75.
    const days = (many: number) => ({
      deliveryDaysPerQuarter: [{ role: 'it', days: many }],
      changeLoadCapPerQuarter: 1,
    })
    const teams = [aTeam({ key: 'shop', ...days(6) }), aTeam({ key: 'bakery', ...days(4) })]
    const business = aBusiness({ teams })
    const halved = { ...usualAssumptions(business, today), quarterCount: 2, capacityFactor: 0.5, changeCapFactor: 0.5 }
    const question = { business, today, assumptions: halved }
    const moreDays = planSettings(adjustQuestion(question, { kind: 'role-days', role: 'it', days: 2 }))
    expect(moreDays.roleDays.get('it')).toEqual([7, 7])
    const moreLoad = planSettings(adjustQuestion(question, { kind: 'change-cap', team: 'shop', load: 0.25 }))
    expect([moreLoad.changeCaps.get('shop'), moreLoad.changeCaps.get('bakery')]).toEqual([
      [0.75, 0.75],
      [0.5, 0.5],
    ])
  })

  test('[RDM-25] more money leaves what the goals are worth as it was', () => {
    const question: RoadmapQuestion = randomQuestion(3, {
      initiatives: 3,
      quarters: 2,
      options: 1,
      goals: 2,
      teams: 1,
      roles: 1,
      oddness: 0,
    })
    const organization = { ...question.business.organization, valueOfGoals: null }
    const open = { ...question, business: { ...question.business, organization } }
    const more = adjustQuestion(open, { kind: 'budget', quarter: '2027-Q1', minor: 100_000 })
    const total = question.business.budgets.reduce((sum, { amount }) => sum + amount.minor, 0)
    expect(more.business.organization.valueOfGoals?.minor).toBe(total)
  })
})
