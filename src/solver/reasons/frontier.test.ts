import { afterAll, describe, expect, test } from 'vitest'
import { randomQuestion } from '../../../test/bench/random-question.ts'
import { aBusiness, anOrganization, budgets } from '../../../test/builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { planSpend } from '../../domain/roadmap/reasons/plan-spend.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { violations } from '../../domain/roadmap/violations.ts'
import { nodeSolver } from '../node-solver.ts'
import { solveRoadmap } from '../solve-roadmap.ts'
import { frontier } from './frontier.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const today = '2026-11-23'

async function planOf(question: RoadmapQuestion) {
  const answer = await solveRoadmap(question, { solver })
  if (!('schedule' in answer)) throw new Error(answer.kind)
  return answer
}

describe('the frontier', { timeout: 120_000 }, () => {
  test('[RDM-26] [RDM-27] three projects of 1,000: a tenth buys nothing, and a plan is compared at the same spend', async () => {
    // Each costs 1,000 and saves 900, 800 or 700 in each of two quarters: worth 800, 600 and 400. All three fit in Q1.
    const initiatives = [900, 800, 700].map((saving) =>
      anInitiative({
        key: `saves-${saving}`,
        options: [
          anOption({
            oneOffCost: euroRange(1000),
            benefits: [aBenefit({ amountPerYear: euroRange(saving * 4) })],
            risk: { probability: 0.1, cost: euros(1000) },
          }),
        ],
      }),
    )
    const organization = anOrganization({ discountRatePerYear: 0, exploreShareRange: { low: 0, high: 1 } })
    const business = aBusiness({ organization, budgets: budgets('2027-Q1', 1, { amount: euros(3000) }), initiatives })
    const question = { business, today, assumptions: { ...usualAssumptions(business, today), quarterCount: 3 } }
    const plan = await planOf(question)
    const worst = plan.schedule.filter(({ initiative }) => initiative === 'saves-700')
    const input = { question, plan, compared: [{ name: 'mine', schedule: worst }] }
    const found = await frontier({ ...input, kind: 'spend' }, { solver })
    const kept = found?.points.filter(({ isDominated }) => !isDominated) ?? []
    // Risk is .1 x 1,000 for each: 800 - 100 = 700, then 500 and 300 more.
    expect(kept.map(({ amount, value }) => [amount.minor / 100, value.total.minor / 100])).toEqual([
      [0, 0],
      [1000, 700],
      [2000, 1200],
      [3000, 1500],
    ])
    // The worst one alone is worth 300; for the same 1,000 the best is worth 700.
    expect(found?.compared[0]?.bestAtSameAmount?.difference.total).toEqual(euros(400))
    const byRisk = await frontier({ ...input, kind: 'risk' }, { solver })
    expect(byRisk?.points.filter((point) => !point.isDominated).map(({ amount }) => amount.minor / 100)).toEqual([
      0, 100, 200, 300,
    ])
  })

  test('[RDM-26] no point spends over its limit or breaks anything, and none is worth more than its bound', async () => {
    for (const seed of [1, 2, 3]) {
      const question = randomQuestion(seed, {
        initiatives: 14,
        quarters: 5,
        options: 2,
        goals: 3,
        teams: 2,
        roles: 2,
        oddness: 0,
      })
      const plan = await planOf(question)
      const found = await frontier({ question, plan, compared: [], kind: 'spend' }, { solver })
      expect(found?.points.length).toBeGreaterThan(4)
      for (const { limit, schedule, amount, value, proof } of found?.points ?? []) {
        expect(planSpend(question, schedule)).toEqual(amount)
        expect(amount.minor, `seed ${seed}`).toBeLessThanOrEqual(limit.minor + 1)
        expect(violations(question, schedule)).toEqual([])
        expect(value.total.minor).toBeLessThanOrEqual(proof.bound.minor + 2)
        expect(proof.gap, `seed ${seed}`).toBeLessThanOrEqual(0.005)
      }
    }
  })

  test('[RDM-27] the same number of essentials, and never less than the plan compared with', async () => {
    for (const seed of [4, 5, 6]) {
      const question = randomQuestion(seed, {
        initiatives: 12,
        quarters: 4,
        options: 2,
        goals: 3,
        teams: 2,
        roles: 2,
        oddness: 0,
      })
      const plan = await planOf(question)
      const mine = { name: 'mine', schedule: plan.schedule }
      const found = await frontier({ question, plan, compared: [mine], kind: 'risk' }, { solver, relativeGap: 0 })
      const difference = found?.compared[0]?.bestAtSameAmount?.difference.total.minor ?? NaN
      expect(difference, `seed ${seed}`).toBeGreaterThanOrEqual(0)
    }
  })

  test('a cancel ends it without an answer', async () => {
    const question = randomQuestion(1, {
      initiatives: 8,
      quarters: 4,
      options: 2,
      goals: 3,
      teams: 2,
      roles: 2,
      oddness: 0,
    })
    const plan = await planOf(question)
    const stop = new AbortController()
    const onPoint = (): void => stop.abort()
    expect(
      await frontier({ question, plan, compared: [], kind: 'spend' }, { solver, signal: stop.signal, onPoint }),
    ).toBeNull()
  })
})
