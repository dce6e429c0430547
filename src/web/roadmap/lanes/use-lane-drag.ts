import { useEffect, useRef, useState } from 'react'
import type { Key } from '../../../domain/values/key.ts'
import { addQuarters, quartersBetween } from '../../../domain/values/quarter.ts'
import type { LanePlace, LanesPicture } from '../../../pictures/roadmap-lanes.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { PossibleStarts } from './possible-starts.ts'
import { useDrag } from './use-drag.ts'
import type { Drag } from './use-drag.ts'
import type { Moves } from './use-moves.ts'

type Asked = {
  readonly plan: ShownPlan
  readonly picture: LanesPicture | null
  readonly starts: PossibleStarts
  readonly moves: Moves
}

export type LaneDrag = ReturnType<typeof useLaneDrag>

type From = { readonly key: Key; readonly place: LanePlace | null }

/** The bar that is held, and the place of the quarter it would start in. */
type Over = { readonly origin: LanePlace | null; readonly target: number | null }

const nowhere: Over = { origin: null, target: null }

/** Over a quarter for this long while dragging, and its price is worked out. */
const tryAfterMs = 80

/** What is held, where it came from, and in which quarter it would start. */
export function useLaneDrag({ plan, picture, starts, moves }: Asked) {
  const from = useRef<From | null>(null)
  const [over, setOver] = useState<Over>(nowhere)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const svg = useRef<SVGSVGElement>(null)
  const targetOf = (drag: Drag): number | null => {
    if (picture === null || drag.isOverOut) return null
    const [first = 0, second = 0] = picture.edges
    const origin = from.current?.place ?? null
    const box = svg.current?.getBoundingClientRect()
    if (origin === null && (box === undefined || drag.yPx < box.top || drag.yPx > box.bottom)) return null
    const wanted =
      origin === null
        ? Math.floor((drag.xPx - (box?.left ?? 0) - first) / (second - first))
        : origin.bar.start + Math.round(drag.dxPx / (second - first))
    return nearest(wanted, placesOf(starts, plan, drag.key))
  }
  const quarterAt = (index: number): string => addQuarters(plan.question.assumptions.firstQuarter, index)
  const tried = useRef<number | null>(null)
  const stopTrying = (): void => {
    clearTimeout(timer.current)
    tried.current = null
  }
  useEffect(() => stopTrying, [])
  const held = useDrag({
    onMove: (drag) => {
      if (from.current?.key !== drag.key) {
        from.current = { key: drag.key, place: picture?.places.find(({ bar }) => bar.key === drag.key) ?? null }
      }
      const target = targetOf(drag)
      setOver({ origin: from.current.place, target })
      if (target === tried.current) return
      stopTrying()
      tried.current = target
      if (target !== null) timer.current = setTimeout(() => moves.tryStart(drag.key, quarterAt(target)), tryAfterMs)
    },
    onDrop: (drag) => {
      const target = targetOf(drag)
      stopTrying()
      from.current = null
      if (drag.isOverOut) moves.leaveOut(drag.key)
      else if (target === null) moves.tryStart(drag.key, null)
      else moves.startIn(drag.key, quarterAt(target))
    },
    onCancel: () => {
      const key = from.current?.key
      stopTrying()
      from.current = null
      if (key !== undefined) moves.tryStart(key, null)
    },
  })
  const canDrag = (key: Key): boolean => (starts.get(key)?.starts.length ?? 0) > 0
  return {
    ...held,
    svg,
    ...(held.drag ? over : nowhere),
    hold: (key: Key) => (canDrag(key) ? held.hold(key) : {}),
  }
}

function placesOf(starts: PossibleStarts, { question }: ShownPlan, key: Key): number[] {
  return (starts.get(key)?.starts ?? []).map((start) => quartersBetween(question.assumptions.firstQuarter, start))
}

function nearest(wanted: number, places: readonly number[]): number | null {
  return places.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? null
}
