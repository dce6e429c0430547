import { circle, label, line, path, rect, textWidth } from './picture.ts'
import type { Picture, Shape } from './picture.ts'

export type FrontierDot = {
  readonly key: string
  /** Major units. */
  readonly amount: number
  readonly worth: number
  readonly hint: string
}

export type FrontierInput = {
  readonly title: string
  readonly description: string
  /** The best plan for each amount, the lowest first. */
  readonly best: readonly FrontierDot[]
  /** Plans beside it, each with a name: drawn as squares, so that colour is not needed to tell them. */
  readonly named: readonly (FrontierDot & { readonly name: string })[]
  readonly axes: { readonly amount: string; readonly worth: string; readonly words: (value: number) => string }
  readonly widthPx: number
}

/** Worth upward against what is spent or may be lost, to the right; the line joins the best plans. */
export function frontierPicture(input: FrontierInput): Picture {
  const { best, named, axes, widthPx } = input
  const heightPx = widthPx < 560 ? 320 : 380
  const field = { x: 8, y: 28, width: widthPx - 24, height: heightPx - 76 }
  const dots = [...best, ...named]
  const most = Math.max(1, ...dots.map(({ amount }) => amount))
  const [low, high] = [Math.min(0, ...dots.map(({ worth }) => worth)), Math.max(1, ...dots.map(({ worth }) => worth))]
  const scale: Scale = {
    most,
    high,
    xOf: (amount) => Math.round(field.x + 64 + (amount / most) * (field.width - 88)),
    yOf: (worth) => Math.round(field.y + 12 + ((high - worth) / (high - low)) * (field.height - 24)),
  }
  const drawn = best.map((dot) => `${scale.xOf(dot.amount)} ${scale.yOf(dot.worth)}`)
  const shapes: Shape[] = [
    ...gridOf(input, field, scale),
    ...(drawn.length > 1 ? [path({ d: `M${drawn.join('L')}`, stroke: 'accent', strokeWidth: 2 })] : []),
    ...best.map(({ key, amount, worth, hint }) =>
      circle({ x: scale.xOf(amount), y: scale.yOf(worth), radius: 6, fill: 'accent', subject: key, hint }),
    ),
    ...named.flatMap((dot) => namedDot(dot, scale, field.x + field.width)),
    label({ x: 0, y: 14, text: `↑ ${axes.worth}`, tone: 'muted' }),
    label({ x: widthPx, y: heightPx - 6, text: `${axes.amount} →`, tone: 'muted', anchor: 'end' }),
  ]
  return { title: input.title, description: input.description, widthPx, heightPx, shapes }
}

type Field = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Scale = {
  readonly most: number
  readonly high: number
  readonly xOf: (amount: number) => number
  readonly yOf: (worth: number) => number
}

function gridOf({ axes }: FrontierInput, field: Field, { most, high, xOf, yOf }: Scale): Shape[] {
  const bottom = field.y + field.height
  const right = field.x + field.width
  return [
    ...[0, high / 2, high].flatMap((worth) => [
      line([field.x, yOf(worth)], [right, yOf(worth)]),
      label({ x: field.x, y: yOf(worth) - 4, text: axes.words(worth), tone: 'muted', size: 11 }),
    ]),
    line([field.x, bottom], [right, bottom], { stroke: 'muted' }),
    ...[0, most / 2, most].map((amount, place) =>
      label({
        x: xOf(amount),
        y: bottom + 16,
        text: axes.words(amount),
        tone: 'muted',
        size: 11,
        anchor: place === 2 ? 'end' : 'middle',
      }),
    ),
  ]
}

const nameSize = 12

function namedDot({ key, amount, worth, hint, name }: FrontierInput['named'][number], scale: Scale, right: number) {
  const [x, y] = [scale.xOf(amount), scale.yOf(worth)]
  const fits = x + 12 + textWidth(name, nameSize) <= right
  return [
    rect({ x: x - 6, y: y - 6, width: 12, height: 12, fill: 'surface', stroke: 'ink', subject: key, hint }),
    label({
      x: fits ? x + 12 : x - 12,
      y: y + 16,
      text: name,
      size: nameSize,
      anchor: fits ? 'start' : 'end',
      subject: key,
      hint,
    }),
  ]
}
