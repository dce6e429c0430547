import { afterAll, expect, test } from 'vitest'
import { randomQuestion } from '../../test/bench/random-question.ts'
import { violations } from '../domain/roadmap/violations.ts'
import { nodeSolver } from './node-solver.ts'
import { solveRoadmap } from './solve-roadmap.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

test('[RDM-29] a thousand initiatives: a right plan with its gap, in less than a gigabyte', async () => {
  const size = { initiatives: 1000, quarters: 8, options: 2, goals: 8, teams: 4, roles: 5, oddness: 0 }
  const question = randomQuestion(1, size)
  const answer = await solveRoadmap(question, { solver, nodeLimit: 20, relativeGap: 0.005 })
  if (!('schedule' in answer)) throw new Error(`Expected a plan, found ${answer.kind}`)
  expect(answer.schedule.length).toBeGreaterThan(0)
  expect(violations(question, answer.schedule)).toEqual([])
  expect(answer.value.total.minor).toBeLessThanOrEqual(answer.proof.bound.minor)
  const megabytes = process.memoryUsage().rss / 2 ** 20
  console.log(`1,000 x 8: gap ${answer.proof.gap}, ${Math.round(megabytes)} MB`)
  expect(megabytes).toBeLessThan(1000)
})
