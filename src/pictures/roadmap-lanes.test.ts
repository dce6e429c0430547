import { describe, expect, test } from 'vitest'
import { roadmapLanes } from './roadmap-lanes.ts'
import type { LaneBar } from './roadmap-lanes.ts'
import { textWidth } from './picture.ts'
import type { Label, Rect } from './picture.ts'

const quarters = ['Q1 2027', 'Q2 2027', 'Q3 2027', 'Q4 2027', 'Q1 2028', 'Q2 2028', 'Q3 2028', 'Q4 2028']

const sixty = Array.from({ length: 60 }, (_, index): LaneBar => ({
  key: `project-${index}`,
  title: `Project number ${index} with a name that runs ${'on and '.repeat(index % 5)}on`,
  start: (index * 7) % 8,
  goLive: ((index * 7) % 8) + 1 + (index % 3),
  triesNew: index % 4 === 0,
  essential: index % 9 === 0,
  hint: '',
}))

const draw = (bars: readonly LaneBar[], widthPx: number) =>
  roadmapLanes({
    title: 'Plan',
    description: '',
    quarters,
    bars,
    rows: [],
    lanes: { runBetter: 'Run better', tryNew: 'Try new', nothing: 'Nothing' },
    widthPx,
  })

describe.each([328, 1216])('sixty projects at %i pixels', (widthPx) => {
  const { shapes, heightPx } = draw(sixty, widthPx)
  const bars = shapes.filter((shape): shape is Rect => shape.kind === 'rect' && shape.subject !== null)
  const names = shapes.filter((shape): shape is Label => shape.kind === 'text' && shape.subject !== null)

  test('each has a bar and a name, inside the picture', () => {
    expect(bars).toHaveLength(60)
    expect(names).toHaveLength(60)
    for (const { x, width, y } of bars) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(widthPx)
      expect(y).toBeLessThan(heightPx)
    }
    for (const { x, text, size } of names) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + textWidth(text, size)).toBeLessThanOrEqual(widthPx + 1)
    }
  })

  test('no name stands on the bar of another', () => {
    for (const name of names) {
      const [left, right] = [name.x, name.x + textWidth(name.text, name.size)]
      const covered = bars.filter(
        ({ x, y, width, height, subject }) =>
          subject !== name.subject && name.y > y && name.y < y + height && left < x + width && right > x,
      )
      expect(covered).toEqual([])
    }
  })
})

test('an empty lane says so', () => {
  const words = draw([], 1216).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
  expect(words.filter((text) => text === 'Nothing')).toHaveLength(2)
})
