import { afterEach, expect, test } from 'vitest'
import { exampleModel } from '../../solver/example-model.ts'
import type { Solver } from '../../solver/solver.ts'
import { closePlanSolver, withPlanSolver } from './plan-solver.ts'

afterEach(closePlanSolver)

const never = new AbortController().signal
const limits = { nodeLimit: 20, timeLimitSeconds: 20, relativeGap: 1e-4, start: null }

test('plans take turns at one solver that is kept between them', async () => {
  const used: Solver[] = []
  let [atOnce, most] = [0, 0]
  const plan = () =>
    withPlanSolver(never, async (solver) => {
      used.push(solver)
      atOnce += 1
      most = Math.max(most, atOnce)
      const answer = await solver.solve(exampleModel(), limits)
      atOnce -= 1
      return answer.kind
    })
  expect(await Promise.all([plan(), plan()])).toEqual(['solved', 'solved'])
  expect(await plan()).toBe('solved')
  expect([most, new Set(used).size]).toEqual([1, 1])
})

test('a plan that fails gives its turn to the next, and one cancelled while it waits never begins', async () => {
  const { promise: failure, reject } = Promise.withResolvers<never>()
  const first = withPlanSolver(never, () => failure)
  const cancelled = new AbortController()
  const second = withPlanSolver(cancelled.signal, () => Promise.resolve('second'))
  const third = withPlanSolver(never, () => Promise.resolve('third'))
  cancelled.abort()
  await expect(second).rejects.toThrow('cancelled before it began')
  reject(new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  expect(await third).toBe('third')
})

test('more plans than may wait are refused, with a time to try again', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<null>()
  const plans = Array.from({ length: 21 }, () => withPlanSolver(never, () => gate))
  await expect(withPlanSolver(never, () => gate)).rejects.toMatchObject({
    code: 'limit-reached',
    details: { retryAfterSeconds: 30 },
  })
  open(null)
  expect(await Promise.all(plans)).toHaveLength(21)
})

test('the end of the program cancels what is solved, and a later plan gets a new solver', async () => {
  let before: Solver | null = null
  const running = withPlanSolver(never, (solver) => {
    before = solver
    const answer = solver.solve(exampleModel(), limits)
    void closePlanSolver()
    return answer
  })
  expect(await running).toEqual({ kind: 'cancelled' })
  const after = await withPlanSolver(never, (solver) => Promise.resolve(solver))
  expect(after).not.toBe(before)
})
