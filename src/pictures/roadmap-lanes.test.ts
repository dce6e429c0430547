import { describe, expect, test } from 'vitest'
import { roadmapLanes } from './roadmap-lanes.ts'
import type { LaneBar, LanePlace } from './roadmap-lanes.ts'
import { textWidth } from './picture.ts'
import type { Label, Rect, Shape } from './picture.ts'

const quarters = ['Q1 2027', 'Q2 2027', 'Q3 2027', 'Q4 2027', 'Q1 2028', 'Q2 2028', 'Q3 2028', 'Q4 2028']

const sixty = Array.from({ length: 60 }, (_, index): LaneBar => ({
  key: `project-${index}`,
  name: `Project number ${index} with a name that runs ${'on and '.repeat(index % 5)}on`,
  start: (index * 7) % 8,
  goLive: ((index * 7) % 8) + 1 + (index % 3),
  triesNew: index % 4 === 0,
  began: index % 10 === 0,
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

/** Shapes of bars where they stand in the whole picture. */
function shapesOf<Kind extends Rect | Label>(
  places: readonly LanePlace[],
  isWanted: (shape: Shape) => shape is Kind,
): Kind[] {
  return places.flatMap(({ bar, x, y, shapes }) =>
    shapes.filter(isWanted).map((shape) => ({ ...shape, subject: bar.key, x: shape.x + x, y: shape.y + y })),
  )
}

describe.each([328, 1216])('sixty projects at %i pixels', (widthPx) => {
  const { places, heightPx } = draw(sixty, widthPx)
  const bars = shapesOf(places, (shape): shape is Rect => shape.kind === 'rect')
  const names = shapesOf(places, (shape): shape is Label => shape.kind === 'text')

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
  const words = draw([], 1216).ground.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
  expect(words.filter((text) => text === 'Nothing')).toHaveLength(2)
})

test('what began before the plan has an open left edge at the beginning of the first quarter', () => {
  const bar = { ...sixty[0], key: 'begun', name: 'Begun', start: 0, goLive: 2, began: true, triesNew: false, hint: '' }
  const [begun] = draw([bar], 1216).places
  const { edges } = draw([bar], 1216)
  expect(begun?.x).toBe(edges[0])
  expect(begun?.shapes.filter((shape) => shape.kind === 'rect').map(({ stroke }) => stroke)).toEqual([null])
  expect(begun?.shapes.flatMap((shape) => (shape.kind === 'path' ? [shape.d.includes('Z')] : []))).toEqual([false])
})

describe('figures of quarters', () => {
  const twelve = Array.from({ length: 12 }, (_, place) => `Q${(place % 4) + 1} ${2027 + Math.floor(place / 4)}`)
  const amounts = twelve.map((_, place) => ({
    subject: null,
    used: 9_000 + place,
    limit: null,
    words: '€9,000',
    short: '9',
    hint: '',
  }))
  const rows = [{ title: 'Spent', note: '', shortNote: 'in thousand EUR', amounts }]
  const figuresAt = (widthPx: number, quarterCount: number) =>
    roadmapLanes({
      title: 'Plan',
      description: '',
      quarters: twelve.slice(0, quarterCount),
      bars: [],
      rows: rows.map((row) => ({ ...row, amounts: row.amounts.slice(0, quarterCount) })),
      lanes: { runBetter: 'Run better', tryNew: 'Try new', nothing: 'Nothing' },
      widthPx,
    }).ground.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))

  test('where there is no room they are short, all of a row alike, and the unit is named', () => {
    const texts = figuresAt(328, 12)
    expect(texts.filter((text) => text === '9')).toHaveLength(12)
    expect(texts).toContain('in thousand EUR')
    expect(texts).not.toContain('€9,000')
  })

  test('where there is room they stand in full', () => {
    const texts = figuresAt(1216, 8)
    expect(texts.filter((text) => text === '€9,000')).toHaveLength(8)
    expect(texts).not.toContain('in thousand EUR')
  })
})
