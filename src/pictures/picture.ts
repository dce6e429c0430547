/** Meaning of a colour; the page, the printed sheet and the exported file each choose the colour itself. */
export type Tone =
  | 'ink'
  | 'muted'
  | 'line'
  | 'surface'
  | 'shade'
  | 'accent'
  | 'accent-soft'
  | 'good'
  | 'good-soft'
  | 'warn'
  | 'warn-soft'
  | 'bad'
  | 'bad-soft'
  | 'on-accent'

type Marked = {
  /** Key of the noun the mark stands for, or null. */
  readonly subject: string | null
  /** What a pointer resting on it is told: the exact figure. */
  readonly hint: string | null
}

export type Rect = Marked & {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: Tone | null
  readonly stroke: Tone | null
  readonly dashed: boolean
}
export type Circle = Marked & {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: Tone | null
  readonly stroke: Tone | null
}
export type Path = Marked & {
  readonly kind: 'path'
  readonly d: string
  readonly fill: Tone | null
  readonly stroke: Tone | null
  readonly strokeWidth: number
  readonly opacity: number
  readonly dashed: boolean
}
export type Label = Marked & {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly tone: Tone
  readonly anchor: 'start' | 'middle' | 'end'
  readonly strong: boolean
}
export type Shape = Rect | Circle | Path | Label

/** One picture as data: the same shapes are drawn on the page, on paper and in an exported file. */
export type Picture = {
  readonly title: string
  /** The picture in a sentence, for whoever cannot see it. */
  readonly description: string
  readonly widthPx: number
  readonly heightPx: number
  readonly shapes: readonly Shape[]
}

type Given<S extends Shape, Needed extends keyof S> = Pick<S, Needed> & Partial<Omit<S, 'kind'>>

export function rect(given: Given<Rect, 'x' | 'y' | 'width' | 'height'>): Rect {
  return { kind: 'rect', fill: null, stroke: null, dashed: false, subject: null, hint: null, ...given }
}

export function circle(given: Given<Circle, 'x' | 'y' | 'radius'>): Circle {
  return { kind: 'circle', fill: null, stroke: null, subject: null, hint: null, ...given }
}

export function path(given: Given<Path, 'd'>): Path {
  const plain = { fill: null, stroke: null, strokeWidth: 1, opacity: 1, dashed: false, subject: null, hint: null }
  return { kind: 'path', ...plain, ...given }
}

export function line(from: readonly [number, number], to: readonly [number, number], given: Partial<Path> = {}): Path {
  return path({ stroke: 'line', ...given, d: `M${from[0]} ${from[1]}L${to[0]} ${to[1]}` })
}

export function label(given: Given<Label, 'x' | 'y' | 'text'>): Label {
  const plain = { size: 12, tone: 'ink', anchor: 'start', strong: false, subject: null, hint: null } as const
  return { kind: 'text', ...plain, ...given }
}

/** Mean width of a letter of the page's typeface, as a part of its size. */
const meanLetterWidth = 0.56

export function textWidth(text: string, size: number): number {
  return text.length * size * meanLetterWidth
}

/** The text, shortened with an ellipsis where it would be wider than that; empty when not even four letters fit. */
export function fitText(text: string, widthPx: number, size: number): string {
  const letters = Math.floor(widthPx / (size * meanLetterWidth))
  if (text.length <= letters) return text
  return letters < 4 ? '' : `${text.slice(0, letters - 1).trimEnd()}…`
}

/** The text broken at spaces into at most `mostLines` lines; the last is shortened. */
export function wrapText(text: string, widthPx: number, given: { size: number; mostLines: number }): string[] {
  const lines: string[] = []
  let rest = text.split(/\s+/).filter(Boolean)
  while (rest.length > 0 && lines.length < given.mostLines) {
    const isLast = lines.length === given.mostLines - 1
    let count = 1
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), given.size) <= widthPx) count += 1
    lines.push(fitText(rest.slice(0, isLast ? rest.length : count).join(' '), widthPx, given.size))
    rest = isLast ? [] : rest.slice(count)
  }
  return lines.filter(Boolean)
}
