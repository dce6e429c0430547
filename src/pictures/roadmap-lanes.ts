import type { Key } from '../domain/values/key.ts'
import { fitText, label, line, rect } from './picture.ts'
import type { Picture, Shape, Tone } from './picture.ts'

export type LaneBar = {
  readonly key: Key
  readonly title: string
  /** Positions in the list of quarters; the bar covers from start up to, not including, goLive. */
  readonly start: number
  readonly goLive: number
  readonly triesNew: boolean
  readonly essential: boolean
  readonly hint: string
}

export type QuarterAmount = {
  readonly used: number
  readonly limit: number | null
  readonly words: string
  readonly hint: string
}
export type QuarterRow = { readonly title: string; readonly amounts: readonly QuarterAmount[] }

export type LanesInput = {
  readonly title: string
  readonly description: string
  readonly quarters: readonly string[]
  readonly bars: readonly LaneBar[]
  readonly rows: readonly QuarterRow[]
  readonly lanes: { readonly runBetter: string; readonly tryNew: string; readonly nothing: string }
  readonly widthPx: number
}

const barHeight = 26
const rowHeight = 56

/** Quarters across; projects that run the firm better above, projects that try something new below, money and people under both. */
export function roadmapLanes(input: LanesInput): Picture {
  const nameWidth = input.widthPx < 560 ? 0 : 132
  const width = (input.widthPx - nameWidth) / Math.max(1, input.quarters.length)
  const grid: Grid = { nameWidth, width, count: input.quarters.length }
  const shapes: Shape[] = input.quarters.map((title, index) =>
    label({ x: left(grid, index) + 6, y: 16, text: fitText(title, width - 8, 12), tone: 'muted', strong: true }),
  )
  let y = 28
  for (const triesNew of [false, true]) {
    const lane = laneOf(input, { triesNew, grid, y })
    shapes.push(...lane.shapes)
    y += lane.height
  }
  for (const row of input.rows) {
    shapes.push(...amounts(row, { grid, y, widthPx: input.widthPx }))
    y += rowHeight + (nameWidth === 0 ? 18 : 0)
  }
  const rules = Array.from({ length: grid.count + 1 }, (_, index) =>
    line([left(grid, index), 0], [left(grid, index), y]),
  )
  return {
    title: input.title,
    description: input.description,
    widthPx: input.widthPx,
    heightPx: y,
    shapes: [...rules, ...shapes],
  }
}

type Grid = { readonly nameWidth: number; readonly width: number; readonly count: number }

function left(grid: Grid, index: number): number {
  return Math.round(grid.nameWidth + index * grid.width)
}

function laneOf(input: LanesInput, { triesNew, grid, y }: { triesNew: boolean; grid: Grid; y: number }) {
  const bars = input.bars.filter((bar) => bar.triesNew === triesNew)
  const rows = rowsOf(bars)
  const heading = grid.nameWidth === 0 ? 22 : 0
  const height = Math.max(1, Math.max(0, ...rows) + 1) * (barHeight + 6) + 14 + heading
  const name = triesNew ? input.lanes.tryNew : input.lanes.runBetter
  const shapes: Shape[] = [
    line([0, y], [input.widthPx, y]),
    label({ x: 0, y: y + 20, text: name, strong: true, size: 12 }),
    ...bars.flatMap((bar, index) =>
      barOf(bar, { grid, y: y + 8 + heading + (rows[index] ?? 0) * (barHeight + 6), widthPx: input.widthPx }),
    ),
  ]
  if (bars.length === 0)
    shapes.push(label({ x: grid.nameWidth + 8, y: y + 24 + heading, text: input.lanes.nothing, tone: 'muted' }))
  return { shapes, height }
}

/** The first row in which each bar finds its place free. */
function rowsOf(bars: readonly LaneBar[]): number[] {
  const ends: number[] = []
  return bars.map((bar) => {
    const free = ends.findIndex((end) => end <= bar.start)
    const row = free < 0 ? ends.length : free
    ends[row] = Math.max(bar.goLive, bar.start + 1)
    return row
  })
}

function barOf(bar: LaneBar, { grid, y, widthPx }: { grid: Grid; y: number; widthPx: number }): Shape[] {
  const x = left(grid, bar.start) + 3
  const end = Math.min(widthPx, left(grid, Math.max(bar.goLive, bar.start + 1)))
  const width = Math.max(8, end - x - 3)
  const tone: { fill: Tone; text: Tone } = bar.triesNew
    ? { fill: 'accent', text: 'on-accent' }
    : { fill: 'accent-soft', text: 'ink' }
  const title = `${bar.essential ? '! ' : ''}${bar.title}`
  return [
    rect({ x, y, width, height: barHeight, fill: tone.fill, stroke: 'accent', subject: bar.key, hint: bar.hint }),
    label({
      x: x + 6,
      y: y + 17,
      text: fitText(title, width - 10, 11.5),
      size: 11.5,
      tone: tone.text,
      subject: bar.key,
      hint: bar.hint,
    }),
  ]
}

function amounts(row: QuarterRow, { grid, y, widthPx }: { grid: Grid; y: number; widthPx: number }): Shape[] {
  const heading = grid.nameWidth === 0 ? 18 : 0
  const most = Math.max(1, ...row.amounts.flatMap(({ used, limit }) => [used, limit ?? 0]))
  const shapes: Shape[] = [line([0, y], [widthPx, y]), label({ x: 0, y: y + 18, text: row.title, strong: true })]
  row.amounts.forEach((amount, index) => {
    const [x, width] = [left(grid, index) + 6, grid.width - 14]
    const base = y + heading + 40
    shapes.push(
      label({ x, y: y + heading + 22, text: fitText(amount.words, width, 11), size: 11 }),
      rect({ x, y: base - 8, width: Math.max(0, width * ((amount.limit ?? most) / most)), height: 6, fill: 'shade' }),
      rect({
        x,
        y: base - 8,
        width: Math.max(0, width * (Math.max(0, amount.used) / most)),
        height: 6,
        fill: amount.limit !== null && amount.used > amount.limit + 1e-9 ? 'bad' : 'accent',
        hint: amount.hint,
      }),
    )
  })
  return shapes
}
