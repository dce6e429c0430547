import { afterAll, describe, expect, test } from 'vitest'
import { typicalQuestion } from '../../test/bench/typical-question.ts'
import { violations } from '../domain/roadmap/violations.ts'
import { nodeSolver } from './node-solver.ts'
import type { FoundPlan, RoadmapProgress } from './roadmap-answer.ts'
import { solveRoadmap } from './solve-roadmap.ts'

const [both, one] = [nodeSolver(2), nodeSolver(1)]
afterAll(() => Promise.all([both.close(), one.close()]))

const question = typicalQuestion(2, { kind: 'typical', initiatives: 30, quarters: 8 })

describe('answers in stages', { timeout: 120_000 }, () => {
  test('[RDM-35] plans come before the proof, each better than the one before and none that breaks anything', async () => {
    const plans: FoundPlan[] = []
    const answer = await solveRoadmap(question, { solver: both, onPlan: (plan) => plans.push(plan) })
    if (answer.kind !== 'optimal') throw new Error(answer.kind)
    expect(plans.length).toBeGreaterThan(1)
    const worths = plans.map(({ value }) => value.total.minor)
    expect(worths).toEqual(worths.toSorted((a, b) => a - b))
    for (const { schedule } of plans) expect(violations(question, schedule)).toEqual([])
    for (const { bound } of plans) {
      if (bound !== null) expect(bound.minor).toBeGreaterThanOrEqual(answer.value.total.minor)
    }
    expect(plans.some(({ gap }) => gap !== null)).toBe(true)
    expect(answer.value.total.minor).toBeGreaterThanOrEqual(worths.at(-1) ?? Infinity)
  })

  test('[RDM-36] the answer is the same every time, on one core as on two', async () => {
    const answers = [await solveRoadmap(question, { solver: both }), await solveRoadmap(question, { solver: one })]
    expect(await solveRoadmap(question, { solver: both })).toEqual(answers[0])
    expect(answers[1]).toEqual(answers[0])
  })

  test('[RDM-36] where the first proof needs more nodes than it may, the second gives the answer, the same on one core as on two', async () => {
    const options = { relativeGap: 0, nodeLimit: 3_000 }
    const hard = typicalQuestion(1, { kind: 'typical', initiatives: 40, quarters: 8 })
    const [first, second] = [
      await solveRoadmap(hard, { ...options, solver: both }),
      await solveRoadmap(hard, { ...options, solver: one }),
    ]
    expect(first).toEqual(second)
    expect(first.kind).toBe('optimal')
  })

  test('stopping keeps the best plan found, and how good it is known to be', async () => {
    const stop = new AbortController()
    const progress: RoadmapProgress[] = []
    const plans: FoundPlan[] = []
    const answer = await solveRoadmap(question, {
      solver: both,
      relativeGap: 0,
      signal: stop.signal,
      onPlan: (plan) => plans.push(plan),
      onProgress: (step) => {
        progress.push(step)
        stop.abort()
      },
    })
    if (answer.kind !== 'cancelled') throw new Error(answer.kind)
    expect(answer.best?.schedule).toEqual(plans.at(-1)?.schedule)
    expect(answer.best?.gap).toBeGreaterThanOrEqual(0)
    expect(progress[0]?.incumbent?.minor).toBeGreaterThan(0)
  })

  test('a plan that no longer fits is mended, not forgotten', async () => {
    const before = await solveRoadmap(question, { solver: both })
    if (!('schedule' in before)) throw new Error(before.kind)
    const poorer = { ...question, assumptions: { ...question.assumptions, budgetFactor: 0.8 } }
    const plans: FoundPlan[] = []
    const options = { solver: both, startFrom: before.schedule, onPlan: (plan: FoundPlan) => plans.push(plan) }
    const after = await solveRoadmap(poorer, options)
    if (!('schedule' in after)) throw new Error(after.kind)
    const kept = new Set(before.schedule.map(({ initiative }) => initiative))
    const first = plans[0]?.schedule ?? []
    expect(first.filter(({ initiative }) => kept.has(initiative)).length).toBeGreaterThan(kept.size / 2)
  })
})
