import { expect, test } from 'vitest'
import { frontierPicture } from './frontier.ts'

const dot = (key: string, amount: number, worth: number) => ({ key, amount, worth, hint: `${key}: ${worth}` })

const input = {
  title: 'More or less money',
  description: 'Three plans',
  best: [dot('a', 0, 0), dot('b', 500, 800), dot('c', 1000, 1000)],
  named: [{ ...dot('mine', 1000, -200), name: 'A plan with a rather long name' }],
  axes: { amount: 'Spent', worth: 'Worth', words: (value: number) => String(value) },
  widthPx: 360,
}

test('more money lies further right, more worth higher up, and a loss below nothing', () => {
  const { shapes } = frontierPicture(input)
  const circles = shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []))
  expect(circles.map(({ subject }) => subject)).toEqual(['a', 'b', 'c'])
  const [first, second, third] = circles
  if (!first || !second || !third) throw new Error('Three circles were expected.')
  expect(second.x - first.x).toBeCloseTo(third.x - second.x, -1)
  expect([first.y > second.y, second.y > third.y]).toEqual([true, true])
  const square = shapes.find(({ kind, subject }) => kind === 'rect' && subject === 'mine')
  if (square?.kind !== 'rect') throw new Error('A square was expected.')
  expect(square.y + 6).toBeGreaterThan(first.y)
})

test('nothing lies outside a narrow picture, and a name that does not fit goes to the left', () => {
  const { shapes, widthPx, heightPx } = frontierPicture(input)
  for (const shape of shapes) {
    if (shape.kind === 'path') continue
    expect(shape.x).toBeGreaterThanOrEqual(0)
    expect(shape.x).toBeLessThanOrEqual(widthPx)
    expect(shape.y).toBeLessThanOrEqual(heightPx)
  }
  const name = shapes.find((shape) => shape.kind === 'text' && shape.subject === 'mine')
  expect(name).toMatchObject({ anchor: 'end' })
})

test('one plan alone has no line, and no plan at all is an empty field', () => {
  const alone = frontierPicture({ ...input, best: [dot('a', 0, 0)], named: [] })
  expect(alone.shapes.filter((shape) => shape.kind === 'path' && shape.strokeWidth === 2)).toEqual([])
  const empty = frontierPicture({ ...input, best: [], named: [] })
  expect(empty.shapes.filter(({ kind }) => kind === 'circle')).toEqual([])
})
