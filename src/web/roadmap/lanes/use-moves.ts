import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RoadmapAssumptions } from '../../../domain/roadmap.ts'
import type { Key } from '../../../domain/values/key.ts'
import type { Quarter } from '../../../domain/values/quarter.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import type { Plan } from '../use-plan.ts'
import type { Move, MoveKind, MovePrice } from './move.ts'
import { useMovePrice } from './use-move-price.ts'

export type Moves = {
  readonly startIn: (initiative: Key, start: Quarter | null) => void
  readonly doBy: (initiative: Key, option: Key | null) => void
  readonly keepIn: (initiative: Key) => void
  readonly leaveOut: (initiative: Key) => void
  readonly release: (initiative: Key) => void
  /** While something is dragged; null puts it back. */
  readonly tryStart: (initiative: Key, start: Quarter | null) => void
  readonly undo: () => void
}

/** Fixing, leaving out and releasing of projects, each remembered with the plan before it, so that its price can be told. */
export function useMoves(
  limits: Limits,
  plan: Plan,
  live: ShownPlan | null,
): { readonly moves: Moves; readonly price: MovePrice | null } {
  const [move, setMove] = useState<Move | null>(null)
  const now = useRef({ limits, live, move })
  useLayoutEffect(() => {
    now.current = { limits, live, move }
  })
  const moves = useMemo((): Moves => {
    const begin = (kind: MoveKind, initiative: Key, start: Quarter | null = null): void => {
      const last = now.current
      // What was tried while dragging and what is dropped is one move: both compare with the plan before.
      const tried = last.limits.isTrying ? last.move : null
      const asked = tried?.asked ?? last.limits.assumptions
      const shown = last.live !== null && isSame(last.live.question.assumptions, asked) ? last.live : null
      setMove({ kind, initiative, start, asked, before: tried?.before ?? shown })
    }
    return {
      startIn: (initiative, start) => {
        begin(start === null ? 'free' : 'start', initiative, start)
        if (start === null && optionOf(now.current.limits.assumptions, initiative) === null)
          now.current.limits.release(initiative)
        else now.current.limits.pin(initiative, { start })
      },
      doBy: (initiative, option) => {
        begin('option', initiative)
        now.current.limits.pin(initiative, { option })
      },
      keepIn: (initiative) => {
        begin('in', initiative)
        now.current.limits.pin(initiative)
      },
      leaveOut: (initiative) => {
        begin('out', initiative)
        now.current.limits.forbid(initiative)
      },
      release: (initiative) => {
        begin('free', initiative)
        now.current.limits.release(initiative)
      },
      tryStart: (initiative, start) => {
        if (start === null) setMove(null)
        else begin('start', initiative, start)
        now.current.limits.tryStart(initiative, start)
      },
      undo: () => {
        const { asked } = now.current.move ?? {}
        setMove(null)
        if (asked) now.current.limits.set({ pinned: asked.pinned, forbidden: asked.forbidden })
      },
    }
  }, [])
  const price = useMovePrice(move, { limits, plan, live })
  return { moves, price }
}

function optionOf({ pinned }: RoadmapAssumptions, initiative: Key): Key | null {
  return pinned.find((pin) => pin.initiative === initiative)?.option ?? null
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
