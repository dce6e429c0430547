import { useEffect, useMemo, useRef } from 'react'
import type { RoadmapAssumptions } from '../../../domain/roadmap.ts'
import type { Key } from '../../../domain/values/key.ts'
import { addQuarters, quartersBetween } from '../../../domain/values/quarter.ts'
import type { LanePlace, LanesPicture } from '../../../pictures/roadmap-lanes.ts'
import { lanesText as text } from '../../text/roadmap-lanes.en.ts'
import { useWidth } from '../../ui/picture-view.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import { LanesDrawing } from './lanes-drawing.tsx'
import { MovePriceLine } from './move-price.tsx'
import { possibleStarts } from './possible-starts.ts'
import type { PossibleStarts } from './possible-starts.ts'
import { Shelf } from './shelf.tsx'
import { useDrag } from './use-drag.ts'
import type { Drag } from './use-drag.ts'
import type { MovePrice, Moves } from './use-moves.ts'

type Props = {
  readonly plan: ShownPlan
  readonly fixed: Pick<RoadmapAssumptions, 'pinned' | 'forbidden'>
  readonly draw: (widthPx: number) => LanesPicture
  readonly moves: Moves
  readonly price: MovePrice | null
  readonly onOpen: (key: Key) => void
  readonly onFigure: (subject: string) => void
}

/** Over a quarter for this long while dragging, and its price is worked out. */
const tryAfterMs = 80

/** The lanes and what is not in them, with everything that can be moved between. */
export function LanesBoard({ plan, fixed, draw, moves, price, onOpen, onFigure }: Props) {
  const [place, widthPx] = useWidth()
  const picture = useMemo(() => (widthPx > 0 ? draw(widthPx) : null), [draw, widthPx])
  const starts = useMemo(() => possibleStarts(plan.question), [plan.question])
  const dragging = useLaneDrag({ plan, picture, starts, moves })
  const keepFocus = useKeptFocus()
  const onKey = (key: Key, pressed: string): boolean => {
    const isDone = pressKey(pressed, { key, plan, starts, moves, onOpen })
    if (isDone && pressed !== 'Enter' && pressed !== ' ') keepFocus(key)
    return isDone
  }
  const pick = (key: Key): void => {
    if (!dragging.tookClick()) onOpen(key)
  }
  return (
    <div className="stack lanes">
      <div className="picture" ref={place}>
        {picture && (
          <LanesDrawing picture={picture} dragging={dragging} onKey={onKey} onPick={pick} onFigure={onFigure} />
        )}
      </div>
      <p className="small muted">
        {text.legend.essential} · {text.legend.pinned} · {text.legend.began}
      </p>
      <Shelf plan={plan} fixed={fixed} dragging={dragging} onKey={onKey} onPick={pick} />
      <div className="move-bar no-print">
        <MovePriceLine price={price} titles={plan.titles} onUndo={dragging.drag ? null : moves.undo} />
        {dragging.drag && (
          <div className={dragging.drag.isOverOut ? 'drop-out over' : 'drop-out'} data-drop-out>
            {text.dropOut}
          </div>
        )}
      </div>
    </div>
  )
}

type Asked = {
  readonly plan: ShownPlan
  readonly picture: LanesPicture | null
  readonly starts: PossibleStarts
  readonly moves: Moves
}

export type LaneDrag = ReturnType<typeof useLaneDrag>

/** What is held, where it came from, and in which quarter it would start. */
function useLaneDrag({ plan, picture, starts, moves }: Asked) {
  const from = useRef<{ readonly key: Key; readonly place: LanePlace | null } | null>(null)
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
    origin: held.drag ? (from.current?.place ?? null) : null,
    target: held.drag ? targetOf(held.drag) : null,
    hold: (key: Key) => (canDrag(key) ? held.hold(key) : {}),
  }
}

function placesOf(starts: PossibleStarts, { question }: ShownPlan, key: Key): number[] {
  return (starts.get(key)?.starts ?? []).map((start) => quartersBetween(question.assumptions.firstQuarter, start))
}

function nearest(wanted: number, places: readonly number[]): number | null {
  return places.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? null
}

/** The same moves by key: left and right by a quarter, Delete leaves out, Enter opens. */
function pressKey(
  pressed: string,
  {
    key,
    plan,
    starts,
    moves,
    onOpen,
  }: Omit<Asked, 'picture'> & { readonly key: Key; readonly onOpen: (key: Key) => void },
): boolean {
  if (pressed === 'Enter' || pressed === ' ') {
    onOpen(key)
    return true
  }
  const possible = starts.get(key)
  if (possible === undefined || possible.isUnderWay) return false
  if (pressed === 'Delete' || pressed === 'Backspace') {
    moves.leaveOut(key)
    return true
  }
  if (pressed !== 'ArrowLeft' && pressed !== 'ArrowRight') return false
  const now = plan.schedule.find(({ initiative }) => initiative === key)?.start ?? null
  const next =
    pressed === 'ArrowRight'
      ? possible.starts.find((start) => now === null || start > now)
      : possible.starts.findLast((start) => now !== null && start < now)
  if (next !== undefined) moves.startIn(key, next)
  return true
}

/** A project moved by key keeps the focus wherever it went: into the plan or out of it. */
function useKeptFocus(): (key: Key) => void {
  const wanted = useRef<Key | null>(null)
  useEffect(() => {
    const key = wanted.current
    if (key === null || (document.activeElement !== null && document.activeElement !== document.body)) return
    document.querySelector<HTMLElement | SVGElement>(`[data-project="${CSS.escape(key)}"]`)?.focus()
  })
  return (key) => {
    wanted.current = key
  }
}
