import { expect, test } from 'vitest'
import { pairsOf, weightsByOrder, weightsFromPairs } from './weights-by-order.ts'

test('[DRA-1] dragging three goals into order gives points that sum to 100, most for the first', () => {
  // (1 + 1/2 + 1/3) / 3 = .611, (1/2 + 1/3) / 3 = .278, (1/3) / 3 = .111
  expect([...weightsByOrder(['sales', 'waste', 'safety'])]).toEqual([
    ['sales', 61.1],
    ['waste', 27.8],
    ['safety', 11.1],
  ])
})

test('every pair is asked once', () => {
  expect(pairsOf(['a', 'b', 'c'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ])
})

test('a goal that wins both its pairs gets three times the points of one that loses both', () => {
  const answers = new Map([
    ['a/b', 'left'],
    ['a/c', 'left'],
    ['b/c', 'left'],
  ] as const)
  // a: 1 + 2 wins, b: 1 + 1 win, c: 1 + 0
  expect([...weightsFromPairs(['a', 'b', 'c'], answers).values()]).toEqual([30, 20, 10])
})

test('unanswered pairs count as equal', () => {
  expect([...weightsFromPairs(['a', 'b'], new Map()).values()]).toEqual([15, 15])
})
