import { afterAll, describe, expect, test } from 'vitest'
import { randomQuestion } from '../../test/bench/random-question.ts'
import { formulate } from '../domain/roadmap/model/formulate.ts'
import { exampleModel } from './example-model.ts'
import { exhaustiveSolver } from './exhaustive-solver.ts'
import { nodeSolver } from './node-solver.ts'
import type { RoadmapProgress } from './roadmap-answer.ts'
import { solveRoadmap } from './solve-roadmap.ts'

const solver = nodeSolver()
afterAll(() => solver.close())

/** Not proved at its first node, and not at once after it. */
const hard = randomQuestion(8, { initiatives: 30, quarters: 8, options: 2, goals: 8, teams: 4, roles: 5, oddness: 0 })
const exact = { nodeLimit: 1e6, timeLimitSeconds: 60, relativeGap: 0, start: null }

describe('HiGHS in a worker', { timeout: 120_000 }, () => {
  test('a cancel is answered soon, and the next question is answered as ever', async () => {
    await solver.warm()
    const controller = new AbortController()
    const progress: RoadmapProgress[] = []
    let since = 0
    const pending = solveRoadmap(hard, {
      solver,
      signal: controller.signal,
      relativeGap: 0,
      onProgress: (step) => {
        progress.push(step)
        if (step.stage !== 'value') return
        since = performance.now()
        controller.abort()
      },
    })
    expect((await pending).kind).toBe('cancelled')
    expect(performance.now() - since).toBeLessThan(500)
    expect(progress.some(({ stage }) => stage === 'value')).toBe(true)
    const answer = await solver.solve(exampleModel(), { ...exact, nodeLimit: 100 })
    expect(answer.kind).toBe('solved')
  })

  test('what was cancelled before it began is never begun; what waits can be cancelled', async () => {
    const controller = new AbortController()
    const first = solver.solve(exampleModel(), { ...exact, nodeLimit: 100 })
    const waiting = solver.solve(exampleModel(), exact, { signal: controller.signal })
    controller.abort()
    expect((await waiting).kind).toBe('cancelled')
    expect((await first).kind).toBe('solved')
    expect((await solver.solve(exampleModel(), exact, { signal: controller.signal })).kind).toBe('cancelled')
  })

  test('[RDM-18] a limit of nodes stops at the same answer every time, and says how far it may be off', async () => {
    const options = { solver, nodeLimit: 1, relativeGap: 0 }
    const [first, second] = [await solveRoadmap(hard, options), await solveRoadmap(hard, options)]
    if (first.kind !== 'feasible') throw new Error(`Expected a plan without proof, found ${first.kind}`)
    expect(second).toEqual(first)
    expect(first.proof.gap).toBeGreaterThan(0)
    expect(first.proof.bound.minor).toBeGreaterThan(first.value.total.minor)
  })

  test('a worker that was closed is replaced', async () => {
    await solver.close()
    expect((await solver.solve(exampleModel(), { ...exact, nodeLimit: 100 })).kind).toBe('solved')
  })

  test('[RDM-14] the exhaustive solver and HiGHS agree on the same models', async () => {
    const slow = exhaustiveSolver()
    let solved = 0
    for (let seed = 1; seed <= 60; seed += 1) {
      const size = { initiatives: 3, quarters: 3, options: 2, goals: 2, teams: 2, roles: 2, oddness: 0.12 }
      const { model } = formulate(randomQuestion(seed, size))
      const [byTrying, byHighs] = [await slow.solve(model, exact), await solver.solve(model, exact)]
      expect(byHighs.kind, `seed ${seed}`).toBe(byTrying.kind)
      if (byTrying.kind !== 'solved' || byHighs.kind !== 'solved') continue
      expect(byHighs.objective, `seed ${seed}`).toBeCloseTo(byTrying.objective, 5)
      solved += 1
    }
    expect(solved).toBeGreaterThan(30)
  })
})
