import { expect, test } from 'vitest'
import { cashBars } from './cash-bars.ts'

const bar = { title: 'Q1', inHint: 'in', outHint: 'out', net: '-3' }

test('bars are to one scale, in above the line and out below it', () => {
  const { shapes } = cashBars({
    title: 'Cash',
    description: 'By quarter',
    names: { moneyIn: 'In', moneyOut: 'Out' },
    bars: [
      { ...bar, moneyIn: 30, moneyOut: 10 },
      { ...bar, moneyIn: 0, moneyOut: 90 },
    ],
    widthPx: 400,
  })
  const bars = shapes.filter((shape) => shape.kind === 'rect')
  // 120 px for 30 + 90: one pixel a unit, the line 30 px under the top of 22.
  expect(bars.map(({ y, height }) => [y, height])).toEqual([
    [22, 30],
    [52, 10],
    [52, 0],
    [52, 90],
  ])
})

test('nothing in and nothing out draws a line and no bar', () => {
  const { shapes } = cashBars({
    title: 'Cash',
    description: 'By quarter',
    names: { moneyIn: 'In', moneyOut: 'Out' },
    bars: [{ ...bar, moneyIn: 0, moneyOut: 0 }],
    widthPx: 360,
  })
  expect(shapes.filter((shape) => shape.kind === 'rect').every(({ height }) => height === 0)).toBe(true)
})
