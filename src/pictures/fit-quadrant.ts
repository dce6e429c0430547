import { circle, fitText, label, line, rect, textWidth } from './picture.ts'
import type { Picture, Shape, Tone } from './picture.ts'

export type QuadrantMark = {
  readonly key: string
  readonly title: string
  /** Does what the work needs, 0 to 1. */
  readonly functional: number
  /** Sound: supported, secure, repairable; 0 to 1. */
  readonly technical: number
  readonly annualCost: number
  readonly hint: string
}

export type QuadrantInput = {
  readonly title: string
  readonly description: string
  readonly marks: readonly QuadrantMark[]
  readonly corners: { readonly keep: string; readonly grow: string; readonly replace: string; readonly drop: string }
  readonly axes: { readonly functional: string; readonly technical: string }
  readonly widthPx: number
}

/** Fit for the work to the right, soundness upward: grow top right, replace bottom right, keep top left, drop bottom left. */
export function fitQuadrant(input: QuadrantInput): Picture {
  const heightPx = Math.min(460, Math.max(340, input.widthPx * 0.6))
  const field = { x: 24, y: 8, width: input.widthPx - 32, height: heightPx - 40 }
  const shapes: Shape[] = [...corners(input, field), ...axes(input, field)]
  const dots = placeDots(input.marks, field)
  shapes.push(
    ...dots.map(({ mark, x, y, radius }) =>
      circle({ x, y, radius, fill: 'accent-soft', stroke: 'accent', subject: mark.key, hint: mark.hint }),
    ),
  )
  shapes.push(...names(dots, field))
  return { title: input.title, description: input.description, widthPx: input.widthPx, heightPx, shapes }
}

type Field = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function corners({ corners: words }: QuadrantInput, field: Field): Shape[] {
  const [half, mid] = [field.width / 2, field.height / 2]
  const corner = (column: 0 | 1, row: 0 | 1, { text, fill }: { text: string; fill: Tone }): Shape[] => [
    rect({ x: field.x + column * half, y: field.y + row * mid, width: half, height: mid, fill, stroke: 'line' }),
    label({
      x: column === 0 ? field.x + 10 : field.x + field.width - 10,
      y: row === 0 ? field.y + 20 : field.y + field.height - 10,
      anchor: column === 0 ? 'start' : 'end',
      text,
      strong: true,
      tone: 'muted',
      size: 13,
    }),
  ]
  return [
    ...corner(0, 0, { text: words.keep, fill: 'surface' }),
    ...corner(1, 0, { text: words.grow, fill: 'good-soft' }),
    ...corner(0, 1, { text: words.drop, fill: 'bad-soft' }),
    ...corner(1, 1, { text: words.replace, fill: 'warn-soft' }),
  ]
}

function axes({ axes: words }: QuadrantInput, field: Field): Shape[] {
  const bottom = field.y + field.height
  return [
    line([field.x, bottom], [field.x + field.width, bottom], { stroke: 'muted' }),
    line([field.x, field.y], [field.x, bottom], { stroke: 'muted' }),
    label({ x: field.x + field.width, y: bottom + 20, text: `${words.functional} →`, anchor: 'end', tone: 'muted' }),
    label({ x: 0, y: bottom + 20, text: `↑ ${words.technical}`, tone: 'muted' }),
  ]
}

type Dot = { readonly mark: QuadrantMark; readonly x: number; readonly y: number; readonly radius: number }

/** Dearest first. Ratings have five steps, so marks that say the same are spread on a small spiral round their point. */
function placeDots(marks: readonly QuadrantMark[], field: Field): Dot[] {
  const most = Math.max(1, ...marks.map(({ annualCost }) => annualCost))
  const counts = new Map<string, number>()
  return [...marks]
    .sort((a, b) => b.annualCost - a.annualCost || a.key.localeCompare(b.key))
    .map((mark) => {
      const cell = `${mark.functional}/${mark.technical}`
      const before = counts.get(cell) ?? 0
      counts.set(cell, before + 1)
      const spread = before === 0 ? 0 : 16 + 9 * Math.sqrt(before)
      const [x, y] = [Math.cos(before * 2.4) * spread, Math.sin(before * 2.4) * spread]
      return {
        mark,
        x: clamp(field.x + 28 + mark.functional * (field.width - 56) + x, field.x, field.width),
        y: clamp(field.y + 34 + (1 - mark.technical) * (field.height - 76) + y, field.y, field.height),
        radius: 4 + 12 * Math.sqrt(mark.annualCost / most),
      }
    })
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Names beside their dots where they cover neither another name nor another dot; the others show on hover. */
function names(dots: readonly Dot[], field: Field): Shape[] {
  const taken: Box[] = []
  return dots.flatMap((dot) => {
    const text = fitText(dot.mark.title, 120, 11)
    const width = textWidth(text, 11)
    const around = dots.filter((other) => other !== dot).map(boxOf)
    const places = [dot.x + dot.radius + 4, dot.x - dot.radius - 4 - width].map((x) => ({
      x,
      y: dot.y - 7,
      width,
      height: 14,
    }))
    const free = places.find(
      (place) =>
        place.x > field.x &&
        place.x + width < field.x + field.width &&
        ![...around, ...taken].some((box) => overlap(place, box)),
    )
    if (!free || text === '') return []
    taken.push(free)
    return [label({ x: free.x, y: dot.y + 4, text, size: 11 })]
  })
}

function boxOf({ x, y, radius }: Dot): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function clamp(value: number, from: number, length: number): number {
  return Math.round(Math.min(from + length - 10, Math.max(from + 10, value)) * 10) / 10
}
