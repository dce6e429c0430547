import { label, line, rect } from './picture.ts'
import type { Picture, Shape } from './picture.ts'

export type CashBar = {
  readonly title: string
  readonly moneyIn: number
  readonly moneyOut: number
  readonly inHint: string
  readonly outHint: string
  /** Net, in words, under the bar. */
  readonly net: string
}

const barsHeight = 120
const top = 22

/** Money in above a line and money out below it, one column per quarter, all to one scale. */
export function cashBars(input: {
  readonly title: string
  readonly description: string
  readonly bars: readonly CashBar[]
  readonly names: { readonly moneyIn: string; readonly moneyOut: string }
  readonly widthPx: number
}): Picture {
  const { title, description, bars, names, widthPx } = input
  const [most, deepest] = [
    Math.max(0, ...bars.map(({ moneyIn }) => moneyIn)),
    Math.max(0, ...bars.map(({ moneyOut }) => moneyOut)),
  ]
  const unit = barsHeight / Math.max(1, most + deepest)
  const zeroY = top + most * unit
  const column = widthPx / Math.max(1, bars.length)
  const width = Math.min(56, column * 0.5)
  const shapes: Shape[] = bars.flatMap((bar, place) => {
    const middle = column * (place + 0.5)
    const x = middle - width / 2
    return [
      rect({
        x,
        y: zeroY - bar.moneyIn * unit,
        width,
        height: bar.moneyIn * unit,
        fill: 'accent',
        hint: bar.inHint,
      }),
      // Out is told from in by its outline and its side as well as by its colour.
      rect({ x, y: zeroY, width, height: bar.moneyOut * unit, fill: 'shade', stroke: 'muted', hint: bar.outHint }),
      label({ x: middle, y: top + barsHeight + 18, text: bar.title, anchor: 'middle', tone: 'muted', size: 11 }),
      label({ x: middle, y: top + barsHeight + 34, text: bar.net, anchor: 'middle', size: 12 }),
    ]
  })
  return {
    title,
    description,
    widthPx,
    heightPx: top + barsHeight + 42,
    shapes: [
      label({ x: 0, y: 12, text: `▲ ${names.moneyIn}   ▼ ${names.moneyOut}`, tone: 'muted', size: 11 }),
      ...shapes,
      line([0, zeroY], [widthPx, zeroY], { stroke: 'ink' }),
    ],
  }
}
