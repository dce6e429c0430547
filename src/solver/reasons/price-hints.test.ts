import { afterAll, describe, expect, test } from 'vitest'
import { scheduleCount } from '../../../test/bench/every-schedule.ts'
import { randomQuestion } from '../../../test/bench/random-question.ts'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { aTeam } from '../../../test/builders/team.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import { exhaustiveSolver } from '../exhaustive-solver.ts'
import { nodeSolver } from '../node-solver.ts'
import { solveRoadmap } from '../solve-roadmap.ts'
import { constraintPrices } from './constraint-prices.ts'
import { priceHints } from './price-hints.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const today = '2026-11-23'

describe('hints of prices, at once', { timeout: 120_000 }, () => {
  test('[RDM-25] money, floor and days, by hand', async () => {
    // Each costs 1,000, saves 900 or 700 in each of two quarters and takes 6 days of it in its first: 800 and 400. There is money for one
    // in Q1 and days for one in a quarter, 12 in all.
    const project = (key: string, saving: number) =>
      anInitiative({
        key,
        options: [
          anOption({
            oneOffCost: euroRange(1000),
            benefits: [aBenefit({ amountPerYear: euroRange(saving * 4) })],
            effort: [{ role: 'it', days: 6 }],
          }),
        ],
      })
    const business = aBusiness({
      organization: anOrganization({
        discountRatePerYear: 0,
        exploreShareRange: { low: 0, high: 1 },
        selfFundingShare: 0,
      }),
      budgets: budgets('2027-Q1', 1, { amount: euros(1000), carryOverShare: 1 }),
      teams: [aTeam({ deliveryDaysPerQuarter: [{ role: 'it', days: 6 }], changeLoadCapPerQuarter: null })],
      initiatives: [project('shop', 900), project('till', 700)],
    })
    const question = { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount: 3 } }
    const plan = await solveRoadmap(question, { solver })
    if (!('schedule' in plan)) throw new Error(plan.kind)
    const hints = await priceHints({ question, plan }, { solver })
    // 1,000 more pays for the till, which has its days in Q2 only: -1,000 + 700 = -300, so not at all. Waiting is worth nothing, and
    // a part of its days (0.6 more in a quarter, .1 of the till) would need money that is not there.
    expect(hints?.map(({ id, gain, isTooClose }) => [id, gain.minor / 100, isTooClose])).toEqual([
      ['budget/2027-Q1', 0, true],
      ['budget/2027-Q2', 0, true],
      ['budget/2027-Q3', 0, true],
      ['floor', 0, true],
      ['role-days/it', 0, true],
    ])
    const free = { ...question, business: { ...business, teams: [] } }
    const more = await priceHints({ question: free, plan }, { solver })
    // Without a limit on days the till is done beside the shop: 400 more.
    expect(more?.find(({ id }) => id === 'budget/2027-Q1')).toMatchObject({ gain: euros(400), isTooClose: false })
    expect(more?.find(({ id }) => id === 'floor')).toMatchObject({ gain: euros(400), isTooClose: false })
  })

  test('[RDM-25] where whole projects are kept, a hint is the price itself', async () => {
    const whole = exhaustiveSolver()
    const size = { initiatives: 4, quarters: 3, options: 1, goals: 2, teams: 2, roles: 2, oddness: 0.05 }
    let [compared, gaining] = [0, 0]
    for (let seed = 1; compared < 60; seed += 1) {
      const question = randomQuestion(seed, size)
      // With more money one essential more may be in, which comes before worth; a hint keeps as many as there are.
      if (scheduleCount(question) > 500 || question.business.initiatives.some(({ essential }) => essential)) continue
      const plan = await solveRoadmap(question, { solver: whole, relativeGap: 0 })
      if (!('schedule' in plan)) continue
      const hints = await priceHints({ question, plan }, { solver: whole })
      const prices = new Map(
        (await constraintPrices({ question, plan }, { solver, relativeGap: 0 })).map((price) => [price.id, price]),
      )
      for (const hint of hints ?? []) {
        const price = prices.get(hint.id)
        // A floor that is lowered below nothing lets the pot carry a debt, which bounds do not say.
        if (price === undefined || !('gain' in price) || hint.id === 'floor') continue
        compared += 1
        if (price.gain.minor > 0) gaining += 1
        expect(Math.abs(hint.gain.minor - price.gain.minor), `seed ${seed}, ${hint.id}`).toBeLessThanOrEqual(2)
      }
    }
    expect(gaining).toBeGreaterThan(3)
  })
})
