import { label, rect, wrapText } from './picture.ts'
import type { Picture, Shape, Tone } from './picture.ts'

export type HeatBox = {
  readonly key: string
  readonly title: string
  /** Share of what goals ask for that is missing, 0 to 1. */
  readonly missing: number
  readonly words: string
  readonly hint: string
}

/** Boxes of equal size, the largest gap first; the shade and the words say how much is missing. */
export function needHeatMap(input: {
  readonly title: string
  readonly description: string
  readonly boxes: readonly HeatBox[]
  readonly widthPx: number
}): Picture {
  const columns = input.widthPx < 420 ? 2 : input.widthPx < 760 ? 3 : 5
  const width = (input.widthPx - (columns - 1) * 8) / columns
  const height = 96
  const shapes = input.boxes.flatMap((box, index): Shape[] => {
    const [x, y] = [(index % columns) * (width + 8), Math.floor(index / columns) * (height + 8)]
    const lines = wrapText(box.title, width - 24, { size: 13, mostLines: 2 })
    return [
      rect({ x, y, width, height, fill: heat(box.missing), stroke: 'line', subject: box.key, hint: box.hint }),
      ...lines.map((text, row) => label({ x: x + 12, y: y + 24 + row * 17, text, size: 13, strong: true })),
      label({ x: x + 12, y: y + height - 14, text: box.words, size: 12 }),
    ]
  })
  const rows = Math.ceil(input.boxes.length / columns)
  const heightPx = Math.max(height, rows * (height + 8) - 8)
  return { title: input.title, description: input.description, widthPx: input.widthPx, heightPx, shapes }
}

function heat(missing: number): Tone {
  if (missing >= 0.6) return 'bad-soft'
  return missing >= 0.25 ? 'warn-soft' : 'good-soft'
}
