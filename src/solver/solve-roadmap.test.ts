import { afterAll, describe, expect, test } from 'vitest'
import { bestByTrying, scheduleCount } from '../../test/bench/every-schedule.ts'
import { randomQuestion } from '../../test/bench/random-question.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { nodeSolver } from './node-solver.ts'
import { solveRoadmap } from './solve-roadmap.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

const small = { initiatives: 4, quarters: 3, options: 2, goals: 3, teams: 2, roles: 2, oddness: 0.12 }

/** Small made-up businesses whose every schedule can be tried. */
function smallQuestions(count: number): { seed: number; question: RoadmapQuestion }[] {
  const found: { seed: number; question: RoadmapQuestion }[] = []
  for (let seed = 1; found.length < count; seed += 1) {
    const question = randomQuestion(seed, { ...small, initiatives: 3 + (seed % 4), quarters: 2 + (seed % 3) })
    if (scheduleCount(question) <= 2500) found.push({ seed, question })
  }
  return found
}

describe('the roadmap against trying every schedule', () => {
  test('[RDM-14] equals exhaustive search on 320 random small businesses', { timeout: 300_000 }, async () => {
    const tally = { solved: 0, infeasible: 0 }
    for (const { seed, question } of smallQuestions(320)) {
      const best = bestByTrying(question)
      const answer = await solveRoadmap(question, { solver, relativeGap: 0 })
      if (best === null) {
        expect(answer.kind, `seed ${seed}`).toBe('infeasible')
        tally.infeasible += 1
        continue
      }
      if (answer.kind !== 'optimal')
        throw new Error(`seed ${seed}: ${answer.kind}, and a plan worth ${best.total} exists`)
      const essentials = answer.schedule.filter(
        (line) => question.business.initiatives.find(({ key }) => key === line.initiative)?.essential,
      ).length
      expect(essentials, `seed ${seed}, essentials`).toBe(best.essentials)
      // Two minor units: three parts are rounded one by one.
      expect(
        Math.abs(answer.value.total.minor - best.total),
        `seed ${seed}: ${answer.value.total.minor}, ${best.total}`,
      ).toBeLessThanOrEqual(2)
      tally.solved += 1
    }
    console.log(`${tally.solved} solved, ${tally.infeasible} infeasible`)
    expect(tally.solved).toBeGreaterThan(200)
    expect(tally.infeasible).toBeGreaterThan(10)
  })
})
