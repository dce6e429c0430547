import { afterAll, describe, expect, test } from 'vitest'
import { bestByTrying, scheduleCount } from '../../test/bench/every-schedule.ts'
import { randomQuestion } from '../../test/bench/random-question.ts'
import { euros } from '../../test/builders/money.ts'
import type { ScheduledInitiative } from '../domain/roadmap.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { rankByReturn } from '../domain/roadmap/rank-by-return.ts'
import { changedProjects } from '../domain/roadmap/scenarios/changes-price.ts'
import { nodeSolver } from './node-solver.ts'
import { solveRoadmap } from './solve-roadmap.ts'
import type { SolvedRoadmap } from './roadmap-answer.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const size = { initiatives: 4, quarters: 3, options: 2, goals: 3, teams: 2, roles: 2, oddness: 0.12 }

async function solved(question: RoadmapQuestion): Promise<SolvedRoadmap | null> {
  const answer = await solveRoadmap(question, { solver, relativeGap: 0 })
  if (answer.kind === 'infeasible') return null
  if (answer.kind !== 'optimal') throw new Error(answer.kind)
  return answer
}

/** The best plan of a business, and the question of the same with its budgets times a factor, which should stay close to it. */
async function changedYears(
  count: number,
  factor: number,
): Promise<{ seed: number; question: RoadmapQuestion; plan: readonly ScheduledInitiative[] }[]> {
  const found: { seed: number; question: RoadmapQuestion; plan: readonly ScheduledInitiative[] }[] = []
  for (let seed = 1; found.length < count; seed += 1) {
    const usual = randomQuestion(seed, { ...size, initiatives: 3 + (seed % 4), quarters: 2 + (seed % 3) })
    if (scheduleCount(usual) > 2500) continue
    const before = await solved(usual)
    if (before === null || before.schedule.length === 0) continue
    const budgetFactor = usual.assumptions.budgetFactor * factor
    const question = { ...usual, assumptions: { ...usual.assumptions, budgetFactor } }
    found.push({ seed, question, plan: before.schedule })
  }
  return found
}

function closeTo(question: RoadmapQuestion, plan: readonly ScheduledInitiative[], price: number): RoadmapQuestion {
  const stability = { plan, pricePerChange: euros(price) }
  return { ...question, assumptions: { ...question.assumptions, stability } }
}

describe('a plan that should stay close to another', { timeout: 300_000 }, () => {
  test('[RDM-30] equals exhaustive search, worth less price of changes, on 120 random small businesses', async () => {
    let withChanges = 0
    for (const { seed, question, plan } of await changedYears(120, 1 / 3)) {
      const asked = closeTo(question, plan, 300 + (seed % 7) * 400)
      const [best, answer] = [bestByTrying(asked), await solved(asked)]
      expect(answer === null, `seed ${seed}`).toBe(best === null)
      if (best === null || answer === null) continue
      const total = answer.value.total.minor - answer.changesPrice.minor
      // Two minor units: three parts are rounded one by one.
      expect(Math.abs(total - best.total), `seed ${seed}: ${total}, ${best.total}`).toBeLessThanOrEqual(2)
      if (answer.changesPrice.minor > 0) withChanges += 1
    }
    expect(withChanges).toBeGreaterThan(20)
  })

  test('[RDM-30] a higher price never gives more changes; none is the plan without; a very high one keeps all that can be kept', async () => {
    let fewer = 0
    for (const { seed, question } of await changedYears(40, 2)) {
      // What a spreadsheet gives: a plan with much to change.
      const plan = rankByReturn(question).schedule
      const free = await solved(question)
      const atNothing = await solved(closeTo(question, plan, 0))
      expect(atNothing?.value, `seed ${seed}`).toEqual(free?.value)
      expect(atNothing?.changesPrice.minor ?? 0).toBe(0)
      const counts: number[] = []
      for (const price of [1, 500, 2_000, 8_000, 1_000_000]) {
        const asked = closeTo(question, plan, price)
        const answer = await solved(asked)
        counts.push(answer === null ? 0 : changedProjects(asked, answer.schedule).length)
      }
      expect(counts, `seed ${seed}`).toEqual(counts.toSorted((a, b) => b - a))
      // At a million euros a change nothing else counts: the fewest changes any plan has.
      const best = bestByTrying(closeTo(question, plan, 1_000_000))
      if (best !== null) expect(counts.at(-1)).toBe(Math.round(Math.max(0, -best.total) / 100_000_000))
      if ((counts[0] ?? 0) > (counts.at(-1) ?? 0)) fewer += 1
    }
    expect(fewer).toBeGreaterThan(3)
  })

  test('[RDM-30] where nothing is different, the plan stays as it is, whatever the price', async () => {
    for (const { seed, question } of await changedYears(15, 1)) {
      const before = await solved(question)
      if (before === null) continue
      const again = await solved(closeTo(question, before.schedule, 5))
      expect(again?.schedule, `seed ${seed}`).toEqual(before.schedule)
    }
  })
})
