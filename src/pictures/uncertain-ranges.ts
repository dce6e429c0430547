import { fitText, label, line, rect } from './picture.ts'
import type { Picture, Shape } from './picture.ts'

export type RangeRow = {
  readonly title: string
  readonly low: number
  readonly middle: number
  readonly high: number
  /** What the plan says. */
  readonly planned: number
  readonly words: { readonly low: string; readonly high: string }
  readonly hint: string
}

export type RangesInput = {
  readonly title: string
  readonly description: string
  readonly rows: readonly RangeRow[]
  readonly widthPx: number
}

const rowHeight = 52

/** One range a row on a common scale: the bar from low to high, a thick mark at the middle, a thin dashed one where the plan is. */
export function uncertainRanges({ title, description, rows, widthPx }: RangesInput): Picture {
  const figures = rows.flatMap(({ low, high, planned }) => [low, high, planned])
  const [least, most] = [Math.min(0, ...figures), Math.max(1, ...figures)]
  const xOf = (figure: number): number => Math.round(4 + ((figure - least) / (most - least)) * (widthPx - 8))
  const shapes = rows.flatMap((row, place) => rangeShapes(row, { y: place * rowHeight, xOf, widthPx }))
  const heightPx = Math.max(1, rows.length) * rowHeight
  const zero = line([xOf(0), 0], [xOf(0), heightPx], { stroke: 'line' })
  return { title, description, widthPx, heightPx, shapes: [zero, ...shapes] }
}

function rangeShapes(
  { title, low, middle, high, planned, words, hint }: RangeRow,
  { y, xOf, widthPx }: { readonly y: number; readonly xOf: (figure: number) => number; readonly widthPx: number },
): Shape[] {
  const said = `${title}: ${words.low} – ${words.high}`
  const [from, to] = [xOf(low), xOf(high)]
  const mark = { subject: null, hint }
  return [
    label({ x: 0, y: y + 16, text: fitText(said, widthPx, 12), ...mark }),
    rect({
      x: from,
      y: y + 24,
      width: Math.max(2, to - from),
      height: 14,
      fill: 'accent-soft',
      stroke: 'accent',
      ...mark,
    }),
    rect({ x: xOf(middle) - 2, y: y + 22, width: 4, height: 18, fill: 'accent', ...mark }),
    line([xOf(planned), y + 20], [xOf(planned), y + 42], { stroke: 'ink', strokeWidth: 1.5, dashed: true, ...mark }),
  ]
}
