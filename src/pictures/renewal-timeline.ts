import { dayNumber } from '../domain/values/calendar-date.ts'
import type { CalendarDate } from '../domain/values/calendar-date.ts'
import { circle, fitText, label, line } from './picture.ts'
import type { Picture, Shape } from './picture.ts'

export type RenewalMark = {
  readonly key: string
  readonly title: string
  readonly noticeBy: CalendarDate
  readonly renewsOn: CalendarDate
  readonly amount: string
  readonly hint: string
  readonly isUrgent: boolean
}

/** One row per contract: from the last day to give notice to the day it renews. */
export function renewalTimeline(input: {
  readonly title: string
  readonly description: string
  readonly marks: readonly RenewalMark[]
  readonly months: readonly { readonly on: CalendarDate; readonly title: string }[]
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly widthPx: number
}): Picture {
  const nameWidth = input.widthPx < 560 ? 110 : 220
  const field = { x: nameWidth, width: input.widthPx - nameWidth - 72 }
  const days = Math.max(1, dayNumber(input.until) - dayNumber(input.from))
  const at = (date: CalendarDate): number =>
    Math.round(field.x + Math.min(1, Math.max(0, (dayNumber(date) - dayNumber(input.from)) / days)) * field.width)
  const heightPx = 36 + input.marks.length * 28
  const step = input.widthPx < 560 ? 4 : 2
  const shapes: Shape[] = input.months.flatMap(({ on, title }, index) => [
    line([at(on), 24], [at(on), heightPx]),
    ...(index % step === 0 ? [label({ x: at(on) + 3, y: 16, text: title, tone: 'muted', size: 11 })] : []),
  ])
  input.marks.forEach((mark, index) =>
    shapes.push(...row(mark, { y: 44 + index * 28, at, nameWidth, widthPx: input.widthPx })),
  )
  return { title: input.title, description: input.description, widthPx: input.widthPx, heightPx, shapes }
}

type Row = {
  readonly y: number
  readonly at: (date: CalendarDate) => number
  readonly nameWidth: number
  readonly widthPx: number
}

function row(mark: RenewalMark, { y, at, nameWidth, widthPx }: Row): Shape[] {
  const [from, to] = [at(mark.noticeBy), at(mark.renewsOn)]
  const stroke = mark.isUrgent ? 'bad' : 'accent'
  return [
    label({ x: 0, y: y + 4, text: fitText(mark.title, nameWidth - 12, 12), subject: mark.key, hint: mark.hint }),
    line([from, y], [Math.max(to, from + 2), y], { stroke, strokeWidth: 4 }),
    circle({ x: from, y, radius: 6, fill: 'surface', stroke, subject: mark.key, hint: mark.hint }),
    circle({ x: to, y, radius: 4, fill: stroke, subject: mark.key, hint: mark.hint }),
    label({ x: widthPx, y: y + 4, text: mark.amount, anchor: 'end' }),
  ]
}
