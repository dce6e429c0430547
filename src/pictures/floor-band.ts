import { label, line, path, textWidth } from './picture.ts'
import type { Picture, Shape } from './picture.ts'

export type FloorBandInput = {
  readonly title: string
  readonly description: string
  readonly quarters: readonly {
    readonly name: string
    readonly low: number
    readonly middle: number
    readonly high: number
    readonly planned: number
    readonly hint: string
  }[]
  readonly floor: number
  readonly words: { readonly floor: string; readonly planned: string }
  readonly widthPx: number
}

const heightPx = 220
const [above, below] = [20, 34]

/** Money at the end of every quarter: the band of the draws, the plan as a dashed line, and the floor it must not fall below. */
export function floorBand(input: FloorBandInput): Picture {
  const { title, description, quarters, floor, widthPx } = input
  const figures = [floor, ...quarters.flatMap(({ low, high, planned }) => [low, high, planned])]
  const [least, most] = [Math.min(...figures), Math.max(...figures, Math.min(...figures) + 1)]
  const yOf = (figure: number): number =>
    Math.round(above + ((most - figure) / (most - least)) * (heightPx - above - below))
  const step = widthPx / Math.max(1, quarters.length)
  const xOf = (place: number): number => Math.round((place + 0.5) * step)
  const points = (figureOf: (quarter: (typeof quarters)[number]) => number): string[] =>
    quarters.map((quarter, place) => `${xOf(place)} ${yOf(figureOf(quarter))}`)
  const upper = points(({ high }) => high)
  const lower = points(({ low }) => low).toReversed()
  const shapes: Shape[] = [
    ...(quarters.length > 1 ? [path({ d: `M${[...upper, ...lower].join('L')}Z`, fill: 'accent-soft' })] : []),
    ...quarters.map(({ low, high, hint }, place) =>
      line([xOf(place), yOf(low)], [xOf(place), yOf(high)], { stroke: 'accent', hint }),
    ),
    path({ d: `M${points(({ middle }) => middle).join('L')}`, stroke: 'accent', strokeWidth: 2 }),
    path({ d: `M${points(({ planned }) => planned).join('L')}`, stroke: 'ink', strokeWidth: 1.5, dashed: true }),
    line([0, yOf(floor)], [widthPx, yOf(floor)], { stroke: 'bad', strokeWidth: 2 }),
    label({ x: widthPx, y: yOf(floor) + 14, text: input.words.floor, size: 11, anchor: 'end' }),
    label({ x: 0, y: 12, text: input.words.planned, size: 11, tone: 'muted' }),
    ...quarterNames(input, xOf),
  ]
  return { title, description, widthPx, heightPx, shapes }
}

/** As many names as find room beside each other. */
function quarterNames({ quarters, widthPx }: FloorBandInput, xOf: (place: number) => number): Shape[] {
  const widest = Math.max(1, ...quarters.map(({ name }) => textWidth(name, 11))) + 8
  const every = Math.max(1, Math.ceil((widest * quarters.length) / widthPx))
  return quarters.flatMap(({ name, hint }, place) =>
    place % every === 0
      ? [
          label({
            x: Math.max(widest / 2, Math.min(widthPx - widest / 2, xOf(place))),
            y: heightPx - 4,
            text: name,
            size: 11,
            tone: 'muted',
            anchor: 'middle',
            hint,
          }),
        ]
      : [],
  )
}
