import { label, line, path, rect } from './picture.ts'
import type { Picture, Shape } from './picture.ts'

export type DialInput = {
  readonly score: number | null
  readonly band: { readonly low: number; readonly high: number } | null
  readonly served: number
  readonly justified: number
  readonly widthPx: number
  readonly words: {
    readonly title: string
    readonly description: string
    readonly served: string
    readonly justified: string
    readonly percent: (share: number) => string
  }
}

/** Half a ring from 0 to 100 with the score and its band, and under it the two sides the score is made of. */
export function alignmentDial(input: DialInput): Picture {
  const widthPx = Math.max(220, Math.min(input.widthPx, 320))
  const radius = Math.min(112, widthPx / 2 - 16)
  const centre = { x: widthPx / 2, y: radius + 12 }
  const ring = { centre, radius }
  const shapes: Shape[] = [arc(ring, { from: 0, to: 1, tone: 'shade' })]
  if (input.band) shapes.push(arc(ring, { from: input.band.low, to: input.band.high, tone: 'accent-soft' }))
  if (input.score !== null) shapes.push(...needle(ring, input.score))
  shapes.push(
    label({ x: centre.x - radius, y: centre.y + 18, text: '0', tone: 'muted', anchor: 'middle' }),
    label({ x: centre.x + radius, y: centre.y + 18, text: '100', tone: 'muted', anchor: 'middle' }),
  )
  const top = centre.y + 44
  shapes.push(
    ...side(input, { y: top, text: input.words.served, share: input.served, widthPx }),
    ...side(input, { y: top + 44, text: input.words.justified, share: input.justified, widthPx }),
  )
  const { title, description } = input.words
  return { title, description, widthPx, heightPx: top + 80, shapes }
}

type Ring = { readonly centre: { readonly x: number; readonly y: number }; readonly radius: number }

function arc(ring: Ring, { from, to, tone }: { from: number; to: number; tone: 'shade' | 'accent-soft' }): Shape {
  const [start, end] = [pointAt(ring, from), pointAt(ring, to)]
  const d = `M${start.x} ${start.y}A${ring.radius} ${ring.radius} 0 0 1 ${end.x} ${end.y}`
  return path({ d, stroke: tone, strokeWidth: 16 })
}

function needle(ring: Ring, score: number): Shape[] {
  const [outer, inner] = [
    pointAt({ ...ring, radius: ring.radius + 12 }, score),
    pointAt({ ...ring, radius: ring.radius - 12 }, score),
  ]
  return [line([inner.x, inner.y], [outer.x, outer.y], { stroke: 'accent', strokeWidth: 4 })]
}

function pointAt(ring: Ring, share: number): { x: number; y: number } {
  const angle = Math.PI * (1 - Math.min(1, Math.max(0, share)))
  return {
    x: round(ring.centre.x + ring.radius * Math.cos(angle)),
    y: round(ring.centre.y - ring.radius * Math.sin(angle)),
  }
}

function side(
  input: DialInput,
  { y, text, share, widthPx }: { y: number; text: string; share: number; widthPx: number },
): Shape[] {
  return [
    label({ x: 0, y, text, tone: 'muted', size: 13 }),
    label({ x: widthPx, y, text: input.words.percent(share), anchor: 'end', size: 13, strong: true }),
    rect({ x: 0, y: y + 8, width: widthPx, height: 8, fill: 'shade' }),
    rect({ x: 0, y: y + 8, width: round(widthPx * share), height: 8, fill: 'accent' }),
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
