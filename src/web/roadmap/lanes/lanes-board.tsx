import { useEffect, useMemo, useRef } from 'react'
import type { RoadmapAssumptions } from '../../../domain/roadmap.ts'
import type { InstantWhyNots } from '../../../solver/reasons/why-not-instant.ts'
import type { Key } from '../../../domain/values/key.ts'
import type { LanesPicture } from '../../../pictures/roadmap-lanes.ts'
import { lanesText as text } from '../../text/roadmap-lanes.en.ts'
import { useWidth } from '../../ui/picture-view.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import { LanesDrawing } from './lanes-drawing.tsx'
import { MovePriceLine } from './move-price.tsx'
import { possibleStarts } from './possible-starts.ts'
import type { PossibleStarts } from './possible-starts.ts'
import { Shelf } from './shelf.tsx'
import { useLaneDrag } from './use-lane-drag.ts'
import type { MovePrice } from './move.ts'
import type { Moves } from './use-moves.ts'

type Props = {
  readonly plan: ShownPlan
  readonly fixed: Pick<RoadmapAssumptions, 'pinned' | 'forbidden'>
  readonly instant: InstantWhyNots | null
  readonly draw: (widthPx: number) => LanesPicture
  readonly moves: Moves
  readonly price: MovePrice | null
  readonly onOpen: (key: Key) => void
  readonly onFigure: (subject: string) => void
}

/** The lanes and what is not in them, with everything that can be moved between. */
export function LanesBoard({ plan, fixed, instant, draw, moves, price, onOpen, onFigure }: Props) {
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
      <Shelf plan={plan} fixed={fixed} instant={instant} dragging={dragging} onKey={onKey} onPick={pick} />
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

/** The same moves by key: left and right by a quarter, Delete leaves out, Enter opens. */
function pressKey(
  pressed: string,
  {
    key,
    plan,
    starts,
    moves,
    onOpen,
  }: Pick<Props, 'plan' | 'moves'> & { readonly starts: PossibleStarts } & {
    readonly key: Key
    readonly onOpen: (key: Key) => void
  },
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
