import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { valueDifference } from '../../../domain/roadmap/value-difference.ts'
import type { RoadmapAssumptions, RoadmapValue } from '../../../domain/roadmap.ts'
import type { Key } from '../../../domain/values/key.ts'
import type { Quarter } from '../../../domain/values/quarter.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import type { Plan } from '../use-plan.ts'

export type MoveKind = 'start' | 'option' | 'in' | 'out' | 'free'

export type Move = {
  readonly kind: MoveKind
  readonly initiative: Key
  readonly start: Quarter | null
  readonly before: ShownPlan
}

/** What a move costs: the worth of the plan with it, less the worth without. */
export type MovePrice =
  | { readonly kind: 'waiting'; readonly move: Move }
  | { readonly kind: 'impossible'; readonly move: Move }
  | {
      readonly kind: 'known'
      readonly move: Move
      readonly difference: RoadmapValue
      readonly value: RoadmapValue
      /** False while the search goes on. */
      readonly isFinal: boolean
      /** No larger than what the two searches left open: it may be nothing. */
      readonly isWithinGap: boolean
    }

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
      const before = last.limits.isTrying ? (last.move?.before ?? last.live) : last.live
      setMove(before && { kind, initiative, start, before })
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
        const { before } = now.current.move ?? {}
        setMove(null)
        if (!before) return
        const { pinned, forbidden } = before.question.assumptions
        now.current.limits.set({ pinned, forbidden })
      },
    }
  }, [])
  const { assumptions } = limits
  const price = useMemo(() => move && priceOf(move, assumptions, { plan, live }), [move, assumptions, plan, live])
  return { moves, price }
}

function optionOf({ pinned }: RoadmapAssumptions, initiative: Key): Key | null {
  return pinned.find((pin) => pin.initiative === initiative)?.option ?? null
}

/** Null once something else was changed too: the difference would not be the price of the move alone. */
function priceOf(
  move: Move,
  assumptions: RoadmapAssumptions,
  { plan, live }: { readonly plan: Plan; readonly live: ShownPlan | null },
): MovePrice | null {
  if (!isSame(sliders(move.before.question.assumptions), sliders(assumptions))) return null
  if (!plan.isWorking && plan.answer?.kind === 'infeasible') return { kind: 'impossible', move }
  if (live === null || !isSame(live.question.assumptions, assumptions)) return { kind: 'waiting', move }
  const difference = valueDifference(live.value, move.before.value)
  const open = openOf(live) + openOf(move.before)
  const isFinal = live.isFinal && move.before.isFinal
  const isWithinGap = difference.total.minor !== 0 && Math.abs(difference.total.minor) <= open
  return { kind: 'known', move, difference, value: live.value, isFinal, isWithinGap }
}

function openOf({ proof, value, changesPrice }: ShownPlan): number {
  return Math.max(0, proof.bound.minor - (value.total.minor - changesPrice.minor))
}

function sliders({ pinned: _pinned, forbidden: _forbidden, ...rest }: RoadmapAssumptions) {
  return rest
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
