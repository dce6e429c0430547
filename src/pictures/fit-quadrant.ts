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
  const most = Math.max(1, ...input.marks.map(({ annualCost }) => annualCost))
  const places = new Map<string, number>()
  const taken: { x: number; y: number; width: number }[] = []
  const byCost = [...input.marks].sort((a, b) => b.annualCost - a.annualCost || a.key.localeCompare(b.key))
  for (const mark of byCost) {
    const cell = `${mark.functional}/${mark.technical}`
    const inCell = places.get(cell) ?? 0
    places.set(cell, inCell + 1)
    shapes.push(...dot(mark, { field, inCell, radius: 4 + 12 * Math.sqrt(mark.annualCost / most), taken }))
  }
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

type Dot = {
  readonly field: Field
  readonly inCell: number
  readonly radius: number
  readonly taken: { x: number; y: number; width: number }[]
}

function dot(mark: QuadrantMark, { field, inCell, radius, taken }: Dot): Shape[] {
  // Ratings have five steps, so equal ones are spread on a small spiral round their point.
  const angle = inCell * 2.4
  const spread = inCell === 0 ? 0 : 14 + 7 * Math.sqrt(inCell)
  const x = clamp(field.x + 28 + mark.functional * (field.width - 56) + Math.cos(angle) * spread, field.x, field.width)
  const y = clamp(
    field.y + 34 + (1 - mark.technical) * (field.height - 76) + Math.sin(angle) * spread,
    field.y,
    field.height,
  )
  const shapes: Shape[] = [
    circle({ x, y, radius, fill: 'accent-soft', stroke: 'accent', subject: mark.key, hint: mark.hint }),
  ]
  const text = fitText(mark.title, 110, 11)
  const width = textWidth(text, 11)
  const goesLeft = x + radius + 4 + width > field.x + field.width
  const start = goesLeft ? x - radius - 4 - width : x + radius + 4
  const isFree = taken.every(
    (other) => Math.abs(other.y - y) > 13 || start > other.x + other.width || start + width < other.x,
  )
  if (isFree && text !== '') {
    taken.push({ x: start, y, width })
    shapes.push(label({ x: start, y: y + 4, text, size: 11, tone: 'ink' }))
  }
  return shapes
}

function clamp(value: number, from: number, length: number): number {
  return Math.round(Math.min(from + length - 10, Math.max(from + 10, value)) * 10) / 10
}
