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
  readonly axes: {
    readonly effort: string
    readonly value: string
    readonly zero: string
    /** A tick of the value axis in words. */
    readonly valueWords: (value: number) => string
  }
  readonly widthPx: number
}

/** Effort to the right, value upward with its zero line; the size is the money, a filled bubble tries something new. */
export function valueEffort(input: BubbleInput): Picture {
  const heightPx = input.widthPx < 560 ? 400 : 480
  const field: Field = { x: 8, y: 32, width: input.widthPx - 24, height: heightPx - 92 }
  const scale = scaleOf(input.bubbles, field)
  const bySize = [...input.bubbles].sort((a, b) => b.cost - a.cost || a.key.localeCompare(b.key))
  const dots = bySize.map((bubble): Dot => ({
    bubble,
    x: scale.xOf(bubble.effort),
    y: scale.yOf(bubble.value),
    radius: 5 + 15 * Math.sqrt(Math.max(0, bubble.cost) / scale.cost),
  }))
  const zero = scale.yOf(0)
  const shapes: Shape[] = [
    ...ticks(input, field, scale),
    line([field.x, zero], [field.x + field.width, zero], { stroke: 'muted' }),
    label({ x: field.x + field.width, y: zero - 6, text: input.axes.zero, tone: 'muted', size: 11, anchor: 'end' }),
    label({ x: 0, y: 14, text: `↑ ${input.axes.value}`, tone: 'muted' }),
    label({ x: input.widthPx, y: heightPx - 6, text: `${input.axes.effort} →`, tone: 'muted', anchor: 'end' }),
    ...dots.map(({ bubble, x, y, radius }) =>
      circle({
        x,
        y,
        radius,
        fill: bubble.triesNew ? 'accent' : 'accent-soft',
        stroke: 'accent',
        subject: bubble.key,
        hint: bubble.hint,
      }),
    ),
    ...names(dots, field),
  ]
  return { title: input.title, description: input.description, widthPx: input.widthPx, heightPx, shapes }
}

type Field = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Dot = { readonly bubble: Bubble; readonly x: number; readonly y: number; readonly radius: number }

/** Roots on both axes: a few large projects do not push all small ones into one corner. */
function scaleOf(bubbles: readonly Bubble[], field: Field) {
  const values = bubbles.map(({ value }) => value)
  const [most, least] = [Math.max(1, ...values), Math.min(0, ...values)]
  const [high, low] = [root(most), root(least)]
  const effort = Math.max(1, ...bubbles.map((bubble) => bubble.effort))
  return {
    most,
    least,
    effort,
    cost: Math.max(1, ...bubbles.map(({ cost }) => cost)),
    xOf: (days: number): number => Math.round(field.x + 72 + (root(days) / root(effort)) * (field.width - 112)),
    yOf: (value: number): number =>
      Math.round(field.y + 16 + ((high - root(value)) / (high - low)) * (field.height - 32)),
  }
}

function root(value: number): number {
  return Math.sign(value) * Math.sqrt(Math.abs(value))
}

type Scale = ReturnType<typeof scaleOf>

function ticks({ axes }: BubbleInput, field: Field, scale: Scale): Shape[] {
  const bottom = field.y + field.height
  const values = [scale.most, scale.most / 4, scale.least / 4, scale.least].map(round).filter((value) => value !== 0)
  const days = [0, scale.effort / 9, (scale.effort * 4) / 9, scale.effort].map(round)
  return [
    ...[...new Set(values)].flatMap((value) => [
      line([field.x, scale.yOf(value)], [field.x + field.width, scale.yOf(value)]),
      label({ x: field.x, y: scale.yOf(value) - 4, text: axes.valueWords(value), tone: 'muted', size: 11 }),
    ]),
    line([field.x, bottom], [field.x + field.width, bottom], { stroke: 'muted' }),
    ...[...new Set(days)].map((count) =>
      label({ x: scale.xOf(count), y: bottom + 16, text: String(count), tone: 'muted', size: 11, anchor: 'middle' }),
    ),
  ]
}

/** One figure that counts, towards nothing, so that a tick never lies outside. */
function round(value: number): number {
  if (Math.abs(value) < 1) return 0
  const unit = 10 ** Math.floor(Math.log10(Math.abs(value)))
  return Math.trunc(value / unit) * unit
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const nameSize = 11

/** Names to the right, left, above or below their dots, where they cover nothing; the rest are told on hover and in the list. */
function names(dots: readonly Dot[], field: Field): Shape[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  return dots.flatMap(({ bubble, x, y, radius }): Shape[] => {
    const text = fitText(bubble.title, 180, nameSize)
    const width = textWidth(text, nameSize)
    const places = [
      { left: x + radius + 4, y: y + 4 },
      { left: x - radius - 4 - width, y: y + 4 },
      { left: x - width / 2, y: y - radius - 4 },
      { left: x - width / 2, y: y + radius + 12 },
    ].map((place) => ({ ...place, right: place.left + width, top: place.y - 10, bottom: place.y + 3 }))
    const free = places.find(
      (place) =>
        place.left >= 0 && place.right <= field.x + field.width + 8 && !taken.some((other) => overlaps(place, other)),
    )
    if (!free) return []
    taken.push(free)
    return [
      label({ x: Math.round(free.left), y: free.y, text, size: nameSize, subject: bubble.key, hint: bubble.hint }),
    ]
  })
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
}
