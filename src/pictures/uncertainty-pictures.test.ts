import { expect, test } from 'vitest'
import { floorBand } from './floor-band.ts'
import { tornado } from './tornado.ts'
import { uncertainRanges } from './uncertain-ranges.ts'

const range = { low: 10, middle: 20, high: 40, planned: 15 }

test.each([320, 1216])('a range stands between its ends on the common scale, within %i px', (widthPx) => {
  const rows = [
    { ...range, title: 'Costs', words: { low: '10', high: '40' }, hint: '' },
    { ...range, low: -40, title: 'Lowest', words: { low: '-40', high: '40' }, hint: '' },
  ]
  const { shapes, heightPx } = uncertainRanges({ title: '', description: '', rows, widthPx })
  const bars = shapes.flatMap((shape) => (shape.kind === 'rect' && shape.height === 14 ? [shape] : []))
  // The scale runs from -40 at 4 px to 40 at 4 px from the right: the second bar takes all of it
  expect(bars[1]).toMatchObject({ x: 4, width: widthPx - 8 })
  // 10 to 40 is three eighths of -40 to 40
  expect(bars[0]?.width).toBeCloseTo(((widthPx - 8) * 3) / 8, -1)
  expect(heightPx).toBe(104)
})

test('the floor lies below a band that never touches it, and inside one that does', () => {
  const quarters = ['Q1', 'Q2'].map((name) => ({ ...range, name, hint: '' }))
  const words = { floor: '', planned: '' }
  const floorAt = (floor: number): number => {
    const { shapes } = floorBand({ title: '', description: '', quarters, floor, words, widthPx: 400 })
    const found = shapes.find((shape) => shape.kind === 'path' && shape.stroke === 'bad')
    return found?.kind === 'path' ? Number(/ (\d+)L/.exec(found.d)?.[1]) : NaN
  }
  // 220 px high, 20 above and 34 below: 40 is drawn at 20 and the least figure at 186
  expect(floorAt(0)).toBe(186)
  // 25 is half way from 40 down to 10
  expect(floorAt(25)).toBe(103)
  expect(floorBand({ title: '', description: '', quarters: [], floor: 0, words, widthPx: 400 }).shapes).not.toEqual([])
})

test('the strongest driver takes half the width, to the left where it lowers', () => {
  const bars = [
    { title: 'Costs', strength: -0.8, hint: '' },
    { title: 'Benefits', strength: 0.4, hint: '' },
  ]
  const { shapes } = tornado({ title: '', description: '', bars, words: { lower: '', raise: '' }, widthPx: 400 })
  const drawn = shapes.flatMap((shape) => (shape.kind === 'rect' ? [{ x: shape.x, width: shape.width }] : []))
  // 200 px a side less 8: all of it for .8, half of it for .4
  expect(drawn).toEqual([
    { x: 8, width: 192 },
    { x: 200, width: 96 },
  ])
})
