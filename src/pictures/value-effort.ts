import { circle, fitText, label, line, textWidth } from './picture.ts'
import type { Picture, Shape } from './picture.ts'

export type Bubble = {
  readonly key: string
  readonly title: string
  /** Days of people's time. */
  readonly effort: number
  /** Net present value in major units. */
  readonly value: number
  /** Money to be spent, for the size. */
  readonly cost: number
  readonly triesNew: boolean
  readonly hint: string
}

export type BubbleInput = {
  readonly title: string
  readonly description: string
  readonly bubbles: readonly Bubble[]
  readonly axes: { readonly effort: string; readonly value: string; readonly zero: string }
  readonly widthPx: number
}

/** Effort to the right, value upward with its zero line; the size is the money, a filled bubble tries something new. */
export function valueEffort(input: BubbleInput): Picture {
  const heightPx = input.widthPx < 560 ? 360 : 420
  const field = { x: 8, y: 24, width: input.widthPx - 24, height: heightPx - 60 }
  const scale = scaleOf(input.bubbles)
  const at = (bubble: Bubble): { x: number; y: number } => ({
    x: Math.round(field.x + 20 + (bubble.effort / scale.effort) * (field.width - 60)),
    y: Math.round(field.y + ((scale.high - bubble.value) / (scale.high - scale.low)) * field.height),
  })
  const zero = Math.round(field.y + (scale.high / (scale.high - scale.low)) * field.height)
  const taken: Box[] = []
  const bySize = [...input.bubbles].sort((a, b) => b.cost - a.cost || a.key.localeCompare(b.key))
  const shapes: Shape[] = [
    line([field.x, zero], [field.x + field.width, zero], { stroke: 'muted' }),
    label({ x: field.x + field.width, y: zero - 6, text: input.axes.zero, tone: 'muted', size: 11, anchor: 'end' }),
    label({ x: 0, y: 14, text: `↑ ${input.axes.value}`, tone: 'muted' }),
    label({ x: input.widthPx, y: heightPx - 6, text: `${input.axes.effort} →`, tone: 'muted', anchor: 'end' }),
    ...bySize.map((bubble) =>
      circle({
        ...at(bubble),
        radius: 5 + 15 * Math.sqrt(Math.max(0, bubble.cost) / scale.cost),
        fill: bubble.triesNew ? 'accent' : 'accent-soft',
        stroke: 'accent',
        subject: bubble.key,
        hint: bubble.hint,
      }),
    ),
    ...bySize.flatMap((bubble) =>
      bubbleName(bubble, {
        ...at(bubble),
        field,
        taken,
        radius: 5 + 15 * Math.sqrt(Math.max(0, bubble.cost) / scale.cost),
      }),
    ),
  ]
  return { title: input.title, description: input.description, widthPx: input.widthPx, heightPx, shapes }
}

function scaleOf(bubbles: readonly Bubble[]) {
  const values = bubbles.map(({ value }) => value)
  const [high, low] = [Math.max(1, ...values), Math.min(0, ...values)]
  const air = (high - low) * 0.08
  return {
    high: high + air,
    low: low - air,
    effort: Math.max(1, ...bubbles.map(({ effort }) => effort)),
    cost: Math.max(1, ...bubbles.map(({ cost }) => cost)),
  }
}

type Box = { readonly x: number; readonly y: number; readonly width: number }

function bubbleName(
  bubble: Bubble,
  {
    x,
    y,
    radius,
    field,
    taken,
  }: { x: number; y: number; radius: number; field: { x: number; width: number }; taken: Box[] },
): Shape[] {
  const text = fitText(bubble.title, 150, 11)
  const width = textWidth(text, 11)
  const start = x + radius + 4 + width > field.x + field.width ? x - radius - 4 - width : x + radius + 4
  const isFree = taken.every(
    (other) => Math.abs(other.y - y) > 13 || start > other.x + other.width || start + width < other.x,
  )
  if (!isFree || start < 0) return []
  taken.push({ x: start, y, width })
  return [label({ x: start, y: y + 4, text, size: 11 })]
}
