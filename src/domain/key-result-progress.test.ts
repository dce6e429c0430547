import { expect, test } from 'vitest'
import type { KeyResult } from './goal.ts'
import { keyResultProgress } from './key-result-progress.ts'

const result: KeyResult = {
  key: 'web-orders',
  title: '120 web orders a week',
  kpi: null,
  unit: 'orders a week',
  baseline: 40,
  current: 60,
  target: 120,
  due: null,
}

test('[GOA-1] progress is the way come of the way there is: 20 of 80 orders', () => {
  expect(keyResultProgress(result)).toEqual({ kind: 'measured', reached: 0.25 })
})

test('[GOA-1] a target below the baseline counts downwards: from 9.4 to 9.1 on the way to 6', () => {
  const waste = keyResultProgress({ ...result, baseline: 9.4, current: 9.1, target: 6 })
  expect(waste).toEqual({ kind: 'measured', reached: expect.closeTo(0.3 / 3.4, 12) })
})

test('[GOA-1] what moved away is below nothing, what passed the target is above all', () => {
  expect(keyResultProgress({ ...result, current: 20 })).toEqual({ kind: 'measured', reached: -0.25 })
  expect(keyResultProgress({ ...result, current: 140 })).toEqual({ kind: 'measured', reached: 1.25 })
})

test('[GOA-1] without a baseline, a figure of today or a distance nothing is said', () => {
  expect(keyResultProgress({ ...result, baseline: null })).toEqual({ kind: 'not-enough-data', missing: 'baseline' })
  expect(keyResultProgress({ ...result, current: null })).toEqual({ kind: 'not-enough-data', missing: 'current' })
  expect(keyResultProgress({ ...result, target: 40 })).toEqual({ kind: 'not-enough-data', missing: 'distance' })
})
