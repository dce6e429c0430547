import { fitText, label, line, rect } from './picture.ts'
import type { Picture } from './picture.ts'

export type TornadoBar = { readonly title: string; /** -1 to 1. */ readonly strength: number; readonly hint: string }

export type TornadoInput = {
  readonly title: string
  readonly description: string
  readonly bars: readonly TornadoBar[]
  readonly words: { readonly lower: string; readonly raise: string }
  readonly widthPx: number
}

const rowHeight = 44

/** What moves a figure, the strongest first: bars to the right raise it, bars to the left lower it. */
export function tornado({ title, description, bars, words, widthPx }: TornadoInput): Picture {
  const middle = Math.round(widthPx / 2)
  const most = Math.max(0.01, ...bars.map(({ strength }) => Math.abs(strength)))
  const heightPx = 22 + bars.length * rowHeight
  const shapes = bars.flatMap(({ title: name, strength, hint }, place) => {
    const y = 22 + place * rowHeight
    const width = Math.max(2, (Math.abs(strength) / most) * (middle - 8))
    const x = strength < 0 ? middle - width : middle
    return [
      label({ x: 0, y: y + 14, text: fitText(name, widthPx, 12), hint }),
      rect({
        x,
        y: y + 20,
        width,
        height: 14,
        fill: strength < 0 ? 'warn-soft' : 'accent-soft',
        stroke: strength < 0 ? 'warn' : 'accent',
        hint,
      }),
    ]
  })
  return {
    title,
    description,
    widthPx,
    heightPx,
    shapes: [
      label({ x: 0, y: 12, text: `← ${words.lower}`, size: 11, tone: 'muted' }),
      label({ x: widthPx, y: 12, text: `${words.raise} →`, size: 11, tone: 'muted', anchor: 'end' }),
      line([middle, 22], [middle, heightPx], { stroke: 'muted' }),
      ...shapes,
    ],
  }
}
