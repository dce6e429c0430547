import type { Key } from '../domain/values/key.ts'
import { fitText, label, line, path, rect, textWidth } from './picture.ts'
import type { Picture, Shape, Tone } from './picture.ts'

export type LaneBar = {
  readonly key: Key
  /** The title with its marks, as it stands in or beside the bar. */
  readonly name: string
  /** Positions in the list of quarters; the bar covers from start up to, not including, goLive. */
  readonly start: number
  readonly goLive: number
  readonly triesNew: boolean
  /** Under way before the plan: its left edge is open. */
  readonly began: boolean
  readonly hint: string
}

/** A bar in its place. Its shapes are drawn from its own corner, so that it can be moved as one. */
export type LanePlace = {
  readonly bar: LaneBar
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** The picture in parts: the quarters stay in sight while the rest scrolls, and bars are moved by hand. */
export type LanesPicture = Omit<Picture, 'shapes'> & {
  readonly axis: readonly Shape[]
  readonly axisHeightPx: number
  readonly ground: readonly Shape[]
  readonly places: readonly LanePlace[]
  /** Where each quarter begins, and where the last ends. */
  readonly edges: readonly number[]
}

export type QuarterAmount = {
  /** What a click on it opens; null = nothing. */
  readonly subject: string | null
  readonly used: number
  readonly limit: number | null
  readonly words: string
  /** Three or four signs in the unit of the row, for where there is no room for the words. */
  readonly short: string
  readonly hint: string
}
export type QuarterRow = {
  readonly title: string
  /** What its figures are; the second with the unit of the short ones. */
  readonly note: string
  readonly shortNote: string
  readonly amounts: readonly QuarterAmount[]
}

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
const narrowBarHeight = 12
const narrowStep = 40
const nameSize = 12
const mostNameWidth = 300
const wideQuarter = 64
const rowHeight = 56
const figureSize = 11

/** Quarters across; projects that run the firm better above, projects that try something new below, money and people under both. */
export function roadmapLanes(input: LanesInput): LanesPicture {
  const nameWidth = input.widthPx < 560 ? 0 : 132
  const width = (input.widthPx - nameWidth) / Math.max(1, input.quarters.length)
  const grid: Grid = { nameWidth, width, count: input.quarters.length }
  const axis = input.quarters.flatMap((title, index) => heading(title, index, { grid, input }))
  const ground: Shape[] = []
  const places: LanePlace[] = []
  let y = 0
  for (const triesNew of [false, true]) {
    const lane = laneOf(input, { triesNew, grid, y })
    ground.push(...lane.shapes)
    places.push(...lane.places)
    y += lane.height
  }
  for (const row of input.rows) {
    ground.push(...amounts(row, { grid, y, widthPx: input.widthPx }))
    y += rowHeight + (nameWidth === 0 ? 18 : 0)
  }
  const edges = Array.from({ length: grid.count + 1 }, (_, index) => left(grid, index))
  return {
    title: input.title,
    description: input.description,
    widthPx: input.widthPx,
    heightPx: y,
    axis,
    axisHeightPx: width < wideQuarter ? 40 : 28,
    ground: [...edges.map((x) => line([x, 0], [x, y])), ...ground],
    places,
    edges,
  }
}

type Grid = { readonly nameWidth: number; readonly width: number; readonly count: number }

function left(grid: Grid, index: number): number {
  return Math.round(grid.nameWidth + index * grid.width)
}

/** "Q1 2027"; where that is too wide the year stands below, and only where it begins. */
function heading(title: string, index: number, { grid, input }: { grid: Grid; input: LanesInput }): Shape[] {
  const x = left(grid, index) + 4
  if (grid.width >= wideQuarter) return [label({ x, y: 16, text: title, tone: 'muted', strong: true })]
  const [quarter = '', year = ''] = title.split(' ')
  const isNew = input.quarters[index - 1]?.endsWith(year) !== true
  return [
    label({ x, y: 16, text: quarter, tone: 'muted', strong: true }),
    ...(isNew ? [label({ x, y: 31, text: year, tone: 'muted', size: 11 })] : []),
  ]
}

function laneOf(input: LanesInput, { triesNew, grid, y }: { triesNew: boolean; grid: Grid; y: number }) {
  const bars = input.bars.filter((bar) => bar.triesNew === triesNew).map((bar) => placed(bar, grid, input.widthPx))
  const isNarrow = grid.nameWidth === 0
  const rows = rowsOf(bars)
  const heading = isNarrow ? 24 : 0
  const step = isNarrow ? narrowStep : barHeight + 6
  const height = Math.max(1, Math.max(-1, ...rows) + 1) * step + 16 + heading
  const shapes: Shape[] = [
    line([0, y], [input.widthPx, y], { stroke: 'muted' }),
    label({
      x: 0,
      y: y + (isNarrow ? 18 : 24),
      text: triesNew ? input.lanes.tryNew : input.lanes.runBetter,
      strong: true,
      size: 13,
    }),
  ]
  const places = bars.map((bar, index) => drawn(bar, y + 8 + heading + (rows[index] ?? 0) * step))
  if (bars.length === 0)
    shapes.push(label({ x: grid.nameWidth + 8, y: y + 24 + heading, text: input.lanes.nothing, tone: 'muted' }))
  return { shapes, height, places }
}

/** A bar with its place in pixels: the name stands in it, beside it or, where it is narrow, above it. */
type PlacedBar = {
  readonly bar: LaneBar
  readonly x: number
  readonly width: number
  readonly name: string
  readonly nameX: number
  readonly isInside: boolean
  readonly isAbove: boolean
  /** What it takes of its row. */
  readonly from: number
  readonly to: number
}

function placed(bar: LaneBar, grid: Grid, widthPx: number): PlacedBar {
  const x = left(grid, Math.max(0, bar.start)) + (bar.began ? 0 : 3)
  const end = Math.min(widthPx, left(grid, Math.max(bar.goLive, bar.start + 1)))
  const width = Math.max(8, end - x - 3)
  const isAbove = grid.nameWidth === 0
  const name = fitText(bar.name, isAbove ? widthPx - 8 : mostNameWidth, nameSize)
  const length = textWidth(name, nameSize)
  const common = { bar, x, width, name, isAbove }
  if (isAbove) {
    const nameX = Math.max(0, Math.min(x, widthPx - length))
    return { ...common, nameX, isInside: false, from: nameX, to: Math.max(x + width, nameX + length) }
  }
  if (length <= width - 12) return { ...common, nameX: x + 6, isInside: true, from: x, to: x + width }
  if (x + width + 6 + length <= widthPx)
    return { ...common, nameX: x + width + 6, isInside: false, from: x, to: x + width + 6 + length }
  const nameX = Math.max(grid.nameWidth + 2, x - 6 - length)
  return { ...common, nameX, isInside: false, from: nameX, to: x + width }
}

/** The first row in which each bar and its name find their place free. */
function rowsOf(bars: readonly PlacedBar[]): number[] {
  const rows: PlacedBar[][] = []
  return bars.map((bar) => {
    const free = rows.findIndex((row) => row.every(({ from, to }) => bar.from >= to + 8 || bar.to <= from - 8))
    const row = free < 0 ? rows.length : free
    rows[row] = [...(rows[row] ?? []), bar]
    return row
  })
}

function drawn({ bar, x, width, name, nameX, isInside, isAbove }: PlacedBar, y: number): LanePlace {
  const tone: Tone = isInside && bar.triesNew ? 'on-accent' : 'ink'
  const height = isAbove ? narrowBarHeight : barHeight
  const top = isAbove ? 18 : 0
  const fill: Tone = bar.triesNew ? 'accent' : 'accent-soft'
  const edge = `M0 ${top}H${width}V${top + height}H0`
  const shapes: Shape[] = [
    rect({ x: 0, y: top, width, height, fill, stroke: bar.began ? null : 'accent' }),
    ...(bar.began ? [path({ d: edge, stroke: 'accent' })] : []),
    label({ x: nameX - x, y: isAbove ? 13 : 17, text: name, size: nameSize, tone }),
  ]
  return { bar, x, y, width, height: top + height, shapes }
}

function amounts(row: QuarterRow, { grid, y, widthPx }: { grid: Grid; y: number; widthPx: number }): Shape[] {
  const heading = grid.nameWidth === 0 ? 18 : 0
  const most = Math.max(1, ...row.amounts.flatMap(({ used, limit }) => [used, limit ?? 0]))
  // Half a number is worse than none: either all of a row stand in full or all are short.
  const isShort = row.amounts.some(({ words }) => textWidth(words, figureSize) > grid.width - 14)
  const shapes: Shape[] = [line([0, y], [widthPx, y]), ...rowTitle(row, { y, isShort, isNarrow: heading > 0 })]
  row.amounts.forEach((amount, index) => {
    const width = isShort ? grid.width - 4 : grid.width - 14
    const x = left(grid, index) + (isShort ? 2 : 6)
    const base = y + heading + 40
    const marked = { subject: amount.subject, hint: amount.hint }
    const text = isShort ? amount.short : amount.words
    shapes.push(
      label({ x, y: y + heading + 22, text, size: figureSize, ...marked }),
      rect({
        x,
        y: base - 8,
        width: Math.max(0, width * ((amount.limit ?? most) / most)),
        height: 6,
        fill: 'shade',
        ...marked,
      }),
      rect({
        x,
        y: base - 8,
        width: Math.max(0, width * (Math.max(0, amount.used) / most)),
        height: 6,
        fill: amount.limit !== null && amount.used > amount.limit + 1e-9 ? 'bad' : 'accent',
        ...marked,
      }),
    )
  })
  return shapes
}

function rowTitle(
  { title, note, shortNote }: QuarterRow,
  { y, isShort, isNarrow }: { readonly y: number; readonly isShort: boolean; readonly isNarrow: boolean },
): Shape[] {
  const words = isShort ? shortNote : note
  const beside = { x: Math.ceil(textWidth(title, 13)) + 12, y: y + 18 }
  return [
    label({ x: 0, y: y + 18, text: title, strong: true }),
    label({ ...(isNarrow ? beside : { x: 0, y: y + 34 }), text: words, tone: 'muted', size: figureSize }),
  ]
}
