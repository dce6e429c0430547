import { fitText, label, path, rect, wrapText } from './picture.ts'
import type { Picture, Shape, Tone } from './picture.ts'

export type FlowNode = { readonly key: string; readonly title: string; readonly hint: string; readonly tone: Tone }
export type FlowLink = { readonly from: string; readonly to: string; readonly strength: number; readonly hint: string }

export type FlowInput = {
  readonly title: string
  readonly description: string
  readonly headings: readonly [string, string, string]
  readonly columns: readonly [readonly FlowNode[], readonly FlowNode[], readonly FlowNode[]]
  /** Links between the first and second column, and between the second and third; strength 0 to 1. */
  readonly links: readonly [readonly FlowLink[], readonly FlowLink[]]
  readonly widthPx: number
}

const top = 32
/** Names go over two lines where the columns are narrow. */
const rowsOf = (widthPx: number) =>
  widthPx < 560 ? { step: 50, height: 42, lines: 2 } : { step: 34, height: 28, lines: 1 }
type Rows = ReturnType<typeof rowsOf>

/** Goals on the left, what we can do in the middle, technology on the right; a line is as thick as the link is strong. */
export function goalFlow(input: FlowInput): Picture {
  const rows = rowsOf(input.widthPx)
  const gap = input.widthPx < 560 ? 24 : Math.min(160, input.widthPx * 0.14)
  const width = (input.widthPx - 2 * gap) / 3
  const most = Math.max(...input.columns.map((column) => column.length), 1)
  const places = new Map<string, { x: number; y: number }>()
  const boxes = input.columns.flatMap((column, index) => {
    const x = index * (width + gap)
    const step = (most * rows.step) / Math.max(1, column.length)
    return column.flatMap((node, row) => {
      const y = top + row * step + (step - rows.step) / 2
      places.set(`${index}/${node.key}`, { x, y: y + rows.height / 2 })
      return box(node, { x, y, width, rows })
    })
  })
  const links = input.links.flatMap((between, index) =>
    between.flatMap((link) => {
      const [from, to] = [places.get(`${index}/${link.from}`), places.get(`${index + 1}/${link.to}`)]
      return from && to ? [curve(link, { x1: from.x + width, y1: from.y, x2: to.x, y2: to.y })] : []
    }),
  )
  const headings = input.headings.map((text, index) =>
    label({ x: index * (width + gap), y: 14, text: fitText(text, width, 12), tone: 'muted', strong: true }),
  )
  const heightPx = top + most * rows.step
  const shapes = [...links, ...headings, ...boxes]
  return { title: input.title, description: input.description, widthPx: input.widthPx, heightPx, shapes }
}

function box(node: FlowNode, { x, y, width, rows }: { x: number; y: number; width: number; rows: Rows }): Shape[] {
  const size = rows.lines === 1 ? 12 : 11
  const lines = wrapText(node.title, width - 12, { size, mostLines: rows.lines })
  const first = y + rows.height / 2 + 4 - (lines.length - 1) * 7
  return [
    rect({ x, y, width, height: rows.height, fill: 'surface', stroke: 'line', subject: node.key, hint: node.hint }),
    rect({ x, y, width: 4, height: rows.height, fill: node.tone }),
    ...lines.map((text, row) =>
      label({ x: x + 9, y: first + row * 14, text, size, subject: node.key, hint: node.hint }),
    ),
  ]
}

function curve(link: FlowLink, at: { x1: number; y1: number; x2: number; y2: number }): Shape {
  const middle = (at.x1 + at.x2) / 2
  const d = [at.x1, at.y1, middle, at.y1, middle, at.y2, at.x2, at.y2].map((value) => Math.round(value * 10) / 10)
  return path({
    d: `M${d[0]} ${d[1]}C${d[2]} ${d[3]} ${d[4]} ${d[5]} ${d[6]} ${d[7]}`,
    stroke: link.strength > 0 ? 'accent' : 'bad',
    strokeWidth: Math.max(1, link.strength * 7),
    opacity: link.strength > 0 ? 0.4 : 0.7,
    dashed: link.strength <= 0,
    hint: link.hint,
  })
}
