import { describe, expect, test } from 'vitest'
import { alignmentDial } from './alignment-dial.ts'
import { costTreemap } from './cost-treemap.ts'
import { fitQuadrant } from './fit-quadrant.ts'
import { goalFlow } from './goal-flow.ts'
import { needHeatMap } from './need-heat-map.ts'
import { fitText, wrapText } from './picture.ts'
import type { Picture } from './picture.ts'
import { treemapLayout } from './treemap-layout.ts'

describe('texts in pictures', () => {
  test('a text that fits stays, a longer one is shortened, and one without room is left out', () => {
    // 12 px letters are taken as 6.72 px wide: 100 px hold 14 of them
    expect(fitText('Till', 100, 12)).toBe('Till')
    expect(fitText('A rather long name of a tool', 100, 12)).toBe('A rather long…')
    expect(fitText('A rather long name of a tool', 20, 12)).toBe('')
  })

  test('a text is broken at spaces and never over more lines than there are', () => {
    expect(wrapText('Card payments in the shop', 100, { size: 12, mostLines: 2 })).toEqual([
      'Card payments',
      'in the shop',
    ])
    expect(wrapText('Card payments in the shop and online', 100, { size: 12, mostLines: 2 })).toHaveLength(2)
  })
})

describe('treemap', () => {
  const area = { x: 0, y: 0, width: 600, height: 400 }

  test('areas are in proportion to values and together fill the rectangle', () => {
    const parts = treemapLayout([6, 6, 4, 3, 2, 2, 1], area)
    const sizes = parts.map(({ width, height }) => width * height)
    // 24 units on 240,000 px: 10,000 px each
    ;[60_000, 60_000, 40_000, 30_000, 20_000, 20_000, 10_000].forEach((size, index) =>
      expect(sizes[index]).toBeCloseTo(size, 6),
    )
  })

  test('the textbook case of Bruls, Huizing and van Wijk: the first two of 6, 6, 4, 3, 2, 2, 1 stand on each other at the left', () => {
    const [first, second] = treemapLayout([6, 6, 4, 3, 2, 2, 1], area)
    expect(first).toEqual({ x: 0, y: 0, width: 300, height: 200 })
    expect(second).toEqual({ x: 0, y: 200, width: 300, height: 200 })
  })

  test('no cost draws nothing', () => {
    expect(treemapLayout([], area)).toEqual([])
  })

  test('of ten thousand technologies at most forty areas are drawn, and no cost is lost', () => {
    const blocks = Array.from({ length: 10_000 }, (_, index) => block(`t${index}`, index + 1))
    const picture = costTreemap({ title: '', description: '', blocks, rest: 'All others', widthPx: 600 })
    const boxes = picture.shapes.filter(({ kind }) => kind === 'rect')
    expect(boxes).toHaveLength(40)
    expect(boxes.at(0)?.subject).toBe('')
  })
})

describe('every picture', () => {
  test.each([320, 1216])('stays within its width of %i px', (widthPx) => {
    for (const picture of somePictures(widthPx)) {
      for (const shape of picture.shapes) {
        if (shape.kind !== 'rect') continue
        expect(shape.x).toBeGreaterThanOrEqual(-0.01)
        expect(shape.x + shape.width).toBeLessThanOrEqual(picture.widthPx + 0.01)
        expect(shape.y + shape.height).toBeLessThanOrEqual(picture.heightPx + 0.01)
      }
    }
  })

  test('the same input draws the same picture', () => {
    expect(somePictures(800)).toEqual(somePictures(800))
  })
})

function somePictures(widthPx: number): Picture[] {
  const mark = { title: 'Till', functional: 1, technical: 0, annualCost: 100, hint: '' }
  const node = { title: 'A goal with a rather long name', hint: '', tone: 'good' } as const
  return [
    alignmentDial({ score: 0.5, band: { low: 0.4, high: 0.6 }, served: 1, justified: 0, widthPx, words: dialWords }),
    costTreemap({ title: '', description: '', blocks: [block('a', 3), block('b', 1)], rest: '', widthPx }),
    fitQuadrant({
      title: '',
      description: '',
      marks: [
        { ...mark, key: 'a' },
        { ...mark, key: 'b' },
      ],
      corners: { keep: 'Keep', grow: 'Grow', replace: 'Replace', drop: 'Drop' },
      axes: { functional: 'fit', technical: 'sound' },
      widthPx,
    }),
    goalFlow({
      title: '',
      description: '',
      headings: ['Goals', 'What we can do', 'Technology'],
      columns: [[{ ...node, key: 'g' }], [{ ...node, key: 'c' }], [{ ...node, key: 't' }]],
      links: [[{ from: 'g', to: 'c', strength: 0.5, hint: '' }], [{ from: 'c', to: 't', strength: 0, hint: '' }]],
      widthPx,
    }),
    needHeatMap({
      title: '',
      description: '',
      boxes: ['a', 'b', 'c'].map((key) => ({ key, title: key, missing: 0.5, words: '50 %', hint: '' })),
      widthPx,
    }),
  ]
}

const dialWords = {
  title: 'Fit',
  description: '',
  served: 'Served',
  justified: 'Justified',
  percent: (share: number) => `${share * 100} %`,
}

function block(key: string, value: number) {
  return { key, title: key, value, amount: String(value), hint: '', state: 'serves' } as const
}
