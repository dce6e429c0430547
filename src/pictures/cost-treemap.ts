import { fitText, label, rect, textWidth } from './picture.ts'
import type { Picture, Shape, Tone } from './picture.ts'
import { treemapLayout } from './treemap-layout.ts'

export type CostBlock = {
  readonly key: string
  readonly title: string
  readonly value: number
  readonly amount: string
  readonly hint: string
  /** Whether the money serves a goal, in part, or not. */
  readonly state: 'serves' | 'partly' | 'none'
}

export type TreemapInput = {
  readonly title: string
  readonly description: string
  readonly blocks: readonly CostBlock[]
  readonly rest: string
  readonly widthPx: number
}

const toneOf: Readonly<Record<CostBlock['state'], Tone>> = {
  serves: 'accent-soft',
  partly: 'warn-soft',
  none: 'bad-soft',
}
const mostBlocks = 40

/** Yearly cost as areas, dearest first; the smallest are drawn together as one. */
export function costTreemap(input: TreemapInput): Picture {
  const heightPx = input.widthPx < 560 ? 420 : 360
  const blocks = withRest(
    [...input.blocks].filter(({ value }) => value > 0).sort((a, b) => b.value - a.value || a.key.localeCompare(b.key)),
    input.rest,
  )
  const areas = treemapLayout(
    blocks.map(({ value }) => value),
    { x: 0, y: 0, width: input.widthPx, height: heightPx },
  )
  const shapes = areas.flatMap((area, index): Shape[] => {
    const block = blocks[index]
    if (!block) return []
    const box = rect({ ...area, fill: toneOf[block.state], stroke: 'surface', hint: block.hint, subject: block.key })
    return [box, ...blockText(block, area)]
  })
  return { title: input.title, description: input.description, widthPx: input.widthPx, heightPx, shapes }
}

function withRest(sorted: readonly CostBlock[], rest: string): CostBlock[] {
  if (sorted.length <= mostBlocks) return [...sorted]
  const [shown, hidden] = [sorted.slice(0, mostBlocks - 1), sorted.slice(mostBlocks - 1)]
  const value = hidden.reduce((total, block) => total + block.value, 0)
  const others: CostBlock = { key: '', title: rest, value, amount: '', hint: rest, state: 'partly' }
  return [...shown, others].toSorted((a, b) => b.value - a.value)
}

function blockText(block: CostBlock, { x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  if (height < 24) return []
  const title = fitText(block.title, width - 16, 12)
  if (title === '') return []
  const shapes = [label({ x: x + 8, y: y + 18, text: title, strong: true })]
  if (height >= 44 && textWidth(block.amount, 12) <= width - 16) {
    shapes.push(label({ x: x + 8, y: y + 36, text: block.amount }))
  }
  return shapes
}
